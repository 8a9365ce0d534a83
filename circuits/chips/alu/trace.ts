/** Fills the table of rare pure operations, and lists what its bit fields ask of the shift table. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { inverse } from '@zkmips/field/koalabear'
import { ALU, SHIFT } from '../../buses.ts'
import type { AluRequests, ShiftRequests } from '../../tables/requests.ts'
import { aluChip } from './air.ts'
import { aluColumns } from './columns.ts'

type Name = keyof typeof ALU
const NAME_OF: readonly (Name | undefined)[] = Object.entries(ALU).reduce<Name[]>((names, [name, number]) => {
  names[number] = name as Name
  return names
}, [])

/** What ext and ins do step by step: 2 shifts for ext, 5 for ins. */
interface FieldSteps {
  readonly position: number
  readonly above: number
  readonly shifts: readonly { operation: number; amount: number; x: number; result: number }[]
}

function fieldSteps(isIns: boolean, a: number, old: number, imm: number): FieldSteps {
  const position = imm & 31
  const above = 31 - position - (imm >>> 5)
  const notSize = above + position
  const left = (x: number, amount: number) => ({ operation: SHIFT.sll, amount, x, result: (x << amount) >>> 0 })
  const right = (x: number, amount: number) => ({ operation: SHIFT.srl, amount, x, result: x >>> amount })
  const pushed = left(a, isIns ? notSize : above)
  const moved = right(pushed.result, isIns ? above : notSize)
  if (!isIns) return { position, above, shifts: [pushed, moved] }
  const oldPushed = left(old, above)
  const oldMoved = right(oldPushed.result, notSize)
  return { position, above, shifts: [pushed, moved, oldPushed, oldMoved, left(oldMoved.result, position)] }
}

/** The requests that the rows of ext and ins send to the shift table; it must be filled with them too. */
export function aluShiftRequests({ length, operation, a, old, imm }: AluRequests): ShiftRequests {
  const shifts: FieldSteps['shifts'][number][] = []
  for (let i = 0; i < length; i++) {
    const isIns = operation[i] === ALU.ins
    if (isIns || operation[i] === ALU.ext) shifts.push(...fieldSteps(isIns, a[i]!, old[i]!, imm[i]!).shifts)
  }
  return {
    length: shifts.length,
    operation: Uint8Array.from(shifts, s => s.operation),
    amount: Uint32Array.from(shifts, s => s.amount),
    x: Uint32Array.from(shifts, s => s.x),
    result: Uint32Array.from(shifts, s => s.result),
  }
}

/** One row per request; `undefined` when there are none. Traps that fire have no valid row. */
export function fillAlu(requests: AluRequests, fixed?: number): Table | undefined {
  if (requests.length === 0 && fixed === undefined) return undefined
  const height = tableHeight(requests.length, 0, fixed)
  const c = allocateCells(aluColumns, height)
  const put = (limbs: readonly [Uint32Array, Uint32Array] | readonly Uint32Array[], row: number, word: number) => {
    limbs[0]![row] = word & 0xffff
    limbs[1]![row] = word >>> 16
  }
  for (let row = 0; row < requests.length; row++) {
    const name = NAME_OF[requests.operation[row]!]
    if (!name) throw new RangeError(`request ${row} has operation ${requests.operation[row]}, which alu does not know`)
    const a = requests.a[row]!
    const b = requests.b[row]!
    const imm = requests.imm[row]!
    const old = requests.old[row]!
    c[name][row] = 1
    put([c.aLow, c.aHigh], row, a)
    put([c.bLow, c.bHigh], row, b)
    put([c.immLow, c.immHigh], row, imm)
    put([c.oldLow, c.oldHigh], row, old)
    put([c.resultLow, c.resultHigh], row, requests.result[row]!)
    switch (name) {
      case 'clz':
      case 'clo': {
        const v = name === 'clz' ? a : ~a >>> 0
        if (v === 0) break
        const inHigh = v >= 0x10000
        c.firstInHigh[row] = inHigh ? 1 : 0
        c.firstInLow[row] = inHigh ? 0 : 1
        c.limb[row] = inHigh ? v >>> 16 : v
        c.log2[row] = 31 - Math.clz32(inHigh ? v >>> 16 : v)
        break
      }
      case 'wsbh':
        c.bByte2[row] = (b >>> 16) & 0xff
        c.bByte0[row] = b & 0xff
        break
      case 'seb':
        c.bByte0[row] = b & 0xff
        c.aSign[row] = (b >>> 7) & 1
        break
      case 'seh':
        c.aSign[row] = (b >>> 15) & 1
        break
      case 'ext':
      case 'ins': {
        const { position, above, shifts } = fieldSteps(name === 'ins', a, old, imm)
        c.position[row] = position
        c.above[row] = above
        c.insPosition[row] = name === 'ins' ? position : 0
        const words = [c.pushed, c.moved, c.oldPushed, c.oldMoved, c.oldField]
        shifts.forEach((s, k) => {
          put(words[k]!, row, s.result)
        })
        break
      }
      default: {
        const signed = name === 'tge' || name === 'tlt' || name === 'slt'
        const op2 = (b + imm) >>> 0
        const aLow = a & 0xffff
        const op2Low = op2 & 0xffff
        c.aSign[row] = signed ? a >>> 31 : 0
        c.bSign[row] = signed ? op2 >>> 31 : 0
        c.borrow[row] = aLow < op2Low ? 1 : 0
        c.below[row] = (signed ? (a | 0) < (op2 | 0) : a < op2) ? 1 : 0
        const difference = (a - op2) >>> 0
        put([c.differenceLow, c.differenceHigh], row, difference)
        if (name === 'teq' && difference !== 0) {
          c.inverse[row] = inverse((difference & 0xffff) + (difference >>> 16))
        }
      }
    }
  }
  return { chip: aluChip, height, preprocessed: [], early: [], main: flatten(c) }
}

/** Fills the multiplication table from the requests that are not divisions. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { P } from '@zkmips/field/koalabear'
import { HILO } from '../../buses.ts'
import type { HiloRequests } from '../../tables/requests.ts'
import { multiplyChip } from './air.ts'
import { multiplyColumns } from './columns.ts'

/**
 * One row per request, which must all be multiplications; `undefined` when there are none. The result is computed from the
 * operands and the old HI and LO, so a request with other new values fills a table that does not balance.
 */
export function fillMultiply(requests: HiloRequests, fixed?: number): Table | undefined {
  if (requests.length === 0 && fixed === undefined) return undefined
  const height = tableHeight(requests.length, 0, fixed)
  const c = allocateCells(multiplyColumns, height)
  const x = new Int32Array(4)
  const y = new Int32Array(4)
  for (let row = 0; row < requests.length; row++) {
    const operation = requests.operation[row]!
    const a = requests.a[row]!
    const b = requests.b[row]!
    const isUnsigned = operation === HILO.multu || operation === HILO.maddu || operation === HILO.msubu
    const adds = operation === HILO.madd || operation === HILO.maddu
    const subtracts = operation === HILO.msub || operation === HILO.msubu
    const isMul = operation === HILO.mul
    c.real[row] = 1
    c.unsigned[row] = isUnsigned ? 1 : 0
    c.mul[row] = isMul ? 1 : 0
    c.add[row] = adds ? 1 : 0
    c.subtract[row] = subtracts ? 1 : 0
    c.clock[row] = requests.clock[row]!
    c.aLow[row] = a & 0xffff
    c.aHigh[row] = a >>> 16
    c.bLow[row] = b & 0xffff
    c.bHigh[row] = b >>> 16
    c.aByte0[row] = a & 0xff
    c.aByte2[row] = (a >>> 16) & 0xff
    c.bByte0[row] = b & 0xff
    c.bByte2[row] = (b >>> 16) & 0xff
    c.aNegative[row] = isUnsigned ? 0 : a >>> 31
    c.bNegative[row] = isUnsigned ? 0 : b >>> 31
    if (!isMul) {
      c.old[0]![row] = requests.oldLo[row]! & 0xffff
      c.old[1]![row] = requests.oldLo[row]! >>> 16
      c.old[2]![row] = requests.oldHi[row]! & 0xffff
      c.old[3]![row] = requests.oldHi[row]! >>> 16
      c.loTime[row] = requests.previousTimeLo[row]!
      c.hiTime[row] = requests.previousTimeHi[row]!
    }
    bytesOf(a, !isUnsigned, x)
    bytesOf(b, !isUnsigned, y)
    let carry = 0
    for (let k = 0; k < 4; k++) {
      let total = productLimb(x, y, k)
      if (subtracts) total = -total
      if (adds || subtracts) total += c.old[k]![row]!
      total += carry
      const limb = total & 0xffff
      carry = (total - limb) / 65536
      c.new[k]![row] = limb
      c.carry[k]![row] = carry < 0 ? carry + P : carry
    }
  }
  return { chip: multiplyChip, height, preprocessed: [], early: [], main: flatten(c) }
}

function bytesOf(word: number, signed: boolean, out: Int32Array): void {
  out[0] = word & 0xff
  out[1] = (word >>> 8) & 0xff
  out[2] = (word >>> 16) & 0xff
  out[3] = signed ? word >> 24 : word >>> 24
}

/** The same sums as `productByLimbs`. */
function productLimb(x: Int32Array, y: Int32Array, k: number): number {
  let sum = 0
  for (let i = 0; i < 4; i++) {
    const even = 2 * k - i
    if (even >= 0 && even < 4) sum += x[i]! * y[even]!
    const odd = even + 1
    if (odd >= 0 && odd < 4) sum += 256 * x[i]! * y[odd]!
  }
  return sum
}

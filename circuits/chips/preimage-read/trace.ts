/** Fills the table of reads on the preimage descriptor from the syscalls of a trace. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { SyscallEvents } from '@zkmips/emulator/trace/trace-types'
import { KEY_KECCAK256, KEY_LOCAL, KEY_SHA256, SYS_READ } from '@zkmips/isa/syscalls'
import { borrowOf, fillRun } from '../../gadgets/word-run-trace.ts'
import { LOCAL_DATA_END } from '../local-preimage/columns.ts'
import { type KINDS, preimageReadChip } from './air.ts'
import { preimageReadColumns } from './columns.ts'

type ReadKind = (typeof KINDS)[number]

export const isPreimageRead = (syscalls: SyscallEvents, event: number): boolean =>
  syscalls.touchesPreimage[event] === 1 && syscalls.v0Old[event] === SYS_READ

/** By what right a read gets its bytes. @throws RangeError for a key that no read may have */
export function readKind({ a1, a2, v0New, keyOld }: SyscallEvents, event: number): ReadKind {
  const asked = a2[event]!
  const count = v0New[event]!
  if (asked === 0) return 'idle'
  const type = keyOld[8 * event]! >>> 24
  if (type === KEY_KECCAK256) return 'keccak'
  if (type === KEY_SHA256) return 'sha256'
  if (type !== KEY_LOCAL) throw new RangeError(`a read under a key of type ${type} has no row: it ends the run with 2`)
  if (count === 4 - (a1[event]! & 3)) return 'localWordEnd'
  return count === asked ? 'localAsked' : 'localDataEnd'
}

/** One row per read on descriptor 5; `undefined` when there are none. */
export function fillPreimageRead(syscalls: SyscallEvents, fixed?: number): Table | undefined {
  let rows = 0
  for (let e = 0; e < syscalls.length; e++) if (isPreimageRead(syscalls, e)) rows++
  if (rows === 0 && fixed === undefined) return undefined
  const height = tableHeight(rows, 0, fixed)
  const c = allocateCells(preimageReadColumns, height)
  let row = 0
  for (let e = 0; e < syscalls.length; e++) {
    if (!isPreimageRead(syscalls, e)) continue
    const kind = readKind(syscalls, e)
    const a1 = syscalls.a1[e]!
    const a2 = syscalls.a2[e]!
    const count = syscalls.v0New[e]!
    c[kind][row] = 1
    c.clock[row] = syscalls.row[e]! + 1
    c.a1Low[row] = a1 & 0xffff
    c.a1High[row] = a1 >>> 16
    c.a2Low[row] = a2 & 0xffff
    c.a2High[row] = a2 >>> 16
    fillRun(c, row, a1, count)
    c.touches[row] = count > 0 ? 1 : 0
    c.borrow[row] = borrowOf(a2, count)
    for (let k = 0; k < 8; k++) {
      const word = syscalls.keyOld[8 * e + k]!
      c.keyLow[k]![row] = word & 0xffff
      c.keyHigh[k]![row] = word >>> 16
      c.keyTime[k]![row] = syscalls.previousTimeKey[8 * e + k]!
    }
    const offset = syscalls.offsetOld[e]!
    c.offsetLow[row] = offset & 0xffff
    c.offsetHigh[row] = offset >>> 16
    c.offsetTime[row] = syscalls.previousTimeOffset[e]!
    c.carry[row] = ((offset & 0xffff) + count) >>> 16
    const isLocal = kind.startsWith('local')
    if (kind === 'localDataEnd') c.endBorrow[row] = borrowOf(syscalls.offsetNew[e]!, LOCAL_DATA_END)
    for (let j = 0; j < 4; j++) {
      c.before[j]![row] = (syscalls.memoryOld[e]! >>> (24 - 8 * j)) & 0xff
      c.after[j]![row] = (syscalls.memoryNew[e]! >>> (24 - 8 * j)) & 0xff
      if (isLocal) c.local[j]![row] = c.run[j]![row]!
    }
    c.wordTime[row] = syscalls.previousTimeMemory[e]!
    row++
  }
  return { chip: preimageReadChip, height, preprocessed: [], early: [], main: flatten(c) }
}

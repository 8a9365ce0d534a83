/** Fills the table of writes on the preimage key descriptor from the syscalls of a trace. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { SyscallEvents } from '@zkmips/emulator/trace/trace-types'
import { KIND_IMAGE, KIND_MEMORY } from '@zkmips/isa/accesses'
import { SYS_WRITE } from '@zkmips/isa/syscalls'
import { borrowOf, fillRun } from '../../gadgets/word-run-trace.ts'
import { preimageKeyChip } from './air.ts'
import { preimageKeyColumns } from './columns.ts'

const isKeyWrite = (syscalls: SyscallEvents, event: number): boolean =>
  syscalls.touchesPreimage[event] === 1 && syscalls.v0Old[event] === SYS_WRITE

/** One row per write on descriptor 6; `undefined` when there are none. */
export function fillPreimageKey(syscalls: SyscallEvents, fixed?: number): Table | undefined {
  let rows = 0
  for (let e = 0; e < syscalls.length; e++) if (isKeyWrite(syscalls, e)) rows++
  if (rows === 0 && fixed === undefined) return undefined
  const height = tableHeight(rows, 0, fixed)
  const c = allocateCells(preimageKeyColumns, height)
  let row = 0
  for (let e = 0; e < syscalls.length; e++) {
    if (!isKeyWrite(syscalls, e)) continue
    const a1 = syscalls.a1[e]!
    const a2 = syscalls.a2[e]!
    const length = syscalls.v0New[e]!
    c.real[row] = 1
    c.asked[row] = length === a2 ? 1 : 0
    c.clock[row] = syscalls.row[e]! + 1
    c.a1Low[row] = a1 & 0xffff
    c.a1High[row] = a1 >>> 16
    c.a2Low[row] = a2 & 0xffff
    c.a2High[row] = a2 >>> 16
    fillRun(c, row, a1, length)
    c.count[length]![row] = 1
    c.borrow[row] = borrowOf(a2, length)
    c.fromMemory[row] = syscalls.memoryKind[e] === KIND_MEMORY ? 1 : 0
    c.fromImage[row] = syscalls.memoryKind[e] === KIND_IMAGE ? 1 : 0
    for (let j = 0; j < 4; j++) c.word[j]![row] = (syscalls.memoryOld[e]! >>> (24 - 8 * j)) & 0xff
    c.wordTime[row] = syscalls.previousTimeMemory[e]!
    c.offsetLow[row] = syscalls.offsetOld[e]! & 0xffff
    c.offsetHigh[row] = syscalls.offsetOld[e]! >>> 16
    c.offsetTime[row] = syscalls.previousTimeOffset[e]!
    for (let k = 0; k < 8; k++) {
      const old = syscalls.keyOld[8 * e + k]!
      const now = syscalls.keyNew[8 * e + k]!
      for (let j = 0; j < 4; j++) c.before[4 * k + j]![row] = (old >>> (24 - 8 * j)) & 0xff
      c.afterLow[k]![row] = now & 0xffff
      c.afterHigh[k]![row] = now >>> 16
      c.keyTime[k]![row] = syscalls.previousTimeKey[8 * e + k]!
    }
    row++
  }
  return { chip: preimageKeyChip, height, preprocessed: [], early: [], main: flatten(c) }
}

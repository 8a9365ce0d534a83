/**
 * Fills the boundary table from a shard's record (early columns) and trace (times).
 * @module
 */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { BoundaryTable } from '@zkmips/emulator/trace/trace-types'
import { boundaryChip, boundaryEarlyColumns, boundaryMainColumns } from './air.ts'

/** @param lastTime time of each row's last access, or undefined where only the early columns are wanted */
export function fillBoundary(boundary: BoundaryTable, lastTime?: Uint32Array, fixed?: number): Table {
  const height = tableHeight(boundary.length, 0, fixed)
  const early = allocateCells(boundaryEarlyColumns, height)
  const main = allocateCells(boundaryMainColumns, height)
  for (let i = 0; i < boundary.length; i++) {
    early.real[i] = 1
    early.space[i] = boundary.space[i]!
    early.address[i] = boundary.address[i]!
    early.entryLow[i] = boundary.entryValue[i]! & 0xffff
    early.entryHigh[i] = boundary.entryValue[i]! >>> 16
    early.previousShard[i] = boundary.previousShard[i]!
    early.exitLow[i] = boundary.exitValue[i]! & 0xffff
    early.exitHigh[i] = boundary.exitValue[i]! >>> 16
  }
  if (lastTime) main.exitTime.set(lastTime)
  return { chip: boundaryChip, height, preprocessed: [], early: flatten(early), main: flatten(main) }
}

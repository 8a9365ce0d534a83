/** Fills the tables of mulmod256 and mulmod384 from the calls of a part. */
import type { Chip } from '@zkmips/air/chip'
import { allocateCells, flatten, type NewColumns, type Table, tableHeight } from '@zkmips/air/table'
import { ModularProductFiller } from '../../gadgets/modular-product-trace.ts'
import type { LookupCounts } from '../../tables/lookups.ts'
import type { CallRecord } from '../../tables/precompile-calls.ts'
import { mulmod256Chip, mulmod384Chip } from './air.ts'
import { mulmodEarlyColumns, mulmodMainColumns } from './columns.ts'

/** The columns that are committed early. */
export const earlyMulmod256 = (calls: CallRecord, fixed?: number): Table => early(mulmod256Chip, 32, calls, fixed)
export const earlyMulmod384 = (calls: CallRecord, fixed?: number): Table => early(mulmod384Chip, 48, calls, fixed)

/** All columns. @param lookups counts the lookups of the table */
export const fillMulmod256 = (
  calls: CallRecord,
  lookups?: LookupCounts,
  newColumns?: NewColumns,
  fixed?: number,
): Table => fill(early(mulmod256Chip, 32, calls, fixed), 32, calls, lookups, newColumns)
export const fillMulmod384 = (
  calls: CallRecord,
  lookups?: LookupCounts,
  newColumns?: NewColumns,
  fixed?: number,
): Table => fill(early(mulmod384Chip, 48, calls, fixed), 48, calls, lookups, newColumns)

function early(chip: Chip, bytes: number, calls: CallRecord, fixed: number | undefined): Table {
  const height = tableHeight(calls.length, 0, fixed)
  const length = bytes / 4
  const e = allocateCells(mulmodEarlyColumns(bytes), height)
  const numbers = [[e.x, calls.before, 0], [e.y, calls.before, 1], [e.m, calls.before, 2], [e.result, calls.after, 0]] as const // biome-ignore format: one line
  for (let row = 0; row < calls.length; row++) {
    e.real[row] = 1
    e.shard[row] = calls.shard[row]!
    e.clock[row] = calls.clock[row]!
    for (const [limbs, words, n] of numbers) {
      for (let w = 0; w < length; w++) {
        const word = words[3 * length * row + length * n + length - 1 - w]!
        limbs[2 * w]![row] = word & 0xffff
        limbs[2 * w + 1]![row] = word >>> 16
      }
    }
  }
  return { chip, height, preprocessed: [], early: flatten(e), main: [] }
}

function fill(
  table: Table,
  bytes: number,
  calls: CallRecord,
  lookups: LookupCounts | undefined,
  newColumns: NewColumns | undefined,
): Table {
  const cells = allocateCells(mulmodMainColumns(bytes), table.height, newColumns)
  const filler = new ModularProductFiller(bytes, cells, lookups)
  for (let row = 0; row < calls.length; row++) filler.fill(row, calls.before, (3 * bytes * row) / 4)
  return { ...table, main: flatten(cells) }
}

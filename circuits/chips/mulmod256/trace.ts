/** Fills the table of mulmod256 from the calls of a part. */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { ModularProductFiller } from '../../gadgets/modular-product-trace.ts'
import type { LookupCounts } from '../../tables/lookups.ts'
import type { CallRecord } from '../../tables/precompile-calls.ts'
import { mulmod256Chip } from './air.ts'
import { BYTES, mulmod256EarlyColumns, mulmod256MainColumns } from './columns.ts'

/** Words of a number, and of a call. */
const LENGTH = BYTES / 4
const WORDS = 3 * LENGTH

/** The columns that are committed early. */
export function earlyMulmod256(calls: CallRecord): Table {
  const height = tableHeight(calls.length)
  const e = allocateCells(mulmod256EarlyColumns, height)
  const numbers = [[e.x, calls.before, 0], [e.y, calls.before, 1], [e.m, calls.before, 2], [e.result, calls.after, 0]] as const // biome-ignore format: one line
  for (let row = 0; row < calls.length; row++) {
    e.real[row] = 1
    e.shard[row] = calls.shard[row]!
    e.clock[row] = calls.clock[row]!
    for (const [limbs, words, n] of numbers) {
      for (let w = 0; w < LENGTH; w++) {
        const word = words[WORDS * row + LENGTH * n + LENGTH - 1 - w]!
        limbs[2 * w]![row] = word & 0xffff
        limbs[2 * w + 1]![row] = word >>> 16
      }
    }
  }
  return { chip: mulmod256Chip, height, preprocessed: [], early: flatten(e), main: [] }
}

/** @param lookups counts the lookups of the table */
export function fillMulmod256(calls: CallRecord, lookups?: LookupCounts): Table {
  const early = earlyMulmod256(calls)
  const cells = allocateCells(mulmod256MainColumns, early.height)
  const filler = new ModularProductFiller(BYTES, cells, lookups)
  for (let row = 0; row < calls.length; row++) filler.fill(row, calls.before, WORDS * row)
  return { ...early, main: flatten(cells) }
}

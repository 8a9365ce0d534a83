/** Columns of the table of precompile calls. A row is two pairs of words of a call; the rows of a call stand one below the other. */
import type { ColumnSpec } from '@zkmips/air/chip'
import { kindColumns } from '../../precompiles.ts'

/** Words of a row. */
export const ROW_WORDS = 4

/** Committed before the cross-shard challenge. Words are limbs, low first. */
export const precompileEarlyColumns = {
  // Which precompile; one is 1 on each row of a call, none on padding rows.
  ...kindColumns,
  /** 1 where the row has its second pair: on each row of a call but the last one of an odd number of pairs. */
  both: 1,
  /** Number of the row's first pair of words in the call. */
  pair: 1,
  clock: 1,
  /** The words before and after. */
  before0: 2,
  before1: 2,
  before2: 2,
  before3: 2,
  after0: 2,
  after1: 2,
  after2: 2,
  after3: 2,
} as const satisfies ColumnSpec

export const precompileMainColumns = {
  /** The first row of a call, which takes a0; the first row of its second operand, which takes a1; the last row. */
  first: 1,
  second: 1,
  last: 1,
  /** Of the first word; the others are the next. */
  address: 1,
  /** On rows that take a pointer: it, and its low limb by the operand's alignment. */
  pointerLow: 1,
  pointerHigh: 1,
  aligned: 1,
  /** The word is a read-only one of the image. */
  fromImage: ROW_WORDS,
  /** Last access, if it is not. */
  previousTime: ROW_WORDS,
} as const satisfies ColumnSpec

/** Columns of the table of precompile calls. A row is two words of a call; the rows of a call stand one below the other. */
import type { ColumnSpec } from '@zkmips/air/chip'
import { kindColumns } from '../../precompiles.ts'

/** Committed before the cross-shard challenge. */
export const precompileEarlyColumns = {
  // Which precompile; one is 1 on each row of a call, none on padding rows.
  ...kindColumns,
  /** Number of the pair of words in the call. */
  pair: 1,
  clock: 1,
  /** The two words before and after: limbs, low first. */
  before0: 2,
  before1: 2,
  after0: 2,
  after1: 2,
} as const satisfies ColumnSpec

export const precompileMainColumns = {
  /** The first row of a call, which takes a0; the first row of its second operand, which takes a1; the last row. */
  first: 1,
  second: 1,
  last: 1,
  /** Of the first word; the other one is the next. */
  address: 1,
  /** On rows that take a pointer: it, and its low limb by the operand's alignment. */
  pointerLow: 1,
  pointerHigh: 1,
  aligned: 1,
  /** The word is a read-only one of the image. */
  fromImage: 2,
  /** Last access, if it is not. */
  previousTime: 2,
} as const satisfies ColumnSpec

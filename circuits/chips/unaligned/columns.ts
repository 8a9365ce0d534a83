/** Columns of the table for lwl, lwr, swl, swr and sc. A row merges two words by bytes, or conditionally stores. */
import type { ColumnSpec } from '@zkmips/air/chip'
import { partRequestColumns } from '../../gadgets/part-request.ts'

export const unalignedColumns = {
  /** Which operation; at most one is 1, none on padding rows. */
  lwl: 1,
  lwr: 1,
  swl: 1,
  swr: 1,
  sc: 1,

  // The request.
  ...partRequestColumns,

  /** By how many bytes b moves: one-hot for 1, 2 and 3; none for 0 and for sc. */
  by: 3,
  /** Low bytes of the limbs of b and old; the high bytes are (limb − byte) / 256. */
  bByte0: 1,
  bByte2: 1,
  oldByte0: 1,
  oldByte2: 1,

  // sc: the register's value and last access before it becomes 1.
  registerLow: 1,
  registerHigh: 1,
  registerTime: 1,
  /** The register is register 0: the sink is touched in its place, and stays 0. */
  isZero: 1,
  /** 1 / register where it is not. */
  inverse: 1,
} as const satisfies ColumnSpec

/** Columns of the table of mulmod256. A row is one call: x becomes x·y mod m. Numbers are limbs, least significant first. */
import type { ColumnSpec } from '@zkmips/air/chip'
import { modularProductColumns } from '../../gadgets/modular-product.ts'

export const BYTES = 32
const LIMBS = BYTES / 2

/** Committed before the cross-shard challenge. */
export const mulmod256EarlyColumns = {
  /** 0 on padding rows. */
  real: 1,
  shard: 1,
  clock: 1,
  x: LIMBS,
  y: LIMBS,
  m: LIMBS,
  /** The new x. */
  result: LIMBS,
} as const satisfies ColumnSpec

export const mulmod256MainColumns = modularProductColumns(BYTES)

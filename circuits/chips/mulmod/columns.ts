/** Columns of the tables of modular products. A row is one call: x becomes x·y mod m. Numbers are limbs, least significant first. */
import type { ColumnSpec } from '@zkmips/air/chip'
import { modularProductColumns } from '../../gadgets/modular-product.ts'

/** Committed before the cross-shard challenge. @param bytes of a number */
export const mulmodEarlyColumns = (bytes: number) =>
  ({
    /** 0 on padding rows. */
    real: 1,
    shard: 1,
    clock: 1,
    x: bytes / 2,
    y: bytes / 2,
    m: bytes / 2,
    /** The new x. */
    result: bytes / 2,
  }) as const satisfies ColumnSpec

export const mulmodMainColumns = modularProductColumns

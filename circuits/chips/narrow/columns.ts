/** Columns of the table of loads and stores of bytes and halves. */
import type { ColumnSpec } from '@zkmips/air/chip'
import { partRequestColumns } from '../../gadgets/part-request.ts'

export const narrowColumns = {
  /** Which operation; at most one is 1, none on padding rows. */
  loadByte: 1,
  loadHalf: 1,
  storeByte: 1,
  storeHalf: 1,
  /** A load that extends the sign. */
  signed: 1,

  // The request.
  ...partRequestColumns,

  // Bytes: those of the half of the memory word at the address, and the byte that is loaded, or stored.
  halfByte0: 1,
  halfByte1: 1,
  byte: 1,
  /** Stores of a byte: the half afterwards. */
  newHalf: 1,
  /** Loads: the top bit of what is loaded. */
  sign: 1,
} as const satisfies ColumnSpec

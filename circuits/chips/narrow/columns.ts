/** Columns of the table of loads and stores of bytes and halves. */
import type { ColumnSpec } from '@zkmips/air/chip'

export const narrowColumns = {
  /** Which operation; at most one is 1, none on padding rows. */
  loadByte: 1,
  loadHalf: 1,
  storeByte: 1,
  storeHalf: 1,
  /** A load that extends the sign. */
  signed: 1,

  // The request.
  clock: 1,
  register: 1,
  /** Low limb of the address, 4·word + 2·bit1 + bit0. */
  low: 1,
  bit1: 1,
  bit0: 1,
  bLow: 1,
  bHigh: 1,
  oldLow: 1,
  oldHigh: 1,
  resultLow: 1,
  resultHigh: 1,

  // Bytes: those of the half of the memory word at the address, and the byte that is loaded, or stored.
  halfByte0: 1,
  halfByte1: 1,
  byte: 1,
  /** Stores of a byte: the half afterwards. */
  newHalf: 1,
  /** Loads: the top bit of what is loaded. */
  sign: 1,
} as const satisfies ColumnSpec

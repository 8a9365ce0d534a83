/** Columns of the multiplication table. A row multiplies two words, and adds the product to HI:LO or not. */
import type { ColumnSpec } from '@zkmips/air/chip'

export const multiplyColumns = {
  real: 1,
  /** multu, maddu, msubu. */
  unsigned: 1,
  /** mul: the low word is the result; HI and LO are not touched. */
  mul: 1,
  /** madd, maddu. */
  add: 1,
  /** msub, msubu. */
  subtract: 1,

  // The request.
  clock: 1,
  aLow: 1,
  aHigh: 1,
  bLow: 1,
  bHigh: 1,

  /** Low bytes of the limbs of a and b; the high bytes are (limb − byte) / 256. */
  aByte0: 1,
  aByte2: 1,
  bByte0: 1,
  bByte2: 1,
  /** 1 for a negative factor of a signed operation: its high byte is then taken from −128..−1. */
  aNegative: 1,
  bNegative: 1,

  /** HI:LO before, limbs from the lowest on: LO, LO, HI, HI. */
  old: 4,
  /** The 64-bit result likewise. */
  new: 4,
  /** What goes over from each limb to the next, from −2^13 to 2^13 − 1. */
  carry: 4,
  /** Times of the last accesses to HI and LO. */
  hiTime: 1,
  loTime: 1,
} as const satisfies ColumnSpec

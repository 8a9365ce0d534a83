/** Columns of the division table. A row divides two words; the quotient goes to LO, the remainder to HI. */
import type { ColumnSpec } from '@zkmips/air/chip'

export const divideColumns = {
  /** Which operation; at most one is 1, none on padding rows. */
  div: 1,
  divu: 1,

  // The request.
  clock: 1,
  aLow: 1,
  aHigh: 1,
  bLow: 1,
  bHigh: 1,

  /** The words that LO and HI become. */
  quotientLow: 1,
  quotientHigh: 1,
  remainderLow: 1,
  remainderHigh: 1,

  /** Signs: 1 takes 2^32 from the word. A quotient of 2^31 is not negative, though its word's top bit is 1. */
  aNegative: 1,
  bNegative: 1,
  quotientNegative: 1,
  remainderNegative: 1,

  /** Low bytes of the limbs of b and of the quotient; the high bytes are (limb − byte) / 256. */
  bByte0: 1,
  bByte2: 1,
  quotientByte0: 1,
  quotientByte2: 1,
  /** What goes over from each limb of b·quotient + remainder to the next, from −2^13 to 2^13 − 1. */
  carry: 3,

  /** |remainder|. */
  sizeLow: 1,
  sizeHigh: 1,
  /** Borrow between the limbs where remainder = −size. */
  sizeBorrow: 1,
  /** |b| − 1 − |remainder|, which is not negative. */
  slackLow: 1,
  slackHigh: 1,
  /** 0, −1 or −2: what the low limb of that difference lends from the high one. */
  slackCarry: 1,

  hiLow: 1,
  hiHigh: 1,
  loLow: 1,
  loHigh: 1,
  hiTime: 1,
  loTime: 1,
} as const satisfies ColumnSpec

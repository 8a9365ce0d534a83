/** Columns of the shift table. A row shifts one word; pictures and the argument are in README.md. */
import type { ColumnSpec } from '@zkmips/air/chip'

export const shiftColumns = {
  /** Which operation; at most one is 1, none on padding rows. */
  sll: 1,
  srl: 1,
  sra: 1,
  rotr: 1,

  // The request.
  /** Low limb of the amount word; its low five bits count. */
  amount: 1,
  xLow: 1,
  xHigh: 1,
  resultLow: 1,
  resultHigh: 1,

  /** amount mod 32 = 16·wholeLimb + m: bit 4. */
  wholeLimb: 1,
  /** m, shift within a limb: bits 0 to 3. */
  m: 4,
  /** m = 0. */
  mIsZero: 1,
  /** 2^m. */
  power: 1,
  /** 2^(15 − m). */
  halfCopower: 1,

  /** The 16 − m bits of each limb that stay in their limb: the high ones of a right shift, the low ones of sll. */
  stayLow: 1,
  stayHigh: 1,
  /** The m bits of each limb that move to the neighbour: the low ones of a right shift, the high ones of sll. */
  moveLow: 1,
  moveHigh: 1,
  /** Bit 15 − m of stayHigh: the sign of x in a right shift. */
  top: 1,
  /** top · 2^(15 − m). */
  topPart: 1,

  /** The limb in which bits of both limbs meet: the low one of a right shift by m, the high one of sll by m. */
  mixed: 1,
  /** Bits that leave the word, in their place in the limb beyond: under the low limb in a right shift; for sll the low limb. */
  edge: 1,
} as const satisfies ColumnSpec

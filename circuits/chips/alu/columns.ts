/** Columns of the table for rare pure operations. A row is one of fourteen; groups below are 0 where they are not used. */
import type { ColumnSpec } from '@zkmips/air/chip'

export const aluColumns = {
  /** Which operation; at most one is 1, none on padding rows. The traps are rows that do not trap. */
  clz: 1,
  clo: 1,
  wsbh: 1,
  seb: 1,
  seh: 1,
  ext: 1,
  ins: 1,
  teq: 1,
  tne: 1,
  tge: 1,
  tgeu: 1,
  tlt: 1,
  tltu: 1,
  slt: 1,

  // The request. ext and ins: immLow = position + 32·(size − 1).
  aLow: 1,
  aHigh: 1,
  bLow: 1,
  bHigh: 1,
  immLow: 1,
  immHigh: 1,
  oldLow: 1,
  oldHigh: 1,
  resultLow: 1,
  resultHigh: 1,

  // clz, clo: where the first one of a (of not a) is; neither flag for 0.
  firstInHigh: 1,
  firstInLow: 1,
  /** The limb with the first one, and its place in it. */
  limb: 1,
  log2: 1,

  // wsbh, seb: low bytes of b's limbs; the high bytes are (limb − byte) / 256.
  bByte0: 1,
  bByte2: 1,

  // Traps, slt: a − (b + imm) = difference − 2^32·below, each operand flipped at bit 31 if signed.
  differenceLow: 1,
  differenceHigh: 1,
  borrow: 1,
  below: 1,
  /** Sign bits: of a and op2 in signed ones; `aSign` of b's byte or half in seb and seh. */
  aSign: 1,
  bSign: 1,
  /** 1 / (sum of the difference's limbs) for teq. */
  inverse: 1,

  // ext, ins: the field is [position, position + size), with `above` bits over it.
  position: 1,
  above: 1,
  /** position for ins, else 0. */
  insPosition: 1,
  /** a with the bits that are not wanted pushed out at the top, and then moved to its place. */
  pushed: 2,
  moved: 2,
  // ins: old without the bits above the field, then without those below it, then back in its place.
  oldPushed: 2,
  oldMoved: 2,
  oldField: 2,
} as const satisfies ColumnSpec

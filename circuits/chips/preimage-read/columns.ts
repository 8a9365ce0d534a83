/** Columns of the table of reads on the preimage descriptor. A row moves 0 to 4 bytes into one memory word. */
import type { ColumnSpec } from '@zkmips/air/chip'

export const preimageReadColumns = {
  // What is read; at most one is 1, none on padding rows.
  /** Under a keccak256 key. */
  keccak: 1,
  /** Under a sha256 key. */
  sha256: 1,
  /** A count of 0, under any key: nothing is asked. */
  idle: 1,
  // Under a local key, by what ended the read:
  /** the end of the memory word, */
  localWordEnd: 1,
  /** the count asked for, */
  localAsked: 1,
  /** the end of the preimage. */
  localDataEnd: 1,

  // The request. Its result is the number of bytes.
  clock: 1,
  a1Low: 1,
  a1High: 1,
  a2Low: 1,
  a2High: 1,

  /** a1 mod 4, one-hot. */
  at: 4,
  /** The bytes of the word that are written, 0 the most significant. */
  run: 4,
  /** There is such a byte: the word is touched. */
  touches: 1,
  /** Of a2 − number of bytes, in the low limb. */
  borrow: 1,

  /** The key's words, most significant first, and their last accesses. */
  keyLow: 8,
  keyHigh: 8,
  keyTime: 8,

  offsetLow: 1,
  offsetHigh: 1,
  offsetTime: 1,
  /** Of offset + number of bytes, out of the low limb. */
  carry: 1,
  /** localDataEnd: of new offset − 40, in the low limb. */
  endBorrow: 1,

  /** The word's bytes before and after, and its last access. */
  before: 4,
  after: 4,
  wordTime: 1,
  /** Bytes that come from the table of local preimages. */
  local: 4,
} as const satisfies ColumnSpec

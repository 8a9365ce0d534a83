/** Columns of the table of writes on the preimage key descriptor. A row moves 0 to 4 bytes of one word into the key. */
import type { ColumnSpec } from '@zkmips/air/chip'

export const preimageKeyColumns = {
  /** 0 on padding rows. */
  real: 1,
  /** As many bytes are taken as asked for; else all up to the end of the memory word. */
  asked: 1,

  // The request. Its result is the number of bytes.
  clock: 1,
  a1Low: 1,
  a1High: 1,
  a2Low: 1,
  a2High: 1,

  /** a1 mod 4, one-hot. */
  at: 4,
  /** The bytes of the word that are taken, 0 the most significant. */
  run: 4,
  /** Number of bytes, one-hot for 0 to 4. */
  count: 5,
  /** Of a2 − number of bytes, in the low limb. */
  borrow: 1,

  /** The word is read from memory, or is a read-only word of the image; neither when no byte is taken. */
  fromMemory: 1,
  fromImage: 1,
  /** The word's bytes, and its last access if it is in memory. */
  word: 4,
  wordTime: 1,

  offsetLow: 1,
  offsetHigh: 1,
  offsetTime: 1,

  /** The 32 bytes of the key before. */
  before: 32,
  /** Limbs of the key after: low and high of its eight words, the most significant word first. */
  afterLow: 8,
  afterHigh: 8,
  keyTime: 8,
} as const satisfies ColumnSpec

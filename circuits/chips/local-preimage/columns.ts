/** Columns of the table of local preimages: a row is four bytes of one of them, its length first. */
import type { ColumnSpec } from '@zkmips/air/chip'

/** A local preimage as it is read: a length of 8 bytes, then 32 bytes. */
export const LOCAL_LENGTH_BYTES = 8
export const LOCAL_DATA_END = 40
export const LOCAL_ROWS_PER_KEY = LOCAL_DATA_END / 4

/** Fixed: the rows of key 1, then those of key 2, and so on; zero below them. */
export const localPreimageFixedColumns = {
  /** 1 on rows that hold bytes. */
  real: 1,
  key: 1,
  /** Of the row's first byte. */
  offset: 1,
  /** 1 on the rows of the 32 bytes. */
  data: 1,
  /** Number of the word in the 32 bytes. */
  word: 1,
  /** Last byte of a row of the length. */
  length: 1,
  /** The next row has the same key. */
  continues: 1,
} as const satisfies ColumnSpec

export const localPreimageColumns = {
  /** The proof's statement has this key. */
  present: 1,
  /** The most significant first. */
  bytes: 4,
  /** How often each byte is read in this shard. */
  reads: 4,
} as const satisfies ColumnSpec

/** Columns of the table of system calls. A row is one call. */
import type { ColumnSpec } from '@zkmips/air/chip'
import { kindColumns } from '../../precompiles.ts'

export const syscallColumns = {
  // What the number names; at most one is 1, none on padding rows.
  exit: 1,
  exitGroup: 1,
  read: 1,
  write: 1,
  /** fcntl by its command: F_GETFD, F_GETFL, another one. */
  getFd: 1,
  getFl: 1,
  badCommand: 1,
  /** mmap at an address, from the heap, from a heap that has no room left. */
  mmapFixed: 1,
  mmapGrows: 1,
  mmapFull: 1,
  brk: 1,
  clone: 1,
  setThreadArea: 1,
  /** None of the numbers above, and below 2^16. */
  other: 1,
  // The precompiles that proofs cover, whose numbers are from 2^16 up.
  ...kindColumns,

  // The request. The high limb of the number is that of the kind.
  clock: 1,
  number: 1,
  a0Low: 1,
  a0High: 1,
  resultLow: 1,
  resultHigh: 1,

  // Registers at the side time.
  a1Low: 1,
  a1High: 1,
  a1Time: 1,
  a2Low: 1,
  a2High: 1,
  a2Time: 1,
  a3OldLow: 1,
  a3OldHigh: 1,
  a3NewLow: 1,
  a3NewHigh: 1,
  a3Time: 1,

  // other: running products of the differences to the known numbers, and the inverse of the last one.
  numberProducts: 4,
  numberInverse: 1,

  // read, write, getFd, getFl: which descriptor a0 is: one of 0 … 6, a limb above, or a word with a high limb.
  fd: 7,
  fdAbove: 1,
  fdWide: 1,
  /** 1 / a0High where fdWide; 1 / (a0Low + a0High) where mmapFixed. */
  a0Inverse: 1,
  /** badCommand: inverses that show a1 not to be a known command, by its high or by its low limb. */
  commandInverse: 2,

  /** exit, exitGroup: the low byte of a0. */
  exitCode: 1,

  // mmap: the heap, which an mmap at an address leaves as it is.
  heapLow: 1,
  heapHigh: 1,
  heapTime: 1,
  heapNewLow: 1,
  heapNewHigh: 1,
  // mmap from the heap.
  /** The size in whole pages, modulo 16. */
  pages: 1,
  /** Carry of rounding the size's low limb up, and of adding the low limbs of heap and rounded size. */
  sizeCarry: 1,
  heapCarry: 1,
  /** Borrow of the low limbs when the end is compared with the heap's end. */
  endBorrow: 1,

  // setThreadArea: the word before.
  threadLow: 1,
  threadHigh: 1,
  threadTime: 1,
} as const satisfies ColumnSpec

/**
 * The syscall table: one row per system call.
 * @module
 */
import type { ColumnSpec } from '../../framework/chip.ts'

/** One flag per kind of call, by number and arguments; exactly one is 1 on a real row. */
export const syscallKinds = {
  /** exit (4001) and exit_group (4246): the run ends. */
  exit: 1,
  exitGroup: 1,
  /** mmap (4090) at 0 that fits, that does not, and at an address of the caller's. */
  mmapFresh: 1,
  mmapFull: 1,
  mmapFixed: 1,
  brk: 1,
  clone: 1,
  setThreadArea: 1,
  /** read (4003) from descriptor 0, 3, 5, or another. */
  readStdin: 1,
  readHint: 1,
  readPreimage: 1,
  readBad: 1,
  /** write (4004) to descriptor 1, 2 or 4, to 6, or another. */
  writeOut: 1,
  writeKey: 1,
  writeBad: 1,
  /** fcntl (4055): F_GETFD or F_GETFL of a descriptor up to 6, of a larger one, and any other command. */
  fcntlGetFd: 1,
  fcntlGetFl: 1,
  fcntlBad: 1,
  fcntlInvalid: 1,
  /** Any other number below 2^16. */
  other: 1,
} as const satisfies ColumnSpec

export const syscallColumns = {
  ...syscallKinds,
  clock: 1,
  /** Low limb of v0; the high one is 0. */
  number: 1,
  a0Low: 1,
  a0High: 1,
  a1Low: 1,
  a1High: 1,
  a1Time: 1,
  a2Low: 1,
  a2High: 1,
  a2Time: 1,
  a3Low: 1,
  a3High: 1,
  a3Time: 1,
  /** New v0. */
  resultLow: 1,
  resultHigh: 1,
  /** Low byte of a0 at the exit. */
  exitCode: 1,

  /** Descriptor a0 = 0 … 6, one-hot; else wide (its high limb is not 0) or narrow (its low limb is 7 or more). */
  descriptor: 7,
  descriptorWide: 1,
  descriptorNarrow: 1,
  /** A fcntl command other than F_GETFD and F_GETFL: by its high limb, or by its low limb. */
  commandWide: 1,
  commandNarrow: 1,
  /** Inverses that show that something is not zero. */
  a0Inverse: 1,
  a1Inverse: 2,
  numberInverse: 9,

  /** The word at the thread pointer before set_thread_area. */
  threadLow: 1,
  threadHigh: 1,
  threadTime: 1,

  /** Heap pointer before and after mmap. */
  heapLow: 1,
  heapHigh: 1,
  heapTime: 1,
  newHeapLow: 1,
  newHeapHigh: 1,
  /** mmapFresh: newHeapLow / 4096. */
  newHeapPage: 1,
  /** mmapFresh: pages taken, as limbs of 16 and 8 bits; pages left; what the last page is larger than asked for. */
  pagesLow: 1,
  pagesHigh: 1,
  leftLow: 1,
  leftHigh: 1,
  slack: 1,
  /** mmapFull: heap + size − end − 1 as limbs, and the carry of the low ones (plus or minus 1). */
  beyondLow: 1,
  beyondHigh: 1,
  carryUp: 1,
  carryDown: 1,
} as const satisfies ColumnSpec

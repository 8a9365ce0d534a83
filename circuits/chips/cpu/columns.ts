/**
 * The CPU table: one row per executed instruction, in order. See README.md for the picture.
 * @module
 */
import type { ColumnSpec } from '@zkmips/air/chip'

export const cpuColumns = {
  // State. Code addresses are word addresses (byte address / 4).
  /** 1 on rows that execute an instruction, 0 on the padding after them. */
  real: 1,
  /** 1 on the first row, one more on each next; stays at the padding. */
  clock: 1,
  pc: 1,
  nextPc: 1,
  /** 1 where a branch or jump with static target is taken. */
  taken: 1,

  // Decoded cells, bound to the word at pc by the program bus: `decode.ts`. registerB and registerC are the addresses below.
  registerA: 1,
  immLow: 1,
  p0: 1,
  p1: 1,
  add: 1,
  sub: 1,
  logic: 1,
  compare: 1,
  branchEqual: 1,
  branchSign: 1,
  branchOrder: 1,
  jumpRegister: 1,
  link: 1,
  loadWord: 1,
  storeWord: 1,
  partLoad: 1,
  partStore: 1,
  move: 1,
  shift: 1,
  alu: 1,
  hilo: 1,
  syscall: 1,

  // Slot A reads a register.
  aLow: 1,
  aHigh: 1,
  aTime: 1,
  // Slot B reads a register, a memory word, or a read-only word of the image.
  bAddress: 1,
  bLow: 1,
  bHigh: 1,
  bTime: 1,
  /** 1 where B is a read-only word of the image. */
  bImage: 1,
  // Slot C writes a register or a memory word.
  cAddress: 1,
  oldLow: 1,
  oldHigh: 1,
  cLow: 1,
  cHigh: 1,
  cTime: 1,

  /** Where slot B or C has a memory address: it, in its place among the packed registers; else 0. */
  memoryPlace: 1,

  // Helpers, by class.
  /** compare: low limb of a − op2. Memory: low limb of the address. logic: low limb of a & op2. branchEqual: an inverse. */
  low: 1,
  /** Inverse for a zero test. logic: high limb of a & op2. */
  inverse: 1,
  /** Booleans. Addresses: bits 0 and 1; branches, move: sign or choice, zero test; syscall: halt. */
  bits: 2,
} as const satisfies ColumnSpec

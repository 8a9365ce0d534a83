/** Floating-point instructions, which the machine does not have: what a message says where a program has them. */

/** What to do with a program that has them. */
export const SOFT_FLOAT_REMEDY =
  'build it with floating point in software: -msoft-float for C, GOMIPS=softfloat for Go, a soft-float target for Rust'

/** The opcode fields of COP1 and COP1X, and of lwc1, ldc1, swc1, sdc1. */
const OPCODES = new Set([0x11, 0x13, 0x31, 0x35, 0x39, 0x3d])

/** movf and movt, which ask for a condition of the floating-point unit. */
const MOVCI = { mask: 0xfc02_07ff | 0, value: 0x0000_0001 }

/** Whether a word is an instruction of MIPS32's floating-point unit. @param word u32 or i32 */
export const isFloatingPoint = (word: number): boolean =>
  OPCODES.has(word >>> 26) || (word & MOVCI.mask) === MOVCI.value

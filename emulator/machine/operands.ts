/**
 * The operand roles of the opcode table as small numeric tables, indexed by opcode, for the two passes of a traced run; and
 * what a syscall touches beyond its registers.
 */

import { REGISTER_HI, REGISTER_LO, REGISTER_SINK } from '@zkmips/isa/accesses'
import { OPCODES, type Opcode, type SlotARole, type SlotBRole, type SlotCRole } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'

/** In the tables of registers: the number is in this field of the word, or the operand is a memory word. */
export const FROM_RS = 64
export const FROM_RT = 65
export const FROM_RD = 66
export const FROM_MEMORY = 67

const A: Record<SlotARole, number> = { zero: 0, rs: FROM_RS, v0: sys.REG_V0, hi: REGISTER_HI, lo: REGISTER_LO }
const B: Record<SlotBRole, number> = { zero: 0, rt: FROM_RT, a0: sys.REG_A0, memory: FROM_MEMORY }
const C: Record<SlotCRole, number> = {
  none: REGISTER_SINK,
  rd: FROM_RD,
  rt: FROM_RT,
  ra: sys.REG_RA,
  v0: sys.REG_V0,
  hi: REGISTER_HI,
  lo: REGISTER_LO,
  memory: FROM_MEMORY,
}

// 256 entries, so that UNKNOWN_OPCODE has one as well.
const table = (of: (opcode: Opcode) => number) => {
  const values = new Uint8Array(256)
  for (const [index, opcode] of OPCODES.entries()) values[index] = of(opcode)
  return values
}

/** Register number, or FROM_RS. */
export const SLOT_A_OPERAND = table(({ a }) => A[a])
/** Register number, FROM_RT or FROM_MEMORY. */
export const SLOT_B_OPERAND = table(({ b }) => B[b])
/** Register number, FROM_RD, FROM_RT or FROM_MEMORY. */
export const SLOT_C_OPERAND = table(({ c }) => C[c])

/** What needs attention beyond plain register operands; 0 for nothing. */
export const NEEDS_LOAD = 1
export const NEEDS_STORE = 2
export const NEEDS_THREAD_POINTER = 3
export const NEEDS_SYSCALL = 4
export const NEEDS_JUMP_TARGET = 5
export const NEEDS = table(({ access, width, flow }) => {
  if (flow === 'syscall') return NEEDS_SYSCALL
  if (flow === 'register') return NEEDS_JUMP_TARGET
  if (width === 'thread') return NEEDS_THREAD_POINTER
  return { none: 0, load: NEEDS_LOAD, store: NEEDS_STORE }[access]
})

export const SIDE_HILO = 1
export const SIDE_SC = 2
export const SIDE_SYSCALL = 3
export const SIDE = table(({ side }) => ({ none: 0, hilo: SIDE_HILO, sc: SIDE_SC, syscall: SIDE_SYSCALL })[side])

/** Byte address of the word that rdhwr reads and set_thread_area writes. */
export const THREAD_POINTER = sys.THREAD_POINTER_ADDRESS

/** What a syscall touches beyond v0 and a0–a3. */
export type SyscallKind = 'plain' | 'read-preimage' | 'write-key' | 'mmap' | 'set-thread-area'

/** @param number v0 @param a0 first argument */
export function syscallKind(number: number, a0: number): SyscallKind {
  if (number === sys.SYS_READ && a0 === sys.FD_PREIMAGE_READ) return 'read-preimage'
  if (number === sys.SYS_WRITE && a0 === sys.FD_PREIMAGE_WRITE) return 'write-key'
  if (number === sys.SYS_MMAP) return 'mmap'
  if (number === sys.SYS_SET_THREAD_AREA) return 'set-thread-area'
  return 'plain'
}

/**
 * Where things are: the two memories of the fast engine, and the locals of a translated function. Translated code and the
 * TypeScript around it share these numbers.
 */

/** The guest's 2^32 bytes; words in host order. */
export const GUEST_MEMORY = 0
export const GUEST_PAGES = 65536
/** Everything else. */
export const CONTROL_MEMORY = 1
export const CONTROL_PAGES = 2048

/** Byte offsets in the control memory. */
export const CONTROL = {
  /** 34 words: registers 0–31, HI, LO. */
  registers: 0,
  /** Step budget, where it cannot be a result: i32. */
  budget: 256,
  /** 1 when a page mark was set since the word was cleared. */
  newPages: 260,
  /** 2^16 bytes. */
  pageMarks: 0x1_0000,
  /** JUMP_ENTRIES pairs of words: an address of code and the table slot of its region. */
  jumps: 0x20_0000,
  /** 2^26 bytes. */
  marks: 0x400_0000,
} as const

export const HILO_OFFSET = CONTROL.registers + 4 * 32

/** Computed jumps find their regions by (address >>> 2) modulo this. */
export const JUMP_ENTRIES = 1 << 18

/** The table slot of the function that interprets. */
export const INTERPRET_SLOT = 0

/**
 * A region's function takes the step budget (i32), the byte address that it is entered at, and the bytes of native stack that
 * may still be used; it returns the budget left and the address where to go on. Registers are in memory before and after.
 */
export const LOCAL = { budget: 0, pc: 1, stack: 2 } as const

/** Returned as the address when state.pc, state.nextPC and state.step say where to go on: the callers return at once. */
export const UNWIND = 1

/** Register r ≥ 1 is in local REGISTER_LOCAL + r. */
export const REGISTER_LOCAL = 2
export const TEMPORARY = { address: 34, value: 35, condition: 36, pc: 37 } as const
export const HILO_LOCAL = 38
export const WIDE = 39
export const I32_LOCALS = TEMPORARY.pc - LOCAL.stack
export const I64_LOCALS = 2

/** Type indexes in modules of translated code. */
export const REGION_TYPE = 0
export const SYSCALL_TYPE = 1
/** Function index of the imported function that executes a syscall: (budget, pc) -> 0 to go on, 1 to return UNWIND. */
export const SYSCALL_FUNCTION = 0

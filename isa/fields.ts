/** The fields of an instruction word. Pure functions over u32; nothing here knows which opcode a word has. */

export const rs = (word: number) => (word >>> 21) & 31
export const rt = (word: number) => (word >>> 16) & 31
export const rd = (word: number) => (word >>> 11) & 31
/** Shift amount; the position of ext and ins. */
export const sa = (word: number) => (word >>> 6) & 31
/** Immediate, sign-extended, as a signed number. */
export const simm = (word: number) => (word << 16) >> 16
/** Immediate, zero-extended. */
export const uimm = (word: number) => word & 0xffff

/** Target of a branch at byte address pc. */
export const branchTarget = (word: number, pc: number) => (pc + 4 + (simm(word) << 2)) >>> 0
/** Target of j or jal: the top four bits are those of the delay slot's address. */
export const jumpTarget = (word: number, delaySlot: number) =>
  ((delaySlot & 0xf0000000) | ((word & 0x03ffffff) << 2)) >>> 0
/** Address of a load or store with this base value; wraps modulo 2^32. */
export const effectiveAddress = (word: number, base: number) => (base + simm(word)) >>> 0

/**
 * Every bus of the MIPS machine: who sends, who receives, and what a message means. Words travel as two 16-bit limbs;
 * addresses of memory and code are word addresses (byte address / 4, 30 bits). Who receives a message owns its meaning:
 * a chip that receives a request proves that the response in it is right for every operand.
 * @module
 */
import { bus } from '@zkmips/air/chip'

// Lookups in the 2^16-row `bytes` table.
/** value ∈ [0, 2^16). */
export const range16 = bus(1, 'range16', ['value'])
/** value ∈ [0, 2^14). */
export const range14 = bus(2, 'range14', ['value'])
/** value ∈ [0, 2^8). */
export const range8 = bus(3, 'range8', ['value'])
/** Both are bytes. */
export const bytePair = bus(4, 'bytePair', ['x', 'y'])
/** All three are bytes and and = x & y. */
export const byteAnd = bus(5, 'byteAnd', ['x', 'y', 'and'])
/** 2^log2 ≤ value < 2^(log2 + 1) and 1 ≤ value < 2^16: an exact bound for limbs of variable length. */
export const bitLength = bus(6, 'bitLength', ['log2', 'value'])

/** The decoded program, received by the program table; fields in `decode.ts`. */
export const PROGRAM_BUS = 10
/**
 * Memory, registers and special words of one shard: a token says that the word was last touched at `time`. Every access
 * receives the old token and sends a new one with a later time. Read-only words of the image have a space of their own, in which
 * the program and image tables send a token of time 0 for each read.
 */
export const memory = bus(12, 'memory', ['space', 'address', 'low', 'high', 'time'])

// Requests of a CPU row to a side table. Limbs are known to be 16 bits wide; results must be made so by the receiver.
/** result = x shifted by the low five bits of amount (a whole low limb of the amount word); operation in `SHIFT`. */
export const shift = bus(20, 'shift', ['operation', 'amount', 'xLow', 'xHigh', 'resultLow', 'resultHigh'])
/** result = f(a, b + imm, old); operations and operands in `ALU`. */
export const alu = bus(21, 'alu', [
  'operation', 'aLow', 'aHigh', 'bLow', 'bHigh', 'immLow', 'immHigh', 'oldLow', 'oldHigh', 'resultLow', 'resultHigh',
]) // biome-ignore format: one line of names
/** Multiplication and division; the receiver reads and writes HI and LO at the row's side time. Result: mul's word, else 0. */
export const hilo = bus(22, 'hilo', ['operation', 'clock', 'aLow', 'aHigh', 'bLow', 'bHigh', 'resultLow', 'resultHigh'])
/**
 * Loads and stores of parts of a word, and sc; operation in `PART`. b: memory word (loads) or register rt (stores); old: register
 * (loads) or memory word (stores); register: rt of a store (sc writes it at the side time), 0 for loads; addressLow: which the
 * receiver checks: (addressLow − 2·bit1 − bit0)/4 has 14 bits; bit1, bit0: booleans.
 */
export const part = bus(23, 'part', [
  'operation', 'clock', 'register', 'addressLow', 'bit1', 'bit0', 'bLow', 'bHigh', 'oldLow', 'oldHigh', 'resultLow', 'resultHigh',
]) // biome-ignore format: one line of names
/** and = a & b, of whole words. */
export const logic = bus(31, 'logic', ['aLow', 'aHigh', 'bLow', 'bHigh', 'andLow', 'andHigh'])
/** A system call: number in v0, a0, the new v0, and whether it ends the run. The receiver makes every other access at the side time. */
export const syscall = bus(24, 'syscall', [
  'clock',
  'numberLow',
  'numberHigh',
  'a0Low',
  'a0High',
  'resultLow',
  'resultHigh',
  'halt',
])
/** The run ends with this exit code; received by the verifier from the public values. */
export const halt = bus(25, 'halt', ['exitCode'])
/** From the syscall table: read(5, a1, a2) = result ∈ 0..4. The receiver touches memory, key and offset at the side time. */
export const preimageRead = bus(26, 'preimageRead', ['clock', 'a1Low', 'a1High', 'a2Low', 'a2High', 'result'])
/** From the syscall table: write(6, a1, a2) = result ∈ 0..4. The receiver touches memory, key and offset at the side time. */
export const preimageKey = bus(27, 'preimageKey', ['clock', 'a1Low', 'a1High', 'a2Low', 'a2High', 'result'])
/** Byte number `offset` (0..39: an 8-byte length, then 32 bytes) of the local preimage with index `key` (1..5). */
export const localByte = bus(28, 'localByte', ['key', 'offset', 'byte'])
/** The same from the public values: word number `word` (0..7) of the 32 bytes, big-endian. Sent by the verifier. */
export const localWord = bus(29, 'localWord', ['key', 'word', 'low', 'high'])

// Within a part of keccak_f's calls.
/** value = Σ 6ʲ·digitⱼ, nine digits, each 0, 1 or 2. */
export const keccakParity = bus(60, 'keccakParity', ['value'])
/** What round number `round` (1..24) of keccak_f is: its place among the rounds, and the bits of its constant. */
export const KECCAK_CONSTANT_FIELDS: readonly string[] = Array.from({ length: 7 }, (_, j) => `constant${j}`)
export const keccakRound = bus(61, 'keccakRound', ['round', 'first', 'continues', 'last', ...KECCAK_CONSTANT_FIELDS])
/** The limbs of a quarter of a state. */
export const KECCAK_STATE_FIELDS: readonly string[] = Array.from({ length: 25 }, (_, j) => `limb${j}`)
/** State before and after keccak_f in four parts; limbs are 16 bits wide and made by the chip of the rounds. */
export const keccakInput = bus(62, 'keccakInput', ['call', 'part', ...KECCAK_STATE_FIELDS])
export const keccakOutput = bus(63, 'keccakOutput', ['call', 'part', ...KECCAK_STATE_FIELDS])

// Within a part of sha256_compress's calls. A position numbers the rows of the table of rounds: for a block one row with the state
// that it is compressed into, and sixteen with four rounds each. Words are low0, high0, low1, ….
const wordFields = (words: number): string[] => Array.from({ length: words }, (_, w) => [`low${w}`, `high${w}`]).flat()
/** a, b, …, h at a position. Sent by the rounds. */
export const sha256State = bus(70, 'sha256State', ['position', ...wordFields(8)])
/** Half 0 or 1 of the block that begins at a position. Sent by the words of calls, whose limbs the shards know to be in range. */
export const sha256Block = bus(71, 'sha256Block', ['position', 'half', ...wordFields(8)])
/** For the four rounds at a position: word of the schedule + constant, added by limbs. Sent by the schedule. */
export const sha256Schedule = bus(72, 'sha256Schedule', ['position', ...wordFields(4)])
/**
 * From the syscall table, one for each operand of a call of a precompile: `tag` names its first pair of words, the pointer is the
 * byte address in a0 or a1. The receiver touches all words of the call at the side time.
 */
export const precompile = bus(30, 'precompile', ['tag', 'clock', 'pointerLow', 'pointerHigh'])

// Over all shards of an execution.
/** A word as it stands at a cut: `shard` is the last that touched it (0: none yet). */
export const shardMemory = bus(40, 'shardMemory', ['space', 'address', 'low', 'high', 'shard'])
/** A word of the program's image, taken exactly once by the sorted memory table. */
export const initialImage = bus(41, 'initialImage', ['address', 'low', 'high', 'readOnly'])
/**
 * Two words of a call of a precompile, from the shard to the part that proves what the call does. tag = 64·machine + number of the
 * pair; shard and clock are the call's. The receiver makes the new limbs: right for every old ones, and 16 bits wide.
 */
export const precompileWords = bus(42, 'precompileWords', [
  'tag', 'shard', 'clock', 'oldHigh0', 'oldLow0', 'oldHigh1', 'oldLow1', 'newHigh0', 'newLow0', 'newHigh1', 'newLow1',
]) // biome-ignore format: one line of names

// Spaces, registers beyond the 32, special words and time slots are those of `isa/accesses.ts`.

export const SHIFT = { sll: 1, srl: 2, sra: 3, rotr: 4 } as const
/**
 * Rare pure operations. op2 = b + imm (one of them is 0). Traps have result 0 and exist only when they do not trap.
 * ext, ins: imm low limb = position + 32·(size − 1). Operand a is rs (clz, clo, ext, ins, traps, slt), b is rt (wsbh, seb, seh, traps, slt).
 */
export const ALU = {
  clz: 1, clo: 2, wsbh: 3, seb: 4, seh: 5, ext: 6, ins: 7, teq: 8, tne: 9, tge: 10, tgeu: 11, tlt: 12, tltu: 13, slt: 14,
} as const // biome-ignore format: a table
export const HILO = { mult: 1, multu: 2, mul: 3, madd: 4, maddu: 5, msub: 6, msubu: 7, div: 8, divu: 9 } as const
/** To 5 the table `unaligned`, from 6 on the table `narrow`. */
export const PART = { lwl: 1, lwr: 2, swl: 3, swr: 4, sc: 5, lb: 6, lbu: 7, lh: 8, lhu: 9, sb: 10, sh: 11 } as const

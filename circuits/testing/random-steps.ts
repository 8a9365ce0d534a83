/**
 * Random single instructions for the fuzzers, each with the instructions that prepare its operands, so that one may be left
 * out of a program (shrinking) or put into a delay slot without making another one unprovable. Control flow, preimages and
 * memory images are in `random-programs.ts`.
 *
 * Invariants: a step never writes the loop counter, a read-only word, or the stored preimage keys; it never traps, divides by
 * zero or exits. Registers whose value matters are 2 and 4 to 15; branches prepare theirs in 16 to 23.
 * @module
 */
import { CORNER_WORDS, wordWith } from '@zkmips/emulator/testing/fuzz/instructions'
import { decode } from '@zkmips/isa/decode'
import { encode } from '@zkmips/isa/encode'
import { OPCODES, type Opcode, type OpcodeName } from '@zkmips/isa/opcodes'
import { PRECOMPILES } from '@zkmips/isa/precompiles'
import * as sys from '@zkmips/isa/syscalls'
import fc from 'fast-check'
import { CODE, CONSTANTS, DATA } from './run.ts'

export const LOOP_COUNTER = 24

/** One instruction and what must run before it. */
export interface Step {
  readonly setup: readonly number[]
  readonly word: number
}

/** Registers that steps may load with values. */
const operand = fc.integer({ min: 8, max: 11 })
const anyRegister = fc.oneof({ weight: 3, arbitrary: operand }, { weight: 1, arbitrary: fc.nat(31) })

const P = 0x7f00_0001
const CORNERS = [...CORNER_WORDS, P - 1, P, P + 1, 2 * P, 2 * P + 1]
const u32 = fc.integer({ min: 0, max: 0xffff_ffff })
/** Words, with those that catch mistakes of carries, signs and the field more often than chance has it. */
export const word = fc.oneof(fc.constantFrom(...CORNERS), u32)
const immediate = fc.oneof(fc.constantFrom(0, 1, -1, 0x7fff, -0x8000, 4, -4), fc.integer({ min: -0x8000, max: 0x7fff }))

/** register = value, in one instruction or two; the loop counter stays as it is. */
export function load(register: number, value: number): number[] {
  if (register === LOOP_COUNTER) return []
  if (value < 0x1_0000) return [encode('ori', { rt: register, imm: value })]
  const high = encode('lui', { rt: register, imm: value >>> 16 })
  return (value & 0xffff) === 0 ? [high] : [high, encode('ori', { rs: register, rt: register, imm: value & 0xffff })]
}

/** Byte addresses of words that the random stores never touch: the keys for preimage reads. */
export const KEYS_IN_DATA = DATA + 0x100
const KEYS_END = KEYS_IN_DATA + 0x200

const inWord = (address: number) => fc.nat(3).map(offset => address + offset)
const writableAddress = fc.oneof(
  { weight: 4, arbitrary: fc.nat(0x3f).map(offset => DATA + offset) },
  fc.nat(15).map(offset => KEYS_END + offset),
  fc.constantFrom(0, CODE - 4, CONSTANTS - 4, 0x7f00_0000, 0x7fff_fffc, 0x8000_0000, 0xffff_fffc).chain(inWord),
  fc.constantFrom(sys.THREAD_POINTER_ADDRESS, sys.INITIAL_STACK_POINTER, sys.HEAP_START, sys.HEAP_END).chain(inWord),
  u32.filter(address => address < CODE || address >= KEYS_END),
)
const readableAddress = fc.oneof(
  { weight: 3, arbitrary: writableAddress },
  fc.nat(0x3f).map(offset => CODE + offset),
  fc.nat(0x3f).map(offset => CONSTANTS + offset),
  fc.nat(0x3f).map(offset => KEYS_IN_DATA + offset),
)

/** The word with its destination changed where that is the loop counter. */
function sparing(word: number): number {
  const { c, side }: Opcode = OPCODES[decode(word)]!
  const shift = c === 'rd' ? 11 : c === 'rt' || side === 'sc' ? 16 : undefined
  if (shift === undefined || ((word >>> shift) & 31) !== LOOP_COUNTER) return word
  return (word ^ (1 << shift)) >>> 0
}

const names = (pick: (o: Opcode) => boolean): OpcodeName[] => OPCODES.filter(pick).map(o => o.name)
const DIVISIONS: readonly OpcodeName[] = ['div', 'divu']
const COMPUTING = names(o => o.flow === 'next' && o.access === 'none' && !DIVISIONS.includes(o.name as OpcodeName))
const LOADS = names(o => o.access === 'load' && o.width !== 'thread')
const STORES = names(o => o.access === 'store')

const computing: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(...COMPUTING),
    fc.record({ rs: anyRegister, rt: anyRegister, rd: anyRegister }),
    fc.oneof(
      u32,
      immediate.map(i => i >>> 0),
    ),
    fc.option(fc.tuple(word, word)),
    fc.tuple(fc.nat(31), fc.nat(31)),
  )
  .map(([name, fields, random, values, ends]) => {
    const [low, high] = ends.sort((a, b) => a - b) as [number, number]
    const bits = { ext: { ...fields, rd: 31 - high }, ins: { ...fields, rd: high } }[name as string]
    const made = bits ? (wordWith(name, bits, 0) | (low << 6)) >>> 0 : wordWith(name, fields, random)
    const setup = values ? [...load(fields.rs, values[0]), ...load(fields.rt, values[1])] : []
    return { setup, word: sparing(made) }
  })

const division: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...DIVISIONS), operand, operand, word, word)
  .map(([name, rs, rt, a, b]) => ({ setup: [...load(rs, a), ...load(rt, b || 1)], word: encode(name, { rs, rt }) }))

/** Of two opposite conditions, the one that does not hold. */
const REGISTER_TRAPS: readonly [holds: OpcodeName, not: OpcodeName, (a: number, b: number) => boolean][] = [
  ['teq', 'tne', (a, b) => a === b],
  ['tge', 'tlt', (a, b) => (a | 0) >= (b | 0)],
  ['tgeu', 'tltu', (a, b) => a >>> 0 >= b >>> 0],
]
const trap: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(...REGISTER_TRAPS),
    fc.tuple(fc.boolean(), fc.boolean()),
    fc.tuple(operand, operand),
    fc.tuple(word, word, immediate, fc.nat(0x3ff)),
  )
  .map(([[holds, not, condition], [withImmediate, areEqual], [rs, rt], [first, b, imm, code]]) => {
    const a = areEqual ? (withImmediate ? imm >>> 0 : b) : first
    const right = withImmediate ? imm >>> 0 : rs === rt ? a : b
    const name = condition(a, right) ? not : holds
    if (withImmediate) return { setup: load(rs, a), word: encode(IMMEDIATE_TRAP[name]!, { rs, imm }) }
    return { setup: [...load(rt, b), ...load(rs, a)], word: (encode(name, { rs, rt }) | (code << 6)) >>> 0 }
  })
const IMMEDIATE_TRAP: Partial<Record<OpcodeName, OpcodeName>> = {
  teq: 'teqi',
  tne: 'tnei',
  tge: 'tgei',
  tlt: 'tlti',
  tgeu: 'tgeiu',
  tltu: 'tltiu',
}

function access(opcodes: readonly OpcodeName[], addresses: fc.Arbitrary<number>): fc.Arbitrary<Step> {
  return fc
    .tuple(fc.constantFrom(...opcodes), operand, anyRegister, addresses, immediate, fc.option(word))
    .map(([name, rs, rt, address, imm, value]) => ({
      setup: [...(value === null ? [] : load(rt, value)), ...load(rs, (address - imm) >>> 0)],
      word: sparing(encode(name, { rs, rt, imm })),
    }))
}

const threadPointer: fc.Arbitrary<Step> = anyRegister.map(rt => ({ setup: [], word: sparing(encode('rdhwr', { rt })) }))

/** A system call; the code field of the instruction is free. */
export function call(number: number, a0: number, a1: number, a2: number, code = 0): Step {
  const setup = [number, a0, a1, a2].flatMap((value, i) => load(i === 0 ? sys.REG_V0 : 3 + i, value))
  return { setup, word: encode('syscall', { code }) }
}

const HEAP_SIZE = sys.HEAP_END - sys.HEAP_START
const size = fc.oneof(
  fc.constantFrom(0, 1, 4095, 4096, 4097, 0x1_0000, 0x2000_0000, HEAP_SIZE - 1, HEAP_SIZE, HEAP_SIZE + 1),
  fc.constantFrom(0xffff_f000, 0xffff_f001, 0xffff_ffff, HEAP_SIZE - 4096),
  fc.integer({ min: 0, max: 1 << 20 }),
  u32,
)
const descriptor = fc.oneof(
  { weight: 4, arbitrary: fc.nat(8) },
  fc.constantFrom(0x1_0005, 0x1_0006, P, P + 5, P + 6, 0x8000_0005),
  u32,
)
/** The preimage descriptors need their key or their memory to be right: those calls are made elsewhere. */
const otherDescriptor = (served: number) => descriptor.filter(fd => fd !== served)
const command = fc.oneof(fc.nat(4), fc.constantFrom(0x1_0001, 0x1_0003, P + 1, P + 3), word)
const ENDING = [sys.SYS_EXIT, sys.SYS_EXIT_GROUP]
const number = fc.nat(0xffff).filter(n => !ENDING.includes(n) && n !== sys.SYS_READ && n !== sys.SYS_WRITE)

const args = (
  numbers: fc.Arbitrary<number>,
  a0: fc.Arbitrary<number> = word,
  a1: fc.Arbitrary<number> = word,
  a2: fc.Arbitrary<number> = word,
): fc.Arbitrary<Step> => fc.tuple(numbers, a0, a1, a2, fc.nat(0xf_ffff)).map(parts => call(...parts))
const is = (n: number) => fc.constant(n)

/** How much a caller may ask to read or write at once. */
export const count = fc.oneof(
  { weight: 3, arbitrary: fc.nat(5) },
  fc.constantFrom(0x1_0000, 0x1_0001, 0x7f00_0001, P + 2, 0xffff_ffff),
)
/** Where a preimage read may write, with every alignment. */
export const preimageTarget = writableAddress

const systemCall: fc.Arbitrary<Step> = fc.oneof(
  args(is(sys.SYS_MMAP), is(0), size),
  args(is(sys.SYS_MMAP), word, size),
  args(fc.constantFrom(sys.SYS_BRK, sys.SYS_CLONE, sys.SYS_SET_THREAD_AREA)),
  args(is(sys.SYS_FCNTL), descriptor, command),
  args(is(sys.SYS_READ), otherDescriptor(sys.FD_PREIMAGE_READ), word, count),
  args(is(sys.SYS_WRITE), otherDescriptor(sys.FD_PREIMAGE_WRITE), word, count),
  // A part of a key from anywhere, a read of nothing: right under every key.
  args(is(sys.SYS_WRITE), is(sys.FD_PREIMAGE_WRITE), readableAddress, count),
  args(is(sys.SYS_READ), is(sys.FD_PREIMAGE_READ), readableAddress, is(0)),
  args(number),
)

/** Where operands of any size lie apart from code and stored keys. */
const operandAddress = fc.constantFrom(DATA, 0x10_0000, 0x7f00_0000, 0xffff_ff00)
/** Of 64 bytes that are only read: read-only words, too. */
const readOperandAddress = fc.oneof(
  fc.constantFrom(CONSTANTS, 0x20_0000),
  operandAddress.map(address => address + 64),
)
const stored = fc.tuple(fc.nat(35), word)

/** A call of a precompile that proofs cover, with some words of its operands. */
const precompile: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(...PRECOMPILES.filter(p => p.machine !== undefined)),
    operandAddress,
    readOperandAddress,
    fc.array(stored, { maxLength: 6 }),
    fc.nat(0xf_ffff),
  )
  .map(([{ number }, a0, a1, words, code]) => {
    const { setup, word } = call(number, a0, a1, 0, code)
    const stores = words.flatMap(([index, value]) => [
      ...load(8, a0 + 4 * index),
      ...load(9, value),
      encode('sw', { rs: 8, rt: 9 }),
    ])
    return { setup: [...stores, ...setup], word }
  })

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: computing },
  { weight: 1, arbitrary: division },
  { weight: 1, arbitrary: trap },
  { weight: 4, arbitrary: access(LOADS, readableAddress) },
  { weight: 4, arbitrary: access(STORES, writableAddress) },
  { weight: 1, arbitrary: threadPointer },
  { weight: 3, arbitrary: systemCall },
  { weight: 1, arbitrary: precompile },
)

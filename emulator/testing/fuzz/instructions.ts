/** Random instruction words. What a word needs to run well (addresses, targets) is the concern of `shapes.ts`. */
import { encode } from '@zkmips/isa/encode'
import { OPCODE_INDEX, OPCODES, type Opcode, type OpcodeName } from '@zkmips/isa/opcodes'
import { REG_SP } from '@zkmips/isa/syscalls'
import type { Random } from './random.ts'

/** Values that catch mistakes of carries, signs, shifts and alignment more often than chance has it. */
export const CORNER_WORDS: readonly number[] = [
  ...[0, 1, 2, 3, 4, 31, 32, 33, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x1_0001, 0x00ff_ff00],
  ...[0x7fff_0000, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, 0x8000_8000, 0xaaaa_aaaa, 0x0102_0304, 0xff00_00ff],
  ...[0xffff_0000, 0xffff_7fff, 0xffff_8000, 0xffff_fffe, 0xffff_ffff],
]

export const cornerOrAny = (random: Random): number => (random.oneIn(2) ? random.pick(CORNER_WORDS) : random.u32())

/** The word of an opcode whose registers are given and whose other free bits come from `bits`. */
export function wordWith(name: OpcodeName, fields: { rs: number; rt: number; rd: number }, bits: number): number {
  const { mask, value } = OPCODES[OPCODE_INDEX[name]]!
  const registers = (fields.rs << 21) | (fields.rt << 16)
  // Where the low half is not an immediate, bits 11 to 15 are rd.
  const rest = (mask & 0xffff) === 0 ? bits & 0xffff : (fields.rd << 11) | (bits & 0x7ff)
  return (value | ((registers | rest) & ~mask)) >>> 0
}

const names = (pick: (opcode: Opcode) => boolean): OpcodeName[] => OPCODES.filter(pick).map(({ name }) => name)
const DIVISIONS: readonly OpcodeName[] = ['div', 'divu']
export const COMPUTING = names(
  o => o.flow === 'next' && o.access === 'none' && !DIVISIONS.includes(o.name as OpcodeName),
)
export const LOADS = names(o => o.access === 'load' && o.width !== 'thread')
export const STORES = names(o => o.access === 'store')
export const BRANCHES = names(o => o.flow === 'branch')
export const TRAPS = names(o => o.flow === 'trap')

/** Registers that the programs of the fuzzer compute in. */
export const FIRST_OPERAND = 8
export const LAST_OPERAND = 15
/** Registers that they keep addresses and counters in: rarely overwritten, so that most programs run for long. */
export const REG_DATA = 16
export const REG_CODE = 17
export const REG_WILD = 18
export const REG_TABLE = 19
/** A loop's counter, by the depth of the loop. */
export const REG_COUNTERS: readonly number[] = [20, 21, 22, 23]
export const REG_TARGET = 24
export const REG_VALUE = 25
const isKept = (register: number) => (register >= REG_DATA && register <= REG_VALUE) || register === REG_SP

export function operand(random: Random): number {
  const kind = random.below(10)
  if (kind < 7) return random.between(FIRST_OPERAND, LAST_OPERAND)
  return kind === 7 ? 0 : random.below(32)
}

export function destination(random: Random): number {
  const register = operand(random)
  return isKept(register) && !random.oneIn(16) ? random.between(FIRST_OPERAND, LAST_OPERAND) : register
}

const immediate = (random: Random): number =>
  random.oneIn(2) ? random.pick([0, 1, 4, 0x7fff, 0x8000, 0xfffc, 0xffff]) : random.u32()

/** One instruction that only computes, any but the divisions. */
export function computingWord(random: Random): number {
  const name = random.pick(COMPUTING)
  const { c }: Opcode = OPCODES[OPCODE_INDEX[name]]!
  const rs = operand(random)
  const writesRt = c === 'rt'
  const rt = writesRt ? destination(random) : operand(random)
  if (name !== 'ext' && name !== 'ins') return wordWith(name, { rs, rt, rd: destination(random) }, immediate(random))
  const [low, high] = [random.below(32), random.below(32)].sort((a, b) => a - b) as [number, number]
  return encode(name, { rs, rt, sa: low, rd: name === 'ins' ? high : 31 - high })
}

/** A load or store at a base register and an offset that may be unaligned. */
export function accessWord(random: Random, base: number, maxOffset: number): number {
  const stores = random.oneIn(2)
  const name = random.pick(stores ? STORES : LOADS)
  const rt = name === 'sc' || !stores ? destination(random) : operand(random)
  return encode(name, { rs: base, rt, imm: random.between(-Math.min(maxOffset, 8), maxOffset) })
}

// Each opcode with operands for which it is not taken, where the stack pointer is positive and not 0.
export const QUIET_TRAPS: readonly ((random: Random) => number)[] = [
  ...(['tne', 'tlt', 'tltu'] as const).map(name => (random: Random) => {
    const register = operand(random)
    return encode(name, { rs: register, rt: register })
  }),
  ...(['teq', 'tge', 'tgeu'] as const).map(name => () => encode(name, { rs: 0, rt: REG_SP })),
  ...(['teqi', 'tgei', 'tgeiu'] as const).map(
    name => (random: Random) => encode(name, { rs: 0, imm: random.between(1, 0x7fff) }),
  ),
  ...(['tnei', 'tltiu', 'tlti'] as const).map(name => () => encode(name, { rs: 0, imm: 0 })),
]

/** A trap, mostly one that is not taken. */
export function trapWord(random: Random): number {
  if (!random.oneIn(20)) return random.pick(QUIET_TRAPS)(random)
  return wordWith(random.pick(TRAPS), { rs: operand(random), rt: operand(random), rd: 0 }, random.u32())
}

/** Words that are instructions more often than chance has it: any opcode with any operands, or any word. */
export function anyWord(random: Random): number {
  if (random.oneIn(10)) return random.u32()
  const { mask, value } = random.pick(OPCODES)
  return (value | (random.u32() & ~mask)) >>> 0
}

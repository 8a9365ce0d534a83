/**
 * Random programs of what Cannon's single-threaded 32-bit VM has and this machine has too: for the test that both go through
 * the same states. Not part of what the product runs.
 *
 * The same seed must give the same program for ever: the hashes that Cannon's VM gave for them cannot be made again here.
 */
import { encode } from '@zkmips/isa/encode'
import type { OpcodeName } from '@zkmips/isa/opcodes'
import {
  REG_A0,
  REG_A1,
  REG_A2,
  REG_RA,
  REG_V0,
  SYS_EXIT_GROUP,
  SYS_MMAP,
  SYS_READ,
  SYS_WRITE,
} from '@zkmips/isa/syscalls'
import { MachineState } from '../machine/state.ts'
import { Random } from './fuzz/random.ts'
import { CODE_ADDRESS, DATA_ADDRESS, loadConstant } from './programs.ts'

export interface CannonProgram {
  /** Words from CODE_ADDRESS on, where it begins. */
  readonly code: readonly number[]
  /** Words from DATA_ADDRESS on. */
  readonly data: readonly number[]
  /** All 32. */
  readonly registers: readonly number[]
}

/** The local preimage a program reads, under key 2. */
export const CANNON_LOCAL = Uint8Array.from({ length: 32 }, (_, i) => 7 * i + 1)

/** Holds DATA_ADDRESS + 2^15 and is not written. */
const REG_DATA = 28
const DATA_WORDS = 64
/** The last words of the data are the key of the preimage. */
const KEY_AT = 4 * (DATA_WORDS - 8)
const PASSES = 3

const THREE = 'add addu sub subu and or xor nor slt sltu sllv srlv srav movz movn mul'.split(' ') as OpcodeName[]
const SHIFTS = 'sll srl sra'.split(' ') as OpcodeName[]
const IMMEDIATE = 'addi addiu slti sltiu andi ori xori'.split(' ') as OpcodeName[]
const MULTIPLY = 'mult multu div divu'.split(' ') as OpcodeName[]
const MEMORY = 'lb lbu lh lhu lw lwl lwr ll sb sh sw swl swr sc'.split(' ') as OpcodeName[]
const BRANCH = 'beq bne blez bgtz bltz bgez'.split(' ') as OpcodeName[]
const OTHER = ['lui', 'clz', 'clo', 'mfhi', 'mflo', 'mthi', 'mtlo', 'sync', 'mult', 'multu'] as const

/** Every instruction the programs are made of. */
export const CANNON_INSTRUCTIONS: readonly OpcodeName[] = [
  ...THREE,
  ...SHIFTS,
  ...IMMEDIATE,
  ...MULTIPLY,
  ...MEMORY,
  ...BRANCH,
  ...OTHER,
  ...(['j', 'jal', 'jr', 'jalr', 'syscall'] as const),
]
const INTERESTING = [0, 1, 2, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff_8000, 0x8000, 0xff, 31, 32]

class Generator {
  readonly #random: Random
  readonly code: number[] = []

  constructor(random: Random) {
    this.#random = random
  }

  #source = (): number => this.#random.below(32)

  #destination(): number {
    const register = this.#random.below(32)
    return register === REG_DATA ? 9 : register
  }

  word(): number {
    return this.#random.oneIn(3) ? this.#random.pick(INTERESTING) : this.#random.u32()
  }

  /** One instruction that goes on to the next. */
  #straight(): number {
    const random = this.#random
    const [rs, rt, rd, sa] = [this.#source(), this.#source(), this.#destination(), random.below(32)]
    const imm = random.below(0x1_0000)
    switch (random.below(8)) {
      case 0:
      case 1:
        return encode(random.pick(THREE), { rs, rt, rd })
      case 2:
        return encode(random.pick(SHIFTS), { rt, rd, sa })
      case 3:
        return encode(random.pick(IMMEDIATE), { rs, rt: rd, imm })
      case 4: {
        const name = random.pick([
          'lui',
          'clz',
          'clo',
          'mfhi',
          'mflo',
          'mthi',
          'mtlo',
          'sync',
          'mult',
          'multu',
        ] as const)
        if (name === 'lui') return encode(name, { rt: rd, imm })
        if (name === 'clz' || name === 'clo') return encode(name, { rs, rt: rd, rd })
        if (name === 'sync') return encode(name)
        if (name === 'mult' || name === 'multu') return encode(name, { rs, rt })
        return encode(name, name.startsWith('mf') ? { rd } : { rs })
      }
      default: {
        // Mostly in the data, whose middle the register holds; else anywhere.
        const near = !random.oneIn(6)
        const at = near ? (random.below(KEY_AT - 8) - 2 ** 15) & 0xffff : imm
        return encode(random.pick(MEMORY), { rs: near ? REG_DATA : rs, rt: rd, imm: at })
      }
    }
  }

  #divide(): number[] {
    const rt = 1 + this.#random.below(27)
    return [encode('ori', { rs: rt, rt, imm: 1 }), encode(this.#random.pick(MULTIPLY), { rs: this.#source(), rt })]
  }

  /** A branch forwards over a few instructions, taken or not; its delay slot is one of them. */
  #branch(): number[] {
    const random = this.#random
    const length = random.between(1, 6)
    const name = random.pick(BRANCH)
    const rs = this.#source()
    const fields = name === 'beq' || name === 'bne' ? { rs, rt: random.oneIn(2) ? rs : this.#source() } : { rs }
    return [encode(name, { ...fields, imm: length }), ...Array.from({ length }, () => this.#straight())]
  }

  /** A jump forwards, by index or by register, with or without link. */
  #jump(): number[] {
    const random = this.#random
    const length = random.between(1, 4)
    const body = Array.from({ length }, () => this.#straight())
    const target = (words: number) => CODE_ADDRESS + 4 * (this.code.length + words)
    if (random.oneIn(2)) {
      return [encode(random.pick(['j', 'jal'] as const), { index: target(1 + length) >>> 2 }), ...body]
    }
    const jump = random.oneIn(2)
      ? encode('jr', { rs: REG_RA })
      : encode('jalr', { rs: REG_RA, rd: this.#destination() })
    return [...loadConstant(REG_RA, target(3 + length)), jump, ...body]
  }

  #call(number: number, a0: number, a1: number, a2: number): number[] {
    const words = [REG_V0, number, REG_A0, a0, REG_A1, a1, REG_A2, a2]
    const code: number[] = []
    for (let i = 0; i < words.length; i += 2) code.push(...loadConstant(words[i]!, words[i + 1]!))
    return [...code, encode('syscall')]
  }

  #syscall(): number[] {
    const random = this.#random
    const near = DATA_ADDRESS + random.below(KEY_AT - 32)
    switch (random.below(6)) {
      case 0:
        return this.#call(
          SYS_MMAP,
          random.oneIn(3) ? this.word() : 0,
          random.oneIn(3) ? this.word() : random.below(20_000),
          0,
        )
      case 1:
        return this.#call(4055, random.below(9), random.pick([0, 1, 2, 3, 4]), this.word())
      case 2:
        return this.#call(random.pick([4045, 4120, 4005, 4013, 4175, 4999, 0]), this.word(), this.word(), this.word())
      case 3:
        return this.#call(SYS_WRITE, random.pick([1, 2, 6, 7, 3]), near, random.below(9))
      case 4:
        return this.#call(SYS_READ, random.pick([0, 3, 4, 9]), near, random.below(9))
      default:
        return this.#preimage()
    }
  }

  /** Writes the key of the local preimage and reads some of its 40 bytes, wherever these begin in a word. */
  #preimage(): number[] {
    const { length } = this.code
    for (let at = 0; at < 32; at += 4) this.code.push(...this.#call(SYS_WRITE, 6, DATA_ADDRESS + KEY_AT + at, 4))
    for (let i = 0; i < 9; i++) {
      const at = DATA_ADDRESS + this.#random.below(KEY_AT - 8)
      this.code.push(...this.#call(SYS_READ, 5, at, this.#random.between(1, 9)))
    }
    return this.code.splice(length)
  }

  /** Parts one after the other: a jump knows where it will lie. */
  fill(parts: number): void {
    for (let i = 0; i < parts; i++) {
      const kind = this.#random.below(20)
      if (kind < 3) this.code.push(...this.#branch())
      else if (kind === 3) this.code.push(...this.#jump())
      else if (kind === 4) this.code.push(...this.#syscall())
      else if (kind === 5) this.code.push(...this.#divide())
      else this.code.push(this.#straight())
    }
  }
}

export function cannonProgram(seed: number): CannonProgram {
  const random = new Random(seed)
  const generator = new Generator(random)
  const { code } = generator
  generator.fill(80)
  // Counts the passes in the key's neighbour, which nothing near writes, and exits after the last one.
  const counter = { rs: REG_DATA, imm: (KEY_AT - 4 - 2 ** 15) & 0xffff }
  code.push(
    encode('lw', { ...counter, rt: 8 }),
    encode('addiu', { rs: 8, rt: 8, imm: 1 }),
    encode('sw', { ...counter, rt: 8 }),
  )
  code.push(encode('slti', { rs: 8, rt: 8, imm: PASSES }), encode('beq', { rs: 8, rt: 0, imm: 3 }), 0)
  code.push(encode('j', { index: CODE_ADDRESS >>> 2 }), 0)
  code.push(...loadConstant(REG_V0, SYS_EXIT_GROUP), encode('syscall'))

  const data = Array.from({ length: DATA_WORDS }, () => generator.word())
  data.fill(0, DATA_WORDS - 9)
  data[DATA_WORDS - 8] = 0x0100_0000
  data[DATA_WORDS - 1] = 2
  const registers = Array.from({ length: 32 }, () => generator.word())
  registers[0] = 0
  registers[REG_DATA] = DATA_ADDRESS + 2 ** 15
  return { code, data, registers }
}

/** The program before its first step. */
export function cannonState({ code, data, registers }: CannonProgram): MachineState {
  const state = new MachineState()
  for (const [i, word] of code.entries()) state.memory.store(CODE_ADDRESS + 4 * i, word)
  for (const [i, word] of data.entries()) state.memory.store(DATA_ADDRESS + 4 * i, word)
  state.registers.set(registers)
  return Object.assign(state, { pc: CODE_ADDRESS, nextPC: CODE_ADDRESS + 4 })
}

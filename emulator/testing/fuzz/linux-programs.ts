/**
 * Random programs that mean the same to the machine and to Linux, so that qemu-mips can be asked what is right: no traps, no
 * overflow where a processor has an exception, aligned accesses, sc only after its ll. Such a program prints its memory and
 * all its registers.
 */
import { encode } from '@zkmips/isa/encode'
import type { OpcodeName } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { initialStack, type ProgramImage } from '../../program/image.ts'
import { CODE_ADDRESS, DATA_ADDRESS, segmentOf } from '../programs.ts'
import { Assembler } from './assembler.ts'
import {
  BRANCHES,
  computingWord,
  cornerOrAny,
  destination,
  FIRST_OPERAND,
  LAST_OPERAND,
  LOADS,
  operand,
  QUIET_TRAPS,
  REG_COUNTERS,
  REG_DATA,
  STORES,
  wordWith,
} from './instructions.ts'
import { Random } from './random.ts'

const DATA_WORDS = 256
/** Where the registers are put at the end, and how many words are printed. */
const REGISTERS_AT = 4 * DATA_WORDS
const PRINTED_BYTES = REGISTERS_AT + 4 * 34

/** @param length about how many random instructions */
export function linuxProgram(seed: number, length: number): ProgramImage {
  const random = new Random(seed)
  const asm = new Assembler(CODE_ADDRESS)
  start(asm, random)
  while (asm.words.length < length) random.weighted(PARTS)(asm, random)
  finish(asm)
  const data = Array.from({ length: PRINTED_BYTES / 4 }, () => cornerOrAny(random))
  const segments = [
    segmentOf(CODE_ADDRESS, [...asm.finish()], { writable: false, executable: true }),
    segmentOf(DATA_ADDRESS, data, { writable: true, executable: false }),
  ]
  return { entry: CODE_ADDRESS, segments: [...segments, initialStack()] }
}

/** A thread pointer for rdhwr, and a value in every register. */
function start(asm: Assembler, random: Random): void {
  asm.constant(sys.REG_A0, DATA_ADDRESS)
  asm.op('ori', { rt: sys.REG_V0, imm: sys.SYS_SET_THREAD_AREA })
  asm.op('syscall')
  for (const name of ['mthi', 'mtlo'] as const) {
    asm.constant(1, cornerOrAny(random))
    asm.op(name, { rs: 1 })
  }
  for (let register = 1; register < 32; register++) asm.constant(register, cornerOrAny(random))
}

/** Prints the data and the registers, and exits. */
function finish(asm: Assembler): void {
  asm.constant(REG_DATA, DATA_ADDRESS)
  for (let register = 1; register < 32; register++) {
    asm.op('sw', { rs: REG_DATA, rt: register, imm: REGISTERS_AT + 4 * register })
  }
  for (const [i, name] of (['mfhi', 'mflo'] as const).entries()) {
    asm.op(name, { rd: 1 })
    asm.op('sw', { rs: REG_DATA, rt: 1, imm: REGISTERS_AT + 4 * (32 + i) })
  }
  asm.op('ori', { rt: sys.REG_A0, imm: sys.FD_STDOUT })
  asm.op('addu', { rs: REG_DATA, rd: sys.REG_A1 })
  asm.op('ori', { rt: sys.REG_A2, imm: PRINTED_BYTES })
  asm.op('ori', { rt: sys.REG_V0, imm: sys.SYS_WRITE })
  asm.op('syscall')
  asm.op('ori', { rt: sys.REG_A0 })
  asm.op('ori', { rt: sys.REG_V0, imm: sys.SYS_EXIT_GROUP })
  asm.op('syscall')
}

type Part = (asm: Assembler, random: Random) => void

/** add, addi and sub have an exception on overflow. */
const OVERFLOWING: readonly number[] = (['add', 'addi', 'sub'] as const).map(name => encode(name))
const overflows = (word: number) =>
  OVERFLOWING.some(o => o >>> 26 === word >>> 26 && (o >>> 26 !== 0 || (o & 63) === (word & 63)))

function plain(random: Random): number {
  for (;;) {
    const word = computingWord(random)
    if (!overflows(word)) return word
  }
}

const computing: Part = (asm, random) => {
  for (let i = random.between(1, 10); i > 0; i--) asm.emit(plain(random))
}

const adding: Part = (asm, random) => {
  const [rs, rt] = [random.between(FIRST_OPERAND, LAST_OPERAND), random.between(FIRST_OPERAND, LAST_OPERAND)]
  for (const register of [rs, rt]) asm.op('sra', { rt: register, rd: register, sa: 2 })
  const rd = destination(random)
  asm.emit(wordWith(random.pick(['add', 'sub', 'addi']), { rs, rt, rd }, random.u32()))
}

const dividing: Part = (asm, random) => {
  const rt = random.between(FIRST_OPERAND, LAST_OPERAND)
  asm.constant(rt, cornerOrAny(random) || 1)
  asm.op(random.pick(['div', 'divu']), { rs: operand(random), rt })
}

const ALIGNMENT: Partial<Record<OpcodeName, number>> = { lh: 2, lhu: 2, sh: 2, lw: 4, sw: 4, ll: 4 }

const accessing: Part = (asm, random) => {
  asm.constant(REG_DATA, DATA_ADDRESS)
  for (let i = random.between(1, 4); i > 0; i--) {
    const isLoad = random.oneIn(2)
    const name = random.pick(isLoad ? LOADS : STORES)
    const rt = random.between(FIRST_OPERAND, LAST_OPERAND)
    const imm = random.below(4 * DATA_WORDS - 4)
    if (name === 'sc') {
      asm.op('ll', { rs: REG_DATA, rt: FIRST_OPERAND, imm: imm & ~3 })
      asm.op('sc', { rs: REG_DATA, rt, imm: imm & ~3 })
    } else asm.op(name, { rs: REG_DATA, rt, imm: imm - (imm % (ALIGNMENT[name] ?? 1)) })
  }
}

/** Over some instructions, on operands, with one in the delay slot. */
const branching: Part = (asm, random) => {
  const over = asm.label()
  const name = random.pick(BRANCHES)
  const rt = name === 'beq' || name === 'bne' ? { rt: operand(random) } : {}
  asm.branch(name, { rs: operand(random), ...rt }, over)
  for (let i = random.between(1, 5); i > 0; i--) asm.emit(plain(random))
  asm.place(over)
}

const jumping: Part = (asm, random) => {
  const over = asm.label()
  const register = random.between(FIRST_OPERAND, LAST_OPERAND)
  if (random.oneIn(2)) asm.jump(random.pick(['j', 'jal']), over)
  else {
    asm.address(register, over)
    if (random.oneIn(2)) asm.op('jr', { rs: register })
    else asm.op('jalr', { rs: register, rd: sys.REG_RA })
  }
  for (let i = random.between(1, 5); i > 0; i--) asm.emit(plain(random))
  asm.place(over)
}

const looping: Part = (asm, random) => {
  const top = asm.label()
  const counter = REG_COUNTERS[0]!
  asm.op('ori', { rt: counter, imm: random.between(1, 20) })
  asm.place(top)
  asm.op('addiu', { rs: counter, rt: counter, imm: -1 })
  // Nothing in the loop writes the counter.
  for (let i = random.between(1, 5); i > 0; i--) {
    const register = random.between(FIRST_OPERAND, LAST_OPERAND)
    const name = random.pick(['addu', 'xor', 'mul', 'rotrv', 'sltu', 'nor'] as const)
    asm.op(name, { rs: register, rt: random.between(FIRST_OPERAND, LAST_OPERAND), rd: register })
  }
  asm.branch('bgtz', { rs: counter }, top)
  asm.op('addiu', { rs: FIRST_OPERAND, rt: FIRST_OPERAND, imm: 3 })
}

const other: Part = (asm, random) => {
  // The traps that hold whatever the stack pointer is, which here is an operand like any other.
  asm.emit(
    random.pick([encode('sync'), encode('pref', { rs: REG_DATA, rt: 1 }), encode('rdhwr', { rt: FIRST_OPERAND })]),
  )
  if (random.oneIn(2)) {
    asm.constant(sys.REG_SP, 0x7fff_0000)
    asm.emit(random.pick(QUIET_TRAPS)(random))
  }
}

const PARTS: readonly (readonly [number, Part])[] = [
  [20, computing],
  [4, adding],
  [3, dividing],
  [10, accessing],
  [6, branching],
  [3, jumping],
  [2, looping],
  [2, other],
]

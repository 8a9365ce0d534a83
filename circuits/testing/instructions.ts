/**
 * One small program for every instruction: registers and memory are set up, the instruction under test is executed once, and
 * the run exits. For tests that lie about that one step.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { encode, type Fields } from '@zkmips/isa/encode'
import { OPCODES, type OpcodeName } from '@zkmips/isa/opcodes'
import { CODE, DATA, exit, programOf, set } from './run.ts'

/** Registers of the programs: sources, destination, and one that no instruction under test names. */
export const RS = 8
export const RT = 9
export const RD = 10
export const BYSTANDER = 11

export interface Case {
  readonly name: OpcodeName
  readonly note: string
  readonly image: ProgramImage
  /** Number of the step, from 0, that executes the instruction. */
  readonly step: number
}

const A = 0x8765_4321
const B = 0x1234_f00f

/** Every instruction that a proof may execute. `break` has no case: it has no row. */
export function instructionCases(): Case[] {
  return OPCODES.filter(o => o.name !== 'break').flatMap(o => casesOf(o.name))
}

function casesOf(name: OpcodeName): Case[] {
  const opcode = OPCODES.find(o => o.name === name)!
  const letters = new Set(opcode.operands.split(/[,()]/))
  const fields = (extra: Fields = {}): Fields => ({
    ...(letters.has('s') || letters.has('o') ? { rs: RS } : {}),
    ...(letters.has('t') ? { rt: RT } : {}),
    ...(letters.has('d') || letters.has('v') ? { rd: RD } : {}),
    ...(letters.has('a') ? { sa: 5 } : {}),
    ...(letters.has('i') || letters.has('u') ? { imm: 0x7ffe } : {}),
    ...extra,
  })
  const one = (note: string, a: number, b: number, extra: Fields = {}): Case => build(name, note, a, b, encode(name, fields(extra)))
  if (opcode.access !== 'none' && name !== 'rdhwr') return memoryCases(name, fields)
  switch (name) {
    case 'rdhwr':
      return [build(name, 'thread pointer', A, B, encode('rdhwr', { rt: RT }), threadPointer())]
    case 'syscall':
      return [build(name, 'brk', A, B, encode('syscall'), set(2, 4045))]
    case 'div':
      return [one('signs', A, 0x1234), one('most negative by -1', 0x8000_0000, 0xffff_ffff)]
    case 'divu':
      return [one('', A, 0x1234)]
    case 'beq': case 'bne':
      return [one('equal', A, A, { imm: 2 }), one('different by a multiple of p', 0x7f00_0001, 0, { imm: 2 })]
    case 'bltz': case 'bgez': case 'bltzal': case 'bgezal': case 'blez': case 'bgtz':
      return [one('negative', A, B, { imm: 2 }), one('zero', 0, B, { imm: 2 }), one('positive', B, A, { imm: 2 })]
    case 'j': case 'jal':
      return [build(name, '', A, B, at => encode(name, { index: (at + 12) >>> 2 }))]
    case 'jr':
      return [build(name, '', A, B, encode(name, { rs: RD }), at => set(RD, at + 8 + 12))]
    case 'jalr':
      return [build(name, '', A, B, encode(name, { rs: RD, rd: 31 }), at => set(RD, at + 8 + 12))]
    case 'movz': case 'movn':
      return [one('zero', A, 0), one('not zero', A, B)]
    case 'teq': return [one('', A, B)]
    case 'tne': return [one('', A, A)]
    case 'tge': return [one('', A, B)]
    case 'tgeu': case 'tlt': return name === 'tlt' ? [one('', B, A)] : [one('', 1, 2)]
    case 'tltu': return [one('', A, B)]
    case 'teqi': return [one('', A, B, { imm: 5 })]
    case 'tnei': return [one('', 5, B, { imm: 5 })]
    case 'tgei': return [one('', A, B, { imm: 5 })]
    case 'tgeiu': return [one('', 1, B, { imm: 5 })]
    case 'tlti': return [one('', B, A, { imm: 5 })]
    case 'tltiu': return [one('', B, A, { imm: 5 })]
    case 'slt': case 'sltu':
      return [one('a negative', A, B), one('b negative', B, A), one('equal', A, A)]
    case 'ext': return [build(name, '', A, B, encode(name, { rs: RS, rt: RT, rd: 10, sa: 7 }))]
    case 'ins': return [build(name, '', A, B, encode(name, { rs: RS, rt: RT, rd: 17, sa: 7 }))]
    case 'sync': return [build(name, '', A, B, encode(name))]
    default:
      return [one('', A, B), one('same register', A, A, letters.has('t') && letters.has('s') ? { rt: RS } : {})]
  }
} // biome-ignore format: one line an instruction

/** Loads and stores at every byte of a word. */
function memoryCases(name: OpcodeName, fields: (extra?: Fields) => Fields): Case[] {
  return [0, 1, 2, 3].map(offset =>
    build(name, `offset ${offset}`, DATA + 8, B, encode(name, { ...fields(), imm: offset })),
  )
}

/** set_thread_area(DATA). */
function threadPointer(): number[] {
  return [...set(2, 4283), ...set(4, DATA), encode('syscall')]
}

type At<T> = T | ((address: number) => T)
const resolve = <T extends number | number[]>(value: At<T>, address: number): T =>
  (typeof value === 'function' ? value(address) : value) as T

function build(
  name: OpcodeName,
  note: string,
  a: number,
  b: number,
  word: At<number>,
  before: At<number[]> = [],
): Case {
  const prologue = [...set(RS, a), ...set(RT, b), ...set(RD, 0x0bad_cafe), ...multiplyState()]
  const special = resolve(before, CODE + 4 * prologue.length)
  const start = [...prologue, ...special]
  const instruction = resolve(word, CODE + 4 * start.length)
  const nop = 0
  // Room for delay slots, targets, and lies about the next instruction; then registers are used once more.
  const code = [...start, instruction, nop, nop, nop, nop, nop, nop, nop, nop, ...exit()]
  const data = [0x0102_0304, 0x8182_8384, 0xdead_beef, 0x7fff_8000]
  return { name, note, image: programOf(code, [0x1122_3344], data), step: start.length }
}

/** HI and LO hold something. */
function multiplyState(): number[] {
  return [encode('multu', { rs: RS, rt: RT }), encode('addiu', { rs: 0, rt: BYSTANDER, imm: 77 })]
}

export const caseTitle = ({ name, note }: Case): string => (note ? `${name} (${note})` : name)

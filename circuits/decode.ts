/**
 * What the program table says about an instruction: the CPU's flags, parameters, operands. One row per executable word;
 * CPU rows look their decoded cells up, so whatever is fixed by the word is computed here, outside the circuit, and is part
 * of the verifying key.
 *
 * Invariants: at most one class flag is set, but `link` which goes with a jump or branch; a word that no proof may execute
 * (unknown, break, floating point) has no row; an instruction whose only effect is on register 0 is a row without flags;
 * a result for register 0 never reaches it, it goes to the sink.
 * @module
 */

import { bus } from '@zkmips/air/chip'
import { P } from '@zkmips/field/koalabear'
import { REGISTER_HI, REGISTER_LO, REGISTER_SINK } from '@zkmips/isa/accesses'
import { decode } from '@zkmips/isa/decode'
import { branchTarget, jumpTarget, rd, rs, rt, sa, simm, uimm } from '@zkmips/isa/fields'
import { OPCODES, type Opcode, type OpcodeName, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import { ALU, HILO, PROGRAM_BUS, SHIFT, UNALIGNED } from './buses.ts'

/** Classes of CPU rows. */
export const FLAGS = [
  'add', 'sub', 'logic', 'compare', 'branchEqual', 'branchSign', 'jump', 'jumpRegister', 'link',
  'loadWord', 'loadHalf', 'loadByte', 'storeWord', 'storeHalf', 'storeByte', 'unalignedLoad', 'unalignedStore',
  'move', 'shift', 'alu', 'hilo', 'syscall',
] as const // biome-ignore format: a list
export type Flag = (typeof FLAGS)[number]

/**
 * Decoded fields in the order of the program bus. `registerB` (`registerC`) is 0 where slot B reads (C writes) memory.
 * Immediate: the limbs added to operand b, to an address, or the word address of a static target in `immLow`.
 * Parameters by class:
 * - logic: result = p0·(a + b) + p1·(a & b) + p2·(2^16 − 1), per limb
 * - compare: p0 = 1 for signed
 * - branches and jumps: taken = p0 + p1·[a < 0] + p2·[zero test]
 * - loads of bytes and halves: p0 = 1 for sign extension
 * - move: moves where p0 + p2·[b = 0] is 1
 * - shift, alu, hilo, unaligned: p0 = operation; unaligned stores: p1 = register that sc sets
 */
export const DECODED_FIELDS = [
  'pc',
  'registerA',
  'registerB',
  'registerC',
  'immLow',
  'immHigh',
  'p0',
  'p1',
  'p2',
  ...FLAGS,
] as const
export type DecodedField = (typeof DECODED_FIELDS)[number]
export type Decoded = Record<DecodedField, number>

export const programBus = bus(PROGRAM_BUS, 'program', DECODED_FIELDS)

type Row = { flags: readonly Flag[]; p?: readonly [number, number, number]; imm?: number; target?: number }

const MINUS_ONE = P - 1
const MINUS_TWO = P - 2
const operation = (flag: Flag, code: number, imm = 0): Row => ({ flags: [flag], p: [code, 0, 0], imm })

/**
 * @param word the instruction
 * @param pc its byte address, a multiple of 4
 * @returns undefined where a proof may not execute the word
 */
export function decodeRow(word: number, pc: number): Decoded | undefined {
  const index = decode(word)
  if (index === UNKNOWN_OPCODE) return undefined
  const opcode: Opcode = OPCODES[index]!
  const name = OPCODES[index]!.name
  const row = classify(name, word, pc)
  if (!row) return undefined
  const destination = destinationOf(opcode, word)
  const dead = destination === 0 && opcode.c !== 'memory' && opcode.side === 'none' && opcode.flow === 'next'
  // A copy, and no object made field by field: a program has a hundred thousand words.
  const decoded = { ...NO_FIELDS }
  decoded.pc = pc >>> 2
  decoded.registerA = registerAOf(opcode, word)
  decoded.registerB = opcode.b === 'rt' ? rt(word) : opcode.b === 'a0' ? 4 : 0
  decoded.registerC = opcode.c === 'memory' ? 0 : destination === 0 ? REGISTER_SINK : destination
  if (dead) return decoded
  const { flags, p = [0, 0, 0], imm = 0, target } = row
  // A jump that links to register 0 links nowhere.
  for (const flag of flags) if (flag !== 'link' || destination !== 0) decoded[flag] = 1
  decoded.immLow = target === undefined ? imm & 0xffff : target >>> 2
  decoded.immHigh = target === undefined ? imm >>> 16 : 0
  ;[decoded.p0, decoded.p1, decoded.p2] = p
  return decoded
}

/** In the order of the fields. A literal, because engines copy and read what they have seen the shape of several times as fast. */
const NO_FIELDS: Readonly<Decoded> = {
  pc: 0, registerA: 0, registerB: 0, registerC: 0, immLow: 0, immHigh: 0, p0: 0, p1: 0, p2: 0,
  add: 0, sub: 0, logic: 0, compare: 0, branchEqual: 0, branchSign: 0, jump: 0, jumpRegister: 0, link: 0,
  loadWord: 0, loadHalf: 0, loadByte: 0, storeWord: 0, storeHalf: 0, storeByte: 0, unalignedLoad: 0, unalignedStore: 0,
  move: 0, shift: 0, alu: 0, hilo: 0, syscall: 0,
} // biome-ignore format: a list

/** The register that slot A reads. */
function registerAOf({ a }: Opcode, word: number): number {
  if (a === 'rs') return rs(word)
  return { zero: 0, v0: 2, hi: REGISTER_HI, lo: REGISTER_LO }[a]
}

/** The register that slot C writes; 0 for none, and for memory. */
function destinationOf({ c }: Opcode, word: number): number {
  if (c === 'rd') return rd(word)
  if (c === 'rt') return rt(word)
  return { none: 0, ra: 31, v0: 2, hi: REGISTER_HI, lo: REGISTER_LO, memory: 0 }[c]
}

function classify(name: OpcodeName, word: number, pc: number): Row | undefined {
  const signed = simm(word) >>> 0
  const branch = branchTarget(word, pc)
  switch (name) {
    case 'add': case 'addu': case 'mfhi': case 'mflo': case 'mthi': case 'mtlo':
      return { flags: ['add'] }
    case 'addi': case 'addiu':
      return { flags: ['add'], imm: signed }
    case 'lui':
      return { flags: ['add'], imm: (uimm(word) << 16) >>> 0 }
    case 'sub': case 'subu':
      return { flags: ['sub'] }
    case 'and': case 'andi':
      return { flags: ['logic'], p: [0, 1, 0], imm: name === 'andi' ? uimm(word) : 0 }
    case 'or': case 'ori':
      return { flags: ['logic'], p: [1, MINUS_ONE, 0], imm: name === 'ori' ? uimm(word) : 0 }
    case 'xor': case 'xori':
      return { flags: ['logic'], p: [1, MINUS_TWO, 0], imm: name === 'xori' ? uimm(word) : 0 }
    case 'nor':
      return { flags: ['logic'], p: [MINUS_ONE, 1, 1] }
    case 'slt': return { flags: ['compare'], p: [1, 0, 0] }
    case 'sltu': return { flags: ['compare'] }
    case 'slti': return { flags: ['compare'], p: [1, 0, 0], imm: signed }
    case 'sltiu': return { flags: ['compare'], imm: signed }
    case 'beq': return { flags: ['branchEqual'], p: [0, 0, 1], target: branch }
    case 'bne': return { flags: ['branchEqual'], p: [1, 0, MINUS_ONE], target: branch }
    case 'bltz': return { flags: ['branchSign'], p: [0, 1, 0], target: branch }
    case 'bgez': return { flags: ['branchSign'], p: [1, MINUS_ONE, 0], target: branch }
    case 'bltzal': return { flags: ['branchSign', 'link'], p: [0, 1, 0], target: branch }
    case 'bgezal': return { flags: ['branchSign', 'link'], p: [1, MINUS_ONE, 0], target: branch }
    case 'blez': return { flags: ['branchSign'], p: [0, 1, 1], target: branch }
    case 'bgtz': return { flags: ['branchSign'], p: [1, MINUS_ONE, MINUS_ONE], target: branch }
    // A jump that is executed has its delay slot at pc + 4: the CPU insists on it.
    case 'j': return { flags: ['jump'], p: [1, 0, 0], target: jumpTarget(word, (pc + 4) >>> 0) }
    case 'jal': return { flags: ['jump', 'link'], p: [1, 0, 0], target: jumpTarget(word, (pc + 4) >>> 0) }
    case 'jr': return { flags: ['jumpRegister'] }
    case 'jalr': return { flags: ['jumpRegister', 'link'] }
    case 'movz': return { flags: ['move'], p: [0, 0, 1] }
    case 'movn': return { flags: ['move'], p: [1, 0, MINUS_ONE] }
    case 'sll': case 'srl': case 'sra': case 'rotr':
      return operation('shift', SHIFT[name], sa(word))
    case 'sllv': return operation('shift', SHIFT.sll)
    case 'srlv': return operation('shift', SHIFT.srl)
    case 'srav': return operation('shift', SHIFT.sra)
    case 'rotrv': return operation('shift', SHIFT.rotr)
    case 'clz': case 'clo': case 'wsbh': case 'seb': case 'seh':
    case 'teq': case 'tne': case 'tge': case 'tgeu': case 'tlt': case 'tltu':
      return operation('alu', ALU[name])
    case 'teqi': return operation('alu', ALU.teq, signed)
    case 'tnei': return operation('alu', ALU.tne, signed)
    case 'tgei': return operation('alu', ALU.tge, signed)
    case 'tgeiu': return operation('alu', ALU.tgeu, signed)
    case 'tlti': return operation('alu', ALU.tlt, signed)
    case 'tltiu': return operation('alu', ALU.tltu, signed)
    // rd holds size − 1 in ext and the last position in ins.
    case 'ext': return operation('alu', ALU.ext, sa(word) + 32 * rd(word))
    case 'ins': return operation('alu', ALU.ins, sa(word) + 32 * (rd(word) - sa(word)))
    case 'mult': case 'multu': case 'mul': case 'madd': case 'maddu': case 'msub': case 'msubu': case 'div': case 'divu':
      return operation('hilo', HILO[name])
    case 'lw': case 'll': return { flags: ['loadWord'], imm: signed }
    // The thread pointer is the word that set_thread_area writes.
    case 'rdhwr': return { flags: ['loadWord'], imm: THREAD_POINTER_ADDRESS }
    case 'lh': return { flags: ['loadHalf'], p: [1, 0, 0], imm: signed }
    case 'lhu': return { flags: ['loadHalf'], imm: signed }
    case 'lb': return { flags: ['loadByte'], p: [1, 0, 0], imm: signed }
    case 'lbu': return { flags: ['loadByte'], imm: signed }
    case 'sw': return { flags: ['storeWord'], imm: signed }
    case 'sh': return { flags: ['storeHalf'], imm: signed }
    case 'sb': return { flags: ['storeByte'], imm: signed }
    case 'lwl': case 'lwr': return operation('unalignedLoad', UNALIGNED[name], signed)
    case 'swl': case 'swr': return operation('unalignedStore', UNALIGNED[name], signed)
    case 'sc': return { flags: ['unalignedStore'], p: [UNALIGNED.sc, rt(word) || REGISTER_SINK, 0], imm: signed }
    case 'syscall': return { flags: ['syscall'] }
    case 'sync': case 'pref': return { flags: [] }
    case 'break': return undefined
    default:
      return name satisfies never
  }
} // biome-ignore format: one line an instruction

const THREAD_POINTER_ADDRESS = 0x7fff_dffc

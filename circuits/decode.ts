/**
 * What the program table says about an instruction: the CPU's flags, parameters, operands. One row per executable word;
 * CPU rows look their decoded cells up, so whatever is fixed by the word is computed here, outside the circuit, and is part
 * of the verifying key.
 *
 * Invariants: at most one class flag is set, but `link` which goes with a jump or branch; a word that no proof may execute
 * (unknown, break, floating point, a jump whose link would lie beyond the address space) has no row; an instruction whose only effect is on register 0 is a row without flags;
 * a result for register 0 never reaches it, it goes to the sink.
 * @module
 */

import { bus } from '@zkmips/air/chip'
import { P } from '@zkmips/field/koalabear'
import { REGISTER_HI, REGISTER_LO, REGISTER_SINK } from '@zkmips/isa/accesses'
import { decode } from '@zkmips/isa/decode'
import { branchTarget, jumpTarget, rd, rs, rt, sa, simm, uimm } from '@zkmips/isa/fields'
import { OPCODES, type Opcode, type OpcodeName, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import { ALU, HILO, PART, PROGRAM_BUS, SHIFT } from './buses.ts'

/** Classes of CPU rows. In the program table flag k is bit k of one number. */
export const FLAGS = [
  'add', 'sub', 'logic', 'compare', 'branchEqual', 'branchSign', 'branchOrder', 'jumpRegister', 'link',
  'loadWord', 'storeWord', 'partLoad', 'partStore', 'move', 'shift', 'alu', 'hilo', 'syscall',
] as const // biome-ignore format: a list
export type Flag = (typeof FLAGS)[number]

/**
 * What a row's word says. `registerB` (`registerC`) is 0 where slot B reads (C writes) memory.
 * `immLow` and `p1` are the limbs of an immediate that is added to operand b or to an address, but for the classes below.
 * Parameters by class:
 * - logic: result = p0·(a + b) + p1·(a & b) + p0·(p0 − 1)/2·(2^16 − 1), per limb; the immediate has a low limb only
 * - branches: immLow is the word address of the target
 *   branchEqual: taken = p0 + p1·[a = b]
 *   branchSign: taken = [a < 0] for p0 = 0, and its contrary for p0 = 1. Jumps to a static target are branches of register 0
 *   branchOrder: the same of [a ≤ 0]
 * - link: p1 is the high limb of the link, 4·(pc + 2)
 * - move: moves where p0 + p1·[b = 0] is 1
 * - shift, alu, hilo, parts of words: p0 = operation
 */
export const DECODED_FIELDS = ['pc', 'registerA', 'registerB', 'registerC', 'immLow', 'p0', 'p1', ...FLAGS] as const
export type DecodedField = (typeof DECODED_FIELDS)[number]
export type Decoded = Record<DecodedField, number>

/**
 * Fields of the program bus. Registers and flags are packed: `registers` of CPU rows are below 2^6 because only such registers
 * have a token, and flags are booleans, so that a number is packed in one way only.
 */
export const programBus = bus(PROGRAM_BUS, 'program', ['pc', 'registers', 'immLow', 'p0', 'p1', 'flags'])

/** Weights of the register numbers in `registers`. */
export const REGISTER_B_WEIGHT = 2 ** 6
export const REGISTER_C_WEIGHT = 2 ** 12

export const packedRegisters = ({ registerA, registerB, registerC }: Decoded): number =>
  registerA + REGISTER_B_WEIGHT * registerB + REGISTER_C_WEIGHT * registerC

/** Written out: a sum over names takes several times as long, and a program has a hundred thousand words. */
export const packedFlags = (d: Decoded): number =>
  d.add | (d.sub << 1) | (d.logic << 2) | (d.compare << 3) | (d.branchEqual << 4) | (d.branchSign << 5) |
  (d.branchOrder << 6) | (d.jumpRegister << 7) | (d.link << 8) | (d.loadWord << 9) | (d.storeWord << 10) |
  (d.partLoad << 11) | (d.partStore << 12) | (d.move << 13) | (d.shift << 14) | (d.alu << 15) | (d.hilo << 16) |
  (d.syscall << 17) // biome-ignore format: a sum

/** The immediate, in a class that has one of two limbs. */
export const immediate = ({ immLow, p1 }: Decoded): number => (immLow | (p1 << 16)) >>> 0

type Row = { flags: readonly Flag[]; p0?: number; p1?: number; imm?: number; target?: number }

const MINUS_ONE = P - 1
const MINUS_TWO = P - 2
const operation = (flag: Flag, p0: number, imm = 0): Row => ({ flags: [flag], p0, imm })

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
  const { flags, p0 = 0, p1, imm = 0, target } = row
  for (const flag of flags) decoded[flag] = 1
  decoded.immLow = target === undefined ? imm & 0xffff : target >>> 2
  decoded.p0 = p0
  decoded.p1 = p1 ?? (target === undefined ? imm >>> 16 : 0)
  // A jump that links to register 0 links nowhere.
  if (destination === 0) decoded.link = 0
  if (decoded.link === 1) decoded.p1 = Math.floor((pc + 8) / 2 ** 16)
  // The CPU takes the limbs of a link from here: one beyond the last address has none.
  return decoded.link === 1 && decoded.p1 > 0xffff ? undefined : decoded
}

/** In the order of the fields. A literal, because engines copy and read what they have seen the shape of several times as fast. */
const NO_FIELDS: Readonly<Decoded> = {
  pc: 0, registerA: 0, registerB: 0, registerC: 0, immLow: 0, p0: 0, p1: 0,
  add: 0, sub: 0, logic: 0, compare: 0, branchEqual: 0, branchSign: 0, branchOrder: 0, jumpRegister: 0, link: 0,
  loadWord: 0, storeWord: 0, partLoad: 0, partStore: 0, move: 0, shift: 0, alu: 0, hilo: 0, syscall: 0,
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
      return { flags: ['logic'], p1: 1, imm: name === 'andi' ? uimm(word) : 0 }
    case 'or': case 'ori': case 'xor': case 'xori': {
      const imm = name === 'ori' || name === 'xori' ? uimm(word) : 0
      // With register 0 this is a sum, as compilers write a move or a small constant.
      if (rs(word) === 0 || (!name.endsWith('i') && rt(word) === 0)) return { flags: ['add'], imm }
      return { flags: ['logic'], p0: 1, p1: name.startsWith('o') ? MINUS_ONE : MINUS_TWO, imm }
    }
    case 'nor':
      return { flags: ['logic'], p0: MINUS_ONE, p1: 1 }
    case 'slt': return operation('alu', ALU.slt)
    case 'slti': return operation('alu', ALU.slt, signed)
    case 'sltu': return { flags: ['compare'] }
    case 'sltiu': return { flags: ['compare'], imm: signed }
    case 'beq': return { flags: ['branchEqual'], p0: 0, p1: 1, target: branch }
    case 'bne': return { flags: ['branchEqual'], p0: 1, p1: MINUS_ONE, target: branch }
    case 'bltz': return { flags: ['branchSign'], p0: 0, target: branch }
    case 'bgez': return { flags: ['branchSign'], p0: 1, target: branch }
    case 'bltzal': return { flags: ['branchSign', 'link'], p0: 0, target: branch }
    case 'bgezal': return { flags: ['branchSign', 'link'], p0: 1, target: branch }
    case 'blez': return { flags: ['branchOrder'], p0: 0, target: branch }
    case 'bgtz': return { flags: ['branchOrder'], p0: 1, target: branch }
    // Branches where register 0 is not negative. A jump that is executed has its delay slot at pc + 4: the CPU insists on it.
    case 'j': return { flags: ['branchSign'], p0: 1, target: jumpTarget(word, (pc + 4) >>> 0) }
    case 'jal': return { flags: ['branchSign', 'link'], p0: 1, target: jumpTarget(word, (pc + 4) >>> 0) }
    case 'jr': return { flags: ['jumpRegister'] }
    case 'jalr': return { flags: ['jumpRegister', 'link'] }
    case 'movz': return { flags: ['move'], p0: 0, p1: 1 }
    case 'movn': return { flags: ['move'], p0: 1, p1: MINUS_ONE }
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
    case 'sw': return { flags: ['storeWord'], imm: signed }
    case 'lb': case 'lbu': case 'lh': case 'lhu': case 'lwl': case 'lwr': return operation('partLoad', PART[name], signed)
    case 'sb': case 'sh': case 'swl': case 'swr': case 'sc': return operation('partStore', PART[name], signed)
    case 'syscall': return { flags: ['syscall'] }
    case 'sync': case 'pref': return { flags: [] }
    case 'break': return undefined
    default:
      return name satisfies never
  }
} // biome-ignore format: one line an instruction

const THREAD_POINTER_ADDRESS = 0x7fff_dffc

/**
 * Every instruction with its expected result, and what ends the run: for the tests of whatever executes instructions. Not part
 * of what the product runs.
 */
import type { Fields } from '@zkmips/isa/encode'
import type { OpcodeName } from '@zkmips/isa/opcodes'
import { THREAD_POINTER_ADDRESS } from '@zkmips/isa/syscalls'
import type { PanicReason } from '../machine/interpreter.ts'
import { HI, LO, type MachineState } from '../machine/state.ts'
import { CODE_ADDRESS, DATA_ADDRESS } from './programs.ts'

type Registers = Readonly<Record<number, number>>
export interface InstructionCase {
  readonly name: OpcodeName
  readonly fields: Fields
  /** Registers (32 HI, 33 LO) and memory words before. */
  readonly registers?: Registers
  readonly memory?: Registers
  /** What has changed after the step; everything else must be as before. */
  readonly after?: Registers
  readonly afterMemory?: Registers
  /** nextPC after the step, where it is not the following instruction. */
  readonly goesTo?: number
}

export const RS = 8
export const RT = 9
export const RD = 10
export const three = { rs: RS, rt: RT, rd: RD }

const alu = (name: OpcodeName, a: number, b: number, result: number): InstructionCase => ({
  name,
  fields: three,
  registers: { [RS]: a, [RT]: b, [RD]: 0x5eed },
  after: { [RD]: result },
})
const immediate = (name: OpcodeName, a: number, imm: number, result: number): InstructionCase => ({
  name,
  fields: { rs: RS, rt: RT, imm },
  registers: { [RS]: a, [RT]: 0x5eed },
  after: { [RT]: result },
})
const shift = (name: OpcodeName, b: number, sa: number, result: number): InstructionCase => ({
  name,
  fields: { rt: RT, rd: RD, sa },
  registers: { [RT]: b, [RD]: 0x5eed },
  after: { [RD]: result },
})
const unary = (name: OpcodeName, field: 'rs' | 'rt', value: number, result: number): InstructionCase => ({
  name,
  fields: { [field]: RS, rd: RD },
  registers: { [RS]: value, [RD]: 0x5eed },
  after: { [RD]: result },
})
const hilo = (
  name: OpcodeName,
  a: number,
  b: number,
  hi: number,
  lo: number,
  before: [number, number] = [1, 2],
): InstructionCase => ({
  name,
  fields: { rs: RS, rt: RT },
  registers: { [RS]: a, [RT]: b, [HI]: before[0], [LO]: before[1] },
  after: { [HI]: hi, [LO]: lo },
})
const TAKEN = CODE_ADDRESS + 4 - 0x40
const branch = (name: OpcodeName, a: number, b: number, taken: boolean, after: Registers = {}): InstructionCase => ({
  name,
  fields: { rs: RS, ...(name === 'beq' || name === 'bne' ? { rt: RT } : {}), imm: -16 },
  registers: { [RS]: a, [RT]: b },
  after,
  ...(taken ? { goesTo: TAKEN } : {}),
})
const load = (name: OpcodeName, address: number, result: number): InstructionCase => ({
  name,
  fields: { rs: RS, rt: RT, imm: -4 },
  registers: { [RS]: address + 4, [RT]: 0x11223344 },
  memory: { [DATA_ADDRESS]: 0x8182f3f4 },
  after: { [RT]: result },
})
const store = (name: OpcodeName, address: number, word: number, after: Registers = {}): InstructionCase => ({
  name,
  fields: { rs: RS, rt: RT, imm: 0x7ffc },
  registers: { [RS]: (address - 0x7ffc) >>> 0, [RT]: 0x11223344 },
  memory: { [DATA_ADDRESS]: 0xa1a2a3a4 },
  afterMemory: { [DATA_ADDRESS]: word },
  after,
})
const trapNotTaken = (name: OpcodeName, a: number, b: number): InstructionCase => ({
  name,
  fields: name.endsWith('i') || name.endsWith('iu') ? { rs: RS, imm: b } : { rs: RS, rt: RT, rd: 31, sa: 31 },
  registers: { [RS]: a, [RT]: b },
})

const MIN = 0x80000000
const MAX = 0x7fffffff
const ONES = 0xffffffff
const LINK = { 31: CODE_ADDRESS + 8 }

export const CASES: readonly InstructionCase[] = [
  // no overflow trap
  alu('add', MAX, 1, MIN),
  alu('add', ONES, 2, 1),
  alu('addu', ONES, ONES, 0xfffffffe),
  alu('sub', MIN, 1, MAX),
  alu('subu', 1, 2, ONES),
  immediate('addi', MAX, 1, MIN),
  immediate('addi', 5, -6, ONES),
  immediate('addiu', 0, -32768, 0xffff8000),
  immediate('addiu', ONES, 32767, 32766),
  alu('and', 0xff00ff00, 0x0ff00ff0, 0x0f000f00),
  alu('or', 0xff00ff00, 0x0ff00ff0, 0xfff0fff0),
  alu('xor', 0xff00ff00, 0x0ff00ff0, 0xf0f0f0f0),
  alu('nor', 0xff00ff00, 0x0ff00ff0, 0x000f000f),
  immediate('andi', ONES, 0x8421, 0x8421),
  immediate('ori', 0xf0000000, 0xffff, 0xf000ffff),
  immediate('xori', ONES, 0xffff, 0xffff0000),
  { name: 'lui', fields: { rt: RT, imm: 0x8001 }, registers: { [RT]: ONES }, after: { [RT]: 0x80010000 } },
  alu('slt', MIN, MAX, 1),
  alu('slt', MAX, MIN, 0),
  alu('slt', 3, 3, 0),
  alu('sltu', MIN, MAX, 0),
  alu('sltu', MAX, MIN, 1),
  alu('sltu', 3, 3, 0),
  immediate('slti', MIN, -1, 1),
  immediate('slti', 0, -1, 0),
  immediate('sltiu', MIN, -1, 1),
  immediate('sltiu', ONES, -1, 0),
  immediate('sltiu', 5, 5, 0),
  // shifts: 0 and 31, and only the low five bits of a register
  shift('sll', 0x80000001, 0, 0x80000001),
  shift('sll', 3, 31, MIN),
  shift('srl', 0x80000001, 0, 0x80000001),
  shift('srl', ONES, 31, 1),
  shift('sra', MIN, 31, ONES),
  shift('sra', 0x40000000, 4, 0x04000000),
  shift('rotr', 0x12345678, 8, 0x78123456),
  shift('rotr', 0x80000001, 0, 0x80000001),
  alu('sllv', 33, 0x80000001, 2),
  alu('sllv', 32, 7, 7),
  alu('srlv', 0xffffffe1, 0x80000002, 0x40000001),
  alu('srav', 0x3f, MIN, ONES),
  alu('rotrv', 36, 0x12345678, 0x81234567),
  alu('rotrv', 32, 0x12345678, 0x12345678),
  // moves
  alu('movz', 7, 0, 7),
  { ...alu('movz', 7, 1, 0), after: {} },
  alu('movn', 7, MIN, 7),
  { ...alu('movn', 7, 0, 0), after: {} },
  { name: 'mfhi', fields: { rd: RD }, registers: { [HI]: ONES, [LO]: 5 }, after: { [RD]: ONES } },
  { name: 'mflo', fields: { rd: RD }, registers: { [HI]: 5, [LO]: MIN }, after: { [RD]: MIN } },
  { name: 'mthi', fields: { rs: RS }, registers: { [RS]: ONES }, after: { [HI]: ONES } },
  { name: 'mtlo', fields: { rs: RS }, registers: { [RS]: MIN }, after: { [LO]: MIN } },
  // multiplication
  hilo('mult', ONES, 2, ONES, 0xfffffffe),
  hilo('mult', MIN, MIN, 0x40000000, 0),
  hilo('mult', MIN, MAX, 0xc0000000, MIN),
  hilo('mult', 0x12345678, 0x9abcdef0, 0xf8cc93d6, 0x242d2080),
  hilo('multu', ONES, ONES, 0xfffffffe, 1),
  hilo('multu', 0x12345678, 0x9abcdef0, 0x0b00ea4e, 0x242d2080),
  hilo('madd', ONES, 1, 0, ONES, [1, 0]),
  hilo('madd', 1, 1, 2, 0, [1, ONES]),
  hilo('maddu', ONES, ONES, ONES, 0, [0, ONES]),
  hilo('maddu', ONES, 1, 1, 0xfffffffe, [0, ONES]),
  hilo('msub', 1, 1, 0, ONES, [1, 0]),
  hilo('msub', ONES, 1, 1, 1, [1, 0]),
  hilo('msubu', ONES, ONES, 1, ONES, [0, 0]),
  hilo('msubu', ONES, 1, ONES, 1, [0, 0]),
  // mul leaves HI and LO
  {
    ...alu('mul', 0x12345678, 0x9abcdef0, 0x242d2080),
    registers: { [RS]: 0x12345678, [RT]: 0x9abcdef0, [HI]: 3, [LO]: 4 },
  },
  alu('mul', ONES, ONES, 1),
  // division: towards zero, the remainder has the dividend's sign; the most negative by -1 gives itself
  hilo('div', -7 >>> 0, 2, ONES, -3 >>> 0),
  hilo('div', 7, -2 >>> 0, 1, -3 >>> 0),
  hilo('div', MIN, ONES, 0, MIN),
  hilo('divu', -7 >>> 0, 2, 1, 0x7ffffffc),
  hilo('divu', MIN, ONES, MIN, 0),
  hilo('divu', ONES, 1, 0, ONES),
  // bits
  unary('clz', 'rs', 0, 32),
  unary('clz', 'rs', 0x00010000, 15),
  unary('clz', 'rs', MIN, 0),
  unary('clo', 'rs', ONES, 32),
  unary('clo', 'rs', 0xfffe0000, 15),
  unary('clo', 'rs', MAX, 0),
  unary('seb', 'rt', 0x12345680, 0xffffff80),
  unary('seb', 'rt', 0xffffff7f, 0x7f),
  unary('seh', 'rt', 0x12348000, 0xffff8000),
  unary('seh', 'rt', 0xffff7fff, 0x7fff),
  unary('wsbh', 'rt', 0x12345678, 0x34127856),
  {
    name: 'ext',
    fields: { rs: RS, rt: RT, sa: 4, rd: 7 },
    registers: { [RS]: 0x12345678, [RT]: ONES },
    after: { [RT]: 0x67 },
  },
  { name: 'ext', fields: { rs: RS, rt: RT, sa: 0, rd: 31 }, registers: { [RS]: ONES, [RT]: 0 }, after: { [RT]: ONES } },
  { name: 'ext', fields: { rs: RS, rt: RT, sa: 31, rd: 0 }, registers: { [RS]: MIN, [RT]: 0 }, after: { [RT]: 1 } },
  {
    name: 'ins',
    fields: { rs: RS, rt: RT, sa: 4, rd: 11 },
    registers: { [RS]: 0xabc, [RT]: ONES },
    after: { [RT]: 0xfffffbcf },
  },
  { name: 'ins', fields: { rs: RS, rt: RT, sa: 0, rd: 31 }, registers: { [RS]: MIN, [RT]: 7 }, after: { [RT]: MIN } },
  {
    name: 'ins',
    fields: { rs: RS, rt: RT, sa: 31, rd: 31 },
    registers: { [RS]: 3, [RT]: 7 },
    after: { [RT]: 0x80000007 },
  },
  // branches
  branch('beq', 5, 5, true),
  branch('beq', 5, 6, false),
  branch('bne', 5, 6, true),
  branch('bne', 5, 5, false),
  branch('blez', 0, 9, true),
  branch('blez', MIN, 9, true),
  branch('blez', 1, 9, false),
  branch('bgtz', 0, 9, false),
  branch('bgtz', MAX, 9, true),
  branch('bgtz', ONES, 9, false),
  branch('bltz', ONES, 9, true),
  branch('bltz', 0, 9, false),
  branch('bgez', 0, 9, true),
  branch('bgez', MIN, 9, false),
  // linked whether taken or not
  branch('bltzal', ONES, 9, true, LINK),
  branch('bltzal', 0, 9, false, LINK),
  branch('bgezal', 0, 9, true, LINK),
  branch('bgezal', ONES, 9, false, LINK),
  { ...branch('bgezal', 0, 9, true, LINK), fields: { rs: 31, imm: -16 }, registers: { 31: 5 } },
  { name: 'j', fields: { index: 0x123456 }, goesTo: 0x48d158 },
  { name: 'jal', fields: { index: 0x3ffffff }, after: LINK, goesTo: 0x0ffffffc },
  { name: 'jr', fields: { rs: RS, sa: 16 }, registers: { [RS]: 0xfffffffc }, goesTo: 0xfffffffc },
  {
    name: 'jalr',
    fields: { rs: RS, rd: RD },
    registers: { [RS]: 0x2000 },
    after: { [RD]: CODE_ADDRESS + 8 },
    goesTo: 0x2000,
  },
  {
    name: 'jalr',
    fields: { rs: RS, rd: RS },
    registers: { [RS]: 0x2000 },
    after: { [RS]: CODE_ADDRESS + 8 },
    goesTo: 0x2000,
  },
  { name: 'jalr', fields: { rs: RS, rd: 0 }, registers: { [RS]: 0x2000 }, goesTo: 0x2000 },
  // loads of 81 82 f3 f4
  load('lb', DATA_ADDRESS, 0xffffff81),
  load('lb', DATA_ADDRESS + 3, 0xfffffff4),
  load('lbu', DATA_ADDRESS + 1, 0x82),
  load('lbu', DATA_ADDRESS + 2, 0xf3),
  load('lh', DATA_ADDRESS, 0xffff8182),
  load('lh', DATA_ADDRESS + 3, 0xfffff3f4),
  load('lhu', DATA_ADDRESS + 1, 0x8182),
  load('lhu', DATA_ADDRESS + 2, 0xf3f4),
  ...[0, 1, 2, 3].flatMap(offset => [
    load('lw', DATA_ADDRESS + offset, 0x8182f3f4),
    load('ll', DATA_ADDRESS + offset, 0x8182f3f4),
    load('lwl', DATA_ADDRESS + offset, [0x8182f3f4, 0x82f3f444, 0xf3f43344, 0xf4223344][offset]!),
    load('lwr', DATA_ADDRESS + offset, [0x11223381, 0x11228182, 0x118182f3, 0x8182f3f4][offset]!),
    // stores of 11 22 33 44 over a1 a2 a3 a4
    store('sb', DATA_ADDRESS + offset, [0x44a2a3a4, 0xa144a3a4, 0xa1a244a4, 0xa1a2a344][offset]!),
    store('sh', DATA_ADDRESS + offset, [0x3344a3a4, 0x3344a3a4, 0xa1a23344, 0xa1a23344][offset]!),
    store('sw', DATA_ADDRESS + offset, 0x11223344),
    store('swl', DATA_ADDRESS + offset, [0x11223344, 0xa1112233, 0xa1a21122, 0xa1a2a311][offset]!),
    store('swr', DATA_ADDRESS + offset, [0x44a2a3a4, 0x3344a3a4, 0x223344a4, 0x11223344][offset]!),
    store('sc', DATA_ADDRESS + offset, 0x11223344, { [RT]: 1 }),
  ]),
  // addresses wrap modulo 2^32
  {
    name: 'lw',
    fields: { rs: RS, rt: RT, imm: 16 },
    registers: { [RS]: 0xfffffff8 },
    memory: { 8: 0x12345678 },
    after: { [RT]: 0x12345678 },
  },
  { name: 'rdhwr', fields: { rt: RT }, memory: { [THREAD_POINTER_ADDRESS]: 0xcafe }, after: { [RT]: 0xcafe } },
  { name: 'sync', fields: { sa: 31 } },
  { name: 'pref', fields: { rs: RS, rt: 31, imm: 4 } },
  // brk: the plainest syscall; the others have tests of their own
  { name: 'syscall', fields: { code: 0xfffff }, registers: { 2: 4045, 7: 9 }, after: { 2: 0x40000000, 7: 0 } },
  // traps that are not taken
  trapNotTaken('tge', MIN, 0),
  trapNotTaken('tgeu', 0, 1),
  trapNotTaken('tlt', 0, MIN),
  trapNotTaken('tltu', MIN, 0),
  trapNotTaken('teq', 1, 2),
  trapNotTaken('tne', 3, 3),
  trapNotTaken('tgei', MIN, -1),
  trapNotTaken('tgeiu', MAX, -1),
  trapNotTaken('tlti', 0, -1),
  trapNotTaken('tltiu', ONES, -1),
  trapNotTaken('teqi', 1, -1),
  trapNotTaken('tnei', ONES, -1),
  // register 0 stays zero, operands may be the same register
  { name: 'addu', fields: { rs: RS, rt: RS, rd: 0 }, registers: { [RS]: 5 } },
  { name: 'lw', fields: { rs: RS, rt: 0 }, registers: { [RS]: DATA_ADDRESS }, memory: { [DATA_ADDRESS]: 5 } },
  {
    name: 'sc',
    fields: { rs: RS, rt: 0 },
    registers: { [RS]: DATA_ADDRESS },
    memory: { [DATA_ADDRESS]: 5 },
    afterMemory: { [DATA_ADDRESS]: 0 },
  },
  { name: 'subu', fields: { rs: RS, rt: RS, rd: RS }, registers: { [RS]: 5 }, after: { [RS]: 0 } },
  {
    name: 'lw',
    fields: { rs: RS, rt: RS },
    registers: { [RS]: DATA_ADDRESS },
    memory: { [DATA_ADDRESS]: 5 },
    after: { [RS]: 5 },
  },
  {
    name: 'sw',
    fields: { rs: RS, rt: RS },
    registers: { [RS]: DATA_ADDRESS },
    afterMemory: { [DATA_ADDRESS]: DATA_ADDRESS },
  },
  {
    name: 'sc',
    fields: { rs: RS, rt: RS },
    registers: { [RS]: DATA_ADDRESS },
    afterMemory: { [DATA_ADDRESS]: DATA_ADDRESS },
    after: { [RS]: 1 },
  },
  { name: 'mult', fields: { rs: RS, rt: RS }, registers: { [RS]: ONES }, after: { [HI]: 0, [LO]: 1 } },
]

/** What ends the run, with the reason. */
export const PANICS: readonly (readonly [string, InstructionCase, PanicReason])[] = [
  [
    'division by zero',
    { name: 'div', fields: { rs: RS, rt: RT }, registers: { [RS]: 1, [HI]: 5 } },
    'division-by-zero',
  ],
  [
    'unsigned division by zero',
    { name: 'divu', fields: { rs: RS, rt: RT }, registers: { [RS]: 1 } },
    'division-by-zero',
  ],
  ['break', { name: 'break', fields: { code: 7 } }, 'break'],
  ['tge', trapNotTaken('tge', 0, MIN), 'trap'],
  ['tge of equals', trapNotTaken('tge', 5, 5), 'trap'],
  ['tgeu', trapNotTaken('tgeu', MIN, 0), 'trap'],
  ['tlt', trapNotTaken('tlt', MIN, 0), 'trap'],
  ['tltu', trapNotTaken('tltu', 0, MIN), 'trap'],
  ['teq', trapNotTaken('teq', 3, 3), 'trap'],
  ['tne', trapNotTaken('tne', 3, 4), 'trap'],
  ['tgei', trapNotTaken('tgei', ONES, -1), 'trap'],
  ['tgeiu', trapNotTaken('tgeiu', ONES, -1), 'trap'],
  ['tlti', trapNotTaken('tlti', MIN, -1), 'trap'],
  ['tltiu', trapNotTaken('tltiu', 0, -1), 'trap'],
  ['teqi', trapNotTaken('teqi', ONES, -1), 'trap'],
  ['tnei', trapNotTaken('tnei', 0, -1), 'trap'],
]

/** Puts the registers and memory of a case into a state. */
export function prepare({ registers = {}, memory = {} }: InstructionCase, state: MachineState): void {
  for (const [register, value] of Object.entries(registers)) state.registers[Number(register)] = value
  for (const [address, value] of Object.entries(memory)) state.memory.store(Number(address), value)
}

export const caseLabel = ({ name, fields, registers }: InstructionCase) =>
  `${name} ${JSON.stringify(fields)} on ${JSON.stringify(Object.values(registers ?? {}).map(value => value.toString(16)))}`

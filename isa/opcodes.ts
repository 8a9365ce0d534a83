/**
 * The one table of instructions: MIPS32 release 2, big-endian, user mode, integer only. The decoder, the disassembler, the
 * tracer, the chips, the documentation and the tests read it; what an instruction computes is written in the interpreter.
 *
 * An encoding belongs to an opcode when (word & mask) === value and, for ext and ins, when the field lies within the word.
 * Fields that must be zero are in the mask; free are the code of syscall, break and the traps, the hints of jr, jalr, sync
 * and pref. At most one opcode matches a word; a word that none matches is an unknown opcode.
 *
 * The index of an opcode is its position here. Source: MIPS Architecture For Programmers, Volume II-A, revision 2.6x.
 */

/** Register that slot A of a cycle reads; `zero` is register 0. */
export type SlotARole = 'zero' | 'rs' | 'v0' | 'hi' | 'lo'
/** What slot B reads: a register, or the memory word that the instruction loads from. */
export type SlotBRole = 'zero' | 'rt' | 'a0' | 'memory'
/** What slot C reads and writes: a register, the memory word that the instruction stores to, or nothing. */
export type SlotCRole = 'none' | 'rd' | 'rt' | 'ra' | 'v0' | 'hi' | 'lo' | 'memory'
/** Effects beyond the three slots: writing HI and LO, writing 1 into rt, a syscall's arguments and results. */
export type SideRole = 'none' | 'hilo' | 'sc' | 'syscall'
/** Where the next but one instruction comes from. `trap` either goes on or ends the run. */
export type Flow = 'next' | 'branch' | 'jump' | 'register' | 'trap' | 'break' | 'syscall'
export type MemoryAccess = 'none' | 'load' | 'store'
/** `left` and `right` are the halves of an unaligned word access; `thread` is the word of the thread pointer. */
export type MemoryWidth = 'none' | 'byte' | 'half' | 'word' | 'left' | 'right' | 'thread'

export interface Opcode {
  /** GNU mnemonic. */
  readonly name: string
  readonly mask: number
  readonly value: number
  /**
   * Operands in assembler order, separated by commas: d, s, t registers rd, rs, rt; a shift amount; i signed and u unsigned
   * immediate; o offset(base); p branch target; j jump target; c code of 20 bits, q code of 10 bits; x and z position and
   * size of ext; y size of ins; h hint of 5 bits in rt; k hint of sync; w hardware register; v destination of jalr.
   */
  readonly operands: string
  readonly a: SlotARole
  readonly b: SlotBRole
  readonly c: SlotCRole
  readonly side: SideRole
  readonly flow: Flow
  readonly access: MemoryAccess
  readonly width: MemoryWidth
  /** One line of pseudo-code for the documentation. */
  readonly effect: string
}

type Extra = Partial<Pick<Opcode, 'side' | 'flow' | 'access' | 'width'>>

function op<const Name extends string>(
  name: Name,
  mask: number,
  value: number,
  operands: string,
  slots: readonly [SlotARole, SlotBRole, SlotCRole],
  effect: string,
  extra: Extra = {},
): Opcode & { readonly name: Name } {
  const [a, b, c] = slots
  const plain = { side: 'none', flow: 'next', access: 'none', width: 'none' } as const
  return { name, mask, value, operands, a, b, c, ...plain, ...extra, effect }
}

const BRANCH = { flow: 'branch' } as const
const TRAP = { flow: 'trap' } as const
const HILO = { side: 'hilo' } as const
const load = (width: MemoryWidth) => ({ access: 'load', width }) as const
const store = (width: MemoryWidth) => ({ access: 'store', width }) as const

export const OPCODES = [
  // SPECIAL (primary 0): shifts
  op('sll', 0xffe0003f, 0x00000000, 'd,t,a', ['zero', 'rt', 'rd'], 'rd = rt << sa'),
  op('srl', 0xffe0003f, 0x00000002, 'd,t,a', ['zero', 'rt', 'rd'], 'rd = rt >> sa'),
  op('rotr', 0xffe0003f, 0x00200002, 'd,t,a', ['zero', 'rt', 'rd'], 'rd = rt rotated right by sa'),
  op('sra', 0xffe0003f, 0x00000003, 'd,t,a', ['zero', 'rt', 'rd'], 'rd = rt >> sa, signed'),
  op('sllv', 0xfc0007ff, 0x00000004, 'd,t,s', ['rs', 'rt', 'rd'], 'rd = rt << rs[4:0]'),
  op('srlv', 0xfc0007ff, 0x00000006, 'd,t,s', ['rs', 'rt', 'rd'], 'rd = rt >> rs[4:0]'),
  op('rotrv', 0xfc0007ff, 0x00000046, 'd,t,s', ['rs', 'rt', 'rd'], 'rd = rt rotated right by rs[4:0]'),
  op('srav', 0xfc0007ff, 0x00000007, 'd,t,s', ['rs', 'rt', 'rd'], 'rd = rt >> rs[4:0], signed'),
  // SPECIAL: jumps, moves, system
  op('jr', 0xfc1ff83f, 0x00000008, 's', ['rs', 'zero', 'none'], 'jump to rs', { flow: 'register' }),
  op('jalr', 0xfc1f003f, 0x00000009, 'v,s', ['rs', 'zero', 'rd'], 'rd = pc + 8; jump to rs', { flow: 'register' }),
  op('movz', 0xfc0007ff, 0x0000000a, 'd,s,t', ['rs', 'rt', 'rd'], 'if rt = 0: rd = rs'),
  op('movn', 0xfc0007ff, 0x0000000b, 'd,s,t', ['rs', 'rt', 'rd'], 'if rt != 0: rd = rs'),
  op('syscall', 0xfc00003f, 0x0000000c, 'c', ['v0', 'a0', 'v0'], 'system call v0', {
    side: 'syscall',
    flow: 'syscall',
  }),
  op('break', 0xfc00003f, 0x0000000d, 'c', ['zero', 'zero', 'none'], 'end with exit code 2', { flow: 'break' }),
  op('sync', 0xfffff83f, 0x0000000f, 'k', ['zero', 'zero', 'none'], 'nothing'),
  op('mfhi', 0xffff07ff, 0x00000010, 'd', ['hi', 'zero', 'rd'], 'rd = HI'),
  op('mthi', 0xfc1fffff, 0x00000011, 's', ['rs', 'zero', 'hi'], 'HI = rs'),
  op('mflo', 0xffff07ff, 0x00000012, 'd', ['lo', 'zero', 'rd'], 'rd = LO'),
  op('mtlo', 0xfc1fffff, 0x00000013, 's', ['rs', 'zero', 'lo'], 'LO = rs'),
  op('mult', 0xfc00ffff, 0x00000018, 's,t', ['rs', 'rt', 'none'], 'HI:LO = rs * rt, signed', HILO),
  op('multu', 0xfc00ffff, 0x00000019, 's,t', ['rs', 'rt', 'none'], 'HI:LO = rs * rt', HILO),
  op('div', 0xfc00ffff, 0x0000001a, 's,t', ['rs', 'rt', 'none'], 'LO = rs / rt, HI = rs mod rt, signed', HILO),
  op('divu', 0xfc00ffff, 0x0000001b, 's,t', ['rs', 'rt', 'none'], 'LO = rs / rt, HI = rs mod rt', HILO),
  // SPECIAL: arithmetic and logic
  op('add', 0xfc0007ff, 0x00000020, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs + rt (no overflow trap)'),
  op('addu', 0xfc0007ff, 0x00000021, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs + rt'),
  op('sub', 0xfc0007ff, 0x00000022, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs - rt (no overflow trap)'),
  op('subu', 0xfc0007ff, 0x00000023, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs - rt'),
  op('and', 0xfc0007ff, 0x00000024, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs & rt'),
  op('or', 0xfc0007ff, 0x00000025, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs | rt'),
  op('xor', 0xfc0007ff, 0x00000026, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs ^ rt'),
  op('nor', 0xfc0007ff, 0x00000027, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = ~(rs | rt)'),
  op('slt', 0xfc0007ff, 0x0000002a, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs < rt, signed'),
  op('sltu', 0xfc0007ff, 0x0000002b, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = rs < rt'),
  // SPECIAL: traps
  op('tge', 0xfc00003f, 0x00000030, 's,t,q', ['rs', 'rt', 'none'], 'trap if rs >= rt, signed', TRAP),
  op('tgeu', 0xfc00003f, 0x00000031, 's,t,q', ['rs', 'rt', 'none'], 'trap if rs >= rt', TRAP),
  op('tlt', 0xfc00003f, 0x00000032, 's,t,q', ['rs', 'rt', 'none'], 'trap if rs < rt, signed', TRAP),
  op('tltu', 0xfc00003f, 0x00000033, 's,t,q', ['rs', 'rt', 'none'], 'trap if rs < rt', TRAP),
  op('teq', 0xfc00003f, 0x00000034, 's,t,q', ['rs', 'rt', 'none'], 'trap if rs = rt', TRAP),
  op('tne', 0xfc00003f, 0x00000036, 's,t,q', ['rs', 'rt', 'none'], 'trap if rs != rt', TRAP),
  // REGIMM (primary 1)
  op('bltz', 0xfc1f0000, 0x04000000, 's,p', ['rs', 'zero', 'none'], 'branch if rs < 0, signed', BRANCH),
  op('bgez', 0xfc1f0000, 0x04010000, 's,p', ['rs', 'zero', 'none'], 'branch if rs >= 0, signed', BRANCH),
  op('tgei', 0xfc1f0000, 0x04080000, 's,i', ['rs', 'zero', 'none'], 'trap if rs >= imm, signed', TRAP),
  op('tgeiu', 0xfc1f0000, 0x04090000, 's,i', ['rs', 'zero', 'none'], 'trap if rs >= sign-extended imm', TRAP),
  op('tlti', 0xfc1f0000, 0x040a0000, 's,i', ['rs', 'zero', 'none'], 'trap if rs < imm, signed', TRAP),
  op('tltiu', 0xfc1f0000, 0x040b0000, 's,i', ['rs', 'zero', 'none'], 'trap if rs < sign-extended imm', TRAP),
  op('teqi', 0xfc1f0000, 0x040c0000, 's,i', ['rs', 'zero', 'none'], 'trap if rs = imm', TRAP),
  op('tnei', 0xfc1f0000, 0x040e0000, 's,i', ['rs', 'zero', 'none'], 'trap if rs != imm', TRAP),
  op('bltzal', 0xfc1f0000, 0x04100000, 's,p', ['rs', 'zero', 'ra'], 'ra = pc + 8; branch if rs < 0, signed', BRANCH),
  op('bgezal', 0xfc1f0000, 0x04110000, 's,p', ['rs', 'zero', 'ra'], 'ra = pc + 8; branch if rs >= 0, signed', BRANCH),
  // jumps and branches
  op('j', 0xfc000000, 0x08000000, 'j', ['zero', 'zero', 'none'], 'jump within the region of pc + 4', { flow: 'jump' }),
  op('jal', 0xfc000000, 0x0c000000, 'j', ['zero', 'zero', 'ra'], 'ra = pc + 8; jump as j', { flow: 'jump' }),
  op('beq', 0xfc000000, 0x10000000, 's,t,p', ['rs', 'rt', 'none'], 'branch if rs = rt', BRANCH),
  op('bne', 0xfc000000, 0x14000000, 's,t,p', ['rs', 'rt', 'none'], 'branch if rs != rt', BRANCH),
  op('blez', 0xfc1f0000, 0x18000000, 's,p', ['rs', 'zero', 'none'], 'branch if rs <= 0, signed', BRANCH),
  op('bgtz', 0xfc1f0000, 0x1c000000, 's,p', ['rs', 'zero', 'none'], 'branch if rs > 0, signed', BRANCH),
  // immediates
  op('addi', 0xfc000000, 0x20000000, 't,s,i', ['rs', 'zero', 'rt'], 'rt = rs + imm (no overflow trap)'),
  op('addiu', 0xfc000000, 0x24000000, 't,s,i', ['rs', 'zero', 'rt'], 'rt = rs + imm'),
  op('slti', 0xfc000000, 0x28000000, 't,s,i', ['rs', 'zero', 'rt'], 'rt = rs < imm, signed'),
  op('sltiu', 0xfc000000, 0x2c000000, 't,s,i', ['rs', 'zero', 'rt'], 'rt = rs < sign-extended imm, unsigned'),
  op('andi', 0xfc000000, 0x30000000, 't,s,u', ['rs', 'zero', 'rt'], 'rt = rs & zero-extended imm'),
  op('ori', 0xfc000000, 0x34000000, 't,s,u', ['rs', 'zero', 'rt'], 'rt = rs | zero-extended imm'),
  op('xori', 0xfc000000, 0x38000000, 't,s,u', ['rs', 'zero', 'rt'], 'rt = rs ^ zero-extended imm'),
  op('lui', 0xffe00000, 0x3c000000, 't,u', ['zero', 'zero', 'rt'], 'rt = imm << 16'),
  // SPECIAL2 (primary 0x1c)
  op('madd', 0xfc00ffff, 0x70000000, 's,t', ['rs', 'rt', 'none'], 'HI:LO = HI:LO + rs * rt, signed', HILO),
  op('maddu', 0xfc00ffff, 0x70000001, 's,t', ['rs', 'rt', 'none'], 'HI:LO = HI:LO + rs * rt', HILO),
  op('mul', 0xfc0007ff, 0x70000002, 'd,s,t', ['rs', 'rt', 'rd'], 'rd = low word of rs * rt; HI and LO stay'),
  op('msub', 0xfc00ffff, 0x70000004, 's,t', ['rs', 'rt', 'none'], 'HI:LO = HI:LO - rs * rt, signed', HILO),
  op('msubu', 0xfc00ffff, 0x70000005, 's,t', ['rs', 'rt', 'none'], 'HI:LO = HI:LO - rs * rt', HILO),
  op('clz', 0xfc0007ff, 0x70000020, 'd,s', ['rs', 'zero', 'rd'], 'rd = leading zeros of rs'),
  op('clo', 0xfc0007ff, 0x70000021, 'd,s', ['rs', 'zero', 'rd'], 'rd = leading ones of rs'),
  // SPECIAL3 (primary 0x1f)
  op('ext', 0xfc00003f, 0x7c000000, 't,s,x,z', ['rs', 'zero', 'rt'], 'rt = size bits of rs from position on'),
  op(
    'ins',
    0xfc00003f,
    0x7c000004,
    't,s,x,y',
    ['rs', 'zero', 'rt'],
    'size bits of rt from position on = low bits of rs',
  ),
  op('wsbh', 0xffe007ff, 0x7c0000a0, 'd,t', ['zero', 'rt', 'rd'], 'rd = rt, bytes swapped within halves'),
  op('seb', 0xffe007ff, 0x7c000420, 'd,t', ['zero', 'rt', 'rd'], 'rd = sign-extended byte of rt'),
  op('seh', 0xffe007ff, 0x7c000620, 'd,t', ['zero', 'rt', 'rd'], 'rd = sign-extended half of rt'),
  op('rdhwr', 0xffe0ffff, 0x7c00e83b, 't,w', ['zero', 'memory', 'rt'], 'rt = thread pointer', load('thread')),
  // loads and stores
  op('lb', 0xfc000000, 0x80000000, 't,o', ['rs', 'memory', 'rt'], 'rt = sign-extended byte', load('byte')),
  op('lh', 0xfc000000, 0x84000000, 't,o', ['rs', 'memory', 'rt'], 'rt = sign-extended half', load('half')),
  op(
    'lwl',
    0xfc000000,
    0x88000000,
    't,o',
    ['rs', 'memory', 'rt'],
    'high bytes of rt = word from address on',
    load('left'),
  ),
  op('lw', 0xfc000000, 0x8c000000, 't,o', ['rs', 'memory', 'rt'], 'rt = word', load('word')),
  op('lbu', 0xfc000000, 0x90000000, 't,o', ['rs', 'memory', 'rt'], 'rt = byte', load('byte')),
  op('lhu', 0xfc000000, 0x94000000, 't,o', ['rs', 'memory', 'rt'], 'rt = half', load('half')),
  op(
    'lwr',
    0xfc000000,
    0x98000000,
    't,o',
    ['rs', 'memory', 'rt'],
    'low bytes of rt = word up to address',
    load('right'),
  ),
  op('sb', 0xfc000000, 0xa0000000, 't,o', ['rs', 'rt', 'memory'], 'byte = rt', store('byte')),
  op('sh', 0xfc000000, 0xa4000000, 't,o', ['rs', 'rt', 'memory'], 'half = rt', store('half')),
  op(
    'swl',
    0xfc000000,
    0xa8000000,
    't,o',
    ['rs', 'rt', 'memory'],
    'word from address on = high bytes of rt',
    store('left'),
  ),
  op('sw', 0xfc000000, 0xac000000, 't,o', ['rs', 'rt', 'memory'], 'word = rt', store('word')),
  op(
    'swr',
    0xfc000000,
    0xb8000000,
    't,o',
    ['rs', 'rt', 'memory'],
    'word up to address = low bytes of rt',
    store('right'),
  ),
  op('ll', 0xfc000000, 0xc0000000, 't,o', ['rs', 'memory', 'rt'], 'rt = word', load('word')),
  op('pref', 0xfc000000, 0xcc000000, 'h,o', ['zero', 'zero', 'none'], 'nothing'),
  op('sc', 0xfc000000, 0xe0000000, 't,o', ['rs', 'rt', 'memory'], 'word = rt; rt = 1', {
    ...store('word'),
    side: 'sc',
  }),
] as const

export type OpcodeName = (typeof OPCODES)[number]['name']

type Indexed = { [I in keyof typeof OPCODES as I extends `${number}` ? (typeof OPCODES)[I]['name'] : never]: I }
/** The index of an opcode as a literal type: `case 3 satisfies Op<'sra'>` is checked by the compiler and stays a jump table. */
export type Op<Name extends OpcodeName> = Indexed[Name] extends `${infer Index extends number}` ? Index : never

/** Index of every opcode by its name. */
export const OPCODE_INDEX = Object.freeze(
  Object.fromEntries(OPCODES.map((opcode, index) => [opcode.name, index])) as { [N in OpcodeName]: Op<N> },
)

/** What `decode` answers for a word that no opcode matches. */
export const UNKNOWN_OPCODE = 255

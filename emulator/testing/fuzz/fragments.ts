/**
 * The pieces that random programs are made of, each of a kind that translators get wrong: delay slots, branches in delay
 * slots, loops that end or not, calls, jump tables, computed and misaligned jumps, code that writes code, system calls.
 */
import { encode } from '@zkmips/isa/encode'
import type { OpcodeName } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import type { Label } from './assembler.ts'
import { GOOD_KEYS } from './case.ts'
import {
  BRANCHES,
  computingWord,
  cornerOrAny,
  FIRST_OPERAND,
  LAST_OPERAND,
  operand,
  REG_CODE,
  REG_COUNTERS,
  REG_DATA,
  REG_TABLE,
  REG_TARGET,
  REG_VALUE,
  REG_WILD,
} from './instructions.ts'
import type { ProgramMaker } from './programs.ts'
import type { Random } from './random.ts'

type Fragment = (maker: ProgramMaker, depth: number) => void

/** No loop or call is put into one of this depth. */
const MAX_DEPTH = 3

const isCompared = (name: OpcodeName) => name === 'beq' || name === 'bne'

/** A branch on operands, to a label. */
function branchTo({ asm, random }: ProgramMaker, label: Label): void {
  const name = random.pick(BRANCHES)
  asm.branch(name, isCompared(name) ? { rs: operand(random), rt: operand(random) } : { rs: operand(random) }, label)
}

const straight: Fragment = maker => {
  const { asm, random, slots } = maker
  for (let i = random.between(1, 8); i > 0; i--) {
    if (random.oneIn(6)) {
      const slot = asm.label()
      asm.place(slot)
      slots.push(slot)
    }
    asm.emit(maker.plain())
  }
}

/** Over some instructions, or to its own delay slot. */
const forwardBranch: Fragment = maker => {
  const { asm, random } = maker
  const over = asm.label()
  const delaySlot = random.oneIn(10)
  branchTo(maker, over)
  if (delaySlot) asm.place(over)
  asm.emit(maker.plain())
  for (let i = random.below(4); i > 0; i--) asm.emit(maker.plain())
  if (!delaySlot) asm.place(over)
}

/** The second one stands in the first one's delay slot: it ends the run if the first one is taken to elsewhere. */
const branchInDelaySlot: Fragment = maker => {
  const { asm, random } = maker
  const [first, second] = [asm.label(), asm.label()]
  // Never taken, taken to what follows anyway, or on operands.
  if (random.oneIn(2)) asm.branch('bne', {}, first)
  else if (random.oneIn(4)) branchTo(maker, first)
  else asm.op('beq', { imm: 1 })
  branchTo(maker, second)
  asm.emit(maker.plain())
  asm.place(random.oneIn(2) ? first : second)
  asm.emit(maker.plain())
  asm.place(first.address === undefined ? first : second)
}

/** Counts down; the counter is decremented before, in the middle, or in the delay slot. */
const countedLoop: Fragment = (maker, depth) => {
  const { asm, random } = maker
  if (depth >= MAX_DEPTH) return straight(maker, depth)
  const counter = REG_COUNTERS[depth]!
  const decrement = encode('addiu', { rs: counter, rt: counter, imm: -1 })
  const inDelaySlot = random.oneIn(3)
  asm.op('addiu', { rt: counter, imm: random.oneIn(4) ? random.between(1, 200) : random.between(1, 9) })
  const top = asm.label()
  asm.place(top)
  maker.fragments(random.between(1, 3), depth + 1)
  if (!inDelaySlot) asm.emit(decrement)
  asm.branch(random.pick(['bgtz', 'bgtz', 'bne', 'bgez', 'bgezal']), { rs: counter }, top)
  asm.emit(inDelaySlot ? decrement : maker.plain())
}

/** A tight loop, as of a copy or a search: engines like to treat these alone. */
const tightLoop: Fragment = maker => {
  const { asm, random } = maker
  const top = asm.label()
  asm.op('addiu', { rt: REG_VALUE, imm: random.between(1, 50) })
  asm.place(top)
  if (random.oneIn(2)) asm.emit(maker.plain())
  asm.op('addiu', { rs: REG_VALUE, rt: REG_VALUE, imm: -1 })
  asm.branch('bgtz', { rs: REG_VALUE }, top)
  asm.emit(maker.plain())
}

/** Branches to itself: forever where it is taken, which operands decide. */
const selfBranch: Fragment = maker => {
  const { asm, random } = maker
  const self = asm.label()
  asm.place(self)
  if (random.oneIn(3)) branchTo(maker, self)
  else asm.branch('bltz', { rs: random.pick([REG_DATA, REG_CODE]) }, self)
  asm.emit(maker.plain())
}

const call: Fragment = (maker, depth) => {
  const { asm, random, functions } = maker
  // A function that calls itself for ever only shows so much.
  if (functions.length === 0 || (depth >= 2 && !random.oneIn(8))) return straight(maker, depth)
  const target = random.pick(functions)
  const kind = random.below(4)
  if (kind === 0) asm.jump('jal', target)
  else if (kind === 1) asm.branch('bgezal', {}, target)
  else {
    asm.address(REG_TARGET, target)
    asm.op('jalr', { rs: REG_TARGET, rd: random.oneIn(8) ? random.pick([0, REG_TARGET, 8]) : sys.REG_RA })
  }
  asm.emit(random.oneIn(2) ? 0 : maker.plain())
}

/** A function that calls itself, sometimes deeper than an engine's own stack goes. */
const recursion: Fragment = maker => {
  const { asm, random } = maker
  const [self, out, end] = [asm.label(), asm.label(), asm.label()]
  const sp = sys.REG_SP
  asm.op('ori', { rt: REG_VALUE, imm: random.oneIn(3) ? random.between(1, 20_000) : random.between(1, 200) })
  asm.jump('jal', self)
  asm.emit(0)
  asm.branch('beq', {}, end)
  asm.emit(maker.plain())
  asm.place(self)
  asm.op('addiu', { rs: sp, rt: sp, imm: -8 })
  asm.op('sw', { rs: sp, rt: sys.REG_RA })
  asm.op('addiu', { rs: REG_VALUE, rt: REG_VALUE, imm: -1 })
  asm.branch('blez', { rs: REG_VALUE }, out)
  asm.emit(computingWord(random))
  asm.jump('jal', self)
  asm.emit(random.oneIn(2) ? 0 : maker.plain())
  asm.place(out)
  asm.op('lw', { rs: sp, rt: sys.REG_RA })
  asm.op('jr', { rs: sys.REG_RA })
  asm.op('addiu', { rs: sp, rt: sp, imm: 8 })
  asm.place(end)
}

const jumpTable: Fragment = maker => {
  const { asm, random } = maker
  const cases = Array.from({ length: random.pick([2, 4]) }, () => asm.label())
  const [table, end] = [asm.label(), asm.label()]
  const [index, target] = [FIRST_OPERAND, REG_TARGET]
  asm.address(REG_TABLE, table)
  asm.op('andi', { rs: operand(random), rt: index, imm: cases.length - 1 })
  asm.op('sll', { rt: index, rd: index, sa: 2 })
  asm.op('addu', { rs: REG_TABLE, rt: index, rd: REG_TABLE })
  asm.op('lw', { rs: REG_TABLE, rt: target })
  asm.op('jr', { rs: target })
  asm.emit(maker.plain())
  asm.place(table)
  for (const label of cases) asm.word(label)
  for (const label of cases) {
    asm.place(label)
    asm.emit(maker.plain())
    asm.branch('beq', {}, end)
    asm.emit(maker.plain())
  }
  asm.place(end)
}

/** To a register's address, rarely one that is not a multiple of 4. */
const computedJump: Fragment = maker => {
  const { asm, random } = maker
  const target = asm.label()
  asm.address(REG_TARGET, target)
  if (random.oneIn(40)) asm.op('addiu', { rs: REG_TARGET, rt: REG_TARGET, imm: random.between(1, 3) })
  if (random.oneIn(4)) asm.jump(random.pick(['j', 'jal']), target)
  else asm.emit(encode('jr', { rs: REG_TARGET }) | (random.below(32) << 6))
  // What the delay slot does to the register comes too late.
  asm.emit(random.oneIn(3) ? encode('addiu', { rs: 0, rt: REG_TARGET, imm: 5 }) : maker.plain())
  for (let i = random.below(3); i > 0; i--) asm.emit(maker.plain())
  asm.place(target)
}

/** Replaces an instruction: the next one, one a little later or in a delay slot, one that ran before, one of a function. */
const writeCode: Fragment = maker => {
  const { asm, random, slots, functions } = maker
  const next = asm.label()
  const others = random.oneIn(4) ? functions : slots
  const target = random.oneIn(2) || others.length === 0 ? next : random.pick(others)
  asm.address(REG_TARGET, target)
  if (random.oneIn(2)) asm.constant(REG_VALUE, computingWord(random))
  else {
    asm.op('lw', { rs: REG_TARGET, rt: REG_VALUE })
    asm.op('xori', { rs: REG_VALUE, rt: REG_VALUE, imm: random.pick([1, 0x8000, 0x0800]) })
  }
  const store = { rs: REG_TARGET, rt: REG_VALUE }
  const kind = random.below(8)
  if (kind === 0) asm.op('sb', { ...store, imm: 3 })
  else if (kind === 1) asm.op('sh', { ...store, imm: 2 })
  else if (kind === 2) asm.op(random.pick(['swl', 'swr', 'sc']), { ...store, imm: random.below(4) })
  else asm.op('sw', store)
  for (let i = random.weighted([[3, 0], [1, 1], [1, 3]]); i > 0; i--) asm.emit(maker.plain()) // biome-ignore format: one line
  if (random.oneIn(3)) asm.op('beq', { imm: 1 })
  asm.place(next)
  // Its low half is an immediate, so that it stays an instruction when bits of it change.
  const register = random.between(FIRST_OPERAND, LAST_OPERAND)
  asm.op('addiu', { rs: register, rt: register, imm: 1 })
  slots.push(next)
}

const NUMBERS: readonly (readonly [number, number])[] = [
  ...[[3, sys.SYS_READ], [3, sys.SYS_WRITE], [2, sys.SYS_MMAP], [2, sys.SYS_FCNTL], [2, sys.SYS_SET_THREAD_AREA]] as const, // biome-ignore format: one line
  ...[[1, sys.SYS_BRK], [1, sys.SYS_CLONE], [1, 0], [1, 4210], [1, 0xffff]] as const, // biome-ignore format: one line
]

function argument(random: Random): number {
  return random.weighted([[3, random.below(8)], [2, cornerOrAny(random)], [1, 0x1000], [1, 0x2000_0000]]) // biome-ignore format: one line
}

/** Any system call that goes on, with any arguments; addresses mostly in the data, at any alignment. */
const systemCall: Fragment = maker => {
  const { asm, random } = maker
  const number = random.weighted(NUMBERS)
  asm.constant(sys.REG_A0, argument(random))
  if (random.oneIn(6)) asm.constant(sys.REG_A1, argument(random))
  else asm.op('addiu', { rs: random.oneIn(8) ? REG_WILD : REG_DATA, rt: sys.REG_A1, imm: random.below(255) })
  asm.constant(sys.REG_A2, argument(random))
  asm.op('ori', { rt: sys.REG_V0, imm: number })
  syscall(maker)
}

/** In a delay slot now and then. */
function syscall({ asm, random }: ProgramMaker): void {
  if (random.oneIn(6)) asm.op('beq', { imm: 1 })
  asm.op('syscall', { code: random.oneIn(2) ? 0 : random.below(1 << 20) })
}

/** Selects a preimage, and reads to any alignment, sometimes into the code. */
const preimage: Fragment = maker => {
  const { asm, random } = maker
  const key = random.oneIn(12) ? random.below(16) : random.below(GOOD_KEYS.length)
  asm.constant(sys.REG_A1, maker.keyAddress(key))
  asm.op('addiu', { rt: REG_VALUE, imm: 8 })
  const top = asm.label()
  asm.place(top)
  asm.op('ori', { rt: sys.REG_V0, imm: sys.SYS_WRITE })
  asm.op('ori', { rt: sys.REG_A0, imm: sys.FD_PREIMAGE_WRITE })
  asm.op('ori', { rt: sys.REG_A2, imm: 4 })
  asm.op('syscall')
  asm.op('addiu', { rs: REG_VALUE, rt: REG_VALUE, imm: -1 })
  asm.branch('bgtz', { rs: REG_VALUE }, top)
  asm.op('addiu', { rs: sys.REG_A1, rt: sys.REG_A1, imm: 4 })
  for (let i = random.below(6); i > 0; i--) {
    asm.op('ori', { rt: sys.REG_V0, imm: sys.SYS_READ })
    asm.op('ori', { rt: sys.REG_A0, imm: sys.FD_PREIMAGE_READ })
    asm.op('ori', { rt: sys.REG_A2, imm: random.pick([0, 1, 2, 3, 4, 5, 0xffff]) })
    asm.op('addiu', { rs: random.oneIn(12) ? REG_CODE : REG_DATA, rt: sys.REG_A1, imm: random.below(255) })
    syscall(maker)
  }
}

/** Mostly with operands as it wants them; otherwise it ends the run. */
const precompile: Fragment = maker => {
  const { asm, random } = maker
  const aligned = (maker.data + 0x400 + 0xff) & ~0xff
  const bad = random.oneIn(20)
  asm.constant(sys.REG_V0, sys.FIRST_PRECOMPILE + (bad ? random.below(8) : random.between(1, 4)))
  asm.constant(sys.REG_A0, aligned + (bad ? random.pick([0, 4, 32, 64]) : 0))
  asm.constant(sys.REG_A1, aligned + (bad ? random.pick([0, 32, 64]) : 64))
  syscall(maker)
}

const jumpIntoNothing: Fragment = maker => {
  const { asm, random } = maker
  if (!random.oneIn(12)) return straight(maker, 0)
  asm.op('jr', { rs: random.oneIn(2) ? REG_WILD : operand(random) })
  asm.emit(maker.plain())
}

/** How often each is chosen. */
export const FRAGMENTS: readonly (readonly [weight: number, fragment: Fragment])[] = [
  [30, straight],
  [12, forwardBranch],
  [3, branchInDelaySlot],
  [8, countedLoop],
  [4, tightLoop],
  [1, selfBranch],
  [6, call],
  [2, recursion],
  [4, jumpTable],
  [4, computedJump],
  [6, writeCode],
  [5, systemCall],
  [3, preimage],
  [3, precompile],
  [1, jumpIntoNothing],
]

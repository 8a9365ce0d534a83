/**
 * What every instruction is in WebAssembly: the counterpart of the reference interpreter's table of effects, in the same order.
 * Branches, jumps and syscalls are in `translate.ts`.
 *
 * A long file, since it is a table. Case labels are literals, checked against the opcode table by `satisfies`.
 */
import { rd, rs, rt, sa, simm, uimm } from '@zkmips/isa/fields'
import type { Op } from '@zkmips/isa/opcodes'
import { THREAD_POINTER_ADDRESS } from '@zkmips/isa/syscalls'
import type { Emitter, Site } from './emitter.ts'
import { HILO_LOCAL, TEMPORARY } from './layout.ts'
import type { Instruction } from './region.ts'
import { LOAD, OP, STORE } from './wasm.ts'

/** @param site where the region is left when the instruction cannot be executed here */
export function emitInstruction(e: Emitter, { opcode, word }: Instruction, site: Site): void {
  switch (opcode) {
    // shifts
    case 0 satisfies Op<'sll'>:
      shift(e, word, OP.i32Shl)
      break
    case 1 satisfies Op<'srl'>:
      shift(e, word, OP.i32ShrU)
      break
    case 2 satisfies Op<'rotr'>:
      shift(e, word, OP.i32Rotr)
      break
    case 3 satisfies Op<'sra'>:
      shift(e, word, OP.i32ShrS)
      break
    // WebAssembly takes shift amounts modulo 32, too.
    case 4 satisfies Op<'sllv'>:
      shiftByRegister(e, word, OP.i32Shl)
      break
    case 5 satisfies Op<'srlv'>:
      shiftByRegister(e, word, OP.i32ShrU)
      break
    case 6 satisfies Op<'rotrv'>:
      shiftByRegister(e, word, OP.i32Rotr)
      break
    case 7 satisfies Op<'srav'>:
      shiftByRegister(e, word, OP.i32ShrS)
      break

    // arithmetic and logic
    case 23 satisfies Op<'add'>:
    case 24 satisfies Op<'addu'>:
      addition(e, word)
      break
    case 25 satisfies Op<'sub'>:
    case 26 satisfies Op<'subu'>:
      binary(e, word, OP.i32Sub)
      break
    case 27 satisfies Op<'and'>:
      binary(e, word, OP.i32And)
      break
    case 28 satisfies Op<'or'>:
      if (rt(word) === 0) addition(e, word)
      else binary(e, word, OP.i32Or)
      break
    case 29 satisfies Op<'xor'>:
      binary(e, word, OP.i32Xor)
      break
    case 30 satisfies Op<'nor'>:
      e.getRegister(rs(word))
      if (rt(word) !== 0) {
        e.getRegister(rt(word))
        e.op(OP.i32Or)
      }
      e.i32(-1)
      e.op(OP.i32Xor)
      e.setRegister(rd(word))
      break
    case 31 satisfies Op<'slt'>:
      binary(e, word, OP.i32LtS)
      break
    case 32 satisfies Op<'sltu'>:
      binary(e, word, OP.i32LtU)
      break
    case 55 satisfies Op<'addi'>:
    case 56 satisfies Op<'addiu'>:
      e.address(word)
      e.setRegister(rt(word))
      break
    case 57 satisfies Op<'slti'>:
      immediate(e, word, simm(word), OP.i32LtS)
      break
    case 58 satisfies Op<'sltiu'>:
      immediate(e, word, simm(word), OP.i32LtU)
      break
    case 59 satisfies Op<'andi'>:
      immediate(e, word, uimm(word), OP.i32And)
      break
    case 60 satisfies Op<'ori'>:
      immediate(e, word, uimm(word), OP.i32Or)
      break
    case 61 satisfies Op<'xori'>:
      immediate(e, word, uimm(word), OP.i32Xor)
      break
    case 62 satisfies Op<'lui'>:
      e.i32(word << 16)
      e.setRegister(rt(word))
      break
    case 65 satisfies Op<'mul'>:
      binary(e, word, OP.i32Mul)
      break
    case 68 satisfies Op<'clz'>:
      e.getRegister(rs(word))
      e.op(OP.i32Clz)
      e.setRegister(rd(word))
      break
    case 69 satisfies Op<'clo'>:
      e.getRegister(rs(word))
      e.i32(-1)
      e.op(OP.i32Xor)
      e.op(OP.i32Clz)
      e.setRegister(rd(word))
      break
    case 70 satisfies Op<'ext'>:
      extract(e, word)
      break
    case 71 satisfies Op<'ins'>:
      insert(e, word)
      break
    case 72 satisfies Op<'wsbh'>:
      swapInHalves(e, word)
      break
    case 73 satisfies Op<'seb'>:
      e.getRegister(rt(word))
      e.op(OP.i32Extend8S)
      e.setRegister(rd(word))
      break
    case 74 satisfies Op<'seh'>:
      e.getRegister(rt(word))
      e.op(OP.i32Extend16S)
      e.setRegister(rd(word))
      break
    case 10 satisfies Op<'movz'>:
      conditionalMove(e, word, rd(word), rs(word))
      break
    case 11 satisfies Op<'movn'>:
      conditionalMove(e, word, rs(word), rd(word))
      break

    // HI and LO
    case 15 satisfies Op<'mfhi'>:
      e.get(HILO_LOCAL)
      e.i64(32)
      e.op(OP.i64ShrU)
      e.op(OP.i32WrapI64)
      e.setRegister(rd(word))
      break
    case 17 satisfies Op<'mflo'>:
      e.get(HILO_LOCAL)
      e.op(OP.i32WrapI64)
      e.setRegister(rd(word))
      break
    case 16 satisfies Op<'mthi'>:
      e.get(HILO_LOCAL)
      e.op(OP.i32WrapI64)
      e.op(OP.i64ExtendI32U)
      e.getRegister(rs(word))
      joinHigh(e)
      break
    case 18 satisfies Op<'mtlo'>:
      e.getRegister(rs(word))
      e.op(OP.i64ExtendI32U)
      e.get(HILO_LOCAL)
      e.i64(32)
      e.op(OP.i64ShrU)
      e.op(OP.i32WrapI64)
      joinHigh(e)
      break
    case 19 satisfies Op<'mult'>:
      product(e, word, OP.i64ExtendI32S)
      e.set(HILO_LOCAL)
      break
    case 20 satisfies Op<'multu'>:
      product(e, word, OP.i64ExtendI32U)
      e.set(HILO_LOCAL)
      break
    case 21 satisfies Op<'div'>:
      divideSigned(e, word, site)
      break
    case 22 satisfies Op<'divu'>:
      divideUnsigned(e, word, site)
      break
    case 63 satisfies Op<'madd'>:
      accumulate(e, word, OP.i64ExtendI32S, OP.i64Add)
      break
    case 64 satisfies Op<'maddu'>:
      accumulate(e, word, OP.i64ExtendI32U, OP.i64Add)
      break
    case 66 satisfies Op<'msub'>:
      accumulate(e, word, OP.i64ExtendI32S, OP.i64Sub)
      break
    case 67 satisfies Op<'msubu'>:
      accumulate(e, word, OP.i64ExtendI32U, OP.i64Sub)
      break

    // loads and stores
    case 76 satisfies Op<'lb'>:
      e.address(word)
      e.alignByte()
      load(e, word, LOAD.i8s)
      break
    case 80 satisfies Op<'lbu'>:
      e.address(word)
      e.alignByte()
      load(e, word, LOAD.i8u)
      break
    case 77 satisfies Op<'lh'>:
      e.address(word)
      e.alignHalf()
      load(e, word, LOAD.i16s)
      break
    case 81 satisfies Op<'lhu'>:
      e.address(word)
      e.alignHalf()
      load(e, word, LOAD.i16u)
      break
    case 79 satisfies Op<'lw'>:
    case 88 satisfies Op<'ll'>:
      e.address(word)
      e.alignWord()
      load(e, word, LOAD.i32)
      break
    case 78 satisfies Op<'lwl'>:
      loadLeft(e, word)
      break
    case 82 satisfies Op<'lwr'>:
      loadRight(e, word)
      break
    case 83 satisfies Op<'sb'>:
      storeTo(e, word, site)
      e.alignByte()
      e.getRegister(rt(word))
      e.guestStore(STORE.i8)
      break
    case 84 satisfies Op<'sh'>:
      storeTo(e, word, site)
      e.alignHalf()
      e.getRegister(rt(word))
      e.guestStore(STORE.i16)
      break
    case 85 satisfies Op<'swl'>:
      storeLeft(e, word, site)
      break
    case 87 satisfies Op<'swr'>:
      storeRight(e, word, site)
      break
    case 86 satisfies Op<'sw'>:
    case 90 satisfies Op<'sc'>:
      storeTo(e, word, site)
      e.alignWord()
      e.getRegister(rt(word))
      e.guestStore(STORE.i32)
      if (opcode === (90 satisfies Op<'sc'>)) {
        e.i32(1)
        e.setRegister(rt(word))
      }
      break
    case 75 satisfies Op<'rdhwr'>:
      e.i32(THREAD_POINTER_ADDRESS)
      load(e, word, LOAD.i32)
      break
    case 14 satisfies Op<'sync'>:
    case 89 satisfies Op<'pref'>:
      break

    // traps
    case 33 satisfies Op<'tge'>:
      trap(e, word, OP.i32GeS, site)
      break
    case 34 satisfies Op<'tgeu'>:
      trap(e, word, OP.i32GeU, site)
      break
    case 35 satisfies Op<'tlt'>:
      trap(e, word, OP.i32LtS, site)
      break
    case 36 satisfies Op<'tltu'>:
      trap(e, word, OP.i32LtU, site)
      break
    case 37 satisfies Op<'teq'>:
      trap(e, word, OP.i32Eq, site)
      break
    case 38 satisfies Op<'tne'>:
      trap(e, word, OP.i32Ne, site)
      break
    case 41 satisfies Op<'tgei'>:
      trapImmediate(e, word, OP.i32GeS, site)
      break
    case 42 satisfies Op<'tgeiu'>:
      trapImmediate(e, word, OP.i32GeU, site)
      break
    case 43 satisfies Op<'tlti'>:
      trapImmediate(e, word, OP.i32LtS, site)
      break
    case 44 satisfies Op<'tltiu'>:
      trapImmediate(e, word, OP.i32LtU, site)
      break
    case 45 satisfies Op<'teqi'>:
      trapImmediate(e, word, OP.i32Eq, site)
      break
    case 46 satisfies Op<'tnei'>:
      trapImmediate(e, word, OP.i32Ne, site)
      break

    default:
      throw new RangeError(`opcode ${opcode} is not translated as a plain instruction`)
  }
}

/** The condition of a branch, for the stack. */
export function emitCondition(e: Emitter, { opcode, word }: Instruction): void {
  e.getRegister(rs(word))
  switch (opcode) {
    case 51 satisfies Op<'beq'>:
      if (rt(word) === 0) {
        e.op(OP.i32Eqz)
      } else {
        e.getRegister(rt(word))
        e.op(OP.i32Eq)
      }
      break
    case 52 satisfies Op<'bne'>:
      e.getRegister(rt(word))
      e.op(OP.i32Ne)
      break
    case 39 satisfies Op<'bltz'>:
    case 47 satisfies Op<'bltzal'>:
      e.i32(0)
      e.op(OP.i32LtS)
      break
    case 40 satisfies Op<'bgez'>:
    case 48 satisfies Op<'bgezal'>:
      e.i32(0)
      e.op(OP.i32GeS)
      break
    case 53 satisfies Op<'blez'>:
      e.i32(0)
      e.op(OP.i32LeS)
      break
    case 54 satisfies Op<'bgtz'>:
      e.i32(0)
      e.op(OP.i32GtS)
      break
    default:
      throw new RangeError(`opcode ${opcode} is not a branch`)
  }
}

function binary(e: Emitter, word: number, operation: number): void {
  e.getRegister(rs(word))
  e.getRegister(rt(word))
  e.op(operation)
  e.setRegister(rd(word))
}

/** Moves are additions of register 0. */
function addition(e: Emitter, word: number): void {
  e.getRegister(rs(word) || rt(word))
  if (rt(word) !== 0 && rs(word) !== 0) {
    e.getRegister(rt(word))
    e.op(OP.i32Add)
  }
  e.setRegister(rd(word))
}

function immediate(e: Emitter, word: number, value: number, operation: number): void {
  e.getRegister(rs(word))
  e.i32(value)
  e.op(operation)
  e.setRegister(rt(word))
}

function shift(e: Emitter, word: number, operation: number): void {
  if (rd(word) === 0) return
  e.getRegister(rt(word))
  if (sa(word) !== 0) {
    e.i32(sa(word))
    e.op(operation)
  }
  e.setRegister(rd(word))
}

function shiftByRegister(e: Emitter, word: number, operation: number): void {
  e.getRegister(rt(word))
  e.getRegister(rs(word))
  e.op(operation)
  e.setRegister(rd(word))
}

const lowBits = (size: number) => (size === 32 ? -1 : (1 << size) - 1)

function extract(e: Emitter, word: number): void {
  e.getRegister(rs(word))
  e.i32(sa(word))
  e.op(OP.i32ShrU)
  e.i32(lowBits(rd(word) + 1))
  e.op(OP.i32And)
  e.setRegister(rt(word))
}

function insert(e: Emitter, word: number): void {
  const mask = lowBits(rd(word) - sa(word) + 1) << sa(word)
  e.getRegister(rt(word))
  e.i32(~mask)
  e.op(OP.i32And)
  e.getRegister(rs(word))
  e.i32(sa(word))
  e.op(OP.i32Shl)
  e.i32(mask)
  e.op(OP.i32And)
  e.op(OP.i32Or)
  e.setRegister(rt(word))
}

function swapInHalves(e: Emitter, word: number): void {
  e.getRegister(rt(word))
  e.i32(0x00ff00ff)
  e.op(OP.i32And)
  e.i32(8)
  e.op(OP.i32Shl)
  e.getRegister(rt(word))
  e.i32(8)
  e.op(OP.i32ShrU)
  e.i32(0x00ff00ff)
  e.op(OP.i32And)
  e.op(OP.i32Or)
  e.setRegister(rd(word))
}

/** rd becomes one register where rt is not 0, and the other where it is. */
function conditionalMove(e: Emitter, word: number, notZero: number, zero: number): void {
  e.getRegister(notZero)
  e.getRegister(zero)
  e.getRegister(rt(word))
  e.op(OP.select)
  e.setRegister(rd(word))
}

/** Takes an i64 with LO and an i32 that becomes HI. */
function joinHigh(e: Emitter): void {
  e.op(OP.i64ExtendI32U)
  e.i64(32)
  e.op(OP.i64Shl)
  e.op(OP.i64Or)
  e.set(HILO_LOCAL)
}

function product(e: Emitter, word: number, extend: number): void {
  e.getRegister(rs(word))
  e.op(extend)
  e.getRegister(rt(word))
  e.op(extend)
  e.op(OP.i64Mul)
}

function accumulate(e: Emitter, word: number, extend: number, operation: number): void {
  e.get(HILO_LOCAL)
  product(e, word, extend)
  e.op(operation)
  e.set(HILO_LOCAL)
}

/** Takes the quotient from TEMPORARY.value; the remainder is what it leaves of rs. */
function setQuotient(e: Emitter, word: number): void {
  e.get(TEMPORARY.value)
  e.op(OP.i64ExtendI32U)
  e.getRegister(rs(word))
  e.get(TEMPORARY.value)
  e.getRegister(rt(word))
  e.op(OP.i32Mul)
  e.op(OP.i32Sub)
  joinHigh(e)
}

function divideUnsigned(e: Emitter, word: number, site: Site): void {
  e.getRegister(rt(word))
  e.op(OP.i32Eqz)
  e.leaveIf(site)
  e.getRegister(rs(word))
  e.getRegister(rt(word))
  e.op(OP.i32DivU)
  e.set(TEMPORARY.value)
  setQuotient(e, word)
}

/** Division by -1 is negation: the most negative number gives itself, where i32.div_s would trap. */
function divideSigned(e: Emitter, word: number, site: Site): void {
  e.getRegister(rt(word))
  e.op(OP.i32Eqz)
  e.leaveIf(site)
  e.getRegister(rt(word))
  e.i32(-1)
  e.op(OP.i32Eq)
  e.if()
  e.i32(0)
  e.getRegister(rs(word))
  e.op(OP.i32Sub)
  e.set(TEMPORARY.value)
  e.op(OP.else)
  e.getRegister(rs(word))
  e.getRegister(rt(word))
  e.op(OP.i32DivS)
  e.set(TEMPORARY.value)
  e.op(OP.end)
  setQuotient(e, word)
}

/** Takes the address from the stack. */
function load(e: Emitter, word: number, operation: number): void {
  e.guestLoad(operation)
  e.setRegister(rt(word))
}

/** Leaves the bytes of the address above (lwl, swl) or below (lwr, swr) its place in the word, times 8, in TEMPORARY.value. */
function shiftOf(e: Emitter, left: boolean): void {
  e.get(TEMPORARY.address)
  if (!left) {
    e.i32(-1)
    e.op(OP.i32Xor)
  }
  e.i32(3)
  e.op(OP.i32Shl)
  e.i32(24)
  e.op(OP.i32And)
  e.set(TEMPORARY.value)
}

/** The word that TEMPORARY.address lies in. */
function wordAtAddress(e: Emitter): void {
  e.get(TEMPORARY.address)
  e.alignWord()
  e.guestLoad(LOAD.i32)
}

/** The value on the stack without the bits that a shift of -1 by TEMPORARY.value leaves. */
function maskOut(e: Emitter, shiftOnes: number): void {
  e.i32(-1)
  e.get(TEMPORARY.value)
  e.op(shiftOnes)
  e.i32(-1)
  e.op(OP.i32Xor)
  e.op(OP.i32And)
}

function loadPart(e: Emitter, word: number, left: boolean): void {
  const operation = left ? OP.i32Shl : OP.i32ShrU
  e.address(word)
  e.set(TEMPORARY.address)
  shiftOf(e, left)
  e.getRegister(rt(word))
  maskOut(e, operation)
  wordAtAddress(e)
  e.get(TEMPORARY.value)
  e.op(operation)
  e.op(OP.i32Or)
  e.setRegister(rt(word))
}

const loadLeft = (e: Emitter, word: number) => loadPart(e, word, true)
const loadRight = (e: Emitter, word: number) => loadPart(e, word, false)

function storePart(e: Emitter, word: number, site: Site, left: boolean): void {
  const operation = left ? OP.i32ShrU : OP.i32Shl
  storeTo(e, word, site)
  e.alignWord()
  shiftOf(e, left)
  wordAtAddress(e)
  maskOut(e, operation)
  e.getRegister(rt(word))
  e.get(TEMPORARY.value)
  e.op(operation)
  e.op(OP.i32Or)
  e.guestStore(STORE.i32)
}

const storeLeft = (e: Emitter, word: number, site: Site) => storePart(e, word, site, true)
const storeRight = (e: Emitter, word: number, site: Site) => storePart(e, word, site, false)

/** The address of a store, after the write barriers, on the stack and in TEMPORARY.address. */
function storeTo(e: Emitter, word: number, site: Site): void {
  for (const offset of site.barriers) {
    e.addressAt(word, offset)
    e.set(TEMPORARY.address)
    e.barrier(site)
  }
  e.address(word)
  e.tee(TEMPORARY.address)
}

function trap(e: Emitter, word: number, condition: number, site: Site): void {
  e.getRegister(rs(word))
  e.getRegister(rt(word))
  e.op(condition)
  e.leaveIf(site)
}

function trapImmediate(e: Emitter, word: number, condition: number, site: Site): void {
  e.getRegister(rs(word))
  e.i32(simm(word))
  e.op(condition)
  e.leaveIf(site)
}

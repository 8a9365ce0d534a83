/**
 * What all translated instructions are made of: registers in locals, addresses, the write barrier, and leaving the region.
 * What an instruction computes is in `instructions.ts`, where control goes in `translate.ts`.
 */
import { rs, simm } from '@zkmips/isa/fields'
import { MARK_CODE, MARK_DIRTY } from '../memory/memory.ts'
import {
  CONTROL,
  CONTROL_MEMORY,
  GUEST_MEMORY,
  HILO_LOCAL,
  HILO_OFFSET,
  LOCAL,
  REGISTER_LOCAL,
  TEMPORARY,
} from './layout.ts'
import { HILO_BIT } from './usage.ts'
import { Code, LOAD, OP, STORE } from './wasm.ts'

/** A place where the region can be left, the interpreter going on with the instruction at `pc`. */
export interface Site {
  readonly pc: number
  /** Steps made since the budget was last counted down. */
  readonly consumed: number
  /** Registers that may differ from memory. */
  readonly dirty: number
  /** Of a store: offsets from the base register that need a write barrier; `barriers.ts`. */
  readonly barriers: readonly number[]
}

export class Emitter extends Code {
  getRegister(register: number): void {
    if (register === 0) this.i32(0)
    else this.get(REGISTER_LOCAL + register)
  }

  setRegister(register: number): void {
    if (register === 0) this.op(OP.drop)
    else this.set(REGISTER_LOCAL + register)
  }

  /** Writes registers back to memory. */
  flush(mask: number): void {
    for (let register = 1; register < 32; register++) {
      if ((mask & (1 << register)) === 0) continue
      this.i32(0)
      this.getRegister(register)
      this.memory(STORE.i32, CONTROL_MEMORY, CONTROL.registers + 4 * register)
    }
    if ((mask & HILO_BIT) === 0) return
    this.i32(0)
    this.get(HILO_LOCAL)
    // HI comes first in memory.
    this.i64(32)
    this.op(OP.i64Rotl)
    this.memory(STORE.i64, CONTROL_MEMORY, HILO_OFFSET)
  }

  /** Takes registers from memory. */
  reload(mask: number): void {
    for (let register = 1; register < 32; register++) {
      if ((mask & (1 << register)) === 0) continue
      this.i32(0)
      this.memory(LOAD.i32, CONTROL_MEMORY, CONTROL.registers + 4 * register)
      this.setRegister(register)
    }
    if ((mask & HILO_BIT) === 0) return
    this.i32(0)
    this.memory(LOAD.i64, CONTROL_MEMORY, HILO_OFFSET)
    this.i64(32)
    this.op(OP.i64Rotl)
    this.set(HILO_LOCAL)
  }

  /** The budget that is left. */
  budget(consumed: number): void {
    this.get(LOCAL.budget)
    if (consumed === 0) return
    this.i32(consumed)
    this.op(OP.i32Sub)
  }

  countDown(consumed: number): void {
    if (consumed === 0) return
    this.budget(consumed)
    this.set(LOCAL.budget)
  }

  leave({ pc, consumed, dirty }: Pick<Site, 'pc' | 'consumed' | 'dirty'>): void {
    this.flush(dirty)
    this.budget(consumed)
    this.i32(pc)
    this.op(OP.return)
  }

  /** Takes a condition from the stack. */
  leaveIf(site: Pick<Site, 'pc' | 'consumed' | 'dirty'>): void {
    this.if()
    this.leave(site)
    this.op(OP.end)
  }

  /** The effective address of a load or store. i32.add wraps, the offsets of WebAssembly's own accesses do not. */
  address(word: number): void {
    this.addressAt(word, simm(word))
  }

  /** An address by the same base register. */
  addressAt(word: number, offset: number): void {
    this.getRegister(rs(word))
    if (offset === 0) return
    this.i32(offset)
    this.op(OP.i32Add)
  }

  /** The address of the word that an address lies in. */
  alignWord(): void {
    this.i32(-4)
    this.op(OP.i32And)
  }

  alignHalf(): void {
    this.i32(-2)
    this.op(OP.i32And)
    this.i32(2)
    this.op(OP.i32Xor)
  }

  alignByte(): void {
    this.i32(3)
    this.op(OP.i32Xor)
  }

  guestLoad(opcode: number): void {
    this.memory(opcode, GUEST_MEMORY, 0)
  }

  guestStore(opcode: number): void {
    this.memory(opcode, GUEST_MEMORY, 0)
  }

  /** Before a store to the address in TEMPORARY.address: marks it as written, or leaves the region where it holds code. */
  barrier(site: Site): void {
    const mark = () => {
      this.get(TEMPORARY.address)
      this.i32(6)
      this.op(OP.i32ShrU)
    }
    const pageMark = () => {
      this.get(TEMPORARY.address)
      this.i32(16)
      this.op(OP.i32ShrU)
    }
    mark()
    this.memory(LOAD.i8u, CONTROL_MEMORY, CONTROL.marks)
    this.i32(MARK_DIRTY)
    this.op(OP.i32Ne)
    this.if()
    mark()
    this.memory(LOAD.i8u, CONTROL_MEMORY, CONTROL.marks)
    this.i32(MARK_CODE)
    this.op(OP.i32And)
    this.leaveIf(site)
    mark()
    this.i32(MARK_DIRTY)
    this.memory(STORE.i8, CONTROL_MEMORY, CONTROL.marks)
    pageMark()
    this.memory(LOAD.i8u, CONTROL_MEMORY, CONTROL.pageMarks)
    this.op(OP.i32Eqz)
    this.if()
    pageMark()
    this.i32(1)
    this.memory(STORE.i8, CONTROL_MEMORY, CONTROL.pageMarks)
    this.i32(0)
    this.i32(1)
    this.memory(STORE.i32, CONTROL_MEMORY, CONTROL.newPages)
    this.op(OP.end)
    this.op(OP.end)
  }
}

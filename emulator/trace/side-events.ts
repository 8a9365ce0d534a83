/**
 * The accesses of a cycle beyond its three slots, all at the row's side time: HI and LO of the multiplications and divisions,
 * sc's register, and everything a syscall touches. `before` looks at the state before the step, `after` after it.
 */

import {
  KIND_IMAGE,
  KIND_MEMORY,
  KIND_NONE,
  REGISTER_HI,
  REGISTER_LO,
  REGISTER_SINK,
  SPECIAL_COUNT,
  SPECIAL_HEAP,
  SPECIAL_PREIMAGE_KEY,
  SPECIAL_PREIMAGE_OFFSET,
} from '@zkmips/isa/accesses'
import { rs, rt } from '@zkmips/isa/fields'
import { forEachWord, precompileOf } from '@zkmips/isa/precompiles'
import { REG_A0, REG_A1, REG_A2, REG_A3, REG_V0 } from '@zkmips/isa/syscalls'
import { SIDE_HILO, SIDE_SC, SIDE_SYSCALL, syscallKind, THREAD_POINTER } from '../machine/operands.ts'
import { precompileFault } from '../machine/precompiles/execute.ts'
import { HI, LO, type MachineState } from '../machine/state.ts'
import { GrowableU32 } from '../memory/growable.ts'
import type { AccessTimes } from './access-times.ts'
import { CallList } from './call-list.ts'
import { EventList } from './event-list.ts'
import { specialSpace } from './spaces.ts'
import type * as t from './trace-types.ts'

const MULTIPLY_COLUMNS = [
  ...(['row', 'opcode', 'a', 'b', 'oldHi', 'oldLo', 'newHi', 'newLo'] as const),
  ...(['previousTimeHi', 'previousTimeLo'] as const),
] as const
const STORE_CONDITIONAL_COLUMNS = ['row', 'register', 'oldValue', 'newValue', 'previousTime'] as const
const SYSCALL_COLUMNS = [
  ...(['row', 'v0Old', 'v0New', 'a0', 'a1', 'a2', 'a3Old', 'a3New'] as const),
  ...(['previousTimeA1', 'previousTimeA2', 'previousTimeA3'] as const),
  ...(['memoryKind', 'memoryAddress', 'memoryOld', 'memoryNew', 'previousTimeMemory'] as const),
  ...(['touchesHeap', 'heapOld', 'heapNew', 'previousTimeHeap'] as const),
  ...(['touchesPreimage', 'offsetOld', 'offsetNew', 'previousTimeOffset'] as const),
] as const

const KEY_WORDS = 8

export class SideEvents {
  readonly #state: MachineState
  readonly #times: AccessTimes
  readonly #multiplies = new EventList(MULTIPLY_COLUMNS)
  readonly #storeConditionals = new EventList(STORE_CONDITIONAL_COLUMNS)
  readonly #syscalls = new EventList(SYSCALL_COLUMNS)
  readonly #keyOld = new GrowableU32(64)
  readonly #keyNew = new GrowableU32(64)
  readonly #previousTimeKey = new GrowableU32(64)
  readonly #calls = new CallList()
  readonly #previousTimeWord = new GrowableU32(64)
  readonly #readOnlyWord = new GrowableU32(64)
  // What `before` saw.
  #row = 0
  #opcode = 0
  #word = 0
  #time = 0
  readonly #registersBefore = new Uint32Array(34)
  #specialsBefore: Uint32Array = new Uint32Array(SPECIAL_COUNT)
  #memoryBefore = 0

  constructor(state: MachineState, times: AccessTimes) {
    this.#state = state
    this.#times = times
  }

  /** @param side one of the codes of `SIDE` @param time the row's side time */
  before(side: number, row: number, opcode: number, word: number, time: number): void {
    const state = this.#state
    this.#row = row
    this.#opcode = opcode
    this.#word = word
    this.#time = time
    this.#registersBefore.set(state.registers)
    if (side === SIDE_HILO || side === SIDE_SC) return
    this.#specialsBefore = specialSpace(state)
    this.#memoryBefore = state.memory.load(this.#syscallAddress())
  }

  /** Executes the step. */
  step(side: number, step: () => void): void {
    const { registers } = this.#state
    const precompile = side === SIDE_SYSCALL ? precompileOf(registers[REG_V0]!) : undefined
    if (precompile === undefined || precompileFault(precompile.number, registers) !== undefined) {
      step()
      return
    }
    forEachWord(precompile, registers, address => {
      const wordAddress = address >>> 2
      const isImage = this.#times.isImage(wordAddress)
      this.#readOnlyWord.push(Number(isImage))
      this.#previousTimeWord.push(isImage ? 0 : this.#times.memory(wordAddress, this.#time))
    })
    this.#calls.record(precompile, this.#row, this.#state, step)
  }

  after(side: number): void {
    if (side === SIDE_HILO) this.#hilo()
    else if (side === SIDE_SC) this.#storeConditional()
    else this.#syscall()
  }

  /** So far. */
  calls(): t.PrecompileCalls {
    return this.#calls.calls()
  }

  events() {
    const multiplies = this.#multiplies.columns()
    const storeConditionals = this.#storeConditionals.columns()
    const syscalls = this.#syscalls.columns()
    return {
      multiplies: {
        length: this.#multiplies.length,
        ...multiplies,
        opcode: Uint8Array.from(multiplies.opcode),
      } satisfies t.MultiplyEvents,
      storeConditionals: {
        length: this.#storeConditionals.length,
        ...storeConditionals,
        register: Uint8Array.from(storeConditionals.register),
      } satisfies t.StoreConditionalEvents,
      syscalls: {
        length: this.#syscalls.length,
        ...syscalls,
        memoryKind: Uint8Array.from(syscalls.memoryKind),
        touchesHeap: Uint8Array.from(syscalls.touchesHeap),
        touchesPreimage: Uint8Array.from(syscalls.touchesPreimage),
        keyOld: this.#keyOld.toArray(),
        keyNew: this.#keyNew.toArray(),
        previousTimeKey: this.#previousTimeKey.toArray(),
      } satisfies t.SyscallEvents,
      precompiles: {
        ...this.#calls.calls(),
        previousTime: this.#previousTimeWord.toArray(),
        readOnly: Uint8Array.from(this.#readOnlyWord.toArray()),
      } satisfies t.PrecompileEvents,
    }
  }

  #hilo(): void {
    const old = this.#registersBefore
    const { registers } = this.#state
    this.#multiplies.add({
      row: this.#row,
      opcode: this.#opcode,
      a: old[rs(this.#word)]!,
      b: old[rt(this.#word)]!,
      oldHi: old[HI]!,
      oldLo: old[LO]!,
      newHi: registers[HI]!,
      newLo: registers[LO]!,
      previousTimeHi: this.#times.register(REGISTER_HI, this.#time),
      previousTimeLo: this.#times.register(REGISTER_LO, this.#time),
    })
  }

  #storeConditional(): void {
    const named = rt(this.#word)
    const register = named === 0 ? REGISTER_SINK : named
    this.#storeConditionals.add({
      row: this.#row,
      register,
      oldValue: this.#registersBefore[named]!,
      newValue: this.#state.registers[named]!,
      previousTime: this.#times.register(register, this.#time),
    })
  }

  /** Byte address of the word that the syscall touches, if it touches one. */
  #syscallAddress(): number {
    const old = this.#registersBefore
    return syscallKind(old[REG_V0]!, old[REG_A0]!) === 'set-thread-area' ? THREAD_POINTER : old[REG_A1]!
  }

  #syscall(): void {
    const old = this.#registersBefore
    const { registers } = this.#state
    const kind = syscallKind(old[REG_V0]!, old[REG_A0]!)
    const touchesPreimage = kind === 'read-preimage' || kind === 'write-key'
    this.#syscalls.add({
      row: this.#row,
      v0Old: old[REG_V0]!,
      v0New: registers[REG_V0]!,
      a0: old[REG_A0]!,
      a1: old[REG_A1]!,
      a2: old[REG_A2]!,
      a3Old: old[REG_A3]!,
      a3New: registers[REG_A3]!,
      previousTimeA1: this.#times.register(REG_A1, this.#time),
      previousTimeA2: this.#times.register(REG_A2, this.#time),
      previousTimeA3: this.#times.register(REG_A3, this.#time),
      // A preimage call that moved no byte touches no memory.
      ...this.#memoryAccess(kind === 'set-thread-area' || (touchesPreimage && registers[REG_V0] !== 0)),
      ...this.#heapAccess(kind === 'mmap'),
      ...this.#preimageAccess(touchesPreimage),
    })
  }

  #memoryAccess(touches: boolean) {
    if (!touches) return { memoryKind: KIND_NONE }
    const address = this.#syscallAddress()
    const wordAddress = address >>> 2
    const isImage = this.#times.isImage(wordAddress)
    return {
      memoryKind: isImage ? KIND_IMAGE : KIND_MEMORY,
      memoryAddress: wordAddress,
      memoryOld: this.#memoryBefore,
      memoryNew: this.#state.memory.load(address),
      previousTimeMemory: isImage ? 0 : this.#times.memory(wordAddress, this.#time),
    }
  }

  #heapAccess(touches: boolean) {
    if (!touches) return { touchesHeap: 0 }
    return {
      touchesHeap: 1,
      heapOld: this.#specialsBefore[SPECIAL_HEAP]!,
      heapNew: this.#state.heap,
      previousTimeHeap: this.#times.special(SPECIAL_HEAP, this.#time),
    }
  }

  #preimageAccess(touches: boolean) {
    const now = specialSpace(this.#state)
    for (let special = SPECIAL_PREIMAGE_KEY; special < SPECIAL_PREIMAGE_KEY + KEY_WORDS; special++) {
      this.#keyOld.push(touches ? this.#specialsBefore[special]! : 0)
      this.#keyNew.push(touches ? now[special]! : 0)
      this.#previousTimeKey.push(touches ? this.#times.special(special, this.#time) : 0)
    }
    if (!touches) return { touchesPreimage: 0 }
    return {
      touchesPreimage: 1,
      offsetOld: this.#specialsBefore[SPECIAL_PREIMAGE_OFFSET]!,
      offsetNew: now[SPECIAL_PREIMAGE_OFFSET]!,
      previousTimeOffset: this.#times.special(SPECIAL_PREIMAGE_OFFSET, this.#time),
    }
  }
}

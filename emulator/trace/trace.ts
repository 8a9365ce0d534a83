/**
 * The second pass of a traced run: executes one shard again from its record alone and fills a row per cycle. Semantics are
 * the interpreter's: before a step the operands are looked up by the roles of the opcode table, after it the new values.
 *
 * Invariants
 * - Every slot's previous time is below its own time, and 0 only for the first access in the shard.
 * - The execution ends as the record states and touches exactly the words of its boundary, or the record is refused.
 */

import {
  KIND_IMAGE,
  KIND_MEMORY,
  KIND_REGISTER,
  REGISTER_COUNT,
  REGISTER_SINK,
  SLOT_A,
  SLOT_B,
  SLOT_C,
  SLOT_SIDE,
  SPACE_MEMORY,
  SPECIAL_COUNT,
} from '@zkmips/isa/accesses'
import { effectiveAddress, rd, rs, rt } from '@zkmips/isa/fields'
import type { Host } from '../host/host.ts'
import { Machine } from '../machine/interpreter.ts'
import * as operands from '../machine/operands.ts'
import { MachineState } from '../machine/state.ts'
import { initialMemory, type ProgramImage, readOnlyRanges } from '../program/image.ts'
import { AccessTimes } from './access-times.ts'
import { SideEvents } from './side-events.ts'
import { registerSpace, restoreSpaces, specialSpace } from './spaces.ts'
import type * as t from './trace-types.ts'

/** The record is not that of a shard of this program. */
export class ShardRecordError extends Error {
  readonly code = 'BAD_SHARD_RECORD'
  readonly shard: number
  constructor(shard: number, what: string) {
    super(`the record of shard ${shard} does not fit the program: ${what}; record the run again from the same ELF`)
    this.name = 'ShardRecordError'
    this.shard = shard
  }
}

/** @throws ShardRecordError */
export function traceShard(image: ProgramImage, record: t.ShardRecord): t.ShardTrace {
  return new Tracer(image, record).run()
}

const FIXED_ROWS = REGISTER_COUNT + SPECIAL_COUNT

/** The state at the start of a shard, as far as the shard can see it. */
function entryState(image: ProgramImage, record: t.ShardRecord): MachineState {
  const { boundary } = record
  const state = new MachineState(initialMemory(image))
  restoreSpaces(
    state,
    boundary.entryValue.subarray(0, REGISTER_COUNT),
    boundary.entryValue.subarray(REGISTER_COUNT, FIXED_ROWS),
  )
  for (let row = FIXED_ROWS; row < boundary.length; row++) {
    state.memory.store(boundary.address[row]! * 4, boundary.entryValue[row]!)
  }
  state.pc = record.startPc
  state.nextPC = record.startNextPc
  state.step = record.startStep
  return state
}

/** Answers reads of preimages from the record. */
function replayReads(record: t.ShardRecord): Host {
  const { reads, index } = record
  let next = 0
  return {
    readPreimage(_key, _offset, limit) {
      if (next === reads.length) throw new ShardRecordError(index, 'it has too few answers to reads')
      const count = reads.count[next]!
      const word = reads.word[next++]!
      if (count > limit) throw new ShardRecordError(index, `a read of ${limit} bytes is answered with ${count} bytes`)
      return Uint8Array.from({ length: count }, (_, i) => word >>> (24 - 8 * i))
    },
  }
}

const sameWords = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

class Tracer {
  readonly #record: t.ShardRecord
  readonly #state: MachineState
  readonly #machine: Machine
  readonly #times: AccessTimes
  readonly #side: SideEvents
  readonly #step = (): void => this.#machine.step()
  readonly #pc: Uint32Array
  readonly #nextPc: Uint32Array
  readonly #opcode: Uint8Array
  readonly #a: t.SlotA
  readonly #b: t.SlotB
  readonly #c: t.SlotC

  constructor(image: ProgramImage, record: t.ShardRecord) {
    this.#record = record
    this.#state = entryState(image, record)
    this.#machine = new Machine(this.#state, replayReads(record))
    this.#times = new AccessTimes(readOnlyRanges(image))
    this.#side = new SideEvents(this.#state, this.#times)
    const words = () => new Uint32Array(record.cycles)
    const bytes = () => new Uint8Array(record.cycles)
    this.#pc = words()
    this.#nextPc = words()
    this.#opcode = bytes()
    this.#a = { register: bytes(), value: words(), previousTime: words() }
    this.#b = { kind: bytes(), address: words(), value: words(), previousTime: words() }
    this.#c = { kind: bytes(), address: words(), oldValue: words(), newValue: words(), previousTime: words() }
  }

  run(): t.ShardTrace {
    const { cycles, index } = this.#record
    const state = this.#state
    for (let row = 0; row < cycles; row++) {
      if (state.exited) throw new ShardRecordError(index, `it ends after ${row} cycles, not ${cycles}`)
      this.#row(row)
    }
    this.#checkEnd()
    return {
      index,
      cycles,
      pc: this.#pc,
      nextPc: this.#nextPc,
      opcode: this.#opcode,
      a: this.#a,
      b: this.#b,
      c: this.#c,
      ...this.#side.events(),
      boundaryLastTime: this.#boundaryLastTime(),
      endPc: state.pc / 4,
      endNextPc: state.nextPC / 4,
    }
  }

  #row(row: number): void {
    const state = this.#state
    const { pc, memory } = state
    const word = memory.loadSigned(pc)
    const opcode = this.#machine.opcodeAt(pc, word)
    const time = 4 * (row + 1)
    this.#pc[row] = pc >>> 2
    this.#nextPc[row] = state.nextPC >>> 2
    this.#opcode[row] = opcode
    this.#readA(row, word, opcode, time + SLOT_A)
    this.#readB(row, word, opcode, time + SLOT_B)
    const destination = this.#takeC(row, word, opcode, time + SLOT_C)
    const side = operands.SIDE[opcode]!
    if (side !== 0) this.#side.before(side, row, opcode, word, time + SLOT_SIDE)
    if (side !== 0) this.#side.step(side, this.#step)
    else this.#machine.step()
    const { kind, address, newValue } = this.#c
    if (kind[row] === KIND_MEMORY) newValue[row] = memory.load(address[row]! * 4)
    else if (destination !== REGISTER_SINK) newValue[row] = state.signedRegisters[destination]!
    if (side !== 0) this.#side.after(side)
  }

  #readA(row: number, word: number, opcode: number, time: number): void {
    const role = operands.SLOT_A_OPERAND[opcode]!
    const register = role === operands.FROM_RS ? rs(word) : role
    this.#a.register[row] = register
    this.#a.value[row] = this.#state.signedRegisters[register]!
    this.#a.previousTime[row] = this.#times.register(register, time)
  }

  #readB(row: number, word: number, opcode: number, time: number): void {
    const { kind, address, value, previousTime } = this.#b
    const role = operands.SLOT_B_OPERAND[opcode]!
    if (role === operands.FROM_MEMORY && rt(word) !== 0) {
      const byteAddress = this.#memoryAddress(word, opcode)
      const isImage = this.#times.isImage(byteAddress >>> 2)
      kind[row] = isImage ? KIND_IMAGE : KIND_MEMORY
      address[row] = byteAddress >>> 2
      value[row] = this.#state.memory.loadSigned(byteAddress)
      if (!isImage) previousTime[row] = this.#times.memory(byteAddress >>> 2, time)
    } else {
      // A load into register 0 has no effect, and reads register 0 in place of the word.
      const register = role === operands.FROM_RT ? rt(word) : role === operands.FROM_MEMORY ? 0 : role
      kind[row] = KIND_REGISTER
      address[row] = register
      value[row] = this.#state.signedRegisters[register]!
      previousTime[row] = this.#times.register(register, time)
    }
  }

  /** Fills slot C but for its new value. @returns the register it writes; the sink where it writes memory or nothing */
  #takeC(row: number, word: number, opcode: number, time: number): number {
    const { kind, address, oldValue, previousTime } = this.#c
    const role = operands.SLOT_C_OPERAND[opcode]!
    if (role === operands.FROM_MEMORY) {
      const byteAddress = this.#memoryAddress(word, opcode)
      kind[row] = KIND_MEMORY
      address[row] = byteAddress >>> 2
      oldValue[row] = this.#state.memory.loadSigned(byteAddress)
      previousTime[row] = this.#times.memory(byteAddress >>> 2, time)
      return REGISTER_SINK
    }
    const named = role === operands.FROM_RD ? rd(word) : role === operands.FROM_RT ? rt(word) : role
    const register = named === 0 ? REGISTER_SINK : named
    kind[row] = KIND_REGISTER
    address[row] = register
    if (register !== REGISTER_SINK) oldValue[row] = this.#state.signedRegisters[register]!
    previousTime[row] = this.#times.register(register, time)
    return register
  }

  /** Byte address of the word that the instruction loads or stores. */
  #memoryAddress(word: number, opcode: number): number {
    if (operands.NEEDS[opcode] === operands.NEEDS_THREAD_POINTER) return operands.THREAD_POINTER
    return effectiveAddress(word, this.#state.signedRegisters[rs(word)]!)
  }

  #boundaryLastTime(): Uint32Array {
    const { boundary } = this.#record
    return Uint32Array.from({ length: boundary.length }, (_, row) =>
      this.#times.last(boundary.space[row]!, boundary.address[row]!),
    )
  }

  #checkEnd(): void {
    const record = this.#record
    const state = this.#state
    const { boundary, index } = record
    const ends = [state.pc, state.nextPC, Number(state.exited), state.exitCode]
    const stated = [record.endPc, record.endNextPc, Number(record.exited), record.exitCode]
    if (ends.some((value, i) => value !== stated[i])) {
      throw new ShardRecordError(
        index,
        `it ends with (pc, nextPC, exited, exit code) ${ends}, the record says ${stated}`,
      )
    }
    if (this.#times.touchedWords !== boundary.length - FIXED_ROWS) {
      throw new ShardRecordError(
        index,
        `it touches ${this.#times.touchedWords} memory words, the boundary has ${boundary.length - FIXED_ROWS}`,
      )
    }
    const executed = this.#side.calls()
    for (const name of ['row', 'number', 'a0', 'a1', 'start', 'before', 'after'] as const) {
      if (sameWords(executed[name], record.calls[name])) continue
      throw new ShardRecordError(index, `its calls of precompiles are others: their ${name} differs`)
    }
    const fixed = [...registerSpace(state), ...specialSpace(state)]
    for (let row = 0; row < boundary.length; row++) {
      const actual = row < FIXED_ROWS ? fixed[row]! : state.memory.load(boundary.address[row]! * 4)
      if (actual !== boundary.exitValue[row]) {
        throw new ShardRecordError(
          index,
          `boundary row ${row} ends as ${actual}, the record says ${boundary.exitValue[row]}`,
        )
      }
      if (row >= FIXED_ROWS && this.#times.last(SPACE_MEMORY, boundary.address[row]!) === 0) {
        throw new ShardRecordError(index, `boundary row ${row} is a memory word that the shard does not touch`)
      }
    }
  }
}

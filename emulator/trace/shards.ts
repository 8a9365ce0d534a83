/**
 * The first pass of a traced run: executes a program once, near full speed, and cuts it into shards, each with the boundary
 * list and the read answers that let `trace.ts` execute it again on its own. A run that cannot be proved is refused here.
 *
 * Invariant: a memory word is in a shard's boundary exactly if the shard touches it and it is not read-only image.
 */

import {
  MAX_SHARD_CYCLES,
  REGISTER_COUNT,
  SLOT_B,
  SLOT_C,
  SLOT_SIDE,
  SPACE_MEMORY,
  SPACE_REGISTER,
  SPACE_SPECIAL,
  SPECIAL_COUNT,
} from '@zkmips/isa/accesses'
import { effectiveAddress, rs, rt } from '@zkmips/isa/fields'
import { forEachWord, PRECOMPILES, type Precompile, precompileOf } from '@zkmips/isa/precompiles'
import { EXIT_INVALID, EXIT_PANIC, REG_A0, REG_A1, REG_A2, REG_V0, THREAD_POINTER_ADDRESS } from '@zkmips/isa/syscalls'
import type { Host } from '../host/host.ts'
import { Machine } from '../machine/interpreter.ts'
import {
  NEEDS,
  NEEDS_JUMP_TARGET,
  NEEDS_LOAD,
  NEEDS_STORE,
  NEEDS_SYSCALL,
  NEEDS_THREAD_POINTER,
  syscallKind,
} from '../machine/operands.ts'
import { precompileFault } from '../machine/precompiles/execute.ts'
import type { MachineState } from '../machine/state.ts'
import { GrowableU32 } from '../memory/growable.ts'
import { WordTable } from '../memory/word-table.ts'
import {
  codeRanges,
  initialMemory,
  initialState,
  type ProgramImage,
  readOnlyRanges,
  type WordRange,
} from '../program/image.ts'
import { CallList } from './call-list.ts'
import { ShardCounter, type ShardRule } from './shard-rule.ts'
import { registerSpace, specialSpace } from './spaces.ts'
import type { BoundaryTable, ReadAnswers, ShardRecord, TouchedWords } from './trace-types.ts'

export type NotProvableReason =
  | 'exit-code'
  | 'panic'
  | 'precompile'
  | 'executes-data'
  | 'writes-read-only'
  | 'unaligned-jump'

/** The run is a run of the machine, but no proof of it exists. */
export class NotProvableError extends Error {
  /** NO_VERDICT: the run's end states nothing. NOT_PROVABLE: proofs do not cover what the run does, whatever its end would state. */
  readonly code: 'NO_VERDICT' | 'NOT_PROVABLE'
  readonly reason: NotProvableReason
  /** Byte address of the instruction. */
  readonly pc: number
  constructor(reason: NotProvableReason, pc: number, what: string) {
    super(`this run cannot be proved: ${what}`)
    this.name = 'NotProvableError'
    this.code = reason === 'panic' || reason === 'exit-code' ? 'NO_VERDICT' : 'NOT_PROVABLE'
    this.reason = reason
    this.pc = pc
  }
}

export class CycleLimitError extends Error {
  readonly code = 'CYCLE_LIMIT'
  constructor(maxCycles: number) {
    super(`the program did not exit within ${maxCycles} cycles; raise the limit if it needs more`)
    this.name = 'CycleLimitError'
  }
}

/** What is known at the end of a run. */
export interface RunSummary {
  readonly totalCycles: number
  /** 0 or 1. */
  readonly exitCode: number
  readonly finalState: MachineState
  readonly touched: TouchedWords
}

export interface ShardedRun extends RunSummary {
  readonly shards: readonly ShardRecord[]
}

export interface SplitOptions {
  /** Rows of a full shard, 1 to MAX_SHARD_CYCLES. */
  readonly shardCycles: number
  readonly maxCycles?: number
  /** Ends shards sooner, and names their templates. */
  readonly rule?: ShardRule
}

/** In the table of last shards: a word of the read-only image. */
const READ_ONLY = 0xffff_ffff

const at = (pc: number) => `at 0x${pc.toString(16).padStart(8, '0')}`

/**
 * Runs the program to its end.
 * @throws NotProvableError, CycleLimitError, MissingPreimageError
 */
export function splitIntoShards(image: ProgramImage, host: Host, options: SplitOptions): ShardedRun {
  const shards: ShardRecord[] = []
  const run = runShards(image, host, options)
  for (;;) {
    const { done, value } = run.next()
    if (done) return { ...value, shards }
    shards.push(value)
  }
}

/** As `splitIntoShards`, each shard as soon as it is recorded. */
export function* runShards(image: ProgramImage, host: Host, options: SplitOptions): Generator<ShardRecord, RunSummary> {
  const { shardCycles, maxCycles = Number.MAX_SAFE_INTEGER, rule } = options
  if (!Number.isInteger(shardCycles) || shardCycles < 1 || shardCycles > MAX_SHARD_CYCLES) {
    throw new RangeError(`a shard has 1 to ${MAX_SHARD_CYCLES} cycles, not ${shardCycles}`)
  }
  const recorder = new Recorder(image, host, rule)
  const { state } = recorder
  for (let index = 1; !state.exited; index++) {
    if (state.step >= maxCycles) throw new CycleLimitError(maxCycles)
    yield recorder.shard(index, Math.min(shardCycles, maxCycles - state.step))
  }
  return { totalCycles: state.step, exitCode: state.exitCode, finalState: state, touched: recorder.touched() }
}

class Recorder {
  readonly state: MachineState
  readonly #image: ProgramImage
  readonly #machine: Machine
  readonly #lastShard = new WordTable()
  readonly #code: readonly (WordRange & { readonly kinds: Uint8Array | undefined })[]
  readonly #rule: ShardRule | undefined
  readonly #counter: ShardCounter | undefined
  // The words that this shard has touched, in order of first touch.
  readonly #addresses = new GrowableU32()
  readonly #entryValues = new GrowableU32()
  readonly #previousShards = new GrowableU32()
  #shard = 0
  // The answers to this shard's reads of preimages.
  readonly #readCounts = new GrowableU32()
  readonly #readWords = new GrowableU32()
  readonly #calls = new CallList()
  #startStep = 0

  constructor(image: ProgramImage, host: Host, rule: ShardRule | undefined) {
    this.#image = image
    this.#rule = rule
    this.#counter = rule && new ShardCounter(rule)
    this.state = initialState(image)
    this.#machine = new Machine(this.state, this.#recordingReads(host))
    this.#code = codeRanges(image).map(range => ({ ...range, kinds: rule?.kindsOf(range) }))
    for (const { start, end } of readOnlyRanges(image)) this.#lastShard.fill(start, end, READ_ONLY)
  }

  #recordingReads(host: Host): Host {
    return {
      readPreimage: (key, offset, limit) => {
        const bytes = host.readPreimage(key, offset, limit)
        if (bytes === undefined) return undefined
        this.#readCounts.push(bytes.length)
        this.#readWords.push(
          ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0),
        )
        return bytes
      },
      written: (fd, state, address, count) => host.written?.(fd, state, address, count),
    }
  }

  /** Executes at most `cycles` steps. */
  shard(index: number, cycles: number): ShardRecord {
    const { state } = this
    this.#shard = index
    for (const list of [this.#addresses, this.#entryValues, this.#previousShards]) list.clear()
    this.#readCounts.clear()
    this.#readWords.clear()
    this.#calls.clear()
    this.#counter?.clear()
    const startStep = state.step
    const { pc: startPc, nextPC: startNextPc } = state
    this.#startStep = startStep
    const entryRegisters = registerSpace(state)
    const entrySpecials = specialSpace(state)
    const template = this.#executeShard(startStep + cycles)
    return {
      index,
      startStep,
      cycles: state.step - startStep,
      startPc,
      startNextPc,
      endPc: state.pc,
      endNextPc: state.nextPC,
      exited: state.exited,
      exitCode: state.exitCode,
      ...(template !== undefined && { template }),
      boundary: this.#boundary(entryRegisters, entrySpecials),
      reads: this.#reads(),
      calls: this.#calls.calls(),
    }
  }

  /** @returns the name of the shard's template, if there is a rule */
  #executeShard(endStep: number): string | undefined {
    const { state } = this
    const [rule, counter] = [this.#rule, this.#counter]
    if (!rule || !counter) {
      this.#execute(endStep)
      return undefined
    }
    while (state.step < endStep && !state.exited) {
      const room = Math.min(rule.room(counter), endStep - state.step)
      if (room <= 0) break
      this.#execute(state.step + room)
      counter.cycles = state.step - this.#startStep
    }
    if (counter.cycles === 0) throw new Error('the rule of shards ends them before they begin')
    return rule.end(counter)
  }

  #execute(endStep: number): void {
    const { state } = this
    const machine = this.#machine
    const { memory, signedRegisters } = state
    const counts = this.#counter?.kinds
    let start = 0
    let end = 0
    let kinds: Uint8Array | undefined
    while (state.step < endStep && !state.exited) {
      const { pc } = state
      if (pc < start || pc >= end || (pc & 3) !== 0) {
        const range = this.#code.find(candidate => candidate.start * 4 <= pc && pc < candidate.end * 4)
        if (range === undefined || (pc & 3) !== 0) {
          const what = `the instruction ${at(pc)} is not in a read-only executable segment of the program`
          throw new NotProvableError('executes-data', pc, what)
        }
        start = range.start * 4
        end = range.end * 4
        kinds = range.kinds
      }
      if (counts) counts[kinds![(pc - start) >>> 2]!]!++
      const word = memory.loadSigned(pc)
      const needs = NEEDS[machine.opcodeAt(pc, word)]!
      // A load into register 0 has no effect: its row reads register 0 in place of the word.
      if (needs === 0 || (rt(word) === 0 && (needs === NEEDS_LOAD || needs === NEEDS_THREAD_POINTER))) machine.step()
      else if (needs <= NEEDS_STORE) {
        const address = effectiveAddress(word, signedRegisters[rs(word)]!)
        const isStore = needs !== NEEDS_LOAD
        this.#touch(address >>> 2, memory.load(address), isStore, isStore ? SLOT_C : SLOT_B)
        machine.step()
      } else if (needs === NEEDS_SYSCALL) this.#syscall()
      else if (needs === NEEDS_JUMP_TARGET) this.#jumpRegister(signedRegisters[rs(word)]!)
      else {
        this.#touch(THREAD_POINTER_ADDRESS >>> 2, memory.load(THREAD_POINTER_ADDRESS), false, SLOT_B)
        machine.step()
      }
    }
    this.#refuseUnprovableEnd()
  }

  #jumpRegister(target: number): void {
    const { pc } = this.state
    if ((target & 3) !== 0) {
      const what = `the jump ${at(pc)} goes to 0x${(target >>> 0).toString(16)}, which is not a multiple of 4`
      throw new NotProvableError('unaligned-jump', pc, what)
    }
    this.#machine.step()
  }

  #syscall(): void {
    const { registers, memory } = this.state
    const kind = syscallKind(registers[REG_V0]!, registers[REG_A0]!)
    const address = kind === 'set-thread-area' ? THREAD_POINTER_ADDRESS : registers[REG_A1]!
    const before = memory.load(address)
    const count = registers[REG_A2]!
    const { pc, step } = this.state
    const precompile = precompileOf(registers[REG_V0]!)
    if (precompile !== undefined && precompileFault(precompile.number, registers) === undefined) {
      this.#precompile(precompile)
      return
    }
    if (kind === 'read-preimage' && this.#counter) this.#counter.reads++
    if (kind === 'write-key' && this.#counter) this.#counter.keyWrites++
    this.#machine.step()
    const touches =
      kind === 'set-thread-area' ||
      (kind === 'write-key' && count !== 0) ||
      (kind === 'read-preimage' && registers[REG_V0] !== 0)
    if (touches && this.state.exitCode !== EXIT_PANIC)
      this.#touch(address >>> 2, before, kind !== 'write-key', SLOT_SIDE, pc, step)
  }

  /** A call for which `precompileFault` found nothing. */
  #precompile(precompile: Precompile): void {
    const { state } = this
    const { pc, step, registers, memory } = state
    if (precompile.machine === undefined) {
      const covered = PRECOMPILES.filter(({ machine }) => machine !== undefined).map(({ name }) => name)
      const what =
        `the syscall ${at(pc)} is the precompile ${precompile.name}, which proofs do not cover yet (they cover ${covered.join(', ')}); ` +
        'build the program with the software version instead. In the block executor it is what a transaction needs that calls a ' +
        `precompiled contract made of ${precompile.name}: that block can be run and disputed`
      throw new NotProvableError('precompile', pc, what)
    }
    forEachWord(precompile, registers, (address, isWritten) => {
      this.#touch(address >>> 2, memory.load(address), isWritten, SLOT_SIDE)
    })
    this.#counter?.call(precompile.number)
    this.#calls.record(precompile, step - this.#startStep, state, () => this.#machine.step())
  }

  /** @param slot of the access, by `pc` at `step`: of the instruction that is executed next, unless given */
  #touch(
    wordAddress: number,
    value: number,
    writes: boolean,
    slot: number,
    pc = this.state.pc,
    step = this.state.step,
  ): void {
    const last = this.#lastShard.get(wordAddress)
    if (last === READ_ONLY) {
      if (!writes) return
      const what = `the instruction ${at(pc)} writes to 0x${(wordAddress * 4).toString(16)}, in a read-only segment`
      throw new NotProvableError('writes-read-only', pc, what)
    }
    const isFirst = last !== this.#shard
    this.#counter?.access(wordAddress, 4 * (step - this.#startStep + 1) + slot, isFirst)
    if (!isFirst) return
    this.#addresses.push(wordAddress)
    this.#entryValues.push(value)
    this.#previousShards.push(last)
    this.#lastShard.set(wordAddress, this.#shard)
  }

  #refuseUnprovableEnd(): void {
    const { exited, exitCode, pc } = this.state
    const reason = this.#machine.exitReason
    if (!exited || reason === undefined) return
    if (reason.kind !== 'exit') throw new NotProvableError('panic', pc, reason.message)
    if (exitCode > EXIT_INVALID) {
      const what = `it exited with code ${exitCode}; only 0 (the claim is true) and 1 (it is false) can be proved`
      throw new NotProvableError('exit-code', pc, what)
    }
  }

  #boundary(entryRegisters: Uint32Array, entrySpecials: Uint32Array): BoundaryTable {
    const { memory } = this.state
    const fixed = REGISTER_COUNT + SPECIAL_COUNT
    const length = fixed + this.#addresses.length
    const space = new Uint8Array(length).fill(SPACE_MEMORY)
    const address = new Uint32Array(length)
    const entryValue = new Uint32Array(length)
    const exitValue = new Uint32Array(length)
    const previousShard = new Uint32Array(length).fill(this.#shard - 1, 0, fixed)
    space.fill(SPACE_REGISTER, 0, REGISTER_COUNT).fill(SPACE_SPECIAL, REGISTER_COUNT, fixed)
    for (let i = 0; i < fixed; i++) address[i] = i < REGISTER_COUNT ? i : i - REGISTER_COUNT
    entryValue.set(entryRegisters)
    entryValue.set(entrySpecials, REGISTER_COUNT)
    exitValue.set(registerSpace(this.state))
    exitValue.set(specialSpace(this.state), REGISTER_COUNT)
    for (const [i, touch] of this.#touchesByAddress().entries()) {
      const row = fixed + i
      const wordAddress = this.#addresses.at(touch)
      address[row] = wordAddress
      entryValue[row] = this.#entryValues.at(touch)
      exitValue[row] = memory.load(wordAddress * 4)
      previousShard[row] = this.#previousShards.at(touch)
    }
    return { length, space, address, entryValue, exitValue, previousShard }
  }

  /** Indexes of this shard's touches, by ascending address. */
  #touchesByAddress(): Uint32Array {
    // One native sort of (address, index) packed into a double: 30 + 22 bits.
    const INDEXES = 2 ** 22
    const keys = new Float64Array(this.#addresses.length)
    for (let i = 0; i < keys.length; i++) keys[i] = this.#addresses.at(i) * INDEXES + i
    keys.sort()
    return Uint32Array.from(keys, key => key % INDEXES)
  }

  #reads(): ReadAnswers {
    const count = Uint8Array.from(this.#readCounts.toArray())
    return { length: count.length, count, word: this.#readWords.toArray() }
  }

  touched(): TouchedWords {
    const initial = initialMemory(this.#image)
    const addresses = new GrowableU32()
    for (const wordAddress of this.#lastShard.keys()) {
      if (this.#lastShard.get(wordAddress) !== READ_ONLY) addresses.push(wordAddress)
    }
    const address = addresses.toArray()
    return {
      length: address.length,
      address,
      initialValue: address.map(wordAddress => initial.load(wordAddress * 4)),
      finalValue: address.map(wordAddress => this.state.memory.load(wordAddress * 4)),
      lastShard: address.map(wordAddress => this.#lastShard.get(wordAddress)),
    }
  }
}

/**
 * The fast engine: runs translated regions of code where there are any, and the reference interpreter where not. After every
 * run its state is that of the reference interpreter after as many steps.
 *
 * The interpreter also does what translated code leaves to it: panics, writes to translated code, branches with odd delay
 * slots, the last steps of a budget. Nothing about these exists twice.
 *
 * Calls of the guest are calls between regions, on the native stack. A region returns the address where to go on; a caller
 * that did not expect this one returns it as well. So a run can stop anywhere: all callers return, and the next region is
 * entered from here.
 */
import { OPCODE_INDEX } from '@zkmips/isa/opcodes'
import { REG_RA } from '@zkmips/isa/syscalls'
import type { Host } from '../host/host.ts'
import type { Executor } from '../machine/executor.ts'
import { type ExitReason, Machine } from '../machine/interpreter.ts'
import { UNWIND } from './layout.ts'
import type { LinearState } from './linear-state.ts'
import { MAX_PATH } from './region.ts'
import type { Dispatcher, TranslationStatistics, Translations } from './translations.ts'

export interface FastMachineOptions {
  /** How often code is visited before it is translated; 1 translates everything. */
  readonly threshold?: number
}

const THRESHOLD = 300
/** What a visit counts, by how the address was reached. A function's entry should be translated before what is inside it. */
const WEIGHT = { call: 4, back: 2, other: 1, forward: 0 } as const

/**
 * Steps until all callers return. A function that was compiled anew, with optimizations, is used when it is entered next, so
 * a loop must be left from time to time.
 */
const CHUNK = 4_000_000

/** Bytes of native stack, of about a megabyte, that regions may use. Deeper calls of the guest make all callers return. */
const STACK_BYTES = 400_000
/** What the interpreter below a region needs at least, and what it takes itself. */
const LEAST_STACK = 16_000
const INTERPRETER_FRAMES = 2_000

const NO_RETURN = -1

export class FastMachine implements Executor, Dispatcher {
  readonly state: LinearState
  readonly #translations: Translations
  readonly #reference: Machine
  readonly #threshold: number
  /** The step at which the budget of the region that runs is 0. */
  #chunkEnd = 0
  /** All callers are to return: state.pc, state.nextPC and state.step say where to go on. */
  #unwinding = false
  /** Steps that the interpreter made. */
  interpretedSteps = 0

  constructor(state: LinearState, host: Host, { threshold = THRESHOLD }: FastMachineOptions = {}) {
    this.state = state
    this.#translations = state.translations
    this.#reference = new Machine(state, host)
    this.#threshold = threshold
  }

  get exitReason(): ExitReason | undefined {
    return this.#reference.exitReason
  }

  set exitReason(reason: ExitReason | undefined) {
    this.#reference.exitReason = reason
  }

  /** Of all machines that ran on this state. */
  get statistics(): TranslationStatistics {
    return this.#translations.statistics
  }

  /**
   * Exactly `maxSteps` steps, fewer where the machine exits.
   * @returns the number of steps made
   * @throws MissingPreimageError
   */
  run(maxSteps = Number.MAX_SAFE_INTEGER): number {
    const { state } = this
    this.#translations.adoptPages()
    this.#translations.revalidate()
    this.#translations.dispatcher = this
    // Whoever called the code that is being executed may be translated from what is now overwritten.
    this.#translations.onDrop = () => {
      this.#unwinding = true
    }
    const start = state.step
    const end = Math.min(start + maxSteps, Number.MAX_SAFE_INTEGER)
    try {
      while (!state.exited && state.step < end) {
        this.#unwinding = false
        this.#chunkEnd = Math.min(end, state.step + CHUNK)
        this.#dispatch(NO_RETURN, STACK_BYTES, this.#chunkEnd < end)
      }
    } finally {
      this.#translations.adoptPages()
    }
    return state.step - start
  }

  interpret(budget: number, pc: number, stack: number): number {
    const { state } = this
    this.#sync(budget, pc)
    const back = state.registers[REG_RA]!
    if (stack >= LEAST_STACK) this.#dispatch(back, stack - INTERPRETER_FRAMES, true)
    if (!this.#unwinding && !state.exited && state.pc === back && this.#betweenBlocks()) {
      this.#translations.budget = this.#chunkEnd - state.step
      return back
    }
    this.#unwinding = true
    return UNWIND
  }

  syscall(budget: number, pc: number): number {
    this.#sync(budget, pc)
    this.#reference.step()
    if (this.state.exited) this.#unwinding = true
    return this.#unwinding ? 1 : 0
  }

  /** Takes over from translated code. */
  #sync(budget: number, pc: number): void {
    const { state } = this
    state.pc = pc >>> 0
    state.nextPC = (pc + 4) >>> 0
    state.step = this.#chunkEnd - budget
    this.#translations.adoptPages()
  }

  /** Translated code could go on here: not in a delay slot, and not at an address that ends the run. */
  #betweenBlocks(): boolean {
    const { pc, nextPC } = this.state
    return nextPC === (pc + 4) >>> 0 && (pc & 3) === 0
  }

  /**
   * Runs to the end of the chunk, the exit, or the address `back`, whichever comes first.
   * @param endEarly return already when the budget is too small for some regions
   */
  #dispatch(back: number, stack: number, endEarly: boolean): void {
    const { state } = this
    const end = endEarly ? this.#chunkEnd - MAX_PATH : this.#chunkEnd
    let weight: number = WEIGHT.call
    while (!this.#done(end)) {
      if (this.#betweenBlocks()) {
        if (state.pc === back) return
        const slot = this.#translations.find(state.pc) || this.#visit(weight)
        if (slot !== 0 && this.#enter(slot, stack)) {
          weight = WEIGHT.call
          continue
        }
      }
      weight = this.#interpretBlock()
    }
  }

  #done(end: number): boolean {
    return this.state.exited || this.#unwinding || this.state.step >= end
  }

  #visit(weight: number): number {
    // Nothing is executed there, and no region may be taken for one that is entered there.
    if ((this.state.pc & 3) !== 0) return 0
    const least = this.#threshold === 1 ? 1 : 0
    return this.#translations.visit(this.state.pc, Math.max(weight, least), this.#threshold)
  }

  /** @returns whether there was any progress */
  #enter(slot: number, stack: number): boolean {
    const { state } = this
    const { pc, step } = state
    const next = this.#translations.enter(this.#chunkEnd - step, pc, stack, slot)
    // A guest may jump to the address UNWIND.
    if (next === UNWIND && this.#unwinding) return true
    this.#sync(this.#translations.budget, next)
    return state.step !== step || state.pc !== pc
  }

  /** Interprets until control was transferred, with the delay slot. @returns the weight of the visit to where it went */
  #interpretBlock(): number {
    const { state } = this
    const end = this.#chunkEnd
    const started = state.step
    let weight: number = WEIGHT.other
    while (!this.#done(end)) {
      const { pc } = state
      const word = state.memory.loadSigned(pc)
      this.#translations.reach(pc)
      this.#reference.step()
      if (state.nextPC === (pc + 8) >>> 0 || this.#done(end)) continue
      weight = weightOf(this.#reference.opcodeAt(pc, word), pc, state.nextPC, word)
      this.#reference.step()
      break
    }
    this.interpretedSteps += state.step - started
    return weight
  }
}

function weightOf(opcode: number, from: number, to: number, word: number): number {
  switch (opcode) {
    case OPCODE_INDEX.jal:
    case OPCODE_INDEX.jalr:
    case OPCODE_INDEX.bgezal:
      return WEIGHT.call
    case OPCODE_INDEX.jr:
      return ((word >>> 21) & 31) === REG_RA ? WEIGHT.other : WEIGHT.back
    default:
      return to <= from ? WEIGHT.back : WEIGHT.forward
  }
}

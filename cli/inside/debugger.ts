/**
 * The debugger without its command line: a run that goes forwards and backwards, and stops at breakpoints and watchpoints.
 *
 * Invariant: the state is always one of the run's own; nothing here writes to it.
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import { CollectingHost, type HostOptions } from '@zkmips/emulator/host/host'
import { isCall, isReturn } from '@zkmips/emulator/inspect/calls'
import { DebugMachine, Stop } from '@zkmips/emulator/inspect/debug-machine'
import { type StepEffect, stepWithEffect } from '@zkmips/emulator/inspect/effects'
import type { Executor } from '@zkmips/emulator/machine/executor'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { Timeline } from '@zkmips/emulator/runs/timeline'
import { REG_SP } from '@zkmips/isa/syscalls'
import type { RunInput } from '@zkmips/package/input'
import { type StartOptions, startMachine } from '../running/start.ts'
import { hex } from './names.ts'

export interface Breakpoint {
  readonly id: number
  readonly kind: 'break' | 'watch'
  /** Byte address; of a watchpoint that of a word. */
  readonly address: number
}

/** Steps between two looks at whether somebody has pressed ctrl-C: as many as take about a tenth of a second. */
const FIRST_CHUNK = 100_000
const MOST_STEPS = 100_000_000
const LEAST_STEPS = 1000
/** Keeping a checkpoint of a large memory takes long, and the fast engine makes so many steps in an instant. */
const CHECKPOINT_STEPS = 1_000_000
const STEPS_BETWEEN_LOOKS = 10_000

export const INTERRUPTED = 'interrupted'

export class Debugger {
  readonly machine: DebugMachine
  readonly #timeline: Timeline
  readonly #breakpoints = new Map<number, Breakpoint>()
  #nextId = 1
  /** The farthest step so far: what the guest writes before it has been shown. */
  #farthest = 0
  #interrupted = false

  /**
   * @param options called once for each thing the guest says, also when steps are made again
   * @throws CliError for a snapshot that cannot be used
   */
  static async start(
    input: RunInput,
    start: StartOptions,
    options: Pick<HostOptions, 'onHint' | 'onLostHints' | 'onOutput' | 'onRegion'>,
  ): Promise<Debugger> {
    const isNew = (): boolean => self.machine.state.step >= self.#farthest
    const host = new CollectingHost(input.oracle, {
      ...options,
      onHint: hint => isNew() && options.onHint?.(hint),
      onLostHints: problem => isNew() && options.onLostHints?.(problem),
      onRegion: (...mark) => isNew() && options.onRegion?.(...mark),
    })
    const self = new Debugger(await startMachine(input, start, host), host)
    return self
  }

  private constructor(machine: Executor, host: CollectingHost) {
    this.machine = new DebugMachine(machine, host)
    this.#timeline = new Timeline(this.machine, host, { every: CHECKPOINT_STEPS })
  }

  /** Where the run begins: 0, or the step of the snapshot. */
  get firstStep(): number {
    return this.#timeline.firstStep
  }

  get breakpoints(): readonly Breakpoint[] {
    return [...this.#breakpoints.values()]
  }

  addBreakpoint(kind: Breakpoint['kind'], address: number): Breakpoint {
    const breakpoint = { id: this.#nextId++, kind, address }
    this.#breakpoints.set(breakpoint.id, breakpoint)
    return breakpoint
  }

  removeBreakpoint(id: number): boolean {
    return this.#breakpoints.delete(id)
  }

  /** Stops `resume`, `next`, `finish` and `goTo` soon. */
  interrupt(): void {
    this.#interrupted = true
  }

  /**
   * So many steps, fewer where a breakpoint, a watchpoint or the end comes before.
   * @param each called with what each did
   * @returns why it stopped before
   * @throws what the host throws
   */
  async step(count: number, each: (effect: StepEffect) => void = () => {}): Promise<string | undefined> {
    const { state, reference } = this.machine
    const watch = this.#watch()
    this.#interrupted = false
    for (let done = 1; done <= count && !state.exited; done++) {
      each(stepWithEffect(reference))
      this.#farthest = Math.max(this.#farthest, state.step)
      const reason = watch?.(state)
      if (reason !== undefined) return reason
      if (done % STEPS_BETWEEN_LOOKS !== 0) continue
      await setImmediate()
      if (this.#interrupted) return INTERRUPTED
    }
    return undefined
  }

  /** Runs on. @returns why it stopped; undefined where the run has ended */
  resume(): Promise<string | undefined> {
    return this.#run(Number.MAX_SAFE_INTEGER, this.#watch())
  }

  /** One step, and where it calls, up to the return. @returns why it stopped before; '' where it did not */
  async next(): Promise<string | undefined> {
    const { pc, registers, memory } = this.machine.state
    if (!isCall(memory.load(pc))) return this.step(1)
    const [back, sp] = [(pc + 8) >>> 0, registers[REG_SP]!]
    // The same address at a lower stack is a deeper call of the same function.
    const returned = (state: MachineState) => (state.pc === back && state.registers[REG_SP]! >= sp ? '' : undefined)
    return this.#run(Number.MAX_SAFE_INTEGER, this.#watch(returned))
  }

  /** Runs until the function at the top has returned. @returns why it stopped before; '' where it did not */
  finish(): Promise<string | undefined> {
    const { memory } = this.machine.state
    let { pc: before } = this.machine.state
    let depth = 0
    let inDelaySlot = false
    const returned = ({ pc, nextPC }: MachineState) => {
      const word = memory.load(before)
      before = pc
      if (inDelaySlot) return ''
      const jumps = nextPC !== (pc + 4) >>> 0
      if (jumps && isCall(word)) depth++
      else if (jumps && isReturn(word)) inDelaySlot = --depth < 0
      return undefined
    }
    return this.#run(Number.MAX_SAFE_INTEGER, this.#watch(returned))
  }

  /** To a step, forwards or backwards, past breakpoints. */
  goTo(step: number): Promise<string | undefined> {
    return this.#run(step, undefined)
  }

  /** @returns why it stopped before `target`; '' where `watch` says so without a reason to show */
  async #run(target: number, watch: DebugMachine['watch']): Promise<string | undefined> {
    const { machine } = this
    this.#interrupted = false
    machine.watch = watch
    let chunk = FIRST_CHUNK
    try {
      while (machine.state.step !== target && !(machine.state.exited && target > machine.state.step)) {
        const { step } = machine.state
        const started = performance.now()
        const next = target < step ? target : Math.min(target, step + chunk)
        const lastKept = this.#timeline.checkpointSteps.at(-1)!
        // The timeline goes on from the nearest checkpoint: what is to be watched on the way there must be run.
        if (watch !== undefined && step < lastKept) machine.run(Math.min(next, lastKept) - step)
        else this.#timeline.stateAt(next)
        if (machine.state.exited || machine.state.step === target) break
        const milliseconds = performance.now() - started
        if (milliseconds < 50) chunk = Math.min(2 * chunk, MOST_STEPS)
        else if (milliseconds > 200) chunk = Math.max(chunk >>> 1, LEAST_STEPS)
        await setImmediate()
        if (this.#interrupted) return INTERRUPTED
      }
      return undefined
    } catch (error) {
      if (error instanceof Stop) return error.reason
      throw error
    } finally {
      machine.watch = undefined
      this.#farthest = Math.max(this.#farthest, machine.state.step)
    }
  }

  /** What stops a run: breakpoints, watchpoints, and what else is wanted. */
  #watch(extra?: DebugMachine['watch']): DebugMachine['watch'] {
    const all = this.breakpoints
    if (all.length === 0 && extra === undefined) return undefined
    const { memory } = this.machine.state
    const places = new Map(all.filter(({ kind }) => kind === 'break').map(({ address, id }) => [address, id]))
    const words = all
      .filter(({ kind }) => kind === 'watch')
      .map(({ id, address }) => ({ id, address, value: memory.load(address) }))
    return state => {
      for (const word of words) {
        const now = memory.load(word.address)
        if (now === word.value) continue
        return `watchpoint ${word.id}: [${hex(word.address)}] was ${hex(word.value)}, is ${hex(now)}`
      }
      const id = places.get(state.pc)
      return id === undefined ? extra?.(state) : `breakpoint ${id}`
    }
  }
}

/**
 * A run whose steps can be visited in any order: forwards by running, backwards from the nearest of the checkpoints that are
 * kept on the way. Their number and size are bounded: when there are too many, every other one is dropped.
 */

import type { ResumableHost } from '../host/host.ts'
import type { Executor } from '../machine/executor.ts'
import { Machine } from '../machine/interpreter.ts'
import type { MachineState } from '../machine/state.ts'
import { type Checkpoint, restoreCheckpoint, takeCheckpoint } from './checkpoint.ts'

export interface TimelineOptions {
  /** Steps between two checkpoints, to begin with; it doubles whenever there are too many. */
  readonly every?: number
  /** Checkpoints kept, at least 2. */
  readonly limit?: number
  /** Bytes of memory pages kept; the first checkpoint stays in any case. */
  readonly maxBytes?: number
}

export class Timeline {
  readonly machine: Executor
  readonly #host: ResumableHost
  /** By ascending step; the first is where the timeline begins. */
  #checkpoints: Checkpoint[]
  #every: number
  readonly #limit: number
  readonly #maxBytes: number
  #lastStep: number | undefined

  /** @param machine stands where the timeline begins, and runs with `host` */
  constructor(machine: Executor, host: ResumableHost, options: TimelineOptions = {}) {
    this.machine = machine
    this.#host = host
    this.#every = options.every ?? 100_000
    this.#limit = Math.max(2, options.limit ?? 64)
    this.#maxBytes = options.maxBytes ?? 2 ** 30
    this.#checkpoints = [takeCheckpoint(machine.state, host.progress())]
    this.#noteEnd()
  }

  /** The step at which the timeline begins. */
  get firstStep(): number {
    return this.#checkpoints[0]!.fields.step
  }

  /** The step at which the machine has exited; undefined where it has not been run so far. */
  get lastStep(): number | undefined {
    return this.#lastStep
  }

  /** The steps of which a checkpoint is kept, ascending. */
  get checkpointSteps(): readonly number[] {
    return this.#checkpoints.map(({ fields }) => fields.step)
  }

  /**
   * The state at a step, or the last one where the run ends before. It is the machine's own: the next call changes it, and
   * whoever changes it otherwise puts it back.
   * @throws RangeError for a step before the first one
   * @throws MissingPreimageError, and whatever else the host throws; the machine then stands at the step that asked
   */
  stateAt(step: number): MachineState {
    if (step < this.firstStep) throw new RangeError(`the timeline begins at step ${this.firstStep}, not at ${step}`)
    const { machine } = this
    const { state } = machine
    if (step !== state.step) this.#goToNearest(step)
    while (state.step < step && !state.exited) {
      const next = this.#nextCheckpoint(state.step)
      machine.run(Math.min(step, next) - state.step)
      if (state.step === next && !state.exited) this.#keep()
    }
    this.#noteEnd()
    return state
  }

  /** Runs to the end. @returns the state there */
  finalState(): MachineState {
    return this.stateAt(Number.MAX_SAFE_INTEGER)
  }

  /**
   * Makes single steps from `from` on, and shows the state after each, until `visit` says that it has seen enough, the run ends,
   * or `to` is reached.
   * @returns the step of the state that was enough; undefined where none was
   * @throws as `stateAt`
   */
  walk(from: number, to: number, visit: (state: MachineState) => boolean): number | undefined {
    const state = this.stateAt(from)
    const reference = new Machine(state, this.#host)
    let found = false
    let keepAt = this.#nextCheckpoint(state.step)
    while (!found && state.step < to && !state.exited) {
      reference.step()
      found = visit(state)
      if (state.step !== keepAt || state.exited) continue
      this.#keep()
      keepAt = this.#nextCheckpoint(state.step)
    }
    this.machine.exitReason = reference.exitReason ?? this.machine.exitReason
    this.#noteEnd()
    return found ? state.step : undefined
  }

  #nextCheckpoint(step: number): number {
    return step - (step % this.#every) + this.#every
  }

  /** To the last checkpoint at or before `step`, unless the machine stands between the two. */
  #goToNearest(step: number): void {
    const { state } = this.machine
    const nearest = this.#checkpoints.findLast(({ fields }) => fields.step <= step)!
    if (nearest.fields.step <= state.step && state.step <= step) return
    restoreCheckpoint(state, nearest)
    this.#host.resume(nearest.host)
    this.machine.exitReason = undefined
  }

  #noteEnd(): void {
    const { state } = this.machine
    if (state.exited) this.#lastStep = state.step
  }

  #keep(): void {
    const { state } = this.machine
    const at = this.#checkpoints.findLastIndex(({ fields }) => fields.step <= state.step)
    const before = this.#checkpoints[at]!
    if (before.fields.step === state.step) return
    this.#checkpoints.splice(at + 1, 0, takeCheckpoint(state, this.#host.progress(), before))
    while (this.#checkpoints.length > this.#limit || (this.#checkpoints.length > 2 && this.#tooBig())) this.#thinOut()
  }

  #tooBig(): boolean {
    const pages = new Set<Int32Array>()
    for (const checkpoint of this.#checkpoints) for (const words of checkpoint.pages.values()) pages.add(words)
    const [first] = pages
    return first !== undefined && pages.size * first.byteLength > this.#maxBytes
  }

  #thinOut(): void {
    this.#every *= 2
    this.#checkpoints = this.#checkpoints.filter(({ fields }, i) => i === 0 || fields.step % this.#every === 0)
  }
}

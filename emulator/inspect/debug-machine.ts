/**
 * A machine that stops where somebody wants to look: the fast engine as long as nobody watches, the reference interpreter, step
 * by step, where somebody does. Both work on one state.
 * @module
 */

import type { Host } from '../host/host.ts'
import type { Executor } from '../machine/executor.ts'
import { type ExitReason, Machine } from '../machine/interpreter.ts'
import type { MachineState } from '../machine/state.ts'

/** Thrown out of `run`, so that whatever drives the machine stops as well. The state is the one after the step that was wanted. */
export class Stop {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

export class DebugMachine implements Executor {
  readonly state: MachineState
  /** For single steps. */
  readonly reference: Machine
  readonly #fast: Executor
  /** Looks at the state after each step; an answer stops the run. */
  watch: ((state: MachineState) => string | undefined) | undefined

  /** @param fast runs with `host` */
  constructor(fast: Executor, host: Host) {
    this.#fast = fast
    this.state = this.#fast.state
    this.reference = new Machine(this.state, host)
  }

  get exitReason(): ExitReason | undefined {
    return this.reference.exitReason
  }

  set exitReason(reason: ExitReason | undefined) {
    this.reference.exitReason = reason
    this.#fast.exitReason = reason
  }

  /** @throws Stop, and what the host throws */
  run(maxSteps = Number.MAX_SAFE_INTEGER): number {
    const { state, reference, watch } = this
    if (watch === undefined) {
      const steps = this.#fast.run(maxSteps)
      reference.exitReason = this.#fast.exitReason
      return steps
    }
    const start = state.step
    while (state.step - start < maxSteps && !state.exited) {
      reference.step()
      const reason = watch(state)
      if (reason !== undefined) throw new Stop(reason)
    }
    return state.step - start
  }
}

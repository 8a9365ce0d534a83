/**
 * Drives a run from event to event: stops, snapshots, step witnesses. In between it lets the event loop turn, so that output
 * flows and ctrl-C is heard.
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import type { Executor } from '@zkmips/emulator/executor'
import { PreimageStop, type StoppingHost } from './preimage-stop.ts'
import type { StepPattern } from './step-pattern.ts'

export interface RunPlan {
  readonly stopAt: StepPattern
  readonly snapshotAt: StepPattern
  readonly proofAt: StepPattern
  /** Called with the machine at the step. */
  readonly onSnapshot: () => Promise<void>
  readonly onProof: () => Promise<void>
  /** Asked in each turn of the event loop. */
  readonly isInterrupted: () => boolean
}

export type RunEnd = 'exited' | 'step' | 'preimage' | 'interrupted'

/** A turn of the event loop comes at least about this often. */
const TURN_SECONDS = 0.1

/** @throws what the host throws; the machine then stands before the step that failed */
export async function drive(machine: Executor, host: StoppingHost, plan: RunPlan): Promise<RunEnd> {
  const { state } = machine
  const run = inTurns(machine, plan.isInterrupted)
  const { stopAt, snapshotAt, proofAt } = plan
  // A run that goes on from a snapshot at such a step is to reach the next one.
  const stop = stopAt.next(stopAt.repeats ? state.step + 1 : state.step)
  try {
    while (!state.exited) {
      const { step } = state
      if (step === stop) return 'step'
      if (snapshotAt.next(step) === step) await plan.onSnapshot()
      if (proofAt.next(step) === step) await plan.onProof()
      const next = Math.min(stop, snapshotAt.next(step + 1), proofAt.next(step + 1))
      if (await run(next)) return 'interrupted'
    }
    return 'exited'
  } catch (error) {
    if (!(error instanceof PreimageStop)) throw error
    host.conditions = []
    machine.run(1)
    return state.exited ? 'exited' : 'preimage'
  }
}

/** @returns a function that runs to a step, and says whether it was interrupted before */
function inTurns(machine: Executor, isInterrupted: () => boolean): (end: number) => Promise<boolean> {
  const { state } = machine
  let turn = 1_000_000
  return async end => {
    while (state.step < end && !state.exited) {
      const started = performance.now()
      const asked = Math.min(turn, end - state.step)
      const made = machine.run(asked)
      const seconds = (performance.now() - started) / 1000
      if (made === turn && seconds < TURN_SECONDS / 2) turn *= 2
      if (seconds > 2 * TURN_SECONDS) turn = Math.max(1000, Math.floor(turn / 2))
      await setImmediate()
      if (isInterrupted() && !state.exited) return true
    }
    return false
  }
}

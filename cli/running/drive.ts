/**
 * Drives a run from event to event: stops, snapshots, step witnesses.
 * @module
 */
import type { Executor } from '@zkmips/emulator/machine/executor'
import { inTurns } from '@zkmips/emulator/runs/turns'
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

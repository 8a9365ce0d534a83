/** What runs the machine: the reference interpreter and the fast engine alike. */
import type { ExitReason } from './interpreter.ts'
import type { MachineState } from './state.ts'

export interface Executor {
  /** May be changed between runs, to go on from another state. */
  readonly state: MachineState
  /** Set when the machine has exited; whoever goes back to an earlier state clears it. */
  exitReason: ExitReason | undefined
  /**
   * Exactly `maxSteps` steps, fewer where the machine exits.
   * @returns the number of steps made
   * @throws MissingPreimageError (the state is as before the step that asked)
   */
  run(maxSteps?: number): number
}

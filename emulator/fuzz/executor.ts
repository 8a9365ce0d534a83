/** What the fuzzer and the benchmark need of an interpreter or engine; both classes of the emulator have it. */
import type { Host } from '../host.ts'
import { type ExitReason, Machine } from '../interpreter.ts'
import { MachineState } from '../state.ts'
import { type FuzzCase, loadCase } from './case.ts'

export interface Executor {
  readonly state: MachineState
  readonly exitReason: ExitReason | undefined
  /** At most `maxSteps` steps. @returns how many were made */
  run(maxSteps: number): number
}

/** Makes an executor that stands at the start of a case. It may reuse what the last one had. */
export type Start = (fuzzCase: FuzzCase, host: Host) => Executor

export const startInterpreter: Start = (fuzzCase, host) => {
  const state = new MachineState()
  loadCase(fuzzCase, state)
  return new Machine(state, host)
}

/** The interpreter, which is asked for a few steps at a time: what a run of many steps keeps between them must not matter. */
export const startInPieces: Start = (fuzzCase, host) => {
  const machine = startInterpreter(fuzzCase, host)
  const run = (maxSteps: number): number => {
    let steps = 0
    while (steps < maxSteps && !machine.state.exited) steps += machine.run(Math.min(maxSteps - steps, 1 + (steps % 7)))
    return steps
  }
  return { state: machine.state, run, get exitReason() { return machine.exitReason } } // biome-ignore format: one line
}

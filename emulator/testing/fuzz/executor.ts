/** The executors that the fuzzer compares, each at the start of a case. */

import { FastMachine } from '../../engine/fast-machine.ts'
import { LinearState } from '../../engine/linear-state.ts'
import type { Host } from '../../host/host.ts'
import type { Executor } from '../../machine/executor.ts'
import { Machine } from '../../machine/interpreter.ts'
import { MachineState } from '../../machine/state.ts'
import { type FuzzCase, loadCase } from './case.ts'

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
  const run = (maxSteps = Number.POSITIVE_INFINITY): number => {
    let steps = 0
    while (steps < maxSteps && !machine.state.exited) steps += machine.run(Math.min(maxSteps - steps, 1 + (steps % 7)))
    return steps
  }
  return { state: machine.state, run, get exitReason() { return machine.exitReason } } // biome-ignore format: one line
}

/** How often code is visited before it is translated: everything is, only what is hot, and between. */
const THRESHOLDS = [1, 1, 4, 60]

/** A state is used for so many cases, because translations that fit no longer are kept for a while, */
const CASES_PER_STATE = 50
/** and until it has so many pages: clearing it takes longer than making a new one. */
const PAGES_PER_STATE = 200

let engineState: LinearState | undefined
let casesInState = 0

/** The fast engine. Cases share a state, whose 4 GiB take time to make; translations of one case may fit in the next. */
export const startEngine: Start = (fuzzCase, host) => {
  if (engineState === undefined || casesInState === CASES_PER_STATE || hasManyPages(engineState)) {
    engineState = new LinearState()
    casesInState = 0
  }
  casesInState++
  loadCase(fuzzCase, engineState.clear())
  return new FastMachine(engineState, host, { threshold: THRESHOLDS[fuzzCase.seed % THRESHOLDS.length]! })
}

const hasManyPages = ({ memory }: LinearState) => [...memory.pages()].length > PAGES_PER_STATE

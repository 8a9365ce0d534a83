/**
 * The differential fuzzer: two executors, the same random cases, everything observable compared at random steps. A failure
 * is shrunk and thrown with its seed; the same seed makes the same case again.
 */
import { decode } from '@zkmips/isa/decode'
import { OPCODES, type OpcodeName } from '@zkmips/isa/opcodes'
import { OracleHost } from '../../host/host.ts'
import { MissingPreimageError } from '../../host/oracle.ts'
import type { Executor } from '../../machine/executor.ts'
import { describeCase, type FuzzCase, ORACLE } from './case.ts'
import { compare } from './compare.ts'
import { type Start, startInterpreter } from './executor.ts'
import { randomCase } from './shapes.ts'
import { shrink } from './shrink.ts'

/** Two executors do not agree. */
export class DisagreementError extends Error {
  readonly code = 'EXECUTORS_DISAGREE'
  readonly seed: number
  /** The smallest case found that still fails. */
  readonly smallest: FuzzCase
  constructor(what: string, smallest: FuzzCase) {
    super(`${what}\n${describeCase(smallest)}\nrepeat it with ZKMIPS_FUZZ_SEED=${smallest.seed} ZKMIPS_FUZZ_STEPS=1`)
    this.name = 'DisagreementError'
    this.seed = smallest.seed
    this.smallest = smallest
  }
}

export interface FuzzOptions {
  /** Seed of the first case; each further one has the next number. */
  readonly seed: number
  /** The fuzzer ends when so many steps were made by each executor. */
  readonly steps: number
  readonly first?: Start
  readonly second: Start
  readonly onProgress?: (statistics: FuzzStatistics) => void
}

export interface FuzzStatistics {
  cases: number
  steps: number
  stops: number
  hashes: number
  /** How many cases ended how. */
  readonly ends: Record<string, number>
  /** How many cases were of which shape. */
  readonly shapes: Record<string, number>
}

/** Every so manieth case is compared by state hashes as well, which take long. */
const HASH_EVERY = 16

/** @throws DisagreementError */
export function fuzz({ seed, steps, first = startInterpreter, second, onProgress }: FuzzOptions): FuzzStatistics {
  const statistics: FuzzStatistics = { cases: 0, steps: 0, stops: 0, hashes: 0, ends: {}, shapes: {} }
  for (let current = seed; statistics.steps < steps; current++) {
    const fuzzCase = randomCase(current)
    const withHash = current % HASH_EVERY === 0
    const run = compare(fuzzCase, first, second, withHash)
    if (run.difference) throw disagreement(fuzzCase, first, second, withHash)
    statistics.cases++
    statistics.steps += run.steps
    statistics.stops += run.stops
    if (withHash) statistics.hashes++
    statistics.ends[run.end] = (statistics.ends[run.end] ?? 0) + 1
    statistics.shapes[fuzzCase.shape] = (statistics.shapes[fuzzCase.shape] ?? 0) + 1
    onProgress?.(statistics)
  }
  return statistics
}

/** The failure of a case, shrunk. */
function disagreement(fuzzCase: FuzzCase, first: Start, second: Start, withHash: boolean): DisagreementError {
  const differenceOf = (changed: FuzzCase) => compare(changed, first, second, withHash).difference
  const { stop } = differenceOf(fuzzCase) ?? { stop: fuzzCase.stops.length - 1 }
  const smallest = shrink(fuzzCase, stop, changed => differenceOf(changed) !== undefined)
  return new DisagreementError(differenceOf(smallest)?.what ?? 'not the same at every run', smallest)
}

/** What a fuzzer that tests all must have met. */
export interface Survey {
  readonly opcodes: ReadonlySet<OpcodeName>
  /** How runs ended: kinds of exit, `stopped`, or the name of an error. */
  readonly ends: ReadonlySet<string>
}

/** Looks at the cases from a seed on, each for at most `stepsEach` steps of the reference interpreter. */
export function survey(seed: number, cases: number, stepsEach: number): Survey {
  const opcodes = new Set<OpcodeName>()
  const ends = new Set<string>()
  for (let i = 0; i < cases; i++) {
    const machine = startInterpreter(randomCase(seed + i), new OracleHost(ORACLE))
    ends.add(observe(machine, stepsEach, opcodes) ?? machine.exitReason?.kind ?? 'stopped')
  }
  return { opcodes, ends }
}

/** @returns the name of the error that stopped the run */
function observe(machine: Executor, steps: number, opcodes: Set<OpcodeName>): string | undefined {
  const { state } = machine
  for (let step = 0; step < steps && !state.exited; step++) {
    const opcode = OPCODES[decode(state.memory.load(state.pc))]
    try {
      machine.run(1)
    } catch (error) {
      if (error instanceof MissingPreimageError) return error.name
      throw error
    }
    if (opcode) opcodes.add(opcode.name)
  }
  return undefined
}

/**
 * What a run of the benchmark of proofs measures, as its JSON file has it, and how figures of two runs are told apart.
 * @module
 */
import { readFileSync } from 'node:fs'

/** Changes when a field changes its meaning. */
export const RUN_VERSION = 1

export interface BenchRun {
  readonly version: typeof RUN_VERSION
  /** ISO 8601, UTC. */
  readonly at: string
  /** Of the repository, or `unknown`. */
  readonly commit: string
  readonly machine: {
    readonly cpu: string
    readonly cores: number
    readonly memoryBytes: number
    readonly node: string
  }
  readonly rows: readonly BenchRow[]
}

/** One proof: a program under an engine, a hash and a size of shards. */
export interface BenchRow {
  readonly program: string
  readonly engine: string
  readonly hash: string
  readonly shardCycles: number
  readonly workers: number
  readonly cycles: number
  readonly shards: number
  readonly cyclesPerSecond: number
  /** By worker: each uses one core. */
  readonly cyclesPerSecondPerCore: number
  readonly cellsPerCycle: number
  /** Wall clock. */
  readonly seconds: {
    readonly execute: number
    readonly commit: number
    readonly prove: number
    readonly total: number
  }
  /** Seconds of all workers together. */
  readonly phases: Readonly<Record<string, number>>
  /** Resident memory of all processes; arena of one worker. */
  readonly peakBytes: number
  readonly arenaBytes: number
  readonly proofBytes: number
  readonly verifySeconds: number
  readonly securityBits: number
}

/** What is compared with what. */
export const nameOf = ({ program, engine, hash, shardCycles, workers }: BenchRow): string =>
  `${program}, ${engine}, ${hash}, ${sizeName(shardCycles)}, ${workers} ${workers === 1 ? 'worker' : 'workers'}`

/** 2^19 for 2^19 − 1 cycles, which fill a table of 2^19 rows. */
function sizeName(shardCycles: number): string {
  const log = Math.log2(shardCycles + 1)
  return Number.isInteger(log) ? `2^${log}` : String(shardCycles)
}

/** @throws Error naming the file that is not a run of this version */
export function readRun(file: string): BenchRun {
  const run = JSON.parse(readFileSync(file, 'utf8')) as BenchRun
  if (run.version !== RUN_VERSION || !Array.isArray(run.rows)) {
    throw new Error(`${file} is not a run of this benchmark (version ${RUN_VERSION}); measure again with --json`)
  }
  return run
}

/**
 * Peak memory of running the program that touches 1 GiB. Each executor runs in a process of its own, this file: a process's
 * peak never falls.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Engine, interpreter } from './contenders.ts'
import { loopWorkload } from './workloads.ts'

const EXECUTORS = { interpreter, engine: new Engine() }

export interface PeakMemory {
  readonly executor: keyof typeof EXECUTORS
  /** Resident, at the peak. */
  readonly bytes: number
}

/** Passes over the memory. */
const PASSES = 2

export function peakMemory(executor: keyof typeof EXECUTORS): PeakMemory {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), executor]
  const { status, stdout, stderr } = spawnSync(process.execPath, args)
  if (status !== 0) throw new Error(`the run of 1 GiB in the ${executor} failed: ${stderr}`)
  return { executor, bytes: Number(stdout) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  EXECUTORS[process.argv[2] as keyof typeof EXECUTORS].run(loopWorkload('gigabyte', PASSES))
  console.log(process.resourceUsage().maxRSS * 1024)
}

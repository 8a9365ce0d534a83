/**
 * The line between this process and the entry point that started it (`zkmips.mjs`): what must be cleaned up should this process
 * die, and signals that the entry point was sent. Without an entry point (tests of parts) nothing is said.
 * @module
 */
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Descriptors: the line, and those that the user gave and names. */
const [descriptor, ...given] = (process.env.ZKMIPS_LINE ?? '').split(' ').filter(Boolean).map(Number)
// Not for the processes that this one starts, such as a preimage server that is zkmips again.
delete process.env.ZKMIPS_LINE

/** Whether an entry point waits for the exit code. */
export const isSupervised = descriptor !== undefined

const guardian = descriptor === undefined ? undefined : startGuardian(descriptor)

function startGuardian(line: number): Worker {
  const worker = new Worker(new URL('./guardian.mjs', import.meta.url), { workerData: { line }, execArgv: [] })
  worker.unref()
  // Without the thread a command is not ended with its entry point; that is no reason not to run it.
  worker.on('error', () => {})
  return worker
}

function tell(message: object): void {
  if (descriptor === undefined) return
  try {
    writeSync(descriptor, `${JSON.stringify(message)}\n`)
  } catch {
    // The entry point has gone; the guardian sees that, too.
  }
  guardian?.postMessage(message)
}

/** The user gave this descriptor, and it is not one that Node opened for itself. */
export const isGiven = (of: number): boolean => of <= 2 || given.includes(of) || !isSupervised

/** A file that must not stay as it is. */
export const partialFile = (path: string): void => tell({ partial: path })

/** It is complete, or gone. */
export const wholeFile = (path: string): void => tell({ whole: path })

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `listener` on ctrl-C, SIGTERM and SIGHUP, sent to this process, to its entry point, or by a terminal to both.
 * @returns a function that ends that
 */
export function onInterrupt(listener: () => void): () => void {
  const seen = { here: 0, there: 0 }
  let told = 0
  const look = (): void => {
    // A signal that reached both counts once.
    if (Math.max(seen.here, seen.there) <= told) return
    told++
    listener()
  }
  const here = (): void => {
    seen.here++
    look()
  }
  const there = (): void => {
    seen.there++
    look()
  }
  for (const signal of SIGNALS) process.on(signal, here)
  guardian?.on('message', there)
  tell({ takesInterrupts: true })
  return () => {
    tell({ takesInterrupts: false })
    for (const signal of SIGNALS) process.off(signal, here)
    guardian?.off('message', there)
  }
}

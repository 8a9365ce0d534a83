/**
 * The process between zkmips and a preimage server. It starts the server with the descriptors 3 to 6 that it was given itself,
 * says on stdout how that went (a line of JSON, `SupervisorReport`), and ends the server, and whatever that has started, when
 * its own stdin closes. The system closes that however zkmips ends, even in the middle of a computation in which zkmips itself
 * could do nothing: so no server is ever left behind.
 * @module
 */
import { spawn } from 'node:child_process'
import { closeSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { FD_ACKNOWLEDGEMENTS, FD_HINTS, FD_KEYS, FD_PREIMAGES } from './protocol.ts'

export type SupervisorReport =
  | { readonly kind: 'started' }
  /** The system's name for the error, such as ENOENT. */
  | { readonly kind: 'not-started'; readonly error: string }
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null }

/** A server that reads the end of its descriptors has so long to end by itself, then so long after SIGINT. Milliseconds. */
const GRACE_MS = 1000
const INTERRUPTED_MS = 2000
const KILLED_MS = 1000

const DESCRIPTORS = [FD_HINTS, FD_ACKNOWLEDGEMENTS, FD_KEYS, FD_PREIMAGES]

const [command, ...args] = process.argv.slice(2)
const server = start()

/** @throws nothing: the report says what happened */
function start(): number | undefined {
  try {
    // A process group of its own: a wrapper such as a shell ends together with what it started. What the server writes to stdout
    // is not the answer of zkmips.
    const child = spawn(command!, args, { stdio: ['ignore', 2, 2, ...DESCRIPTORS], detached: true })
    child.on('spawn', () => report({ kind: 'started' }))
    child.on('error', error => report({ kind: 'not-started', error: errorName(error) }))
    child.on('exit', (code, signal) => report({ kind: 'ended', code, signal }))
    return child.pid
  } catch (error) {
    report({ kind: 'not-started', error: errorName(error) })
    return undefined
  } finally {
    // Copies here would keep the other side from seeing that the server closed its own.
    for (const descriptor of DESCRIPTORS) closeSync(descriptor)
  }
}

function report(message: SupervisorReport): void {
  try {
    writeSync(1, `${JSON.stringify(message)}\n`)
  } catch {
    // Nobody listens any more; stdin says the same.
  }
}

const errorName = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Sends a signal, or none, to the server's group. @returns whether there is such a group */
function signalGroup(signal: NodeJS.Signals | 0): boolean {
  if (server === undefined) return false
  try {
    return process.kill(-server, signal)
  } catch {
    return false
  }
}

async function goneWithin(milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds
  while (signalGroup(0)) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}

async function end(): Promise<never> {
  if (!(await goneWithin(GRACE_MS))) {
    signalGroup('SIGINT')
    if (!(await goneWithin(INTERRUPTED_MS))) {
      signalGroup('SIGKILL')
      await goneWithin(KILLED_MS)
    }
  }
  process.exit(0)
}

// Ctrl-C reaches every process of the terminal; what ends zkmips ends this one, through stdin.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.stdin.on('error', end).on('close', end).resume()

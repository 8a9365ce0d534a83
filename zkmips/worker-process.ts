/**
 * One worker process, seen from the process that started it: takes a task at a time, and says why it died if it did. A process and
 * not a thread, because what kills a worker (the system that runs out of memory, a fault in native code, V8's heap limit) must not
 * end the job with it.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FromWorker, ToWorker } from './worker.ts'
import { reviveError } from './worker-error.ts'
import type { PoolCall, PoolSetup } from './worker-tasks.ts'

/** Where a worker finds the pipe that closes when the process that started it ends. */
export const GUARD_DESCRIPTOR = 4

/** What a dying Node says is worth keeping up to this length, in characters. */
// V8 says first that memory ran out, and then a stack of native frames with long names.
const MAX_LAST_WORDS = 32_768

export type DeathCode = 'WORKER_OUT_OF_MEMORY' | 'WORKER_KILLED' | 'WORKER_CRASHED'

/** A worker process ended in the middle of a task, or before it. */
export class WorkerDeath extends Error {
  readonly code: DeathCode
  constructor(code: DeathCode, message: string) {
    super(message)
    this.name = 'WorkerDeath'
    this.code = code
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

export class WorkerProcess {
  readonly #child: ChildProcess
  #waiting: Waiting | undefined
  #lastWords = ''
  /** Resident memory, at most so far, as of its last answer. */
  peakBytes = 0
  /** Circuits of layers that it has ready, as of its last answer. */
  atHand: readonly string[] = []
  /** Why it takes no more tasks. */
  #end: Error | undefined

  /** @param heapBytes limit of its JavaScript heap @throws system errors where no process can be started */
  constructor(heapBytes: number) {
    this.#child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
      execArgv: [...process.execArgv, `--max-old-space-size=${Math.floor(heapBytes / 2 ** 20)}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    })
    // Where no process can be started, there are no streams, and "error" says why.
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-MAX_LAST_WORDS)
    })
    // Ends with the worker, which is heard of below.
    this.#child.stdio?.[GUARD_DESCRIPTOR]?.on('error', () => {})
    this.#child.on('message', (message: FromWorker) => this.#answered(message))
    this.#child.on('error', error => this.#ended(error))
    // Not "exit": what it said before must have been read.
    this.#child.on('close', (code, signal) => this.#ended(deathOf(code, signal, this.#lastWords)))
  }

  /** What the tasks from now on belong to. */
  begin(setup: PoolSetup): this {
    this.#send({ setup })
    return this
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  get isAlive(): boolean {
    return this.#end === undefined
  }

  /** One task at a time. @throws what the task throws; WorkerDeath */
  run(call: PoolCall): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end)
      this.#waiting = { resolve, reject }
      this.#send({ call })
    })
  }

  /** Ends it, in the middle of whatever it does. @param reason what its task is rejected with */
  kill(reason: Error): void {
    this.#ended(reason)
    this.#child.kill('SIGKILL')
  }

  #send(message: ToWorker): void {
    // A worker that cannot be reached has died, or is about to: that is heard of elsewhere.
    if (this.#child.connected) this.#child.send(message, () => {})
  }

  #answered(message: FromWorker): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    this.peakBytes = message.peakBytes
    this.atHand = message.atHand
    if ('value' in message) waiting?.resolve(message.value)
    else waiting?.reject(reviveError(message.error))
  }

  #ended(reason: Error): void {
    this.#end ??= reason
    this.#waiting?.reject(this.#end)
    this.#waiting = undefined
  }
}

/** The cause as far as it can be known from outside. */
function deathOf(code: number | null, signal: NodeJS.Signals | null, lastWords: string): WorkerDeath {
  if (/heap out of memory|Out of memory|could not allocate|failed to allocate/i.test(lastWords)) {
    return new WorkerDeath('WORKER_OUT_OF_MEMORY', 'it ran out of memory')
  }
  if (signal === 'SIGKILL') {
    return new WorkerDeath('WORKER_KILLED', 'it was killed (SIGKILL), perhaps by the system because memory ran out')
  }
  const said = lastWords.split('\n').find(line => /error|fatal|fault/i.test(line))
  const how = signal === null ? `it ended with exit code ${code}` : `it crashed (${signal})`
  return new WorkerDeath('WORKER_CRASHED', said === undefined ? how : `${how} and said "${said.trim()}"`)
}

/**
 * Runs the tasks of a proving job, in this thread or in worker processes. The rest of the code does not see the difference.
 *
 * A task is a function of its message alone, so one whose worker dies is given to another worker. One that fails, fails: it would
 * fail again.
 * @module
 */
import { PRECOMPILE_KINDS } from '@zkmips/circuits/precompiles'
import type { CallRecord } from '@zkmips/circuits/tables/precompile-calls'
import type { CircuitName } from '@zkmips/recursion/layers/system'
import type { PartBytes } from './container.ts'
import { chooseJob } from './job-choice.ts'
import type { PartProof } from './tasks.ts'
import { type DeathCode, WorkerDeath, WorkerProcess } from './worker-process.ts'
import {
  isLayerTask,
  type PoolCall,
  type PoolSetup,
  type PoolTaskName,
  TASKS,
  type Tasks,
  WorkerTasks,
} from './worker-tasks.ts'

/** The tasks, each answering later; what is proved may be in a folder by then. */
export type AsyncTasks = {
  readonly [T in PoolTaskName]: (...args: Parameters<Tasks[T]>) => Promise<Later<Awaited<ReturnType<Tasks[T]>>>>
}
type Later<Result> = Result extends PartProof ? PartProof<PartBytes> : Result

export interface TaskPool extends AsyncTasks {
  /** Any of the tasks. */
  run(call: PoolCall): Promise<unknown>
  /** What tasks that begin from now on belong to, in worker processes. @returns false where there are none, or the pool is closed: nothing changes */
  setUp(setup: PoolSetup): boolean
  /** Memory of all worker processes together, at most so far, in bytes. */
  peakBytes(): number
  close(): Promise<void>
}

/** A task is given to a worker this many times. */
export const MAX_ATTEMPTS = 4

/** Workers died at one task again and again. */
export class WorkerError extends Error {
  readonly code: DeathCode
  constructor(task: string, { code, message }: WorkerDeath) {
    const often = `a worker process died at ${task}, ${MAX_ATTEMPTS} times; the last time ${message}`
    const remedy = code === 'WORKER_CRASHED' ? '' : ': use fewer cycles per shard (--shard-cycles) or fewer --workers'
    super(often + remedy)
    this.name = 'WorkerError'
    this.code = code
  }
}

/** A worker holds the tables of a shard on its heap besides the arena. */
const HEAP_BYTES = 4 * 2 ** 30

export interface PoolOptions {
  /** Limit of a worker's JavaScript heap; 4 GiB if it is not said. */
  readonly heapBytes?: number
  /** Ends what is under way. */
  readonly signal?: AbortSignal
  /** A worker died and its task is given to another one. @param death what is known of it, as a sentence */
  readonly onRetry?: (death: string) => void
}

/** @param workers processes; 0 runs everything here; kept ones go on after the pool was closed */
export async function openPool(
  setup: PoolSetup,
  workers: number | KeptWorkers,
  options: PoolOptions = {},
): Promise<TaskPool> {
  if (workers === 0) {
    const tasks = await WorkerTasks.create(setup)
    // One at a time, as a worker does.
    let last: Promise<unknown> = Promise.resolve()
    const run = (call: PoolCall): Promise<unknown> => {
      const done = last.then(() => {
        options.signal?.throwIfAborted()
        return tasks.do(call)
      })
      last = done.catch(() => {})
      return done
    }
    return { ...asyncTasks(run), run, setUp: () => false, peakBytes: () => 0, close: async () => {} }
  }
  const kept = typeof workers === 'number' ? new KeptWorkers(workers) : workers
  const pool = kept.begin(setup, options)
  const run = (call: PoolCall): Promise<unknown> => pool.run(call)
  return {
    ...asyncTasks(run),
    run,
    setUp: setup => {
      kept.setUp(setup, options)
      return pool.setUp(setup)
    },
    peakBytes: () => pool.peakBytes,
    close: async () => {
      pool.end(new Error('the pool was closed'))
      if (kept !== workers) kept.close()
    },
  }
}

/**
 * Worker processes that outlive a job. The next one finds them started, their code compiled and their memory given by the system, which
 * together take as long as proving a million cycles.
 */
export class KeptWorkers {
  readonly count: number
  #idle: (WorkerProcess | undefined)[]
  #isInUse = false
  #kind = ''

  constructor(count: number) {
    this.count = count
    this.#idle = Array.from({ length: count })
  }

  /** @throws Error while another job has them */
  begin(setup: PoolSetup, options: PoolOptions): ProcessPool {
    if (this.#isInUse) throw new Error('these workers have a job: one at a time')
    this.#isInUse = true
    const kind = kindOf(setup, options)
    if (kind !== this.#kind) this.close()
    this.#kind = kind
    return new ProcessPool(setup, this.#idle.splice(0), options, idle => {
      this.#idle = idle
      this.#isInUse = false
    })
  }

  /** The job that has them goes on with another setup. */
  setUp(setup: PoolSetup, options: PoolOptions): void {
    this.#kind = kindOf(setup, options)
  }

  /** Ends the processes; a job that begins later starts new ones. */
  close(): void {
    for (const worker of this.#idle) worker?.kill(new Error('the workers were closed'))
    this.#idle = this.#idle.map(() => undefined)
  }
}

/** What kept workers have made for a job and another one cannot do with. */
function kindOf({ parts, layers }: PoolSetup, { heapBytes }: PoolOptions): string {
  return JSON.stringify([
    ...[parts?.engine, parts?.parameters.extensionDegree, parts?.maxArenaBytes],
    ...[layers?.engine, layers?.maxArenaBytes, heapBytes],
  ])
}

/** A function for each task from one that runs any. */
export function asyncTasks(run: (call: PoolCall) => Promise<unknown>): AsyncTasks {
  const names = Object.keys(TASKS) as PoolTaskName[]
  const entries = names.map(task => [task, (...args: unknown[]) => run({ task, args } as unknown as PoolCall)])
  return Object.fromEntries(entries) as unknown as AsyncTasks
}

/** What messages call the part that a task is about: "the proof of shard 3". Parts of calls have no number: they say which calls. */
export function describeTask({ task, args }: PoolCall): string {
  if (isLayerTask(task)) return `${TASKS[task]} "${(args[0] as CircuitName).name}"`
  const record = args[0] as ({ readonly index?: number; readonly piece?: number } & Partial<CallRecord>) | undefined
  if (record?.machine !== undefined && record.shard !== undefined) {
    const kind = PRECOMPILE_KINDS.find(({ machine }) => machine === record.machine)
    return `${TASKS[task]} (${record.length} of ${kind?.precompile.name}, from shard ${record.shard[0]} on)`
  }
  const number = record?.index ?? record?.piece
  return number === undefined ? TASKS[task] : `${TASKS[task]} ${number}`
}

interface Job {
  readonly call: PoolCall
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  attempts: number
}

class ProcessPool {
  #setup: PoolSetup
  /** What each worker was last told. */
  readonly #toldOf = new WeakMap<WorkerProcess, PoolSetup>()
  readonly #options: PoolOptions
  readonly #queue: Job[] = []
  /** Those without a task, dead ones among them; a place stays empty until its worker is needed. */
  readonly #idle: (WorkerProcess | undefined)[]
  readonly #busy = new Map<WorkerProcess, Job>()
  readonly #giveBack: (idle: (WorkerProcess | undefined)[]) => void
  #end: Error | undefined
  peakBytes = 0

  /** @param places of workers, some of which may have one already @param giveBack told at the end who is without a task then */
  constructor(
    setup: PoolSetup,
    places: readonly (WorkerProcess | undefined)[],
    options: PoolOptions,
    giveBack: (idle: (WorkerProcess | undefined)[]) => void,
  ) {
    this.#setup = setup
    this.#options = options
    this.#giveBack = giveBack
    // Started at once: they get ready while the emulator runs.
    this.#idle = places.map(worker => (worker?.isAlive ? this.#tell(worker) : this.#start()))
    options.signal?.addEventListener('abort', this.#abort)
    if (options.signal?.aborted) this.#abort()
  }

  run(call: PoolCall): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end)
      const job = { call, resolve, reject, attempts: 0 }
      this.#queue.push(job)
      this.#assign()
    })
  }

  /** Ends what is under way, with its workers. @param reason what all tasks that are not done are rejected with */
  end(reason: Error): void {
    if (this.#end) return
    this.#end = reason
    this.#options.signal?.removeEventListener('abort', this.#abort)
    for (const worker of this.#busy.keys()) worker.kill(reason)
    for (const job of this.#queue.splice(0)) job.reject(reason)
    this.#giveBack([...this.#idle, ...Array.from({ length: this.#busy.size }, () => undefined)])
  }

  readonly #abort = (): void => this.end(this.#options.signal!.reason)

  #start(): WorkerProcess {
    return this.#tell(new WorkerProcess(this.#options.heapBytes ?? HEAP_BYTES))
  }

  setUp(setup: PoolSetup): boolean {
    if (this.#end) return false
    this.#setup = setup
    return true
  }

  #tell(worker: WorkerProcess): WorkerProcess {
    this.#toldOf.set(worker, this.#setup)
    return worker.begin(this.#setup)
  }

  #assign(): void {
    while (!this.#end) {
      const busy = [...this.#busy].map(([{ atHand }, { call }]) => ({ atHand, call }))
      const idle = this.#idle.map(worker => (worker?.isAlive ? worker.atHand : []))
      const choice = chooseJob(this.#queue, idle, busy)
      if (!choice) return
      const [job] = this.#queue.splice(choice.job, 1)
      const [worker] = this.#idle.splice(choice.worker, 1)
      void this.#give(job!, worker)
    }
  }

  async #give(job: Job, waiting: WorkerProcess | undefined): Promise<void> {
    let worker = waiting
    job.attempts++
    try {
      if (!worker?.isAlive) worker = this.#start()
      else if (this.#toldOf.get(worker) !== this.#setup) this.#tell(worker)
      this.#busy.set(worker, job)
      job.resolve(await worker.run(job.call))
    } catch (error) {
      if (error instanceof WorkerDeath) this.#again(job, error)
      else job.reject(error)
    } finally {
      const alive = [...this.#busy.keys(), ...this.#idle].filter(each => each?.isAlive)
      this.peakBytes = Math.max(
        this.peakBytes,
        alive.reduce((sum, each) => sum + each!.peakBytes, 0),
      )
      if (worker) this.#busy.delete(worker)
      this.#idle.push(worker)
      this.#assign()
    }
  }

  #again(job: Job, death: WorkerDeath): void {
    const task = describeTask(job.call)
    if (job.attempts >= MAX_ATTEMPTS) job.reject(new WorkerError(task, death))
    else {
      this.#options.onRetry?.(`a worker process died at ${task} (${death.message}); the task runs again`)
      this.#queue.unshift(job)
    }
  }
}

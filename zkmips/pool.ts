/**
 * Runs the tasks of a proving job, in this thread or on worker threads. The rest of the code does not see the difference.
 * @module
 */
import { Piscina } from 'piscina'
import { type JobSetup, ProofTasks } from './tasks.ts'
import { reviveError } from './worker-error.ts'

/** The tasks, each answering later. */
export type AsyncTasks = {
  readonly [T in 'programKey' | 'commitShard' | 'commitPiece' | 'proveShard' | 'provePiece']: (
    ...args: Parameters<ProofTasks[T]>
  ) => Promise<ReturnType<ProofTasks[T]>>
}

export interface TaskPool extends AsyncTasks {
  close(): Promise<void>
}

/** @param workers threads; 0 runs everything here @param signal aborts what is under way */
export async function openPool(setup: JobSetup, workers: number, signal?: AbortSignal): Promise<TaskPool> {
  if (workers === 0) return inThread(await ProofTasks.create(setup))
  const piscina = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    workerData: setup,
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    // A worker holds the tables of a shard on its heap besides the arena.
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  })
  // What a worker that does no task says: it did not start, or it answers after the pool was closed. The first must not leave the
  // tasks waiting, the second is of no interest; a listener keeps either from ending the process.
  const failed = new Promise<never>((_, reject) => piscina.on('error', reject))
  failed.catch(() => {})
  const call =
    (task: string) =>
    async (...args: unknown[]) => {
      try {
        return await Promise.race([failed, piscina.run({ task, args }, signal ? { signal } : {})])
      } catch (error) {
        throw reviveError(error)
      }
    }
  return {
    programKey: call('programKey'),
    commitShard: call('commitShard'),
    commitPiece: call('commitPiece'),
    proveShard: call('proveShard'),
    provePiece: call('provePiece'),
    close: () => piscina.destroy(),
  }
}

function inThread(tasks: ProofTasks): TaskPool {
  return {
    programKey: async () => tasks.programKey(),
    commitShard: async record => tasks.commitShard(record),
    commitPiece: async piece => tasks.commitPiece(piece),
    proveShard: async (record, locals, context) => tasks.proveShard(record, locals, context),
    provePiece: async (piece, context) => tasks.provePiece(piece, context),
    close: async () => {},
  }
}

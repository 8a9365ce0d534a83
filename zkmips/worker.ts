/**
 * A worker thread of a proving job: makes its kernels and keys once, then does one task after another.
 * @module
 */
import { workerData } from 'piscina'
import { type JobSetup, ProofTasks } from './tasks.ts'
import { sendableError } from './worker-error.ts'

let tasks: Promise<ProofTasks> | undefined

/** A method of `ProofTasks` by name, with its arguments. */
export interface TaskCall {
  readonly task: 'programKey' | 'commitShard' | 'commitPiece' | 'proveShard' | 'provePiece'
  readonly args: readonly unknown[]
}

export default async function run({ task, args }: TaskCall): Promise<unknown> {
  try {
    tasks ??= ProofTasks.create(workerData as JobSetup)
    const method = (await tasks)[task] as (...args: readonly unknown[]) => unknown
    return method.apply(await tasks, args as unknown[])
  } catch (error) {
    throw sendableError(error)
  }
}

/**
 * A worker process of a proving job: makes its kernels and keys once for a job, then does one task after another.
 * @module
 */
import { Worker } from 'node:worker_threads'
import { sendableError } from './worker-error.ts'
import { type PoolCall, type PoolSetup, WorkerTasks } from './worker-tasks.ts'

export type ToWorker = { readonly setup: PoolSetup } | { readonly call: PoolCall }
export type FromWorker = ({ readonly value: unknown } | { readonly error: unknown }) & {
  /** The most memory that the worker has had so far. */
  readonly peakBytes: number
  /** Circuits of layers that it has ready. */
  readonly atHand: readonly string[]
}

// A process that computes does not see that nobody waits for it any more: a thread does.
new Worker(new URL('./worker-guardian.ts', import.meta.url)).unref()

// A terminal, or what supervises the command, sends these to all its processes; the one that started this one decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

let tasks: Promise<WorkerTasks> | undefined

process.on('message', async (message: ToWorker) => {
  try {
    if ('setup' in message) {
      // The emulator may be running meanwhile.
      tasks = (tasks?.catch(() => undefined) ?? Promise.resolve(undefined))
        .then(before => WorkerTasks.create(message.setup, before))
        .then(ready => ready.prepare())
      // What is wrong with the setup is said to the first task.
      tasks.catch(() => {})
    } else await answer({ value: await (await tasks!).do(message.call) })
  } catch (error) {
    await answer({ error: sendableError(error) })
  }
})

async function answer(result: { readonly value: unknown } | { readonly error: unknown }): Promise<void> {
  const atHand = (await tasks?.catch(() => undefined))?.atHand ?? []
  const message: FromWorker = { ...result, atHand, peakBytes: process.resourceUsage().maxRSS * 1024 }
  process.send!(message)
}

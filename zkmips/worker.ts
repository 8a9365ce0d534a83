/**
 * A worker process of a proving job: makes its kernels and keys once for a job, then does one task after another.
 * @module
 */
import { Worker } from 'node:worker_threads'
import { type JobSetup, ProofTasks, type TaskCall } from './tasks.ts'
import { sendableError } from './worker-error.ts'

export type ToWorker = { readonly setup: JobSetup } | { readonly call: TaskCall }
/** `peakBytes`: the most memory that the worker has had so far. */
export type FromWorker = ({ readonly value: unknown } | { readonly error: unknown }) & { readonly peakBytes: number }

// A process that computes does not see that nobody waits for it any more: a thread does.
new Worker(new URL('./worker-guardian.ts', import.meta.url)).unref()

// A terminal, or what supervises the command, sends these to all its processes; the one that started this one decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

let tasks: Promise<ProofTasks> | undefined

process.on('message', async (message: ToWorker) => {
  try {
    if ('setup' in message) {
      // The emulator may be running meanwhile.
      tasks = (tasks?.catch(() => undefined) ?? Promise.resolve(undefined))
        .then(before => ProofTasks.create(message.setup, before))
        .then(ready => ready.prepare())
      // What is wrong with the setup is said to the first task.
      tasks.catch(() => {})
    } else answer({ value: (await tasks!).do(message.call) })
  } catch (error) {
    answer({ error: sendableError(error) })
  }
})

function answer(result: { readonly value: unknown } | { readonly error: unknown }): void {
  const message: FromWorker = { ...result, peakBytes: process.resourceUsage().maxRSS * 1024 }
  process.send!(message)
}

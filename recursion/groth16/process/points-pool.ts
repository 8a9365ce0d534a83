/**
 * Threads that multiply generators by scalars.
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { CurveModule } from './curve.ts'
import type { WindowBits } from './fixed-base.ts'
import type { PointsData, PointsRequest } from './points-worker.ts'

interface Waiting {
  readonly request: PointsRequest
  readonly resolve: (points: Uint8Array) => void
  readonly reject: (error: Error) => void
}

export class PointsPool {
  readonly #idle: Worker[]
  readonly #all: readonly Worker[]
  readonly #queue: Waiting[] = []
  readonly #running = new Map<Worker, Waiting>()
  #fault: Error | undefined

  constructor(module: CurveModule, threads: number, windowBits: WindowBits) {
    this.#all = Array.from({ length: threads }, () => this.#start({ module, windowBits }))
    this.#idle = [...this.#all]
  }

  /** Requests that keep all threads busy. */
  get depth(): number {
    return 2 * this.#all.length
  }

  /** @returns affine points as in the threads' memory: coordinates in Montgomery form, infinity as zeros */
  multiply(request: PointsRequest): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#fault) return reject(this.#fault)
      this.#queue.push({ request, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(worker => worker.terminate()))
  }

  #start(workerData: PointsData): Worker {
    const worker = new Worker(new URL('./points-worker.ts', import.meta.url), { workerData })
    worker.on('message', (points: Uint8Array) => {
      const done = this.#running.get(worker)
      this.#running.delete(worker)
      this.#idle.push(worker)
      done?.resolve(points)
      this.#next()
    })
    worker.on('error', error => {
      this.#fault = error instanceof Error ? error : new Error(String(error))
      for (const { reject } of [...this.#running.values(), ...this.#queue.splice(0)]) reject(this.#fault)
    })
    return worker
  }

  #next(): void {
    while (this.#queue.length > 0 && this.#idle.length > 0) {
      const [worker, waiting] = [this.#idle.pop()!, this.#queue.shift()!]
      this.#running.set(worker, waiting)
      worker.postMessage(waiting.request, [waiting.request.scalars.buffer])
    }
  }
}

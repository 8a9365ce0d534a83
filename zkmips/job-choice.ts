/**
 * Which job is given to which worker next. A circuit of a layer that a worker does not have ready costs it seconds, so it is rather given jobs whose circuits
 * it has; but no worker is idle while there is a job.
 * @module
 */
import type { CircuitName } from '@zkmips/recursion/layers/system'
import { isLayerTask, type PoolCall } from './worker-tasks.ts'

interface Waiting {
  readonly call: PoolCall
  /** Times that it was given to a worker before. */
  readonly attempts: number
}

interface Busy {
  readonly atHand: readonly string[]
  readonly call: PoolCall
}

/** Of a layer that is to be proved or made ready. */
function circuitOf({ task, args }: PoolCall): string | undefined {
  return task === 'proveLayer' || task === 'prepareLayer' ? (args[0] as CircuitName).name : undefined
}

/**
 * @param queue in the order of its jobs
 * @param idle of each worker without a job, the names of the circuits that it has ready
 * @returns their indices; undefined where nothing is to be done now
 */
export function chooseJob(
  queue: readonly Waiting[],
  idle: readonly (readonly string[])[],
  busy: readonly Busy[],
): { readonly job: number; readonly worker: number } | undefined {
  if (idle.length === 0) return undefined
  const jobs = queue.map(({ call, attempts }, job) => ({ job, call, attempts, circuit: circuitOf(call) }))
  const first = (is: (job: (typeof jobs)[number]) => boolean) => {
    const found = jobs.find(is)
    return found && { job: found.job, worker: 0 }
  }

  // Again what a worker died at; and checks, which take little time and say how much is left.
  const early = first(({ attempts, call }) => attempts > 0 || call.task === 'checkPart' || call.task === 'checkLayer')
  if (early) return early
  const layers = jobs.filter(({ call }) => call.task === 'proveLayer')
  for (const { job, circuit } of layers) {
    const worker = idle.findIndex(atHand => atHand.includes(circuit!))
    if (worker >= 0) return { job, worker }
  }
  // Parts come first until layers pile up, so that both go on, and the proofs of parts do not pile up either.
  const parts = first(({ call }) => !isLayerTask(call.task))
  const workers = idle.length + busy.length
  if (parts && layers.length < workers) return parts
  const beingMade = (circuit: string | undefined): boolean =>
    busy.some(({ call }) => call.task === 'prepareLayer' && circuitOf(call) === circuit)
  const others = layers.filter(({ circuit }) => !beingMade(circuit))
  const elsewhere = (circuit: string): boolean =>
    busy.some(({ atHand, call }) => atHand.includes(circuit) || circuitOf(call) === circuit)
  const layer = others.find(({ circuit }) => !elsewhere(circuit!)) ?? others[0]
  if (layer) return { job: layer.job, worker: 0 }
  if (parts) return parts
  // Ahead, where nothing else is to be done: not twice at once, nor what a worker has.
  const ahead = jobs.find(({ call, circuit }) => call.task === 'prepareLayer' && !beingMade(circuit))
  if (!ahead) return undefined
  const has = idle.findIndex(atHand => atHand.includes(ahead.circuit!))
  return { job: ahead.job, worker: has >= 0 ? has : leastAtHand(idle) }
}

const leastAtHand = (idle: readonly (readonly string[])[]): number =>
  idle.reduce((least, { length }, i) => (length < idle[least]!.length ? i : least), 0)

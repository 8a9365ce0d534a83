/**
 * All tasks that a worker does: parts of a run, layers above them, or both. Each has its own kernels and arena, which are made when they are first needed.
 * @module
 */
import type { LayerSetup, LayerTasks } from './layer-tasks.ts'
import { type JobSetup, TASKS as PART_TASKS, ProofTasks, type TaskName } from './tasks.ts'

/** What a pool is opened for. */
export interface PoolSetup {
  readonly parts?: JobSetup
  readonly layers?: LayerSetup
}

/** Tasks of layers, and what each does: how messages call it. */
const LAYER_TASKS = {
  proveLayer: 'the proof of layer',
  prepareLayer: 'the circuit of layer',
  checkLayer: 'the check of a layer that was proved before',
} as const
export type LayerTaskName = keyof typeof LAYER_TASKS

/** All tasks. */
export const TASKS = { ...PART_TASKS, ...LAYER_TASKS } as const
export type PoolTaskName = TaskName | LayerTaskName

/** What each task takes and gives. */
export type Tasks = Pick<ProofTasks, TaskName> & Pick<LayerTasks, LayerTaskName>

/** A job as a message: plain data, from which any process that has the setup makes the same result. */
export interface PoolCall<T extends PoolTaskName = PoolTaskName> {
  readonly task: T
  readonly args: Parameters<Tasks[T]>
}

export const isLayerTask = (task: PoolTaskName): task is LayerTaskName => task in LAYER_TASKS

export class WorkerTasks {
  readonly #setup: PoolSetup
  private readonly parts: ProofTasks | undefined
  private layers: LayerTasks | undefined

  private constructor(setup: PoolSetup, parts: ProofTasks | undefined, layers: LayerTasks | undefined) {
    this.#setup = setup
    this.parts = parts
    this.layers = layers
  }

  /** @param before of an earlier job whose kernels serve this one, too: `KeptWorkers` sees to that */
  static async create(setup: PoolSetup, before?: WorkerTasks): Promise<WorkerTasks> {
    const parts = setup.parts && (await ProofTasks.create(setup.parts, before?.parts))
    return new WorkerTasks(setup, parts, before?.layers)
  }

  /** Does ahead what proving a shard needs and depends on the program alone. */
  prepare(): this {
    this.parts?.prepare()
    return this
  }

  /** Names of the circuits of layers that are ready to be proved. */
  get atHand(): readonly string[] {
    return this.layers?.atHand ?? []
  }

  async do({ task, args }: PoolCall): Promise<unknown> {
    const tasks = isLayerTask(task) ? await this.#layerTasks() : this.parts
    if (!tasks) throw new Error(`this pool was not opened for ${TASKS[task]}`)
    const method = Reflect.get(tasks, task) as (...args: unknown[]) => unknown
    return method.apply(tasks, [...args])
  }

  async #layerTasks(): Promise<LayerTasks | undefined> {
    const { layers } = this.#setup
    if (layers) {
      // Loaded here: most jobs have none.
      const { LayerTasks } = await import('./layer-tasks.ts')
      this.layers = await LayerTasks.create(layers, this.layers)
    }
    return this.layers
  }
}

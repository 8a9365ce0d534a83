/**
 * From runs to one proof of the last layer of recursion, and from that to a Groth16 proof.
 *
 * Layers are jobs of the same pool as parts: leaves are proved while later shards are not yet, joins as soon as both of their children are there.
 * @module
 */
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import { proveGroth16 } from '@zkmips/recursion/groth16/prove'
import { RunFold } from '@zkmips/recursion/layers/fold'
import { foldList, type ProvedExecution, sealOf } from '@zkmips/recursion/layers/fold-list'
import { KeyTree } from '@zkmips/recursion/layers/keys'
import { numberOf } from '@zkmips/recursion/layers/outer'
import { type RecursionSystem, recursionSystem } from '@zkmips/recursion/layers/system'
import { wrappedWitness } from '@zkmips/recursion/layers/wrapped'
import { proofStatements } from '@zkmips/statement/algebra'
import { chooseEngine, layerEngine } from './engine.ts'
import { LayerPool } from './layer-pool.ts'
import type { LayerSetup } from './layer-tasks.ts'
import { layerWork } from './layer-work.ts'
import { arenaLimit, layerArenaLimit, MAX_AT_HAND } from './memory-plan.ts'
import { openPool, type TaskPool } from './pool.ts'
import { namedProgram, verifyingKey } from './program-key.ts'
import { proveWith, type RunUnderWay, workersOf } from './prove.ts'
import { resumingPool } from './resume.ts'
import { sharedFields } from './run-context.ts'
import { runParts } from './run-parts.ts'
import type { ProveJob } from './types.ts'
import { checkGrothMemory, checkRuns, wrappedExecution } from './wrap-checks.ts'
import type {
  GrothJob,
  LayerKeys,
  ProofOnL1,
  WrapJob,
  WrappedExecution,
  WrappedProveRun,
  WrappedRuns,
  WrapRunsJob,
} from './wrap-types.ts'

/** For tests with layers of their own, whose templates are not those of `circuits/`. */
interface Inner {
  readonly templates?: boolean
  /** Where layouts of circuits are kept. */
  readonly layouts?: string
}

/**
 * Proves a run and wraps it.
 * @throws what `proveRun` throws; LayerError; WrapError for keys that are not those of the circuits here
 */
export async function proveWrapped(job: WrapJob, { templates = true, layouts }: Inner = {}): Promise<WrappedProveRun> {
  const system = job.system ?? recursionSystem()
  const { settings } = system
  const tree = new KeyTree(proofStatements(settings.leaf.params), job.keys.entries)
  const inner: ProveJob = { ...job, parameters: settings.core, keysRoot: tree.root, templates }
  const { image, workers, signal, onProgress } = job
  const engine = await chooseEngine(job.engine, settings.core.extensionDegree, onProgress)
  const parts = {
    ...{ image, parameters: settings.core, engine, templates },
    maxArenaBytes: arenaLimit(engine.name, inner, workersOf(job), true),
  }
  const layers = await layerSetup(system, job, layouts)
  const note = noteTo(job)
  const began = performance.now()
  const opened = await openPool({ parts, layers }, workers, { ...(signal && { signal }), onRetry: note })
  try {
    const pool = job.parts ? resumingPool(opened, job.parts, parts, note) : opened
    const proofs = new LayerPool(pool, system, job.keys, layerOptions(job))
    let finished: Promise<ProvedExecution> | undefined
    let executions: readonly WrappedExecution[] = []
    const stream = async (run: RunUnderWay): Promise<void> => {
      proofs.expect(layerWork(system, [run.parts.map(({ machine }) => nameOfMachine(machine))]))
      executions = [wrappedExecution(system, run)]
      finished = foldUnderWay(system, job.keys, proofs, run, () => prepareEnd(system, job, proofs))
      await finished
    }
    const run = await proveWith(pool, [engine], inner, stream)
    const ended = await endOf(system, pool, proofs, [await finished!], executions, began)
    return { ...ended, run }
  } finally {
    await opened.close()
  }
}

/**
 * Wraps proofs of runs, as one list where there are several.
 * @throws WrapError for runs that cannot be wrapped; UnknownTemplateError; ProofError for runs that are no list, or not read; LayerError for one
 *   that is not valid; WorkerError, PartsError, AbortError
 */
export async function wrapRuns(job: WrapRunsJob, { layouts }: Inner = {}): Promise<WrappedRuns> {
  const system = job.system ?? recursionSystem()
  const { runs, keys, workers, signal } = job
  checkRuns(system, new KeyTree(proofStatements(system.settings.leaf.params), keys.entries).root, runs)
  const layers = await layerSetup(system, job, layouts)
  const began = performance.now()
  const pool = await openPool({ layers }, workers, { ...(signal && { signal }), onRetry: noteTo(job) })
  try {
    const proofs = new LayerPool(pool, system, keys, layerOptions(job))
    const all = runs.map(runParts)
    proofs.expect(
      layerWork(
        system,
        all.map(({ parts }) => parts.map(({ machine }) => machine.name)),
      ),
    )
    const finished: Promise<ProvedExecution>[] = []
    for (const { parts, ...run } of all) {
      const fold = new RunFold(system, keys.entries, proofs, run)
      for (const { machine, vk, head } of parts) await fold.add({ machine, vk, proof: head.complete() })
      const end = fold.finish()
      end.catch(() => {})
      finished.push(end)
    }
    prepareEnd(system, job, proofs)
    const executions = runs.map(run => wrappedExecution(system, run))
    return await endOf(system, pool, proofs, await Promise.all(finished), executions, began)
  } finally {
    await pool.close()
  }
}

/**
 * The Groth16 proof of a wrapped proof, by snarkjs in a process of its own.
 * @throws WrapError where there is too little memory; GrothError; AbortError
 */
export async function proveOnL1(job: GrothJob): Promise<ProofOnL1> {
  const { wrapped, signal, onProgress } = job
  const [began, step] = [
    performance.now(),
    (name: 'constraints' | 'key' | 'prove' | 'done') => {
      signal?.throwIfAborted()
      onProgress?.({ phase: 'groth16', step: name })
      return performance.now()
    },
  ]
  step('constraints')
  const { shape } = wrapped.system.wrap(wrapped.vk)
  const { system: constraints, input } = wrappedWitness(shape, wrapped.vk, wrapped.proof)
  if (input !== wrapped.input) throw new RangeError('the proof states another number')
  checkGrothMemory(constraints.constraints.length, job.availableMemory)
  const constrained = step('key')
  const key = await job.key(constraints)
  const keyed = step('prove')
  const { proof, inputs, peakBytes } = await proveGroth16(key, constraints.witness, signal ? { signal } : {})
  if (inputs.length !== 1 || inputs[0] !== input) throw new RangeError('the proof has another public input')
  const ended = step('done')
  const { digest: keyDigest, isDevelopment } = key
  const seconds = { constraints: constrained - began, key: keyed - constrained, prove: ended - keyed }
  return { proof, input, keyDigest, isDevelopment, peakBytes, seconds: inSeconds(seconds) }
}

const inSeconds = <T extends Record<string, number>>(times: T): T =>
  Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, ms / 1000])) as T

const noteTo =
  ({ onProgress }: Pick<ProveJob, 'onProgress'>) =>
  (message: string): void =>
    onProgress?.({ phase: 'note', message })

const nameOfMachine = (id: number): string => PART_MACHINES.find(machine => machine.id === id)!.name

const layerOptions = ({ parts, onProgress }: Pick<ProveJob, 'parts' | 'onProgress'>) => ({
  ...(parts && { folder: parts }),
  ...(onProgress && { onProgress }),
})

async function layerSetup(
  { settings, templates }: RecursionSystem,
  job: Pick<WrapRunsJob, 'engine' | 'onProgress' | 'maxMemory' | 'workers'>,
  layouts: string | undefined,
): Promise<LayerSetup> {
  const engine = await layerEngine(job.engine, job.onProgress)
  return {
    ...{ settings, templates, engine, atHand: MAX_AT_HAND, threads: Math.max(1, workersOf(job)) },
    maxArenaBytes: layerArenaLimit(engine.name, workersOf(job), job.maxMemory),
    ...(layouts !== undefined && { cache: layouts }),
  }
}

/** From parts as they are proved to the proof of the end of the run. @param onParts called when all parts are proved */
async function foldUnderWay(
  system: RecursionSystem,
  { entries }: LayerKeys,
  proofs: LayerPool,
  run: RunUnderWay,
  onParts: () => void,
): Promise<ProvedExecution> {
  const { parameters, key, nonce, challenges } = run
  const shared = { ...sharedFields(run), challenges }
  const fold = new RunFold(system, entries, proofs, { shared, program: namedProgram(key, parameters), nonce })
  for (const part of run.parts) {
    const { bytes } = await part.proof
    const machine = PART_MACHINES.find(({ id }) => id === part.machine)!
    const vk = verifyingKey(key, part.machine)
    const whole = bytes instanceof Uint8Array ? bytes : bytes.read()
    await fold.add({ machine, vk, proof: decodeShardProof(whole, parameters, machine, vk) })
  }
  onParts()
  return fold.finish()
}

/** Workers that have nothing else to do make the last circuits ready, as far as their constants are known. */
function prepareEnd(system: RecursionSystem, job: Pick<WrapRunsJob, 'keys' | 'workers'>, proofs: LayerPool): void {
  if (workersOf(job) < 2) return
  const { layers } = job.keys
  proofs.prepare(system.finish)
  if (!layers.has('finish') || !layers.has('list')) return
  sealOf(system, proofs)
    .then(({ root }) => proofs.prepare(system.shrink(root)))
    .then(() => {
      const shrink = layers.get('shrink')
      if (shrink) proofs.prepare(system.wrap(shrink))
    })
    .catch(() => {})
}

async function endOf(
  system: RecursionSystem,
  pool: TaskPool,
  proofs: LayerPool,
  finished: readonly ProvedExecution[],
  executions: readonly WrappedExecution[],
  began: number,
): Promise<WrappedRuns> {
  const { proof, vk, outer } = await foldList(system, proofs, finished)
  const { layers, kept } = proofs.counts
  return {
    ...{ proof, vk, system, executions },
    input: numberOf(outer),
    summary: {
      ...{ layers, keptLayers: kept, circuits: proofs.times, peakArenaBytes: proofs.peakArenaBytes },
      peakProcessBytes: process.resourceUsage().maxRSS * 1024 + pool.peakBytes(),
      seconds: (performance.now() - began) / 1000,
    },
  }
}

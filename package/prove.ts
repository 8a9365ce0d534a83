/**
 * Proves a run: with the defaults that suit this machine.
 * @module
 */
import { availableParallelism } from 'node:os'
import { CollectingHost } from '@zkmips/emulator/host/host'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { core100Blake3, core100Poseidon2 } from '@zkmips/prover/parameters'
import { arenaBytes, type MemoryPlan, planMemory } from '@zkmips/zkmips/memory-plan'
import type { PartsFolder, SplitChoice } from '@zkmips/zkmips/parts-folder'
import type { KeptWorkers } from '@zkmips/zkmips/pool'
import { LEAST_TEMPLATE_CYCLES, MAX_PROVABLE_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { EngineName, ProgressEvent, ProvedRun, ProveJob } from '@zkmips/zkmips/types'
import { checkWhole, InputError, mib } from './errors.ts'
import type { Run } from './run.ts'

const MAX_WORKERS = 1024
const CONTEXT_BYTES = 32

export type HashName = 'blake3' | 'poseidon2'

/** The parameter sets that prove something, by the hash function that they use. */
export const parametersFor = (hash: HashName) => (hash === 'blake3' ? core100Blake3 : core100Poseidon2)

export interface ProveOptions {
  /**
   * Hash function of the proof: `blake3` unless given, or `poseidon2` for proofs that can be wrapped. Those have tables of few heights, of which some are
   * padded, and shards of 2^16 − 1 cycles at least.
   */
  readonly hash?: HashName
  /**
   * Processes that prove, 1 to 1,024, or those of `keepWorkers`; 0 proves in this thread. One for each core unless given, as far as there
   * is memory.
   */
  readonly workers?: number | KeptWorkers
  /** What computes: native code, built for this processor on first use, if it can be had, else `wasm`. The proof is the same. */
  readonly engine?: EngineName
  /**
   * Cycles in a shard, 1 (with Poseidon2 2^16 − 1) to 2^20 − 1: more is faster and takes more memory, about 3 GiB for 2^20. 2^k − 1 is best. Unless given, at
   * most 2^19 − 1, or less on a machine with less than 3 GiB for each worker, and shorter where all workers then end at the same time.
   */
  readonly shardCycles?: number
  /** Bytes that all processes together may take: workers and shards are chosen to stay below. 7/8 of the machine's memory unless given. */
  readonly maxMemory?: number
  /** 32 bytes that are bound into the proof, so that nobody else can use it; zeros unless given. */
  readonly context?: Uint8Array
  /**
   * Where finished parts are kept until the caller removes them, so that the same call goes on from them after whatever ended this
   * one: `await PartsFolder.open(directory)`.
   */
  readonly parts?: PartsFolder
  readonly onProgress?: (event: ProgressEvent) => void
  /** Called with what the program writes to stdout (1) and stderr (2), up to 1 MiB. */
  readonly onOutput?: (fd: 1 | 2, bytes: Uint8Array) => void
  /** Gives up what is under way. */
  readonly signal?: AbortSignal
}

/**
 * Proves that a run ends as it does: the program (by its digest), its public inputs and its exit code. The same run and options
 * give the same bytes. The proof is not zero-knowledge.
 *
 * @returns the proof, some megabytes for each shard, and a summary
 * @throws NotProvableError for a run without a proof (a panic, an exit code above 1, self-modifying code),
 *   MissingPreimageError, InputError for an option out of its range, ArenaLimitError where a shard takes too much memory,
 *   WorkerError where worker processes die again and again, PartsError where parts cannot be kept, NativeUnavailableError where native
 *   kernels are asked for and cannot be built, AbortError
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 * import { openInput, prove } from 'zkmips'
 *
 * const { proof, summary } = await prove(await openInput('program.elf'), { workers: 1, shardCycles: 2 ** 16 - 1 })
 * await writeFile('program.proof', proof)
 * console.log(`${summary.cycles} cycles in ${summary.shards} shards, ${Math.floor(summary.securityBits)} bits of security`)
 */
export async function prove(run: Run, options: ProveOptions = {}): Promise<ProvedRun> {
  const { hash = 'blake3' } = options
  const job = proveJob(run, options)
  // Loaded here, because the workers' library and the kernels are nothing that a program which does not prove should wait for.
  const { proveRun } = await import('@zkmips/zkmips/prove')
  const { RELEASE_ROOT } = await import('@zkmips/recursion/release/release')
  const parameters = parametersFor(hash)
  return proveRun({ ...job, parameters, ...(hash === 'poseidon2' && { templates: true, keysRoot: RELEASE_ROOT }) })
}

/** What options and machine say of a job. @param layers its workers prove layers of recursion, too @throws InputError */
export function proveJob(
  { image, locals, oracle }: Run,
  options: ProveOptions,
  layers = false,
): Omit<ProveJob, 'parameters' | 'keysRoot' | 'templates'> {
  const { context = new Uint8Array(CONTEXT_BYTES), parts, onProgress, onOutput, signal } = options
  const plan = memoryPlan(image, options, layers)
  const { maxArenaBytes } = plan
  const workers = typeof options.workers === 'object' ? options.workers : plan.workers
  if (context.length !== CONTEXT_BYTES) {
    throw new InputError('BAD_OPTION', `context must be ${CONTEXT_BYTES} bytes, and has ${context.length}`)
  }
  const split = options.shardCycles === undefined ? chosenSplit(image, plan, parts, options.hash === 'poseidon2') : plan
  return {
    image,
    locals,
    host: new CollectingHost(oracle, onOutput ? { onOutput } : {}),
    contextTag: context,
    shardCycles: split.shardCycles,
    ...('balanceFor' in split ? { balanceFor: split.balanceFor } : {}),
    workers,
    maxArenaBytes,
    ...(parts ? { parts } : {}),
    ...(options.engine && { engine: options.engine }),
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  }
}

/** How the run is cut; as before where parts were kept, unless that takes more memory than there is now. */
function chosenSplit(
  image: ProgramImage,
  { shardCycles, workers, maxArenaBytes }: MemoryPlan,
  parts: PartsFolder | undefined,
  templates: boolean,
): SplitChoice {
  const now = { shardCycles, balanceFor: Math.max(1, workers), ...(templates && { templates }) }
  const chosen = parts?.splitChoice(now) ?? now
  return chosen.shardCycles <= MAX_PROVABLE_SHARD_CYCLES && arenaBytes(image, chosen.shardCycles) <= maxArenaBytes
    ? chosen
    : now
}

/**
 * Worker processes for one proof after another, which begin sooner than with processes of their own: nothing has to start, code is compiled
 * and memory is there. They take the memory of the largest shard so far until `close`; one call of `prove` at a time can use them.
 *
 * @param count 1 to 1,024; one for each core unless given
 * @throws InputError for another count
 *
 * @example
 * import { keepWorkers, openInput, prove } from 'zkmips'
 *
 * const input = await openInput('program.elf')
 * const workers = await keepWorkers(2)
 * for (const tag of [1, 2]) await prove(input, { workers, context: new Uint8Array(32).fill(tag) })
 * workers.close()
 */
export async function keepWorkers(count: number = availableParallelism()): Promise<KeptWorkers> {
  checkWhole('count', count, 1, MAX_WORKERS)
  const { KeptWorkers } = await import('@zkmips/zkmips/pool')
  return new KeptWorkers(count)
}

/** @throws InputError for a number out of its range, or for more work at once than `maxMemory` allows */
function memoryPlan(
  image: ProgramImage,
  { hash, shardCycles, maxMemory, ...options }: ProveOptions,
  layers: boolean,
): MemoryPlan {
  const workers = typeof options.workers === 'object' ? options.workers.count : options.workers
  if (workers !== undefined) checkWhole('workers', workers, 0, MAX_WORKERS)
  if (shardCycles !== undefined) {
    checkWhole('shardCycles', shardCycles, hash === 'poseidon2' ? LEAST_TEMPLATE_CYCLES : 1, MAX_PROVABLE_SHARD_CYCLES)
  }
  if (maxMemory !== undefined) checkWhole('maxMemory', maxMemory, 1, Number.MAX_SAFE_INTEGER)
  const plan = planMemory(image, {
    layers,
    ...(workers === undefined ? {} : { workers }),
    ...(shardCycles === undefined ? {} : { shardCycles }),
    ...(maxMemory === undefined ? {} : { maxMemory }),
  })
  if (maxMemory !== undefined && plan.expected > maxMemory) {
    const what = `${plan.workers === 1 ? '1 worker' : `${plan.workers} workers`} with ${plan.shardCycles.toLocaleString('en')} cycles per shard take about ${mib(plan.expected)}`
    const remedy = 'allow more, or use fewer workers or shorter shards'
    throw new InputError('TOO_LITTLE_MEMORY', `${what}, and ${mib(maxMemory)} are allowed: ${remedy}`)
  }
  return plan
}

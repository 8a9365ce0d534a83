/**
 * Proves a run: with the defaults that suit this machine.
 * @module
 */
import { availableParallelism, totalmem } from 'node:os'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { core100Blake3, core100Poseidon2 } from '@zkmips/prover/parameters'
import type { PartsFolder } from '@zkmips/zkmips/parts-folder'
import { DEFAULT_SHARD_CYCLES, MAX_PROVABLE_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { EngineName, ProgressEvent, ProvedRun } from '@zkmips/zkmips/types'
import { checkWhole, InputError } from './errors.ts'
import type { Run } from './run.ts'

/** A worker may take this much memory, tables on its heap included. */
const WORKER_BYTES = 4 * 2 ** 30
const MAX_WORKERS = 1024
const CONTEXT_BYTES = 32

export type HashName = 'blake3' | 'poseidon2'

/** The parameter sets that prove something, by the hash function that they use. */
export const parametersFor = (hash: HashName) => (hash === 'blake3' ? core100Blake3 : core100Poseidon2)

/** One for each core, as far as memory allows 4 GiB for each. */
export const defaultWorkers = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / WORKER_BYTES)))

export interface ProveOptions {
  /** Hash function of the proof: `blake3` unless given, or `poseidon2` for proofs that are verified in a circuit. */
  readonly hash?: HashName
  /** Processes that prove, 1 to 1,024, of about 2 GiB each with the shards of the default; 0 proves in this thread. */
  readonly workers?: number
  /** What computes: native code, built for this processor on first use, if it can be had, else `wasm`. The proof is the same. */
  readonly engine?: EngineName
  /** Cycles in a shard, 1 to 2^20 − 1: more is faster and takes more memory; 2^k − 1 is best, 2^19 − 1 the default. */
  readonly shardCycles?: number
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
export async function prove({ image, locals, oracle }: Run, options: ProveOptions = {}): Promise<ProvedRun> {
  const { hash = 'blake3', context = new Uint8Array(CONTEXT_BYTES), parts, onProgress, onOutput, signal } = options
  const workers = checkWhole('workers', options.workers ?? defaultWorkers(), 0, MAX_WORKERS)
  const cycles = options.shardCycles ?? DEFAULT_SHARD_CYCLES
  const shardCycles = checkWhole('shardCycles', cycles, 1, MAX_PROVABLE_SHARD_CYCLES)
  if (context.length !== CONTEXT_BYTES) {
    throw new InputError('BAD_OPTION', `context must be ${CONTEXT_BYTES} bytes, and has ${context.length}`)
  }
  // Loaded here, because the workers' library and the kernels are nothing that a program which does not prove should wait for.
  const { proveRun } = await import('@zkmips/zkmips/prove')
  return proveRun({
    image,
    locals,
    host: new CollectingHost(oracle, onOutput ? { onOutput } : {}),
    contextTag: context,
    parameters: parametersFor(hash),
    shardCycles,
    workers,
    ...(parts ? { parts } : {}),
    ...(options.engine && { engine: options.engine }),
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  })
}

/**
 * Wrapped proofs: one small proof of a run, or of several in a row, that a contract on L1 verifies.
 * @module
 */
import { availableParallelism } from 'node:os'
import { check, type ProofErrorFacts } from '@zkmips/prover/errors'
import { decodeRunProof } from '@zkmips/zkmips/container'
import { machineMemory } from '@zkmips/zkmips/memory-plan'
import type { ProveSummary } from '@zkmips/zkmips/types'
import { nameHex } from '@zkmips/zkmips/verify-wrapped'
import type { ProofOnL1, WrappedExecution, WrappedRuns, WrapSummary } from '@zkmips/zkmips/wrap-types'
import { encodeWrappedProof, isWrappedProof } from '@zkmips/zkmips/wrapped-proof'
import { checkWhole, InputError, mib } from './errors.ts'
import { type ProveOptions, proveJob } from './prove.ts'
import type { Run } from './run.ts'

export interface WrapOptions
  extends Pick<ProveOptions, 'workers' | 'engine' | 'maxMemory' | 'parts' | 'onProgress' | 'signal'> {
  /**
   * Path of the Groth16 proving key of a ceremony (`.zkey`). Everybody's key for development unless given, which is made on first use: proofs under it
   * prove nothing.
   */
  readonly provingKey?: string
}

export interface ProveWrappedOptions extends WrapOptions, Omit<ProveOptions, 'hash'> {}

export interface Wrapped {
  /** The file: some hundred bytes. */
  readonly proof: Uint8Array
  readonly executions: readonly WrappedExecution[]
  /** The program's name on L1: `0x` and 64 hex digits. */
  readonly nameOnL1: string
  /** Of the Groth16 verification key, in hex. */
  readonly keyDigest: string
  /** The proof proves nothing: anybody can make such ones. */
  readonly isDevelopment: boolean
  readonly layers: WrapSummary
  /** The most memory that snarkjs had, and seconds. */
  readonly groth16: Pick<ProofOnL1, 'peakBytes' | 'seconds'>
}

export interface ProvedAndWrapped extends Wrapped {
  /** Of the proof of the run, which is not kept. */
  readonly run: ProveSummary
}

/** A worker that proves layers: circuits that are ready, and the largest of them being proved. */
const WORKER_BYTES = 2.5 * 2 ** 30
const MAX_WORKERS = 1024

/**
 * Proves a run and wraps the proof; leaves are proved while later shards are not yet. snarkjs and ffjavascript must be installed.
 *
 * @throws what `prove` throws; GrothError where snarkjs is not installed, or the key is of no use; WrapError where there is too little memory
 *
 * @example
 * import { openInput, proveWrapped } from 'zkmips'
 *
 * export const claim = async (block: string): Promise<Uint8Array> => (await proveWrapped(await openInput(block))).proof
 */
export async function proveWrapped(run: Run, options: ProveWrappedOptions = {}): Promise<ProvedAndWrapped> {
  const { finish, keys } = await prepare(options)
  const { balanceFor: _, ...job } = proveJob(run, { ...options, hash: 'poseidon2' }, true)
  const { proveWrapped: proveAndWrap } = await import('@zkmips/zkmips/wrap')
  const wrapped = await proveAndWrap({ ...job, keys, ...memoryOf(options) })
  return { ...(await finish(wrapped)), run: wrapped.run.summary }
}

/**
 * Wraps a proof of a run, or several of one program in a row: each begins with the state that the one before ended with (local key 1 is the other's local
 * key 2), all claims are true, all have one context. The proofs are made with `hash: 'poseidon2'` and verified on the way.
 *
 * @param proofs the bytes that `prove` gave, in order, at least one
 * @throws ProofError for what is no such proof, or proofs that are not in a row (`list.gap`, `list.order`, …), before any work; WrapError for proofs
 *   that cannot be wrapped, or too little memory; GrothError, WorkerError, PartsError, AbortError
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { wrap } from 'zkmips'
 *
 * export const aggregate = async (...files: string[]): Promise<Uint8Array> =>
 *   (await wrap(await Promise.all(files.map(file => readFile(file))))).proof
 */
export async function wrap(proofs: readonly Uint8Array[], options: WrapOptions = {}): Promise<Wrapped> {
  const runs = proofs.map((bytes, i) => {
    const facts: ProofErrorFacts = proofs.length > 1 ? { proof: i + 1, of: proofs.length } : {}
    check(!isWrappedProof(bytes), 'format.wrapped', 'this proof is wrapped already; wrap proofs of runs', facts)
    return decodeRunProof(bytes)
  })
  const { finish, keys } = await prepare(options)
  const { wrapRuns } = await import('@zkmips/zkmips/wrap')
  const { engine, parts, onProgress, signal } = options
  const wrapped = await wrapRuns({
    ...{ runs, keys, workers: workersFor(options), ...memoryOf(options) },
    ...(engine && { engine }),
    ...(parts && { parts }),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  })
  return finish(wrapped)
}

const memoryOf = ({ maxMemory }: WrapOptions) => (maxMemory === undefined ? {} : { maxMemory })

function workersFor({ workers, maxMemory: allowed }: WrapOptions) {
  if (typeof workers === 'object') return workers
  if (workers !== undefined) checkWhole('workers', workers, 0, MAX_WORKERS)
  if (allowed !== undefined && Math.max(1, workers ?? 1) * WORKER_BYTES > allowed) {
    const what = `a worker that proves layers takes ${mib(WORKER_BYTES)}, and ${mib(allowed)} are allowed for ${workers ?? 1}`
    throw new InputError('TOO_LITTLE_MEMORY', `${what}: allow more, or use fewer workers`)
  }
  if (workers !== undefined) return workers
  return Math.max(1, Math.min(availableParallelism(), Math.floor((allowed ?? machineMemory()) / WORKER_BYTES)))
}

/** What Groth16 needs is looked at before hours of work, not after them. @throws GrothError, WrapError */
async function prepare({ provingKey, onProgress, signal }: WrapOptions) {
  const { releaseCeremonyKey, releaseDevelopmentKey, requireKeyCache, requirePackages } = await import('./setup.ts')
  const { checkGrothMemory } = await import('@zkmips/zkmips/wrap-checks')
  const { RELEASE_CIRCUIT, releaseKeys } = await import('@zkmips/recursion/release/release')
  requirePackages()
  checkGrothMemory(RELEASE_CIRCUIT.constraints)
  if (provingKey === undefined) await requireKeyCache()
  const named = provingKey === undefined ? undefined : await releaseCeremonyKey(provingKey, signal ? { signal } : {})
  const note = (message: string): void => onProgress?.({ phase: 'note', message })
  const finish = async (wrapped: WrappedRuns): Promise<Wrapped> => {
    const { proveOnL1 } = await import('@zkmips/zkmips/wrap')
    const groth16 = await proveOnL1({
      wrapped,
      key: async constraints => named ?? releaseDevelopmentKey(constraints, note),
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    })
    const { executions, summary } = wrapped
    const { proof, keyDigest, isDevelopment, peakBytes, seconds } = groth16
    return {
      proof: encodeWrappedProof({ keyDigest, executions, proof }),
      ...{ executions, nameOnL1: `0x${nameHex(executions[0]!.name)}`, keyDigest, isDevelopment },
      ...{ layers: summary, groth16: { peakBytes, seconds } },
    }
  }
  return { finish, keys: releaseKeys() }
}

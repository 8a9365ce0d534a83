/**
 * What wrapping takes and gives: from runs to one proof of the last layer of recursion, and from that to a Groth16 proof.
 *
 *   proveWrapped(job: WrapJob): Promise<WrappedProveRun>   proves a run and wraps it
 *   wrapRuns(job: WrapRunsJob): Promise<WrappedRuns>       wraps proofs of runs that there are
 *   proveOnL1(job: GrothJob): Promise<ProofOnL1>           makes the Groth16 proof of either
 * @module
 */
import type { Statement } from '@zkmips/circuits/statement'
import type { Digest } from '@zkmips/field/hash'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { GrothKey } from '@zkmips/recursion/groth16/setup'
import type { RecursionSystem } from '@zkmips/recursion/layers/system'
import type { ConstraintSystem } from '@zkmips/recursion/r1cs/system'
import type { RunProof } from './container.ts'
import type { ProvedRun, ProveJob } from './types.ts'

/** The keys of the layers of a release. */
export interface LayerKeys {
  /** Of the tree of keys, in the order of `keyedCircuits`; zeros for a circuit that this run will not need. */
  readonly entries: readonly Digest[]
  /** By name those that no tree has: `finish`, `list`, `shrink`, `wrap`. One that is not there is made, which takes seconds. */
  readonly layers: ReadonlyMap<string, VerifyingKey>
}

/** What both ways to a wrapped proof take. */
interface Wrapping {
  readonly keys: LayerKeys
  /** That of a release unless given. */
  readonly system?: RecursionSystem
  /** Bytes for all processes together; what the machine has unless given. */
  readonly maxMemory?: number
}

/** A run that is proved to be wrapped: with templates, and under the root of the keys. */
export interface WrapJob extends Omit<ProveJob, 'parameters' | 'keysRoot' | 'templates' | 'balanceFor'>, Wrapping {}

/** Runs that were proved, in the order in which their statements are listed; each begins where the one before ended. */
export interface WrapRunsJob
  extends Pick<ProveJob, 'workers' | 'engine' | 'parts' | 'onProgress' | 'signal'>,
    Wrapping {
  /** At least one. */
  readonly runs: readonly RunProof[]
}

/** What is stated of one execution. */
export interface WrappedExecution {
  /** The program's name on L1. */
  readonly name: Digest
  /** With exit code 0 or 1. */
  readonly statement: Statement
}

/** The proof of the last layer, before Groth16. */
export interface WrappedRuns {
  readonly proof: ShardProof
  readonly vk: VerifyingKey
  readonly system: RecursionSystem
  /** In order. */
  readonly executions: readonly WrappedExecution[]
  /** The number that is stated: the public input of the Groth16 proof. */
  readonly input: bigint
  readonly summary: WrapSummary
}

export interface WrappedProveRun extends WrappedRuns {
  /** The proof of the run itself, which is no longer needed, with its summary. */
  readonly run: ProvedRun
}

export interface WrapSummary {
  /** Proofs of layers, and those of them that an earlier command had made. */
  readonly layers: number
  readonly keptLayers: number
  /** By name of the circuit: proofs, worker seconds of proving, worker seconds of what is made once a circuit and process. */
  readonly circuits: Readonly<Record<string, LayerTimes>>
  /** Largest arena for layers of a worker, and the resident memory of all processes. */
  readonly peakArenaBytes: number
  readonly peakProcessBytes: number
  /** Of the whole call. */
  readonly seconds: number
}

export interface LayerTimes {
  readonly count: number
  readonly seconds: number
  readonly keySeconds: number
}

export interface GrothJob {
  readonly wrapped: Pick<WrappedRuns, 'proof' | 'vk' | 'system' | 'input'>
  /** Gives the proving key of the constraints, which are those of all wrapped proofs of a release. */
  readonly key: (constraints: ConstraintSystem) => Promise<GrothKey>
  /** Bytes that there are; what the machine has free unless given. */
  readonly availableMemory?: number
  readonly onProgress?: ProveJob['onProgress']
  readonly signal?: AbortSignal
}

export interface ProofOnL1 {
  /** 256 bytes, verified. */
  readonly proof: Uint8Array
  readonly input: bigint
  /** Digest of the verification key, in hex. */
  readonly keyDigest: string
  /** The key's secrets are public: the proof proves nothing. */
  readonly isDevelopment: boolean
  /** The most memory that snarkjs's process had. */
  readonly peakBytes: number
  readonly seconds: { readonly constraints: number; readonly key: number; readonly prove: number }
}

/** Why a run cannot be wrapped: beforehand, not after minutes. */
export type WrapErrorCode =
  | 'WRAP_EXIT_CODE'
  | 'WRAP_HASH'
  | 'WRAP_KEYS'
  | 'WRAP_TEMPLATE'
  | 'WRAP_MEMORY'
  | 'WRAP_CHAIN'

export class WrapError extends Error {
  readonly code: WrapErrorCode
  constructor(code: WrapErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WrapError'
    this.code = code
  }
}

/**
 * What proving and verifying a run take and give.
 * @module
 */
import type { Statement } from '@zkmips/circuits/statement'
import type { Host } from '@zkmips/emulator/host/host'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import type { Digest } from '@zkmips/field/hash'
import type { ProofParameters } from '@zkmips/prover/parameters'
import type { ProofPieces } from './container.ts'
import type { PartsFolder } from './parts-folder.ts'
import type { KeptWorkers } from './pool.ts'

/** Local preimages by key 1..5, 32 bytes each. */
export type Locals = ReadonlyMap<number, Uint8Array>

/** What computes the proof: WebAssembly, or native code that is built for this processor on first use. The proof is the same. */
export type EngineName = 'wasm' | 'native'

export interface ProveJob {
  readonly image: ProgramImage
  /** Answers the guest's reads; its local preimages must be `locals`. */
  readonly host: Host
  readonly locals: Locals
  /** 32 bytes bound into the proof from the start; zeros if nobody needs it. */
  readonly contextTag: Uint8Array
  /** Root of the keys of the layers that will verify the parts in circuits; `NO_RECURSION` unless given. */
  readonly keysRoot?: Digest
  readonly parameters: ProofParameters
  /** Instructions in a shard; a power of two minus one fills its table. At most 2^20 − 1. */
  readonly shardCycles: number
  /**
   * Shards may be shorter than `shardCycles`, so that so many workers have something to do until the end. Unless given, all shards but
   * the last one have as many cycles as are said.
   */
  readonly balanceFor?: number
  /** Parts have the heights of templates (`circuits/templates.ts`), so that they can be aggregated; `balanceFor` is then without effect. */
  readonly templates?: boolean
  /** Worker processes; 0 proves in this thread. Kept ones are there for the next job, which then begins sooner. */
  readonly workers: number | KeptWorkers
  /** Limit of each worker's arena, by far the largest part of its memory; what the machine has for it unless given (`memory-plan.ts`). */
  readonly maxArenaBytes?: number
  /** Where finished parts are kept, and taken from if an earlier job with the same input was ended before its end. */
  readonly parts?: PartsFolder
  /** Native if it can be had unless given. */
  readonly engine?: EngineName
  readonly onProgress?: (event: ProgressEvent) => void
  readonly signal?: AbortSignal
}

/** Something that a user should know, and that does not stop the job: a worker process died, a file is not used. */
export interface NoteEvent {
  readonly phase: 'note'
  /** One sentence. */
  readonly message: string
}

export type ProgressEvent =
  | NoteEvent
  /** Native kernels are being built for a kind of processor, which happens once; in the background, while WebAssembly proves. */
  | { readonly phase: 'build'; readonly variant: string; readonly inBackground: boolean }
  /** The emulator's run; `steps` so far, `totalSteps` only at the end. */
  | { readonly phase: 'execute'; readonly steps: number; readonly done: boolean }
  /** Boundary tables committed, of `parts`. */
  | { readonly phase: 'commit'; readonly parts: number; readonly finished: number }
  /**
   * Proofs of parts finished, of `parts`; `cycles` proved so far, of `totalCycles`. The first `keptCycles` of them were proved
   * before this job began.
   */
  | {
      readonly phase: 'prove'
      readonly parts: number
      readonly finished: number
      readonly cycles: number
      readonly totalCycles: number
      readonly keptCycles: number
    }
  /**
   * Proofs of layers of recursion finished, of `layers`; `work` done so far, of `totalWork`, as seconds of one thread are expected to
   * be. The first `keptWork` of it was done before this job began. May come between proofs of parts.
   */
  | {
      readonly phase: 'fold'
      readonly layers: number
      readonly finished: number
      readonly work: number
      readonly totalWork: number
      readonly keptWork: number
      /** What has just been finished: name of its circuit, and seconds; of its key only where that was made for it. */
      readonly last: { readonly name: string; readonly seconds: number; readonly keySeconds: number }
    }
  /** Steps of the Groth16 proof begin; `done` after the last one. */
  | { readonly phase: 'groth16'; readonly step: 'constraints' | 'key' | 'prove' | 'done' }

export interface ProveSummary {
  readonly programDigest: string
  readonly exitCode: number
  readonly workers: number
  readonly shardCycles: number
  readonly cycles: number
  readonly shards: number
  readonly memoryPieces: number
  /** Shards, pieces and other parts that an earlier job had proved. */
  readonly keptParts: number
  /** Parts that prove calls of precompiles. */
  readonly precompileParts: number
  readonly proofBytes: number
  readonly securityBits: number
  /** Committed cells (main, LogUp, quotient; padding included) of all parts divided by cycles. */
  readonly cellsPerCycle: number
  /** Worker seconds of proving parts by phase: `tables` (with tracing), then those of `proveShard`. */
  readonly phases: Readonly<Record<string, number>>
  /** Largest arena of a worker, and the resident memory of all processes. */
  readonly peakArenaBytes: number
  readonly peakProcessBytes: number
  /** What computed: `wasm`, or `native` and for which processors. */
  readonly engine: string
  readonly seconds: {
    readonly execute: number
    readonly commit: number
    readonly prove: number
    readonly total: number
  }
}

export interface ProvedRun {
  /** The proof: put together when it is first asked for. */
  readonly proof: Uint8Array
  /**
   * The same bytes, one piece after the other: a long proof need not be in memory, for parts that are kept in a folder are read from
   * there, which must be there until then.
   */
  readonly pieces: ProofPieces
  readonly summary: ProveSummary
}

/** A proof that was accepted: what it states, and how sure that is. */
export interface VerifiedRun {
  readonly programDigest: string
  readonly parameters: ProofParameters
  readonly securityBits: number
  readonly statement: Statement
  /** What the parts say of recursion over them; it does not matter for what this proof is worth. */
  readonly keysRoot: Digest
  readonly shards: number
  readonly memoryPieces: number
  /** Parts that prove calls of precompiles. */
  readonly precompileParts: number
  readonly cycles: number
}

/** One table of a shard. */
export interface TableStats {
  readonly name: string
  readonly shard: number
  readonly rows: number
  readonly height: number
  /** Base-field columns. */
  readonly main: number
  readonly logUp: number
  readonly quotient: number
}

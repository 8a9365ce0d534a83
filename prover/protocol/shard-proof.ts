/**
 * The data of a shard proof: keys, the statement that a proof is about, and the proof itself.
 * The protocol is told by `verifier.ts`; bytes are in `codec.ts`.
 * @module
 */
import type { LookupChallenges } from '@zkmips/air/constants'
import type { Machine } from '@zkmips/air/machine'
import type { Ext } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import type { Kernels } from '@zkmips/field/kernels'
import type { ProofParameters } from '../parameters.ts'
import type { Cap, Commitment, OpenedValues, OpeningProof } from './opening-proof.ts'

/** What a verifier must know of a machine: a digest of its rules, and its preprocessed columns. */
export interface VerifyingKey {
  /** Hexadecimal digest of everything that the chips say. */
  readonly machineDigest: string
  /** Name of the parameter set under which the columns are committed. */
  readonly parameters: string
  /** Empty when no chip has preprocessed columns. */
  readonly preprocessedCap: Cap
  /** log₂ heights of the chips with preprocessed columns, in the machine's order. */
  readonly preprocessedLogHeights: readonly number[]
}

/** The prover's side of a verifying key. Lives in the arena of its kernels below whatever is proved with it. */
export interface ProvingKey {
  readonly vk: VerifyingKey
  readonly kernels: Kernels
  readonly params: ProofParameters
  readonly hasher: Hasher
  readonly machine: Machine
  /** By index of the chip in the machine: arena pointers of the preprocessed columns on the trace's rows. */
  readonly preprocessedColumns: ReadonlyMap<number, readonly number[]>
  readonly preprocessed: Commitment | undefined
}

/** What the caller binds a proof to. */
export interface ShardContext {
  /** The challenges of the cross-shard buses, derived from all early commitments of an execution. */
  readonly globalChallenges: LookupChallenges
  /** 32 bytes of free data. */
  readonly contextTag: Uint8Array
}

/** Everything that is fixed before the first challenge of a shard. */
export interface Statement extends ShardContext {
  readonly params: ProofParameters
  readonly vk: VerifyingKey
  /** By chip of the machine: log₂ of the table's height, 0 for an absent table. */
  readonly logHeights: readonly number[]
  readonly earlyCap: Cap
  readonly publicValues: readonly number[]
}

export interface ShardProof {
  readonly logHeights: readonly number[]
  readonly publicValues: readonly number[]
  /** Caps of rounds in which no chip has a column are empty. */
  readonly earlyCap: Cap
  readonly mainCap: Cap
  readonly lookupNonce: number
  readonly logUpCap: Cap
  /** Claimed sums of each present chip, one per scope of its LogUp layout. */
  readonly sums: readonly (readonly Ext[])[]
  readonly quotientCap: Cap
  readonly outOfDomainNonce: number
  /** [round][matrix][point][column], the rounds and matrices of `shape.ts`. */
  readonly openedValues: OpenedValues
  readonly opening: OpeningProof
}

/** What a part of an execution commits to before the cross-shard challenge. */
export interface EarlyCommitment {
  /** log₂ heights of the tables with early columns, in the machine's order. */
  readonly logHeights: readonly number[]
  readonly cap: Cap
}

/** What a verified shard proof says beyond "the constraints hold". */
export interface VerifiedShard {
  readonly publicValues: readonly number[]
  /** Σ of the cross-shard bus over this shard's tables and public messages. */
  readonly globalSum: Ext
  readonly earlyCap: Cap
  /** log₂ heights as in the proof. */
  readonly logHeights: readonly number[]
}

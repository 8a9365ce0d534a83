/**
 * The data of a shard proof: keys, the statement that a proof is about, and the proof itself.
 * The protocol is told by `verifier/shard.ts`; bytes are in `shard-codec.ts`. What a verifier reads is typed by a representation
 * (`field/algebra.ts`), plain numbers where none is given.
 * @module
 */
import type { Scope } from '@zkmips/air/chip'
import type { Machine } from '@zkmips/air/machine'
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Hasher } from '@zkmips/field/hash'
import type { Kernels } from '@zkmips/field/kernels'
import type { ProofParameters } from '../parameters.ts'
import type { Cap, Commitment, OpenedValues, OpeningProof } from './opening-proof.ts'

/** α and β of a scope: a message stands for α + Σ βʲ·messageⱼ. */
export interface LookupChallengesOf<R extends Representation> {
  readonly alpha: R['ext']
  readonly beta: R['ext']
}

export type ScopeChallengesOf<R extends Representation> = { readonly [S in Scope]: LookupChallengesOf<R> }

/** What a verifier must know of a machine: a digest of its rules, and its preprocessed columns. */
export interface VerifyingKey<R extends Representation = Numbers> {
  /** Hexadecimal digest of everything that the chips say. */
  readonly machineDigest: string
  /** Name of the parameter set under which the columns are committed. */
  readonly parameters: string
  /** Empty when no chip has preprocessed columns. */
  readonly preprocessedCap: Cap<R>
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
export interface ShardContext<R extends Representation = Numbers> {
  /** The challenges of the cross-shard buses, derived from all early commitments of an execution. */
  readonly globalChallenges: LookupChallengesOf<R>
  /** 32 bytes of free data. */
  readonly contextTag: R['bytes']
}

/** Everything that is fixed before the first challenge of a shard. */
export interface Statement<R extends Representation = Numbers> extends ShardContext<R> {
  readonly params: ProofParameters
  readonly vk: VerifyingKey<R>
  /** By chip of the machine: log₂ of the table's height, 0 for an absent table. */
  readonly logHeights: readonly number[]
  readonly earlyCap: Cap<R>
  readonly publicValues: readonly R['base'][]
}

export interface ShardProof<R extends Representation = Numbers> {
  readonly logHeights: readonly number[]
  readonly publicValues: readonly R['base'][]
  /** Caps of rounds in which no chip has a column are empty. */
  readonly earlyCap: Cap<R>
  readonly mainCap: Cap<R>
  readonly lookupNonce: R['base']
  readonly logUpCap: Cap<R>
  /** Claimed sums of each present chip, one per scope of its LogUp layout. */
  readonly sums: readonly (readonly R['ext'][])[]
  readonly quotientCap: Cap<R>
  readonly outOfDomainNonce: R['base']
  /** [round][matrix][point][column], the rounds and matrices of `shape.ts`. */
  readonly openedValues: OpenedValues<R>
  readonly opening: OpeningProof<R>
}

/** What a part of an execution commits to before the cross-shard challenge. */
export interface EarlyCommitment {
  /** log₂ heights of the tables with early columns, in the machine's order; 0 for an absent one. */
  readonly logHeights: readonly number[]
  readonly cap: Cap
}

/** What a verified shard proof says beyond "the constraints hold". */
export interface VerifiedShard<R extends Representation = Numbers> {
  readonly publicValues: readonly R['base'][]
  /** Σ of the cross-shard bus over this shard's tables and public messages. */
  readonly globalSum: R['ext']
  readonly earlyCap: Cap<R>
  /** log₂ heights as in the proof. */
  readonly logHeights: readonly number[]
}

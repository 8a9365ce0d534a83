/**
 * The shapes of the polynomial commitment: what is committed, opened and proved. The protocol is in
 * `verifier/openings.ts`, step by step; the prover's side in `prover/openings.ts`; bytes in `opening-codec.ts`.
 *
 * What a verifier reads is typed by a representation (`field/algebra.ts`), plain numbers where none is given.
 *
 * Division of labour with the caller: the caller absorbs a commitment's cap when it is made, and derives the points;
 * opening absorbs the opened values and everything after them. Matrix shapes and points must be fixed by what the
 * transcript absorbed before `open`/`verifyOpening` (heights in particular).
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Ext } from '@zkmips/field/extension'
import type { MerkleTree } from '@zkmips/field/merkle'

/** The top layer of a Merkle tree that is sent whole; a power of two of digests. */
export type Cap<R extends Representation = Numbers> = readonly R['digest'][]

/** A matrix of polynomials of degree < 2^logHeight, one a column. The codeword has 2^(logHeight + logBlowup) rows. */
export interface MatrixShape {
  readonly logHeight: number
  /** At least 1. */
  readonly width: number
}

/** A matrix as the prover hands it to `commit`. */
export interface MatrixInput {
  readonly logHeight: number
  /** Arena byte pointers to 2^logHeight canonical elements each: values on `shift`·H, natural order. They stay until the last opening. */
  readonly columns: readonly number[]
  /** Default 1. Quotient chunks come on other cosets (`quotient.ts`). */
  readonly shift?: number
}

export interface CommittedMatrix {
  readonly logHeight: number
  /** What was committed, still in its place and unchanged: openings evaluate it. */
  readonly columns: readonly number[]
  readonly shift: number
  /** Arena byte pointers to the codewords: 2^(logHeight + logBlowup) values on D (`domain.ts`), natural order. */
  readonly lde: readonly number[]
}

/** The prover's side of one commitment. Lives in the arena until the caller releases it. */
export interface Commitment {
  readonly cap: Cap
  readonly matrices: readonly CommittedMatrix[]
  readonly tree: MerkleTree
}

/** What the prover opens of one commitment: for each matrix a list of points, at least one. */
export interface ProverRound {
  readonly commitment: Commitment
  readonly points: readonly (readonly Ext[])[]
}

/** Opened values, indexed [round][matrix][point][column]. */
export type OpenedValues<R extends Representation = Numbers> =
  readonly (readonly (readonly (readonly R['ext'][])[])[])[]

/** A claim about one matrix: column c takes values[p][c] at points[p]. */
export interface MatrixClaim<R extends Representation = Numbers> extends MatrixShape {
  /** Equal points are the same object: matrices with the same points are batched together (`batching.ts`). */
  readonly points: readonly R['ext'][]
  readonly values: readonly (readonly R['ext'][])[]
}

export interface VerifierRound<R extends Representation = Numbers> {
  readonly cap: Cap<R>
  readonly matrices: readonly MatrixClaim<R>[]
}

/** The opening of one Merkle tree at one index. */
export interface RowOpening<R extends Representation = Numbers> {
  /** A row per matrix of the tree, in commit order. */
  readonly rows: readonly ArrayLike<R['base']>[]
  /** Siblings from the leaf up to the cap. */
  readonly path: readonly R['digest'][]
}

export interface QueryProof<R extends Representation = Numbers> {
  /** One opening per round, in the order of the rounds. */
  readonly rounds: readonly RowOpening<R>[]
  /** One opening per committed FRI layer: a single row of arity extension elements, those at i + j·n/arity, j = 0.. */
  readonly layers: readonly RowOpening<R>[]
}

export interface OpeningProof<R extends Representation = Numbers> {
  readonly batchingNonce: R['base']
  /** Caps of the FRI layers, the batched codeword first. */
  readonly layerCaps: readonly Cap<R>[]
  /** One per committed layer when folding is ground, else none. */
  readonly foldingNonces: readonly R['base'][]
  /** Coefficients of the last folded polynomial, lowest first; as many as its degree bound. */
  readonly finalPolynomial: readonly R['ext'][]
  readonly queryNonce: R['base']
  readonly queries: readonly QueryProof<R>[]
}

/**
 * The shapes of the polynomial commitment: what is committed, opened and proved. The protocol is in `verifier.ts`, step by
 * step; the prover's side in `prover.ts`; bytes in `codec.ts`.
 *
 * Division of labour with the caller: the caller absorbs a commitment's cap when it is made, and derives the points;
 * opening absorbs the opened values and everything after them. Matrix shapes and points must be fixed by what the
 * transcript absorbed before `open`/`verifyOpening` (heights in particular).
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import type { Digest } from '@zkmips/field/hash'
import type { MerkleTree } from '@zkmips/field/merkle'

/** The top layer of a Merkle tree that is sent whole; a power of two of digests. */
export type Cap = readonly Digest[]

/** A matrix of polynomials of degree < 2^logHeight, one a column. The codeword has 2^(logHeight + logBlowup) rows. */
export interface MatrixShape {
  readonly logHeight: number
  /** At least 1. */
  readonly width: number
}

/** A matrix as the prover hands it to `commit`. */
export interface MatrixInput {
  readonly logHeight: number
  /** Arena byte pointers to 2^logHeight canonical elements each: values on `shift`·H, natural order. */
  readonly columns: readonly number[]
  /** Default 1. Quotient chunks come on other cosets (`quotient.ts`). */
  readonly shift?: number
}

export interface CommittedMatrix {
  readonly logHeight: number
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
export type OpenedValues = readonly (readonly (readonly (readonly Ext[])[])[])[]

/** A claim about one matrix: column c takes values[p][c] at points[p]. */
export interface MatrixClaim extends MatrixShape {
  readonly points: readonly Ext[]
  readonly values: readonly (readonly Ext[])[]
}

export interface VerifierRound {
  readonly cap: Cap
  readonly matrices: readonly MatrixClaim[]
}

/** The opening of one Merkle tree at one index. */
export interface RowOpening {
  /** A row per matrix of the tree, in commit order. */
  readonly rows: readonly Uint32Array[]
  /** Siblings from the leaf up to the cap. */
  readonly path: readonly Digest[]
}

export interface QueryProof {
  /** One opening per round, in the order of the rounds. */
  readonly rounds: readonly RowOpening[]
  /** One opening per committed FRI layer: a single row of arity·4 elements, the extension values i + j·n/arity, j = 0.. */
  readonly layers: readonly RowOpening[]
}

export interface OpeningProof {
  readonly batchingNonce: number
  /** Caps of the FRI layers, the batched codeword first. */
  readonly layerCaps: readonly Cap[]
  /** One per committed layer when folding is ground, else none. */
  readonly foldingNonces: readonly number[]
  /** Coefficients of the last folded polynomial, lowest first; as many as its degree bound. */
  readonly finalPolynomial: readonly Ext[]
  readonly queryNonce: number
  readonly queries: readonly QueryProof[]
}

/*
 * Signatures:
 *   prover.ts    commit(kernels, params, matrices: MatrixInput[]): Commitment
 *                open(kernels, params, rounds: ProverRound[], transcript, onPhase?): { values: OpenedValues; proof: OpeningProof }
 *   verifier.ts  verifyOpening(hasher, params, rounds: VerifierRound[], proof, transcript): void      throws ProofError
 *   codec.ts     encodeOpeningProof(writer, proof), decodeOpeningProof(reader, params, shapes: MatrixShape[][]): OpeningProof
 *                encodeCap / decodeCap(reader, params, shapes: MatrixShape[])
 *   quotient.ts  splitQuotient(kernels, { logHeight, shift, planes }): MatrixInput[]   values on shift·<w_2N> → two chunks
 *                recombineQuotient(logHeight, shift, zeta, chunks: Ext[4][2]): Ext
 *   domain.ts    domainShift(logSize): number
 */

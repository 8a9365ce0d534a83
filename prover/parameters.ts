/**
 * What a proof is made with: rate, queries, grinding, folding, and the limits on an instance for which the security of the
 * set was computed. The sets by name stand at the end; `security.ts` computes what a set is worth.
 *
 * Invariant: prover and verifier absorb every number of the set (`parameterElements`) before the first challenge.
 * @module
 */

import type { HasherName } from '@zkmips/field/hash'

export type { HasherName } from '@zkmips/field/hash'

/**
 * How far from a codeword a committed word may be and still stand for it (`security.ts`): up to half of the code's distance, where it
 * stands for one codeword, or up to the Johnson bound less a margin that shrinks with `multiplicity`, where it stands for a list of them.
 */
export type Regime = { readonly kind: 'unique' } | { readonly kind: 'johnson'; readonly multiplicity: number }

export const UNIQUE_DECODING: Regime = { kind: 'unique' }

/** Bits of proof of work, each done right before the challenge that it protects. 0 means none. */
export interface Grinding {
  /** Before the challenges of the shard's own LogUp argument. */
  readonly lookup: number
  /** In the nonce from which the cross-shard challenge is derived. */
  readonly globalLookup: number
  /** Before the out-of-domain point. */
  readonly outOfDomain: number
  /** Before the challenge that batches the openings. */
  readonly batching: number
  /** Before each folding challenge. */
  readonly folding: number
  /** Before the query indices. */
  readonly query: number
}

/**
 * The verifier refuses an instance beyond these: the security figures hold up to them. Every one of them is enforced in
 * `protocol/limits.ts`.
 */
export interface InstanceLimits {
  /** log₂ of the tallest table. */
  readonly maxLogHeight: number
  /** Σ over all opened columns of the number of points at which each is opened. */
  readonly maxOpenings: number
  /** Constraints of all tables of a shard, LogUp's included: powers of the combining challenge. */
  readonly maxConstraints: number
  /** Degree of the constraints in the columns, LogUp's included; the quotient has room for 3. */
  readonly maxConstraintDegree: number
  /** LogUp fractions of a shard: Σ height × interactions, and the messages over public values. */
  readonly logMaxFractions: number
  /** Elements of a LogUp message, the bus number included. */
  readonly maxMessageLength: number
  /** Fractions of the cross-shard bus over all parts of an execution. */
  readonly logMaxGlobalFractions: number
  /** Elements of a message of the cross-shard bus, the bus number included. */
  readonly maxGlobalMessageLength: number
}

export interface ProofParameters {
  readonly name: string
  readonly hasher: HasherName
  /** The provable security that is claimed, in bits; 0 for the sets of unit tests, which a normal verifier refuses. */
  readonly targetBits: number
  /** What the claim rests on. `johnson` allows tables only of heights that are levels of FRI: words are not lifted there. */
  readonly regime: Regime
  /** Degree of the extension field that challenges are taken from. */
  readonly extensionDegree: number
  /** log₂ of 1/rate, at least 1. */
  readonly logBlowup: number
  readonly queries: number
  /** log₂ of the folding arity. */
  readonly logFoldingArity: number
  /** Folding stops when the degree bound of the folded polynomial is at most 2 to this; its coefficients are sent. */
  readonly maxLogFinalDegree: number
  /** Merkle caps have at most 2 to this digests. */
  readonly logCapHeight: number
  readonly grinding: Grinding
  readonly limits: InstanceLimits
}

const CORE_LIMITS: InstanceLimits = {
  maxLogHeight: 20,
  maxOpenings: 6144,
  maxConstraints: 8192,
  maxConstraintDegree: 3,
  logMaxFractions: 25,
  maxMessageLength: 32,
  logMaxGlobalFractions: 30,
  maxGlobalMessageLength: 12,
}

/** 100 bits, provable, unique decoding, for shards that are verified natively. */
export const core100Blake3: ProofParameters = {
  name: 'core-100-blake3',
  hasher: 'blake3',
  targetBits: 100,
  regime: UNIQUE_DECODING,
  extensionDegree: 4,
  logBlowup: 1,
  queries: 193,
  logFoldingArity: 3,
  maxLogFinalDegree: 7,
  logCapHeight: 5,
  grinding: { lookup: 7, globalLookup: 10, outOfDomain: 0, batching: 10, folding: 0, query: 20 },
  limits: CORE_LIMITS,
}

/** The same for shards that will be verified inside a circuit, where a digest of a cap costs less than the levels of 193 paths below it. */
export const core100Poseidon2: ProofParameters = {
  ...core100Blake3,
  name: 'core-100-poseidon2',
  hasher: 'poseidon2',
  logCapHeight: 7,
}

const LAYER_LIMITS: InstanceLimits = {
  maxLogHeight: 17,
  maxOpenings: 1024,
  maxConstraints: 1024,
  maxConstraintDegree: 3,
  logMaxFractions: 22,
  maxMessageLength: 11,
  // What parts send each other is a field of the statement: layers have no cross-shard bus.
  logMaxGlobalFractions: 0,
  maxGlobalMessageLength: 1,
}

/**
 * 100 bits, provable, list decoding over the quintic extension: the layers of recursion, which circuits verify
 * (docs/decisions/0017-recursion-and-wrap.md).
 */
export const recursion100: ProofParameters = {
  name: 'recursion-100',
  hasher: 'poseidon2',
  targetBits: 100,
  regime: { kind: 'johnson', multiplicity: 3 },
  extensionDegree: 5,
  logBlowup: 2,
  queries: 103,
  logFoldingArity: 3,
  maxLogFinalDegree: 6,
  logCapHeight: 7,
  grinding: { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 16, folding: 16, query: 20 },
  limits: LAYER_LIMITS,
}

/** The layer below the last: few queries, for few rows in the last one. */
export const shrink100: ProofParameters = {
  ...recursion100,
  name: 'shrink-100',
  logBlowup: 6,
  queries: 29,
  logCapHeight: 6,
  limits: { ...LAYER_LIMITS, maxLogHeight: 14 },
}

/** The last layer, which an R1CS over BN254 verifies. */
export const wrap100: ProofParameters = {
  ...shrink100,
  name: 'wrap-100',
  hasher: 'poseidon-bn254',
  logCapHeight: 7,
  limits: { ...LAYER_LIMITS, maxLogHeight: 13 },
}

/** Sets of the layers of recursion with a security claim. */
export const LAYER_PARAMETER_SETS: readonly ProofParameters[] = [recursion100, shrink100, wrap100]

/** Sets of the proofs of runs with a security claim. */
export const PARAMETER_SETS: readonly ProofParameters[] = [core100Blake3, core100Poseidon2]

/**
 * Sets that a verifier of runs trusts unless its user names others. Poseidon2 is not among them: it is a young hash, and
 * whoever breaks it can forge its proofs, also for users who never asked for one.
 */
export const TRUSTED_PARAMETER_SETS: readonly ProofParameters[] = [core100Blake3]

/** Fast and without any security: for unit tests only; refused unless a verifier is told to allow it. */
export const testOnlyBlake3: ProofParameters = {
  ...core100Blake3,
  name: 'test-only-insecure-blake3',
  targetBits: 0,
  queries: 8,
  maxLogFinalDegree: 3,
  logCapHeight: 2,
  grinding: { lookup: 1, globalLookup: 1, outOfDomain: 1, batching: 2, folding: 1, query: 3 },
}

export const testOnlyPoseidon2: ProofParameters = {
  ...testOnlyBlake3,
  name: 'test-only-insecure-poseidon2',
  hasher: 'poseidon2',
}

/** The same over the extension of degree 5, which the wrap layer and targets above 100 bits will need. */
export const testOnlyBlake3Degree5: ProofParameters = {
  ...testOnlyBlake3,
  name: 'test-only-insecure-blake3-degree-5',
  extensionDegree: 5,
}

export const testOnlyPoseidon2Degree5: ProofParameters = {
  ...testOnlyPoseidon2,
  name: 'test-only-insecure-poseidon2-degree-5',
  extensionDegree: 5,
}

/** Hash and extension of the last layer of recursion. */
export const testOnlyPoseidonBn254: ProofParameters = {
  ...testOnlyBlake3Degree5,
  name: 'test-only-insecure-poseidon-bn254',
  hasher: 'poseidon-bn254',
}

const HASHER_NUMBERS: Readonly<Record<HasherName, number>> = { blake3: 1, poseidon2: 2, 'poseidon-bn254': 3 }

/**
 * Every number of a set, in a fixed order, for the transcript. The hash's name is 1 (blake3), 2 (poseidon2) or 3 (poseidon-bn254); the
 * multiplicity of unique decoding is 0.
 */
export function parameterElements(p: ProofParameters): number[] {
  const { grinding: g, limits: l } = p
  return [
    HASHER_NUMBERS[p.hasher],
    p.targetBits,
    p.extensionDegree,
    p.logBlowup,
    p.queries,
    p.logFoldingArity,
    p.maxLogFinalDegree,
    p.logCapHeight,
    ...[g.lookup, g.globalLookup, g.outOfDomain, g.batching, g.folding, g.query],
    ...[l.maxLogHeight, l.maxOpenings, l.maxConstraints, l.maxConstraintDegree],
    ...[l.logMaxFractions, l.maxMessageLength, l.logMaxGlobalFractions, l.maxGlobalMessageLength],
    p.regime.kind === 'johnson' ? p.regime.multiplicity : 0,
  ]
}

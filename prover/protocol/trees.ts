/**
 * The shapes of the Merkle trees of a proof, so that prover, verifier and codec agree on caps and path lengths.
 * @module
 */
import { LOG_ARITY } from '@zkmips/field/hash'
import type { MerkleShape } from '@zkmips/field/merkle'
import type { ProofParameters } from '../parameters.ts'
import type { MatrixShape } from './opening-proof.ts'

/** The tree over the codewords of one commitment. */
export function commitmentShape(params: ProofParameters, matrices: readonly MatrixShape[]): MerkleShape {
  return {
    matrices: matrices.map(m => ({ height: 2 ** (m.logHeight + params.logBlowup), width: m.width })),
    capBits: params.logCapHeight,
    logArity: LOG_ARITY[params.hasher],
  }
}

/** The tree over a FRI layer of 2^logSize extension values: a leaf is a row of those that fold together. */
export function layerShape(params: ProofParameters, logSize: number): MerkleShape {
  const arity = 2 ** params.logFoldingArity
  return {
    matrices: [{ height: 2 ** logSize / arity, width: params.extensionDegree * arity }],
    capBits: params.logCapHeight,
    logArity: LOG_ARITY[params.hasher],
  }
}

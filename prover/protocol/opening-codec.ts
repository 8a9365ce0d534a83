/**
 * Bytes of openings and caps. Nothing is encoded that the shape already says: a decoder is given the parameters and the
 * shapes of the commitments (from the verifying key and checked heights), so every count is known and an encoding is unique.
 *
 * Order: batching nonce, layer caps, folding nonces, final polynomial, query nonce, queries; a query is its rounds, then
 * its layers; an opening is its rows, then its path. `bytes.ts` says how integers are written.
 * @module
 */
import { DIGEST_WORDS, type Digest } from '@zkmips/field/hash'
import { capHeight, type MerkleShape, pathLength } from '@zkmips/field/merkle'
import type { ByteReader, ByteWriter } from '../bytes.ts'
import { ProofError } from '../errors.ts'
import { hasherOf } from '../hasher.ts'
import type { ProofParameters } from '../parameters.ts'
import { friLevels } from './batching.ts'
import type { Cap, MatrixShape, OpeningProof, RowOpening } from './opening-proof.ts'
import { commitmentShape, layerShape } from './trees.ts'

export function encodeCap(writer: ByteWriter, cap: Cap): void {
  for (const digest of cap) writer.u32s(digest)
}

/** The cap of a commitment to matrices of these shapes. @throws ProofError */
export function decodeCap(reader: ByteReader, params: ProofParameters, matrices: readonly MatrixShape[]): Cap {
  return readDigests(reader, params, 'a cap', capHeight(commitmentShape(params, matrices)))
}

/** A digest of the parameters' hash. @param what it is, for messages @throws ProofError */
export const decodeDigest = (reader: ByteReader, params: ProofParameters, what: string): Digest =>
  readDigests(reader, params, what, 1)[0]!

export function encodeOpeningProof(writer: ByteWriter, proof: OpeningProof): void {
  writer.u32(proof.batchingNonce)
  for (const cap of proof.layerCaps) encodeCap(writer, cap)
  writer.u32s(proof.foldingNonces)
  for (const coefficient of proof.finalPolynomial) writer.u32s(coefficient)
  writer.u32(proof.queryNonce)
  for (const query of proof.queries) {
    for (const { rows, path } of [...query.rounds, ...query.layers]) {
      for (const row of rows) writer.u32s(row)
      for (const digest of path) writer.u32s(digest)
    }
  }
}

/**
 * @param rounds shapes of the opened commitments; heights within the limits of the parameters, at least one matrix each
 * @throws ProofError for bytes that no encoder produced
 */
export function decodeOpeningProof(
  reader: ByteReader,
  params: ProofParameters,
  rounds: readonly (readonly MatrixShape[])[],
): OpeningProof {
  const maxLogSize = Math.max(...rounds.flat().map(m => m.logHeight + params.logBlowup))
  const levels = friLevels(params, maxLogSize)
  const layers = levels.slice(0, -1).map(logSize => layerShape(params, logSize))
  const commitments = rounds.map(matrices => commitmentShape(params, matrices))

  const batchingNonce = reader.element('the batching nonce')
  const layerCaps = layers.map(shape => readDigests(reader, params, 'the cap of a FRI layer', capHeight(shape)))
  const nonces = params.grinding.folding > 0 ? layers.length : 0
  const foldingNonces = [...reader.elements('the folding nonces', nonces)]
  const finalPolynomial = reader.exts(
    'the final polynomial',
    params.extensionDegree,
    2 ** (levels.at(-1)! - params.logBlowup),
  )
  const queryNonce = reader.element('the query nonce')
  const queries = Array.from({ length: params.queries }, () => ({
    rounds: commitments.map(shape => readOpening(reader, params, shape)),
    layers: layers.map(shape => readOpening(reader, params, shape)),
  }))
  return { batchingNonce, layerCaps, foldingNonces, finalPolynomial, queryNonce, queries }
}

function readOpening(reader: ByteReader, params: ProofParameters, shape: MerkleShape): RowOpening {
  return {
    rows: shape.matrices.map(({ width }) => reader.elements('an opened row', width)),
    path: readDigests(reader, params, 'a Merkle path', pathLength(shape)),
  }
}

function readDigests(reader: ByteReader, params: ProofParameters, what: string, count: number): Digest[] {
  // A Poseidon2 digest is made of field elements; a Blake3 digest of any words; one of Poseidon over BN254 is a scalar below the order.
  const words = params.hasher === 'poseidon2' ? reader.elements.bind(reader) : reader.u32s.bind(reader)
  const { isDigest } = hasherOf(params)
  return Array.from({ length: count }, () => {
    const digest = words(what, DIGEST_WORDS)
    if (!isDigest(digest))
      throw new ProofError('format.element', `${what} holds a digest that is not a canonical scalar`)
    return digest
  })
}

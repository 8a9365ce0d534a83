/**
 * Everything about a proof's structure and encoding that does not depend on a challenge: counts, lengths, canonical elements,
 * digests. Checked on plain numbers before the protocol is run; after it, the verifier over an algebra may index and read freely.
 * @module
 */
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import { type ExtensionField, extensionField } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import { isCanonical } from '@zkmips/field/koalabear'
import { capHeight, isOpening, type MerkleShape } from '@zkmips/field/merkle'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import { friLevels } from '../protocol/batching.ts'
import { checkClaimShapes } from '../protocol/claims.ts'
import { checkLimits } from '../protocol/limits.ts'
import type { Cap, MatrixShape, OpeningProof, RowOpening } from '../protocol/opening-proof.ts'
import type { ShardContext, ShardProof, VerifyingKey } from '../protocol/shard-proof.ts'
import { checkHeights, type RoundName, type ShardShape, shardShape } from '../protocol/shard-shape.ts'
import { commitmentShape, layerShape } from '../protocol/trees.ts'

/** @throws ProofError naming what is wrong */
export function checkShardStructure(
  params: ProofParameters,
  hasher: Hasher,
  machine: Machine,
  vk: VerifyingKey,
  proof: ShardProof,
): ShardShape {
  const field = extensionField(params.extensionDegree)
  checkHeights(machine, vk.preprocessedLogHeights, proof.logHeights)
  const shape = shardShape(machine, field.degree, vk.preprocessedLogHeights, proof.logHeights)
  checkLimits(params, machine, shape)
  const { publicValues, sums, openedValues } = proof
  const complete = publicValues.length === machine.publicValues.length
  check(complete, 'shard.publicValues', 'the number of public values is wrong')
  check(publicValues.every(isCanonical), 'shard.publicValues', 'a public value is not a canonical field element')
  const caps: [RoundName, Cap][] = [
    ['preprocessed', vk.preprocessedCap],
    ['early', proof.earlyCap],
    ['main', proof.mainCap],
    ['logUp', proof.logUpCap],
    ['quotient', proof.quotientCap],
  ]
  for (const [round, cap] of caps) checkCap(params, hasher, shape.rounds[round], cap, round)
  check(sums.length === shape.present.length, 'shard.sums', 'the number of claimed sums is wrong')
  shape.present.forEach(({ chip }, k) => {
    const expected = logUpLayout(chip).scopes.length
    check(sums[k]!.length === expected, 'shard.sums', `the number of claimed sums of table ${chip.name} is wrong`)
    check(sums[k]!.every(field.isCanonical), 'shard.sums', `a claimed sum of table ${chip.name} is not canonical`)
  })
  check(openedValues.length === shape.committed.length, 'shard.openings', 'the number of opened commitments is wrong')
  const claims = shape.committed.map((round, r) => {
    const matrices = shape.rounds[round]
    check(openedValues[r]!.length === matrices.length, 'shard.openings', 'the number of opened matrices is wrong', {
      round,
    })
    return matrices.map(({ logHeight, width, next }, m) => {
      const points = openedValues[r]![m]!
      const asShaped =
        points.length === (next ? 2 : 1) && points.every(p => p.length === width && p.every(field.isCanonical))
      check(asShaped, 'shard.openings', 'the opened values of a matrix do not have its shape', { round, matrix: m })
      return { logHeight, width, points: points.length }
    })
  })
  checkClaimShapes(params, claims)
  checkOpeningStructure(params, hasher, field, claims, proof.opening)
  return shape
}

export function checkContext(params: ProofParameters, { globalChallenges, contextTag }: ShardContext): void {
  const { isCanonical: isElement } = extensionField(params.extensionDegree)
  const canonical = isElement(globalChallenges.alpha) && isElement(globalChallenges.beta)
  check(canonical, 'shard.context', 'a cross-shard challenge is not canonical')
  check(contextTag.length === 32, 'shard.context', 'the context tag must have 32 bytes')
}

/** @param rounds shapes that `checkClaimShapes` has accepted @throws ProofError naming what is wrong */
export function checkOpeningStructure(
  params: ProofParameters,
  hasher: Hasher,
  field: ExtensionField,
  rounds: readonly (readonly MatrixShape[])[],
  { batchingNonce, layerCaps, foldingNonces, finalPolynomial, queryNonce, queries }: OpeningProof,
): void {
  const levels = friLevels(params, Math.max(...rounds.flat().map(m => m.logHeight + params.logBlowup)))
  const commitments = rounds.map(matrices => commitmentShape(params, matrices))
  const layers = levels.slice(0, -1).map(logSize => layerShape(params, logSize))

  checkCount('FRI layers', layerCaps.length, layers.length)
  layerCaps.forEach((cap, layer) => {
    checkCount('digests in the cap of a FRI layer', cap.length, capHeight(layers[layer]!))
    check(cap.every(hasher.isDigest), 'pcs.element', 'a cap holds what is not a digest', { layer })
  })
  checkCount('folding nonces', foldingNonces.length, params.grinding.folding > 0 ? layers.length : 0)
  checkCount('coefficients of the final polynomial', finalPolynomial.length, 2 ** (levels.at(-1)! - params.logBlowup))
  const canonical = finalPolynomial.every(field.isCanonical)
  check(canonical, 'pcs.element', 'a coefficient of the final polynomial is not canonical')
  const nonces = [batchingNonce, ...foldingNonces, queryNonce]
  check(nonces.every(isCanonical), 'pcs.element', 'a nonce is not a canonical field element')
  checkCount('queries', queries.length, params.queries)
  queries.forEach((query, q) => {
    checkCount('opened commitments of a query', query.rounds.length, rounds.length)
    checkCount('opened FRI layers of a query', query.layers.length, layers.length)
    query.rounds.forEach((opening, round) => {
      checkOpening(hasher, commitments[round]!, opening, { query: q, round })
    })
    query.layers.forEach((opening, layer) => {
      checkOpening(hasher, layers[layer]!, opening, { query: q, layer })
    })
  })
}

function checkCount(what: string, got: number, expected: number): void {
  check(got === expected, 'pcs.shape', `the number of ${what} is wrong`, { expected, got })
}

function checkOpening(
  hasher: Hasher,
  shape: MerkleShape,
  { rows, path }: RowOpening,
  where: Readonly<Record<string, number>>,
): void {
  const formed = isOpening(hasher, shape, rows, path)
  check(
    formed,
    'pcs.shape',
    'opened rows and their path do not have the form that the shape of their tree gives, or hold what is not an element',
    where,
  )
}

function checkCap(
  params: ProofParameters,
  hasher: Hasher,
  matrices: readonly MatrixShape[],
  cap: Cap,
  round: string,
): void {
  const expected = matrices.length === 0 ? 0 : capHeight(commitmentShape(params, matrices))
  check(cap.length === expected, 'shard.cap', 'a Merkle cap has the wrong size', { round, expected, got: cap.length })
  check(cap.every(hasher.isDigest), 'shard.cap', 'a Merkle cap contains a value that is not a digest', { round })
}

/**
 * Verification on plain numbers: structure first, then the protocol (`shard.ts`, `openings.ts`) over `field/number-algebra.ts`.
 * Plain TypeScript without kernels: runs in a browser.
 * @module
 */
import type { Machine } from '@zkmips/air/machine'
import { machineDigest } from '@zkmips/air/machine'
import type { Numbers, VerifierAlgebra } from '@zkmips/field/algebra'
import { extensionField } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import { capHeight } from '@zkmips/field/merkle'
import { numberAlgebra } from '@zkmips/field/number-algebra'
import type { Transcript } from '@zkmips/field/transcript'
import { check, ProofError } from '../errors.ts'
import { hasherOf } from '../hasher.ts'
import { LAYER_PARAMETER_SETS, PARAMETER_SETS, type ProofParameters } from '../parameters.ts'
import { checkClaimShapes, claimShapes } from '../protocol/claims.ts'
import type { OpeningProof, VerifierRound } from '../protocol/opening-proof.ts'
import type { ShardContext, ShardProof, VerifiedShard, VerifyingKey } from '../protocol/shard-proof.ts'
import { commitmentShape } from '../protocol/trees.ts'
import { assertOpening } from './openings.ts'
import { assertShard } from './shard.ts'
import { checkContext, checkOpeningStructure, checkShardStructure } from './structure.ts'

export interface VerifyOptions {
  /** Accept parameter sets of unit tests, which have no security. */
  readonly allowInsecure?: boolean
}

/** Numbers whose failed assertions are ProofErrors. */
export function proofAlgebra(hasher: Hasher, extensionDegree: number): VerifierAlgebra<Numbers> {
  return numberAlgebra(hasher, extensionField(extensionDegree), (code, message, facts) => {
    throw new ProofError(code, message, facts)
  })
}

/**
 * Accepts only if tables exist that satisfy every constraint of the machine and whose messages cancel within the shard,
 * except with the probability that `security.ts` gives for the parameters. What it leaves to the caller is said in `shard.ts`.
 * @throws ProofError naming the check that failed
 */
export function verifyShard(
  params: ProofParameters,
  machine: Machine,
  vk: VerifyingKey,
  proof: ShardProof,
  context: ShardContext,
  options: VerifyOptions = {},
): VerifiedShard {
  const sets = [...PARAMETER_SETS, ...LAYER_PARAMETER_SETS]
  const secure = sets.includes(params) || options.allowInsecure === true
  check(secure, 'shard.parameters', 'the parameter set is not one of the secure ones', { name: params.name })
  check(vk.parameters === params.name, 'shard.key', 'the verifying key was made for other parameters')
  check(vk.machineDigest === machineDigest(machine), 'shard.key', 'the verifying key is of another machine')
  const hasher = hasherOf(params)
  const shape = checkShardStructure(params, hasher, machine, vk, proof)
  checkContext(params, context)
  return assertShard(proofAlgebra(hasher, params.extensionDegree), params, machine, vk, shape, proof, context)
}

/**
 * Verifies that each column takes the claimed values at the claimed points.
 * @param rounds caps already absorbed by the caller
 * @param transcript in the state in which the prover's was when it called `open`
 * @throws ProofError naming the check that failed
 */
export function verifyOpening(
  hasher: Hasher,
  params: ProofParameters,
  rounds: readonly VerifierRound[],
  proof: OpeningProof,
  transcript: Transcript,
): void {
  check(hasher.name === params.hasher, 'pcs.hasher', 'the hash function is not the one of the parameter set')
  const field = extensionField(params.extensionDegree)
  const claims = rounds.map(r => r.matrices)
  checkClaimShapes(params, claimShapes(claims))
  rounds.forEach(({ cap, matrices }, round) => {
    const expected = capHeight(commitmentShape(params, matrices))
    const facts = { round, expected, got: cap.length }
    check(cap.length === expected, 'pcs.shape', 'the cap of a commitment has the wrong size', facts)
    check(cap.every(hasher.isDigest), 'pcs.element', 'the cap of a commitment holds what is not a digest', { round })
  })
  for (const { width, points, values } of claims.flat()) {
    check(points.every(field.isCanonical), 'pcs.point', 'a point is not a canonical field element')
    check(values.length === points.length, 'pcs.shape', 'a point lacks its values')
    for (const v of values) {
      check(v.length === width, 'pcs.shape', 'the number of opened values is not the width')
      check(v.every(field.isCanonical), 'pcs.element', 'an opened value is not a canonical field element')
    }
  }
  checkOpeningStructure(params, hasher, field, claims, proof)
  assertOpening(proofAlgebra(hasher, params.extensionDegree), params, rounds, proof, transcript)
}

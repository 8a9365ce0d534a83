/**
 * Verification of openings, as the protocol runs (FRI: ePrint 2022/1216 for DEEP-FRI over a coset, batching by powers):
 *   1. absorb the claims, check the proof of work, draw λ                       `claims.ts`
 *   2. replay FRI's commit phase, check the proof of work before the queries    `fri-verifier.ts`
 *   3. per query: rows against the commitments, their batch, the folds          `deep-verifier.ts`, `fri-verifier.ts`
 *
 * Plain TypeScript: no kernels, no workers. Accepts only if every claimed value is, up to the soundness error of
 * `security.ts`, the value of a polynomial of degree ≤ 2^logHeight that the commitment's cap binds the prover to.
 * @module
 */
import type { Hasher } from '@zkmips/field/hash'
import { verifyOpening as verifyRows } from '@zkmips/field/merkle'
import type { Transcript } from '@zkmips/field/transcript'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import { planBatching } from '../protocol/batching.ts'
import { absorbClaims, checkClaims } from '../protocol/claims.ts'
import type { OpeningProof, QueryProof, VerifierRound } from '../protocol/opening-proof.ts'
import { commitmentShape } from '../protocol/trees.ts'
import { combineClaims, deepValues } from './deep.ts'
import { checkFriQuery, replayCommitPhase } from './fri.ts'

/**
 * Verifies that each column takes the claimed values at the claimed points.
 * @param rounds caps already absorbed by the caller, shapes from the verifying key and the checked heights
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
  check(hasher.name === params.hasher, 'pcs.hasher', 'the hash is not the one of the parameter set')
  const claims = rounds.map(r => r.matrices)
  checkClaims(params, claims)
  absorbClaims(transcript, claims)
  const batchingGround = transcript.checkGrind(params.grinding.batching, proof.batchingNonce)
  check(batchingGround, 'pcs.grinding.batching', 'the proof of work before batching is missing')
  const plan = planBatching(params, claims)
  const deep = combineClaims(plan, claims, transcript.challengeExt())

  const fri = replayCommitPhase(params, plan.levels, proof, transcript)
  const queriesGround = transcript.checkGrind(params.grinding.query, proof.queryNonce)
  check(queriesGround, 'pcs.grinding.query', 'the proof of work before the queries is missing')

  const { queries } = proof
  check(queries.length === params.queries, 'pcs.shape', 'the number of queries is wrong', {
    expected: params.queries,
    got: queries.length,
  })
  for (const query of queries) {
    const index = transcript.challengeIndex(plan.levels[0]!)
    checkRows(hasher, params, rounds, index, query)
    const words = deepValues(
      deep,
      query.rounds.map(r => r.rows),
      index,
    )
    checkFriQuery(hasher, params, fri, index, words, query.layers)
  }
}

/** The opened rows are those of the committed matrices at this index, each taken modulo the matrix's size. */
function checkRows(
  hasher: Hasher,
  params: ProofParameters,
  rounds: readonly VerifierRound[],
  index: number,
  query: QueryProof,
): void {
  check(query.rounds.length === rounds.length, 'pcs.shape', 'a query opens the wrong number of commitments')
  rounds.forEach(({ cap, matrices }, round) => {
    const shape = commitmentShape(params, matrices)
    const height = Math.max(...shape.matrices.map(m => m.height))
    const { rows, path } = query.rounds[round]!
    const authentic = verifyRows(hasher, cap, shape, index % height, rows, path)
    check(authentic, 'pcs.merkle.rows', 'the opened rows are not in the commitment', { round, index })
  })
}

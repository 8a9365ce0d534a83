/**
 * Verification of openings, as the protocol runs (FRI: ePrint 2022/1216 for DEEP-FRI over a coset, batching by powers):
 *   1. absorb the claims, check the proof of work, draw λ                       `protocol/claims.ts`
 *   2. replay FRI's commit phase, check the proof of work before the queries    `fri.ts`
 *   3. per query: rows against the commitments, their batch, the folds          `deep.ts`, `fri.ts`
 *
 * Written over an algebra; the structure of what is verified is checked before (`structure.ts`).
 * @module
 */
import { type Representation, squareTimes, type VerifierAlgebra, type VerifierTranscript } from '@zkmips/field/algebra'
import { pow } from '@zkmips/field/koalabear'
import { maxHeight, opens } from '@zkmips/field/merkle'
import type { ProofParameters } from '../parameters.ts'
import { planBatching } from '../protocol/batching.ts'
import { absorbClaims } from '../protocol/claims.ts'
import { domainShift } from '../protocol/domain.ts'
import type { MatrixClaim, OpeningProof, QueryProof, VerifierRound } from '../protocol/opening-proof.ts'
import { commitmentShape } from '../protocol/trees.ts'
import { combineClaims, deepValues } from './deep.ts'
import { checkFriQuery, replayCommitPhase } from './fri.ts'
import { QueryPoints } from './query-points.ts'

/**
 * Asserts that each column takes the claimed values at the claimed points: holds only if every claimed value is, up to the
 * soundness error of `security.ts`, the value of a polynomial of degree ≤ 2^logHeight that the commitment's cap binds the
 * prover to.
 * @param rounds caps already absorbed by the caller, shapes from the verifying key and the checked heights
 * @param proof `checkOpeningStructure` has accepted it
 * @param transcript in the state in which the prover's was when it called `open`
 */
export function assertOpening<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  params: ProofParameters,
  rounds: readonly VerifierRound<R>[],
  proof: OpeningProof<R>,
  transcript: VerifierTranscript<R>,
): void {
  const claims = rounds.map(r => r.matrices)
  assertPointsOffDomain(algebra, params, claims)
  absorbClaims(transcript, claims)
  const batchingGround = transcript.checkGrind(params.grinding.batching, proof.batchingNonce)
  algebra.assert(batchingGround, 'pcs.grinding.batching', 'the proof of work before batching is missing')
  const plan = planBatching(params, claims)
  const deep = combineClaims(algebra, plan, claims, transcript.challengeExt())

  const fri = replayCommitPhase(algebra, params, plan.levels, proof, transcript)
  const queriesGround = transcript.checkGrind(params.grinding.query, proof.queryNonce)
  algebra.assert(queriesGround, 'pcs.grinding.query', 'the proof of work before the queries is missing')

  for (const query of proof.queries) {
    const index = transcript.challengeIndex(plan.levels[0]!)
    checkRows(algebra, params, rounds, index, query)
    const rows = query.rounds.map(r => r.rows)
    const points = new QueryPoints(algebra, index, plan.levels[0]!)
    checkFriQuery(algebra, params, fri, index, points, deepValues(algebra, deep, rows, points), query.layers)
  }
}

/** Quotients by x − z must be defined on the whole domain: z^n ≠ s^n. */
function assertPointsOffDomain<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  params: ProofParameters,
  claims: readonly (readonly MatrixClaim<R>[])[],
): void {
  const { base, ext } = algebra
  const seen = new Map<number, Set<R['ext']>>()
  for (const { logHeight, points } of claims.flat()) {
    const logSize = logHeight + params.logBlowup
    const known = seen.get(logSize) ?? new Set()
    seen.set(logSize, known)
    for (const z of points) {
      if (known.has(z)) continue
      known.add(z)
      const vanishing = ext.fromBase(base.constant(pow(domainShift(logSize), 2 ** logSize)))
      ext.inverse(
        ext.sub(squareTimes(algebra, z, logSize), vanishing),
        'pcs.point',
        'a point lies on the evaluation domain',
      )
    }
  }
}

/** The opened rows are those of the committed matrices at this index, each taken modulo the matrix's size. */
function checkRows<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  params: ProofParameters,
  rounds: readonly VerifierRound<R>[],
  index: R['index'],
  query: QueryProof<R>,
): void {
  rounds.forEach(({ cap, matrices }, round) => {
    const shape = commitmentShape(params, matrices)
    const position = algebra.index.bits(index, 0, Math.log2(maxHeight(shape)))
    const { rows, path } = query.rounds[round]!
    const authentic = opens(algebra, cap, shape, position, rows, path)
    algebra.assert(authentic, 'pcs.merkle.rows', 'the opened rows are not in the commitment', { round })
  })
}

/**
 * The claims of an opening: their shape, checked before anything else, and how they enter the transcript. Prover and
 * verifier share this file, so they absorb the same.
 * @module
 */
import type { Representation, VerifierTranscript } from '@zkmips/field/algebra'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import { MAX_LOG_DOMAIN } from './domain.ts'
import type { MatrixClaim, MatrixShape } from './opening-proof.ts'

/** A matrix and at how many points it is opened. */
export interface ClaimShape extends MatrixShape {
  readonly points: number
}

/** Refuses empty rounds, and heights or numbers of openings beyond the limits of the parameter set. @throws ProofError */
export function checkClaimShapes(params: ProofParameters, rounds: readonly (readonly ClaimShape[])[]): void {
  check(rounds.length > 0, 'pcs.shape', 'there is nothing to open')
  const maxLogHeight = Math.min(params.limits.maxLogHeight, MAX_LOG_DOMAIN - params.logBlowup)
  let openings = 0
  rounds.forEach((matrices, round) => {
    check(matrices.length > 0, 'pcs.shape', 'a commitment without matrices is opened', { round })
    matrices.forEach(({ logHeight, width, points }, matrix) => {
      const where = { round, matrix }
      const heightFits = Number.isInteger(logHeight) && logHeight >= 0 && logHeight <= maxLogHeight
      check(heightFits, 'pcs.limits', 'a matrix has a height that the parameter set does not allow', {
        ...where,
        logHeight,
        max: maxLogHeight,
      })
      check(Number.isInteger(width) && width > 0, 'pcs.shape', 'a matrix has no columns', { ...where, width })
      check(points > 0, 'pcs.shape', 'a matrix is opened nowhere', where)
      openings += width * points
    })
  })
  const { maxOpenings } = params.limits
  check(openings <= maxOpenings, 'pcs.limits', 'more openings than the security of the set was computed for', {
    openings,
    maxOpenings,
  })
}

export const claimShapes = (rounds: readonly (readonly MatrixClaim<Representation>[])[]): ClaimShape[][] =>
  rounds.map(matrices => matrices.map(({ logHeight, width, points }) => ({ logHeight, width, points: points.length })))

/** The shapes of all matrices, then their points and values, each as one item; the batching challenge depends on all of them. */
export function absorbClaims<R extends Representation>(
  transcript: VerifierTranscript<R>,
  rounds: readonly (readonly MatrixClaim<R>[])[],
): void {
  transcript.absorbConstants(
    rounds.flatMap(matrices => [matrices.length, ...matrices.flatMap(m => [m.logHeight, m.width, m.points.length])]),
  )
  transcript.absorbExt(rounds.flat().flatMap(({ points, values }) => [...points, ...values.flat()]))
}

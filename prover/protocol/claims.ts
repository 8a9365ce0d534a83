/**
 * The claims of an opening: their shape, checked before anything else, and how they enter the transcript. Prover and
 * verifier share this file, so they absorb the same.
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import { fromBase, isCanonical, isZero, pow, sub } from '@zkmips/field/extension'
import { pow as powBase } from '@zkmips/field/koalabear'
import type { Transcript } from '@zkmips/field/transcript'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import { domainShift, MAX_LOG_DOMAIN } from './domain.ts'
import type { MatrixClaim } from './opening-proof.ts'

/**
 * Refuses claims that no honest prover makes: empty rounds, heights or numbers of openings beyond the limits of the
 * parameter set, points on the evaluation domain, values that are missing or not canonical.
 */
export function checkClaims(params: ProofParameters, rounds: readonly (readonly MatrixClaim[])[]): void {
  check(rounds.length > 0, 'pcs.shape', 'there is nothing to open')
  let openings = 0
  rounds.forEach((matrices, round) => {
    check(matrices.length > 0, 'pcs.shape', 'a commitment without matrices is opened', { round })
    matrices.forEach((claim, matrix) => {
      const where = { round, matrix }
      checkShape(params, claim, where)
      check(claim.points.length > 0, 'pcs.shape', 'a matrix is opened nowhere', where)
      for (const z of claim.points) checkPoint(claim.logHeight + params.logBlowup, z, where)
      check(claim.values.length === claim.points.length, 'pcs.shape', 'a point lacks its values', where)
      for (const values of claim.values) {
        check(values.length === claim.width, 'pcs.shape', 'the number of opened values is not the width', where)
        check(values.every(isCanonical), 'pcs.element', 'an opened value is not a canonical field element', where)
      }
      openings += claim.width * claim.points.length
    })
  })
  const { maxOpenings } = params.limits
  check(openings <= maxOpenings, 'pcs.limits', 'more openings than the security of the set was computed for', {
    openings,
    maxOpenings,
  })
}

function checkShape(params: ProofParameters, claim: MatrixClaim, where: { round: number; matrix: number }): void {
  const { logHeight, width } = claim
  const max = Math.min(params.limits.maxLogHeight, MAX_LOG_DOMAIN - params.logBlowup)
  const heightFits = Number.isInteger(logHeight) && logHeight >= 0 && logHeight <= max
  check(heightFits, 'pcs.limits', 'a matrix has a height that the parameter set does not allow', {
    ...where,
    logHeight,
    max,
  })
  check(Number.isInteger(width) && width > 0, 'pcs.shape', 'a matrix has no columns', { ...where, width })
}

/** Quotients by x − z must be defined on the whole domain: z^n ≠ s^n. */
function checkPoint(logSize: number, z: Ext, where: { round: number; matrix: number }): void {
  check(isCanonical(z), 'pcs.point', 'a point is not a canonical field element', where)
  const n = 2 ** logSize
  const vanishing = sub(pow(z, n), fromBase(powBase(domainShift(logSize), n)))
  check(!isZero(vanishing), 'pcs.point', 'a point lies on the evaluation domain', where)
}

/** Shapes, points and values, in order; the batching challenge depends on all of them. */
export function absorbClaims(transcript: Transcript, rounds: readonly (readonly MatrixClaim[])[]): void {
  for (const matrices of rounds) {
    transcript.absorbElements(matrices.flatMap(m => [m.logHeight, m.width, m.points.length]))
    for (const { points, values } of matrices) {
      transcript.absorbExt(points)
      for (const v of values) transcript.absorbExt(v)
    }
  }
}

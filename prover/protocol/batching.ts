/**
 * Which opened column enters FRI where, and with which power of the batching challenge λ: read alike by prover and verifier.
 *
 * FRI folds codewords of sizes `levels` = 2^L, 2^(L−a), 2^(L−2a), … (arity 2^a, L the tallest codeword) down to the level
 * whose polynomial is sent. A matrix enters at the smallest level that is not smaller than its own codeword; if it is
 * smaller than the level, its word is lifted: repeated 2^k times, that is f(x^(2^k)) (docs/decisions/0002-fri-lift.md).
 *
 * Matrices of equal height in one round form a *group*: its columns, in commit order, are the elements of one hashed row of the tree
 * (`field/merkle.ts`), so that a circuit reads the blocks of the row that it hashes and no others. A point at which a group is opened is
 * opened in all columns from some one on. The word of a level is the sum over its groups, points p and columns c ≥ from_p of
 *   λ^(offset_p + c − from_p) · (f_c(x) − f_c(z_p)) / (x − z_p),
 * offsets running on from point to point and group to group within a level and starting at 0 in each: levels meet only through folding
 * challenges, so their combinations need not differ.
 *
 * Why the order does not matter to soundness: within a level every pair of a column and a point at which it is opened has an exponent of
 * its own, and the exponents are 0 to n − 1 for n such pairs. The word is then the point at λ of the curve through those n quotients, and
 * the theorems of `../security.ts` bound by n how many λ hide a quotient that is far from the code, whatever its place. n is at most
 * the number of openings of the proof, which `maxOpenings` limits.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import type { MatrixShape } from './opening-proof.ts'

/** A point at which a group is opened. */
export interface GroupPoint<R extends Representation = Numbers> {
  readonly z: R['ext']
  /** The first column that is opened here; so are all after it. */
  readonly from: number
  /** Exponent of λ for that column. */
  readonly offset: number
}

export interface Group<R extends Representation = Numbers> {
  readonly round: number
  /** log₂ of the codewords' size. */
  readonly logSize: number
  /** Index into `levels`. */
  readonly level: number
  /** Matrices of the round, ascending. */
  readonly matrices: readonly number[]
  /** Columns of all of them. */
  readonly width: number
  /** In the order in which the last matrix is opened at them. `from` does not fall. */
  readonly points: readonly GroupPoint<R>[]
}

export interface BatchingPlan<R extends Representation = Numbers> {
  /** log₂ of the codeword sizes that FRI goes through; the last is not committed, its polynomial is sent. */
  readonly levels: readonly number[]
  /** In the order in which they are added up. */
  readonly groups: readonly Group<R>[]
  /** Powers of λ in use: 0 .. powers − 1. */
  readonly powers: number
}

/** A matrix and the points at which it is opened. */
export interface OpenedMatrix<R extends Representation = Numbers> extends MatrixShape {
  readonly points: readonly R['ext'][]
}

/** log₂ of the codeword sizes of FRI for a tallest codeword of 2^maxLogSize. */
export function friLevels(params: ProofParameters, maxLogSize: number): number[] {
  const levels = [maxLogSize]
  while (levels.at(-1)! - params.logBlowup > params.maxLogFinalDegree) {
    levels.push(levels.at(-1)! - params.logFoldingArity)
  }
  return levels
}

/** @throws ProofError where a matrix is opened at other points than a later one of its height and round begins with */
export function planBatching<R extends Representation>(
  params: ProofParameters,
  rounds: readonly (readonly OpenedMatrix<R>[])[],
): BatchingPlan<R> {
  const logSizeOf = (m: MatrixShape): number => m.logHeight + params.logBlowup
  const levels = friLevels(params, Math.max(...rounds.flat().map(logSizeOf)))
  const used = levels.map(() => 0)
  const groups = rounds.flatMap((matrices, round) =>
    [...new Set(matrices.map(logSizeOf))].map((logSize): Group<R> => {
      const members = matrices.flatMap((m, matrix) => (logSizeOf(m) === logSize ? [{ ...m, matrix }] : []))
      const level = levels.findLastIndex(l => l >= logSize)
      const width = members.reduce((sum, m) => sum + m.width, 0)
      const points = firstColumns(members).map(({ z, from }) => {
        const offset = used[level]!
        used[level] = offset + width - from
        return { z, from, offset }
      })
      return { round, logSize, level, matrices: members.map(m => m.matrix), width, points }
    }),
  )
  return { levels, groups, powers: Math.max(...used) }
}

/** The points of a group's matrices, with the column from which on they are opened. */
function firstColumns<R extends Representation>(members: readonly OpenedMatrix<R>[]): Omit<GroupPoint<R>, 'offset'>[] {
  const points: Omit<GroupPoint<R>, 'offset'>[] = []
  let column = 0
  for (const { width, points: own } of members) {
    // The same objects: a representation other than numbers cannot tell equal values without proving it.
    const goesOn = own.length >= points.length && points.every(({ z }, p) => z === own[p])
    check(goesOn, 'pcs.shape', 'a matrix is not opened at the points of those of its height before it', { column })
    for (const z of own.slice(points.length)) points.push({ z, from: column })
    column += width
  }
  return points
}

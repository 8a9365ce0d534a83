/**
 * Which opened column enters FRI where, and with which power of the batching challenge λ: read alike by prover and verifier.
 *
 * FRI folds codewords of sizes `levels` = 2^L, 2^(L−a), 2^(L−2a), … (arity 2^a, L the tallest codeword) down to the level
 * whose polynomial is sent. A matrix enters at the smallest level that is not smaller than its own codeword; if it is
 * smaller than the level, its word is lifted: repeated 2^k times, that is f(x^(2^k)) (docs/decisions/0002-fri-lift.md).
 *
 * Matrices with equal height and the same points form a *group*, columns concatenated in the order of rounds and matrices.
 * The word of a level is the sum over its groups, points p and columns c of
 *   λ^(offset + p·width + c) · (f_c(x) − f_c(z_p)) / (x − z_p),
 * offsets running on from group to group within a level and starting at 0 in each: levels meet only through folding
 * challenges, so their combinations need not differ.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { ProofParameters } from '../parameters.ts'
import type { MatrixShape } from './opening-proof.ts'

/** One matrix of a group. */
export interface GroupMember {
  readonly round: number
  readonly matrix: number
  readonly width: number
}

export interface Group<R extends Representation = Numbers> {
  /** log₂ of the codewords' size. */
  readonly logSize: number
  /** Index into `levels`. */
  readonly level: number
  readonly points: readonly R['ext'][]
  readonly members: readonly GroupMember[]
  /** Columns of all members. */
  readonly width: number
  /** Exponent of λ for the first column at the first point. */
  readonly offset: number
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

export function planBatching<R extends Representation>(
  params: ProofParameters,
  rounds: readonly (readonly OpenedMatrix<R>[])[],
): BatchingPlan<R> {
  const logSizeOf = (m: MatrixShape): number => m.logHeight + params.logBlowup
  const levels = friLevels(params, Math.max(...rounds.flat().map(logSizeOf)))

  const drafts: { logSize: number; points: readonly R['ext'][]; members: GroupMember[] }[] = []
  rounds.forEach((matrices, round) => {
    matrices.forEach((m, matrix) => {
      const member = { round, matrix, width: m.width }
      const draft = drafts.find(d => d.logSize === logSizeOf(m) && samePoints(d.points, m.points))
      if (draft) draft.members.push(member)
      else drafts.push({ logSize: logSizeOf(m), points: m.points, members: [member] })
    })
  })

  const used = levels.map(() => 0)
  const groups = drafts.map((draft): Group<R> => {
    const level = levels.findLastIndex(l => l >= draft.logSize)
    const width = draft.members.reduce((sum, m) => sum + m.width, 0)
    const offset = used[level]!
    used[level] = offset + width * draft.points.length
    return { ...draft, level, width, offset }
  })
  return { levels, groups, powers: Math.max(...used) }
}

/** The same objects: a representation other than numbers cannot tell equal values without proving it. */
function samePoints(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((z, i) => z === b[i])
}

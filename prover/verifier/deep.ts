/**
 * Step 1 of a query: the value of each level's batched word at the queried index, computed from the opened rows.
 * The formula is in `protocol/batching.ts`; that the rows are the committed ones is the Merkle check of `openings.ts`.
 * @module
 */
import type { Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import type { BatchingPlan, Group } from '../protocol/batching.ts'
import type { MatrixClaim } from '../protocol/opening-proof.ts'
import type { QueryPoints } from './query-points.ts'

export interface DeepClaims<R extends Representation> {
  readonly plan: BatchingPlan<R>
  readonly lambdaPowers: readonly R['ext'][]
  readonly quotients: readonly Quotient<R>[]
}

/** All columns whose codewords have one size, at one point: (Σ λ^offset · Σ_c λ^(c − from)·f_c(x) − claim) / (x − z). */
interface Quotient<R extends Representation> {
  readonly logSize: number
  readonly level: number
  readonly z: R['ext']
  /** Number of a group, its first column here, and the exponent of λ for that. */
  readonly terms: readonly { readonly group: number; readonly from: number; readonly offset: number }[]
  /** The same sum of the claimed values. */
  readonly claim: R['ext']
}

export function combineClaims<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  plan: BatchingPlan<R>,
  rounds: readonly (readonly MatrixClaim<R>[])[],
  lambda: R['ext'],
): DeepClaims<R> {
  const { base, ext } = algebra
  const lambdaPowers = ext.powers(lambda, plan.powers)
  const quotients: (Omit<Quotient<R>, 'terms'> & { terms: Quotient<R>['terms'][number][]; claim: R['ext'] })[] = []
  plan.groups.forEach(({ round, matrices, logSize, level, points }, group) => {
    points.forEach(({ z, from, offset }, p) => {
      let quotient = quotients.find(q => q.logSize === logSize && q.z === z)
      if (!quotient) {
        quotient = { logSize, level, z, terms: [], claim: ext.fromBase(base.constant(0)) }
        quotients.push(quotient)
      }
      quotient.terms.push({ group, from, offset })
      const values = matrices.flatMap(m => rounds[round]![m]!.values[p] ?? [])
      const claimed = ext.dot(lambdaPowers, values)
      quotient.claim = ext.add(quotient.claim, ext.mul(lambdaPowers[offset]!, claimed))
    })
  })
  return { plan, lambdaPowers, quotients }
}

/**
 * The words' values at index `index` of the tallest codeword, one per level.
 * @param rows row (index mod its size) of each matrix, [round][matrix]
 * @param points of the tallest codeword's index
 */
export function deepValues<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  { plan, lambdaPowers, quotients }: DeepClaims<R>,
  rows: readonly (readonly ArrayLike<R['base']>[])[],
  points: QueryPoints<R>,
): R['ext'][] {
  const { base, ext } = algebra
  const values = plan.levels.map((): R['ext'] => ext.fromBase(base.constant(0)))
  const sums = plan.groups.map(group => rowSums(algebra, lambdaPowers, group, rows))
  for (const { logSize, level, z, terms, claim } of quotients) {
    const difference = ext.sub(ext.fromBase(points.at(logSize)), z)
    const inverse = ext.inverse(difference, 'pcs.point', 'a point lies on the evaluation domain')
    const sum = terms.reduce<R['ext']>(
      (sum, { group, from, offset }) => ext.add(sum, ext.mul(lambdaPowers[offset]!, sums[group]!.get(from)!)),
      ext.sub(ext.fromBase(base.constant(0)), claim),
    )
    values[level] = ext.add(values[level]!, ext.mul(sum, inverse))
  }
  return values
}

/** A group's row summed up with powers of λ, from each column on with which a point begins. */
function rowSums<R extends Representation>(
  { ext }: VerifierAlgebra<R>,
  lambdaPowers: readonly R['ext'][],
  { round, matrices, points }: Group<R>,
  rows: readonly (readonly ArrayLike<R['base']>[])[],
): Map<number, R['ext']> {
  const row = matrices.flatMap(m => Array.from(rows[round]![m]!))
  const starts = [...new Set(points.map(({ from }) => from))]
  const sums = ext.dotBase(lambdaPowers, row, starts)
  return new Map(starts.map((from, k) => [from, sums[k]!]))
}

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
  /** Per group and point: Σ_c λ^c · f_c(z), the claimed values combined as the row will be. */
  readonly combinedValues: readonly (readonly R['ext'][])[]
}

export function combineClaims<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  plan: BatchingPlan<R>,
  rounds: readonly (readonly MatrixClaim<R>[])[],
  lambda: R['ext'],
): DeepClaims<R> {
  const { base, ext } = algebra
  const lambdaPowers = ext.powers(lambda, plan.powers)
  const combinedValues = plan.groups.map(group =>
    group.points.map((_, p) => {
      const values = group.members.flatMap(m => rounds[m.round]![m.matrix]!.values[p]!)
      return values.reduce<R['ext']>(
        (sum, v, c) => ext.add(sum, ext.mul(lambdaPowers[c]!, v)),
        ext.fromBase(base.constant(0)),
      )
    }),
  )
  return { plan, lambdaPowers, combinedValues }
}

/**
 * The words' values at index `index` of the tallest codeword, one per level.
 * @param rows row (index mod its size) of each matrix, [round][matrix]
 * @param points of the tallest codeword's index
 */
export function deepValues<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  claims: DeepClaims<R>,
  rows: readonly (readonly ArrayLike<R['base']>[])[],
  points: QueryPoints<R>,
): R['ext'][] {
  const { base, ext } = algebra
  const values = claims.plan.levels.map((): R['ext'] => ext.fromBase(base.constant(0)))
  claims.plan.groups.forEach((group, g) => {
    const value = groupValue(algebra, claims, group, claims.combinedValues[g]!, rows, points)
    values[group.level] = ext.add(values[group.level]!, value)
  })
  return values
}

function groupValue<R extends Representation>(
  { base, ext }: VerifierAlgebra<R>,
  { lambdaPowers }: DeepClaims<R>,
  group: Group<R>,
  combinedValues: readonly R['ext'][],
  rows: readonly (readonly ArrayLike<R['base']>[])[],
  points: QueryPoints<R>,
): R['ext'] {
  let combinedRow = ext.fromBase(base.constant(0))
  let column = 0
  for (const { round, matrix, width } of group.members) {
    combinedRow = ext.add(combinedRow, ext.dotBase(lambdaPowers, column, rows[round]![matrix]!))
    column += width
  }
  const x = ext.fromBase(points.at(group.logSize))
  let sum = ext.fromBase(base.constant(0))
  group.points.forEach((z, p) => {
    const inverse = ext.inverse(ext.sub(x, z), 'pcs.point', 'a point lies on the evaluation domain')
    const quotient = ext.mul(ext.sub(combinedRow, combinedValues[p]!), inverse)
    sum = ext.add(sum, ext.mul(lambdaPowers[group.offset + p * group.width]!, quotient))
  })
  return sum
}

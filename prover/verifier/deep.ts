/**
 * Step 1 of a query: the value of each level's batched word at the queried index, computed from the opened rows.
 * The formula is in `batching.ts`; that the rows are the committed ones is the Merkle check of `verifier.ts`.
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import { add, fromBase, inverse, mul, mulBase, powers, sub, ZERO } from '@zkmips/field/extension'
import type { BatchingPlan, Group } from '../protocol/batching.ts'
import { domainPoint } from '../protocol/domain.ts'
import type { MatrixClaim } from '../protocol/opening-proof.ts'

export interface DeepClaims {
  readonly plan: BatchingPlan
  readonly lambdaPowers: readonly Ext[]
  /** Per group and point: Σ_c λ^c · f_c(z), the claimed values combined as the row will be. */
  readonly combinedValues: readonly (readonly Ext[])[]
}

export function combineClaims(
  plan: BatchingPlan,
  rounds: readonly (readonly MatrixClaim[])[],
  lambda: Ext,
): DeepClaims {
  const lambdaPowers = powers(lambda, plan.powers)
  const combinedValues = plan.groups.map(group =>
    group.points.map((_, p) => {
      const values = group.members.flatMap(m => rounds[m.round]![m.matrix]!.values[p]!)
      return values.reduce<Ext>((sum, v, c) => add(sum, mul(lambdaPowers[c]!, v)), ZERO)
    }),
  )
  return { plan, lambdaPowers, combinedValues }
}

/**
 * The words' values at index `index` of the tallest codeword, one per level.
 * @param rows row (index mod its size) of each matrix, [round][matrix]
 */
export function deepValues(claims: DeepClaims, rows: readonly (readonly ArrayLike<number>[])[], index: number): Ext[] {
  const values = claims.plan.levels.map(() => ZERO)
  claims.plan.groups.forEach((group, g) => {
    values[group.level] = add(values[group.level]!, groupValue(claims, group, claims.combinedValues[g]!, rows, index))
  })
  return values
}

function groupValue(
  { lambdaPowers }: DeepClaims,
  group: Group,
  combinedValues: readonly Ext[],
  rows: readonly (readonly ArrayLike<number>[])[],
  index: number,
): Ext {
  let combinedRow = ZERO
  let column = 0
  for (const { round, matrix, width } of group.members) {
    const row = rows[round]![matrix]!
    for (let c = 0; c < width; c++) combinedRow = add(combinedRow, mulBase(lambdaPowers[column++]!, row[c]!))
  }
  const x = fromBase(domainPoint(group.logSize, index % 2 ** group.logSize))
  return group.points.reduce<Ext>((sum, z, p) => {
    // z is off the domain: `checkClaims`.
    const quotient = mul(sub(combinedRow, combinedValues[p]!), inverse(sub(x, z)))
    return add(sum, mul(lambdaPowers[group.offset + p * group.width]!, quotient))
  }, ZERO)
}

/**
 * What an operator must hear of, from what is known about games. Pure. What to do then: docs/agents.md.
 * @module
 */
import type { Address } from 'viem'
import type { Claim } from '../../game/claim.ts'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '../../game/read.ts'
import { bondAt, type GameRules } from '../../game/rules.ts'

/**
 * - false_root: a game in progress is about an output that the run does not confirm
 * - execution_failed: the run of a game could not be executed
 * - game_lost: a game was decided against what its run shows, or against a claim of this account
 * - game_void: the guardian, or its silence, has voided a game
 * - capital_low: the balance is below what the open games can ask for
 */
export const ALERTS = ['false_root', 'execution_failed', 'game_lost', 'game_void', 'capital_low'] as const
export type Alert = (typeof ALERTS)[number]

/**
 * Whether a decided game went against us.
 * @param rootIsTrue what its run shows; undefined where it was not executed
 */
export function isLost(
  status: number,
  claims: readonly Claim[],
  account: Address,
  rootIsTrue: boolean | undefined,
): boolean {
  const own = claims.some(
    ({ claimant, counteredBy, resolved }) =>
      claimant === account && resolved && counteredBy !== undefined && counteredBy !== account,
  )
  if (rootIsTrue === undefined) return own
  return own || status === (rootIsTrue ? GAME_CHALLENGER_WINS : GAME_DEFENDER_WINS)
}

/**
 * Wei that one line of answers can still cost in a game, from the deepest claim of the side on: its bonds down to the leaf, and the gas of a step.
 * @param rootIsTrue which side it is @param gasPrice wei per gas
 */
export function worstCase(rules: GameRules, claims: readonly Claim[], rootIsTrue: boolean, gasPrice: bigint): bigint {
  const parity = rootIsTrue ? 0 : 1
  const own = claims.filter(({ depth, resolved }) => !resolved && depth % 2 === parity)
  const deepest = own.reduce((most, { depth }) => Math.max(most, depth), rootIsTrue ? 0 : -1)
  let bonds = rules.stepGas * gasPrice
  for (let depth = deepest + 2; depth <= rules.maxDepth; depth += 2) bonds += bondAt(rules, depth)
  return bonds
}

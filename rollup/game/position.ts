/**
 * Positions of claims: generalised indices in a binary tree whose leaves are single steps. The root is 1; below a position p are
 * 2p, which an attack on p claims, and 2(p + 1), which a defence of p claims: an attack goes to the middle of the steps before p, a
 * defence to the middle of those behind it.
 *
 * All numbers here are exact: a position has up to 63 bits.
 */

export type Position = bigint

export const ROOT_POSITION: Position = 1n

/** Distance from the root: 0 for the root. */
export const depthOf = (position: Position): number => position.toString(2).length - 1

/** Where an attack on a claim at this position claims a state. */
export const attackOf = (position: Position): Position => 2n * position

/** Where a defence of a claim at this position claims a state. */
export const defenceOf = (position: Position): Position => 2n * (position + 1n)

/** Number of steps after which the machine is in the state that a claim at this position is about: 1 to 2^maxDepth. */
export function stepsAt(position: Position, maxDepth: number): bigint {
  const below = BigInt(maxDepth - depthOf(position))
  return ((position + 1n) << below) - (1n << BigInt(maxDepth))
}

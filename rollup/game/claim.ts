/** Claims of a game as the challenger's core sees them: plain data, whoever read it from L1. */
import type { Address, Hex } from 'viem'
import type { Position } from './position.ts'

export interface Claim {
  /** Place in the game's list; 0 is the root. */
  readonly index: number
  /** State hash. */
  readonly value: Hex
  readonly claimant: Address
  /** Index of the claim that it answers; undefined for the root. */
  readonly parent: number | undefined
  readonly position: Position
  readonly depth: number
  /** Whether it agrees with its parent and claims a later state. */
  readonly defends: boolean
  /** Who countered it: by a step, or, once it is resolved, with an answer that stands. */
  readonly counteredBy: Address | undefined
  readonly resolved: boolean
  /** Unix seconds. */
  readonly postedAt: number
  /** Seconds that the claimant's side had used when it posted this. */
  readonly elapsed: number
  /** Wei. */
  readonly bond: bigint
}

/** What all games of a type share, as far as playing them needs it. */
export interface GameRules {
  readonly maxDepth: number
  /** Seconds that each side has in all. */
  readonly maxClock: number
}

/** Seconds that those who may answer the claim have used at a time, at most maxClock. */
export function challengersElapsed(claims: readonly Claim[], index: number, now: number, { maxClock }: GameRules) {
  const claim = claims[index]!
  const before = claim.parent === undefined ? 0 : claims[claim.parent]!.elapsed
  return Math.min(maxClock, Math.max(0, now - claim.postedAt) + before)
}

/** Seconds left to answer the claim; 0 where it cannot be answered any more. */
export function secondsLeft(claims: readonly Claim[], index: number, now: number, rules: GameRules): number {
  return rules.maxClock - challengersElapsed(claims, index, now, rules)
}

/** Whether a claim is of the side that upholds the root. */
export const isDefenders = ({ depth }: Pick<Claim, 'depth'>): boolean => depth % 2 === 0

/** Claims of a game as the challenger's core sees them: plain data, whoever read it from L1. */
import type { Address, Hex } from 'viem'
import type { Position } from './position.ts'
import type { GameRules, PlayRules } from './rules.ts'

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
  /** Wei; of the root with the fee of its proof. */
  readonly bond: bigint
}

/** Wei that the proposer has escrowed with its claim, for who proves it: what the root has above the bond. */
export const feeOf = (claims: readonly Claim[], { proposerBond }: Pick<GameRules, 'proposerBond'>): bigint =>
  claims[0]!.bond - proposerBond

/** Seconds that those who may answer the claim have used at a time, at most maxClock. */
export function challengersElapsed(claims: readonly Claim[], index: number, now: number, { maxClock }: PlayRules) {
  const claim = claims[index]!
  const before = claim.parent === undefined ? 0 : claims[claim.parent]!.elapsed
  return Math.min(maxClock, Math.max(0, now - claim.postedAt) + before)
}

/** Seconds left to answer the claim; 0 where it cannot be answered any more. */
export function secondsLeft(claims: readonly Claim[], index: number, now: number, rules: PlayRules): number {
  return rules.maxClock - challengersElapsed(claims, index, now, rules)
}

/** Whether a claim is of the side that upholds the root. */
export const isDefenders = ({ depth }: Pick<Claim, 'depth'>): boolean => depth % 2 === 0

/**
 * The claims between which a claim lies: the state before it that its line agrees on, and the first one that it disputes.
 * @returns undefined for the absolute prestate, and behind the root
 */
export function boundsOf(
  claims: readonly Claim[],
  index: number,
): { before: Claim | undefined; behind: Claim | undefined } {
  let before: Claim | undefined
  let behind: Claim | undefined
  for (let claim = claims[index]!; claim.parent !== undefined; claim = claims[claim.parent]!) {
    const parent = claims[claim.parent]!
    if (claim.defends) before ??= parent
    else behind ??= parent
  }
  return { before, behind }
}

/** What the first byte of a state hash says. */
export const statusOfHash = (value: Hex): string =>
  ['exits with 0', 'exits with 1', 'panics', 'not exited'][Number.parseInt(value.slice(2, 4), 16)] ?? 'no state'

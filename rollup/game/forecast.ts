/**
 * How a game ends if nobody does anything any more: the contract's resolution, played through in memory. Read-only, and without
 * the truth: it says who would win, not who should.
 */
import { type Address, zeroAddress } from 'viem'
import type { Claim } from './claim.ts'

export interface Forecast {
  readonly rootStands: boolean
  /** By index: who gets each claim's bond. */
  readonly paidTo: readonly Address[]
  /** By index: the answer that counters the claim; undefined where it stands or a step countered it. */
  readonly winners: readonly (number | undefined)[]
}

/** @param claims all of a game, by index */
export function forecast(claims: readonly Claim[]): Forecast {
  const stands: boolean[] = new Array(claims.length).fill(true)
  const winners: (number | undefined)[] = new Array(claims.length).fill(undefined)
  const paidTo: Address[] = new Array(claims.length).fill(zeroAddress)
  const stepped: Claim[] = []
  // Answers come after what they answer, so the newest first is from the bottom up.
  for (let i = claims.length - 1; i >= 0; i--) {
    const claim = claims[i]!
    const winner = winners[i]
    const counteredBy = winner === undefined ? claim.counteredBy : claims[winner]!.claimant
    stands[i] = counteredBy === undefined
    paidTo[i] = counteredBy ?? claim.claimant
    if (winner === undefined && counteredBy !== undefined) stepped.push(claim)
    if (!stands[i] || claim.parent === undefined) continue
    const best = winners[claim.parent]
    // The older one of two that are as far left wins, and older ones come later here.
    if (best === undefined || claim.position <= claims[best]!.position) winners[claim.parent] = i
  }
  // The bond of a leaf that a step countered goes with that of the claim that it answered.
  for (const { index, parent } of stepped) if (parent !== undefined) paidTo[index] = paidTo[parent]!
  return { rootStands: stands[0] ?? true, paidTo, winners }
}

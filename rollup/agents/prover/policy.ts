/**
 * Which claims are proved, in which order, and which of them by one proof. Pure.
 * @module
 */
import type { Address } from 'viem'
import { type Claim, feeOf, secondsLeft } from '../../game/claim.ts'
import type { GameTerms } from '../../game/read.ts'

/**
 * - all: every claim in progress
 * - disputed: those that somebody has answered
 * - older: those that were made so many seconds ago
 * - paid: those whose proof pays the prover at least so many wei, of fees and of what the proof forfeits. They are executed to know
 */
export type ProofPolicy =
  | { readonly prove: 'all' | 'disputed' }
  | { readonly prove: 'older'; readonly seconds: number }
  | { readonly prove: 'paid'; readonly wei: bigint }

/** A claim in progress about which nothing is proved. */
export interface Candidate {
  readonly game: Address
  readonly terms: GameTerms
  readonly claims: readonly Claim[]
  /** Unix seconds. */
  readonly createdAt: number
}

/** What can be told without its run. @param now unix seconds of L1 */
export function isWanted(policy: ProofPolicy, { claims, createdAt }: Candidate, now: number): boolean {
  switch (policy.prove) {
    case 'all':
    case 'paid':
      return true
    case 'disputed':
      return claims.length > 1
    case 'older':
      return now - createdAt >= policy.seconds
  }
}

/**
 * What the prover is paid at least: a quarter of each bond that the proof forfeits, and the fee of a true claim that is not decided.
 * @param exitCode that is proved @param needsBoth whether no proof ends a game, so that none forfeits anything
 */
export function payOf({ claims, terms }: Candidate, exitCode: number, needsBoth: boolean): bigint {
  const fee = exitCode === 0 && !claims[0]!.resolved ? feeOf(claims, terms) : 0n
  if (needsBoth) return fee
  const forfeited = claims.filter(
    ({ parent, counteredBy, resolved }) =>
      !resolved && counteredBy === undefined && (exitCode === 0 ? parent === 0 : parent === undefined),
  )
  return forfeited.reduce((sum, { bond }) => sum + bond / 4n, fee)
}

/** Whether one proof of these claims pays enough. @param exitCode of their runs @param needsBoth see `payOf` */
export const isWorth = (
  policy: ProofPolicy,
  row: readonly Candidate[],
  exitCode: number,
  needsBoth: boolean,
): boolean =>
  policy.prove !== 'paid' ||
  row.reduce((sum, candidate) => sum + payOf(candidate, exitCode, needsBoth), 0n) >= policy.wei

/** Seconds until a claim of the game cannot be answered any more, and the clock may decide. */
export function urgencyOf({ claims, terms }: Candidate, now: number): number {
  const left = claims.filter(({ resolved }) => !resolved).map(({ index }) => secondsLeft(claims, index, now, terms))
  return left.reduce((least, seconds) => Math.min(least, seconds), terms.maxClock)
}

/** The most urgent first. */
export const inOrder = (candidates: readonly Candidate[], now: number): Candidate[] =>
  candidates.toSorted((a, b) => urgencyOf(a, now) - urgencyOf(b, now) || a.createdAt - b.createdAt)

/** Most executions that one proof is about. */
const MAX_ROW = 16

/**
 * The claims that can share a proof with one: of the same program and configuration, each on what the one before claims. Those that the first one builds on are not
 * among them: it is the most urgent, and each would make its proof later. A proof decides its game all the same, and they have their own time.
 * @param known exit codes of runs, by game; what has none yet may be 0
 */
export function inARow(first: Candidate, candidates: readonly Candidate[], exitCodes: ReadonlyMap<Address, number>) {
  const row = [first]
  const isOpen = ({ game }: Candidate) => (exitCodes.get(game) ?? 0) === 0
  if (!isOpen(first)) return row
  const fits = ({ terms }: Candidate, parent: string) =>
    terms.locals[0] === parent && terms.prestate === first.terms.prestate && terms.locals[4] === first.terms.locals[4]
  for (;;) {
    const root = row.at(-1)!.terms.locals[1]
    const next = candidates.find(other => !row.includes(other) && fits(other, root) && isOpen(other))
    if (next === undefined || row.length === MAX_ROW) return row
    row.push(next)
  }
}

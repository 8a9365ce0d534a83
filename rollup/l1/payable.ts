/**
 * What transactions under way can cost at most, and which of them an account can pay. Pure.
 * @module
 */
import type { JournalEntry } from './journal.ts'

/** Of a transaction that only uses up its nonce. */
export const EMPTY_GAS = 21_000n

/** Wei that the newest form of a transaction costs at most. */
export function costOf({ value, gas, variants }: JournalEntry): bigint {
  const { cancels, maxFeePerGas } = variants.at(-1)!
  return cancels === undefined ? BigInt(value) + BigInt(gas) * BigInt(maxFeePerGas) : EMPTY_GAS * BigInt(maxFeePerGas)
}

export const isCancelled = ({ variants }: JournalEntry): boolean => variants.at(-1)?.cancels !== undefined

/**
 * Which of the transactions that wait the account cannot pay. What needs no bond comes first, for it brings money back; then the older ones.
 * @param balance wei, after what is in blocks @param waiting in no block
 * @returns their nonces
 */
export function unpayable(balance: bigint, waiting: readonly JournalEntry[]): ReadonlySet<number> {
  const isBonded = (entry: JournalEntry) => !isCancelled(entry) && entry.value !== '0'
  const order = waiting.toSorted((a, b) => Number(isBonded(a)) - Number(isBonded(b)) || a.nonce - b.nonce)
  const short = new Set<number>()
  let left = balance
  for (const entry of order) {
    const cost = costOf(entry)
    if (cost > left) short.add(entry.nonce)
    else left -= cost
  }
  return short
}

/** Seconds before a deadline from which on the fee may exceed the limit. */
const URGENT_FROM = 3600
/** How often the fee is raised, at least, in the time that is left. */
const URGENT_RAISES = 20

/** What makes a transaction worth a fee. */
export interface Worth {
  /** Unix seconds of L1 after which it is worth nothing. */
  readonly deadline?: number | undefined
  /** Wei that are lost if it comes too late. */
  readonly stake?: bigint | undefined
}

/**
 * Wei per gas that a transaction may pay: the limit, or once its deadline is near as much as is at stake, whichever is more.
 * @param now unix seconds of L1 @returns undefined for any
 */
export function feeLimit({ deadline, stake }: Worth, gas: bigint, limit: bigint | undefined, now: number) {
  if (limit === undefined || deadline === undefined || stake === undefined) return limit
  if (deadline - now > URGENT_FROM) return limit
  const worth = stake / gas
  return worth > limit ? worth : limit
}

/** Milliseconds out of blocks after which the fee is raised. @param usually without a deadline */
export function raiseAfter({ deadline }: Worth, usually: number, now: number): number {
  if (deadline === undefined) return usually
  return Math.min(usually, (1000 * Math.max(0, deadline - now)) / URGENT_RAISES)
}

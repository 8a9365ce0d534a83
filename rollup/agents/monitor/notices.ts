/**
 * What an operator must hear of beside games in progress, from what L1 tells about the chain of claims and of inputs. Pure. What to do then: docs/agents.md.
 * @module
 */
import type { ChainState, ChainTerms, Conflict } from '../../game/conflicts.ts'
import { isAbandoned, type Queue } from '../../game/transaction-chain.ts'

/**
 * - in_conflict: a result cannot become final, or should not have: a proof says the opposite, the proof that decided it does not count any more, or another root is final for its block
 * - rival_roots: two roots of one block are upheld
 * - contradictory_proofs: two proofs that cannot both be right count
 * - stopped: the guardian has stopped claims, finality and withdrawals
 * - payments_held: withdrawals from a block on are not paid
 * - sequencer_silent: it has appended nothing for longer than it may, while entries wait
 * - proposers_silent: none of the listed ones has made a claim that became final for so long that anybody may propose
 */
export const MONITOR_ALERTS = [
  ...(['in_conflict', 'rival_roots', 'contradictory_proofs', 'stopped'] as const),
  ...(['payments_held', 'sequencer_silent', 'proposers_silent'] as const),
] as const
export type MonitorAlert = (typeof MONITOR_ALERTS)[number]

export interface Notice {
  readonly alert: MonitorAlert
  /** Those with the same one are the same, and told once. */
  readonly key: string
  /** For the log; times are unix seconds. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Unix seconds until which the guardian has time to decide. */
  readonly guardianUntil?: number
}

export interface Observed {
  readonly terms: Pick<ChainTerms, 'proposerSilence'>
  readonly state: ChainState
  readonly queue: Queue
  readonly conflicts: readonly Conflict[]
}

/** @param now unix seconds of the block that all was read at */
export function noticesOf({ terms, state, queue, conflicts }: Observed, now: number): Notice[] {
  const { stoppedUntil, contested, contestedBlock, paymentsFrom, rivals, contradictions, proposersOpenFrom } = state
  const notices: Notice[] = conflicts.map(conflictNotice)
  for (const { index, versions, foundAt, until } of contradictions) {
    const facts = { contradiction: index, versions, foundAt, guardianUntil: until }
    notices.push({ alert: 'contradictory_proofs', key: `${index}`, facts, guardianUntil: until })
  }
  if (rivals > 0) notices.push({ alert: 'rival_roots', key: `${rivals}`, facts: { rivals } })
  if (now < stoppedUntil) notices.push({ alert: 'stopped', key: `${stoppedUntil}`, facts: { until: stoppedUntil } })
  if (contested !== undefined || now < paymentsFrom) {
    const { game } = contested ?? {}
    const since = game === undefined ? { until: paymentsFrom } : { game }
    const facts = { fromBlock: `${contestedBlock}`, ...since }
    notices.push({ alert: 'payments_held', key: `${contestedBlock} ${game ?? paymentsFrom}`, facts })
  }
  if (isAbandoned(queue, now)) {
    const { waiting, sequencedAt: since } = queue
    notices.push({ alert: 'sequencer_silent', key: `${since}`, facts: { since, waiting } })
  }
  if (terms.proposerSilence > 0 && now >= proposersOpenFrom) {
    const facts = { openFrom: proposersOpenFrom }
    notices.push({ alert: 'proposers_silent', key: `${proposersOpenFrom}`, facts })
  }
  return notices
}

function conflictNotice({ game, block, isFinal, isRival, contestedAt, until }: Conflict): Notice {
  const facts = { game, block: `${block}`, isFinal, isRival, contestedAt, guardianUntil: until }
  const key = `${game} ${isRival} ${isFinal} ${until}`
  return { alert: 'in_conflict', key, facts, ...(until === undefined ? {} : { guardianUntil: until }) }
}

/** Seconds that the guardian has for what is most urgent, 0 where its time is over; undefined where it has nothing to decide. */
export function guardianSecondsLeft(notices: readonly Notice[], now: number): number | undefined {
  const left = notices.flatMap(({ guardianUntil }) =>
    guardianUntil === undefined ? [] : [Math.max(0, guardianUntil - now)],
  )
  return left.length === 0 ? undefined : Math.min(...left)
}

/**
 * What all agents have: where they look, how often, whom they tell, and the way they ask for a transaction.
 * @module
 */
import type { Address } from 'viem'
import type { Action } from '../../game/requests.ts'
import type { L1 } from '../../l1/client.ts'
import { L1Error } from '../../l1/errors.ts'
import type { TransactionSender } from '../../l1/sender.ts'
import { sleep } from '../../l1/sleep.ts'
import type { Logger } from './log.ts'
import type { AgentMetrics } from './metrics.ts'

/** Seconds: 30 days. A game is decided and paid within a month. */
export const DEFAULT_GAME_WINDOW = 30 * 24 * 3600
/** Milliseconds: a block of Ethereum. */
export const DEFAULT_POLL_INTERVAL = 12_000

export interface AgentOptions {
  readonly l1: L1
  readonly stateChain: Address
  /** Number of the block of L1 from which on the contracts have events; 0 unless given. */
  readonly fromBlock?: number
  /** Seconds: games that are older are not looked at. */
  readonly gameWindow?: number
  /** Milliseconds between two rounds. */
  readonly pollInterval?: number
  readonly signal: AbortSignal
  readonly log: Logger
  readonly metrics: AgentMetrics
}

export interface SendingAgentOptions extends AgentOptions {
  readonly sender: TransactionSender
  /** Where hashes and snapshots of runs are kept; nowhere if not given. */
  readonly cacheFolder?: string
}

/** Rounds until the signal; each looks after its own errors. */
export async function inRounds(
  { signal, pollInterval = DEFAULT_POLL_INTERVAL }: Pick<AgentOptions, 'signal' | 'pollInterval'>,
  round: () => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    await round()
    await sleep(pollInterval, signal)
  }
}

/** Has an action under way; how it ends shows on the chain in a later round. */
export function ask({ sender, log, metrics }: SendingAgentOptions, action: Action): void {
  if (sender.isUnderWay(action.key)) return
  metrics.actions.inc({ action: action.kind.replaceAll(' ', '_') })
  log.info({ action: action.kind, to: action.to, wei: action.value }, action.what)
  sender.send(action).catch(error => {
    if (error instanceof L1Error && (error.code === 'STOPPED' || error.code === 'DRY_RUN')) return
    metrics.countError(error)
    log.warn({ error }, `${action.what}: it is tried again if it is still due`)
  })
}

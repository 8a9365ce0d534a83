/**
 * What the sender (sender.ts) is told and tells.
 * @module
 */
import type { Address, Hex } from 'viem'
import type { L1 } from './client.ts'
import type { Journal } from './journal.ts'
import type { Worth } from './payable.ts'
import type { Signer } from './signer.ts'

export interface TransactionRequest extends Worth {
  /** What it is for; a request with the key of one under way joins that. Without a key it joins none. */
  readonly key?: string
  /** For people. */
  readonly what: string
  /** A creation if not given. */
  readonly to?: Address
  readonly data: Hex
  /** Wei. */
  readonly value?: bigint
  /** The game that it is sent for, whose spending is counted. */
  readonly game?: Address
}

export interface SenderOptions {
  readonly l1: L1
  /** Where signed transactions go instead of to `l1`, so that nobody sees them before they are in a block. */
  readonly submitTo?: L1
  readonly signer: Signer
  /** Remembers what is under way. Without one, what other processes have sent counts as under way, too: the next nonce is the node's. */
  readonly journal?: Journal
  /** Blocks that must have a transaction below them or in them before it counts as done; at least 1. */
  readonly confirmations?: number
  /** Transactions under way at the same time, at least 2: one place is kept for those that send no ether along. */
  readonly maxPending?: number
  /** Gas that the account must still be able to pay after a bond, for what needs none; 0 unless given. */
  readonly gasReserve?: bigint
  /** Wei, bonds and gas, above which no more bonds are posted in one game; any unless given. */
  readonly maxPerGame?: bigint
  /** Simulates, says what it would send, and sends nothing. */
  readonly dryRun?: boolean
  /** Milliseconds between two looks at a transaction. */
  readonly pollInterval?: number
  /** Milliseconds out of blocks after which the fee is raised. */
  readonly bumpAfter?: number
  /** Wei per gas that is exceeded only shortly before a deadline, by what is at stake; any if not given. */
  readonly maxFeePerGas?: bigint
  /** Milliseconds after which a transaction that is in no block is an error, TRANSACTION_LATE; never if not given. */
  readonly lateAfter?: number
  /** Ends waiting; what is under way is left to the next start. */
  readonly signal?: AbortSignal
  readonly onEvent?: (event: SenderEvent) => void
}

export type SenderEventKind =
  | 'sent'
  | 'raised fee'
  | 'sent again'
  | 'cancelled'
  | 'done'
  | 'reverted'
  | 'nonce taken'
  | 'trouble'
  | 'would send'

export interface SenderEvent {
  readonly kind: SenderEventKind
  readonly key: string
  readonly what: string
  /** Not there in a dry run. */
  readonly nonce?: number
  readonly hash?: Hex
  readonly gasUsed?: bigint
  readonly error?: unknown
}

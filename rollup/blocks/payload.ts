/**
 * The two inputs of a block that its parent does not determine, as the block executor reads them (guests/block-executor,
 * payload.rs and chain.rs): the payload, whose digest is local key 3, and the chain's configuration, local key 5.
 */
import { keccak256, size, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import { rlpInteger } from './rlp.ts'

/** A preimage is at most this long, so that one L1 transaction can bring it. */
export const MAX_PREIMAGE_BYTES = 120_000

/** Room for everything of a payload that is not a transaction, with the list headers. */
const ATTRIBUTE_BYTES = 1_000

const CHAIN_CONFIG_VERSION = 1n

/** Hardforks that the block executor executes. */
export const HARDFORKS = ['prague', 'osaka', 'bpo1', 'bpo2'] as const
export type Hardfork = (typeof HARDFORKS)[number]

export interface Withdrawal {
  readonly index: bigint
  readonly validatorIndex: bigint
  readonly address: Hex
  /** Gwei. */
  readonly amount: bigint
}

export interface Payload {
  readonly timestamp: bigint
  readonly feeRecipient: Hex
  readonly gasLimit: bigint
  readonly prevRandao: Hex
  readonly parentBeaconBlockRoot: Hex
  readonly extraData: Hex
  readonly withdrawals: readonly Withdrawal[]
  /** EIP-2718 bytes, in the block's order. */
  readonly transactions: readonly Hex[]
}

/** Why a payload cannot be written. */
export class PayloadTooLargeError extends Error {
  readonly code = 'PAYLOAD_TOO_LARGE'
  constructor(what: string, bytes: number) {
    super(`${what} has ${bytes} bytes; the block executor reads at most ${MAX_PREIMAGE_BYTES} at once`)
    this.name = 'PayloadTooLargeError'
  }
}

/**
 * The payload's preimages.
 * @returns the digest and every piece, the payload itself first; transactions that do not fit beside it are in further pieces
 * @throws PayloadTooLargeError for a transaction that fits into no piece
 */
export function encodePayload(payload: Payload): { digest: Hex; pieces: Hex[] } {
  const [first = [], ...further] = packTransactions(payload.transactions)
  const pieces = further.map(transactions => toRlp(transactions))
  const encoded = toRlp([
    rlpInteger(payload.timestamp),
    payload.feeRecipient,
    rlpInteger(payload.gasLimit),
    payload.prevRandao,
    payload.parentBeaconBlockRoot,
    payload.extraData,
    payload.withdrawals.map(({ index, validatorIndex, address, amount }) => [
      rlpInteger(index),
      rlpInteger(validatorIndex),
      address,
      rlpInteger(amount),
    ]),
    first,
    pieces.map(piece => keccak256(piece)),
  ])
  if (size(encoded) > MAX_PREIMAGE_BYTES)
    throw new PayloadTooLargeError('the payload without further pieces', size(encoded))
  return { digest: keccak256(encoded), pieces: [encoded, ...pieces] }
}

/** Splits transactions, in order, into lists that fit. */
function packTransactions(transactions: readonly Hex[]): Hex[][] {
  const budget = MAX_PREIMAGE_BYTES - ATTRIBUTE_BYTES
  const lists: Hex[][] = []
  let room = 0
  for (const transaction of transactions) {
    const bytes = size(transaction) + 4
    if (bytes > budget) throw new PayloadTooLargeError(`the transaction ${keccak256(transaction)}`, size(transaction))
    if (bytes > room) {
      lists.push([])
      room = budget
    }
    lists.at(-1)!.push(transaction)
    room -= bytes
  }
  return lists
}

export interface ChainConfig {
  readonly chainId: number
  readonly hardfork: Hardfork
  /**
   * Whether the state keeps empty accounts and slots of zero that a transaction committed. Ethereum's does not; anvil's does.
   */
  readonly keepsEmpty: boolean
}

/** The chain configuration's preimage and digest. */
export function encodeChainConfig({ chainId, hardfork, keepsEmpty }: ChainConfig): { digest: Hex; piece: Hex } {
  const name: Hex = `0x${Buffer.from(hardfork).toString('hex')}`
  const piece = toRlp([
    rlpInteger(CHAIN_CONFIG_VERSION),
    rlpInteger(BigInt(chainId)),
    name,
    rlpInteger(BigInt(keepsEmpty)),
  ])
  return { digest: keccak256(piece), piece }
}

/**
 * A block with everything that its hash vouches for: header, transactions as bytes, withdrawals. Where they come from does not matter:
 * what does not hang on the header's hash is refused here.
 * @module
 */
import { keccak256, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import { type BlockHeader, encodeHeader } from './header.ts'
import { ZERO_WORD } from './inputs.ts'
import { type EncodedPayload, encodePayload, type Withdrawal } from './payload.ts'
import { rlpInteger } from './rlp.ts'
import { orderedRoot } from './trie.ts'

export interface SealedBlock {
  readonly hash: Hex
  readonly number: bigint
  readonly header: BlockHeader
  /** EIP-2718 bytes. */
  readonly transactions: readonly Hex[]
  readonly withdrawals: readonly Withdrawal[]
}

/** @returns what is wrong, as a sentence without a subject of its own; undefined where nothing is */
export function headerFault(header: BlockHeader, hash: Hex): string | undefined {
  const actual = keccak256(encodeHeader(header))
  return actual === hash ? undefined : `the block ${hash} has a header that hashes to ${actual}`
}

export function transactionsFault({ transactionsRoot }: BlockHeader, transactions: readonly Hex[]): string | undefined {
  if (orderedRoot(transactions) === transactionsRoot) return undefined
  return `the ${transactions.length} transactions do not have the header's transactionsRoot`
}

export function withdrawalsFault({ withdrawalsRoot }: BlockHeader, given: readonly Withdrawal[]): string | undefined {
  if (withdrawalsRoot === undefined)
    return given.length === 0 ? undefined : 'there are withdrawals, but no withdrawalsRoot'
  const items = given.map(({ index, validatorIndex, address, amount }) =>
    toRlp([rlpInteger(index), rlpInteger(validatorIndex), address, rlpInteger(amount)]),
  )
  if (orderedRoot(items) === withdrawalsRoot) return undefined
  return `the ${given.length} withdrawals do not have the header's withdrawalsRoot`
}

/** What the block executor reads to make the block. @throws PayloadTooLargeError */
export const payloadOf = ({ header, transactions, withdrawals }: SealedBlock): EncodedPayload =>
  encodePayload({
    timestamp: BigInt(header.timestamp),
    feeRecipient: header.miner,
    gasLimit: BigInt(header.gasLimit),
    prevRandao: header.mixHash,
    parentBeaconBlockRoot: header.parentBeaconBlockRoot ?? ZERO_WORD,
    extraData: header.extraData,
    withdrawals,
    transactions,
  })

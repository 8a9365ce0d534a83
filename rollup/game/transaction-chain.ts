/**
 * The Canonical Transaction Chain: the inputs of blocks as L1 has them, read from its events.
 * @module
 */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, concatHex, type Hex, keccak256 } from 'viem'
import type { L1, L1View } from '../l1/client.ts'
import type { Deployment } from '../l1/deployment.ts'

/** Where it is, and the block of L1 from which on it has events. */
export interface TransactionChain {
  readonly address: Address
  readonly fromBlock: number
}

/** That of a deployment. */
export const transactionChainOf = ({
  contracts,
  fromBlock,
}: Pick<Deployment, 'contracts' | 'fromBlock'>): TransactionChain => ({
  address: contracts.transactionChain,
  fromBlock,
})

/** The inputs of one block, as L1 told them. */
export interface AppendedBlock {
  readonly number: bigint
  /** keccak256 of the payload. */
  readonly payloadDigest: Hex
  /** Zero for a block without queue entries. */
  readonly queueDigest: Hex
  /** Unix seconds. */
  readonly l1Time: bigint
  /** Index of its first queue entry, and how many it has. */
  readonly firstEntry: bigint
  readonly entryCount: bigint
  /** D_n. */
  readonly chainDigest: Hex
  /** Of L1, which appended it. */
  readonly transaction: Hex
}

/** L1 does not have inputs that a game's local key 3 names, as far as the node shows it. */
export class InputsNotFoundError extends Error {
  readonly code = 'INPUTS_NOT_FOUND'
  constructor(what: string, why = 'the node may be behind, or keep no old events') {
    super(`the events of the transaction chain do not give ${what}; ${why}: use another node`)
    this.name = 'InputsNotFoundError'
  }
}

/** Blocks or entries that one question to the node names. */
const PAGE = 64n

/** The inputs of blocks, in their order; those that L1 does not have are left out. @throws L1Error where the node gives no logs */
export async function readAppended(
  l1: L1,
  chain: TransactionChain,
  first: bigint,
  last: bigint,
): Promise<AppendedBlock[]> {
  const blocks: AppendedBlock[] = []
  for (const page of pages(first, last)) {
    const event = { ...eventsOf(chain), eventName: 'BlockAppended', args: { blockNumber: page } } as const
    const logs = await l1.ask(client => client.getContractEvents({ ...event, strict: true }))
    for (const { args, transactionHash: transaction } of logs) {
      const { blockNumber: number, ...inputs } = args
      blocks.push({ number, ...inputs, transaction })
    }
  }
  return blocks.sort((a, b) => Number(a.number - b.number))
}

/** The bytes of queue entries, in their order. @throws L1Error, InputsNotFoundError */
export async function readEntries(l1: L1, chain: TransactionChain, first: bigint, count: bigint): Promise<Hex[]> {
  const entries = new Map<bigint, Hex>()
  for (const page of pages(first, first + count - 1n)) {
    const event = { ...eventsOf(chain), eventName: 'EntryQueued', args: { index: page } } as const
    const logs = await l1.ask(client => client.getContractEvents({ ...event, strict: true }))
    for (const { args } of logs) entries.set(args.index, args.entry)
  }
  return Array.from({ length: Number(count) }, (_, i) => {
    const entry = entries.get(first + BigInt(i))
    if (entry === undefined) throw new InputsNotFoundError(`queue entry ${first + BigInt(i)}`)
    return entry
  })
}

/**
 * The number of the block that a claim builds on.
 * @param digest local key 3: keccak256(D_a ‖ D_b) @param last b @param maxBlocks b − a at most
 * @returns a
 * @throws L1Error, InputsNotFoundError where no block makes it this digest
 */
export async function parentOnL1(
  view: L1View,
  transactionChain: Address,
  digest: Hex,
  last: bigint,
  maxBlocks: bigint,
): Promise<bigint> {
  const chainDigest = (number: bigint) =>
    view.read(transactionChain, canonicalTransactionChainAbi, 'chainDigest', [number])
  const end = await chainDigest(last)
  const least = last > maxBlocks ? last - maxBlocks : 0n
  for (const page of pages(least, last - 1n).toReversed()) {
    const before = await Promise.all(page.map(chainDigest))
    const at = before.findLastIndex(parent => keccak256(concatHex([parent, end])) === digest)
    if (at !== -1) return page[at]!
  }
  throw new InputsNotFoundError(`the inputs up to block ${last} with the digest ${digest}`)
}

/** What waits for a block, and how long the sequencer has been silent, or has let it wait. Seconds; times are unix seconds. */
export interface Queue {
  /** Entries that wait. */
  readonly waiting: number
  /** When the sequencer appended last; before the first time, when the contract was deployed. */
  readonly sequencedAt: number
  /** From when on anybody may append empty blocks for what waits. */
  readonly openFrom: number
  /** Number of the last block. */
  readonly lastBlock: bigint
}

/** @throws L1Error */
export async function readQueue(view: L1View, transactionChain: Address): Promise<Queue> {
  const [next, length, sequencedAt, openFrom, lastBlock] = await Promise.all([
    view.read(transactionChain, canonicalTransactionChainAbi, 'nextEntry', []),
    view.read(transactionChain, canonicalTransactionChainAbi, 'queueLength', []),
    view.read(transactionChain, canonicalTransactionChainAbi, 'sequencedAt', []),
    view.read(transactionChain, canonicalTransactionChainAbi, 'openFrom', []),
    view.read(transactionChain, canonicalTransactionChainAbi, 'lastBlock', []),
  ])
  const waiting = Number(length - next)
  return { waiting, sequencedAt: Number(sequencedAt), openFrom: Number(openFrom), lastBlock }
}

/** Whether something waits that only an empty block brings in. @param now unix seconds */
export const isAbandoned = ({ waiting, openFrom }: Queue, now: number): boolean => waiting > 0 && now >= openFrom

export const eventsOf = ({ address, fromBlock }: TransactionChain) => ({
  address,
  abi: canonicalTransactionChainAbi,
  fromBlock: BigInt(fromBlock),
})

/** Numbers from `first` to `last`, PAGE at a time. */
function pages(first: bigint, last: bigint): bigint[][] {
  const all: bigint[][] = []
  for (let low = first; low <= last; low += PAGE) {
    const high = last - low < PAGE ? last : low + PAGE - 1n
    all.push(Array.from({ length: Number(high - low) + 1 }, (_, i) => low + BigInt(i)))
  }
  return all
}

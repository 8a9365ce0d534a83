/**
 * Payloads and their pieces, from the transactions of L1 that brought them to the transaction chain. Anybody may publish a piece, and in any
 * way: through another contract, its bytes are in no transaction's data, and only a node that traces calls shows them.
 *
 * Nothing here is trusted: what does not have the hash that L1 names is left out.
 * @module
 */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, decodeFunctionData, type Hex, keccak256, zeroAddress } from 'viem'
import { ZERO_WORD } from '../blocks/inputs.ts'
import { encodePayload } from '../blocks/payload.ts'
import { pieceHashes } from '../blocks/span.ts'
import type { L1 } from '../l1/client.ts'
import { type AppendedBlock, eventsOf, type TransactionChain } from './transaction-chain.ts'

/** Hashes that one question to the node names. */
const PAGE = 64

export interface Payloads {
  /** Payloads and pieces by their hash. */
  readonly payloads: ReadonlyMap<Hex, Hex>
  /** Hashes of what the node does not show. */
  readonly missing: readonly Hex[]
}

/** The payload that L1 gives a block that nobody but the queue fills, after its sequencer's silence. @param timestamp L1's, unix seconds */
export const emptyPayload = (timestamp: bigint): Hex =>
  encodePayload({
    ...{ timestamp, feeRecipient: zeroAddress, gasLimit: 0n, prevRandao: ZERO_WORD, parentBeaconBlockRoot: ZERO_WORD },
    ...{ extraData: '0x', withdrawals: [], transactions: [] },
  }).pieces[0]!

/** @throws L1Error */
export async function readPayloads(
  l1: L1,
  chain: TransactionChain,
  blocks: readonly AppendedBlock[],
): Promise<Payloads> {
  const payloads = new Map<Hex, Hex>()
  const missing: Hex[] = []
  /** Looks into transactions until all that is wanted is there. */
  const collect = async (wanted: readonly Hex[], transactions: Iterable<Hex>) => {
    for (const transaction of transactions) {
      if (wanted.every(hash => payloads.has(hash))) break
      for (const data of await broughtBy(l1, chain.address, transaction)) {
        const hash = keccak256(data)
        if (wanted.includes(hash)) payloads.set(hash, data)
      }
    }
    missing.push(...wanted.filter(hash => !payloads.has(hash)))
  }
  for (const { payloadDigest, l1Time } of blocks) {
    const empty = emptyPayload(l1Time)
    if (keccak256(empty) === payloadDigest) payloads.set(payloadDigest, empty)
  }
  for (const transaction of new Set(blocks.map(block => block.transaction))) {
    const own = blocks.filter(block => block.transaction === transaction)
    await collect([...new Set(own.map(({ payloadDigest }) => payloadDigest))], [transaction])
  }
  const hashes = [...new Set([...payloads.values()].flatMap(pieceHashes))]
  for (let at = 0; at < hashes.length; at += PAGE) {
    const event = {
      ...eventsOf(chain),
      eventName: 'PiecePublished',
      args: { hash: hashes.slice(at, at + PAGE) },
    } as const
    const logs = await l1.ask(client => client.getContractEvents({ ...event, strict: true }))
    // A piece may have been published several times, in ways of which the node shows some only.
    const transactions = new Map<Hex, Set<Hex>>()
    for (const { args, transactionHash } of logs)
      transactions.set(args.hash, (transactions.get(args.hash) ?? new Set()).add(transactionHash))
    for (const [hash, where] of transactions) await collect([hash], where)
  }
  return { payloads, missing }
}

/** Payloads and pieces that a transaction gave to it. @throws L1Error */
async function broughtBy(l1: L1, transactionChain: Address, hash: Hex): Promise<readonly Hex[]> {
  const { input, to } = await l1.ask(client => client.getTransaction({ hash }))
  const calls =
    to?.toLowerCase() === transactionChain.toLowerCase() ? [input] : await callsWithin(l1, transactionChain, hash)
  return calls.flatMap(brought)
}

function brought(data: Hex): readonly Hex[] {
  try {
    const call = decodeFunctionData({ abi: canonicalTransactionChainAbi, data })
    if (call.functionName === 'append') return call.args[1]
    return call.functionName === 'publishPiece' ? [call.args[0]] : []
  } catch {
    return []
  }
}

interface Frame {
  readonly to?: unknown
  readonly input?: unknown
  readonly calls?: unknown
}

/** The data of a transaction's calls to the transaction chain, by whichever contract. None where the node does not trace. */
async function callsWithin(l1: L1, transactionChain: Address, hash: Hex): Promise<readonly Hex[]> {
  const request = { method: 'debug_traceTransaction', params: [hash, { tracer: 'callTracer' }] } as never
  const frames = [await l1.ask(client => client.request(request)).catch(() => undefined)] as (Frame | undefined)[]
  const found: Hex[] = []
  for (let frame = frames.pop(); frame !== undefined; frame = frames.pop()) {
    const { to, input, calls } = frame
    if (String(to).toLowerCase() === transactionChain.toLowerCase() && /^0x[0-9a-f]*$/i.test(String(input)))
      found.push(input as Hex)
    if (Array.isArray(calls)) frames.push(...calls.filter(call => typeof call === 'object' && call !== null))
  }
  return found
}

/**
 * Brings the payloads of blocks to L1: what claims about them are executed on.
 * @module
 */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { bytesToHex, type Hex, keccak256, size, type TransactionReceipt, zeroAddress, zeroHash } from 'viem'
import type { BlockTrace } from '../blocks/block-trace.ts'
import { queueDigestOf } from '../blocks/inputs.ts'
import { encodePayload } from '../blocks/payload.ts'
import { type SpanBlock, spanOfTrace } from '../blocks/span.ts'
import type { L1View } from '../l1/client.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { appendAction, publishPieceAction } from './requests.ts'
import { type AppendedBlock, readAppended, type TransactionChain } from './transaction-chain.ts'

export type PublishErrorCode = 'ANOTHER_PAYLOAD' | 'BLOCKS_BEFORE' | 'AHEAD_OF_L1' | 'OTHER_QUEUE_ENTRIES'

/** Payloads that cannot be brought to L1 so that their blocks come out as in the trace. */
export class PublishError extends Error {
  readonly code: PublishErrorCode
  constructor(code: PublishErrorCode, message: string) {
    super(message)
    this.name = 'PublishError'
    this.code = code
  }
}

/** Bytes of the payloads of one transaction, together. Nodes take 128 kB. */
const BATCH_BYTES = 110_000

/**
 * Brings the payloads of a span's blocks to the transaction chain, the pieces that they name before them; several payloads share a transaction.
 * @returns nothing where L1 has them already
 * @throws PublishError where L1 has other inputs for the blocks, or would give them others; BlockTraceError, L1Error
 */
export async function publishPayloads(
  sender: TransactionSender,
  transactionChain: TransactionChain,
  trace: Pick<BlockTrace, 'local' | 'preimages'>,
): Promise<TransactionReceipt[]> {
  const blocks = spanOfTrace(trace)
  const { address } = transactionChain
  const view = await sender.l1.latest()
  await requireSameInputs(view, transactionChain, blocks)
  const lastBlock = await view.read(address, canonicalTransactionChainAbi, 'lastBlock', [])
  const missing = blocks.filter(({ number }) => number > lastBlock)
  if (missing.length === 0) return []
  await requireComesOutTheSame(view, transactionChain, missing, lastBlock)

  const receipts: TransactionReceipt[] = []
  for (const piece of new Set(missing.flatMap(({ pieces }) => pieces))) {
    const hash = keccak256(piece)
    if ((await view.read(address, canonicalTransactionChainAbi, 'pieceBytes', [hash])) > 0n) continue
    receipts.push(await sender.send(publishPieceAction(address, hash, piece)))
  }
  for (const batch of batches(missing)) {
    const payloads = batch.map(({ payload }) => payload)
    receipts.push(await sender.send(appendAction(address, batch[0]!.number, payloads)))
  }
  // L1's clock and its queue have gone on since.
  await requireSameInputs(await sender.l1.latest(), transactionChain, missing)
  return receipts
}

/**
 * Brings an input of a program that reads no blocks: it becomes the next block's only transaction, in a payload without anything else.
 * @returns the block's number, and receipts
 * @throws L1Error
 */
export async function publishInput(
  sender: TransactionSender,
  { address }: TransactionChain,
  input: Uint8Array,
): Promise<{ readonly number: bigint; readonly payloadDigest: Hex; readonly receipts: TransactionReceipt[] }> {
  const view = await sender.l1.latest()
  const number = (await view.read(address, canonicalTransactionChainAbi, 'lastBlock', [])) + 1n
  const { digest, pieces } = encodePayload({
    ...{ timestamp: BigInt(view.block.timestamp), feeRecipient: zeroAddress, gasLimit: 0n, prevRandao: zeroHash },
    ...{ parentBeaconBlockRoot: zeroHash, extraData: '0x', withdrawals: [], transactions: [bytesToHex(input)] },
  })
  const [payload, ...rest] = pieces
  const receipts: TransactionReceipt[] = []
  for (const piece of rest) receipts.push(await sender.send(publishPieceAction(address, keccak256(piece), piece)))
  receipts.push(await sender.send(appendAction(address, number, [payload!])))
  return { number, payloadDigest: digest, receipts }
}

/**
 * Checks blocks that L1 has: their payloads, queue entries, and that its time does not hold the block's back.
 * @throws PublishError
 */
export async function requireSameInputs(
  view: L1View,
  transactionChain: TransactionChain,
  blocks: readonly SpanBlock[],
): Promise<void> {
  const onL1 = await readAppended(view.l1, transactionChain, blocks[0]!.number, blocks.at(-1)!.number)
  for (const appended of onL1) requireSame(appended, blocks.find(({ number }) => number === appended.number)!)
}

function requireSame(onL1: AppendedBlock, { number, payloadDigest, queue, timestamp }: SpanBlock): void {
  const cannot = 'the trace cannot be claimed on this L1'
  if (onL1.payloadDigest !== payloadDigest) {
    const what = `L1 has a different payload for block ${number}: ${onL1.payloadDigest}, not ${payloadDigest}`
    throw new PublishError('ANOTHER_PAYLOAD', `${what}; ${cannot}`)
  }
  if (onL1.queueDigest !== queueDigestOf(queue)) {
    const what = `L1 has assigned ${onL1.entryCount} entries of the queue of deposits and forced transactions to block ${number}, and they are not the ${queue.length} of the trace`
    throw new PublishError('OTHER_QUEUE_ENTRIES', `${what}; ${cannot}: make the trace from the inputs that L1 has`)
  }
  if (timestamp > onL1.l1Time) throw aheadOfL1(number, timestamp, onL1.l1Time)
}

const aheadOfL1 = (number: bigint, timestamp: bigint, l1Time: bigint) =>
  new PublishError(
    'AHEAD_OF_L1',
    `block ${number} has the timestamp ${timestamp}, and L1's time is ${l1Time}: a block of a rollup is not ahead of L1, so it would get another timestamp and another hash; publish it when L1 has got that far`,
  )

/** What can be told before anything is sent. */
async function requireComesOutTheSame(
  view: L1View,
  { address }: TransactionChain,
  blocks: readonly SpanBlock[],
  lastBlock: bigint,
): Promise<void> {
  const { number } = blocks[0]!
  if (number !== lastBlock + 1n) {
    const missing = lastBlock + 2n === number ? `block ${lastBlock + 1n}` : `blocks ${lastBlock + 1n} to ${number - 1n}`
    const what = `the trace begins with block ${number}, and L1 does not have the payload of ${missing} yet`
    throw new PublishError('BLOCKS_BEFORE', `${what}; publish that first`)
  }
  const l1Time = BigInt(view.block.timestamp)
  const ahead = blocks.find(({ timestamp }) => timestamp > l1Time)
  if (ahead) throw aheadOfL1(ahead.number, ahead.timestamp, l1Time)
  const waiting =
    (await view.read(address, canonicalTransactionChainAbi, 'queueLength', [])) -
    (await view.read(address, canonicalTransactionChainAbi, 'nextEntry', []))
  const expected = blocks.reduce((sum, { queue }) => sum + queue.length, 0)
  if (expected === 0 && waiting > 0n) {
    const what = `${waiting} deposits or forced transactions wait on L1, and the next block takes the first of them; the trace has none`
    throw new PublishError('OTHER_QUEUE_ENTRIES', `${what}; make the trace from the inputs that L1 has`)
  }
}

function batches(blocks: readonly SpanBlock[]): SpanBlock[][] {
  const all: SpanBlock[][] = []
  let room = 0
  for (const block of blocks) {
    const bytes = size(block.payload)
    if (all.length === 0 || bytes > room) {
      all.push([])
      room = BATCH_BYTES
    }
    all.at(-1)!.push(block)
    room -= bytes
  }
  return all
}

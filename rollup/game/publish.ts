/**
 * Brings the payloads of blocks to L1: what claims about them are executed on.
 * @module
 */
import { inputBoxAbi } from '@zkmips/verifier-contracts/generated/input-box'
import type { Address, Hex, TransactionReceipt } from 'viem'
import type { BlockTrace } from '../blocks/block-trace.ts'
import { pieceHashes, spanOfTrace } from '../blocks/span.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { appendAction, publishPieceAction } from './requests.ts'

/** A payload that cannot be brought to L1. */
export class PublishError extends Error {
  readonly code: 'ANOTHER_PAYLOAD' | 'PIECE_MISSING'
  constructor(code: PublishError['code'], message: string) {
    super(message)
    this.name = 'PublishError'
    this.code = code
  }
}

/**
 * Brings a block's payload to the input box, the pieces that it names before it.
 * @returns nothing where L1 has this payload already
 * @throws PublishError where L1 has another one or the trace lacks a piece, L1Error
 */
export async function publishPayload(
  sender: TransactionSender,
  { inputBox }: { readonly inputBox: Address },
  trace: Pick<BlockTrace, 'local' | 'preimages'>,
): Promise<TransactionReceipt[]> {
  const { local, preimages } = trace
  const { payloadDigest, payload } = spanOfTrace(trace).at(-1)!
  const view = await sender.l1.latest()
  const number = BigInt(local.blockNumber)
  const known = await view.read(inputBox, inputBoxAbi, 'payloadHash', [number])
  if (BigInt(known) !== 0n) {
    if (known === payloadDigest) return []
    const what = `L1 has a different payload for block ${number}: ${known}, not ${payloadDigest}`
    throw new PublishError('ANOTHER_PAYLOAD', `${what}; the block cannot be claimed on this L1`)
  }
  const receipts: TransactionReceipt[] = []
  for (const hash of pieceHashes(payload)) {
    if (await view.read(inputBox, inputBoxAbi, 'isPublished', [hash])) continue
    receipts.push(await sender.send(publishPieceAction(inputBox, hash, piece(preimages, hash))))
  }
  receipts.push(await sender.send(appendAction(inputBox, number, payload)))
  return receipts
}

function piece(preimages: BlockTrace['preimages'], hash: Hex): Hex {
  const data = preimages[hash] ?? preimages[hash.toLowerCase() as Hex]
  if (data) return data
  const message = `the block trace does not have a piece of the payload, ${hash}; capture the block again`
  throw new PublishError('PIECE_MISSING', message)
}

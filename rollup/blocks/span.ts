/**
 * The blocks of a block trace: their inputs, read back from its preimages.
 * @module
 */
import { fromRlp, hexToBigInt, size, slice } from 'viem'
import type { Hex } from '../hex.ts'
import { type BlockTrace, BlockTraceError } from './block-trace.ts'
import { type BlockInputs, ZERO_WORD } from './inputs.ts'

/** One block of a span. */
export interface SpanBlock extends BlockInputs {
  readonly number: bigint
  readonly payload: Hex
  /** Bytes of the further pieces that the payload names. */
  readonly pieces: readonly Hex[]
  /** Unix seconds, as the payload asks for. */
  readonly timestamp: bigint
}

/** The blocks of a trace, in their order. @throws BlockTraceError where the trace lacks or contradicts something */
export function spanOfTrace(trace: Pick<BlockTrace, 'local' | 'preimages'>): SpanBlock[] {
  const { inputsDigest, blockNumber } = trace.local
  const ends = pieceOf(trace, inputsDigest, 'the ends of the chain of inputs', 64)
  const [parent, last] = halves(ends)
  const blocks: SpanBlock[] = []
  let number = hexToBigInt(blockNumber)
  for (let at = last; at !== parent; number--) {
    const [before, inputs] = halves(pieceOf(trace, at, `the link of block ${number}`, 64))
    blocks.unshift(blockOf(trace, inputs, number))
    at = before
  }
  return blocks
}

function blockOf(trace: Pick<BlockTrace, 'preimages'>, hash: Hex, number: bigint): SpanBlock {
  const inputs = pieceOf(trace, hash, `the inputs of block ${number}`, 96)
  const [payloadDigest, queueDigest, l1Time] = [0, 32, 64].map(at => slice(inputs, at, at + 32)) as [Hex, Hex, Hex]
  const list =
    queueDigest === ZERO_WORD ? '0x' : pieceOf(trace, queueDigest, `the list of queue entries of block ${number}`)
  const queue = Array.from({ length: Math.floor(size(list) / 32) }, (_, i) => slice(list, 32 * i, 32 * i + 32))
  const payload = pieceOf(trace, payloadDigest, `the payload of block ${number}`)
  const pieces = pieceHashes(payload).map(piece => pieceOf(trace, piece, `a piece of the payload of block ${number}`))
  return {
    ...{ number, payloadDigest, queue, payload, pieces },
    timestamp: timestampOf(payload),
    l1Time: hexToBigInt(l1Time),
  }
}

function pieceOf({ preimages }: Pick<BlockTrace, 'preimages'>, hash: Hex, what: string, bytes?: number): Hex {
  const data = preimages[hash] ?? preimages[hash.toLowerCase() as Hex]
  if (data !== undefined && (bytes === undefined || size(data) === bytes)) return data
  const why = data === undefined ? 'is missing' : `has ${size(data)} bytes instead of ${bytes}`
  throw new BlockTraceError('BAD_FIELD', `${what}, ${hash}, ${why} in the block trace; capture the block again`)
}

const halves = (data: Hex): [Hex, Hex] => [slice(data, 0, 32), slice(data, 32, 64)]

/** The payload's last item: hashes of further pieces. Empty where it does not parse. */
export function pieceHashes(payload: Hex): Hex[] {
  const last = itemsOf(payload)?.at(-1)
  return Array.isArray(last) ? last.filter(hash => typeof hash === 'string' && size(hash as Hex) === 32) : []
}

function timestampOf(payload: Hex): bigint {
  const first = itemsOf(payload)?.[0]
  return typeof first === 'string' && first !== '0x' ? BigInt(first) : 0n
}

function itemsOf(payload: Hex): readonly unknown[] | undefined {
  try {
    const items = fromRlp(payload, 'hex')
    return Array.isArray(items) ? items : undefined
  } catch {
    return undefined
  }
}

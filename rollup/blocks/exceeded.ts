/**
 * What keeps blocks of a chain from being those of a rollup, as far as their inputs tell: bounds that they exceed, things that a rollup
 * does not have, prices of precompiled contracts.
 * @module
 */
import { fromRlp, size } from 'viem'
import type { Hex } from '../hex.ts'
import type { BlockTrace } from './block-trace.ts'
import { decodeChainConfig } from './chain-config.ts'
import { decodePayload } from './payload.ts'
import type { RollupBounds } from './rollup-bounds.ts'
import { type SpanBlock, spanOfTrace } from './span.ts'
import { worstContracts } from './worst-case.ts'

/** A bound, by its name in the configuration. */
export type BoundName = Exclude<keyof RollupBounds, 'precompilePrices'>

/** Something that a block, or the claim, has more or less of than a bound allows. */
export interface Exceeded {
  readonly name: BoundName
  /** Whose it is, and what: "the gas limit of block 7". */
  readonly what: string
  readonly value: bigint
  /** The nearest value that the bound allows for it. */
  readonly limit: bigint
  /** What the bound would have to be at least, or (for the queue's gas, whose double no gas limit is below) at most. */
  readonly needed: bigint
}

/** @throws BlockTraceError where the trace lacks a payload */
export function exceededBounds(trace: BlockTrace, bounds: RollupBounds): Exceeded[] {
  const blocks = spanOfTrace(trace)
  const count = above('maxBlocks', 'the number of blocks', BigInt(blocks.length), bounds)
  return [...count, ...blocks.flatMap(block => exceededBy(block, bounds))]
}

function above(name: BoundName, what: string, value: bigint, bounds: RollupBounds): Exceeded[] {
  const limit = bounds[name]
  return value > limit ? [{ name, what, value, limit, needed: value }] : []
}

function exceededBy({ number, payload, pieces, queue }: SpanBlock, bounds: RollupBounds): Exceeded[] {
  const bytes = [payload, ...pieces].reduce((sum, piece) => sum + size(piece), 0)
  const gasLimit = gasLimitOf(payload)
  const least = 2n * bounds.maxQueueGas
  const isSmall = gasLimit !== undefined && gasLimit < least
  return [
    ...above('gasLimitCeiling', `the gas limit of block ${number}`, gasLimit ?? 0n, bounds),
    ...(isSmall
      ? [{ name: 'maxQueueGas', what: `the gas limit of block ${number}`, value: gasLimit, limit: least, needed: gasLimit / 2n } as const] // biome-ignore format: one line
      : []),
    ...above('maxPayloadBytes', `the number of bytes of block ${number}'s payload`, BigInt(bytes), bounds),
    ...above('maxPieces', `the number of further pieces of block ${number}'s payload`, BigInt(pieces.length), bounds),
    ...above('maxQueueEntries', `the number of block ${number}'s queue entries`, BigInt(queue.length), bounds),
  ]
}

/** Undefined where the payload is malformed. */
function gasLimitOf(payload: Hex): bigint | undefined {
  try {
    const gasLimit = fromRlp(payload, 'hex')[2]
    return typeof gasLimit === 'string' ? BigInt(gasLimit === '0x' ? 0 : gasLimit) : undefined
  } catch {
    return undefined
  }
}

const BLOB_TRANSACTION = '0x03'

/** What the blocks have that a rollup does not: "block 7 has withdrawals". */
export function foreignToRollups(trace: BlockTrace): string[] {
  return spanOfTrace(trace).flatMap(({ number, payload }) => {
    const decoded = decodePayload(payload, hash => trace.preimages[hash])
    if (decoded === undefined) return []
    const hasBlobs = decoded.transactions.some(transaction => transaction.startsWith(BLOB_TRANSACTION))
    const hasWithdrawals = decoded.withdrawals.length > 0
    return [
      ...(hasWithdrawals ? [`block ${number} has withdrawals`] : []),
      ...(hasBlobs ? [`block ${number} has blob transactions`] : []),
    ]
  })
}

/** A precompiled contract whose price makes another block of a block. */
export interface DearContract {
  readonly address: Hex
  readonly name: string
  readonly factor: bigint
}

/**
 * The contracts whose prices the blocks do not come out with, each price tried alone.
 * @param trace for the hardforks of its chain
 * @param comesOut whether the blocks keep their hash under these bounds
 * @throws ChainConfigError
 */
export function dearContracts(
  { local, preimages }: BlockTrace,
  bounds: RollupBounds,
  comesOut: (bounds: RollupBounds) => boolean,
): DearContract[] {
  const priced = (precompilePrices: RollupBounds['precompilePrices']) => comesOut({ ...bounds, precompilePrices })
  if (bounds.precompilePrices.length === 0 || !priced([])) return []
  const { forks } = decodeChainConfig(preimages[local.chainConfigDigest]!)
  const names = new Map(worstContracts({ forks, precompilePrices: [] }).map(({ address, name }) => [address, name]))
  return bounds.precompilePrices
    .filter(price => !priced([price]))
    .map(({ address, factor }) => ({ address, name: names.get(address) ?? address, factor }))
}

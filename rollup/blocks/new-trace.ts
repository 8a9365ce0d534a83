/**
 * The claim about a span of blocks whose headers are known, and the block trace that is made of it once its evidence is there.
 * @module
 */
import { numberToHex, pad } from 'viem'
import type { Hex } from '../hex.ts'
import { BLOCK_TRACE_FORMAT, BLOCK_TRACE_VERSION, type BlockTrace } from './block-trace.ts'
import { type ChainConfig, encodeChainConfig } from './chain-config.ts'
import { type BlockHeader, encodeHeader } from './header.ts'
import { encodeInputs, inputsWithoutL1, ZERO_WORD } from './inputs.ts'
import type { Hardfork } from './networks.ts'
import { payloadOf, type SealedBlock } from './sealed-block.ts'

export interface Span {
  readonly blocks: readonly SealedBlock[]
  readonly config: ChainConfig
  readonly local: BlockTrace['local']
  /** What the claim names by hash and no state holds: header of the parent, configuration, inputs, payloads. */
  readonly pieces: readonly Hex[]
}

/**
 * A chain without an L1: nothing is before its inputs, and nothing comes from a queue. A rollup's times are bounded by their own.
 * @param blocks one or more, each the parent of the next @throws PayloadTooLargeError, ChainConfigError
 */
export function spanOf(parent: BlockHeader, blocks: readonly SealedBlock[], config: ChainConfig): Span {
  const payloads = blocks.map(payloadOf)
  const inputs = encodeInputs(
    ZERO_WORD,
    payloads.map(({ digest }, i) => ({
      ...inputsWithoutL1(digest),
      l1Time: config.rules === 'rollup' ? BigInt(blocks[i]!.header.timestamp) : 0n,
    })),
  )
  const encoded = encodeChainConfig(config)
  const last = blocks.at(-1)!
  return {
    blocks,
    config,
    local: {
      parentHash: blocks[0]!.header.parentHash,
      claimedHash: last.hash,
      inputsDigest: inputs.digest,
      blockNumber: pad(numberToHex(last.number), { size: 32 }),
      chainConfigDigest: encoded.digest,
    },
    pieces: [encodeHeader(parent), encoded.piece, ...inputs.pieces, ...payloads.flatMap(({ pieces }) => pieces)],
  }
}

/** @param preimages what executing it has read */
export function traceOf(
  { blocks, config, local }: Span,
  hardfork: Hardfork,
  preimages: BlockTrace['preimages'],
): BlockTrace {
  const last = blocks.at(-1)!
  return {
    format: BLOCK_TRACE_FORMAT,
    version: BLOCK_TRACE_VERSION,
    about: {
      chainId: String(config.chainId),
      rules: config.rules,
      hardfork,
      first: Number(blocks[0]!.number),
      last: Number(last.number),
      hash: last.hash,
      transactions: blocks.reduce((sum, { transactions }) => sum + transactions.length, 0),
      gasUsed: blocks.reduce((sum, { header }) => sum + Number(header.gasUsed), 0),
    },
    local,
    preimages,
  }
}

/**
 * Blocks of a chain under Ethereum's rules, stated as those of a rollup: the same parent, payloads and hashes, with the rules of a rollup
 * and with L1's time for their timestamps. A block that both kinds of rules give the same hash is in a dispute what it is on its chain.
 * @module
 */
import { keccak256 } from 'viem'
import type { Hex } from '../hex.ts'
import { type BlockTrace, BlockTraceError } from './block-trace.ts'
import { decodeChainConfig, encodeChainConfig } from './chain-config.ts'
import { encodeInputs, ZERO_WORD } from './inputs.ts'
import { DEFAULT_ROLLUP_BOUNDS, type RollupBounds, rollupConfig } from './rollup-bounds.ts'
import { spanOfTrace } from './span.ts'

/**
 * @param traces of blocks that follow each other; the first one's parent is the span's
 * @returns one trace of all; whether it is true, only the block executor says
 * @throws BlockTraceError where they do not follow each other, or one lacks something
 */
export function asRollup(traces: readonly BlockTrace[], bounds: RollupBounds = DEFAULT_ROLLUP_BOUNDS): BlockTrace {
  const [first, last] = [traces[0]!, traces.at(-1)!]
  for (const [i, { local }] of traces.slice(1).entries()) {
    const before = traces[i]!
    if (local.parentHash === before.local.claimedHash && local.chainConfigDigest === first.local.chainConfigDigest)
      continue
    const what = `the block trace of block ${BigInt(local.blockNumber)} does not follow that of block ${BigInt(before.local.blockNumber)}`
    throw new BlockTraceError('ANOTHER_BLOCK', `${what}; capture the blocks together`)
  }
  const blocks = traces.flatMap(trace => spanOfTrace(trace).map(block => ({ ...block, l1Time: block.timestamp })))
  const ofChain = decodeChainConfig(first.preimages[first.local.chainConfigDigest]!)
  const config = encodeChainConfig(rollupConfig(ofChain, bounds))
  const inputs = encodeInputs(ZERO_WORD, blocks)
  const preimages: Record<Hex, Hex> = Object.assign({}, ...traces.map(trace => trace.preimages))
  for (const piece of [config.piece, ...inputs.pieces]) preimages[keccak256(piece)] = piece
  const sum = (field: 'transactions' | 'gasUsed') => traces.reduce((total, { about }) => total + about[field], 0)
  return {
    ...last,
    about: {
      ...last.about,
      rules: 'rollup',
      first: first.about.first,
      transactions: sum('transactions'),
      gasUsed: sum('gasUsed'),
    },
    local: {
      ...last.local,
      parentHash: first.local.parentHash,
      inputsDigest: inputs.digest,
      chainConfigDigest: config.digest,
    },
    preimages,
  }
}

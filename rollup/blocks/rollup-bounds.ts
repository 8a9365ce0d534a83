/**
 * What bounds the blocks of a rollup where nobody says otherwise, and the configuration that a chain has as a rollup.
 * @module
 */
import type { ChainConfig, RollupConfig } from './chain-config.ts'
import { RECOMMENDED_PRICES } from './worst-case.ts'

/** What a rollup's configuration has beside its forks. */
export type RollupBounds = Omit<RollupConfig, 'rules' | 'chainId' | 'forks' | 'blobs' | 'keepsEmpty'>

/**
 * What fits into games of the default depth with a factor of twenty to spare, and into half of the machine's memory. The queue's gas is in the
 * blocks' gas.
 */
export const DEFAULT_ROLLUP_BOUNDS: RollupBounds = {
  gasLimitCeiling: 30_000_000n,
  maxBlocks: 3n,
  maxPayloadBytes: 1_000_000n,
  maxPieces: 8n,
  maxQueueEntries: 16n,
  maxQueueGas: 5_000_000n,
  precompilePrices: RECOMMENDED_PRICES,
}

/** The chain's forks under the rules of a rollup. Its first hardfork has no time before it. */
export function rollupConfig(
  { chainId, forks, keepsEmpty }: Pick<ChainConfig, 'chainId' | 'forks' | 'keepsEmpty'>,
  bounds: RollupBounds = DEFAULT_ROLLUP_BOUNDS,
): RollupConfig {
  const fromZero = forks.map((fork, i) => (i === 0 ? { ...fork, time: 0n } : fork))
  return { ...bounds, rules: 'rollup', chainId, forks: fromZero, blobs: [], keepsEmpty }
}

/**
 * The rules of a game type: what a deployment chooses, the same for all games of the type. How they are read from L1 is in read.ts.
 * @module
 */

/** What the contract `DisputeGame` calls the same. Seconds, wei, gas. */
export interface GameRules {
  /** Depth of the leaves: 2^maxDepth is at least the steps of any run; even, so that a false root is answered by a step. */
  readonly maxDepth: number
  /** Seconds that each side has in all. */
  readonly maxClock: number
  /** Seconds that a side has at least for its next answer. */
  readonly extension: number
  /** Seconds on top where that answer is a step. */
  readonly preimagePeriod: number
  /** Most blocks that one claim covers. */
  readonly maxBlocks: bigint
  readonly proposerBond: bigint
  readonly bondGasPrice: bigint
  readonly moveGas: bigint
  readonly stepGas: bigint
}

const HOUR = 3600
const GWEI = 10n ** 9n

/** For a chain like Ethereum's. The gas is that of the dearest answers, rounded up. */
export const DEFAULT_RULES: GameRules = {
  maxDepth: 40,
  maxClock: 84 * HOUR,
  extension: 3 * HOUR,
  preimagePeriod: 24 * HOUR,
  maxBlocks: 1n,
  proposerBond: 10n ** 18n,
  bondGasPrice: 100n * GWEI,
  moveGas: 600_000n,
  stepGas: 12_000_000n,
}

/** The rules alone, of whatever has them among other things. */
export function rulesOf({ maxDepth, maxClock, extension, preimagePeriod, maxBlocks, ...rest }: GameRules): GameRules {
  const { proposerBond, bondGasPrice, moveGas, stepGas } = rest
  return { maxDepth, maxClock, extension, preimagePeriod, maxBlocks, proposerBond, bondGasPrice, moveGas, stepGas }
}

/** What playing needs of the rules. */
export type PlayRules = Pick<GameRules, 'maxDepth' | 'maxClock'>

/** Wei that must be posted with a claim at a depth, 0 for the root: the contract's `bondAt`. */
export function bondAt({ proposerBond, bondGasPrice, maxDepth, moveGas, stepGas }: GameRules, depth: number): bigint {
  return depth === 0 ? proposerBond : bondGasPrice * (depth === maxDepth ? stepGas : moveGas)
}

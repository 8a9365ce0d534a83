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
  /** Gas of answering a claim that is no leaf by a move, and of resolving both: what the bonds of the first answers cover. */
  readonly moveGas: bigint
  /** Gas of answering a leaf by a step, with the dearest preimage, and of resolving it: what the bonds of leaves cover. */
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

const NO_GROWTH = 1_000_000n
const GREATEST_GROWTH = 1_200_000n

/**
 * Bond of an answer over the bond of the claim that it answers, in millionths: the least with which the bond of a leaf covers `stepGas`, as the contract
 * reckons it (`bondGrowth`).
 * @returns undefined where 1.2 does not do, which the contract refuses
 */
export function bondGrowth(rules: Pick<GameRules, 'maxDepth' | 'moveGas' | 'stepGas'>): bigint | undefined {
  let [growth, enough] = [NO_GROWTH, GREATEST_GROWTH]
  const covers = (tried: bigint): boolean => coveredGas(rules.moveGas, tried, rules.maxDepth) >= rules.stepGas
  if (!covers(enough)) return undefined
  while (growth < enough) {
    const middle = (growth + enough) / 2n
    if (covers(middle)) enough = middle
    else growth = middle + 1n
  }
  return growth
}

/** What the bond at a depth covers. It is rounded down at each level, as in the contract. */
function coveredGas(moveGas: bigint, growth: bigint, depth: number): bigint {
  let gas = moveGas
  for (let i = 1; i < depth; i++) gas = (gas * growth) / NO_GROWTH
  return gas
}

/** Wei that must be posted with a claim at a depth, 0 for the root: the contract's `bondAt`. */
export function bondAt(rules: GameRules, depth: number): bigint {
  if (depth === 0) return rules.proposerBond
  const growth = bondGrowth(rules)
  if (growth === undefined)
    throw new RangeError(`no contract has bonds that grow so steeply in ${rules.maxDepth} levels`)
  return rules.bondGasPrice * coveredGas(rules.moveGas, growth, depth)
}

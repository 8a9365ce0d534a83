/**
 * Whether games can be played about blocks under a chain configuration: only under a rollup's rules does every block have a true claim,
 * only a run that is bounded fits into a game's depth, and the transaction chain must not let in what the executor refuses.
 * @module
 */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, bytesToHex, type Hex } from 'viem'
import { type BlockTrace, keyOfHash } from '../blocks/block-trace.ts'
import { decodeChainConfig, type RollupConfig } from '../blocks/chain-config.ts'
import { worstSteps, worstStepsPerGas } from '../blocks/worst-case.ts'
import { MOST_HEAP_BYTES, worstHeap } from '../blocks/worst-heap.ts'
import type { PreimageSource } from '../game/game-preimages.ts'
import { readGameType } from '../game/read.ts'
import { bondGrowth, type GameRules } from '../game/rules.ts'
import type { L1View } from '../l1/client.ts'
import type { DeployedGameType } from '../l1/deployment.ts'
import type { InputBounds } from './deploy.ts'

export type GameTypeErrorCode =
  | 'NO_CHAIN_CONFIG'
  | 'NOT_A_ROLLUP'
  | 'EXCEEDS_DEPTH'
  | 'EXCEEDS_MEMORY'
  | 'TOO_MANY_BLOCKS'
  | 'OTHER_BOUNDS'
  | 'STEEP_BONDS'

/** A game type about which no safe games can be played. */
export class GameTypeError extends Error {
  readonly code: GameTypeErrorCode
  constructor(code: GameTypeErrorCode, message: string) {
    super(message)
    this.name = 'GameTypeError'
    this.code = code
  }
}

/** The configuration that a block trace was made under. @throws GameTypeError, ChainConfigError */
export function rollupConfigOf({ local, preimages }: Pick<BlockTrace, 'local' | 'preimages'>): RollupConfig {
  const digest = local.chainConfigDigest.toLowerCase() as Hex
  const piece = preimages[digest]
  if (piece === undefined) {
    const what = `the block trace does not have the chain configuration that it names, ${digest}`
    throw new GameTypeError('NO_CHAIN_CONFIG', `${what}; capture the block again`)
  }
  return rollupConfig(piece)
}

function rollupConfig(piece: Hex): RollupConfig {
  const config = decodeChainConfig(piece)
  if (config.rules === 'rollup') return config
  const why = "under Ethereum's rules an invalid block has no true claim, and L1's times and deposits have no place"
  const remedy = "zkmips block rollup states a block trace under a rollup's rules"
  throw new GameTypeError('NOT_A_ROLLUP', `games need the rules of a rollup: ${why}; ${remedy}`)
}

/** @throws GameTypeError where a run may have more steps than a game can tell apart, or take more memory or blocks than the executor */
export function requireFits(
  config: RollupConfig,
  { maxDepth, maxBlocks }: Pick<GameRules, 'maxDepth' | 'maxBlocks'>,
): void {
  if (maxBlocks > config.maxBlocks) {
    const what = `a claim of the game type covers up to ${maxBlocks} blocks, and the chain configuration allows ${config.maxBlocks}`
    throw new GameTypeError('TOO_MANY_BLOCKS', `${what}: every longer claim is false; use at most ${config.maxBlocks}`)
  }
  requireDepth(config, maxBlocks, maxDepth)
  requireMemory(config, maxBlocks)
}

/** @throws GameTypeError where bonds would have to grow so steeply that a flood needs much less capital than who answers it */
export function requireBonds(rules: Pick<GameRules, 'maxDepth' | 'moveGas' | 'stepGas'>): void {
  if (bondGrowth(rules) !== undefined) return
  const { maxDepth, moveGas, stepGas } = rules
  let enough = maxDepth
  while (enough < 62 && bondGrowth({ ...rules, maxDepth: enough }) === undefined) enough += 2
  const what = `with a depth of ${maxDepth}, bonds would have to grow by more than a fifth at each level, from what a move costs (${moveGas} gas) to what a step costs (${stepGas} gas)`
  const why = 'whoever answers a flood would need too much more capital than whoever sends it'
  throw new GameTypeError('STEEP_BONDS', `${what}, and ${why}; use a depth of at least ${enough}`)
}

const claimAbout = ({ gasLimitCeiling }: RollupConfig, blocks: bigint): string =>
  `a claim about ${blocks} ${blocks === 1n ? 'block' : 'blocks'} of at most ${gasLimitCeiling} gas`

function requireDepth(config: RollupConfig, maxBlocks: bigint, maxDepth: number): void {
  const worst = worstSteps(config, maxBlocks)
  const most = 2n ** BigInt(maxDepth)
  if (worst <= most) return
  const what = `${claimAbout(config, maxBlocks)} can take ${worst} steps (${worstStepsPerGas(config)} a gas at worst)`
  const why = `a game of depth ${maxDepth} tells only 2^${maxDepth} = ${most} apart, so a true claim could not be defended`
  const remedy = `use a depth of ${depthFor(worst)}, fewer blocks a claim, a lower ceiling of the gas limit in the chain configuration, or higher prices of precompiled contracts in it`
  throw new GameTypeError('EXCEEDS_DEPTH', `${what}, but ${why}; ${remedy}`)
}

function requireMemory(config: RollupConfig, maxBlocks: bigint): void {
  const worst = worstHeap(config, maxBlocks)
  if (worst <= MOST_HEAP_BYTES) return
  const what = `${claimAbout(config, maxBlocks)} and ${config.maxPayloadBytes} bytes, with up to ${config.maxQueueEntries} queue entries each, can take ${worst} bytes of the machine's heap`
  const why = `a claim may take at most ${MOST_HEAP_BYTES}, half of it: a run that finds no more memory has no answer, and nothing could be shown about its blocks`
  const fewer = mostBlocks(config, maxBlocks)
  const blocks = fewer === 0n ? '' : `at most ${fewer} ${fewer === 1n ? 'block' : 'blocks'} a claim, or `
  const remedy = `use ${blocks}a lower ceiling of the gas limit, or fewer bytes or queue entries, in the chain configuration`
  throw new GameTypeError('EXCEEDS_MEMORY', `${what}, but ${why}; ${remedy}`)
}

/** How many blocks a claim may cover instead; 0 where one is too many. */
function mostBlocks(config: RollupConfig, tooMany: bigint): bigint {
  let [fits, exceeds] = [0n, tooMany]
  while (exceeds - fits > 1n) {
    const middle = (fits + exceeds) / 2n
    if (worstHeap(config, middle) <= MOST_HEAP_BYTES) fits = middle
    else exceeds = middle
  }
  return fits
}

/** The least even depth that holds so many steps. */
function depthFor(steps: bigint): number {
  let depth = 2
  while (2n ** BigInt(depth) < steps) depth += 2
  return depth
}

/** The transaction chain's bounds. @throws L1Error */
export async function readBounds(view: L1View, transactionChain: Address): Promise<InputBounds> {
  const read = (name: 'maxBlockBytes' | 'maxPieces' | 'maxQueueEntries' | 'maxQueueGas') =>
    view.read(transactionChain, canonicalTransactionChainAbi, name, [])
  const [maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas] = await Promise.all([
    read('maxBlockBytes'),
    read('maxPieces'),
    read('maxQueueEntries'),
    read('maxQueueGas'),
  ])
  return { maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas }
}

/**
 * @param box bounds of the transaction chain
 * @throws GameTypeError where it lets in what the executor, under this configuration, does not take
 */
export function requireSameBounds(config: RollupConfig, box: InputBounds): void {
  for (const name of ['maxPayloadBytes', 'maxPieces', 'maxQueueEntries', 'maxQueueGas'] as const) {
    if (box[name] <= config[name]) continue
    const what = `the transaction chain takes up to ${box[name]} as ${name}, and the chain configuration allows ${config[name]}`
    const remedy = `use a configuration with at least ${box[name]}, or deploy anew`
    throw new GameTypeError('OTHER_BOUNDS', `${what}: there would be blocks without a true claim; ${remedy}`)
  }
}

/**
 * What an agent checks before it plays: the game types whose chain configuration it has.
 * @param source where the configurations are
 * @throws GameTypeError, ChainConfigError, L1Error
 */
export async function requireSafeTypes(
  view: L1View,
  transactionChain: Address,
  types: Iterable<Pick<DeployedGameType, 'implementation'>>,
  source: PreimageSource,
): Promise<void> {
  for (const { implementation } of types) {
    const { chainConfig, maxDepth, maxBlocks } = await readGameType(view, implementation)
    const piece = source.get(keyOfHash(chainConfig))
    if (piece === undefined) continue
    const config = rollupConfig(bytesToHex(piece))
    requireFits(config, { maxDepth, maxBlocks })
    requireSameBounds(config, await readBounds(view, transactionChain))
  }
}

/**
 * Deploys the contracts of disputes for the program of a run.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { requireBonds, requireFits, rollupConfigOf } from '@zkmips/rollup/deploy/chain-rules'
import {
  DEFAULT_DELAYS,
  type DeploySettings,
  deployDisputes,
  type GameProgram,
  type GameTypeSettings,
} from '@zkmips/rollup/deploy/deploy'
import { prestateOf } from '@zkmips/rollup/game/machine-trace'
import { DEFAULT_RULES, type GameRules } from '@zkmips/rollup/game/rules'
import type { Deployment } from '@zkmips/rollup/l1/deployment'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import type { Hex } from 'viem'
import { BLOCK_EXECUTOR } from './shipped-digests.ts'

/** A program as game types have it. @param name for people; the program is the shipped block executor unless given */
export const gameProgram = (image: ProgramImage, name = BLOCK_EXECUTOR): GameProgram => ({
  name,
  prestate: prestateOf(image),
})

/** A game type about the blocks of a chain. @param rules of the game; where not given, the defaults and as many blocks as the chain allows */
export async function blockGameType(
  number: number,
  { image, block }: { readonly image: ProgramImage; readonly block: BlockTrace },
  rules: Partial<GameRules>,
  programName?: string,
): Promise<GameTypeSettings & Pick<DeploySettings, 'bounds'>> {
  const chainConfig = block.local.chainConfigDigest
  if (programName !== undefined) return programGameType(number, image, chainConfig, rules, programName)
  requireBonds({ ...DEFAULT_RULES, ...rules })
  const config = rollupConfigOf(block)
  const { maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas } = config
  const all = { ...DEFAULT_RULES, maxBlocks: config.maxBlocks, ...rules }
  requireFits(config, all)
  const bounds = { maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas }
  return { number, program: gameProgram(image), chainConfig, rules: all, bounds }
}

/**
 * A game type about any program. What it makes of its inputs, and of the configuration, is its own affair.
 * @param chainConfig local key 5 of all claims @param name of the program, for people
 */
export function programGameType(
  number: number,
  image: ProgramImage,
  chainConfig: Hex,
  rules: Partial<GameRules>,
  name: string,
): GameTypeSettings {
  requireBonds({ ...DEFAULT_RULES, ...rules })
  return { number, program: gameProgram(image, name), chainConfig, rules: { ...DEFAULT_RULES, ...rules } }
}

/** What differs from the defaults. */
export interface DeployOptions
  extends Partial<Omit<DeploySettings, 'genesisRoot' | 'genesisBlock' | 'bounds' | 'proofSystem'>> {
  /** Number of the game type; 0 unless given. */
  readonly gameType?: number
  /** Clocks in seconds, bonds in wei, depth: `DEFAULT_RULES` unless given; the blocks of a claim: as many as the chain's configuration allows. */
  readonly rules?: Partial<GameRules>
  /** Of the program, for people; it is the shipped block executor unless given. */
  readonly programName?: string
  /**
   * The Groth16 verification key that proofs of this release are verified with, as snarkjs exports it: parsed JSON. Without one no game takes a proof before the
   * owner of the contracts has added a version of the proof system.
   */
  readonly verificationKey?: unknown
}

/**
 * Puts all contracts on a chain, with one game type, for a rollup in which the parent of a block is agreed. The bounds of the input
 * box are those of the chain configuration in the block trace.
 *
 * @param sender of the account that pays
 * @param run of the blocks that are to be claimed first: its program is that of the game type
 * @returns where the contracts are; `formatDeployment` writes it for others
 * @throws GameTypeError where games about the block executor under this configuration would not be safe, ChainConfigError, L1Error
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 * import { openInput } from 'zkmips'
 * import { claimBlock, deploy, formatDeployment, transactionChainOf, L1, publishPayloads, signerFromKey, TransactionSender } from 'zkmips/dispute'
 *
 * const { image, block } = await openInput('rollup.json')
 * if (block === undefined) throw new Error('rollup.json is no block trace')
 * // Of anvil's first account, which everybody knows.
 * const signer = signerFromKey('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
 * const l1 = await L1.connect({ rpcUrl: 'http://127.0.0.1:8545' })
 * const sender = new TransactionSender({ l1, signer, pollInterval: 100 })
 *
 * const deployment = await deploy(sender, { image, block })
 * await writeFile('deployment.json', formatDeployment(deployment))
 * await publishPayloads(sender, transactionChainOf(deployment), block)
 * const { game, bond } = await claimBlock(sender, deployment, { image, block }, { gameType: 0 })
 * console.log(`${game} claims the blocks, with a bond of ${bond} wei`)
 */
export async function deploy(
  sender: TransactionSender,
  { image, block }: { readonly image: ProgramImage; readonly block: BlockTrace },
  { gameType = 0, rules = {}, programName, verificationKey, ...settings }: DeployOptions = {},
): Promise<Deployment> {
  const type = await blockGameType(gameType, { image, block }, rules, programName)
  const genesis = { genesisRoot: block.local.parentHash, genesisBlock: Number(spanOfTrace(block)[0]!.number) - 1 }
  const bounds = type.bounds === undefined ? {} : { bounds: type.bounds }
  const proofs = verificationKey === undefined ? {} : { proofSystem: await proofsOf(image, verificationKey) }
  return deployDisputes(sender, { ...DEFAULT_DELAYS, ...settings, ...genesis, ...bounds, ...proofs }, type)
}

/** Loaded only with a key. */
const proofsOf = async (image: ProgramImage, key: unknown) =>
  (await import('./release-proofs.ts')).releaseProofs(image, key)

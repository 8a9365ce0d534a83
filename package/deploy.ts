/**
 * Deploys the contracts of disputes for the program of a run.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { DEFAULT_DELAYS, type DeploySettings, deployDisputes, type GameProgram } from '@zkmips/rollup/deploy/deploy'
import { prestateOf } from '@zkmips/rollup/game/machine-trace'
import { DEFAULT_RULES, type GameRules } from '@zkmips/rollup/game/rules'
import type { Deployment } from '@zkmips/rollup/l1/deployment'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { programDigest } from './program-names.ts'
import { BLOCK_EXECUTOR, SHIPPED_DIGESTS } from './shipped-digests.ts'

/** The name in proofs that goes into game types, until proofs are taken on L1. */
const DIGEST_SET = 'core-100-blake3'

/** Both names of a program. @param name for people; the program is the shipped block executor unless given */
export async function gameProgram(image: ProgramImage, name?: string): Promise<GameProgram> {
  const shipped = name === undefined ? SHIPPED_DIGESTS[BLOCK_EXECUTOR]?.[DIGEST_SET] : undefined
  const digest = shipped ?? (await programDigest(image))
  return { name: name ?? BLOCK_EXECUTOR, prestate: prestateOf(image), programDigest: `0x${digest}` }
}

/** What differs from the defaults. */
export interface DeployOptions extends Partial<Omit<DeploySettings, 'anchorRoot' | 'anchorBlock'>> {
  /** Number of the game type; 0 unless given. */
  readonly gameType?: number
  /** Clocks in seconds, bonds in wei, depth: `DEFAULT_RULES` unless given. */
  readonly rules?: Partial<GameRules>
  /** Of the program, for people; it is the shipped block executor unless given. */
  readonly programName?: string
}

/**
 * Puts all contracts on a chain, with one game type, for a rollup in which the parent of a block is agreed.
 *
 * @param sender of the account that pays
 * @param run of the block that is to be claimed first: its program is that of the game type
 * @returns where the contracts are; `formatDeployment` writes it for others
 * @throws L1Error
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 * import { openInput } from 'zkmips'
 * import { claimBlock, deploy, formatDeployment, L1, publishPayload, signerFromKey, TransactionSender } from 'zkmips/dispute'
 *
 * const { image, block } = await openInput('block.json')
 * if (block === undefined) throw new Error('block.json is no block trace')
 * // Of anvil's first account, which everybody knows.
 * const signer = signerFromKey('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
 * const l1 = await L1.connect({ rpcUrl: 'http://127.0.0.1:8545' })
 * const sender = new TransactionSender({ l1, signer, pollInterval: 100 })
 *
 * const deployment = await deploy(sender, { image, block })
 * await writeFile('deployment.json', formatDeployment(deployment))
 * await publishPayload(sender, deployment.contracts, block)
 * const { game, bond } = await claimBlock(sender, deployment, { image, block }, { gameType: 0 })
 * console.log(`${game} claims the block, with a bond of ${bond} wei`)
 */
export async function deploy(
  sender: TransactionSender,
  { image, block }: { readonly image: ProgramImage; readonly block: BlockTrace },
  { gameType = 0, rules = {}, programName, ...settings }: DeployOptions = {},
): Promise<Deployment> {
  const { parentHash, blockNumber, chainConfigDigest } = block.local
  return deployDisputes(
    sender,
    { ...DEFAULT_DELAYS, ...settings, anchorRoot: parentHash, anchorBlock: Number(blockNumber) - 1 },
    {
      number: gameType,
      program: await gameProgram(image, programName),
      chainConfig: chainConfigDigest,
      rules: { ...DEFAULT_RULES, ...rules },
    },
  )
}

/**
 * `zkmips l1 propose`: claims the hash of a span's last block, or the result of any program, after it has been executed on what L1 says about its inputs.
 * @module
 */
import { type ClaimedBlock, claimBlock, claimRun } from '@zkmips/rollup/game/claim-block'
import { formatEther, type Hex } from 'viem'
import { connectToSend, gameTypeOf, type SendingConnection, type SendOptions } from '../dispute/connect.ts'
import { findClaim } from '../dispute/game.ts'
import { type ProgramOptions, readProgram } from '../dispute/program.ts'
import { claimText } from '../dispute/words.ts'
import { usageError } from '../errors.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'

export interface ProposeOptions extends SendOptions, ProgramOptions {
  readonly type: number
  /** The claim that it builds on: an address, or a number in the list of games. */
  readonly on?: string
  readonly outputRoot?: Hex
  readonly blockNumber?: number
  readonly rootClaim?: Hex
  /** Wei. */
  readonly fee?: bigint
}

export async function propose(options: ProposeOptions): Promise<void> {
  const { block, blockNumber, outputRoot, program } = options
  if (block !== undefined && blockNumber !== undefined)
    throw usageError('a block trace says which block is claimed: leave out --block-number, or --block')
  if (block === undefined && (program === undefined || outputRoot === undefined))
    throw usageError(
      'name the block trace that is claimed with --block; or, of a program that reads no blocks, its ELF with --program and what is claimed with --output-root',
    )
  const connection = await connectToSend(options)
  gameTypeOf(connection.deployment, options.type, options.deployment)
  const { game, index, proposal, parentBlock, bond, fee, receipt } = await claimed(connection, options)
  const firstBlock = Number(parentBlock) + 1
  const covered = { firstBlock, blockNumber: Number(proposal.blockNumber) }
  const { transactionHash, gasUsed } = receipt
  if (options.json) {
    const sent = { bond: String(bond), fee: String(fee), transactionHash, gasUsed: Number(gasUsed) }
    printJson({ game, index, ...proposal, ...covered, ...sent })
    return
  }
  printText(
    facts([
      ['claim', `${index}, whose game is ${game}`],
      ['claims', claimText({ ...covered, outputRoot: proposal.outputRoot })],
      ['on', BigInt(proposal.parent) === 0n ? `block ${parentBlock}, agreed at the start` : `claim ${proposal.parent}`],
      ['root claim', `${proposal.rootClaim}${options.rootClaim ? ', not executed' : ''}`],
      ['bond', `${formatEther(bond)} ether`],
      ...(fee > 0n ? [['fee', `${formatEther(fee)} ether, to who proves it before it is decided`] as const] : []),
      ['gas', count(Number(gasUsed))],
    ]),
  )
}

async function claimed(connection: SendingConnection, options: ProposeOptions): Promise<ClaimedBlock> {
  const { sender, deployment } = connection
  const { type: gameType, outputRoot, rootClaim, blockNumber, fee } = options
  const on = options.on === undefined ? undefined : (await findClaim(connection, options.on)).address
  const { image, source, block } = await readProgram(options)
  const how = { gameType, ...(on ? { on } : {}), ...(rootClaim ? { rootClaim } : {}), ...(fee ? { fee } : {}) }
  if (block !== undefined)
    return claimBlock(sender, deployment, { image, block, source }, { ...how, ...(outputRoot ? { outputRoot } : {}) })
  const number = blockNumber === undefined ? {} : { blockNumber: BigInt(blockNumber) }
  return claimRun(sender, deployment, { image, source }, { ...how, ...number, outputRoot: outputRoot! })
}

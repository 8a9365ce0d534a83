/**
 * `zkmips dispute create`: claims a block's hash, after the block has been executed on what L1 says about it.
 * @module
 */
import { claimBlock } from '@zkmips/rollup/game/claim-block'
import { formatEther, type Hex } from 'viem'
import { printJson } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { connectToSend, gameTypeOf, type SendOptions } from './connect.ts'
import { type ProgramOptions, readProgram } from './program.ts'

export interface CreateOptions extends SendOptions, ProgramOptions {
  readonly block: string
  readonly type: number
  readonly outputRoot?: Hex
  readonly rootClaim?: Hex
}

export async function create(options: CreateOptions): Promise<void> {
  const { sender, deployment } = await connectToSend(options)
  const { image, source, ...program } = await readProgram(options)
  gameTypeOf(deployment, options.type, options.deployment)
  const block = program.block!
  const { outputRoot: claimed, rootClaim: given, type: gameType } = options
  const { game, index, proposal, bond, receipt } = await claimBlock(
    sender,
    deployment,
    { image, block, source },
    { gameType, ...(claimed ? { outputRoot: claimed } : {}), ...(given ? { rootClaim: given } : {}) },
  )
  const { blockNumber, outputRoot, rootClaim } = proposal
  if (options.json) {
    const { transactionHash, gasUsed } = receipt
    printJson({
      game,
      index,
      ...proposal,
      blockNumber: Number(blockNumber),
      bond: String(bond),
      transactionHash,
      gasUsed: Number(gasUsed),
    })
    return
  }
  process.stdout.write(
    facts([
      ['game', `${game}, number ${index}`],
      ['claims', `block ${blockNumber} is ${outputRoot}`],
      ['root claim', `${rootClaim}${options.rootClaim ? ', not executed' : ''}`],
      ['bond', `${formatEther(bond)} ether`],
      ['gas', count(Number(receipt.gasUsed))],
    ]),
  )
}

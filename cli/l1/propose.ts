/**
 * `zkmips l1 propose`: claims the hash of a span's last block, after its blocks have been executed on what L1 says about them.
 * @module
 */
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { claimBlock } from '@zkmips/rollup/game/claim-block'
import { formatEther, type Hex } from 'viem'
import { connectToSend, gameTypeOf, type SendOptions } from '../dispute/connect.ts'
import { type ProgramOptions, readProgram } from '../dispute/program.ts'
import { claimText } from '../dispute/words.ts'
import { printJson } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'

export interface ProposeOptions extends SendOptions, ProgramOptions {
  readonly block: string
  readonly type: number
  readonly outputRoot?: Hex
  readonly rootClaim?: Hex
}

export async function propose(options: ProposeOptions): Promise<void> {
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
  const firstBlock = Number(spanOfTrace(block)[0]!.number)
  if (options.json) {
    const { transactionHash, gasUsed } = receipt
    printJson({
      game,
      index,
      ...proposal,
      firstBlock,
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
      ['claims', claimText({ firstBlock, blockNumber: Number(blockNumber), outputRoot })],
      ['root claim', `${rootClaim}${options.rootClaim ? ', not executed' : ''}`],
      ['bond', `${formatEther(bond)} ether`],
      ['gas', count(Number(receipt.gasUsed))],
    ]),
  )
}

/**
 * `zkmips l1 publish`: brings the inputs of blocks to L1.
 * @module
 */
import { readInputFile } from '@zkmips/package/read-file'
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { publishInput, publishPayloads } from '@zkmips/rollup/game/publish'
import { transactionChainOf } from '@zkmips/rollup/game/transaction-chain'
import type { Hex, TransactionReceipt } from 'viem'
import { connectToSend, type SendOptions } from '../dispute/connect.ts'
import { readBlock } from '../dispute/program.ts'
import { usageError } from '../errors.ts'
import { printJson, printText } from '../output/answer.ts'
import { blocksText, count, facts, plural } from '../output/format.ts'

export interface PublishOptions extends SendOptions {
  readonly block?: string
  /** Files, for a program that reads no blocks: one each for a block. */
  readonly input?: readonly string[]
}

interface Published {
  readonly first: number
  readonly last: number
  readonly payloadDigests: readonly Hex[]
  readonly receipts: readonly TransactionReceipt[]
}

export async function publish(options: PublishOptions): Promise<void> {
  const { block, input } = options
  if ((block === undefined) === (input === undefined))
    throw usageError(
      'name the block trace whose payloads L1 gets with --block; or, for a program that reads no blocks, the file with its input with --input',
    )
  const { first, last, payloadDigests, receipts } =
    block === undefined ? await publishInputs(options, input!) : await publishBlocks(options, block)
  const gasUsed = Number(receipts.reduce((sum, receipt) => sum + receipt.gasUsed, 0n))
  if (options.json) {
    const transactions = receipts.map(({ transactionHash }) => transactionHash)
    printJson({ first, last, payloadDigests, transactions, gasUsed })
    return
  }
  const sent = receipts.length === 0 ? 'none: L1 has this already' : plural(receipts.length, 'transaction')
  printText(
    facts([
      ['payloads', `of ${blocksText(first, last)}`],
      ['sent', sent],
      ['gas', count(gasUsed)],
    ]),
  )
}

async function publishBlocks(options: PublishOptions, file: string): Promise<Published> {
  const { sender, deployment } = await connectToSend(options)
  const block = await readBlock(file)
  const blocks = spanOfTrace(block)
  const receipts = await publishPayloads(sender, transactionChainOf(deployment), block)
  return {
    first: Number(blocks[0]!.number),
    last: Number(blocks.at(-1)!.number),
    payloadDigests: blocks.map(({ payloadDigest }) => payloadDigest),
    receipts,
  }
}

async function publishInputs(options: PublishOptions, files: readonly string[]): Promise<Published> {
  const { sender, deployment } = await connectToSend(options)
  const inputs: Uint8Array[] = []
  for (const file of files) inputs.push(await readInputFile(file))
  const published = []
  for (const input of inputs) published.push(await publishInput(sender, transactionChainOf(deployment), input))
  return {
    first: Number(published[0]!.number),
    last: Number(published.at(-1)!.number),
    payloadDigests: published.map(({ payloadDigest }) => payloadDigest),
    receipts: published.flatMap(({ receipts }) => receipts),
  }
}

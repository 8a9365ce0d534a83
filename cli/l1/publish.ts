/**
 * `zkmips l1 publish`: brings the payloads of blocks to L1.
 * @module
 */
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { publishPayloads } from '@zkmips/rollup/game/publish'
import { transactionChainOf } from '@zkmips/rollup/game/transaction-chain'
import { connectToSend, type SendOptions } from '../dispute/connect.ts'
import { readBlock } from '../dispute/program.ts'
import { blocksText } from '../dispute/words.ts'
import { printJson } from '../output/answer.ts'
import { count, facts, plural } from '../output/format.ts'

export async function publish(options: SendOptions & { readonly block: string }): Promise<void> {
  const block = await readBlock(options.block)
  const blocks = spanOfTrace(block)
  const { sender, deployment } = await connectToSend(options)
  const receipts = await publishPayloads(sender, transactionChainOf(deployment), block)
  const gasUsed = Number(receipts.reduce((sum, receipt) => sum + receipt.gasUsed, 0n))
  const first = Number(blocks[0]!.number)
  const last = Number(blocks.at(-1)!.number)
  if (options.json) {
    const transactions = receipts.map(({ transactionHash }) => transactionHash)
    printJson({ first, last, payloadDigests: blocks.map(({ payloadDigest }) => payloadDigest), transactions, gasUsed })
    return
  }
  const sent = receipts.length === 0 ? 'none: L1 has this already' : plural(receipts.length, 'transaction')
  process.stdout.write(
    facts([
      ['payloads', `of ${blocksText(first, last)}`],
      ['sent', sent],
      ['gas', count(gasUsed)],
    ]),
  )
}

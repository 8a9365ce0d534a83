/**
 * `zkmips dispute publish`: brings a block's payload to L1.
 * @module
 */
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { publishPayload } from '@zkmips/rollup/game/publish'
import { printJson } from '../output/answer.ts'
import { count, facts, plural } from '../output/format.ts'
import { connectToSend, type SendOptions } from './connect.ts'
import { readBlock } from './program.ts'

export async function publish(options: SendOptions & { readonly block: string }): Promise<void> {
  const block = await readBlock(options.block)
  const { sender, deployment } = await connectToSend(options)
  const receipts = await publishPayload(sender, deployment.contracts, block)
  const gasUsed = Number(receipts.reduce((sum, receipt) => sum + receipt.gasUsed, 0n))
  const { blockNumber } = block.local
  const { payloadDigest } = spanOfTrace(block).at(-1)!
  if (options.json) {
    const transactions = receipts.map(({ transactionHash }) => transactionHash)
    printJson({ blockNumber: Number(blockNumber), payloadDigest, transactions, gasUsed })
    return
  }
  const sent = receipts.length === 0 ? 'none: L1 has this payload already' : plural(receipts.length, 'transaction')
  process.stdout.write(
    facts([
      ['payload', `${payloadDigest} of block ${Number(blockNumber)}`],
      ['sent', sent],
      ['gas', count(gasUsed)],
    ]),
  )
}

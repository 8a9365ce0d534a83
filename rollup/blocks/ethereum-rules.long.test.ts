// Blocks of as many bytes as Ethereum allows (EIP-7934), and of one more.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { size } from 'viem'
import { expect, it } from 'vitest'
import type { Hex } from '../hex.ts'
import { WarmExecutor } from '../testing/ethereum-tests/warm-executor.ts'
import { address } from '../testing/made-blocks/accounts.ts'
import { runScenario, type Scenario } from '../testing/made-blocks/scenario.ts'

const MAX_BLOCK_BYTES = 8 * 2 ** 20
/** Less than the floor of calldata (10 gas a byte of zero) allows under the limit of gas of a transaction. */
const BYTES_PER_TRANSACTION = 1_600_000
const FULL_TRANSACTIONS = 5

const scenario: Scenario = {
  name: 'blocks at the limit of bytes (EIP-7934)',
  rules: ['prague', 'osaka'],
  genesis: { gasLimit: 400_000_000n },
  run: async ({ chain, alice }, rules) => {
    const data = (bytes: number): Hex => `0x${'00'.repeat(bytes)}`
    const sign = (bytes: number) =>
      alice.signAt(alice.nonce, { to: address(9), data: data(bytes), gas: 2n ** 24n - 1n })
    const transactions: Hex[] = []
    for (let i = 0; i < FULL_TRANSACTIONS; i++) {
      transactions.push(await sign(BYTES_PER_TRANSACTION))
      alice.nonce++
    }
    const fill = async (blockBytes: number): Promise<Hex[]> => {
      // What the block has beside the data of its last transaction is some hundred bytes; two tries find it.
      let bytes = blockBytes - transactions.reduce((sum, transaction) => sum + size(transaction), 0) - 1_000
      for (let tries = 0; tries < 2; tries++) {
        const block = await chain.sizeOf({ transactions: [...transactions, await sign(bytes)] })
        bytes += blockBytes - block
      }
      return [...transactions, await sign(bytes)]
    }
    const most = await fill(MAX_BLOCK_BYTES)
    const more = await fill(MAX_BLOCK_BYTES + 1)
    if (rules === 'osaka')
      await chain.refuse('the block has more bytes than EIP-7934 allows', { transactions: more }, { alone: true })
    await chain.add({ transactions: rules === 'osaka' ? most : more })
  },
}

it.each(scenario.rules)('%s', async rules => {
  const executor = new WarmExecutor(
    loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf'))),
  )
  expect(await runScenario(executor, scenario, rules)).toBe(rules === 'osaka' ? 2 : 1)
})

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
  rules: ['osaka'],
  genesis: { gasLimit: 400_000_000n },
  run: async ({ chain, alice }) => {
    const sign = (bytes: number) =>
      alice.signAt(alice.nonce, { to: address(9), data: `0x${'00'.repeat(bytes)}`, gas: 2n ** 24n - 1n })
    const full: Hex[] = []
    for (let i = 0; i < FULL_TRANSACTIONS; i++) {
      full.push(await sign(BYTES_PER_TRANSACTION))
      alice.nonce++
    }
    // The last transaction fills the block; what surrounds its data takes as many bytes however long they are.
    const bytes = MAX_BLOCK_BYTES - full.reduce((sum, transaction) => sum + size(transaction), 0) - 1_000
    const missing = MAX_BLOCK_BYTES - (await chain.sizeOf({ transactions: [...full, await sign(bytes)] }))
    const with_ = async (last: number): Promise<Hex[]> => [...full, await sign(last)]
    const tooMany = { transactions: await with_(bytes + missing + 1) }
    await chain.refuse('the block has more bytes than EIP-7934 allows', tooMany, { alone: true })
    await chain.add({ transactions: await with_(bytes + missing) })
    expect(chain.head.serialize().length).toBe(MAX_BLOCK_BYTES)
  },
}

it('is 8 MiB', async () => {
  const executor = new WarmExecutor(
    loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf'))),
  )
  expect(await runScenario(executor, scenario, 'osaka')).toBe(2)
})

// Memory of the EVM: what the gas of a transaction can pay for at once fits the machine, and takes no more of its heap than that.
import type { Hex } from 'viem'
import { expect, it } from 'vitest'
import { code } from '../testing/made-blocks/assembler.ts'
import { CHAIN_ID, signerOf, TestChain } from '../testing/test-chain.ts'
import { configOfHardfork } from './networks.ts'

const sender = signerOf(0).address.toLowerCase() as Hex
const nest: Hex = '0x000000000000000000000000000000000000aaaa'

/** A transaction whose frames each take this many bytes, and give what gas they have left to the next. */
async function nested(bytes: number, gasLimit: bigint) {
  const frame = code(0, bytes - 32, 'MSTORE', 0, 0, 0, 0, 0, 'ADDRESS', 'GAS', 'CALL')
  const allocation = { [sender]: { balance: 10n ** 18n }, [nest]: { code: frame } }
  const chain = new TestChain(configOfHardfork(CHAIN_ID, 'cancun'), allocation, { gasLimit })
  const transaction = await chain.sign(0, { to: nest, gas: gasLimit })
  return chain.run([{ gasLimit, transactions: [transaction] }])
}

it('562 frames of a megabyte each, for 890 billion gas', async () => {
  const { exitCode, log, header } = await nested(1_000_000, 890_000_000_000n)
  expect({ exitCode, log }).toEqual({ exitCode: 1, log: '' })
  expect(header.length).toBeGreaterThan(0)
})

// √(2^25 · gas) bytes are kept ready; the rest of the heap is the frames' stacks.
it('22 MB in 117 frames, for 30 million gas, take no more than what such a block keeps ready', async () => {
  const { header, heap } = await nested(192_000, 30_000_000n)
  expect(header.length).toBeGreaterThan(0)
  expect(heap).toBeLessThan(31.8e6 + 6e6)
})

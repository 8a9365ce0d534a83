/** Two nodes of L1 that must agree before anything is done. */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { numberToHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DisputeChain } from '../testing/dispute-chain.ts'
import { L1 } from './client.ts'

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())

/** A second name of the same node, whose answers are changed on the way. */
const SECOND = () => on.anvil.url.replace('127.0.0.1', 'localhost')

type Change = (method: string, result: unknown) => unknown

async function connect(change: Change = (_, result) => result): Promise<L1> {
  const fetchFn: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (!String(input).includes('localhost')) return response
    const { method } = JSON.parse(String(init!.body)) as { method: string }
    const answer = (await response.json()) as { result: unknown }
    return Response.json({ ...answer, result: change(method, answer.result) })
  }
  return L1.connect({ rpcUrl: on.anvil.url, secondRpcUrl: SECOND(), fetchFn, retries: 0 })
}

const lastBlock = async (l1: L1) =>
  (await l1.latest()).read(on.deployment.contracts.transactionChain, canonicalTransactionChainAbi, 'lastBlock', [])

it('that agree are read as one', async () => {
  expect(await lastBlock(await connect())).toBe(101n)
})

it('of which one lags are read at the newest block that both have', async () => {
  const { number } = (await on.l1.latest()).block
  const behind = await connect((method, result) => {
    if (method !== 'eth_getBlockByNumber') return result
    const block = result as { number: string }
    return BigInt(block.number) === number ? { ...block, number: numberToHex(number - 1n) } : block
  })
  expect((await behind.latest()).block.number).toBe(number - 1n)
})

it('that are on different chains are not acted on', async () => {
  const forked = await connect((method, result) =>
    method === 'eth_getBlockByNumber' ? { ...(result as object), hash: `0x${'11'.repeat(32)}` } : result,
  )
  await expect(forked.latest()).rejects.toMatchObject({
    code: 'NODES_DISAGREE',
    message: expect.stringMatching(/localhost.* disagree: block \d+ is 0x.*nothing is done before they agree/),
  })
})

it('of which one lies about a contract are not acted on', async () => {
  const lying = await connect((method, result) => (method === 'eth_call' ? `0x${'00'.repeat(31)}07` : result))
  await expect(lastBlock(lying)).rejects.toMatchObject({ code: 'NODES_DISAGREE' })
  const balance = await connect((method, result) => (method === 'eth_getBalance' ? '0x1' : result))
  const { address } = on.anvil.accounts[3]!
  await expect((await balance.latest()).balance(address)).rejects.toThrow(/differently about the balance/)
})

it('of which one is of another chain are refused at the start', async () => {
  await expect(connect((method, result) => (method === 'eth_chainId' ? '0x1' : result))).rejects.toMatchObject({
    code: 'WRONG_CHAIN',
  })
})

/** Calls on the state of a chain: what the guest computes is what the chain's node does. */
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportError } from '../errors.ts'
import { EXIT_UNAVAILABLE } from '../exit-codes.ts'
import { fixture } from '../testing/spawn.ts'
import { answer } from './testing/answer.ts'

const counter = fixture('solidity/Counter.sol')
type Receipt = {
  readonly contractAddress: string
  readonly gasUsed: string
  readonly blockNumber: string
  readonly logs: object[]
}

let anvil: Anvil
let from: string
let at: string
beforeAll(async () => {
  anvil = await startAnvil({ accounts: 2 })
  from = anvil.accounts[0]!.address
  const { calls } = await answer(counter, '--constructor-args', '5')
  at = (await send({ data: calls[0].data })).contractAddress
}, 120_000)
afterAll(() => anvil.stop())

async function send(fields: object): Promise<Receipt> {
  const hash = await anvil.request('eth_sendTransaction', [{ from, gas: '0x100000', ...fields }])
  await anvil.mine()
  return (await anvil.request('eth_getTransactionReceipt', [hash])) as Receipt
}
const forked = (...args: string[]) => answer(counter, '--rpc', anvil.url, '--from', from, '--at', at, ...args)

it('returns, logs and costs what the transaction does, and the block before stays what it was', async () => {
  const first = await forked('--call', 'add', '7', '--call', 'total', '--call', 'environment')
  const block = Number(await anvil.request('eth_blockNumber', []))
  const receipt = await send({ to: at, data: first.calls[0].data })
  expect(first.calls[0]).toMatchObject({ status: 'success', gasUsed: Number(receipt.gasUsed) })
  expect(first.calls[0].logs).toMatchObject([{ name: 'Added', args: { amount: '7' } }])
  expect(first.calls[0].logs[0].data).toBe((receipt.logs[0] as { data: string }).data)
  expect(first.calls[1].returned).toMatchObject([{ value: '12' }])
  expect(first.calls[2].returned.slice(0, 2)).toMatchObject([{ value: '31337' }, { value: String(block) }])
  expect((await forked('--call', 'total')).calls[0].returned).toMatchObject([{ value: '12' }])
  const before = await forked('--block', String(block), '--call', 'add', '7')
  expect(before.local.blockHash).toBe(first.local.blockHash)
  expect(before.calls[0].returned).toMatchObject([{ value: '12' }])
}, 120_000)

it('creates a contract beside those of the chain', async () => {
  const { address, calls } = await answer(
    counter,
    '--rpc',
    anvil.url,
    '--from',
    from,
    '--constructor-args',
    '1',
    '--call',
    'total',
  )
  expect(address).not.toBe(at)
  expect(calls[1].returned).toMatchObject([{ value: '1' }])
}, 120_000)

it('says where there is no node', async () => {
  const report = await answer(counter, '--rpc', 'http://127.0.0.1:1', '--at', at, '--call', 'total').then(
    () => undefined,
    reportError,
  )
  expect(report?.message).toContain('http://127.0.0.1:1')
  expect(report?.exitCode).toBe(EXIT_UNAVAILABLE)
}, 120_000)

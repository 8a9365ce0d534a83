// Anvil keeps in its state what was merely read: blocks that read what is not there are captured all the same.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { getContractAddress, numberToHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Hex } from '../hex.ts'
import { type Anvil, startAnvil } from '../l1/anvil.ts'
import { Node } from '../node/node.ts'
import { Chain } from '../testing/scenarios.ts'
import { captureBlocks } from './capture.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

let anvil: Anvil
let chain: Chain

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 3 })
  chain = new Chain(anvil, 31_337)
})

afterAll(() => anvil.stop())

const bytesOf = (code: string) => code.replaceAll(' ', '')
/** A missing account, another one each time. */
let missing = 0xdead_0000
const nobody = () => `73${(++missing).toString(16).padStart(40, '0')}`
const push = (address: string) => `73${address.slice(2)}`

/** Deploys code by a transaction, in a block of its own. */
async function deploy(code: string): Promise<Hex> {
  const runtime = bytesOf(code)
  const length = numberToHex(runtime.length / 2, { size: 1 }).slice(2)
  const from = chain.account(0)
  const nonce = chain.nextNonce(from)
  const data = `0x60${length}600c60003960${length}6000f3${runtime}` as const
  const fees = { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 10n ** 9n }
  const raw = await from.signTransaction({ chainId: 31_337, nonce, data, gas: 500_000n, type: 'eip1559', ...fees })
  await anvil.request('eth_sendRawTransaction', [raw])
  await anvil.mine()
  return getContractAddress({ from: from.address, nonce: BigInt(nonce) })
}

/** Puts code at an address by a cheat code, in a block before the one that is captured. */
async function place(code: string): Promise<Hex> {
  const address = `0x${(++missing).toString(16).padStart(40, '0')}` as const
  await anvil.request('anvil_setCode', [address, `0x${bytesOf(code)}`])
  await anvil.mine()
  return address
}

const send = (to: Hex | undefined, fields: object = {}) =>
  chain.send(chain.account(1), { ...(to && { to }), gas: 300_000n, ...fields })

const SLOAD = '6005 54 50'
const REVERT = '6000 6000 fd'
const call = (address: string) => `6000 6000 6000 6000 6000 ${push(address)} 61ffff f1 50`
const staticCall = (address: string) => `6000 6000 6000 6000 ${push(address)} 61ffff fa 50`

const CASES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the balance of a missing account', async () => send(await deploy(`${nobody()} 31 50`))],
  ['the code of a missing account', async () => send(await deploy(`${nobody()} 3b 50 ${nobody()} 3f 50`))],
  ['a missing account in a transaction that fails', async () => send(await deploy(`${nobody()} 31 50 ${REVERT}`))],
  ['a call to a missing account', async () => send(await deploy(call(`0x${nobody().slice(2)}`)))],
  ['a missing slot', async () => send(await deploy(SLOAD))],
  ['a missing slot in a transaction that fails', async () => send(await deploy(`${SLOAD} ${REVERT}`))],
  ['a missing slot in a call that fails', async () => send(await deploy(call(await deploy(`${SLOAD} ${REVERT}`))))],
  ['a missing slot in a static call', async () => send(await deploy(staticCall(await deploy(SLOAD))))],
  ['a missing slot of code that was put there', async () => send(await place(SLOAD))],
  [
    'a missing slot of a delegating account',
    async () => {
      const to = await deploy(SLOAD)
      const [from, authority] = [chain.account(1), chain.account(2)]
      const nonce = chain.nextNonce(authority)
      const delegation = await authority.signAuthorization!({ address: to, chainId: 31_337, nonce })
      await chain.send(from, { type: 'eip7702', authorizationList: [delegation], to: authority.address, gas: 300_000n })
    },
  ],
  ['a precompiled contract', async () => send(await deploy(staticCall(`0x${'00'.repeat(19)}02`)))],
  ['a creation that fails', () => send(undefined, { data: `0x${bytesOf(REVERT)}` })],
  ['a creation that fails within', async () => send(await deploy('63 6000 80fd 6000 52 6004 601c 6000 f0 50'))],
  ['an empty creation', () => send(undefined, { data: '0x', value: 3n })],
  [
    'an access list of what is missing',
    async () => {
      const to = await deploy('00')
      const accessList = [
        { address: `0x${nobody().slice(2)}`, storageKeys: [`0x${'05'.repeat(32)}`] },
        { address: to, storageKeys: [`0x${'06'.repeat(32)}`] },
      ]
      return send(to, { accessList })
    },
  ],
]

it('says what it cannot know', async () => {
  await send(await place(`${SLOAD} ${REVERT}`))
  const number = BigInt(await anvil.mine())
  const captured = captureBlocks({ node: new Node([anvil.url]), first: number, last: number, program })
  await expect(captured).rejects.toMatchObject({
    code: 'OTHER_BLOCK',
    message: expect.stringMatching(/stateRoot differ.*known difference.*anvil_setCode/),
  })
})

it.each(CASES)('reads %s', async (_, transaction) => {
  await transaction()
  const number = BigInt(await anvil.mine())
  const { transactions } = (await anvil.request('eth_getBlockByNumber', [numberToHex(number), false])) as {
    transactions: Hex[]
  }
  expect(transactions).toHaveLength(1)
  const { execution } = await captureBlocks({ node: new Node([anvil.url]), first: number, last: number, program })
  expect(execution.exitCode).toBe(0)
})

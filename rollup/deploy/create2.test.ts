/** Deployments at addresses that are the same on every chain, found again where they were interrupted. */

import { bridgeAbi } from '@zkmips/verifier-contracts/generated/bridge'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Hex, keccak256, pad, toHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_RULES } from '../game/rules.ts'
import { type Anvil, senderOf, startAnvil } from '../l1/anvil.ts'
import { L1 } from '../l1/client.ts'
import { TransactionSender } from '../l1/sender.ts'
import { signerFromAccount } from '../l1/signer.ts'
import { DEPLOYMENT_PROXY } from './create2.ts'
import { DEFAULT_DELAYS, type DeploySettings, deployDisputes, type GameTypeSettings } from './deploy.ts'

const word = (text: string): Hex => keccak256(toHex(text))
const settings: DeploySettings = {
  genesisRoot: word('parent'),
  genesisBlock: 100,
  ...DEFAULT_DELAYS,
  bridge: { l2ChainId: 4242n },
}
const type: GameTypeSettings = {
  number: 3,
  program: { name: 'a program', prestate: pad('0x03', { dir: 'right', size: 32 }) },
  chainConfig: word('configuration'),
  rules: DEFAULT_RULES,
}

const anvils: Anvil[] = []
const connected: L1[] = []
beforeAll(async () => {
  // The second is without the proxy, and has other blocks and nonces.
  for (const flags of [[], ['--disable-default-create2-deployer', '--chain-id', '1337']]) {
    const anvil = await startAnvil({ accounts: 2, flags })
    await anvil.request('evm_setAutomine', [true])
    anvils.push(anvil)
    connected.push(await L1.connect({ rpcUrl: anvil.url }))
  }
  await senderOf(connected[1]!, anvils[1]!, 0).send({ what: 'nothing', to: DEPLOYMENT_PROXY, data: '0x' })
}, 60_000)
afterAll(() => Promise.all(anvils.map(anvil => anvil.stop())))

const senderAt = (i: number, account = 0) => senderOf(connected[i]!, anvils[i]!, account)

it('has the same addresses on every chain, with the proxy or without', async () => {
  expect(await (await connected[1]!.latest()).hasContract(DEPLOYMENT_PROXY)).toBe(false)
  const [first, second] = [
    await deployDisputes(senderAt(0), settings, type),
    await deployDisputes(senderAt(1), settings, type),
  ]
  expect(second.contracts).toEqual(first.contracts)
  expect(second.gameTypes).toEqual(first.gameTypes)
  const { bridge, transactionChain, stateChain } = first.contracts
  const view = await connected[1]!.latest()
  expect(await view.read(transactionChain, canonicalTransactionChainAbi, 'bridge', [])).toBe(bridge)
  expect(await view.read(bridge!, bridgeAbi, 'queue', [])).toBe(transactionChain)
  expect(await view.read(bridge!, bridgeAbi, 'finalRoots', [])).toBe(stateChain)

  // Once more: nothing is sent, and the first block with any of them is found.
  const again = await deployDisputes(senderAt(1), settings, type)
  expect(again).toEqual(second)
  expect((await connected[1]!.latest()).block).toEqual(view.block)
  expect(again.fromBlock).toBeGreaterThan(2)
  expect(again.fromBlock).toBeLessThan(Number(view.block.number) - 5)
})

it('has other addresses with another salt, and only its owner can deploy one', async () => {
  const before = await deployDisputes(senderAt(0), settings, type)
  const { contracts } = await deployDisputes(senderAt(0), { ...settings, salt: word('another') }, type)
  for (const name of ['stateChain', 'transactionChain', 'breaker', 'bridge'] as const)
    expect(contracts[name]).not.toBe(before.contracts[name])
  const { address: owner } = senderAt(0)
  const refused = deployDisputes(senderAt(0, 1), { ...settings, owner, salt: word('a third') }, type)
  await expect(refused).rejects.toMatchObject({ revert: { name: 'NotHolder' } })
})

it('goes on where it was interrupted, wherever that was', async () => {
  const salt = word('interrupted')
  const whole = { ...settings, salt }
  const stops = (after: number) => {
    let sent = 0
    const stop = new AbortController()
    const sender: TransactionSender = new TransactionSender({
      l1: connected[0]!,
      signer: signerFromAccount(anvils[0]!.accounts[0]!),
      pollInterval: 20,
      signal: stop.signal,
      onEvent: ({ kind }) => {
        if (kind === 'sent' && ++sent === after) stop.abort()
      },
    })
    return deployDisputes(sender, whole, type)
  }
  for (const after of [1, 2, 3, 1, 2]) await expect(stops(after)).rejects.toMatchObject({ code: 'STOPPED' })
  const { contracts } = await deployDisputes(senderAt(0), whole, type)
  const again = await deployDisputes(senderAt(0), whole, type)
  expect(again.contracts).toEqual(contracts)
})

/**
 * `zkmips l1 deposit` and `withdraw` as a user has them: ether and tokens to L2, ether back once its block is final, and before that when it will be. L2 is a chain
 * of anvil's with the real contract of the bridge.
 */
import { join } from 'node:path'
import { bridgeAddresses } from '@zkmips/rollup/bridge/addresses'
import { sendMessageOnL2 } from '@zkmips/rollup/bridge/requests'
import { DEFAULT_DELAYS, deployDisputes } from '@zkmips/rollup/deploy/deploy'
import { readContracts } from '@zkmips/rollup/game/chain-status'
import { prestateOf } from '@zkmips/rollup/game/machine-trace'
import { createGame } from '@zkmips/rollup/game/moves'
import { appendAction } from '@zkmips/rollup/game/requests'
import { type Anvil, senderOf, startAnvil } from '@zkmips/rollup/l1/anvil'
import { L1 } from '@zkmips/rollup/l1/client'
import { type Deployment, formatDeployment } from '@zkmips/rollup/l1/deployment'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { PAYLOAD, RULES, smallSubject } from '@zkmips/rollup/testing/dispute-chain'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { l2BridgeAbi, l2BridgeBytecode } from '@zkmips/verifier-contracts/generated/l2-bridge'
import { plainTokenAbi, plainTokenBytecode } from '@zkmips/verifier-contracts/generated/plain-token'
import { type Address, bytesToHex, encodeDeployData, type Hex, parseEther, zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { pinnedNode, zkmips, zkmipsJson } from './testing/spawn.ts'

const { directory, file } = scratch('l1-bridge')
const L2_CHAIN_ID = 4242
const GENESIS: Hex = `0x${'77'.repeat(32)}`
const RECEIVER: Address = '0x00000000000000000000000000000000000aB1E5'

let anvil: Anvil
let l2: Anvil
let l1: L1
let deployer: TransactionSender
let deployment: Deployment
let deploymentFile: string
/** On L2: what has sent ether back, and its block. */
let sent: { hash: Hex; block: bigint; blockHash: Hex }

const keyFile = (account: number): string =>
  file(`key-${account}`, bytesToHex(anvil.accounts[account]!.getHdKey().privateKey!), { mode: 0o600 })
const as = (account: number, ...args: string[]): string[] => [
  ...['l1', ...args, '--rpc', anvil.url, '--deployment', deploymentFile, '--key-file', keyFile(account)],
]
const withdraw = (...more: string[]): string[] => as(1, 'withdraw', '--node', l2.url, ...more)

async function skip(seconds: number): Promise<void> {
  await anvil.request('evm_increaseTime', [seconds])
  await anvil.request('evm_mine')
}

beforeAll(async () => {
  ;[anvil, l2] = await Promise.all([startAnvil(), startAnvil({ flags: ['--chain-id', String(L2_CHAIN_ID)] })])
  for (const chain of [anvil, l2]) await chain.request('evm_setAutomine', [true])
  await skip(3600)
  l1 = await L1.connect({ rpcUrl: anvil.url })
  deployer = senderOf(l1, anvil, 0)
  const { image, chainConfig } = smallSubject()
  const settings = {
    genesisRoot: GENESIS,
    genesisBlock: 0,
    ...DEFAULT_DELAYS,
    bridge: { l2ChainId: BigInt(L2_CHAIN_ID) },
  }
  const program = { name: 'test', prestate: prestateOf(image) }
  const type = { number: 0, program, chainConfig, rules: { ...RULES, maxBlocks: 32n } }
  deployment = await deployDisputes(deployer, settings, type)
  deploymentFile = file('deployment.json', formatDeployment(deployment))
  sent = await sendFromL2(deployment.contracts.bridge!)
}, 60_000)
afterAll(async () => {
  await Promise.all([anvil?.stop(), l2?.stop()])
})

/** Puts the other end where a deposit would create it, and has an account send ether back. */
async function sendFromL2(bridge: Address) {
  const onL2 = await L1.connect({ rpcUrl: l2.url })
  const user = senderOf(onL2, l2, 1)
  const { l2Bridge, tokenBridge } = bridgeAddresses(bridge)
  const args = [BigInt(l1.chainId), bridge, BigInt(L2_CHAIN_ID), tokenBridge] as const
  const data = encodeDeployData({ abi: l2BridgeAbi, bytecode: l2BridgeBytecode, args })
  const made = await user.send({ what: 'the bridge on L2', data })
  const code = await l2.request('eth_getCode', [made.contractAddress!, 'latest'])
  await l2.request('anvil_setCode', [l2Bridge, code])
  const order = sendMessageOnL2(bridge, { target: RECEIVER, value: parseEther('2'), gasLimit: 0n })
  const receipt = await user.send({ what: 'ether back', ...order })
  return { hash: receipt.transactionHash, block: receipt.blockNumber, blockHash: receipt.blockHash }
}

it('is found from the chain of claims alone, with the other contracts', { timeout: 60_000 }, async () => {
  const { contracts } = deployment
  expect(contracts).toMatchObject(await readContracts(await l1.latest(), contracts.stateChain))
  expect((await readContracts(await l1.latest(), contracts.stateChain)).bridge).toBe(contracts.bridge)
})

it('sends ether and tokens to L2', { timeout: 60_000 }, async () => {
  const { bridge } = deployment.contracts
  const ether = await zkmipsJson(as(1, 'deposit', '--to', RECEIVER, '--ether', '2.5', '--node', l2.url))
  expect(ether).toMatchObject({ sent: '2.5 ether', message: expect.stringMatching(/^0x/), waiting: 2 })
  expect(await (await l1.latest()).balance(bridge!)).toBeGreaterThanOrEqual(parseEther('2.5'))
  const alice = senderOf(l1, anvil, 1)
  const data = encodeDeployData({ abi: plainTokenAbi, bytecode: plainTokenBytecode, args: [alice.address] })
  const token = (await alice.send({ what: 'a token', data })).contractAddress!
  const tokens = await zkmips(as(1, 'deposit', '--to', RECEIVER, '--token', token, '--amount', '12.5'), pinnedNode)
  expect(tokens.stdout).toMatch(/^sent +12\.5 .* to 0x0+ab1e5 on chain 4242\n/i)
  const { tokenBridge } = bridgeAddresses(bridge!)
  const decimals = await (await l1.latest()).read(token, plainTokenAbi, 'decimals', [])
  const held = await (await l1.latest()).read(token, plainTokenAbi, 'balanceOf', [tokenBridge])
  expect(held).toBe((125n * 10n ** BigInt(decimals)) / 10n)
})

it('says when what L2 has sent can be delivered, and delivers it then, once', { timeout: 120_000 }, async () => {
  const unclaimed = await zkmipsJson(withdraw('--tx', sent.hash), codes.EXIT_REFUSED)
  expect(unclaimed.error.message).toMatch(/in block \d+ of L2, and block 0 is final on L1; no claim covers it yet/)
  const { transactionChain } = deployment.contracts
  const payloads = Array.from({ length: Number(sent.block) }, () => PAYLOAD)
  await deployer.send(appendAction(transactionChain, 1n, payloads))
  const digest = [0n, sent.block] as const
  const inputsDigest = await (await l1.latest()).read(transactionChain, canonicalTransactionChainAbi, 'digest', digest)
  const claim = { parent: zeroAddress, parentRoot: GENESIS, inputsDigest, blockNumber: sent.block }
  const rootClaim: Hex = `0x00${'11'.repeat(31)}`
  const proposal = { ...claim, outputRoot: sent.blockHash, rootClaim }
  await createGame(deployer, deployment.contracts, 0, proposal, RULES.proposerBond)
  const claimed = await zkmipsJson(withdraw('--tx', sent.hash), codes.EXIT_REFUSED)
  expect(claimed.error.message).toMatch(/claim 0 covers it, and is final at the earliest on 20.* UTC \(in 3 d/)

  await skip(RULES.maxClock)
  await zkmipsJson(as(1, 'finalize'))
  await skip(DEFAULT_DELAYS.proofDelay)
  await zkmipsJson(as(1, 'finalize', '0'))
  const { delivered } = await zkmipsJson(withdraw('--tx', sent.hash))
  const value = String(parseEther('2'))
  expect(delivered).toMatchObject([{ target: RECEIVER, value, against: Number(sent.block) }])
  expect(await (await l1.latest()).balance(RECEIVER)).toBe(parseEther('2'))
  const message = file('message.json', JSON.stringify(delivered[0]))
  const again = await zkmips(withdraw('--message', message), pinnedNode)
  expect(again.stderr).toMatch(/message 0x.* was delivered before/)
  expect(`${again.code} ${again.stdout}`).toBe('0 nothing was left to be delivered\n')
  // What L2 has not sent has no proof.
  const invented = file('invented.json', JSON.stringify({ ...delivered[0], value: '3' }))
  const refused = await zkmipsJson(withdraw('--message', invented), codes.EXIT_UNAVAILABLE)
  expect(refused.error.message).toMatch(/L2 has not sent the message 0x/)
})

const own = join(directory, 'no-bridge.json')
it.for([
  ['a transaction that L2 does not have', () => withdraw('--tx', GENESIS), codes.EXIT_BAD_INPUT, /no transaction 0x77/],
  [
    'a node of another chain',
    () => as(1, 'withdraw', '--node', anvil.url, '--tx', sent.hash),
    codes.EXIT_BAD_INPUT,
    /a node of chain 31337, and the bridge 0x.* goes to chain 4242/,
  ],
  [
    'a file that is no message',
    () => withdraw('--message', file('bad.json', '{"nonce": 1}')),
    codes.EXIT_BAD_INPUT,
    /bad\.json: sender is no address; expected an object with nonce/,
  ],
  ['no amount', () => as(1, 'deposit', '--to', RECEIVER), codes.EXIT_USAGE, /--ether N, or --token ADDRESS/],
  [
    'an amount that is none',
    () => as(1, 'deposit', '--to', RECEIVER, '--ether', '1e3'),
    codes.EXIT_USAGE,
    /--ether 1e3: expected a number above 0/,
  ],
  [
    'a deployment without a bridge',
    () => {
      const { bridge: _, ...contracts } = deployment.contracts
      file('no-bridge.json', formatDeployment({ ...deployment, contracts }))
      return [...as(1, 'deposit', '--to', RECEIVER, '--ether', '1'), '--deployment', own]
    },
    codes.EXIT_BAD_INPUT,
    /no-bridge\.json: this deployment has no bridge of zkmips/,
  ],
] as const)('refuses %s', { timeout: 30_000 }, async ([, args, code, says]) => {
  const refused = await zkmips(args(), pinnedNode)
  expect(refused.stderr).toMatch(says)
  expect(refused.stderr).toMatch(/^zkmips: [^\n]*\n$/)
  expect(`${refused.code} ${refused.stdout}`).toBe(`${code} `)
})

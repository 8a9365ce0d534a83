/** The contracts on a real chain: deployed, read back, and refusing with sentences. */

import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { encodeFunctionData, type Hex, keccak256, pad, toHex, zeroAddress } from 'viem'
import { generatePrivateKey } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readGameType, readLatest } from '../game/read.ts'
import { bondAt, DEFAULT_RULES } from '../game/rules.ts'
import { type Anvil, senderOf, startAnvil } from '../l1/anvil.ts'
import { L1 } from '../l1/client.ts'
import { type Deployment, formatDeployment, parseDeployment } from '../l1/deployment.ts'
import { TransactionSender } from '../l1/sender.ts'
import { signerFromKey } from '../l1/signer.ts'
import { DEFAULT_DELAYS, type DeploySettings, deployDisputes, type GameTypeSettings } from './deploy.ts'

const word = (text: string): Hex => keccak256(toHex(text))
const settings: DeploySettings = { genesisRoot: word('parent'), genesisBlock: 100, ...DEFAULT_DELAYS }
const type: GameTypeSettings = {
  number: 3,
  program: { name: 'a program', prestate: pad('0x03', { dir: 'right', size: 32 }) },
  chainConfig: word('configuration'),
  rules: DEFAULT_RULES,
}

let anvil: Anvil
let l1: L1
let owner: TransactionSender
let deployment: Deployment

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 2 })
  await anvil.request('evm_setAutomine', [true])
  l1 = await L1.connect({ rpcUrl: anvil.url })
  owner = senderOf(l1, anvil, 0)
  deployment = await deployDisputes(owner, settings, type)
}, 60_000)
afterAll(() => anvil?.stop())

it('deploys contracts that know each other and the settings', async () => {
  const { contracts, gameTypes } = deployment
  const { implementation } = gameTypes[3]!
  const view = await l1.latest()
  expect(await readGameType(view, implementation)).toEqual({
    ...DEFAULT_RULES,
    prestate: type.program.prestate,
    chainConfig: type.chainConfig,
    vault: contracts.vault,
    machine: contracts.machine,
    stateChain: contracts.stateChain,
  })
  expect(await readLatest(view, contracts.stateChain)).toEqual({
    root: settings.genesisRoot,
    blockNumber: 100,
    game: zeroAddress,
  })
  expect(await view.read(contracts.stateChain, stateCommitmentChainAbi, 'implementation', [3])).toBe(implementation)
  expect(await view.read(contracts.transactionChain, canonicalTransactionChainAbi, 'lastBlock', [])).toBe(100n)
  for (const depth of Array(41).keys()) {
    const bond = await view.read(implementation, disputeGameAbi, 'bondAt', [BigInt(depth)])
    expect(bondAt(DEFAULT_RULES, depth)).toBe(bond)
  }
})

it('deploys no game type whose program has no name in the proof system, and sends nothing', async () => {
  const before = (await l1.latest()).block.number
  const proofSystem = { creationCode: '0x', names: [{ prestate: word('another'), name: word('name') }] } as const
  const refused = deployDisputes(owner, { ...settings, proofSystem }, type)
  await expect(refused).rejects.toThrow(`names no program with prestate ${type.program.prestate}`)
  expect((await l1.latest()).block.number).toBe(before)
})

it('writes a file that reads as it was', () => {
  expect(parseDeployment(formatDeployment(deployment))).toEqual(deployment)
})

it.for([
  ['no JSON', '{', /not JSON/],
  ['another file', '{"format": "zkmips-block-trace"}', /not a deployment file/],
  ['another version', () => changed({ version: 1 }), /version 1/],
  ['a wrong address', () => changed({ contracts: { ...deployment.contracts, vault: '0x12' } }), /contracts\.vault/],
  [
    'a wrong game type',
    () => changed({ gameTypes: { 3: { ...deployment.gameTypes[3], prestate: '0x12' } } }),
    /prestate/,
  ],
  ['a wrong depth', () => changed({ gameTypes: { 3: { ...deployment.gameTypes[3], maxDepth: 63 } } }), /2 to 62/],
] as const)('refuses a deployment file with %s', ([, text, message]) => {
  expect(() => parseDeployment(typeof text === 'string' ? text : text())).toThrow(message)
})

const changed = (fields: object) => JSON.stringify({ ...deployment, ...fields })

it('refuses another chain, and a node that is not there', async () => {
  await expect(L1.connect({ rpcUrl: anvil.url, chainId: 5 })).rejects.toMatchObject({ code: 'WRONG_CHAIN' })
  await expect(L1.connect({ rpcUrl: 'http://127.0.0.1:9', retries: 0 })).rejects.toMatchObject({
    code: 'RPC_UNAVAILABLE',
  })
})

it('says before it sends that an account is too poor', async () => {
  const poor = new TransactionSender({ l1, signer: signerFromKey(generatePrivateKey()) })
  const claim = { what: 'a claim', to: deployment.contracts.stateChain, data: '0x', value: 1n } as const
  await expect(poor.send(claim)).rejects.toMatchObject({
    code: 'BALANCE_TOO_LOW',
    message: expect.stringContaining(poor.address),
  })
})

it('says what a contract says, and sends nothing', async () => {
  const { contracts, gameTypes } = deployment
  const view = await l1.latest()
  const again = {
    abi: stateCommitmentChainAbi,
    functionName: 'addGameType',
    args: [3, gameTypes[3]!.implementation],
  } as const
  const sent = owner.send({ what: 'again', to: contracts.stateChain, data: encodeFunctionData(again) })
  await expect(sent).rejects.toMatchObject({
    code: 'REFUSED_BY_CONTRACT',
    revert: { name: 'GameTypeExists' },
    message: expect.stringContaining('there is a game type 3 already'),
  })
  await expect(view.read(gameTypes[3]!.implementation, disputeGameAbi, 'claimAt', [0n])).rejects.toThrow(
    'not have a claim 0',
  )
  await expect(view.read(anvil.accounts[1]!.address, disputeGameAbi, 'status', [])).rejects.toMatchObject({
    code: 'NO_CONTRACT',
  })
  expect((await l1.latest()).block).toEqual(view.block)
})

it('adds the sentences of readable errors to what the contract gives', async () => {
  const { contracts } = deployment
  const foreign = senderOf(l1, anvil, 1)
  const retire = { abi: stateCommitmentChainAbi, functionName: 'retireGameType', args: [3] } as const
  const sent = foreign.send({ what: 'retire', to: contracts.stateChain, data: encodeFunctionData(retire) })
  await expect(sent).rejects.toThrow(`${anvil.accounts[1]!.address} is not the owner`)
})

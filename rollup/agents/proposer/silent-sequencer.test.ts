/** The proposer where the sequencer is silent: what waits comes into empty blocks, one transaction each, and it claims those. */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Hex, parseEther, toHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendAction, appendEmptyAction } from '../../game/requests.ts'
import type { SenderOptions } from '../../l1/sender.ts'
import { agentBasics } from '../../testing/agents.ts'
import { BRIDGE, DisputeChain, GAME_TYPE, PAYLOAD } from '../../testing/dispute-chain.ts'
import { depositOnL1 } from '../../testing/queue.ts'
import { rewindAfterEach } from '../../testing/rewind.ts'
import { Monitor } from '../monitor/monitor.ts'
import { type OutputSource, Proposer } from './proposer.ts'

const DAY = 86_400
const ACCOUNT = 4
/** Gas for a block of the queue alone, many times over, and a bond. */
const PURSE = parseEther('3.1')
const someone: Hex = `0x${'d0'.repeat(20)}`

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
  await on.anvil.request('anvil_setBalance', [on.anvil.accounts[ACCOUNT]!.address, toHex(PURSE)])
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

const outputs: OutputSource = {
  output: async ({ parentBlock }) => {
    const blockNumber = parentBlock + 1n
    return { outputRoot: await on.rootOf(parentBlock, blockNumber), blockNumber, preimages: on.subject.preimages }
  },
}

async function start(sender: Partial<SenderOptions> = {}) {
  const basics = await agentBasics(on, 'proposer', { account: ACCOUNT, sender })
  const proposer = new Proposer({ ...basics, gameType: GAME_TYPE, image: on.subject.image, outputs })
  const round = async () => {
    const state = await proposer.round()
    await basics.sender.settled()
    return state
  }
  const appended = async () => {
    const { values } = await basics.metrics.actions.get()
    return values.find(({ labels }) => labels.action === 'append_empty')?.value ?? 0
  }
  return { round, appended }
}

async function deposits(count: number): Promise<void> {
  const deposit = { from: someone, to: someone, mint: 7n, value: 2n, gasLimit: 3_000_000n, data: '0x' } as const
  const bridge = await on.account(BRIDGE)
  for (let i = 0; i < count; i++) await depositOnL1(bridge, on.deployment.contracts.transactionChain, deposit)
}

const chain = (name: 'lastBlock' | 'nextEntry') =>
  on.read(on.deployment.contracts.transactionChain, canonicalTransactionChainAbi, name, [])
const alerts = async (monitor: Monitor) => (await monitor.look()).notices.map(({ alert }) => alert)

it('appends what waits, block by block, once the sequencer has been silent for long enough, and claims it', async () => {
  const { round, appended } = await start()
  const monitor = new Monitor(await agentBasics(on, 'monitor', { account: 5 }))
  // Each fills more than half of a block.
  await deposits(2)
  await round()
  expect(await appended()).toBe(0)
  expect(await alerts(monitor)).toEqual([])
  await on.skip(DAY)
  expect(await alerts(monitor)).toEqual(['sequencer_silent'])
  await round()
  expect([await chain('lastBlock'), await chain('nextEntry')]).toEqual([on.blockNumber + 1n, 1n])
  await round()
  expect([await chain('lastBlock'), await chain('nextEntry')]).toEqual([on.blockNumber + 2n, 2n])
  expect(await round()).toBe('proposing')
  // Nothing waits any more.
  expect(await alerts(monitor)).toEqual([])
  expect(await round()).toBe('waiting')
  expect(await appended()).toBe(2)
}, 60_000)

it('leaves it to the sequencer while it is there, and to whoever was first', async () => {
  const { round, appended } = await start()
  await on.skip(DAY)
  const { transactionChain } = on.deployment.contracts
  // Silent for long enough, but nothing waits.
  await round()
  expect(await appended()).toBe(0)
  await (await on.account(0)).send(appendAction(transactionChain, on.blockNumber + 1n, [PAYLOAD]))
  await deposits(1)
  await round()
  expect(await appended()).toBe(0)
  await on.skip(DAY)
  await (await on.account(6)).send(appendEmptyAction(transactionChain, on.blockNumber + 2n))
  await round()
  expect(await appended()).toBe(0)
}, 60_000)

it('says in a dry run what it would append, once a block, and appends nothing', async () => {
  const told: string[] = []
  const { round } = await start({
    dryRun: true,
    onEvent: ({ kind, what }) => told.push(`${kind}: ${what}`),
  })
  await deposits(1)
  await on.skip(DAY)
  await round()
  await round()
  const appends = told.filter(line => line.includes('append'))
  expect(appends).toEqual([`would send: append the empty block ${on.blockNumber + 1n} for what waits in the queue`])
  expect(await chain('lastBlock')).toBe(on.blockNumber)
}, 60_000)

it('appends nothing at a fee above its limit', async () => {
  const { round } = await start({ maxFeePerGas: 1n })
  await deposits(1)
  await on.skip(DAY)
  await round()
  expect(await chain('lastBlock')).toBe(on.blockNumber)
}, 60_000)

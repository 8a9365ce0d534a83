/** Two upheld roots of one block: the challenger reports that, voids the later one once the guardian's time is over, and lets withdrawals be paid again; the monitor tells it all. */
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeFunctionData, type Hex, parseEther, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contestAction, finaliseAction } from '../../game/requests.ts'
import type { SenderOptions } from '../../l1/sender.ts'
import { resolve } from '../../testing/adversary.ts'
import { agentBasics, playOn, startChallenger, type TestAgent } from '../../testing/agents.ts'
import { DisputeChain, RULES, smallSubject } from '../../testing/dispute-chain.ts'
import { rewindAfterEach } from '../../testing/rewind.ts'
import { Monitor } from '../monitor/monitor.ts'
import { createLog } from '../service/log.ts'

const HOUR = 3600
const HONEST = 2
const END = 1n << BigInt(RULES.maxDepth)
const LIE: Hex = `0x00${'11'.repeat(31)}`
/** No bond could be paid from it. */
const PURSE = parseEther('0.05')

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start({ ...smallSubject(), proposers: { accounts: [1, 4], silence: 60 * 24 * HOUR } })
  await on.anvil.request('anvil_setBalance', [on.anvil.accounts[HONEST]!.address, toHex(PURSE)])
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

/** What is done, by kind of action. */
async function done({ metrics }: TestAgent): Promise<Record<string, number>> {
  const { values } = await metrics.actions.get()
  return Object.fromEntries(values.map(({ labels, value }) => [labels.action, value]))
}

/** With what it has said since it was asked last. */
async function startMonitor() {
  const lines: { level: number; alert?: string }[] = []
  const to = { write: (line: string) => lines.push(JSON.parse(line)) }
  const basics = await agentBasics(on, 'monitor', { account: 5 })
  const monitor = new Monitor({ ...basics, log: createLog({ name: 'monitor', to }) })
  const look = async () => {
    lines.length = 0
    const { notices } = await monitor.look()
    const said = lines.filter(({ alert }) => alert !== undefined).map(({ level, alert }) => `${level > 40} ${alert}`)
    const left = (await basics.metrics.guardianSecondsLeft.get()).values[0]!.value
    const { values } = await basics.metrics.alerts.get()
    const alerts = values.filter(({ value }) => value > 0).map(({ labels }) => labels.alert)
    expect(notices.map(({ alert }) => alert)).toEqual(alerts)
    return { said, alerts, left }
  }
  return look
}

const state = (name: 'rivals' | 'contestedGame' | 'needsBothEvidences') =>
  on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, name, [])
const pays = () => on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, 'paysAgainst', [on.blockNumber])
const isVoid = (game: Address) => on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, 'isVoid', [game])
async function guard(functionName: 'voidGame' | 'stop' | 'resume', args: readonly Address[] = []): Promise<void> {
  const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName, args } as never)
  await (await on.account(0)).send({ what: functionName, to: on.deployment.contracts.stateChain, data })
}

describe('two roots of a block, both undisputed', () => {
  let rival: Address
  beforeEach(async () => {
    const by = await on.account(1)
    const truth = await on.propose(by, await on.trace().stateHash(END))
    rival = await on.proposeFalse(by, LIE)
    await on.skip(RULES.maxClock)
    for (const game of [truth, rival]) await resolve(by, game, 0)
    await on.skip(HOUR)
    await by.send(finaliseAction(on.deployment.contracts.stateChain, truth))
  })

  it('are reported once, and the later one is void after the silence of the guardian', async () => {
    const look = await startMonitor()
    expect(await look()).toEqual({ said: ['true in_conflict'], alerts: ['in_conflict'], left: -1 })
    expect(await pays()).toBe(true)

    const agent = await startChallenger(on, { account: HONEST })
    await playOn(agent)
    expect(await done(agent)).toEqual({ contest: 1 })
    expect([await state('rivals'), await state('contestedGame'), await pays()]).toEqual([1n, rival, false])
    const told = await look()
    expect(told.alerts.sort()).toEqual(['in_conflict', 'payments_held', 'rival_roots'])
    expect(told.said.sort()).toEqual(['true in_conflict', 'true payments_held', 'true rival_roots'])
    expect(told.left).toBeGreaterThan(HOUR - 60)
    expect((await look()).said).toEqual([])

    await on.skip(HOUR - 60)
    await playOn(agent)
    expect(await done(agent)).toEqual({ contest: 1 })
    await on.skip(60)
    expect((await look()).left).toBe(0)
    await playOn(agent)
    // Nothing else is contested, so withdrawals are paid again after a delay.
    expect(await done(agent)).toEqual({ contest: 1, void: 1, end_contest: 1 })
    expect([await isVoid(rival), await state('rivals'), await pays()]).toEqual([true, 0n, false])
    expect(await look()).toMatchObject({ alerts: ['payments_held'], left: -1 })
    await on.skip(HOUR)
    expect(await pays()).toBe(true)
    expect(await look()).toEqual({ said: ['false payments_held'], alerts: [], left: -1 })
    await playOn(agent)
    expect(await done(agent)).toEqual({ contest: 1, void: 1, end_contest: 1 })
    expect(await on.balance(agent.address)).toBeGreaterThan(PURSE / 2n)
  }, 60_000)

  it('the guardian voids it: that is not done again, and payments go on', async () => {
    const agent = await startChallenger(on, { account: HONEST })
    await playOn(agent)
    await guard('voidGame', [rival])
    await playOn(agent)
    expect(await done(agent)).toEqual({ contest: 1, end_contest: 1 })
    await on.skip(HOUR)
    expect(await pays()).toBe(true)
  }, 60_000)

  it('somebody else reports it: it is not reported again', async () => {
    await (await on.account(3)).send(contestAction(on.deployment.contracts.stateChain, rival))
    const agent = await startChallenger(on, { account: HONEST })
    await playOn(agent)
    expect(await done(agent)).toEqual({})
  }, 60_000)

  it.each([
    ['in a dry run', { dryRun: true }],
    ['at a fee above the limit', { maxFeePerGas: 1n }],
  ] as readonly (readonly [string, Partial<SenderOptions>])[])(
    'nothing is sent %s',
    async (_, sender) => {
      const agent = await startChallenger(on, { account: HONEST, sender })
      await agent.challenger.round()
      await agent.sender.settled()
      expect(await done(agent)).toEqual({ contest: 1 })
      expect(await state('contestedGame')).toMatch(/^0x0+$/)
    },
    60_000,
  )
})

it('a bulk stop is told with its end, and that it is over', async () => {
  const look = await startMonitor()
  await guard('stop')
  expect(await look()).toMatchObject({ said: ['true stopped'], alerts: ['stopped'] })
  await on.skip(HOUR)
  expect(await look()).toMatchObject({ said: ['false stopped'], alerts: [] })
}, 60_000)

it('listed proposers of whom nothing becomes final are told', async () => {
  const look = await startMonitor()
  expect(await look()).toMatchObject({ said: [] })
  await on.skip(60 * 24 * HOUR)
  expect(await look()).toMatchObject({ said: ['true proposers_silent'], alerts: ['proposers_silent'] })
}, 60_000)

/** What the challenger tells: how urgent games are, before and without their runs; alerts; and that no game waits for another one's run. */
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { encodeFunctionData, type Hex, keccak256, numberToHex, parseEther } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LocalWords } from '../../game/game-preimages.ts'
import { GAME_CHALLENGER_WINS } from '../../game/read.ts'
import { bondAt } from '../../game/rules.ts'
import { claimsOf, move, resolve } from '../../testing/adversary.ts'
import { playOn, startChallenger, type TestAgent } from '../../testing/agents.ts'
import { DisputeChain, RULES } from '../../testing/dispute-chain.ts'
import { rewindAfterEach } from '../../testing/rewind.ts'

const LIAR = 1
const HONEST = 2
const END = 1n << BigInt(RULES.maxDepth)
const LIE = `0x00${'11'.repeat(31)}` as const

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

const secondsLeft = async ({ metrics }: TestAgent) => (await metrics.secondsLeft.get()).values[0]!.value
/** Those that hold. */
const alerts = async ({ metrics }: TestAgent) =>
  (await metrics.alerts.get()).values.filter(({ value }) => value > 0).map(({ labels }) => labels.alert)
const until = async (condition: () => Promise<boolean>) => {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 20))
}

/** A node that has no old events, so that no run can be executed. */
async function withoutEvents(): Promise<TestAgent> {
  const fromBlock = Number((await on.l1.latest()).block.number)
  return startChallenger(on, { account: HONEST, challenger: { source: { get: () => undefined }, fromBlock } })
}

it('a game whose run cannot be executed is as urgent as its clocks say, and an alert', async () => {
  await on.proposeFalse(await on.account(LIAR), LIE)
  const agent = await withoutEvents()
  await on.skip(1000)
  expect([...(await agent.challenger.round())!.values()]).toEqual(['failed'])
  expect(await secondsLeft(agent)).toBeGreaterThan(RULES.maxClock - 1100)
  expect(await secondsLeft(agent)).toBeLessThanOrEqual(RULES.maxClock - 1000)
  expect(await alerts(agent)).toEqual(['execution_failed'])
  await on.skip(RULES.maxClock)
  await agent.challenger.round()
  expect(await secondsLeft(agent)).toBe(-1)
}, 60_000)

/** Answers nothing about the inputs of blocks, for one run: the first that asks. */
function hangingFetch(): { fetchFn: typeof fetch; hangs: () => boolean } {
  let isHanging = false
  const fetchFn: typeof fetch = (...args) => {
    if (isHanging || !String(args[1]?.body).includes('eth_getLogs')) return fetch(...args)
    isHanging = true
    return new Promise(() => {})
  }
  return { fetchFn, hangs: () => isHanging }
}

it('a run that does not end delays no other game, and the time that its game has is told meanwhile', async () => {
  const liar = await on.account(LIAR)
  const slow = await on.proposeFalse(liar, LIE)
  await on.skip(3600)
  const { fetchFn, hangs } = hangingFetch()
  const stop = new AbortController()
  const challenger = { source: { get: () => undefined } }
  const agent = await startChallenger(on, { account: HONEST, fetchFn, signal: stop.signal, challenger })
  const ended = agent.challenger.run()
  await until(async () => hangs())
  const other = await on.propose(liar, LIE, keccak256('0x01'))
  await until(async () => (await claimsOf(on, other)).length === 2)
  expect((await claimsOf(on, slow)).length).toBe(1)
  await on.skip(3600)
  await until(async () => (await secondsLeft(agent)) <= RULES.maxClock - 7200)
  expect(await secondsLeft(agent)).toBeGreaterThan(RULES.maxClock - 7300)
  stop.abort()
  // The request itself goes on until it times out.
  void ended
}, 60_000)

it('the most urgent game is executed first', async () => {
  const liar = await on.account(LIAR)
  for (const name of ['0x01', '0x02', '0x03'] as const) {
    await on.propose(liar, LIE, keccak256(name))
    await on.skip(600)
  }
  const executed: Hex[] = []
  const { preimages } = on.subject
  const source = {
    get: (key: Uint8Array) => preimages.get(key),
    forRun: (locals: LocalWords) => {
      executed.push(locals[1])
      return preimages
    },
  }
  // They are listed the other way round.
  const agent = await startChallenger(on, { account: HONEST, challenger: { maxGames: 1, source } })
  await agent.challenger.round()
  expect(executed).toEqual(['0x01', '0x02', '0x03'].map(name => keccak256(name as Hex)))
}, 60_000)

it('a false root is an alert until its game is decided', async () => {
  const game = await on.proposeFalse(await on.account(LIAR), LIE)
  const agent = await startChallenger(on, { account: HONEST })
  await playOn(agent)
  expect(await alerts(agent)).toEqual(['false_root'])
  await on.skip(RULES.maxClock)
  await playOn(agent)
  expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  expect(await alerts(agent)).toEqual([])
}, 60_000)

it('a game that was decided against its run is an alert, and so is one that is void', async () => {
  const liar = await on.account(LIAR)
  const lost = await on.propose(liar, await on.trace().stateHash(END))
  const undefended = await startChallenger(on, { account: HONEST })
  await undefended.challenger.round()
  // Nobody answers the attack in time.
  await move(liar, lost, (await claimsOf(on, lost))[0]!, 'attack', `0x03${'22'.repeat(31)}`)
  await on.skip(RULES.maxClock)
  for (const index of [1, 0]) await resolve(liar, lost, index)
  const voided = await on.proposeFalse(liar, LIE)
  const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'voidGame', args: [voided] })
  const guardian = await on.account(0)
  await guardian.send({ what: 'void', to: on.deployment.contracts.stateChain, data })
  await undefended.challenger.round()
  expect((await alerts(undefended)).sort()).toEqual(['game_lost', 'game_void'])
}, 60_000)

it('less capital than the open games can ask for is an alert', async () => {
  await on.proposeFalse(await on.account(LIAR), LIE)
  const agent = await startChallenger(on, { account: HONEST })
  const needed = async () => (await agent.metrics.capitalNeeded.get()).values[0]!.value
  const setBalance = (wei: bigint) => on.anvil.request('anvil_setBalance', [agent.address, numberToHex(wei)])
  let bonds = 0n
  for (let depth = 3; depth <= RULES.maxDepth; depth += 2) bonds += bondAt(RULES, depth)
  await setBalance(bonds + parseEther('2'))
  await playOn(agent)
  await agent.challenger.round()
  expect(await needed()).toBeGreaterThanOrEqual(Number(bonds) / 1e18)
  expect(await alerts(agent)).toEqual(['false_root'])
  await setBalance(bonds)
  await agent.challenger.round()
  expect((await alerts(agent)).sort()).toEqual(['capital_low', 'false_root'])
}, 60_000)

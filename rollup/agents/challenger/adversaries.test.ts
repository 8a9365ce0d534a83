/** The challenger against opponents who do not play to win, and on a chain and with data that misbehave. */
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { type Address, type Hex, keccak256, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Claim } from '../../game/claim.ts'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '../../game/read.ts'
import { claimsOf as claimsAt, move as moveBy } from '../../testing/adversary.ts'
import { lie, newFolder, playOn, startChallenger, type TestAgent } from '../../testing/agents.ts'
import { DisputeChain, lyingTrace, RULES } from '../../testing/dispute-chain.ts'
import { rewindAfterEach } from '../../testing/rewind.ts'

const LIAR = 1
const HONEST = 2
const END = 1n << BigInt(RULES.maxDepth)

let on: DisputeChain
let agent: TestAgent
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)
beforeEach(async () => {
  agent = await startChallenger(on, { account: HONEST })
})

const falseClaim = async () => on.proposeFalse(await on.account(LIAR), `0x00${keccak256(toHex('lie')).slice(4)}`)
const trueClaim = async () => on.propose(await on.account(LIAR), await on.trace().stateHash(END))
const wrong = (name: string): Hex => `0x03${keccak256(toHex(name)).slice(4)}`

const claimsOf = (game: Address) => claimsAt(on, game)

async function move(game: Address, parent: Claim, isAttack: boolean, claimed: Hex): Promise<void> {
  await moveBy(await on.account(LIAR), game, parent, isAttack ? 'attack' : 'defend', claimed)
}

async function expectEnd(game: Address, status: number): Promise<void> {
  await on.skip(RULES.maxClock)
  await playOn(agent)
  expect(await on.status(game)).toBe(status)
  const { vault } = on.deployment.contracts
  const [posted, won] = await Promise.all(
    (['posted', 'won'] as const).map(name => on.read(vault, bondVaultAbi, name, [game, agent.address])),
  )
  expect(won).toBeGreaterThanOrEqual(posted!)
}

describe.each([
  ['a false claim', falseClaim, GAME_CHALLENGER_WINS],
  ['a true claim', trueClaim, GAME_DEFENDER_WINS],
] as const)('about %s', (_, propose, status) => {
  it('wins against random moves', async () => {
    const random = new Random(status)
    const game = await propose()
    for (let i = 0; i < 15; i++) {
      await playOn(agent)
      const claims = await claimsOf(game)
      const claim = claims[Math.max(0, claims.length - 1 - random.below(4))]!
      await move(game, claim, claim.index === 0 || random.oneIn(2), wrong(`random ${i}`)).catch(() => undefined)
    }
    await playOn(agent)
    expect((await claimsOf(game)).length).toBeGreaterThan(10)
    await expectEnd(game, status)
  }, 60_000)

  it('wins against one who only attacks', async () => {
    const game = await propose()
    for (let i = 0; i < RULES.maxDepth / 2; i++) {
      await playOn(agent)
      const last = (await claimsOf(game)).at(-1)!
      if (last.depth < RULES.maxDepth) await move(game, last, true, wrong(`attack ${i}`))
    }
    await playOn(agent)
    await expectEnd(game, status)
  }, 60_000)

  it('wins against a flood of answers to one claim', async () => {
    const game = await propose()
    await playOn(agent)
    const target = (await claimsOf(game)).at(-1)!
    for (let i = 0; i < 25; i++) await move(game, target, true, wrong(`flood ${i}`))
    await playOn(agent)
    expect((await claimsOf(game)).filter(({ claimant }) => claimant === agent.address).length).toBeGreaterThanOrEqual(
      25,
    )
    await expectEnd(game, status)
  }, 60_000)

  it('wins against one who moves in the last second', async () => {
    const isFalse = status === GAME_CHALLENGER_WINS
    const believed = lyingTrace(isFalse ? on.falseTrace() : on.trace(), 2000n, RULES.maxDepth)
    const game = isFalse
      ? await on.proposeFalse(await on.account(LIAR), await believed.stateHash(END))
      : await propose()
    const liar = await on.account(LIAR)
    for (let i = 0; i < 4; i++) {
      await playOn(agent)
      await on.skip(i === 0 ? RULES.maxClock - 60 : RULES.extension - 60)
      if ((await lie(liar, game, believed)) === 0) break
    }
    await playOn(agent)
    await expectEnd(game, status)
  }, 60_000)
})

it('takes what it has won from those who answer beside it', async () => {
  const game = await falseClaim()
  await playOn(agent)
  const [root] = await claimsOf(game)
  await move(game, root!, true, wrong('freeloader'))
  await playOn(agent)
  await expectEnd(game, GAME_CHALLENGER_WINS)
  expect((await claimsOf(game))[0]!.counteredBy).toBe(agent.address)
}, 60_000)

it('beats a proposer who never moves', async () => {
  const game = await falseClaim()
  await on.skip(RULES.maxClock - 600)
  await playOn(agent)
  await expectEnd(game, GAME_CHALLENGER_WINS)
}, 60_000)

it('plays on after a reorganisation has taken back its moves', async () => {
  const believed = lyingTrace(on.falseTrace(), 777n, RULES.maxDepth)
  const liar = await on.account(LIAR)
  const game = await on.proposeFalse(liar, await believed.stateHash(END))
  const before = await on.anvil.request('evm_snapshot')
  for (let i = 0; i < 3; i++) {
    await playOn(agent)
    await lie(liar, game, believed)
  }
  const lost = (await claimsOf(game)).length
  await on.anvil.request('evm_revert', [before])
  expect((await claimsOf(game)).length).toBeLessThan(lost)
  do await playOn(agent)
  while ((await lie(liar, game, believed)) > 0)
  await expectEnd(game, GAME_CHALLENGER_WINS)
}, 60_000)

it('does not act without the data, says what is missing, and plays once it has it', async () => {
  const game = await falseClaim()
  const folder = newFolder()
  // A node that has no old events.
  const fromBlock = Number((await on.l1.latest()).block.number)
  const without = { source: { get: () => undefined }, fromBlock }
  const poor = await startChallenger(on, { account: 3, folder, challenger: without })
  expect(await poor.challenger.round()).toEqual(new Map([[game, 'failed']]))
  expect((await poor.metrics.errors.get()).values).toMatchObject([{ labels: { code: 'INPUTS_NOT_FOUND' }, value: 1 }])
  expect((await poor.metrics.actions.get()).values).toEqual([])
  // All that this program reads is on L1.
  const rich = await startChallenger(on, { account: 3, folder, challenger: { source: { get: () => undefined } } })
  await playOn(rich)
  expect((await claimsOf(game)).at(-1)!.claimant).toBe(rich.address)
}, 60_000)

it('leaves games alone whose program it does not have, that are too old, or that it is not to look at', async () => {
  const game = await falseClaim()
  const states = async (challenger: object) =>
    (await startChallenger(on, { account: 3, challenger })).challenger.round()
  expect(await states({ programs: [] })).toEqual(new Map([[game, 'unknown program']]))
  expect(await states({ games: [on.deployment.contracts.stateChain] })).toEqual(new Map())
  await on.skip(5000)
  expect(await states({ gameWindow: 1000 })).toEqual(new Map())
  expect((await claimsOf(game)).length).toBe(1)
}, 60_000)

it('goes on after L1 was not there, and stops when it is told to', async () => {
  const game = await falseClaim()
  let isDown = false
  const stop = new AbortController()
  const fetchFn: typeof fetch = (...args) => (isDown ? Promise.reject(new Error('down')) : fetch(...args))
  const cut = await startChallenger(on, { account: 3, fetchFn, signal: stop.signal })
  isDown = true
  expect(await cut.challenger.round()).toBeUndefined()
  isDown = false
  const running = cut.challenger.run()
  while ((await claimsOf(game)).length < 2) await new Promise(resolve => setTimeout(resolve, 20))
  stop.abort()
  await running
}, 60_000)

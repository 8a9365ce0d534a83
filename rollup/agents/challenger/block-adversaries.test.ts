/** Adversaries who abuse the game's own rules, in games about a real block: states out of place, moves twice, and moves too late. */
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { type Address, encodeFunctionData, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Claim } from '../../game/claim.ts'
import type { MachineTrace } from '../../game/machine-trace.ts'
import { attackOf, defenceOf, stepsAt } from '../../game/position.ts'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '../../game/read.ts'
import type { HonestTrace } from '../../game/strategy.ts'
import type { TransactionSender } from '../../l1/sender.ts'
import {
  claimsOf,
  expectEnd,
  expectPaid,
  expectRefused,
  expectWon,
  fight,
  move,
  resolve,
  step,
} from '../../testing/adversary.ts'
import { lie, playOn, startChallenger, type TestAgent } from '../../testing/agents.ts'
import { blockSubject } from '../../testing/block-subject.ts'
import { DisputeChain, lyingTrace } from '../../testing/dispute-chain.ts'
import { rewindAfterEach } from '../../testing/rewind.ts'

const LIAR = 1
const HONEST = 2
const DEPTH = blockSubject().rules.maxDepth
const END = 1n << BigInt(DEPTH)
/** Where lies begin: an arbitrary step of the run. */
const FROM = 123_457n

let on: DisputeChain
let truth: MachineTrace
/** Of a claim of a false output root. */
let falseTruth: MachineTrace
let agent: TestAgent
let liar: TransactionSender
beforeAll(async () => {
  on = await DisputeChain.start(blockSubject())
  truth = on.trace()
  falseTruth = on.falseTrace()
  liar = await on.account(LIAR)
}, 120_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)
beforeEach(async () => {
  agent = await startChallenger(on, { account: HONEST })
})

/** True states, each a step too early from `FROM` on: the prestates of steps are states of the true run, out of place. */
const skipping = (run: MachineTrace): HonestTrace => ({
  stateHash: async steps => {
    if (steps < FROM) return run.stateHash(steps)
    const next = await run.stateHash(steps + 1n)
    // Behind the end nothing is out of place: there it needs another state.
    return steps === END || next === (await run.stateHash(steps)) ? lyingTrace(run, FROM, DEPTH).stateHash(steps) : next
  },
})

/** True states as answers to an honest claim, which needs none: the bounds of later steps, if they were believed. @returns indices */
async function poison(game: Address, parent: Claim, run: MachineTrace): Promise<number[]> {
  const first = (await claimsOf(on, game)).length
  for (const [kind, position] of [
    ['attack', attackOf(parent.position)],
    ['defend', defenceOf(parent.position)],
  ] as const) {
    const value = await run.stateHash(stepsAt(position, DEPTH))
    await move(liar, game, parent, kind, value)
  }
  return [first, first + 1]
}

it('beats poisoned prestates in a game about a false claim', async () => {
  const believed = skipping(falseTruth)
  const game = await on.proposeFalse(liar, await believed.stateHash(END))
  for (let i = 0; i < 3; i++) {
    await playOn(agent)
    await lie(liar, game, believed)
  }
  await playOn(agent)
  const poisoned = await poison(game, (await claimsOf(on, game)).at(-1)!, falseTruth)
  await fight(agent, liar, game, believed)
  const claims = await claimsOf(on, game)
  for (const index of poisoned) {
    expect(claims.some(({ parent, claimant }) => parent === index && claimant === agent.address)).toBe(true)
  }
  expect(claims.filter(({ depth, counteredBy }) => depth === DEPTH && counteredBy === agent.address)).not.toEqual([])
  await expectWon(on, agent, game, GAME_CHALLENGER_WINS)
}, 240_000)

it('beats poisoned prestates in a game about a true claim: no step starts from a state that is out of place', async () => {
  const game = await on.propose(await on.account(3), await truth.stateHash(END))
  await lie(liar, game, skipping(truth))
  await fight(agent, liar, game, skipping(truth))
  const before = await claimsOf(on, game)
  const leaf = before.at(-1)!
  expect(leaf).toMatchObject({ depth: DEPTH, claimant: agent.address })
  const steps = stepsAt(leaf.position, DEPTH)
  for (const [isAttack, from] of [
    [true, steps - 1n],
    [false, steps],
  ] as const) {
    await expectRefused(step(liar, game, leaf, isAttack, truth, from + 1n), 'WrongPrestate')
    await expectRefused(step(liar, game, leaf, isAttack, truth, from - 1n), 'WrongPrestate')
  }
  await expectRefused(step(liar, game, leaf, true, truth, steps - 1n), 'StepDoesNotCounter')
  expect(await claimsOf(on, game)).toEqual(before)
  await expectWon(on, agent, game, GAME_DEFENDER_WINS)
}, 240_000)

it('is not harmed by moves made twice, its own or others’, nor by who makes them before it', async () => {
  const believed = lyingTrace(falseTruth, FROM, DEPTH)
  const root = await believed.stateHash(END)
  const game = await on.proposeFalse(liar, root)
  await expectRefused(on.proposeFalse(liar, root), 'GameExists')
  const [rootClaim] = await claimsOf(on, game)
  // The honest answer by somebody else: it counts, and is not made again.
  await move(liar, game, rootClaim!, 'attack', await falseTruth.stateHash(END / 2n))
  await playOn(agent)
  expect((await claimsOf(on, game)).length).toBe(2)
  do {
    await playOn(agent)
    const before = await claimsOf(on, game)
    for (const { parent, value, defends } of before.slice(-2)) {
      if (parent === undefined) continue
      const again = move(liar, game, before[parent]!, defends ? 'defend' : 'attack', value)
      await expectRefused(again, 'DuplicateClaim')
    }
    expect(await claimsOf(on, game)).toEqual(before)
  } while ((await lie(liar, game, believed)) > 0)
  const leaf = (await claimsOf(on, game)).at(-1)!
  const steps = stepsAt(leaf.position, DEPTH)
  await expectRefused(step(liar, game, leaf, true, falseTruth, steps - 1n), 'AlreadyCountered')
  await expectWon(on, agent, game, GAME_CHALLENGER_WINS)
}, 240_000)

it('is not harmed by moves, steps and resolutions after the time, after the end, and after it is paid', async () => {
  const believed = lyingTrace(truth, FROM, DEPTH)
  const game = await on.propose(await on.account(3), await truth.stateHash(END))
  await lie(liar, game, believed)
  await fight(agent, liar, game, believed)
  const [root, first] = await claimsOf(on, game)
  const leaf = (await claimsOf(on, game)).at(-1)!
  const from = stepsAt(leaf.position, DEPTH) - 1n
  const junk = await believed.stateHash(END - 1n)
  const attempts = async (late: string, again: string): Promise<void> => {
    const before = await claimsOf(on, game)
    await expectRefused(move(liar, game, root!, 'attack', junk), late)
    await expectRefused(move(liar, game, first!, 'defend', junk), late)
    await expectRefused(step(liar, game, leaf, true, truth, from), late)
    await expectRefused(resolve(liar, game, 0), again)
    expect(await claimsOf(on, game)).toEqual(before)
  }
  await expectRefused(resolve(liar, game, 0), 'ClockRunning')
  await on.skip(on.subject.rules.maxClock)
  await attempts('ClockExpired', 'AnswerUnresolved')
  await resolve(liar, game, leaf.index)
  await expectRefused(resolve(liar, game, leaf.index), 'AlreadyResolved')
  await expectEnd(on, agent, game, GAME_DEFENDER_WINS)
  await attempts('GameOver', 'GameOver')
  await expectRefused(resolve(liar, game, leaf.index), 'GameOver')
  const proofArgs = [1, 1, liar.address, '0x'] as const
  const proof = encodeFunctionData({ abi: disputeGameAbi, functionName: 'submitProof', args: proofArgs })
  await expectRefused(liar.send({ what: 'a proof', to: game, data: proof }), 'GameOver')
  const settle = encodeFunctionData({ abi: disputeGameAbi, functionName: 'settle', args: [64n] })
  await expectRefused(liar.send({ what: 'settle', to: game, data: settle }), 'NotResolvedByProof')
  await expectPaid(on, agent, game)
  await attempts('GameOver', 'GameOver')
  const { vault } = on.deployment.contracts
  for (const account of [agent.address, liar.address, zeroAddress]) {
    const data = encodeFunctionData({ abi: bondVaultAbi, functionName: 'claimCredit', args: [game, account] })
    await expectRefused(liar.send({ what: 'a credit', to: vault, data }), 'NothingToPay')
  }
}, 240_000)

/**
 * Results against which there is a proof, and proofs that contradict each other, on the real contracts: what the challenger does about them when the guardian is silent, and
 * what the monitor tells. The proofs are forged with the secrets of the key for development: a proof system that is broken is what all this is for.
 */

import { Monitor } from '@zkmips/rollup/agents/monitor/monitor'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '@zkmips/rollup/game/read'
import { finaliseAction } from '@zkmips/rollup/game/requests'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { claimsOf, move, resolve } from '@zkmips/rollup/testing/adversary'
import { agentBasics, playOn, startChallenger, type TestAgent } from '@zkmips/rollup/testing/agents'
import { type DisputeChain, GAME_TYPE, RULES } from '@zkmips/rollup/testing/dispute-chain'
import { rewindAfterEach } from '@zkmips/rollup/testing/rewind'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeFunctionData, parseEther, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { submitForged } from './testing/forging-maker.ts'
import { startProvable } from './testing/provable-chain.ts'

const HOUR = 3600
const HONEST = 2
const END = 1n << BigInt(RULES.maxDepth)

let on: DisputeChain
let by: TransactionSender
let monitor: Monitor
let agent: TestAgent
beforeAll(async () => {
  on = await startProvable()
  by = await on.account(1)
  await on.anvil.request('anvil_setBalance', [on.anvil.accounts[HONEST]!.address, toHex(parseEther('0.05'))])
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)
beforeEach(async () => {
  monitor = new Monitor(await agentBasics(on, 'monitor', { account: 5 }))
  // It has no program, so it answers nothing; money for bonds it has none, either.
  agent = await startChallenger(on, { account: HONEST, challenger: { programs: [] } })
})

const prove = (exitCode: number): Promise<void> =>
  submitForged(by, on.deployment.contracts.breaker, on.deployment.gameTypes[GAME_TYPE]!.prestate, on.locals(), exitCode)
const isVoid = (game: Address) => on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, 'isVoid', [game])
const pays = () => on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, 'paysAgainst', [on.blockNumber])
const needsBoth = () => on.read(on.deployment.contracts.stateChain, stateCommitmentChainAbi, 'needsBothEvidences', [])
const notices = async () => (await monitor.look()).notices
const alerts = async () => (await notices()).map(({ alert }) => alert).sort()

async function done(): Promise<Record<string, number>> {
  await playOn(agent)
  const { values } = await agent.metrics.actions.get()
  return Object.fromEntries(values.map(({ labels, value }) => [labels.action, value]))
}

/** A true claim that nobody defended against an attack. */
async function lostTruth(): Promise<Address> {
  const game = await on.propose(by, await on.trace().stateHash(END))
  await move(by, game, (await claimsOf(on, game))[0]!, 'attack', `0x03${'22'.repeat(31)}`)
  await on.skip(RULES.maxClock)
  for (const index of [1, 0]) await resolve(by, game, index)
  expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  return game
}

async function undisputed(): Promise<Address> {
  const game = await on.propose(by, await on.trace().stateHash(END))
  await on.skip(RULES.maxClock)
  await resolve(by, game, 0)
  return game
}

it('a true claim that was lost and is proved after that is void after the silence of the guardian, so that it can be made again', async () => {
  const game = await lostTruth()
  expect(await alerts()).toEqual([])
  await prove(0)
  expect(await notices()).toMatchObject([{ alert: 'in_conflict', facts: { game, guardianUntil: undefined } }])
  expect(await done()).toEqual({ contest: 1 })
  expect(await notices()).toMatchObject([{ alert: 'in_conflict', guardianUntil: expect.any(Number) }])
  // Long after its result would have been final.
  await on.skip(84 * HOUR)
  expect(await done()).toEqual({ contest: 1, void: 1 })
  expect(await isVoid(game)).toBe(true)
  expect(await alerts()).toEqual([])
}, 60_000)

it('the guardian retires the version of the proof: the conflict is over, and nothing is void', async () => {
  const game = await lostTruth()
  await prove(0)
  expect(await done()).toEqual({ contest: 1 })
  const data = encodeFunctionData({ abi: proofVerifierAbi, functionName: 'retireVersion', args: [1] })
  await (await on.account(0)).send({ what: 'retire', to: on.deployment.contracts.verifier, data })
  await on.skip(84 * HOUR)
  expect(await done()).toEqual({ contest: 1 })
  expect([await isVoid(game), await alerts()]).toEqual([false, []])
}, 60_000)

it('a proof against a final root holds withdrawals until its version is retired, and then for a delay', async () => {
  const game = await undisputed()
  await on.skip(HOUR)
  await by.send(finaliseAction(on.deployment.contracts.stateChain, game))
  expect(await pays()).toBe(true)
  await prove(1)
  expect(await done()).toEqual({ contest: 1 })
  expect(await alerts()).toEqual(['in_conflict', 'payments_held'])
  // The guardian has no time to run out here: what is final stays, and payments wait for it.
  await on.skip(100 * HOUR)
  expect(await done()).toEqual({ contest: 1 })
  const data = encodeFunctionData({ abi: proofVerifierAbi, functionName: 'retireVersion', args: [1] })
  await (await on.account(0)).send({ what: 'retire', to: on.deployment.contracts.verifier, data })
  expect(await done()).toEqual({ contest: 1, end_contest: 1 })
  expect([await pays(), await alerts()]).toEqual([false, ['payments_held']])
  await on.skip(HOUR)
  expect([await pays(), await alerts()]).toEqual([true, []])
}, 60_000)

it('proofs that contradict each other lose their version after the silence of the guardian, and what was won without them stands', async () => {
  const game = await undisputed()
  await prove(0)
  await prove(1)
  expect(await needsBoth()).toBe(true)
  expect(await alerts()).toEqual(['contradictory_proofs', 'in_conflict'])
  const [told] = (await notices()).filter(({ alert }) => alert === 'contradictory_proofs')
  expect(told).toMatchObject({ facts: { versions: [1, 1], guardianUntil: told!.guardianUntil } })
  expect(await done()).toEqual({ contest: 1 })
  await on.skip(HOUR)
  // Both are due now. That the versions are retired ends the conflict, so the claim is not void.
  expect(await done()).toEqual({ contest: 1, retire_versions: 1 })
  expect([await needsBoth(), await isVoid(game), await alerts()]).toEqual([false, false, []])
  await by.send(finaliseAction(on.deployment.contracts.stateChain, game))
  expect([await on.status(game), await pays()]).toEqual([GAME_DEFENDER_WINS, true])
}, 60_000)

/** The prover agent and claims that build on claims: one proof for a row, none for what falls or comes too late. Proofs are forged with the secrets of the key for development. */

import type { Parent } from '@zkmips/rollup/game/live-claims'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS, GAME_IN_PROGRESS } from '@zkmips/rollup/game/read'
import { appendAction, creditAction, finaliseAction } from '@zkmips/rollup/game/requests'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { claimsOf, expectRefused, move, resolve } from '@zkmips/rollup/testing/adversary'
import { type DisputeChain, GAME_TYPE, PAYLOAD, RULES } from '@zkmips/rollup/testing/dispute-chain'
import { rewindAfterEach } from '@zkmips/rollup/testing/rewind'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeFunctionData, type Hex, keccak256, zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitForged } from './testing/forging-maker.ts'
import { startProvable } from './testing/provable-chain.ts'
import { type ProverStart, type StartedProver, startProver } from './testing/start-prover.ts'

const HOUR = 3600
const END = 1n << BigInt(RULES.maxDepth)
const LIE = `0x00${'11'.repeat(31)}` as const

let on: DisputeChain
let liar: TransactionSender
let honest: TransactionSender
beforeAll(async () => {
  on = await startProvable()
  ;[liar, honest] = [await on.account(1), await on.account(2)]
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

const start = (options?: ProverStart): Promise<StartedProver> => startProver(on, options)
const proposeTrue = async () => on.propose(honest, await on.trace().stateHash(END))
const attack = async (game: Address) =>
  move(liar, game, (await claimsOf(on, game))[0]!, 'attack', `0x03${'22'.repeat(31)}`)
const finaliseListCall = (games: readonly Address[]) =>
  encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'finaliseList', args: [games] })
/** Those of blocks that follow each other, each on the one before; the first is on the genesis root. */
async function claimInARow(count: number): Promise<Address[]> {
  const { transactionChain } = on.deployment.contracts
  const payloads = Array.from({ length: count - 1 }, () => PAYLOAD)
  await (await on.account(0)).send(appendAction(transactionChain, on.blockNumber + 1n, payloads))
  const games: Address[] = []
  let parent = on.genesis
  for (let i = 0; i < count; i++) {
    const blockNumber = parent.blockNumber + 1n
    parent = await claimOn(parent, await on.rootOf(parent.blockNumber, blockNumber))
    games.push(parent.game)
  }
  return games
}
const claimOn = async (parent: Parent, root: Hex) =>
  on.proposeOn(honest, parent, { root, blockNumber: parent.blockNumber + 1n }, LIE)
const statuses = (games: readonly Address[]) => Promise.all(games.map(game => on.status(game)))
const until = async (prover: StartedProver, condition: () => Promise<boolean>) => {
  for (let rounds = 0; !(await condition()); rounds++) {
    if (rounds === 10) throw new Error('the prover does not come to an end')
    await prover.round()
  }
}

it('one proof of a row ends the games of all, pays the bonds back, and all are final an hour later', async () => {
  const games = await claimInARow(4)
  // An attack is refuted by the same proof.
  await attack(games[0]!)
  const prover = await start()
  await until(prover, async () => (await statuses(games)).every(status => status === GAME_DEFENDER_WINS))
  expect(prover.maker.calls).toEqual([{ runs: 4, resumed: false, end: 'made' }])
  await prover.round()
  await on.skip(HOUR)
  const { stateChain, vault } = on.deployment.contracts
  await honest.send({ ...finaliseAction(stateChain, games[0]!), data: finaliseListCall(games) })
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'latestBlock', [])).toBe(on.blockNumber + 3n)
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'latestGame', [])).toBe(games[3])
  for (const game of games) await honest.send(creditAction(vault, game, honest.address))
  // Of the attack, half is the prover's, as nobody else has answered it, and the rest is burned.
  const before = await on.balance(prover.address)
  await prover.round()
  expect(await on.balance(prover.address)).toBeGreaterThan(before)
  await honest.send(creditAction(vault, games[0]!, zeroAddress))
  expect(await on.balance(vault)).toBe(0n)
}, 60_000)

it('a longer row takes several proofs, of so many at most', async () => {
  const games = await claimInARow(3)
  const prover = await start({ maxRow: 2 })
  await until(prover, async () => (await statuses(games)).every(status => status === GAME_DEFENDER_WINS))
  expect(prover.maker.calls.map(({ runs }) => runs)).toEqual([2, 1])
}, 60_000)

it('what builds on a false claim is not proved, whether the lie is known by its run, by a proof or by its game', async () => {
  const { blockNumber } = on.genesis
  const lie = await on.proposeOn(liar, on.genesis, { root: on.falseOutput, blockNumber: blockNumber + 1n }, LIE)
  await (await on.account(0)).send(
    appendAction(on.deployment.contracts.transactionChain, on.blockNumber + 1n, [PAYLOAD]),
  )
  const child = await claimOn(lie, await on.rootOf(lie.blockNumber, lie.blockNumber + 1n))
  await attack(child.game)
  // It is alone in being disputed, so it is the first that this one would prove.
  const byRun = await start({ policy: { prove: 'disputed' } })
  for (let rounds = 0; rounds < 3; rounds++) await byRun.round()
  expect(byRun.maker.calls).toEqual([])
  const prover = await start()
  await until(prover, async () => (await on.status(lie.game)) === GAME_CHALLENGER_WINS)
  for (let rounds = 0; rounds < 3; rounds++) await prover.round()
  expect(prover.maker.calls.map(({ runs }) => runs)).toEqual([1])
  expect(await on.status(child.game)).toBe(GAME_IN_PROGRESS)
  const later = await start({ policy: { prove: 'disputed' } })
  for (let rounds = 0; rounds < 3; rounds++) await later.round()
  expect(later.maker.calls).toEqual([])
}, 60_000)

it('a claim that is final by time before its proof is there is not proved, unless somebody answers it', async () => {
  const game = await proposeTrue()
  const lie = await on.proposeFalse(liar, LIE)
  await on.skip(RULES.maxClock - 60)
  const prover = await start()
  await prover.round()
  expect(prover.maker.calls).toEqual([])
  // A false one is never too late.
  await prover.round()
  expect(prover.maker.calls).toHaveLength(1)
  await prover.round()
  expect([await on.status(lie), await on.status(game)]).toEqual([GAME_CHALLENGER_WINS, GAME_IN_PROGRESS])
  await attack(game)
  const next = await start()
  await until(next, async () => (await on.status(game)) === GAME_DEFENDER_WINS)
}, 60_000)

it('while both evidences are needed, what a game has decided is proved as well, so that it can be final', async () => {
  const game = await proposeTrue()
  await on.skip(RULES.maxClock)
  await resolve(honest, game, 0)
  const { breaker, stateChain } = on.deployment.contracts
  const { prestate } = on.deployment.gameTypes[GAME_TYPE]!
  const others = [keccak256('0x01'), ...on.locals().slice(1)] as unknown as ReturnType<DisputeChain['locals']>
  for (const exitCode of [0, 1]) await submitForged(liar, breaker, prestate, others, exitCode)
  await on.skip(HOUR)
  const finalise = () => honest.send(finaliseAction(stateChain, game))
  await expectRefused(finalise(), 'BothEvidencesNeeded')
  const prover = await start()
  await prover.round()
  expect(prover.maker.calls).toHaveLength(1)
  await finalise()
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'latestGame', [])).toBe(game)
  await prover.round()
  expect(prover.maker.calls).toHaveLength(1)
}, 60_000)

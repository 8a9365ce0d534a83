/**
 * What is told of a claim on its way to finality is what the real contracts then do: what is in the way, what anybody can do, and from which second on the result is final.
 * Proofs are forged with the secrets of the key for development.
 */

import { type ChainStatus, readChainStatus } from '@zkmips/rollup/game/chain-status'
import { type ClaimOnTheWay, ClaimsOnTheWay } from '@zkmips/rollup/game/finality'
import type { Parent } from '@zkmips/rollup/game/live-claims'
import {
  appendAction,
  contestAction,
  endContestAction,
  finaliseAction,
  resolveAction,
  resolveByProofAction,
} from '@zkmips/rollup/game/requests'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { claimsOf, move, resolve } from '@zkmips/rollup/testing/adversary'
import { type DisputeChain, GAME_TYPE, PAYLOAD, RULES, smallSubject } from '@zkmips/rollup/testing/dispute-chain'
import { rewindAfterEach } from '@zkmips/rollup/testing/rewind'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeFunctionData } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitForged } from './testing/forging-maker.ts'
import { startProvable } from './testing/provable-chain.ts'

const HOUR = 3600
const END = 1n << BigInt(RULES.maxDepth)
const SILENCE = 60 * 24 * HOUR

let on: DisputeChain
let by: TransactionSender
let stateChain: Address
beforeAll(async () => {
  on = await startProvable({ ...smallSubject(), proposers: { accounts: [1], silence: SILENCE } })
  by = await on.account(1)
  ;({ stateChain } = on.deployment.contracts)
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

const look = async (game: Address): Promise<ClaimOnTheWay> =>
  (await ClaimsOnTheWay.read(await on.l1.latest(), stateChain)).claim(game)
const status = async (): Promise<ChainStatus> => readChainStatus(await on.l1.latest(), on.deployment)
const kinds = ({ obstacles }: ClaimOnTheWay) => obstacles.map(({ kind }) => kind)
const claimTruth = async () => on.propose(by, await on.trace().stateHash(END))
const prove = (exitCode: number): Promise<void> =>
  submitForged(by, on.deployment.contracts.breaker, on.deployment.gameTypes[GAME_TYPE]!.prestate, on.locals(), exitCode)
/** The truth, and on it a claim about the next block. */
async function claimTwo(): Promise<{ first: Parent; game: Address }> {
  await by.send(appendAction(on.deployment.contracts.transactionChain, on.blockNumber + 1n, [PAYLOAD]))
  const first: Parent = { game: await claimTruth(), root: on.outputRoot, blockNumber: on.blockNumber }
  const blockNumber = on.blockNumber + 1n
  const root = await on.rootOf(on.blockNumber, blockNumber)
  const { game } = await on.proposeOn(by, first, { root, blockNumber }, `0x00${'11'.repeat(31)}`)
  return { first, game }
}
const isFinal = (game: Address) => on.read(stateChain, stateCommitmentChainAbi, 'isFinal', [game])
/** The next block has this time. */
const at = (timestamp: number) => on.anvil.request('evm_setNextBlockTimestamp', [timestamp])
const mineAt = (timestamp: number) => on.anvil.request('evm_mine', [timestamp])

async function asGuardian(functionName: 'freeze' | 'voidGame' | 'stop', args: readonly Address[] = []): Promise<void> {
  const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName, args } as never)
  await (await on.account(0)).send({ what: functionName, to: stateChain, data })
}

async function retire(): Promise<void> {
  const data = encodeFunctionData({ abi: proofVerifierAbi, functionName: 'retireVersion', args: [1] })
  await (await on.account(0)).send({ what: 'retire', to: on.deployment.contracts.verifier, data })
}

/** It is final from the second on that was told, and not in the one before. */
async function expectFinalFrom(game: Address, earliest: number | undefined): Promise<void> {
  await mineAt(earliest! - 1)
  expect(await isFinal(game)).toBe(false)
  await mineAt(earliest!)
  expect(await isFinal(game)).toBe(true)
  expect(await look(game)).toMatchObject({ obstacles: [], next: 'finalise', earliest })
}

/** That nobody disputed, decided by the clock. */
async function undisputed(game?: Address): Promise<Address> {
  const made = game ?? (await claimTruth())
  await on.skip(RULES.maxClock)
  await resolve(by, made, 0)
  return made
}

describe('a claim', () => {
  it('that nobody disputes is final an hour after its clock', async () => {
    const game = await claimTruth()
    const made = await look(game)
    expect(made).toMatchObject({ stands: true, verdict: 'open', next: undefined, firstBlock: 101, blockNumber: 101 })
    const [clock] = made.obstacles
    expect(clock).toEqual({ kind: 'clock', until: made.createdAt + RULES.maxClock })
    await mineAt(made.createdAt + RULES.maxClock)
    expect(await look(game)).toMatchObject({ next: 'resolve', obstacles: [] })
    // Resolved a second later than it could have been.
    await by.send(resolveAction(game, 0))
    const decided = await look(game)
    expect(decided).toMatchObject({ status: 'claim upheld', obstacles: [{ kind: 'delay' }], next: undefined })
    expect(decided.earliest).toBeGreaterThanOrEqual(made.earliest!)
    await expectFinalFrom(game, decided.earliest)
  }, 60_000)

  it('that is resolved a second after its clock is final a second after the time that was told', async () => {
    const game = await claimTruth()
    const { earliest, createdAt } = await look(game)
    await mineAt(createdAt + RULES.maxClock)
    await at(createdAt + RULES.maxClock + 1)
    await by.send(resolveAction(game, 0))
    await expectFinalFrom(game, earliest! + 1)
  }, 60_000)

  it('that is attacked falls, and its refutation is final after the delay of games', async () => {
    const game = await claimTruth()
    await move(by, game, (await claimsOf(on, game))[0]!, 'attack', `0x03${'22'.repeat(31)}`)
    const attacked = await look(game)
    expect(attacked).toMatchObject({ stands: false, obstacles: [{ kind: 'clock' }] })
    await on.skip(RULES.maxClock)
    for (const index of [1, 0]) await resolve(by, game, index)
    const lost = await look(game)
    expect(lost).toMatchObject({ status: 'challengers won', obstacles: [{ kind: 'delay' }] })
    await expectFinalFrom(game, lost.earliest)
  }, 60_000)

  it('that is proved is decided by that, and final an hour later', async () => {
    const game = await claimTruth()
    await prove(0)
    expect(await look(game)).toMatchObject({ verdict: 'proven', provedBy: by.address, next: 'resolve by proof' })
    await by.send(resolveByProofAction(game))
    const decided = await look(game)
    expect(decided).toMatchObject({ byProof: true, status: 'claim upheld', obstacles: [{ kind: 'delay' }] })
    await expectFinalFrom(game, decided.earliest)
  }, 60_000)

  it('that is proved false falls, and what builds on it with it', async () => {
    const { first, game } = await claimTwo()
    await prove(1)
    expect(await look(first.game)).toMatchObject({ verdict: 'refuted', stands: false, next: 'resolve by proof' })
    expect(await look(game)).toMatchObject({ stands: true, onStanding: false, earliest: undefined })
  }, 60_000)

  it('on another one waits for it, and is final with it', async () => {
    const { first, game } = await claimTwo()
    expect(kinds(await look(game))).toEqual(['clock', 'parent'])
    await undisputed(game)
    // The other one is still in its game, so this one comes after both its clock and its delay.
    const waiting = await look(game)
    expect(waiting.obstacles).toMatchObject([{ kind: 'delay' }, { kind: 'parent', game: first.game, index: 0 }])
    expect(waiting.earliest).toBe((await look(first.game)).earliest)
    await resolve(by, first.game, 0)
    await on.skip(HOUR)
    expect(await look(game)).toMatchObject({ obstacles: [{ kind: 'parent' }], next: undefined })
    await by.send(finaliseAction(stateChain, first.game))
    expect(await look(game)).toMatchObject({ obstacles: [], next: 'finalise', firstBlock: 102, blockNumber: 102 })
  }, 60_000)

  it('falls with the one that it builds on', async () => {
    const { first, game } = await claimTwo()
    await asGuardian('voidGame', [first.game])
    expect(await look(game)).toMatchObject({ isVoid: true, outcome: 'open', obstacles: [], next: 'finalise' })
    await by.send(finaliseAction(stateChain, game))
    expect(await look(game)).toMatchObject({ isVoid: true, outcome: 'void', next: undefined })
  }, 60_000)
})

describe('the guardian', () => {
  it('delays a result by a freeze', async () => {
    const game = await undisputed()
    const { earliest } = await look(game)
    await asGuardian('freeze', [game])
    const frozen = await look(game)
    expect(frozen).toMatchObject({ isFrozen: true, earliest: earliest! + HOUR })
    await expectFinalFrom(game, frozen.earliest)
  }, 60_000)

  it('stops finality for a time', async () => {
    const game = await undisputed()
    await on.skip(HOUR)
    await asGuardian('stop')
    const stopped = await look(game)
    expect(stopped).toMatchObject({ obstacles: [{ kind: 'stopped', until: stopped.earliest }], next: undefined })
    await expectFinalFrom(game, stopped.earliest)
  }, 60_000)
})

describe('a proof against a result', () => {
  it('is in its way, until the guardian decides or anybody voids it from a time on', async () => {
    const game = await undisputed()
    await prove(1)
    expect(await look(game)).toMatchObject({
      obstacles: [{ kind: 'delay' }, { kind: 'conflict' }],
      earliest: undefined,
    })
    await by.send(contestAction(stateChain, game))
    const contested = await look(game)
    const { timestamp } = (await on.l1.latest()).block
    expect(contested.obstacles[1]).toEqual({ kind: 'conflict', until: timestamp + HOUR })
    await retire()
    expect(kinds(await look(game))).toEqual(['delay'])
    expect((await status()).versions).toMatchObject([{ version: 1, isRetired: true, isDevelopment: true }])
  }, 60_000)

  it('that another one contradicts leaves the game and a proof to agree', async () => {
    const game = await claimTruth()
    await prove(0)
    await prove(1)
    expect(await look(game)).toMatchObject({ verdict: 'contradictory', next: undefined, earliest: undefined })
    expect(kinds(await look(game))).toEqual(['clock', 'both evidences'])
    const { contradictions } = await status()
    expect(contradictions).toMatchObject([{ first: 1, second: 1 }])
    expect(contradictions[0]!.endsFrom - contradictions[0]!.foundAt).toBe(HOUR)
    await retire()
    expect(kinds(await look(game))).toEqual(['clock'])
    expect((await status()).contradictions).toEqual([])
  }, 60_000)

  it('that is final holds payments back, and for a delay after that', async () => {
    const game = await undisputed()
    await on.skip(HOUR)
    await by.send(finaliseAction(stateChain, game))
    expect((await status()).payments).toMatchObject({ heldFrom: undefined, contestedGame: undefined })
    await prove(1)
    await by.send(contestAction(stateChain, game))
    expect((await status()).payments).toMatchObject({ heldFrom: 101, contestedGame: game, until: undefined })
    await retire()
    await by.send(endContestAction(stateChain, game))
    const { payments } = await status()
    expect(payments).toMatchObject({ heldFrom: 101, contestedGame: undefined, until: expect.any(Number) })
    await mineAt(payments.until!)
    expect((await status()).payments.heldFrom).toBe(undefined)
  }, 60_000)
})

it('tells who proposes, from when on everybody does, and what waits for a block', async () => {
  const { proposers, inputs, owner } = await status()
  expect(proposers).toEqual({ openFrom: proposers.seenAt + SILENCE, seenAt: proposers.seenAt, listed: [by.address] })
  expect(inputs).toMatchObject({ waiting: 0, lastBlock: 101n, sequencer: undefined })
  expect(owner).toBe(on.anvil.accounts[0]!.address)
})

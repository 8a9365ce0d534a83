/** The proposer with the real contracts: from a block's inputs on L1 to what is agreed, and nothing false. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, encodeFunctionData, keccak256 } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GAME_CHALLENGER_WINS, GAME_IN_PROGRESS, listGames } from '../../game/read.ts'
import { appendAction } from '../../game/requests.ts'
import { claimsOf, move } from '../../testing/adversary.ts'
import { agentBasics } from '../../testing/agents.ts'
import { DisputeChain, GAME_TYPE, PAYLOAD, RULES } from '../../testing/dispute-chain.ts'
import { rewindAfterEach } from '../../testing/rewind.ts'
import { type OutputSource, Proposer, type ProposerOptions } from './proposer.ts'

const ACCOUNT = 4

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())
rewindAfterEach(() => on)

const truth: OutputSource = {
  output: async () => ({ outputRoot: on.outputRoot, blockNumber: on.blockNumber, preimages: on.subject.preimages }),
}

async function start(outputs = truth, image = on.subject.image, options: Partial<ProposerOptions> = {}) {
  const basics = await agentBasics(on, 'proposer', { account: ACCOUNT })
  return { ...basics, proposer: new Proposer({ ...basics, gameType: GAME_TYPE, image, outputs, ...options }) }
}

it('claims a block, and sees the claim through until it is agreed and the bond is back', async () => {
  const { proposer, sender } = await start()
  const round = async () => {
    const state = await proposer.round()
    await sender.settled()
    return state
  }
  expect(await round()).toBe('proposing')
  expect(await round()).toBe('waiting')
  await on.skip(RULES.maxClock)
  expect(await round()).toBe('resolving')
  expect(await round()).toBe('waiting')
  await on.skip(84 * 3600)
  expect(await round()).toBe('agreeing')
  expect(await round()).toBe('no block to claim')
  const { stateChain, vault } = on.deployment.contracts
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'latestRoot', [])).toBe(on.outputRoot)
  expect(await on.balance(vault)).toBe(0n)
  const game = await on.read(stateChain, stateCommitmentChainAbi, 'latestGame', [])
  expect(await on.read(vault, bondVaultAbi, 'credit', [game, sender.address])).toBe(0n)
}, 60_000)

it('finds its claim again after a restart, and makes no second one', async () => {
  const first = await start()
  await first.proposer.round()
  await first.sender.settled()
  const second = await start()
  expect(await second.proposer.round()).toBe('waiting')
  expect(second.sender.pending).toBe(0)
}, 60_000)

const voidCall = (game: Address) =>
  encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'voidGame', args: [game] })

it('makes a true claim again that was lost or void, three times in all', async () => {
  const { proposer, sender, metrics } = await start()
  const round = async () => {
    const state = await proposer.round()
    await sender.settled()
    return state
  }
  const { stateChain } = on.deployment.contracts
  const lastGame = async () => {
    const games = await listGames(await on.l1.latest(), stateChain, 0)
    return games.reduce((last, game) => (game.index > last.index ? game : last)).address
  }
  const [guardian, liar] = [await on.account(0), await on.account(1)]
  expect(await round()).toBe('proposing')
  const first = await lastGame()
  await guardian.send({ what: 'void', to: stateChain, data: voidCall(first) })
  expect(await round()).toBe('proposing')
  const second = await lastGame()
  expect(second).not.toBe(first)
  // Nobody defends it.
  const [root] = await claimsOf(on, second)
  await move(liar, second, root!, 'attack', `0x03${keccak256('0x03').slice(4)}`)
  await on.skip(RULES.maxClock)
  while ((await on.status(second)) === GAME_IN_PROGRESS) expect(await round()).toBe('resolving')
  expect(await on.status(second)).toBe(GAME_CHALLENGER_WINS)
  expect(await round()).toBe('proposing')
  const third = await lastGame()
  await guardian.send({ what: 'void', to: stateChain, data: voidCall(third) })
  expect(await round()).toBe('given up')
  expect((await metrics.alerts.get()).values).toEqual([{ labels: { alert: 'claim_fell' }, value: 3 }])
}, 60_000)

/** A block a claim. */
const oneByOne: OutputSource = {
  output: async ({ parentBlock }) => {
    const blockNumber = parentBlock + 1n
    return { outputRoot: await on.rootOf(parentBlock, blockNumber), blockNumber, preimages: on.subject.preimages }
  },
}

const parentsOf = async () => {
  const games = await listGames(await on.l1.latest(), on.deployment.contracts.stateChain)
  return games.reverse().map(({ address, parent }) => ({ address, parent }))
}

async function appendTwo() {
  const { transactionChain } = on.deployment.contracts
  await (await on.account(0)).send(appendAction(transactionChain, on.blockNumber + 1n, [PAYLOAD, PAYLOAD]))
}

it('claims on its claims while they are not final yet, and all become final in a row', async () => {
  await appendTwo()
  const { proposer, sender } = await start(oneByOne)
  const round = async () => {
    const state = await proposer.round()
    await sender.settled()
    return state
  }
  expect([await round(), await round(), await round(), await round()]).toEqual([
    'proposing',
    'proposing',
    'proposing',
    'waiting',
  ])
  const games = await parentsOf()
  expect(games.map(({ parent }) => parent)).toEqual([undefined, games[0]!.address, games[1]!.address])
  await on.skip(RULES.maxClock)
  expect([await round(), await round()]).toEqual(['resolving', 'waiting'])
  // Nobody disputed them: the delay is that after a proof.
  await on.skip(3600)
  expect([await round(), await round(), await round(), await round()]).toEqual([
    'agreeing',
    'agreeing',
    'agreeing',
    'no block to claim',
  ])
  const { stateChain, vault } = on.deployment.contracts
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'latestBlock', [])).toBe(on.blockNumber + 2n)
  await round()
  expect(await on.balance(vault)).toBe(0n)
}, 60_000)

it('goes no deeper than it is told', async () => {
  await appendTwo()
  const { proposer, sender } = await start(oneByOne, on.subject.image, { depth: 2 })
  for (let rounds = 0; rounds < 4; rounds++) {
    await proposer.round()
    await sender.settled()
  }
  expect(await parentsOf()).toHaveLength(2)
}, 60_000)

it("builds on another's claim that it has executed, and not on a false one or on a false end", async () => {
  await appendTwo()
  const [other, liar] = [await on.account(2), await on.account(1)]
  const output = { root: on.outputRoot, blockNumber: on.blockNumber }
  const junk = { ...output, root: on.falseOutput }
  await on.proposeOn(liar, on.genesis, junk, `0x00${'11'.repeat(31)}`)
  await on.proposeOn(liar, on.genesis, output, `0x00${'11'.repeat(31)}`)
  const honest = await on.proposeOn(other, on.genesis, output, await on.trace().stateHash(1n << 62n))
  const { proposer, sender } = await start(oneByOne)
  expect(await proposer.round()).toBe('proposing')
  await sender.settled()
  const games = await parentsOf()
  expect(games).toHaveLength(4)
  expect(games[3]!.parent).toBe(honest.game)
}, 60_000)

it('makes no claim while the guardian has stopped all, and goes on after', async () => {
  const { proposer, sender, metrics } = await start()
  const data = encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'stop' })
  await (await on.account(0)).send({ what: 'stop', to: on.deployment.contracts.stateChain, data })
  expect(await proposer.round()).toBe('stopped')
  expect(sender.pending).toBe(0)
  expect((await metrics.errors.get()).values).toEqual([])
  await on.skip(3600)
  expect(await proposer.round()).toBe('proposing')
}, 60_000)

it('posts nothing that the program does not confirm', async () => {
  const wrong = { output: async () => ({ ...(await truth.output(undefined as never))!, outputRoot: keccak256('0x') }) }
  const { proposer, sender, metrics } = await start(wrong)
  expect(await proposer.round()).toBeUndefined()
  expect(sender.pending).toBe(0)
  expect((await metrics.errors.get()).values).toMatchObject([{ labels: { code: 'OUTPUT_NOT_CONFIRMED' }, value: 1 }])
}, 60_000)

it('posts nothing with another program than the game type has', async () => {
  const { proposer, metrics } = await start(
    truth,
    loadElf(readFileSync(join(import.meta.dirname, '../../../fixtures/elf/echo-claim.elf'))),
  )
  expect(await proposer.round()).toBeUndefined()
  expect((await metrics.errors.get()).values).toMatchObject([{ labels: { code: 'PRESTATE_MISMATCH' }, value: 1 }])
}, 60_000)

it('waits for an output that is not there yet', async () => {
  const { proposer } = await start({ output: async () => undefined })
  expect(await proposer.round()).toBe('no output yet')
}, 60_000)

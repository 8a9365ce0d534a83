/** The prover agent with the real contracts and a real program. Its proofs are forged with the secrets of the key for development; real ones: prover-agent.long.test.ts. */

import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Prover } from '@zkmips/rollup/agents/prover/prover'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS, GAME_IN_PROGRESS } from '@zkmips/rollup/game/read'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { claimsOf, move } from '@zkmips/rollup/testing/adversary'
import { agentBasics, newFolder } from '@zkmips/rollup/testing/agents'
import { type DisputeChain, GAME_TYPE, RULES } from '@zkmips/rollup/testing/dispute-chain'
import { rewindAfterEach } from '@zkmips/rollup/testing/rewind'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { type Address, encodeFunctionData, keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ForgingMaker, forgingMaker } from './testing/forging-maker.ts'
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
const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 10))
}

describe('the prover', () => {
  it('proves that a disputed claim is true, ends the game by that, and is paid for the attack', async () => {
    const prover = await start({ policy: { prove: 'disputed' } })
    const game = await proposeTrue()
    await prover.round()
    expect(prover.maker.calls).toEqual([])
    await attack(game)
    // One round records the proof, the next ends the game, the third settles its bonds.
    await prover.round()
    expect(await on.status(game)).toBe(GAME_IN_PROGRESS)
    await prover.round()
    expect(await on.status(game)).toBe(GAME_DEFENDER_WINS)
    await prover.round()
    await on.skip(HOUR)
    const before = await on.balance(prover.address)
    await prover.round()
    const [, attacked] = await claimsOf(on, game)
    // Nobody else has answered the attack: half is the prover's, less the gas.
    expect(await on.balance(prover.address)).toBeGreaterThan(before + (attacked!.bond * 49n) / 100n)
    expect(prover.maker.calls).toEqual([{ runs: 1, resumed: false, end: 'made' }])
  }, 60_000)

  it('proves that a false claim is false, whom else it may pay', async () => {
    const payee = on.anvil.accounts[8]!.address
    const prover = await start({ payee })
    const game = await on.proposeFalse(liar, LIE)
    for (let round = 0; round < 3; round++) await prover.round()
    expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
    await on.skip(HOUR)
    const before = await on.balance(payee)
    await prover.round()
    expect((await on.balance(payee)) - before).toBe(RULES.proposerBond / 2n)
  }, 60_000)

  it('makes one proof at a time, of the claim with the least time left', async () => {
    const older = await on.proposeFalse(liar, LIE)
    await on.skip(HOUR)
    const newer = await on.propose(liar, LIE, keccak256('0x01'))
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const proved: string[] = []
    const forging = forgingMaker(folder => {
      proved.push(basename(dirname(folder)))
      return held
    })
    let begun = 0
    const nameOf: ForgingMaker['nameOf'] = image => {
      begun++
      return forging.nameOf(image)
    }
    const { prover, round, metrics } = await start({ maker: { ...forging, nameOf } })
    const rounds = [prover.round()]
    await until(() => proved.length > 0)
    // More that look at both claims while the first is being proved.
    for (const done of [2, 3]) {
      rounds.push(prover.round())
      await until(async () => (await metrics.rounds.get()).values[0]?.value === done)
    }
    expect(begun).toBe(1)
    expect(proved).toEqual([older])
    release()
    await Promise.all(rounds)
    const isOpen = async (game: Address) => (await on.status(game)) === GAME_IN_PROGRESS
    while ((await isOpen(older)) || (await isOpen(newer))) await round()
    expect(proved).toEqual([older, newer])
    expect([await on.status(older), await on.status(newer)]).toEqual([GAME_CHALLENGER_WINS, GAME_CHALLENGER_WINS])
  }, 60_000)

  it('gives a proof up that somebody else has made, and takes its parts away', async () => {
    const stop = new AbortController()
    const slow = await start({ maker: forgingMaker(() => new Promise(() => {})), signal: stop.signal })
    await on.proposeFalse(liar, LIE)
    const ended = slow.prover.run()
    await until(() => slow.maker.calls.length === 1)
    const basics = { account: 4, folder: newFolder() }
    const other = await agentBasics(on, 'prover', basics)
    const fast = new Prover({
      ...other,
      ...{ programs: [on.subject.image], source: on.subject.preimages, policy: { prove: 'all' } },
      ...{ maker: forgingMaker(), proofFolder: join(basics.folder, 'proofs') },
    })
    await fast.round()
    await until(() => slow.maker.calls[0]!.end === 'stopped')
    stop.abort()
    await ended
    await slow.prover.round()
  }, 60_000)

  it('starts nothing in a dry run', async () => {
    const prover = await start({ sender: { dryRun: true } })
    await on.proposeFalse(liar, LIE)
    await prover.round()
    expect(prover.maker.calls).toEqual([])
  }, 60_000)

  it('proves nothing where no version takes its proofs', async () => {
    const owner = await on.account(0)
    const retire = encodeFunctionData({ abi: proofVerifierAbi, functionName: 'retireVersion', args: [1] })
    await owner.send({ what: 'retire', to: on.deployment.contracts.verifier, data: retire })
    const game = await on.proposeFalse(liar, LIE)
    const prover = await start()
    await prover.round()
    expect(prover.maker.calls).toEqual([])
    expect(await on.status(game)).toBe(GAME_IN_PROGRESS)
  }, 60_000)
})

describe('a prover that is killed', () => {
  it('while it proves goes on from the parts that it kept', async () => {
    const folder = newFolder()
    const stop = new AbortController()
    const killed = await start({ folder, maker: forgingMaker(() => new Promise(() => {})), signal: stop.signal })
    const game = await on.proposeFalse(liar, LIE)
    const ended = killed.prover.run()
    await until(() => killed.maker.calls.length === 1)
    stop.abort()
    await ended
    const next = await start({ folder })
    await next.round()
    expect(next.maker.calls).toEqual([{ runs: 1, resumed: true, end: 'made' }])
    await next.round()
    expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  }, 60_000)

  it('before L1 has the proof brings it, and makes no second one', async () => {
    const folder = newFolder()
    const game = await on.proposeFalse(liar, LIE)
    // No fee is low enough, so the proof stays in the store.
    const poor = await start({ folder, sender: { maxFeePerGas: 1n } })
    await poor.round()
    expect(poor.maker.calls).toHaveLength(1)
    const next = await start({ folder })
    await next.round()
    await next.round()
    expect(next.maker.calls).toEqual([])
    expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
    await next.round()
    expect(existsSync(join(folder, 'proofs', game))).toBe(false)
  }, 60_000)

  it('makes another proof for another payee', async () => {
    const folder = newFolder()
    await on.proposeFalse(liar, LIE)
    await (await start({ folder, sender: { maxFeePerGas: 1n } })).round()
    const next = await start({ folder, payee: on.anvil.accounts[8]!.address })
    await next.round()
    expect(next.maker.calls).toHaveLength(1)
  }, 60_000)
})

describe('its policy', () => {
  it('older: leaves a claim alone until it has been there for so long', async () => {
    const prover = await start({ policy: { prove: 'older', seconds: HOUR } })
    await proposeTrue()
    await prover.round()
    expect(prover.maker.calls).toEqual([])
    await on.skip(HOUR)
    await prover.round()
    expect(prover.maker.calls).toHaveLength(1)
  }, 60_000)

  it('paid: proves a true claim only while there are attacks on it that pay enough', async () => {
    const prover = await start({ policy: { prove: 'paid', wei: 1n } })
    const game = await proposeTrue()
    await prover.round()
    expect(prover.maker.calls).toEqual([])
    await attack(game)
    await prover.round()
    expect(prover.maker.calls).toHaveLength(1)
  }, 60_000)

  it('paid: proves a false claim if its bond pays enough', async () => {
    await on.proposeFalse(liar, LIE)
    const dear = await start({ policy: { prove: 'paid', wei: RULES.proposerBond } })
    await dear.round()
    expect(dear.maker.calls).toEqual([])
    const cheap = await start({ policy: { prove: 'paid', wei: RULES.proposerBond / 4n } })
    await cheap.round()
    expect(cheap.maker.calls).toHaveLength(1)
  }, 60_000)
})

it('the game type of these tests is one whose program has a name', async () => {
  const { prestate } = on.deployment.gameTypes[GAME_TYPE]!
  const [name] = await on.read(on.deployment.contracts.verifier, proofVerifierAbi, 'programs', [1, prestate])
  expect(name).toBe(await forgingMaker().nameOf(on.subject.image))
})

/** The challenger and claims that build on claims: it plays under true ones only, and what falls pays back. */

import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { keccak256, toHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GAME_CHALLENGER_WINS, readClaims } from '../../game/read.ts'
import { appendAction, creditAction, finaliseAction } from '../../game/requests.ts'
import { playOn, startChallenger } from '../../testing/agents.ts'
import { DisputeChain, PAYLOAD, RULES } from '../../testing/dispute-chain.ts'

const END: `0x${string}` = `0x00${'11'.repeat(31)}`
const GAME_DELAY = 84 * 3600

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())

it('leaves what builds on a false claim alone, and answers what is false on a true one', async () => {
  const { transactionChain, stateChain, vault } = on.deployment.contracts
  const first = on.blockNumber
  await (await on.account(0)).send(appendAction(transactionChain, first + 1n, [PAYLOAD, PAYLOAD]))
  const [liar, other] = [await on.account(1), await on.account(2)]
  const next = { root: await on.rootOf(first, first + 1n), blockNumber: first + 1n }
  const lie = await on.proposeOn(liar, on.genesis, { root: on.falseOutput, blockNumber: first }, END)
  const onLie = await on.proposeOn(liar, lie, next, END)
  const onThat = await on.proposeOn(liar, onLie, { root: keccak256(toHex('x')), blockNumber: first + 2n }, END)
  const truth = await on.proposeOn(
    other,
    on.genesis,
    { root: on.outputRoot, blockNumber: first },
    await on.trace().stateHash(1n << 62n),
  )
  const lieOnTruth = await on.proposeOn(liar, truth, { root: on.falseOutput, blockNumber: first + 1n }, END)

  const agent = await startChallenger(on, { account: 3 })
  await playOn(agent)
  const answers = async ({ game }: { game: `0x${string}` }) => (await readClaims(await on.l1.latest(), game)).length - 1
  expect(await Promise.all([lie, onLie, onThat, truth, lieOnTruth].map(answers))).toEqual([1, 0, 0, 0, 1])
  const states = await agent.challenger.round()
  expect(states?.get(onLie.game)).toBe('built on a false claim')
  expect(states?.get(onThat.game)).toBe('built on a false claim')

  await on.skip(RULES.maxClock)
  await playOn(agent)
  expect(await on.status(lie.game)).toBe(GAME_CHALLENGER_WINS)
  await on.skip(GAME_DELAY)
  // Being paid makes the loss of the lie final, and what is built on it is void from then on, one level after the other.
  await playOn(agent)
  await liar.send(creditAction(vault, onLie.game, liar.address))
  await liar.send(finaliseAction(stateChain, onThat.game))
  const fallen = await agent.challenger.round()
  expect(fallen?.get(onLie.game)).toBe('void')
  expect(fallen?.get(onThat.game)).toBe('void')
  expect(await on.read(vault, bondVaultAbi, 'credit', [onLie.game, liar.address])).toBe(0n)
  expect(await on.read(vault, bondVaultAbi, 'credit', [onThat.game, liar.address])).toBe(RULES.proposerBond)
}, 120_000)

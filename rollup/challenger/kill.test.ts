/**
 * The challenger killed at random moments, mostly between two requests to L1 and between a transaction and its receipt: it still
 * wins, loses no transaction and sends none twice. The long form kills it 200 times.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Random } from '@zkmips/emulator/fuzz/random'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GAME_CHALLENGER_WINS } from '../l1/games.ts'
import { lie, newFolder, playOn, startChallenger } from '../testing/agents.ts'
import { DisputeChain, lyingTrace, RULES } from '../testing/dispute-chain.ts'
import { killAgainAndAgain, outcomesOf } from '../testing/kill.ts'

const LIAR = 1
const HONEST = 2
const KILLS_A_GAME = 20
const GAMES = process.env.ZKMIPS_TEST_LONG ? 10 : 1

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())

it(`wins though it is killed ${KILLS_A_GAME * GAMES} times`, async () => {
  const fromBlock = await on.l1.client.getBlockNumber()
  const liar = await on.account(LIAR)
  const folder = newFolder()
  let lives = 0
  for (let i = 0; i < GAMES; i++) {
    const believed = lyingTrace(on.trace(), BigInt(1000 + 777 * i), RULES.maxDepth)
    const game = await on.propose(liar, await believed.stateHash(1n << BigInt(RULES.maxDepth)))
    const killed = { on, game, account: HONEST, folder, liar, believed }
    lives += await killAgainAndAgain(killed, KILLS_A_GAME / 2, new Random(2 * i + 1))
    const agent = await startChallenger(on, { account: HONEST, folder })
    do await playOn(agent)
    while ((await lie(liar, game, believed)) > 0)
    await on.skip(RULES.maxClock)
    lives += await killAgainAndAgain(killed, KILLS_A_GAME / 2, new Random(2 * i + 2))
    const last = await startChallenger(on, { account: HONEST, folder })
    await playOn(last)
    expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  }
  // Else nothing was cut short.
  expect(lives).toBeGreaterThan(2 * GAMES)
  const outcomes = await outcomesOf(on, HONEST, fromBlock)
  expect(outcomes.length).toBeGreaterThan(20 * GAMES)
  expect(new Set(outcomes)).toEqual(new Set(['success']))
  const journal = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')) as { entries: unknown[] }
  expect(journal.entries).toEqual([])
}, 1_200_000)

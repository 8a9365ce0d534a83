/** A challenger that is killed again and again at random moments of a game, for tests. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { type Address, getAddress } from 'viem'
import { expect } from 'vitest'
import { GAME_CHALLENGER_WINS } from '../game/read.ts'
import type { HonestTrace } from '../game/strategy.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { lie, newFolder, playOn, startChallenger } from './agents.ts'
import { type DisputeChain, lyingTrace, RULES } from './dispute-chain.ts'

/** A connection that dies for good after a number of requests; the last one may still have had its effect. */
export function mortalFetch(requests: number, onDeath: () => void): typeof fetch {
  let left = requests
  return async (...args) => {
    if (left-- > 0) return fetch(...args)
    // Half of the deaths come after the request has gone out, and before its answer.
    if (left === -1 && requests % 2 === 0) await fetch(...args)
    onDeath()
    throw new Error('killed')
  }
}

/** To L1, that the longest life makes: some rounds. */
const REQUESTS = 120

export interface KillGame {
  readonly on: DisputeChain
  readonly game: Address
  readonly account: number
  readonly folder: string
  readonly liar: TransactionSender
  readonly believed: HonestTrace
}

/**
 * Plays until it was killed so often; the liar moves in between. Each life begins with nothing but the folder and the chain.
 * @returns lives that came as far as sending something
 */
export async function killAgainAndAgain(game: KillGame, kills: number, random: Random): Promise<number> {
  let active = 0
  for (let i = 0; i < kills; i++) {
    const death = new AbortController()
    const before = await sentBy(game)
    const fetchFn = mortalFetch(1 + random.below(REQUESTS), () => death.abort())
    try {
      const { on, account, folder } = game
      const { challenger, sender } = await startChallenger(on, {
        ...only(game),
        account,
        folder,
        fetchFn,
        signal: death.signal,
      })
      for (let rounds = 0; rounds < 100 && !death.signal.aborted; rounds++) await challenger.round()
      death.abort()
      await sender.settled()
    } catch (error) {
      // It died before it had begun.
      if (!death.signal.aborted) throw error
    }
    if ((await sentBy(game)) > before) active++
    if (random.oneIn(4)) await lie(game.liar, game.game, game.believed)
  }
  return active
}

/** Looking at older games would take up most of a life. */
const only = ({ game }: KillGame) => ({ challenger: { games: [game] } })

async function sentBy({ on, account }: KillGame): Promise<number> {
  return on.l1.ask(client => client.getTransactionCount({ address: on.anvil.accounts[account]!.address }))
}

/** Status of every transaction of an account since a block. */
export async function outcomesOf(on: DisputeChain, account: number, fromBlock: bigint): Promise<string[]> {
  const address = getAddress(on.anvil.accounts[account]!.address)
  const outcomes: string[] = []
  const head = await on.l1.ask(client => client.getBlockNumber())
  for (let number = fromBlock; number <= head; number++) {
    const { transactions } = await on.l1.ask(client =>
      client.getBlock({ blockNumber: number, includeTransactions: true }),
    )
    for (const { from, hash } of transactions) {
      if (getAddress(from) !== address) continue
      outcomes.push((await on.l1.ask(client => client.getTransactionReceipt({ hash }))).status)
    }
  }
  return outcomes
}

const LIAR = 1
const HONEST = 2
const KILLS_A_GAME = 20

/** Plays games in which the challenger is killed 20 times each. It wins, loses no transaction and sends none twice. */
export async function expectWinThoughKilled(on: DisputeChain, games: number): Promise<void> {
  const fromBlock = await on.l1.ask(client => client.getBlockNumber())
  const liar = await on.account(LIAR)
  const folder = newFolder()
  let lives = 0
  for (let i = 0; i < games; i++) {
    const believed = lyingTrace(on.falseTrace(), BigInt(1000 + 777 * i), RULES.maxDepth)
    const game = await on.proposeFalse(liar, await believed.stateHash(1n << BigInt(RULES.maxDepth)))
    const killed = { on, game, account: HONEST, folder, liar, believed }
    lives += await killAgainAndAgain(killed, KILLS_A_GAME / 2, new Random(2 * i + 1))
    const agent = await startChallenger(on, { ...only(killed), account: HONEST, folder })
    do await playOn(agent)
    while ((await lie(liar, game, believed)) > 0)
    await on.skip(RULES.maxClock)
    lives += await killAgainAndAgain(killed, KILLS_A_GAME / 2, new Random(2 * i + 2))
    const last = await startChallenger(on, { ...only(killed), account: HONEST, folder })
    await playOn(last)
    expect(await on.status(game)).toBe(GAME_CHALLENGER_WINS)
  }
  // Else nothing was cut short.
  expect(lives).toBeGreaterThan(4 * games)
  const outcomes = await outcomesOf(on, HONEST, fromBlock)
  expect(outcomes.length).toBeGreaterThan(20 * games)
  expect(new Set(outcomes)).toEqual(new Set(['success']))
  const journal = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')) as { entries: unknown[] }
  expect(journal.entries).toEqual([])
}

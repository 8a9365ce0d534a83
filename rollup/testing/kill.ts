/** A challenger that is killed again and again at random moments of a game, for tests. */
import type { Random } from '@zkmips/emulator/fuzz/random'
import { type Address, getAddress } from 'viem'
import type { HonestTrace } from '../challenger/strategy.ts'
import type { L1 } from '../deploy/l1.ts'
import { lie, startChallenger } from './agents.ts'
import type { DisputeChain } from './dispute-chain.ts'

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

export interface KillGame {
  readonly on: DisputeChain
  readonly game: Address
  readonly account: number
  readonly folder: string
  readonly liar: L1
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
    const fetchFn = mortalFetch(1 + random.below(60), () => death.abort())
    try {
      const { on, account, folder } = game
      const { challenger, sender } = await startChallenger(on, { account, folder, fetchFn, signal: death.signal })
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

async function sentBy({ on, account }: KillGame): Promise<number> {
  return on.l1.client.getTransactionCount({ address: on.anvil.accounts[account]!.address })
}

/** Status of every transaction of an account since a block. */
export async function outcomesOf(on: DisputeChain, account: number, fromBlock: bigint): Promise<string[]> {
  const address = getAddress(on.anvil.accounts[account]!.address)
  const outcomes: string[] = []
  const head = await on.l1.client.getBlockNumber()
  for (let number = fromBlock; number <= head; number++) {
    const { transactions } = await on.l1.client.getBlock({ blockNumber: number, includeTransactions: true })
    for (const { from, hash } of transactions) {
      if (getAddress(from) !== address) continue
      outcomes.push((await on.l1.client.getTransactionReceipt({ hash })).status)
    }
  }
  return outcomes
}

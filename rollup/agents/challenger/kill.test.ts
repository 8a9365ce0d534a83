/** The challenger killed at random moments, mostly between two requests to L1 and between a transaction and its receipt. */
import { afterAll, beforeAll, it } from 'vitest'
import { DisputeChain } from '../../testing/dispute-chain.ts'
import { expectWinThoughKilled } from '../../testing/kill.ts'

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())

it('wins though it is killed 20 times', () => expectWinThoughKilled(on, 1), 120_000)

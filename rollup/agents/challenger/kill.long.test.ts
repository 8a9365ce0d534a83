/** As kill.test.ts, ten games long. */
import { afterAll, beforeAll, it } from 'vitest'
import { DisputeChain } from '../../testing/dispute-chain.ts'
import { expectWinThoughKilled } from '../../testing/kill.ts'

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())

it('wins though it is killed 200 times', () => expectWinThoughKilled(on, 10), 1_200_000)

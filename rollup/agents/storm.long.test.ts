/** As storm.test.ts, with more blocks, and three times as many gusts, in several storms. */
import { it } from 'vitest'
import { RULES } from '../testing/dispute-chain.ts'
import { expectTruthInStorm } from '../testing/storm.ts'

it.each([1, 2, 3, 4, 5])(
  'the truth wins in storm %i',
  seed => expectTruthInStorm({ blocks: 6, exchanges: RULES.maxDepth, gusts: 3, seed }),
  1_200_000,
)

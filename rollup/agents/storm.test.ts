/** Agents through reorganisations of up to ten blocks and base fees of up to 300 gwei: no true claim is lost, and no false one is final. */
import { it } from 'vitest'
import { expectTruthInStorm } from '../testing/storm.ts'

it('the truth wins in a storm', () => expectTruthInStorm({ blocks: 2, exchanges: 2, gusts: 1, seed: 1 }), 120_000)

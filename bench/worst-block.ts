/**
 * Searches for the block that takes the most steps, or the most memory, for its gas under a rollup's rules.
 *
 *   npx tsx bench/worst-block.ts [--goal steps|memory] [--rounds N] [--seed N] [--gas N]
 *
 * `--gas` is the gas limit of each transaction. Prints each block that is worse than all before.
 * @module
 */
import { parseArgs } from 'node:util'
import { HEAP_END, HEAP_START } from '@zkmips/isa/syscalls'
import { type Found, SCORES, search } from './gas/search.ts'

const { values } = parseArgs({
  options: {
    goal: { type: 'string', default: 'steps' },
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    gas: { type: 'string', default: '5000000' },
  },
})
const { goal, rounds, seed, gas } = values
if (!(goal in SCORES)) throw new RangeError(`--goal is steps or memory, not ${goal}`)
/** What the recommended ceiling of a rollup's block is. */
const CEILING = 30_000_000

const report = ({ genes, steps, gas: used, heap }: Found) => {
  const per = heap / used
  const share = (per * CEILING) / (HEAP_END - HEAP_START)
  console.log(
    `${(steps / used).toFixed(1)} steps/gas, ${per.toFixed(2)} bytes/gas (${(100 * share).toFixed(1)} % of the heap at ${CEILING.toLocaleString('en')} gas): ` +
      `${used.toLocaleString('en')} gas, ${steps.toLocaleString('en')} steps, ${(heap / 2 ** 20).toFixed(0)} MiB; ` +
      genes.map(({ kind, count, size }) => `${kind} ×${count} of ${size}`).join(' + '),
  )
}
await search(goal as keyof typeof SCORES, { rounds: Number(rounds), seed: Number(seed), gas: BigInt(gas) }, report)

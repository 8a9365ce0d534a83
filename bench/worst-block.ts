/**
 * Searches for the claim that takes the most steps, or the most memory, for its gas under a rollup's rules.
 *
 *   npx tsx bench/worst-block.ts [--goal steps|memory] [--blocks N] [--gas N] [--rounds N] [--seed N] [--claim JSON]
 *     [--kind NAME]… [--all]
 *
 * `--blocks` is the number of blocks of a claim, `--gas` the gas limit of each. Prints each claim that is worse than all before, or
 * `--all`; the first rounds are every kind of transaction alone. `--claim` begins with a list of blocks, each a list of
 * `{ kind, weight, size, via }`, in their place; with `--rounds 1` that is all. `--kind` leaves all other kinds out.
 * @module
 */
import { parseArgs } from 'node:util'
import { HEAP_END, HEAP_START } from '@zkmips/isa/syscalls'
import { type Claim, describeClaim } from './gas/claims.ts'
import { KIND_NAMES, KINDS, type KindName } from './gas/kinds.ts'
import { SCORES, search } from './gas/search.ts'

const { values } = parseArgs({
  options: {
    goal: { type: 'string', default: 'steps' },
    blocks: { type: 'string', default: '1' },
    gas: { type: 'string', default: '5000000' },
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    claim: { type: 'string' },
    kind: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
  },
})
const { goal, claim, all } = values
if (!(goal in SCORES)) throw new RangeError(`--goal is steps or memory, not ${goal}`)
const [blocks, gas, rounds, seed] = [values.blocks, values.gas, values.rounds, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
]
const unknown = values.kind.find(kind => !(kind in KINDS))
if (unknown !== undefined) throw new RangeError(`--kind is one of ${KIND_NAMES.join(', ')}, not ${unknown}`)
const kinds = values.kind.length === 0 ? KIND_NAMES : (values.kind as KindName[])
const start = claim === undefined ? {} : { start: [JSON.parse(claim) as Claim['blocks']] }
await search(goal as keyof typeof SCORES, { rounds, seed, blocks, gas, kinds, ...start }, (tried, isWorst) => {
  if (!isWorst && !all) return
  const { steps, heap } = tried
  const share = (100 * heap) / (HEAP_END - HEAP_START)
  const perGas = `${SCORES.steps(tried).toFixed(1)} steps/gas, ${SCORES.memory(tried).toFixed(2)} bytes/gas`
  const whole = `${steps.toLocaleString('en')} steps, ${(heap / 2 ** 20).toFixed(0)} MiB, ${share.toFixed(1)} % of the heap`
  console.log(`${isWorst ? '*' : ' '} ${perGas} (${whole}); ${describeClaim(tried)}`)
})

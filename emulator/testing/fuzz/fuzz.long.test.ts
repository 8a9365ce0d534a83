// 10^8 steps of random cases, others at every run. A failure prints the seed of its case and the smallest case that still
// fails; ZKMIPS_FUZZ_SEED repeats it, ZKMIPS_FUZZ_STEPS makes a run longer or shorter.
import { expect, it } from 'vitest'
import { startEngine } from './executor.ts'
import { fuzz } from './fuzz.ts'

const SEED = Number(process.env.ZKMIPS_FUZZ_SEED ?? Date.now())
const STEPS = Number(process.env.ZKMIPS_FUZZ_STEPS ?? 1e8)

it('no difference shows between the interpreter and the fast engine', { timeout: 5_400_000 }, () => {
  const statistics = fuzz({ seed: SEED, steps: STEPS, second: startEngine })
  console.log(`seeds from ${SEED} on:`, statistics)
  expect(statistics.steps).toBeGreaterThanOrEqual(STEPS)
})

// As many random payloads as PAYLOAD_FUZZ says (100,000), from the seed PAYLOAD_FUZZ_SEED ("payloads") and its case PAYLOAD_FUZZ_FIRST (0)
// on. A fault names its seed and case: with these and PAYLOAD_FUZZ=1 it shows again.
import { expect, it } from 'vitest'
import { fuzz } from '../testing/payload-fuzz/run.ts'

const { PAYLOAD_FUZZ = '100000', PAYLOAD_FUZZ_SEED = 'payloads', PAYLOAD_FUZZ_FIRST = '0' } = process.env
const HOURS = 3_600_000

it(`makes a block of each of ${PAYLOAD_FUZZ} random payloads`, { timeout: 12 * HOURS }, async () => {
  const reported = new Set<object>()
  const result = await fuzz(PAYLOAD_FUZZ_SEED, {
    first: Number(PAYLOAD_FUZZ_FIRST),
    payloads: Number(PAYLOAD_FUZZ),
    onProgress: ({ payloads, faults }, next) => {
      for (const fault of faults.filter(found => !reported.has(found))) {
        reported.add(fault)
        console.log(JSON.stringify(fault))
      }
      if (next % 5_000 === 0) console.log(`${payloads} payloads, ${faults.length} faults; the next case is ${next}`)
    },
  })
  console.log(JSON.stringify(result))
  expect(result.faults).toEqual([])
  if (result.cases > 100) expect(result.withTransactions).toBeGreaterThan(result.cases / 2)
})

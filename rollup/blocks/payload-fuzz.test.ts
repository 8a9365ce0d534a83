// Whatever L1 takes is a block: random payloads and queue entries through the block executor.
import { expect, it } from 'vitest'
import { fuzz } from '../testing/payload-fuzz/run.ts'

it('makes a block of every random payload, and runs what is valid in it', async () => {
  const result = await fuzz('test', { payloads: 150 })
  expect(result.faults).toEqual([])
  // Not one empty block after the other.
  expect(result.withTransactions).toBeGreaterThan(result.cases / 2)
  expect(result.withGas).toBeGreaterThan(result.cases / 2)
  expect(result.refused).toBeLessThan(result.cases / 10)
})

it('holds a payload for refused that names a piece by its hash with another first byte, which no key has', async () => {
  expect(await fuzz('payloads', { first: 97_066, payloads: 1 })).toMatchObject({ refused: 1, faults: [] })
})

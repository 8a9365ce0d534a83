// One bit of every 97th byte of a proof: the verifier written from the documentation refuses each.
import { expect, it } from 'vitest'
import { fixtureBytes, unnoticed } from './testing/second-verifier.ts'

it('the second verifier notices every change', async () => {
  expect(await unnoticed(fixtureBytes('run.proof'), 97)).toEqual([])
}, 1_800_000)

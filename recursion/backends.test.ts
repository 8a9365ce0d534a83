/** The three backends of the verifier agree; on ten thousand mutated proofs: `backends.long.test.ts`. */
import { testOnlyPoseidon2, testOnlyPoseidon2Degree5, testOnlyPoseidonBn254 } from '@zkmips/prover/parameters'
import { expect, it } from 'vitest'
import {
  compareVerdicts,
  constraintsVerdict,
  ELEMENT_BOUND,
  exampleCase,
  NO_WORK,
  SCALAR_WORD_BOUND,
  tapeVerdict,
} from './testing/backends.ts'

it.each([testOnlyPoseidon2, testOnlyPoseidon2Degree5])('numbers and wires, $name', async set => {
  const of = await exampleCase({ ...set, queries: 4, grinding: NO_WORK }, 2, 11)
  const { verdicts, accepted } = compareVerdicts(of, 150, 1, ELEMENT_BOUND, await tapeVerdict(of))
  expect(accepted).toEqual([])
  expect(Object.keys(verdicts).length).toBeGreaterThan(5)
})

it('numbers and constraints', async () => {
  const of = await exampleCase({ ...testOnlyPoseidonBn254, queries: 1, grinding: NO_WORK }, 1, 12)
  const { verdicts, accepted } = compareVerdicts(of, 6, 2, SCALAR_WORD_BOUND, constraintsVerdict(of))
  expect(accepted).toEqual([])
  expect(Object.keys(verdicts).length).toBeGreaterThan(3)
})

/**
 * The three backends of the verifier on ten thousand mutated proofs each, or as many as `MUTATED_PROOFS` says; `MUTATION_SEED` chooses others. What comes of
 * them is printed by the check that refuses.
 */
import { testOnlyPoseidon2, testOnlyPoseidon2Degree5, testOnlyPoseidonBn254 } from '@zkmips/prover/parameters'
import { expect, it } from 'vitest'
import {
  type Comparison,
  compareVerdicts,
  constraintsVerdict,
  ELEMENT_BOUND,
  exampleCase,
  NO_WORK,
  SCALAR_WORD_BOUND,
  tapeVerdict,
} from './testing/backends.ts'

const COUNT = Number(process.env.MUTATED_PROOFS ?? 10_000)
const SEED = Number(process.env.MUTATION_SEED ?? 1)
const HOURS = 3_600_000

function expectAgreement(name: string, { count, verdicts, accepted }: Comparison): void {
  console.log(
    `${name}, seed ${SEED}: ${count} proofs: ${JSON.stringify(verdicts)}; mutations accepted by all: ${accepted.length}`,
  )
  expect(count).toBeGreaterThanOrEqual(COUNT)
  // With so little work and so few queries another nonce can lead to the same queries: another valid proof. Of no other field is one known.
  expect(accepted.filter(what => !what.endsWith('in opening.queryNonce'))).toEqual([])
}

it.each([testOnlyPoseidon2, testOnlyPoseidon2Degree5])(
  'numbers and wires, $name',
  async set => {
    const of = await exampleCase({ ...set, queries: 6, grinding: NO_WORK }, 10, SEED)
    expectAgreement(set.name, compareVerdicts(of, COUNT, SEED, ELEMENT_BOUND, await tapeVerdict(of)))
  },
  HOURS,
)

it(
  'numbers and constraints',
  async () => {
    const of = await exampleCase({ ...testOnlyPoseidonBn254, queries: 1, grinding: NO_WORK }, 5, SEED)
    expectAgreement('constraints', compareVerdicts(of, COUNT, SEED, SCALAR_WORD_BOUND, constraintsVerdict(of)))
  },
  3 * HOURS,
)

/** The cross-shard challenges depend on which tables a part has committed to, not only on how tall those are. */
import { defineChip } from '@zkmips/air/chip'
import type { Machine } from '@zkmips/air/machine'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import { testOnlyBlake3 as parameters } from '../parameters.ts'
import { commitEarly } from '../prover/shard.ts'
import { deriveGlobalChallenges, recomputeGlobalChallenges } from './global-challenges.ts'
import { earlyLogHeights } from './shard-shape.ts'

const chipOf = (name: string) => defineChip({ name, early: { x: 1 }, build: () => {} })
const [first, second] = [chipOf('first'), chipOf('second')]
const machine: Machine = {
  name: 'two tables of the same form',
  chips: [first, second].map(chip => ({ chip, presence: 'optional', maxLogHeight: 10 })),
  publicValues: [],
  publicMessages: [],
}
const tableOf = (chip: typeof first) => ({
  chip,
  height: 16,
  preprocessed: [],
  early: [Uint32Array.from({ length: 16 }, (_, i) => i)],
  main: [],
})
const context = { parameters, programDigest: new Uint8Array(32), statement: new Uint8Array(32) }

it('tell apart two optional tables with the same columns', async () => {
  const kernels = await wasmKernels()
  const hasher = hasherOf(parameters)
  const [asFirst, asSecond] = [
    commitEarly(kernels, parameters, machine, [tableOf(first), undefined]),
    commitEarly(kernels, parameters, machine, [undefined, tableOf(second)]),
  ]
  expect(asFirst.cap).toEqual(asSecond.cap)
  expect(asFirst.logHeights).toEqual(earlyLogHeights(machine, [4, 0]))
  expect(asSecond.logHeights).toEqual(earlyLogHeights(machine, [0, 4]))
  const { nonce, ...drawn } = deriveGlobalChallenges(hasher, context, [{ machine: 0, ...asFirst }])
  expect(recomputeGlobalChallenges(hasher, context, [{ machine: 0, ...asFirst }], nonce)).toEqual(drawn)
  const other = deriveGlobalChallenges(hasher, context, [{ machine: 0, ...asSecond }])
  expect(other.alpha).not.toEqual(drawn.alpha)
})

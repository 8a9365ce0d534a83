import { type Engine, WASM } from '@zkmips/circuits/compiled-chips'
import { hasCCompiler } from '@zkmips/field/kernels/native/testing/compiler'
import { describe, expect, it } from 'vitest'
import { evaluateCircuit } from './circuit/evaluate.ts'
import { createLayerKernels } from './compiled-chips.ts'
import { nativeLayerEngine } from './native-chips.ts'
import { compareFill, compareRuns } from './testing/compare-kernels.ts'
import { randomCircuit } from './testing/random-circuit.ts'
import { honestInputs, smallCircuit } from './testing/small-circuit.ts'
import { smallLeaf } from './testing/small-leaf.ts'

const engines: readonly [string, () => Promise<Engine>][] = [
  ['WebAssembly', async () => WASM],
  ...(hasCCompiler() || process.env.CI ? [['native', nativeLayerEngine] as [string, () => Promise<Engine>]] : []),
]

describe.each(engines)('the kernels of recursion, %s', (_, engine) => {
  it.each([4, 5])('run random circuits as the reference does, degree %i', async degree => {
    const kernels = await createLayerKernels({ engine: await engine(), maxBytes: 2 ** 28 })
    const failed = Array.from({ length: 12 }, (_, seed) => {
      const { circuit, inputs } = randomCircuit(degree, seed)
      return [...compareRuns(kernels, circuit, inputs, 20, seed)]
    })
    expect(new Set(failed.flat())).toContain('zeros')
  })

  it.each([4, 5])('run a tape as the reference does and fill the same tables, degree %i', async degree => {
    const kernels = await createLayerKernels({ engine: await engine(), maxBytes: 2 ** 28 })
    const leaf = await smallLeaf(degree)
    const small = { circuit: smallCircuit(degree, 2), inputs: honestInputs(degree, 2).inputs }
    for (const { circuit, inputs } of [small, leaf]) {
      expect(evaluateCircuit(circuit, inputs).failed).toBeUndefined()
      compareRuns(kernels, circuit, inputs, 100)
      compareFill(kernels, circuit, inputs)
    }
  })
})

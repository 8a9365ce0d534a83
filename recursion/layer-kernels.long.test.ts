import { WASM } from '@zkmips/circuits/compiled-chips'
import { expect, it } from 'vitest'
import { createLayerKernels } from './compiled-chips.ts'
import { nativeLayerEngine } from './native-chips.ts'
import { compareRuns } from './testing/compare-kernels.ts'
import { randomCircuit } from './testing/random-circuit.ts'
import { smallLeaf } from './testing/small-leaf.ts'

// 10^4 runs: a quarter for each engine and degree, half of them of the verifier of a proof.
it.each(['WebAssembly', 'native'])(
  'tapes on mutated inputs run as the reference does, %s',
  async engine => {
    const kernels = await createLayerKernels({
      engine: engine === 'native' ? await nativeLayerEngine() : WASM,
      maxBytes: 2 ** 28,
    })
    for (const degree of [4, 5]) {
      for (let seed = 100; seed < 125; seed++) {
        const { circuit, inputs } = randomCircuit(degree, seed)
        compareRuns(kernels, circuit, inputs, 50, seed)
      }
      const { circuit, inputs } = await smallLeaf(degree)
      expect(compareRuns(kernels, circuit, inputs, 1250).size).toBeGreaterThan(5)
    }
  },
  900_000,
)

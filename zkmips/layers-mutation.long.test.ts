/**
 * Second solutions of the circuits of all layers, with small parameters: no input of a circuit can be another while the others keep their values, no cell
 * of the tables of leaf, join and wrap that means something, and no variable of the R1CS. Where a cell may be another, the key gives it no weight.
 */
import { createLayerKernels } from '@zkmips/recursion/compiled-chips'
import { type LayerCircuit, layoutOf } from '@zkmips/recursion/layers/system'
import { wrappedWitness } from '@zkmips/recursion/layers/wrapped'
import { auditBits } from '@zkmips/recursion/r1cs/testing/loose-bits'
import { freeVariables } from '@zkmips/recursion/r1cs/testing/second-solution'
import { mutateInputs } from '@zkmips/recursion/testing/mutate-inputs'
import { mutateLayout } from '@zkmips/recursion/testing/mutate-layout'
import { describe, expect, it } from 'vitest'
import { foldedScene } from './testing/folded-scene.ts'

const { system, made, wrapped } = await foldedScene()
const kernels = await createLayerKernels()
/** One of each circuit. */
const layers = [...new Map(made.map(of => [of.circuit.name, of])).values()]
const valuesOf = (circuit: LayerCircuit<never>, inputs: unknown): number[] => circuit.record().inputs(inputs as never)

describe('an input of a circuit', () => {
  it.each(layers.map(of => [of.circuit.name, of] as const))(
    'of %s decides',
    (name, { circuit: of, inputs }) => {
      const { circuit } = of.record()
      const values = valuesOf(of, inputs)
      const { free, refusals } = mutateInputs(kernels, circuit, values, () => layoutOf(circuit, of.settings))
      console.log(`${name}: ${values.length} inputs, ${free.length} free; ${JSON.stringify(refusals)}`)
      expect(free).toEqual([])
    },
    1_200_000,
  )
})

describe('a cell of a table', () => {
  const names = [system.joinLeaves.name, 'wrap', ...[...system.leaves.keys()].slice(0, 2)]
  it.each(names)(
    'of %s that may be another has no weight',
    name => {
      const { circuit: of, inputs } = layers.find(({ circuit }) => circuit.name === name)!
      const { circuit } = of.record()
      const { mutations, free, unexplained } = mutateLayout(layoutOf(circuit, of.settings), valuesOf(of, inputs), 512)
      console.log(`${name}: ${mutations} cells changed; without weight: ${JSON.stringify(free)}`)
      expect(unexplained).toEqual([])
    },
    3_600_000,
  )
})

it('no variable of the R1CS could be another', () => {
  const { shape } = system.wrap(wrapped.vk)
  const { system: constraints } = wrappedWitness(shape, wrapped.vk, wrapped.proof)
  expect(constraints.firstBroken()).toBeUndefined()
  console.log(`R1CS: ${constraints.constraints.length} constraints, ${constraints.witness.length} variables`)
  expect(freeVariables(constraints)).toEqual([])
  const { integers, canonical, loose, notBoolean } = auditBits(constraints)
  console.log(`R1CS: ${integers} integers taken apart, ${canonical} of them canonical`)
  expect([loose, notBoolean]).toEqual([[], []])
}, 1_200_000)

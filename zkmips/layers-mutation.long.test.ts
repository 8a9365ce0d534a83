/**
 * Second solutions of the circuits of all layers, with small parameters: no input of a circuit can be another while the others keep their values, no cell
 * of the tables of leaf, join and wrap that means something, and no variable of the R1CS. Where a cell may be another, the key gives it no weight.
 */
import { checkMachine } from '@zkmips/air/testing/checker'
import { add, P } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { evaluateCircuit } from '@zkmips/recursion/circuit/evaluate'
import { createLayerKernels } from '@zkmips/recursion/compiled-chips'
import { type LayerCircuit, layoutOf } from '@zkmips/recursion/layers/system'
import { wrappedWitness } from '@zkmips/recursion/layers/wrapped'
import { fillLayout } from '@zkmips/recursion/machine/fill'
import { freeVariables } from '@zkmips/recursion/r1cs/testing/second-solution'
import { mutateLayout } from '@zkmips/recursion/testing/mutate-layout'
import { describe, expect, it } from 'vitest'
import { foldedScene } from './testing/folded-scene.ts'

const { system, made, wrapped } = await foldedScene()
const { kernels, recursion } = await createLayerKernels()
/** One of each circuit. */
const layers = [...new Map(made.map(of => [of.circuit.name, of])).values()]
const valuesOf = (circuit: LayerCircuit<never>, inputs: unknown): number[] => circuit.record().inputs(inputs as never)

describe('an input of a circuit', () => {
  it.each(layers.map(of => [of.circuit.name, of] as const))(
    'of %s decides',
    (name, { circuit: of, inputs }) => {
      const { circuit } = of.record()
      const mark = kernels.mark()
      const tape = recursion.placeTape(circuit)
      const values = valuesOf(of, inputs)
      const verdict = (given: readonly number[]): string => {
        const before = kernels.mark()
        const { failed } = recursion.run(tape, given)
        kernels.release(before)
        return failed?.code ?? 'accepted'
      }
      expect(verdict(values)).toBe('accepted')
      const layout = layoutOf(circuit, of.settings)
      /** A tape takes what is not 0 for 1 in a bit of a path; the permutation chip does not. */
      const isRefusedByMachine = (given: readonly number[]): boolean => {
        const { tables, publicValues } = fillLayout(layout, evaluateCircuit(circuit, given).cells)
        return checkMachine(layout.machine, tables, publicValues).length > 0
      }
      const random = new Random(21)
      const codes: Record<string, number> = {}
      const accepted: number[] = []
      values.forEach((value, i) => {
        const other = add(value, [1, P - 1, 1 + random.below(P - 1)][i % 3]!)
        const code = verdict(values.with(i, other))
        const by = code === 'accepted' && isRefusedByMachine(values.with(i, other)) ? 'machine' : code
        codes[by] = (codes[by] ?? 0) + 1
        if (by === 'accepted') accepted.push(i)
      })
      kernels.release(mark)
      console.log(`${name}: ${values.length} inputs, ${accepted.length} free; ${JSON.stringify(codes)}`)
      expect(accepted).toEqual([])
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
}, 1_200_000)

import { PART_MACHINES } from '@zkmips/circuits/machines'
import { checkLimits } from '@zkmips/prover/protocol/limits'
import { checkParameters } from '@zkmips/prover/security'
import { expect, it } from 'vitest'
import { blankProof, type ProofShape, shapeOf } from '../proof-shape.ts'
import { keyedCircuits, layerSets, RECURSION_100, recursionSystem } from './system.ts'

const system = recursionSystem()
const { core } = RECURSION_100

// Verifiers in circuits take the shape for granted, so nothing else compares it with the limits that the security figures hold for.
it('all shapes of a release are within the limits of their parameters', () => {
  const parts = system.templates.map(({ machine: id, ...heights }): ProofShape => {
    return { params: core, machine: PART_MACHINES.find(machine => machine.id === id)!, ...heights }
  })
  const shrink = system.shrink(new Uint32Array(8))
  const wrap = system.wrap(blankProof(shrink.shape).vk)
  const layers = [...keyedCircuits(system), system.finish, system.list, shrink, wrap].map(circuit => circuit.shape)
  for (const shape of [...parts, ...layers]) {
    expect(() => checkLimits(shape.params, shape.machine, shapeOf(shape))).not.toThrow()
  }
})

it('every layer has 100 bits', () => {
  const { leaf, tallLeaf, join, finish } = RECURSION_100
  // A program's name on L1 has the parameters of the leaves for all four.
  expect([tallLeaf, join, finish].map(({ params }) => params)).toEqual([leaf.params, leaf.params, leaf.params])
  for (const params of [core, ...layerSets(RECURSION_100)])
    expect(checkParameters(params).bits).toBeGreaterThanOrEqual(100)
})

/** Circuits of the layers, with small parameters: nothing is left to a prover. All of them, and those of the release: `layers-audit.long.test.ts`. */
import { memoryMachine } from '@zkmips/circuits/machines'
import { recursionSystem } from '@zkmips/recursion/layers/system'
import { expect, it } from 'vitest'
import { auditLayer, lastLayers } from './testing/audit-layer.ts'
import { TEST_RECURSION } from './testing/wrapped-scene.ts'

const logHeights = [16, 7, 6, 7]
const hasKey = (_: number, k: number): boolean => memoryMachine.chips[k]!.chip.columns.preprocessed.length > 0
const template = { name: 'leaf', machine: memoryMachine.id, logHeights, keyLogHeights: logHeights.filter(hasKey) }
const system = recursionSystem(TEST_RECURSION, [template])
const { shrink, wrap } = lastLayers(system)
const circuits = [system.leaves.get('leaf')!, system.joinLeaf, shrink, wrap]

it.each(circuits.map(circuit => [circuit.name, circuit] as const))('%s', (_, circuit) => {
  const { flaws, shared } = auditLayer(circuit)
  expect(flaws).toEqual([])
  expect(shared).toBeGreaterThan(1000)
})

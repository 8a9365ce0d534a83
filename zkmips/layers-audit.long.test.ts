/** All circuits of the layers, with small parameters and those of the release: nothing is left to a prover (`recursion/testing/layout-audit.ts`). */
import { keyedCircuits, RECURSION_100, recursionSystem } from '@zkmips/recursion/layers/system'
import { describe, expect, it } from 'vitest'
import { auditLayer, lastLayers } from './testing/audit-layer.ts'
import { smallRun, TEST_RECURSION } from './testing/wrapped-scene.ts'

const { templates } = await smallRun()
const systems = [recursionSystem(TEST_RECURSION, templates), recursionSystem(RECURSION_100)]

describe.each(systems.map(system => [system.settings.name, system] as const))('%s', (_, system) => {
  const circuits = [...keyedCircuits(system), ...Object.values(lastLayers(system))]
  it.each(circuits.map(circuit => [circuit.name, circuit] as const))(
    '%s',
    (_, circuit) => {
      const { flaws, shared, operations } = auditLayer(circuit)
      console.log(`${circuit.name}: ${operations} operations, ${shared} cells in several places, ${flaws.length} flaws`)
      expect(flaws).toEqual([])
      expect(shared).toBeGreaterThan(1000)
    },
    300_000,
  )
})

// The committed keys of a few circuits are what the circuits give.
import { proofStatements } from '@zkmips/statement/algebra'
import { expect, it } from 'vitest'
import { LayerProver } from '../layer-prover.ts'
import { keyEntry } from '../layers/keys.ts'
import { keyedCircuits, recursionSystem } from '../layers/system.ts'
import { Workshop } from '../layers/workshop.ts'
import { releaseKeys } from './release.ts'

const system = recursionSystem()
const circuits = keyedCircuits(system)

it.each(['join leaf', 'leaf 1 small words-14'])('%s', async name => {
  const circuit = circuits.find(of => of.name === name)!
  const workshop = new Workshop(await LayerProver.create(), { atHand: 1 })
  const algebra = proofStatements(system.settings.leaf.params)
  const { kind, settings } = circuit
  const entry = keyEntry(algebra, { kind: kind!, params: settings.params, vk: await workshop.key(circuit) })
  expect(entry, 'run scripts/release-keys.ts').toEqual(releaseKeys().entries[circuits.indexOf(circuit)])
})

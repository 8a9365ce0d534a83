// The committed keys: that they fit together. That they are what the circuits give: release-keys.test.ts.
import { proofStatements } from '@zkmips/statement/algebra'
import { expect, it } from 'vitest'
import { isDevelopmentKey } from '../groth16/development.ts'
import { keyDigest } from '../groth16/verification-key.ts'
import { KeyTree } from '../layers/keys.ts'
import { keyedCircuits, recursionSystem } from '../layers/system.ts'
import developmentKey from './development-key.json' with { type: 'json' }
import keys from './keys.json' with { type: 'json' }
import { DEVELOPMENT_KEY, RELEASE_ROOT, releaseKeys } from './release.ts'

const system = recursionSystem()
const circuits = keyedCircuits(system)
const algebra = proofStatements(system.settings.leaf.params)
const OUTDATED = 'run scripts/release-keys.ts'

it('has an entry of each circuit under its root, and the keys above them in their shapes', () => {
  const { entries, layers } = releaseKeys()
  expect(Object.keys(keys.entries), OUTDATED).toEqual(circuits.map(({ name }) => name))
  expect(new KeyTree(algebra, entries).root).toEqual(RELEASE_ROOT)
  expect([...layers.keys()]).toEqual(['finish', 'list', 'shrink', 'wrap'])
  const shrink = system.shrink(RELEASE_ROOT)
  for (const { name, shape } of [system.finish, system.list, shrink, system.wrap(layers.get('shrink')!)]) {
    const { parameters, preprocessedLogHeights, preprocessedCap } = layers.get(name)!
    expect([parameters, preprocessedLogHeights], OUTDATED).toEqual([shape.params.name, shape.keyLogHeights])
    expect(preprocessedCap.length).toBeGreaterThan(1)
  }
  expect(keys.settings).toBe(system.settings.name)
})

it('has the key for development of its Groth16 circuit', () => {
  expect(developmentKey.circuit, OUTDATED).toBe(keys.circuit.digest)
  expect(keyDigest(DEVELOPMENT_KEY.verificationKey)).toBe(DEVELOPMENT_KEY.digest)
  expect(isDevelopmentKey(DEVELOPMENT_KEY.verificationKey)).toBe(true)
})

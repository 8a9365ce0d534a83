// One proof of each layer of recursion, and what the layers state, by the verifier that was written from docs/protocol alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layerShape, recursionSystem } from '@zkmips/recursion/layers/system'
import { describe, expect, it } from 'vitest'
import { type LayerVectors, layerVectors, PROVED, type Proved } from './testing/layer-vectors.ts'
import type { Event } from './testing/recorded.ts'
import { fixtureBytes, fixtureJson, hashFixtures, machineData, second, told } from './testing/second-verifier.ts'

const vectors = fixtureJson('layers.json') as LayerVectors
const bytes = Object.fromEntries(PROVED.map(name => [name, fixtureBytes(`${name}.proof`)])) as Record<
  Proved,
  Uint8Array
>
const { scene } = vectors

const hex = (words: readonly number[]): string => Buffer.from(Uint32Array.from(words).buffer).toString('hex')

async function layer(name: Proved) {
  const { parameters } = await second('run.mjs')
  const { hashes } = await second('hashes.mjs')
  const { machine, key } = scene.proofs[name]
  const params = parameters(vectors.parameters[name])
  return { hash: hashes(hashFixtures.poseidon2)[params.hash], params, machine: machineData.get(machine), key }
}

it('the vectors are what the code gives: `npx tsx scripts/protocol-vectors.ts` writes them', () => {
  expect(vectors).toEqual(JSON.parse(JSON.stringify(layerVectors(scene, bytes))))
})

describe.each(PROVED)('%s', name => {
  it('goes through the same steps, and states the same', async () => {
    const { key, ...context } = await layer(name)
    const events: Event[] = []
    const { verifyLayer } = await second('layers.mjs')
    const stated = verifyLayer(bytes[name], { ...context, note: (...event: Event) => events.push(event) }, key)
    expect(events).toEqual(told(vectors.layers[name]!.events))
    expect(stated).toEqual(vectors.layers[name]!.stated)
  })

  it('is refused with a bit changed', async () => {
    const { key, ...context } = await layer(name)
    const { verifyLayer } = await second('layers.mjs')
    for (let at = 2003; at < bytes[name].length; at += 9001) {
      const changed = bytes[name].slice()
      changed[at]! ^= 1 << (at % 8)
      expect(() => verifyLayer(changed, { ...context, note: () => {} }, key)).toThrow()
    }
  })
})

it('the documented layers are those of the code', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/protocol/recursion.md'), 'utf8')
  const { leaves, joinJoins, finish, list, settings } = recursionSystem()
  const shrink = layerShape(settings.shrink, 5)
  const wrap = layerShape(settings.wrap, 5)
  for (const { machine, params } of [...leaves.values(), joinJoins, finish, list]
    .map(c => c.shape)
    .concat(shrink, wrap)) {
    expect(page).toContain(`| \`${machine.name}\` | \`${params.name}\` |`)
  }
})

describe('statements', () => {
  const { leaf, join: joined, whole } = scene.ranges

  it('keys: digests, entries, root, seal', async () => {
    const { keyDigest } = await second('run.mjs')
    const { keyEntry, keysRoot } = await second('layers.mjs')
    const kinds = { leaf: 1, join: 2, finish: 3 }
    for (const name of PROVED) {
      // Keys are named by Poseidon2 where a circuit over KoalaBear names them; nothing names that of wrap.
      const { hash, params, machine, key } = await layer(name)
      expect(hex(keyDigest(hash, machine, key))).toBe(vectors.layers[name]!.keyDigest)
      if (name in kinds) {
        const entry = keyEntry(hash, kinds[name as keyof typeof kinds], params, machine, key)
        expect(hex(entry)).toBe(vectors.layers[name]!.entry)
      }
    }
    const { hash, params, machine } = await layer('finish')
    expect(hex(keysRoot(hash, scene.entries))).toBe(vectors.root)
    const [finish, list] = scene.seal.map(key => keyEntry(hash, 3, params, machine, key))
    expect(hex(hash.compress(finish, list))).toBe(vectors.seal)
  })

  it('ranges, and numbers up to the one on L1', async () => {
    const { rangeElements, nameOnL1, statementBytes, numberOf, listNumber, numberElements } = await second('layers.mjs')
    const { hash } = await layer('leaf')
    expect(rangeElements(leaf)).toEqual(vectors.layers.leaf!.elements)
    expect(rangeElements(leaf)).toHaveLength(173)
    expect(hash.row(rangeElements(leaf))).toEqual(vectors.layers.leaf!.stated)
    expect(hash.row(rangeElements(joined))).toEqual(vectors.layers.join!.stated)
    const { shared, after } = whole as unknown as {
      shared: { program: number[]; keysRoot: number[] }
      after: { exitCode: number }
    }
    const sets = await Promise.all((['leaf', 'shrink', 'wrap'] as const).map(async name => (await layer(name)).params))
    const name = nameOnL1(hash, shared.program, shared.keysRoot, sets)
    expect(hex(name)).toBe(vectors.nameOnL1)
    const stated: Uint8Array = statementBytes(name, { ...shared, exitCode: after.exitCode })
    expect(Buffer.from(stated).toString('hex')).toBe(vectors.statementBytes)
    const number = numberOf(stated)
    expect(Buffer.from(number).toString('hex')).toBe(vectors.number)
    expect(Buffer.from(listNumber([number, number])).toString('hex')).toBe(vectors.listNumber)
    const elements = numberElements(number)
    const seal = [...new Uint32Array(Uint8Array.from(Buffer.from(vectors.seal, 'hex')).buffer)]
    expect(hash.row([...seal, ...elements])).toEqual(vectors.layers.finish!.stated)
    expect([vectors.layers.shrink!.stated, vectors.layers.wrap!.stated]).toEqual([elements, elements])
  })
})

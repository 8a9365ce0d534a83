// A wrapped proof file, and the keys of the release, by the verifier that was written from docs/protocol alone.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixtureJson, hashFixtures, second } from './testing/second-verifier.ts'
import { type WrappedVectors, wrappedVectors } from './testing/wrapped-vectors.ts'

const vectors = fixtureJson('wrapped.json') as WrappedVectors
const proof = Uint8Array.from(Buffer.from(vectors.proof, 'hex'))
const { verifyWrapped } = await second('wrapped.mjs')
// The second verifier is given its curve: that of this tree.
const { bn254 } = await import(
  createRequire(join(import.meta.dirname, '../recursion/package.json')).resolve('@noble/curves/bn254.js')
)
const code = (bytes: Uint8Array): string => {
  try {
    verifyWrapped(bytes, vectors.verificationKey, bn254)
    return 'accepted'
  } catch (error) {
    return String((error as Error).message)
  }
}

it('the vectors are what the code gives: `npx tsx scripts/protocol-vectors.ts` writes them', () => {
  expect(vectors).toEqual(JSON.parse(JSON.stringify(wrappedVectors())))
})

describe('the second verifier of wrapped proofs', () => {
  it('accepts the file, and finds its number', async () => {
    const { numberOf } = await second('layers.mjs')
    const { number } = verifyWrapped(proof, vectors.verificationKey, bn254)
    expect(Buffer.from(number).toString('hex')).toBe(vectors.number)
    const first = numberOf([...Buffer.from('zkmips 1'), ...proof.slice(44, 276)])
    expect(Buffer.from(first).toString('hex')).toBe(vectors.numbers[0])
  })

  it('refuses it with a bit changed', () => {
    for (let at = 0; at < proof.length; at += 61) {
      const changed = proof.slice()
      changed[at]! ^= 1 << (at % 8)
      expect([at, code(changed)]).not.toEqual([at, 'accepted'])
    }
  })

  it('refuses executions that are no list', () => {
    const change = (at: number, value: number): string => {
      const changed = proof.slice()
      changed[at] = value
      return code(changed)
    }
    // Of the second execution: name, context tag, exit code, presences, local key 1.
    expect([3, 40, 67, 71, 80].map(at => change(44 + 232 + at, 1))).toEqual(
      ['list.program', 'list.context', 'list.exitCode', 'an absent key has bytes', 'list.order'], // 1 is key 1 alone
    )
  })
})

it('the keys of the release are under its root', async () => {
  const { keysRoot } = await second('layers.mjs')
  const { hashes } = await second('hashes.mjs')
  const keys = JSON.parse(readFileSync(join(import.meta.dirname, '../recursion/release/keys.json'), 'utf8'))
  const words = (hex: string): number[] => [...new Uint32Array(Uint8Array.from(Buffer.from(hex, 'hex')).buffer)]
  const poseidon2 = hashes(hashFixtures.poseidon2)[2]
  expect(keysRoot(poseidon2, Object.values<string>(keys.entries).map(words))).toEqual(words(keys.root))
})

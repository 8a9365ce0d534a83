import type { Numbers } from '@zkmips/field/algebra'
import { extensionField } from '@zkmips/field/extension'
import { P } from '@zkmips/field/koalabear'
import type { Transcript } from '@zkmips/field/transcript'
import { describe, expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import {
  type ProofParameters,
  parameterElements,
  testOnlyBlake3,
  testOnlyBlake3Degree5,
  testOnlyPoseidon2,
} from '../parameters.ts'
import { contextOf, newExampleKey, proveExample } from '../testing/shards.ts'
import type { ShardProof, Statement } from './shard-proof.ts'
import {
  absorbLogUp,
  absorbMain,
  absorbQuotient,
  absorbStatement,
  drawLookupChallenges,
  drawOutOfDomainPoint,
  transcriptLabel,
} from './shard-transcript.ts'

/** All that a shard's transcript absorbs before the opening, as one object. */
type Absorbed = Statement & Pick<ShardProof, 'mainCap' | 'logUpCap' | 'sums' | 'quotientCap'>

function start(params: ProofParameters, statement: Statement): Transcript {
  const t = hasherOf(params).newTranscript(transcriptLabel, extensionField(params.extensionDegree))
  absorbStatement<Numbers>(t, statement)
  return t
}

/** The challenges in order: α and β, the combiner, ζ. */
function challengesOf(params: ProofParameters, a: Absorbed): string[] {
  const t: Transcript = start(params, a)
  absorbMain<Numbers>(t, a.mainCap)
  const lookup = drawLookupChallenges(t)
  const combiner = absorbLogUp<Numbers>(t, a.logUpCap, a.sums)
  absorbQuotient(t, a.quotientCap)
  return [lookup, combiner, drawOutOfDomainPoint<Numbers>(t)].map(c => JSON.stringify(c))
}

/** Where a change must be seen first. */
const LOOKUP = 0
const COMBINER = 1
const POINT = 2

const bump = (x: number): number => (x + 1) % P

/** Everything in an object that is a number, by path, and how to change it. */
function* changes(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value === 'number') yield path
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* changes(inner, [...path, key])
  }
}

function changed<T>(value: T, path: readonly (string | number)[]): T {
  const copy = structuredClone(value)
  let at = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
  const last = path.at(-1)!
  at[last] = at instanceof Uint8Array ? (at[last] as number) ^ 1 : bump(at[last] as number)
  return copy
}

describe.each([testOnlyBlake3, testOnlyPoseidon2, testOnlyBlake3Degree5])('the transcript under $name', params => {
  const testContext = contextOf(params)

  it('absorbs everything before the challenge that depends on it', async () => {
    const pk = await newExampleKey(params)
    const proof = proveExample(pk, [3, 5, -1])
    const { logHeights, publicValues, earlyCap, mainCap, logUpCap, sums, quotientCap } = proof
    const statement: Statement = { params, vk: pk.vk, logHeights, earlyCap, publicValues, ...testContext }
    const absorbed: Absorbed = { ...statement, mainCap, logUpCap, sums, quotientCap }
    const honest = challengesOf(params, absorbed)

    const items: [keyof Absorbed, number][] = [
      ['params', LOOKUP],
      ['vk', LOOKUP],
      ['contextTag', LOOKUP],
      ['logHeights', LOOKUP],
      ['earlyCap', LOOKUP],
      ['globalChallenges', LOOKUP],
      ['publicValues', LOOKUP],
      ['mainCap', LOOKUP],
      ['logUpCap', COMBINER],
      ['sums', COMBINER],
      ['quotientCap', POINT],
    ]
    // The list is complete: nothing is absorbed that it does not name.
    expect(items.map(([name]) => name).sort()).toEqual(Object.keys(absorbed).sort())
    for (const [name, first] of items) {
      const paths = [...changes(absorbed[name])]
      expect(paths.length).toBeGreaterThan(0)
      for (const path of paths) {
        const other = challengesOf(params, { ...absorbed, [name]: changed(absorbed[name], path) })
        other.forEach((challenge, k) => {
          if (k < first) expect(challenge, `${name} ${path.join('.')} is absorbed too early`).toBe(honest[k])
          else expect(challenge, `${name} ${path.join('.')} is not absorbed`).not.toBe(honest[k])
        })
      }
    }
  })

  it('absorbs the machine and every number of the parameters', async () => {
    const pk = await newExampleKey(params)
    const { vk } = pk
    const base = { params, vk, logHeights: [4], earlyCap: [], publicValues: [1], ...testContext }
    const first = (s: Statement) => start(params, s).challenge()
    const digest = `${vk.machineDigest[0] === '0' ? '1' : '0'}${vk.machineDigest.slice(1)}`
    expect(first({ ...base, vk: { ...vk, machineDigest: digest } })).not.toBe(first(base))
    const numbers = [...changes(params)]
    // Name of the hash and multiplicity of the regime besides; the other strings only name the set.
    expect(parameterElements(params)).toHaveLength(numbers.length + 2)
    expect(
      first({ ...base, params: { ...params, hasher: params.hasher === 'blake3' ? 'poseidon2' : 'blake3' } }),
    ).not.toBe(first(base))
  })

  it('tells lengths apart', async () => {
    const pk = await newExampleKey(params)
    const base = { params, vk: pk.vk, logHeights: [4, 5], earlyCap: [], publicValues: [1], ...testContext }
    const first = (s: Statement) => start(params, s).challenge()
    const seen = [
      base,
      { ...base, logHeights: [4], publicValues: [5, 1] },
      { ...base, logHeights: [4, 5, 1], publicValues: [] },
      { ...base, publicValues: [1, 0] },
    ].map(first)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

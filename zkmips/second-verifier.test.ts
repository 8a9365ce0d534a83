// The verifier that was written from docs/protocol and the machines' data alone: it gives the values of fixtures/protocol, which
// are those of the first one, and refuses what is changed.
import * as sets from '@zkmips/prover/parameters'
import { describe, expect, it } from 'vitest'
import { hashVectors } from './testing/hash-vectors.ts'
import { digestText, type Event } from './testing/recorded.ts'
import { type RunVectors, runVectors } from './testing/run-vectors.ts'
import {
  documentedSets,
  fixtureBytes,
  fixtureJson,
  hashFixtures,
  second,
  told,
  unnoticed,
  verifySecond,
} from './testing/second-verifier.ts'

const proof = fixtureBytes('run.proof')
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value))

describe('the documented parameter sets', () => {
  it('are those of the code', () => {
    const named = Object.values(sets).filter((set): set is sets.ProofParameters => 'name' in Object(set))
    for (const [name, { numbers }] of documentedSets) {
      expect(sets.parameterElements(named.find(set => set.name === name)!)).toEqual(numbers)
    }
    expect(documentedSets.size).toBe(9)
  })
})

describe('the vectors', () => {
  it('are what the code gives: `npx tsx scripts/protocol-vectors.ts` writes them', () => {
    expect(hashFixtures).toEqual(plain(hashVectors()))
    expect(fixtureJson('run.json')).toEqual(plain(runVectors(proof)))
  })
})

interface SecondHash {
  row(elements: readonly number[]): number[]
  compress(...digests: readonly number[][]): number[]
}

describe('the second verifier', () => {
  it('has the same hashes and transcripts', async () => {
    const { hashes, Transcript } = await second('hashes.mjs')
    const row = Array.from({ length: 70 }, (_, i) => 1000 * i + 1)
    const got = Object.values<SecondHash>(hashes(hashFixtures.poseidon2)).map((hash, i) => {
      const { name, transcript: expected } = hashFixtures.hashes[i]!
      const rows = [hash.row([7]), hash.row(row)]
      const transcript = new Transcript(hash, 'zkmips vectors', () => {})
      transcript.elements(row)
      transcript.digests(rows)
      const degree = i === 2 ? 5 : 4
      const first = transcript.drawExt(degree)
      transcript.bytes(Uint8Array.of(1, 2, 3))
      const { nonce } = expected
      transcript.work(3, nonce, 'vectors')
      return {
        name,
        rows,
        compressed: hash.compress(...rows),
        transcript: { first, nonce, second: transcript.drawExt(degree) },
      }
    })
    expect(got).toEqual(hashFixtures.hashes)
  })

  it('goes through the same steps and accepts', async () => {
    const vectors = fixtureJson('run.json') as RunVectors
    const events = new Map<unknown, Event[]>()
    const { program, exitCode, states, sums } = await verifySecond(proof, (where, ...event) => {
      events.set(where, [...(events.get(where) ?? []), event])
    })
    expect([program, exitCode]).toEqual([vectors.program, 0])
    expect(events.get('run')).toEqual(told(vectors.events))
    vectors.parts.forEach((part, i) => {
      expect({ ...states[i], chain: digestText(states[i]!.chain) }).toEqual(part.state)
      expect(events.get(i)).toEqual(told(part.events))
      expect(sums[i]).toEqual(part.crossShardSum)
    })
  })

  it('refuses the proof with a bit changed', async () => {
    expect(await unnoticed(proof, 19_997)).toEqual([])
  })

  it('refuses a proof that is cut short or goes on', async () => {
    await expect(verifySecond(proof.slice(0, -4))).rejects.toThrow('the end comes too early')
    await expect(verifySecond(Uint8Array.from([...proof, 0, 0, 0, 0]))).rejects.toThrow('bytes follow the end')
  })
})

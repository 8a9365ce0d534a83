import { describe, expect, it } from 'vitest'
import type { Numbers } from './algebra.ts'
import { blake3Hasher } from './blake3.ts'
import { quartic, quintic } from './extension.ts'
import type { Digest } from './hash.ts'
import { P } from './koalabear.ts'
import { poseidonBn254Hasher } from './poseidon-bn254.ts'
import { poseidon2Hasher } from './poseidon2.ts'
import { Random } from './random.ts'
import { type Transcript, TranscriptInputError } from './transcript.ts'
import { TranscriptEncoding, type WordSponge } from './transcript-encoding.ts'

describe.each([blake3Hasher, poseidon2Hasher, poseidonBn254Hasher])('transcript over $name', hasher => {
  const start = (): Transcript => hasher.newTranscript('test', quartic)
  const digest = hasher.hashRow([1])
  const other = hasher.hashRow([2])

  it('gives different challenges after different items', () => {
    const items: [string, (t: Transcript) => void][] = [
      ['nothing', () => {}],
      ['no elements', t => t.absorbElements([])],
      ['zero', t => t.absorbElements([0])],
      ['two zeros', t => t.absorbElements([0, 0])],
      ['two items of one zero', t => [t.absorbElements([0]), t.absorbElements([0])]],
      ['four zeros', t => t.absorbElements([0, 0, 0, 0])],
      ['an extension zero', t => t.absorbExt([[0, 0, 0, 0]])],
      ['eight elements', t => t.absorbElements(hasher.name === 'poseidon2' ? digest : [1, 2, 3, 4, 5, 6, 7, 8])],
      ['a digest', t => t.absorbDigest(digest)],
      ['another digest', t => t.absorbDigest(other)],
      ['a cap of one', t => t.absorbCap([digest])],
      ['a cap of two', t => t.absorbCap([digest, other])],
      ['two caps', t => [t.absorbCap([digest]), t.absorbCap([other])]],
      ['bytes', t => t.absorbBytes(new Uint8Array(2))],
      ['more bytes', t => t.absorbBytes(new Uint8Array(3))],
      ['a challenge', t => void t.challenge()],
      ['many challenges', t => Array.from({ length: 20 }, () => t.challenge())],
      ['a challenge and zero', t => [t.challenge(), t.absorbElements([0])]],
      ['zero and a challenge', t => [t.absorbElements([0]), t.challenge()]],
      ['a proof of work', t => void t.grind(0)],
      ['a proof of work of one bit', t => void t.grind(1)],
    ]
    const challenges = items.map(([, item]) => {
      const t = start()
      item(t)
      return t.challengeExt().join()
    })
    for (const label of ['test2', '']) challenges.push(hasher.newTranscript(label, quartic).challengeExt().join())
    expect(new Set(challenges).size).toBe(challenges.length)
  })

  it('is deterministic, and clones continue on their own', () => {
    const a = start()
    a.absorbElements(new Random(6).elements(21))
    a.challenge()
    const b = a.clone()
    expect(b.challengeExt()).toEqual(a.challengeExt())
    b.absorbElements([1])
    const c = a.clone()
    expect(a.challengeExt()).not.toEqual(b.challengeExt())
    c.absorbElements([1])
    a.challenge()
    expect(a.challenge()).not.toBe(c.challenge())
  })

  it('draws as many coefficients as the degree, the same ones, and absorbs no element of another', () => {
    const [four, five] = [quartic, quintic].map(field => hasher.newTranscript('test', field))
    const drawn = five!.challengeExt()
    expect(drawn).toHaveLength(5)
    expect(drawn.slice(0, 4)).toEqual(four!.challengeExt())
    expect(() => five!.absorbExt([[1, 2, 3, 4]])).toThrow(TranscriptInputError)
    expect(() => four!.absorbExt([drawn])).toThrow(TranscriptInputError)
    expect(five!.clone().challengeExt()).toHaveLength(5)
  })

  it('draws canonical elements, all over the field, and indexes of the bits asked', () => {
    const t = start()
    const drawn = Array.from({ length: 2000 }, () => t.challenge())
    expect(drawn.every(a => Number.isInteger(a) && a >= 0 && a < P)).toBe(true)
    for (let i = 0; i < 16; i++) expect(drawn.some(a => Math.floor((a * 16) / P) === i)).toBe(true)
    for (const bits of [0, 1, 5, 24]) {
      const indexes = Array.from({ length: 200 }, () => t.challengeIndex(bits))
      expect(indexes.every(i => i >= 0 && i < 2 ** bits)).toBe(true)
      if (bits > 0) expect(Math.max(...indexes)).toBeGreaterThanOrEqual(2 ** (bits - 1))
    }
    expect(() => t.challengeIndex(25)).toThrow(RangeError)
  })

  it('proves work, and the verifier agrees on everything after it', () => {
    const prover = start()
    prover.absorbElements([7])
    const verifier = prover.clone()
    const wrong = prover.clone()
    // A permutation of scalars takes half a millisecond.
    const bits = hasher === poseidonBn254Hasher ? 6 : 10
    const nonce = prover.grind(bits)
    expect(verifier.checkGrind(bits, nonce)).toBe(true)
    expect(verifier.challengeExt()).toEqual(prover.challengeExt())
    for (let smaller = 0; smaller < nonce; smaller++) expect(wrong.clone().checkGrind(bits, smaller)).toBe(false)
    expect(wrong.checkGrind(bits, nonce + P)).toBe(false)
    expect(wrong.checkGrind(bits, -1)).toBe(false)
  })

  it('refuses what is not canonical', () => {
    expect(() => start().absorbElements([P])).toThrow(TranscriptInputError)
    expect(() => start().absorbExt([[0, 0, 0, P]])).toThrow(TranscriptInputError)
    expect(() => start().absorbDigest(digest.slice(1))).toThrow(TranscriptInputError)
    expect(() => start().absorbCap([digest, Uint32Array.of(1)])).toThrow(TranscriptInputError)
  })
})

it('begins digests and elements of the extension at whole blocks of eight words', () => {
  const absorbed: number[] = []
  const words: WordSponge<Numbers, Digest> = {
    absorb: values => absorbed.push(...Array.from(values, v => [v].flat() as number[]).flat()),
    squeeze: () => [1],
    constants: values => values,
    ofElements: values => values,
    ofExt: values => values.flatMap(v => [...v]),
    ofDigests: values => values.flatMap(v => Array.from(v)),
    ofBytes: bytes => ({ words: bytes, length: bytes.length }),
    ...{ degree: 1, ext: values => values, index: () => 0, isZero: () => true },
  }
  const t = new TranscriptEncoding<Numbers, Digest>(words)
  const kinds = { elements: 2, ext: 3, cap: 5, squeeze: 8 }
  const header = (kind: keyof typeof kinds, length: number): number => kinds[kind] * 2 ** 24 + length
  const zeros = (count: number): number[] => new Array<number>(count).fill(0)
  t.absorbElements([1, 2, 3])
  t.absorbExt([[4, 5, 6, 7]])
  t.absorbExt([])
  t.absorbCap([Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8)])
  t.challenge()
  t.absorbExt([[9]])
  expect(absorbed).toEqual([
    ...[header('elements', 3), 1, 2, 3, header('ext', 4), ...zeros(3), 4, 5, 6, 7, header('ext', 0), header('cap', 8)],
    ...[...zeros(2), 1, 2, 3, 4, 5, 6, 7, 8, header('squeeze', 0), header('ext', 1), ...zeros(7), 9],
  ])
})

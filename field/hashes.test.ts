import { describe, expect, it } from 'vitest'
import { blake3Hasher } from './blake3.ts'
import { P } from './koalabear.ts'
import { poseidonBn254Hasher } from './poseidon-bn254.ts'
import { permute, poseidon2Hasher } from './poseidon2.ts'
import { Random } from './random.ts'

const hex = (words: Uint32Array): string =>
  Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('hex')

/** The input of BLAKE3's official test vectors: bytes 0, 1, …, 250, 0, 1, … */
const officialInput = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => i % 251)

describe('BLAKE3', () => {
  // First 32 bytes of "hash" in test_vectors.json of BLAKE3-team/BLAKE3.
  it.each([
    [0, 'af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262'],
    [1024, '42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7'],
    [2048, 'e776b6028c7cd22a4d0ba182a8bf62205d2ef576467e838ed6f2529b85fba24a'],
    [3072, 'b98cb0ff3623be03326b373de6b9095218513e64f1ee2edd2525c7ad1e5cffd2'],
    [8192, 'aae792484c8efe4f19e2ca7d371d8c467ffb10748d8a5a1ae579948f718a2a63'],
  ] as const)('hashes a row as its bytes: the official digest of %i', (length, digest) => {
    expect(hex(blake3Hasher.hashRow(new Uint32Array(officialInput(length).buffer)))).toBe(digest)
  })

  it('hashes two digests as 64 bytes', () => {
    const [left, right] = [blake3Hasher.hashRow([1]), blake3Hasher.hashRow([2])]
    expect(blake3Hasher.compress(left, right)).toEqual(blake3Hasher.hashRow([...left, ...right]))
  })
})

describe('Poseidon2', () => {
  it('has the permutation Plonky3 publishes', () => {
    // test_default_koalabear_poseidon2_width_16 of koala-bear/src/poseidon2.rs.
    const state = [
      894848333, 1437655012, 1200606629, 1690012884, 71131202, 1749206695, 1717947831, 120589055, 19776022, 42382981,
      1831865506, 724844064, 171220207, 1299207443, 227047920, 1783754913,
    ]
    permute(state)
    expect(state).toEqual([
      1934285469, 604889435, 133449501, 1026180808, 1830659359, 176667110, 1391183747, 351743874, 1238264085,
      1292768839, 2023573270, 1201586780, 1360691759, 1230682461, 748270449, 651545025,
    ])
  })

  it('compresses by the truncated permutation', () => {
    const random = new Random(4)
    const state = random.elements(16)
    const digest = poseidon2Hasher.compress(state.slice(0, 8), state.slice(8))
    permute(state)
    expect(digest).toEqual(state.slice(0, 8))
  })

  it('separates rows by length, whatever zeros they end in', () => {
    const rows = [
      [],
      [0],
      [0, 0],
      new Array(7).fill(0),
      new Array(8).fill(0),
      new Array(9).fill(0),
      new Array(16).fill(0),
    ]
    expect(new Set(rows.map(row => hex(poseidon2Hasher.hashRow(row)))).size).toBe(rows.length)
  })
})

describe.each([blake3Hasher, poseidon2Hasher, poseidonBn254Hasher])('$name', hasher => {
  it('depends on every element and on their order', () => {
    const row = Array.from(new Random(5).elements(37))
    const digests = row.map((a, i) => hex(hasher.hashRow(row.with(i, (a + 1) % P))))
    digests.push(hex(hasher.hashRow(row)), hex(hasher.hashRow([...row].reverse())), hex(hasher.hashRow(row.slice(1))))
    expect(new Set(digests).size).toBe(digests.length)
  })

  it('knows its digests', () => {
    expect(hasher.isDigest(hasher.hashRow([1, 2, 3]))).toBe(true)
    for (const bad of [
      [],
      new Array(7).fill(0),
      new Array(9).fill(0),
      new Array(8).fill(2 ** 32),
      new Array(8).fill(0.5),
    ]) {
      expect(hasher.isDigest(bad)).toBe(false)
    }
    expect(hasher.isDigest(new Array(8).fill(P))).toBe(hasher.name === 'blake3')
  })
})

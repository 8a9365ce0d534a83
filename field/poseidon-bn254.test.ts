import { describe, expect, it } from 'vitest'
import { R } from './bn254-scalar.ts'
import { quintic } from './extension.ts'
import { wasmKernels } from './kernels/wasm.ts'
import { P } from './koalabear.ts'
import { poseidonBn254Hasher as hasher } from './poseidon-bn254.ts'
import { NUMBERS, permute, poseidon } from './poseidon-bn254-parameters.ts'
import { permuteNine } from './poseidon-bn254-schedule.ts'

const wordsOf = (x: bigint): Uint32Array =>
  Uint32Array.from({ length: 8 }, (_, k) => Number((x >> BigInt(32 * k)) & 0xffffffffn))
const scalarOf = (words: ArrayLike<number>, at = 0): bigint =>
  Array.from({ length: 8 }, (_, k) => BigInt(words[at + k]!) << BigInt(32 * k)).reduce((a, b) => a + b)

/** Scalars at the edges, and their powers. */
const STATES = [0n, 1n, R - 1n, R - 2n, 2n ** 253n, 2n ** 128n - 1n].map(x =>
  Array.from({ length: 9 }, (_, i) => (i % 2 === 0 ? x : (x ** BigInt(i + 3) + BigInt(i)) % R)),
)

it('compresses eight digests as circomlib hashes eight inputs', () => {
  // circomlibjs 0.1.7, buildPoseidonReference.
  const expected = 18604317144381847857886385684060986177838410221561136253933256952257712543953n
  const [first, second, ...others] = Array.from({ length: 8 }, (_, i) => wordsOf(BigInt(i + 1)))
  expect(scalarOf(hasher.compress(first!, second!, ...others))).toBe(expected)
  expect(poseidon([1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n])).toBe(expected)
})

it('the form with fewer products is the permutation', () => {
  for (const state of STATES) expect(permuteNine(state)).toEqual(permute(NUMBERS, state))
})

it('the kernel is the permutation', async () => {
  const kernels = await wasmKernels()
  const at = kernels.arena.store(STATES.flatMap(state => state.flatMap(x => [...wordsOf(x)])))
  kernels.poseidonBn254Permute(at, STATES.length)
  const words = kernels.arena.view(at, 72 * STATES.length)
  STATES.forEach((state, s) => {
    expect(state.map((_, k) => scalarOf(words, 72 * s + 8 * k))).toEqual(permuteNine(state))
  })
})

describe('the encoding', () => {
  const packed = (words: readonly number[]): bigint =>
    words.reduce((sum, word, i) => sum + (BigInt(word) << BigInt(31 * i)), 0n)

  it('packs a row eight elements to a scalar, with its length in the capacity', () => {
    const row = Array.from({ length: 70 }, (_, i) => P - 1 - i)
    const scalars = Array.from({ length: 9 }, (_, j) => packed(row.slice(8 * j, 8 * j + 8)))
    const first = permuteNine([70n, ...scalars.slice(0, 8)])[0]!
    expect(scalarOf(hasher.hashRow(row))).toBe(permuteNine([first, scalars[8]!, 0n, 0n, 0n, 0n, 0n, 0n, 0n])[0])
  })

  it('absorbs words eight to a scalar and a digest as a scalar of its own, and draws five digits from each', () => {
    const transcript = hasher.newTranscript('ab', quintic)
    const [one, two] = [hasher.hashRow([1]), hasher.hashRow([2])]
    transcript.absorbElements([5, 6, 7, 8, 9, 10, 11])
    transcript.absorbCap([one, two])
    transcript.absorbElements([P - 1])
    const kind = (k: number, length: number): number => k * 2 ** 24 + length
    const scalars = [
      packed([kind(1, 2), 0x6261, kind(2, 7), 5, 6, 7, 8, 9]),
      packed([10, 11, kind(5, 16)]),
      scalarOf(one),
      scalarOf(two),
      packed([kind(2, 1), P - 1, kind(8, 0)]),
    ]
    const state = permuteNine([2n ** 32n, ...scalars, 0n, 0n, 0n])
    const p = BigInt(P)
    for (const scalar of state.slice(1)) {
      expect(transcript.challengeExt()).toEqual([0n, 1n, 2n, 3n, 4n].map(i => Number((scalar / p ** i) % p)))
    }
    const next = permuteNine([state[0]!, packed([kind(8, 0)]), 0n, 0n, 0n, 0n, 0n, 0n, 0n])
    expect(transcript.challengeIndex(24)).toBe(Number(next[1]! % p) % 2 ** 24)
  })

  it('knows no digest that is not below the order', () => {
    expect(hasher.isDigest(wordsOf(R - 1n))).toBe(true)
    expect(hasher.isDigest(wordsOf(R))).toBe(false)
    expect(hasher.isDigest(wordsOf(2n ** 256n - 1n))).toBe(false)
  })
})

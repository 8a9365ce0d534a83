import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, it } from 'vitest'
import {
  KECCAK_BATCH,
  KECCAK_INPUT_WORDS,
  keccakDigests,
  keccakFind,
  keccakHash,
  keccakHashMemory,
  keccakInputs,
} from './keccak.ts'
import { Random } from './random.ts'

const random = new Random(7)
const bytesOf = (words: Int32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
const digest = (i: number) => bytesOf(keccakDigests.slice(8 * i, 8 * i + 8))

/** Fills the inputs; every bit of them takes both values. */
function fill(): Uint8Array {
  const bytes = bytesOf(keccakInputs)
  for (let i = 0; i < bytes.length; i++) bytes[i] = random.element() & 0xff
  return bytes.slice()
}

describe('the keccak kernel', () => {
  it('hashes 64 zeros as published, and nothing beyond the count', () => {
    keccakInputs.fill(0)
    keccakDigests.fill(7)
    keccakHash(1)
    const published = 'ad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5'
    expect(Buffer.from(digest(0)).toString('hex')).toBe(published)
    expect([...keccakDigests.subarray(8, 16)]).toEqual(new Array(8).fill(7))
  })

  it.each([0, 1, 2, 3, 7, 64, KECCAK_BATCH])('hashes %i inputs as the plain code does', n => {
    const inputs = fill()
    keccakHash(n)
    for (let i = 0; i < n; i++) expect(digest(i)).toEqual(keccak_256(inputs.slice(64 * i, 64 * i + 64)))
    expect(bytesOf(keccakInputs)).toEqual(inputs)
  })

  it.each([1, 2, 3, KECCAK_BATCH / 2])('hashes %i times 128 bytes of big-endian memory', n => {
    fill()
    const words = keccakInputs.slice()
    const memory = new Uint8Array(words.byteLength)
    const view = new DataView(memory.buffer)
    for (const [i, word] of words.entries()) view.setInt32(4 * i, word)
    keccakHashMemory(n)
    for (let i = 0; i < n; i++) {
      const [left, right] = [0, 64].map(at => keccak_256(memory.slice(128 * i + at, 128 * i + at + 64)))
      expect(digest(i)).toEqual(keccak_256(Uint8Array.from([...left!, ...right!])))
    }
  })

  it('refuses more than a call takes', () => {
    expect(KECCAK_BATCH * KECCAK_INPUT_WORDS).toBe(keccakInputs.length)
    for (const n of [-1, Number.NaN, KECCAK_BATCH + 1]) expect(() => keccakHash(n)).toThrow(RangeError)
    expect(() => keccakHashMemory(KECCAK_BATCH / 2 + 1)).toThrow(RangeError)
  })
})

describe('the search for a key by its hash', () => {
  const key = (number: bigint, bytes: number) => Buffer.from(number.toString(16).padStart(2 * bytes, '0'), 'hex')
  const begins = (number: bigint, bytes: number, prefix: readonly number[]) =>
    Buffer.from(keccak_256(key(number, bytes)))
      .toString('hex')
      .startsWith(prefix.map(nibble => nibble.toString(16)).join(''))

  it.each([20, 32] as const)('finds the first key of %i bytes, from any number on', bytes => {
    for (const prefix of [[0], [15, 1], [3, 12, 9]]) {
      // Numbers of more than 32 bits, whose digits are in two lanes of a shorter key.
      for (const first of [0n, 2n ** 32n - 100n, 2n ** 40n + 1n]) {
        const found = keccakFind(prefix, bytes, first, 100_000)!
        let expected = first
        while (!begins(expected, bytes, prefix)) expected++
        expect(found).toBe(expected)
      }
    }
  })

  it('says that there is none', () => {
    expect(keccakFind([1, 2, 3, 4, 5, 6, 7, 8], 32, 0n, 1000)).toBeUndefined()
  })

  it('refuses what it does not search', () => {
    expect(() => keccakFind([], 32, 0n, 2)).toThrow(RangeError)
    expect(() => keccakFind([1], 32, 0n, 3)).toThrow(RangeError)
  })
})

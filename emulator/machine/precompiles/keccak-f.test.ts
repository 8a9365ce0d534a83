import { keccak_256, keccakP } from '@noble/hashes/sha3.js'
import { describe, expect, it } from 'vitest'
import { keccakF } from './keccak-f.ts'

/** The sponge of Keccak-256 over the permutation, byte by byte. */
function keccak256(data: Uint8Array): string {
  const RATE = 136
  const words = new Int32Array(50)
  const bytes = new Uint8Array(Math.ceil((data.length + 1) / RATE) * RATE)
  bytes.set(data)
  bytes[data.length]! ^= 0x01
  bytes[bytes.length - 1]! ^= 0x80
  for (let start = 0; start < bytes.length; start += RATE) {
    // Lanes are little-endian in the sponge: byte 0 is the least significant of the lane's second word.
    for (let i = 0; i < RATE; i++) {
      const word = 2 * (i >> 3) + ((i & 4) === 0 ? 1 : 0)
      words[word]! ^= bytes[start + i]! << (8 * (i & 3))
    }
    keccakF(words)
  }
  const out = Array.from({ length: 32 }, (_, i) => {
    const word = words[2 * (i >> 3) + ((i & 4) === 0 ? 1 : 0)]!
    return (word >>> (8 * (i & 3))) & 0xff
  })
  return Buffer.from(out).toString('hex')
}

describe('keccakF', () => {
  it('gives the published states after one and two permutations of zeros', () => {
    // First and last lanes of KeccakF-1600-IntermediateValues.txt of the Keccak team.
    const words = new Int32Array(50)
    keccakF(words)
    const hex = (at: number) => (words[at]! >>> 0).toString(16).toUpperCase().padStart(8, '0')
    expect([0, 1, 2, 3, 48, 49].map(hex)).toEqual([
      'F1258F79', '40E1DDE7', '84D5CCF9', '33C0478A', 'EAF1FF7B', '5CECA249',
    ]) // biome-ignore format: two words a lane
    keccakF(words)
    expect([0, 1, 2, 3, 48, 49].map(hex)).toEqual([
      '2D5C954D', 'F96ECB3C', '6A332CD0', '7057B56D', '20D06CD2', '6A8FBF5C',
    ]) // biome-ignore format: two words a lane
  })

  it('agrees with another implementation on states of all kinds', () => {
    let seed = 1
    for (let round = 0; round < 200; round++) {
      const words = Int32Array.from({ length: 50 }, () => {
        seed = (Math.imul(seed, 1664525) + 1013904223) | 0
        return round < 50 ? 0 : seed ^ (seed >>> 13)
      })
      if (round < 50) words[round] = 1 << (round % 32)
      // That one has a lane's low word first.
      const other = Uint32Array.from(words, (_, i) => words[i ^ 1]!)
      keccakP(other)
      keccakF(words)
      expect([...words.map((_, i) => words[i ^ 1]!)]).toEqual([...Int32Array.from(other)])
    }
  })

  it('is the permutation of Keccak-256', () => {
    for (const length of [0, 1, 135, 136, 137, 271, 272, 1000]) {
      const data = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 255)
      expect(keccak256(data), `${length} bytes`).toBe(Buffer.from(keccak_256(data)).toString('hex'))
    }
  })
})

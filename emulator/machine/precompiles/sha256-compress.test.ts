import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { sha256Compress } from './sha256-compress.ts'

const INITIAL = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] // biome-ignore format: eight words

/** The whole hash over the compression function. */
function digest(data: Uint8Array): string {
  const bytes = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64)
  bytes.set(data)
  bytes[data.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 4, 8 * data.length)
  const state = Int32Array.from(INITIAL)
  for (let start = 0; start < bytes.length; start += 64) {
    sha256Compress(
      state,
      Int32Array.from({ length: 16 }, (_, i) => view.getInt32(start + 4 * i)),
    )
  }
  return [...state].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

describe('sha256Compress', () => {
  it('is the compression of SHA-256', () => {
    expect(digest(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 5000]) {
      const data = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 255)
      expect(digest(data), `${length} bytes`).toBe(Buffer.from(sha256(data)).toString('hex'))
    }
  })

  it('leaves the block', () => {
    const block = Int32Array.from({ length: 16 }, (_, i) => i - 8)
    const before = block.slice()
    sha256Compress(new Int32Array(8), block)
    expect(block).toEqual(before)
  })
})

import { describe, expect, it } from 'vitest'
import { BadPreimageError, checkPreimage, keccakKey, localKey, MemoryOracle, sha256Key } from './oracle.ts'

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')
const empty = new Uint8Array(0)
const abc = new TextEncoder().encode('abc')

describe('keys', () => {
  it('are the hash with the type in byte 0 (published digests)', () => {
    expect(hex(keccakKey(empty))).toBe('02d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470')
    expect(hex(keccakKey(abc))).toBe('0203657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45')
    expect(hex(sha256Key(abc))).toBe('047816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hex(localKey(5))).toBe(`01${'00'.repeat(30)}05`)
  })
})

describe('the oracle in memory', () => {
  it('gives what was added, and nothing else', () => {
    const oracle = new MemoryOracle().addKeccak(abc).add(sha256Key(abc), abc).addLocal(1, new Uint8Array(32))
    expect(oracle.size).toBe(3)
    expect(hex(oracle.get(keccakKey(abc)))).toBe('616263')
    expect(hex(oracle.get(sha256Key(abc)))).toBe('616263')
    expect(oracle.get(localKey(1))).toHaveLength(32)
    expect(oracle.get(localKey(2))).toBeUndefined()
  })

  it('keeps its own copy', () => {
    const bytes = abc.slice()
    const oracle = new MemoryOracle().addKeccak(bytes)
    bytes[0] = 0
    expect(hex(oracle.get(keccakKey(abc)))).toBe('616263')
  })

  it.each([
    ['a wrong keccak preimage', keccakKey(abc), empty],
    ['a wrong sha256 preimage', sha256Key(abc), empty],
    ['a key of another type', keccakKey(abc).with(0, 3), abc],
    ['a short key', keccakKey(abc).slice(0, 31), abc],
    ['an unlisted local key', localKey(6), new Uint8Array(32)],
    ['a local key with a byte too many', localKey(1).with(8, 1), new Uint8Array(32)],
    ['a local preimage of 31 bytes', localKey(1), new Uint8Array(31)],
  ])('refuses %s', (_name, key, value) => {
    expect(() => checkPreimage(key, value)).toThrow(BadPreimageError)
    const oracle = new MemoryOracle()
    expect(() => oracle.add(key, value)).toThrow(hex(key))
    expect(oracle.size).toBe(0)
    expect(hex(oracle.addUnchecked(key, value).get(key))).toBe(hex(value))
  })
})

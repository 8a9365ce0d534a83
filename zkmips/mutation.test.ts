/** Bytes of a proof changed anywhere: refused with a typed error, never anything else. */
import { beforeAll, describe, expect, it } from 'vitest'
import { PROOF_VERSION } from './container.ts'
import { fixture, honestParts, makeScene, proveTables, runRefusal, type Scene, verifyScene } from './testing/runs.ts'

let scene: Scene
let honest: Uint8Array

beforeAll(async () => {
  scene = await makeScene(fixture('fibonacci'), new Map(), 4095)
  honest = proveTables(scene, honestParts(scene), scene.statement)
})

/** The proof with one byte changed. */
function flipped(offset: number, by = 1): Uint8Array {
  const proof = honest.slice()
  proof[offset]! ^= by
  return proof
}

describe('a proof file', () => {
  it('is accepted as it was written', async () => {
    await expect(verifyScene(scene, honest)).resolves.toBeDefined()
  })

  it('with any word of its first kilobytes changed', async () => {
    // Magic, version, parameters, statement, key, counts, nonce, and the beginning of the first part.
    for (let offset = 0; offset < 1600; offset += 4)
      expect(await runRefusal(scene, flipped(offset)), `byte ${offset}`).not.toBe('accepted')
  })

  it('with a byte changed anywhere', async () => {
    const codes = new Set<string>()
    for (let i = 0; i < 400; i++) {
      // A low-discrepancy walk over the file, all bits in turn.
      const offset = Math.floor(((i * 0.6180339887) % 1) * honest.length)
      const code = await runRefusal(scene, flipped(offset, 1 << (i & 7)))
      expect(code, `byte ${offset}`).not.toBe('accepted')
      codes.add(code.split('.')[0]!)
    }
    expect([...codes]).toContain('pcs')
  })

  it('cut off anywhere, or with something behind it', async () => {
    for (const length of [0, 1, 3, 4, 8, 100, 104, 4000, honest.length - 4, honest.length - 1]) {
      expect(await runRefusal(scene, honest.slice(0, length)), `length ${length}`).toMatch(/^format\./)
    }
    const longer = new Uint8Array(honest.length + 4)
    longer.set(honest)
    expect(await runRefusal(scene, longer)).toBe('format.trailing')
  })

  it('of another version, or of something else', async () => {
    expect(await runRefusal(scene, flipped(4))).toBe('format.version')
    // The beginning of a file of version 1, made with the sets of that time: refused by name, not as damaged.
    const old = honest.slice()
    old.set([0x5a, 0x4b, 0x4d, 0x50, 1, 0, 0, 0, 1, 0, 0, 0])
    await expect(verifyScene(scene, old)).rejects.toThrow(
      new RegExp(`a different version.*prove again.*got 1, expected ${PROOF_VERSION}.*format\\.version`),
    )
    expect(await runRefusal(scene, flipped(0))).toBe('format.magic')
    expect(await runRefusal(scene, new TextEncoder().encode('this is not a proof!'))).toBe('format.magic')
  })

  it('with random bytes of every length up to a hundred', async () => {
    for (let length = 0; length < 100; length++) {
      const random = Uint8Array.from({ length }, (_, i) => (i * 2654435761 + length * 40503) >>> 13)
      expect(await runRefusal(scene, random)).not.toBe('accepted')
    }
  })
})

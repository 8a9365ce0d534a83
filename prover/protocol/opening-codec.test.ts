import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { P } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { beforeAll, describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter } from '../bytes.ts'
import { ProofError } from '../errors.ts'
import { testOnlyBlake3, testOnlyPoseidon2, testOnlyPoseidonBn254 } from '../parameters.ts'
import { type MatrixSpec, type Opened, proveInstance, randomInstance } from '../testing/openings.ts'
import { decodeCap, decodeOpeningProof, encodeCap, encodeOpeningProof } from './opening-codec.ts'

const SPECS: MatrixSpec[][] = [
  [
    [7, 3, 2],
    [5, 2, 1],
  ],
  [[4, 1, 2]],
]

describe.each([testOnlyBlake3, testOnlyPoseidon2, testOnlyPoseidonBn254])('$name', params => {
  let opened: Opened
  let bytes: Uint8Array
  beforeAll(async () => {
    const kernels = await wasmKernels({ degree: params.extensionDegree, maxBytes: 2 ** 28 })
    opened = proveInstance(kernels, randomInstance(params, SPECS))
    const writer = new ByteWriter()
    encodeOpeningProof(writer, opened.proof)
    bytes = writer.finish()
  })

  const decode = (input: Uint8Array) => {
    const reader = new ByteReader(input)
    const proof = decodeOpeningProof(
      reader,
      params,
      opened.rounds.map(r => r.matrices),
    )
    reader.end()
    return proof
  }
  const codeOf = (run: () => unknown): string => {
    try {
      run()
      return 'decoded'
    } catch (error) {
      if (error instanceof ProofError) return error.code
      throw error
    }
  }

  it('comes back from bytes', () => {
    expect(decode(bytes)).toEqual(opened.proof)
    for (const { cap, matrices } of opened.rounds) {
      const writer = new ByteWriter()
      encodeCap(writer, cap)
      const reader = new ByteReader(writer.finish())
      expect(decodeCap(reader, params, matrices)).toEqual(cap)
      reader.end()
    }
  })

  it('refuses every shorter and longer input', () => {
    for (let cut = 1; cut < bytes.length; cut += 61) {
      expect(codeOf(() => decode(bytes.subarray(0, bytes.length - cut)))).toBe('format.truncated')
    }
    expect(codeOf(() => decode(Uint8Array.of(...bytes, 0)))).toBe('format.trailing')
    expect(codeOf(() => decode(new Uint8Array()))).toBe('format.truncated')
  })

  it('refuses elements that are not canonical, wherever the hash makes them elements', () => {
    let refused = 0
    for (let offset = 0; offset < bytes.length; offset += 4) {
      const copy = bytes.slice()
      const view = new DataView(copy.buffer)
      view.setUint32(offset, (view.getUint32(offset, true) % (2 ** 32 - P)) + P, true)
      const code = codeOf(() => decode(copy))
      expect(['decoded', 'format.element']).toContain(code)
      if (code === 'format.element') refused++
    }
    // With Poseidon2 every word is an element; a Blake3 digest is not made of elements.
    if (params.hasher === 'poseidon2') expect(refused).toBe(bytes.length / 4)
    else expect(refused).toBeGreaterThan(bytes.length / 40)
  })

  it('never throws anything untyped on random bytes', () => {
    const random = new Random(9)
    for (let trial = 0; trial < 200; trial++) {
      const noise = new Uint8Array(random.below(2 * bytes.length)).map(() => random.below(256))
      expect(codeOf(() => decode(noise))).toMatch(/^format\./)
    }
  })
})

/**
 * What every kernel backend must do, as tests: the guarantees of `backend.ts`, one by one. What the functions compute is tested
 * through `Kernels`.
 * @module
 */
import { beforeEach, describe, expect, it } from 'vitest'
import { blake3Hasher } from '../../blake3.ts'
import { extensionField } from '../../extension.ts'
import { P } from '../../koalabear.ts'
import { Random } from '../../random.ts'
import { points } from '../../testing/coset.ts'
import { KERNEL_PARAMETERS, type KernelBackend, type KernelName } from '../backend.ts'

const MIB = 2 ** 20

/** @param create a fresh backend of a degree, with at least 4 MiB for callers */
export function describeBackend(name: string, create: (degree: number) => Promise<KernelBackend>): void {
  describe.each([4, 5])(`the backend ${name} of extension degree %i`, degree => {
    let backend: KernelBackend
    let random: Random
    beforeEach(async () => {
      backend = await create(degree)
      random = new Random(3)
      expect(backend.grow(backend.start + 2 * MIB)).toBe(true)
    })

    it('has an aligned start, room within its limit, and every function', () => {
      expect(backend.degree).toBe(degree)
      expect(backend.start % 64).toBe(0)
      expect(backend.byteLength).toBeGreaterThanOrEqual(backend.start + 2 * MIB)
      expect(backend.byteLength).toBeLessThanOrEqual(backend.maxBytes)
      expect([4, 8]).toContain(backend.addressBytes)
      for (const kernel of Object.keys(KERNEL_PARAMETERS)) {
        expect(typeof backend.call[kernel as KernelName], kernel).toBe('function')
      }
    })

    it('shows one memory through all views, and nothing outside it', () => {
      const at = backend.start + 64
      backend.view(at, 4).set([1, 2, 3, 2 ** 32 - 1])
      expect([...backend.view(at + 4, 3)]).toEqual([2, 3, 2 ** 32 - 1])
      expect(() => backend.view(backend.start + backend.byteLength, 1)).toThrow(RangeError)
    })

    it('grows without moving anything', () => {
      const words = random.elements(64)
      const last = backend.start + MIB
      backend.view(backend.start, 64).set(words)
      backend.view(last, 64).set(words)
      const before = backend.byteLength
      expect(backend.grow(before + MIB)).toBe(true)
      expect(backend.byteLength).toBeGreaterThanOrEqual(before + MIB)
      expect(backend.grow(before)).toBe(true)
      for (const at of [backend.start, last]) expect(backend.view(at, 64)).toEqual(words)
      backend.view(backend.start + 2.5 * MIB, 1)[0] = 1
    })

    it('calls functions at every multiple of 4, which write what they say and nothing else', () => {
      const coset = { logSize: 4, shift: 3 }
      for (const at of [0, 4, 8, 12, 60].map(offset => backend.start + 128 + offset)) {
        backend.view(at - 4, 18).fill(7)
        backend.call.coset_points(at, coset.logSize, coset.shift, 0)
        expect([...backend.view(at - 4, 18)]).toEqual([7, ...points(coset), 7])
      }
    })

    it('reads lists of addresses, in their order, also beyond what was grown', () => {
      backend.grow(backend.start + 3 * MIB)
      const columns = [0, 2.5 * MIB, 64, MIB].map(offset => backend.start + offset)
      const rows = columns.map(() => random.elements(2))
      for (const [c, at] of columns.entries()) backend.view(at, 2).set(rows[c]!)
      const [list, out] = [backend.start + 4096, backend.start + 8192]
      backend.storeAddresses(list, columns)
      backend.call.blake3_hash_rows(list, columns.length, 2, out)
      for (const row of [0, 1]) {
        expect(backend.view(out + 32 * row, 8)).toEqual(blake3Hasher.hashRow(rows.map(column => column[row]!)))
      }
    })

    it('takes numbers as u32, and tells failure by its result', () => {
      const { call, start } = backend
      backend.view(start, degree).fill(0)
      expect(call.ext_batch_inverse(start, start + 64, 1)).not.toBe(0)
      backend.view(start, degree).fill(P - 1)
      expect(call.ext_batch_inverse(start, start + 64, 1)).toBe(0)
      // A mask that nothing satisfies, up to an end above 2^31.
      backend.view(start, 8).fill(1)
      const end = 2 ** 31 + 2
      expect(call.blake3_search_nonce(start, 5, 6, 2 ** 32 - 1, 2 ** 31, end) >>> 0).toBe(end)
    })

    it('computes in the extension of its degree', () => {
      const field = extensionField(degree)
      const [a, b] = [random.ext(degree), random.ext(degree)]
      const { call, start } = backend
      backend.view(start, degree).set(a)
      backend.view(start + 64, degree).set(b)
      backend.view(start + 128, degree + 1).fill(7)
      call.ext_mul_vectors(start, start + 64, 1, start + 128)
      expect([...backend.view(start + 128, degree + 1)]).toEqual([...field.mul(a, b), 7])
    })
  })
}

/** The kernels that compute in the extension, against `ExtensionField`. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Mark, Ptr } from './arena.ts'
import { ldeCoset, subgroup } from './domain.ts'
import { type Ext, quartic, quintic } from './extension.ts'
import { wasmKernels } from './kernels/wasm.ts'
import type { Kernels } from './kernels.ts'
import * as F from './koalabear.ts'
import { intt } from './polynomial.ts'
import { Random } from './random.ts'
import { evaluateFromCoset, points } from './testing/coset.ts'
import { evaluateExt, foldCoset, lowDegreeExtension } from './testing/polynomial.ts'

const SIZES = [1, 2, 4, 8, 16, 32, 64, 256]

describe.each([quartic, quintic])('kernels of extension degree $degree', E => {
  const { degree } = E
  let kernels: Kernels
  let empty: Mark
  let random: Random

  beforeAll(async () => {
    kernels = await wasmKernels({ degree, maxBytes: 2 ** 28 })
    empty = kernels.mark()
  })
  beforeEach(() => {
    kernels.release(empty)
    random = new Random(9)
  })

  const read = (ptr: Ptr, words: number): Uint32Array => kernels.arena.view(ptr, words).slice()

  const storeExt = (values: readonly Ext[]): Ptr =>
    kernels.arena.store(Array.from({ length: degree }, (_, k) => values.map(value => value[k]!)).flat())

  const readExt = (ptr: Ptr, n: number): Ext[] => {
    const words = read(ptr, degree * n)
    return Array.from({ length: n }, (_, i) => Array.from({ length: degree }, (_, k) => words[k * n + i]!))
  }

  const edgyExt = (n: number): Ext[] => Array.from({ length: n }, () => E.fromCoefficients(random.edgyElements(degree)))

  /** Edge values, and columns of nothing but the largest element. */
  const columnOf = (n: number, c: number): Uint32Array =>
    c === 0 ? new Uint32Array(n).fill(F.P - 1) : random.edgyElements(n)

  describe('vectors', () => {
    it.each(SIZES)('of %i: coset points and inverse denominators', n => {
      const coset = ldeCoset(Math.log2(n))
      const [out, inverses] = [kernels.arena.alloc(n), kernels.allocExt(n)]
      kernels.cosetPoints(out, coset)
      expect(read(out, n)).toEqual(points(coset))
      kernels.cosetPoints(out, coset, true)
      expect(read(out, n)).toEqual(points(coset).map(F.inverse))

      const zeta = random.ext(degree)
      kernels.inverseDenominators(inverses, coset, zeta)
      expect(readExt(inverses, n)).toEqual(Array.from(points(coset), x => E.inverse(E.sub(E.fromBase(x), zeta))))
      const inside = E.fromBase(points(coset)[n - 1]!)
      expect(() => kernels.inverseDenominators(inverses, coset, inside)).toThrow(F.DivisionByZeroError)
    })

    it.each(SIZES)('of %i: extension inverses, products, sums', n => {
      const a = edgyExt(n).map(x => (E.isZero(x) ? E.ONE : x))
      const b = edgyExt(n)
      const scalar = random.ext(degree)
      const [pa, pb, out] = [storeExt(a), storeExt(b), kernels.allocExt(n)]
      kernels.extBatchInverse(pa, out, n)
      expect(readExt(out, n)).toEqual(a.map(x => E.inverse(x)))
      kernels.extMul(pa, pb, n, out)
      expect(readExt(out, n)).toEqual(a.map((x, i) => E.mul(x, b[i]!)))
      kernels.extAddScaled(pb, scalar, n, out)
      expect(readExt(out, n)).toEqual(a.map((x, i) => E.add(E.mul(x, b[i]!), E.mul(scalar, b[i]!))))

      const zero = storeExt(a.with(n - 1, E.ZERO))
      expect(() => kernels.extBatchInverse(zero, out, n)).toThrow(F.DivisionByZeroError)

      let sum = E.ZERO
      const sums = b.map(x => {
        sum = E.add(sum, x)
        return sum
      })
      expect(kernels.prefixSumExt(pb, n)).toEqual(sum)
      expect(readExt(pb, n)).toEqual(sums)
    })

    it.each([...SIZES, 4096])('of %i: dot products and barycentric openings', n => {
      const columns = Array.from({ length: 5 }, (_, c) => columnOf(n, c))
      const pointers = columns.map(c => kernels.arena.store(c))
      const weights = n === 16 ? Array.from({ length: n }, () => Array<number>(degree).fill(F.P - 1)) : edgyExt(n)
      const expected = columns.map(column =>
        weights.reduce((acc, w, i) => E.add(acc, E.mulBase(w, column[i]!)), E.ZERO),
      )
      expect(kernels.extDot(pointers, n, storeExt(weights))).toEqual(expected)

      const zeta = random.ext(degree)
      for (const coset of [subgroup(Math.log2(n)), ldeCoset(Math.log2(n))]) {
        const inverses = kernels.allocExt(n)
        kernels.inverseDenominators(inverses, coset, zeta)
        const opened = kernels.evaluateColumns(pointers, coset, zeta, inverses)
        expect(opened).toEqual(columns.map(column => evaluateFromCoset(E, coset, column, zeta)))
      }
    })

    it.each([
      [4, 1],
      [32, 1],
      [256, 3],
    ] as const)('of %i: openings of extended columns through one row in 2^%i', (n, logBlowup) => {
      const stride = 2 ** logBlowup
      const column = random.edgyElements(n)
      const coset = ldeCoset(Math.log2(n))
      const extended = kernels.arena.store(lowDegreeExtension(column, logBlowup, coset.shift))
      const zeta = random.ext(degree)
      const inverses = kernels.allocExt(n)
      kernels.inverseDenominators(inverses, coset, zeta)
      const expected = [evaluateFromCoset(E, subgroup(Math.log2(n)), column, zeta)]
      expect(kernels.evaluateColumns([extended], coset, zeta, inverses, stride)).toEqual(expected)
    })

    it.each([...SIZES, 2048])('of %i: DEEP', n => {
      for (const width of [1, 4, 6]) {
        const columns = Array.from({ length: width }, (_, c) => columnOf(n, c))
        const coefficients = edgyExt(width)
        const [before, y, inverses] = [edgyExt(n), random.ext(degree), edgyExt(n)]
        const acc = storeExt(before)
        const pointers = columns.map(c => kernels.arena.store(c))
        kernels.deepAccumulate(pointers, coefficients, n, acc)
        const sums = before.map((x, i) =>
          columns.reduce<Ext>((s, column, c) => E.add(s, E.mulBase(coefficients[c]!, column[i]!)), x),
        )
        expect(readExt(acc, n)).toEqual(sums)
        const out = storeExt(before)
        kernels.deepQuotient(acc, y, storeExt(inverses), n, out)
        expect(readExt(out, n)).toEqual(sums.map((x, i) => E.add(before[i]!, E.mul(E.sub(x, y), inverses[i]!))))
      }
    })
  })

  describe('FRI folds', () => {
    it.each([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
      [3, 3],
      [4, 2],
      [4, 4],
      [5, 3],
      [6, 1],
      [6, 3],
      [7, 4],
      [8, 2],
    ] as const)('2^%i points by 2^%i', (logN, logArity) => {
      const n = 2 ** logN
      const folded = n >> logArity
      const coset = ldeCoset(logN)
      const codeword = edgyExt(n)
      const beta = random.ext(degree)
      const [input, out] = [storeExt(codeword), kernels.allocExt(folded)]
      kernels.friFold(input, out, coset, logArity, beta)
      const all = points(coset)
      const expected = Array.from({ length: folded }, (_, i) =>
        foldCoset(
          E,
          Array.from({ length: 2 ** logArity }, (_, j) => codeword[i + j * folded]!),
          all[i]!,
          beta,
        ),
      )
      expect(readExt(out, folded)).toEqual(expected)
    })

    it('halves the degree: the folded codeword is a low-degree one on the folded coset', () => {
      const f = Array.from({ length: 32 }, () => random.ext(degree))
      const coset = ldeCoset(6)
      const codeword = Array.from(points(coset), x => evaluateExt(E, f, E.fromBase(x)))
      const beta = random.ext(degree)
      const out = kernels.allocExt(8)
      kernels.friFold(storeExt(codeword), out, coset, 3, beta)
      const columns = Array.from({ length: degree }, (_, k) => intt(read(out + 32 * k, 8), F.pow(coset.shift, 8)))
      for (const column of columns) expect(Array.from(column.subarray(4))).toEqual([0, 0, 0, 0])
    })

    it('refuse what they cannot fold', () => {
      expect(() => kernels.friFold(0, 0, ldeCoset(2), 3, E.ONE)).toThrow(RangeError)
      expect(() => kernels.friFold(0, 0, ldeCoset(8), 5, E.ONE)).toThrow(RangeError)
    })
  })
})

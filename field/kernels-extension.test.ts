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
import { evaluateExt, foldCoset } from './testing/polynomial.ts'

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
    it.each(SIZES)('of %i: coset points', n => {
      const coset = ldeCoset(Math.log2(n))
      const out = kernels.arena.alloc(n)
      kernels.cosetPoints(out, coset)
      expect(read(out, n)).toEqual(points(coset))
      kernels.cosetPoints(out, coset, true)
      expect(read(out, n)).toEqual(points(coset).map(F.inverse))
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

    it.each([...SIZES, 4096])('of %i: values at a point and at the next one', n => {
      const columns = Array.from({ length: 5 }, (_, c) => columnOf(n, c))
      const pointers = columns.map(c => kernels.arena.store(c))
      for (const coset of [subgroup(Math.log2(n)), ldeCoset(Math.log2(n))]) {
        const zeta = random.ext(degree)
        const following = E.mulBase(zeta, F.twoAdicGenerator(coset.logSize))
        const { here, next } = kernels.evaluateColumns(pointers, coset, zeta, pointers.slice(2))
        expect(here).toEqual(columns.map(column => evaluateFromCoset(E, coset, column, zeta)))
        expect(next).toEqual(columns.slice(2).map(column => evaluateFromCoset(E, coset, column, following)))
        const inside = E.fromBase(points(coset)[n - 1]!)
        expect(() => kernels.evaluateColumns(pointers, coset, inside)).toThrow(F.DivisionByZeroError)
      }
    })

    it.each([...SIZES, 2048])('of %i: DEEP', n => {
      const coset = ldeCoset(Math.log2(n))
      for (const widths of [[1], [4, 6], [5, 1, 8]]) {
        const groups = widths.map(width => Array.from({ length: width }, (_, c) => columnOf(n, c)))
        const coefficients = edgyExt(8)
        const terms = [0, 1].map(p => ({
          point: random.ext(degree),
          claim: random.ext(degree),
          // The last group is not opened at the second point.
          scales: widths.map((_, g) => (p === 1 && g === widths.length - 1 ? E.ZERO : random.ext(degree))),
        }))
        const pointers = groups.map(columns => columns.map(c => kernels.arena.store(c)))
        const out = kernels.allocExt(n)
        kernels.deepWord(pointers, coefficients, terms, coset, out)
        const expected = Array.from(points(coset), (x, i) =>
          terms.reduce<Ext>((word, { point, claim, scales }) => {
            const sum = groups.reduce<Ext>((all, columns, g) => {
              const combined = columns.reduce<Ext>((s, c, j) => E.add(s, E.mulBase(coefficients[j]!, c[i]!)), E.ZERO)
              return E.add(all, E.mul(scales[g]!, combined))
            }, E.ZERO)
            return E.add(word, E.mul(E.sub(sum, claim), E.inverse(E.sub(E.fromBase(x), point))))
          }, E.ZERO),
        )
        expect(readExt(out, n)).toEqual(expected)
        const inside = terms.map(term => ({ ...term, point: E.fromBase(points(coset)[n >> 1]!) }))
        expect(() => kernels.deepWord(pointers, coefficients, inside, coset, out)).toThrow(F.DivisionByZeroError)
        expect(() => kernels.deepWord(pointers, coefficients.slice(0, 0), terms, coset, out)).toThrow(RangeError)
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

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ARENA_START, ArenaLimitError, type Ptr } from './arena.ts'
import { blake3Hasher } from './blake3.ts'
import { evaluateFromCoset, ldeCoset, points, subgroup } from './domain.ts'
import * as E from './extension.ts'
import type { Digest } from './hash.ts'
import { Kernels } from './kernels.ts'
import * as F from './koalabear.ts'
import { commitMatrices, maxHeight } from './merkle.ts'
import { commitInArena } from './merkle-kernels.ts'
import { evaluateExt, foldCoset, intt, lowDegreeExtension, ntt } from './polynomial.ts'
import { permute, poseidon2Hasher } from './poseidon2.ts'
import { Random } from './random.ts'
import { searchNonce } from './transcript.ts'

let kernels: Kernels
let random: Random

beforeAll(async () => {
  kernels = await Kernels.create({ maxBytes: 2 ** 28 })
})
beforeEach(() => {
  kernels.release(ARENA_START)
  random = new Random(9)
})

const read = (ptr: Ptr, words: number): Uint32Array => kernels.arena.view(ptr, words).slice()

const storeExt = (values: readonly E.Ext[]): Ptr =>
  kernels.arena.store(Array.from({ length: 4 }, (_, k) => values.map(value => value[k]!)).flat())

const readExt = (ptr: Ptr, n: number): E.Ext[] => {
  const words = read(ptr, 4 * n)
  return Array.from({ length: n }, (_, i) => [words[i]!, words[n + i]!, words[2 * n + i]!, words[3 * n + i]!])
}

const readDigests = (ptr: Ptr, n: number): Digest[] => Array.from({ length: n }, (_, i) => read(ptr + 32 * i, 8))

const edgyExt = (n: number): E.Ext[] => Array.from({ length: n }, () => E.fromCoefficients(random.edgyElements(4)))

/** Edge values, and columns of nothing but the largest element. */
const columnOf = (n: number, c: number): Uint32Array =>
  c === 0 ? new Uint32Array(n).fill(F.P - 1) : random.edgyElements(n)

const SIZES = [1, 2, 4, 8, 16, 32, 64, 256]

describe('transforms', () => {
  // Every path: scalar, one row of odd and even depth, and 2, 4, 8 rows.
  it.each([
    [0, 0],
    [0, 1],
    [0, 4],
    [1, 0],
    [1, 1],
    [2, 1],
    [3, 0],
    [3, 1],
    [3, 2],
    [4, 0],
    [4, 1],
    [5, 1],
    [5, 3],
    [6, 2],
    [9, 1],
    [9, 4],
    [8, 8],
    [11, 1],
    [12, 1],
    [12, 3],
    [13, 0],
    [13, 1],
    [14, 0],
    [14, 1],
    [15, 0],
    [15, 1],
    [16, 1],
    [13, 4],
  ] as const)('extend 2^%i evaluations by 2^%i', (logN, logBlowup) => {
    const columns = [columnOf(2 ** logN, 0), columnOf(2 ** logN, 1)]
    const sources = columns.map(c => kernels.arena.store(c))
    const destinations = kernels.arena.allocColumns(2, 2 ** (logN + logBlowup))
    kernels.lde(sources, destinations, logN, logBlowup, 3)
    columns.forEach((column, c) => {
      const expected = lowDegreeExtension(column, logBlowup, 3)
      expect(read(destinations[c]!, expected.length)).toEqual(expected)
      expect(read(sources[c]!, column.length)).toEqual(column)
    })
  })

  it.each([0, 1, 2, 3, 4, 5, 9, 10, 11, 13, 14, 15, 16])('go to coefficients and back at 2^%i', logN => {
    for (const shift of [1, 3, 77]) {
      const values = columnOf(2 ** logN, 1)
      const [source, target] = [kernels.arena.store(values), kernels.arena.alloc(values.length)]
      kernels.intt(source, target, logN, shift)
      expect(read(target, values.length)).toEqual(intt(values, shift))
      kernels.ntt(target, target, logN, shift)
      expect(read(target, values.length)).toEqual(values)
    }
  })

  it.each([
    [1, 1, 1],
    [4, 1, 1],
    [6, 2, 2],
    [7, 3, 1],
    [13, 1, 1],
    [13, 2, 0],
  ] as const)('split 2^%i evaluations into 2^%i chunks, extended by 2^%i', (logM, logChunks, logBlowup) => {
    const values = columnOf(2 ** logM, 1)
    const size = 2 ** (logM - logChunks)
    const source = kernels.arena.store(values)
    const chunks = kernels.arena.allocColumns(2 ** logChunks, size * 2 ** logBlowup)
    kernels.splitAndExtend(source, chunks, logM, logChunks, logBlowup, 3)
    const coefficients = intt(values, 3)
    chunks.forEach((chunk, k) => {
      const padded = new Uint32Array(size * 2 ** logBlowup)
      padded.set(coefficients.subarray(k * size, (k + 1) * size))
      expect(read(chunk, padded.length)).toEqual(ntt(padded, 3))
    })
  })

  it('keep tables until their space is released', () => {
    const mark = kernels.mark()
    const values = columnOf(64, 1)
    const run = (): Uint32Array => {
      const [source, target] = [kernels.arena.store(values), kernels.arena.alloc(128)]
      kernels.lde([source], [target], 6, 1, 3)
      return read(target, 128)
    }
    const expected = run()
    kernels.release(mark)
    kernels.arena.view(kernels.arena.alloc(4096), 4096).fill(F.P - 1)
    expect(run()).toEqual(expected)
  })

  it('refuse sizes beyond the two-adicity', () => {
    expect(() => kernels.lde([0], [0], 24, 1, 3)).toThrow(RangeError)
    expect(() => kernels.ntt(0, 0, 25, 3)).toThrow(RangeError)
  })
})

describe.each([blake3Hasher, poseidon2Hasher])('$name', hasher => {
  it.each([
    [1, 1],
    [3, 2],
    [8, 1],
    [9, 4],
    [16, 16],
    [17, 5],
    [33, 19],
    [256, 3],
    [257, 17],
    [511, 2],
    [512, 4],
    [513, 1],
    [769, 2],
    [1100, 2],
    [1793, 1],
  ] as const)('hashes rows of %i elements, %i of them', (width, rows) => {
    const columns = Array.from({ length: width }, (_, c) => columnOf(rows, c))
    const out = kernels.arena.allocDigests(rows)
    const pointers = columns.map(c => kernels.arena.store(c))
    kernels.hashRows(hasher.name, pointers, rows, out)
    readDigests(out, rows).forEach((digest, i) => {
      expect(digest).toEqual(hasher.hashRow(columns.map(c => c[i]!)))
    })
  })

  it.each([2, 4, 8, 16, 64])('compresses and injects layers of %i', n => {
    const below = Array.from({ length: n }, (_, i) => hasher.hashRow([i]))
    const rows = Array.from({ length: n / 2 }, (_, i) => hasher.hashRow([i, 1]))
    const [layer, injected] = [below, rows].map(ds => kernels.arena.store(ds.flatMap(d => Array.from(d)))) as [Ptr, Ptr]
    const out = kernels.arena.allocDigests(n / 2)
    kernels.compressLayer(hasher.name, layer, n, out)
    const pairs = rows.map((_, i) => hasher.compress(below[i]!, below[i + n / 2]!))
    expect(readDigests(out, n / 2)).toEqual(pairs)
    kernels.injectRows(hasher.name, out, injected, n / 2)
    expect(readDigests(out, n / 2)).toEqual(rows.map((row, i) => hasher.compress(pairs[i]!, row)))
  })

  it.each([0, 1, 3, 7])('builds the same trees, with cap bits %i', capBits => {
    const matrices = (
      [
        [4, 1],
        [64, 5],
        [16, 20],
        [64, 2],
        [8, 1],
      ] as const
    ).map(([height, width]) => ({
      height,
      columns: Array.from({ length: width }, (_, c) => columnOf(height, c)),
    }))
    const plain = commitMatrices(hasher, matrices, capBits)
    const stored = matrices.map(m => ({ height: m.height, columns: m.columns.map(c => kernels.arena.store(c)) }))
    const tree = commitInArena(kernels, hasher.name, stored, capBits)
    expect(tree.cap).toEqual(plain.cap)
    for (let i = 0; i < maxHeight(tree.shape); i++) expect(tree.openingPath(i)).toEqual(plain.openingPath(i))
  })

  it('finds the same proof of work', () => {
    for (const bits of [0, 1, 2, 8, 11]) {
      const transcript = hasher.newTranscript(`work ${bits}`)
      transcript.absorbElements(random.elements(bits))
      const verifier = transcript.clone()
      const nonce = transcript.clone().grind(bits, searchNonce)
      expect(transcript.grind(bits, kernels.searchNonce)).toBe(nonce)
      expect(verifier.checkGrind(bits, nonce)).toBe(true)
    }
  })
})

describe('Poseidon2', () => {
  it('permutes', () => {
    const states = Array.from({ length: 12 }, () => random.edgyElements(16))
    const ptr = kernels.arena.store(Array.from({ length: 16 }, (_, k) => states.map(s => s[k]!)).flat())
    kernels.poseidon2Permute(ptr, 12)
    const words = read(ptr, 16 * 12)
    states.forEach((state, i) => {
      permute(state)
      expect(Array.from({ length: 16 }, (_, k) => words[12 * k + i])).toEqual(Array.from(state))
    })
    expect(() => kernels.poseidon2Permute(ptr, 6)).toThrow(RangeError)
  })
})

describe('vectors', () => {
  it.each(SIZES)('of %i: coset points and inverse denominators', n => {
    const coset = ldeCoset(Math.log2(n))
    const [out, inverses] = [kernels.arena.alloc(n), kernels.arena.allocExt(n)]
    kernels.cosetPoints(out, coset)
    expect(read(out, n)).toEqual(points(coset))
    kernels.cosetPoints(out, coset, true)
    expect(read(out, n)).toEqual(F.batchInverse(points(coset)))

    const zeta = random.ext()
    kernels.inverseDenominators(inverses, coset, zeta)
    expect(readExt(inverses, n)).toEqual(Array.from(points(coset), x => E.inverse(E.sub(E.fromBase(x), zeta))))
    const inside = E.fromBase(points(coset)[n - 1]!)
    expect(() => kernels.inverseDenominators(inverses, coset, inside)).toThrow(F.DivisionByZeroError)
  })

  it.each(SIZES)('of %i: extension inverses, products, sums', n => {
    const a = edgyExt(n).map(x => (E.isZero(x) ? E.ONE : x))
    const b = edgyExt(n)
    const scalar = random.ext()
    const [pa, pb, out] = [storeExt(a), storeExt(b), kernels.arena.allocExt(n)]
    kernels.extBatchInverse(pa, out, n)
    expect(readExt(out, n)).toEqual(a.map(E.inverse))
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
    const weights = n === 16 ? Array.from({ length: n }, (): E.Ext => [F.P - 1, F.P - 1, F.P - 1, F.P - 1]) : edgyExt(n)
    const expected = columns.map(column => weights.reduce((acc, w, i) => E.add(acc, E.mulBase(w, column[i]!)), E.ZERO))
    expect(kernels.extDot(pointers, n, storeExt(weights))).toEqual(expected)

    const zeta = random.ext()
    for (const coset of [subgroup(Math.log2(n)), ldeCoset(Math.log2(n))]) {
      const inverses = kernels.arena.allocExt(n)
      kernels.inverseDenominators(inverses, coset, zeta)
      const opened = kernels.evaluateColumns(pointers, coset, zeta, inverses)
      expect(opened).toEqual(columns.map(column => evaluateFromCoset(coset, column, zeta)))
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
    const zeta = random.ext()
    const inverses = kernels.arena.allocExt(n)
    kernels.inverseDenominators(inverses, coset, zeta)
    const expected = [evaluateFromCoset(subgroup(Math.log2(n)), column, zeta)]
    expect(kernels.evaluateColumns([extended], coset, zeta, inverses, stride)).toEqual(expected)
  })

  it.each([...SIZES, 2048])('of %i: DEEP', n => {
    for (const width of [1, 4, 6]) {
      const columns = Array.from({ length: width }, (_, c) => columnOf(n, c))
      const coefficients = edgyExt(width)
      const [before, y, inverses] = [edgyExt(n), random.ext(), edgyExt(n)]
      const acc = storeExt(before)
      const pointers = columns.map(c => kernels.arena.store(c))
      kernels.deepAccumulate(pointers, coefficients, n, acc)
      const sums = before.map((x, i) =>
        columns.reduce<E.Ext>((s, column, c) => E.add(s, E.mulBase(coefficients[c]!, column[i]!)), x),
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
    const beta = random.ext()
    const [input, out] = [storeExt(codeword), kernels.arena.allocExt(folded)]
    kernels.friFold(input, out, coset, logArity, beta)
    const all = points(coset)
    const expected = Array.from({ length: folded }, (_, i) =>
      foldCoset(
        Array.from({ length: 2 ** logArity }, (_, j) => codeword[i + j * folded]!),
        all[i]!,
        beta,
      ),
    )
    expect(readExt(out, folded)).toEqual(expected)
  })

  it('halves the degree: the folded codeword is a low-degree one on the folded coset', () => {
    const f = Array.from({ length: 32 }, () => random.ext())
    const coset = ldeCoset(6)
    const codeword = Array.from(points(coset), x => evaluateExt(f, E.fromBase(x)))
    const beta = random.ext()
    const out = kernels.arena.allocExt(8)
    kernels.friFold(storeExt(codeword), out, coset, 3, beta)
    const columns = Array.from({ length: 4 }, (_, k) => intt(read(out + 32 * k, 8), F.pow(coset.shift, 8)))
    for (const column of columns) expect(Array.from(column.subarray(4))).toEqual([0, 0, 0, 0])
  })

  it('refuse what they cannot fold', () => {
    expect(() => kernels.friFold(0, 0, ldeCoset(2), 3, E.ONE)).toThrow(RangeError)
    expect(() => kernels.friFold(0, 0, ldeCoset(8), 5, E.ONE)).toThrow(RangeError)
  })
})

describe('the arena', () => {
  it('grows to its limit and says what to do beyond', async () => {
    const small = (await Kernels.create({ maxBytes: 2 ** 22 })).arena
    const mark = small.mark()
    const ptr = small.alloc(2 ** 18)
    small.view(ptr, 2 ** 18).fill(7)
    small.alloc(2 ** 18)
    expect(small.view(ptr, 2 ** 18).every(x => x === 7)).toBe(true)
    expect(() => small.alloc(2 ** 18)).toThrow(ArenaLimitError)
    expect(() => small.alloc(2 ** 18)).toThrow(/smaller shards/)
    small.release(mark)
    expect(small.alloc(2 ** 18)).toBe(ptr)
    expect(small.peakBytes).toBeLessThanOrEqual(2 ** 22)
    expect(() => small.release(small.mark() + 1)).toThrow(RangeError)
  })

  it('leaves nothing allocated behind', () => {
    const n = 16
    const column = kernels.arena.store(random.elements(n))
    const [acc, out] = [kernels.arena.allocExt(n), kernels.arena.allocDigests(n)]
    kernels.prepareLde(4, 1, 3)
    const mark = kernels.mark()
    kernels.hashRows('blake3', [column], n, out)
    kernels.deepAccumulate([column], [E.ONE], n, acc)
    kernels.inverseDenominators(acc, subgroup(4), [0, 1, 0, 0])
    kernels.evaluateColumns([column], subgroup(4), [0, 1, 0, 0], acc)
    kernels.lde([column], [acc], 4, 1, 3)
    expect(kernels.mark()).toBe(mark)
  })
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ArenaLimitError, type Mark, type Ptr } from './arena.ts'
import { blake3Hasher } from './blake3.ts'
import { subgroup } from './domain.ts'
import type { Digest } from './hash.ts'
import { wasmKernels } from './kernels/wasm.ts'
import type { Kernels } from './kernels.ts'
import * as F from './koalabear.ts'
import { maxHeight } from './merkle.ts'
import { commitInArena } from './merkle-kernels.ts'
import { intt, ntt } from './polynomial.ts'
import { poseidonBn254Hasher } from './poseidon-bn254.ts'
import { permute, poseidon2Hasher } from './poseidon2.ts'
import { Random } from './random.ts'
import { commitMatrices } from './testing/merkle.ts'
import { lowDegreeExtension } from './testing/polynomial.ts'
import { searchNonce } from './transcript.ts'

let kernels: Kernels
let empty: Mark
let random: Random

const read = (ptr: Ptr, words: number): Uint32Array => kernels.arena.view(ptr, words).slice()

const readDigests = (ptr: Ptr, n: number): Digest[] => Array.from({ length: n }, (_, i) => read(ptr + 32 * i, 8))

/** Edge values, and columns of nothing but the largest element. */
const columnOf = (n: number, c: number): Uint32Array =>
  c === 0 ? new Uint32Array(n).fill(F.P - 1) : random.edgyElements(n)

describe.each([4, 5])('kernels of extension degree %i', degree => {
  /** Transforms do not know the degree: for the second one, the smaller sizes show that its module has them, too. */
  const atMost = (sizes: [logN: number, logBlowup: number][]): [number, number][] =>
    sizes.filter(([logN, logBlowup]) => degree === 4 || logN + logBlowup <= 11)

  beforeAll(async () => {
    kernels = await wasmKernels({ degree, maxBytes: 2 ** 28 })
    empty = kernels.mark()
  })
  beforeEach(() => {
    kernels.release(empty)
    random = new Random(9)
  })

  describe('transforms', () => {
    // Every path: scalar, one row of odd and even depth, and 2, 4, 8 rows.
    it.each(
      atMost([
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
      ]),
    )('extend 2^%i evaluations by 2^%i', (logN, logBlowup) => {
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

    it.each(atMost([0, 1, 2, 3, 4, 5, 9, 10, 11, 13, 14, 15, 16].map(logN => [logN, 0])))(
      'go to coefficients and back at 2^%i',
      logN => {
        for (const shift of [1, 3, 77]) {
          const values = columnOf(2 ** logN, 1)
          const [source, target] = [kernels.arena.store(values), kernels.arena.alloc(values.length)]
          kernels.intt(source, target, logN, shift)
          expect(read(target, values.length)).toEqual(intt(values, shift))
          kernels.ntt(target, target, logN, shift)
          expect(read(target, values.length)).toEqual(values)
        }
      },
    )

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

  describe.each([blake3Hasher, poseidon2Hasher, poseidonBn254Hasher])('$name', hasher => {
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
      const [layer, injected] = [below, rows].map(ds => kernels.arena.store(ds.flatMap(d => Array.from(d)))) as [
        Ptr,
        Ptr,
      ]
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
      for (const bits of [0, 1, 2, 8, ...(hasher === poseidonBn254Hasher ? [] : [11])]) {
        const transcript = hasher.newTranscript(`work ${bits}`, kernels.field)
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

  describe('the arena', () => {
    it('does not copy its own columns, wherever their views are by then', async () => {
      const { arena } = await wasmKernels({ degree, maxBytes: 2 ** 23 })
      const mark = arena.mark()
      const [first, second] = arena.newColumns(2, 5) as [Uint32Array, Uint32Array]
      first.fill(7)
      second.fill(9)
      // More than there is: the memory grows, and views end.
      arena.alloc(2 ** 20)
      const [one, two] = [arena.store(first), arena.store(second)]
      expect([[...arena.view(one, 5)], [...arena.view(two, 5)]]).toEqual([Array(5).fill(7), Array(5).fill(9)])
      expect(arena.store(second)).toBe(two)
      arena.release(mark)
      expect(() => arena.store(first)).toThrow(RangeError)
    })

    it('grows to its limit and says what to do beyond', async () => {
      const small = (await wasmKernels({ degree, maxBytes: 2 ** 22 })).arena
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
      const { field } = kernels
      const n = 16
      const column = kernels.arena.store(random.elements(n))
      const [acc, out] = [kernels.allocExt(n), kernels.arena.allocDigests(n)]
      kernels.prepareLde(4, 1, 3)
      const mark = kernels.mark()
      kernels.hashRows('blake3', [column], n, out)
      const [point, claim] = [random.ext(degree), random.ext(degree)]
      kernels.deepWord([[column]], [field.ONE], [{ point, claim, scales: [field.ONE] }], subgroup(4), acc)
      kernels.evaluateColumns([column], subgroup(4), point)
      kernels.lde([column], [acc], 4, 1, 3)
      expect(kernels.mark()).toBe(mark)
    })
  })
})

/**
 * What the kernels compute on fixed input, as one digest: a library that a compiler got wrong must not be used, for it would give programs
 * other names and runs proofs that nobody accepts. Takes 50 ms, most of them for the constants of BN254's Poseidon.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Kernels } from '../../kernels.ts'
import { Random } from '../../random.ts'

/** By degree of the extension. */
export const KNOWN_ANSWERS: Readonly<Record<number, string>> = {
  4: 'ae9f34c73999a9c552f6c9ae4cfd3557fe1950dde1a79a695529f0b5f917b80c',
  5: '6d721e54df947dc53033dd21709d9c7ec0d61b2083ef4a790a4e552f736712b7',
}

/** Runs every kernel, with lengths that are not multiples of vectors where it takes them. @returns hex */
export function answersOf(kernels: Kernels): string {
  const { arena, field } = kernels
  const hash = createHash('sha256')
  const random = new Random(1)
  const absorb = (at: number, words: number): void => void hash.update(arena.view(at, words))
  const mark = kernels.mark()

  const logN = 13
  const n = 2 ** logN
  const columns = Array.from({ length: 3 }, () => arena.store(random.elements(n)))
  const extended = arena.allocColumns(3, 4 * n)
  for (const logBlowup of [1, 2]) {
    kernels.lde(columns, extended, logN, logBlowup, 3)
    for (const column of extended) absorb(column, n << logBlowup)
  }
  // Two rows of the largest local transform.
  const [long, back] = arena.allocColumns(2, 4 * n) as [number, number]
  kernels.intt(extended[0]!, long, logN + 2, 5)
  kernels.ntt(extended[1]!, back, logN + 2, 5)
  kernels.splitAndExtend(extended[2]!, [long, back], logN + 1, 1, 1, 3)
  for (const column of [long, back]) absorb(column, 4 * n)

  const rows = 53
  const wide = Array.from({ length: 300 }, () => arena.store(random.elements(rows)))
  for (const hasher of ['blake3', 'poseidon2', 'poseidon-bn254'] as const) {
    const [digests, above] = [arena.allocDigests(rows + 1), arena.allocDigests(rows)]
    arena.view(digests, 8 * (rows + 1)).fill(1)
    for (const width of [1, 19, 300]) {
      if (hasher !== 'blake3' && width > 19) continue
      kernels.hashRows(hasher, wide.slice(0, width), rows, digests)
      absorb(digests, 8 * rows)
    }
    kernels.compressLayer(hasher, digests, rows + 1, above)
    kernels.injectRows(hasher, above, digests, (rows + 1) / 2)
    absorb(above, (8 * (rows + 1)) / 2)
  }
  const states = arena.store(random.elements(16 * 20))
  kernels.poseidon2Permute(states, 20)
  absorb(states, 16 * 20)

  const size = 256
  const coset = { logSize: 8, shift: 3 }
  const [point, scalar] = [random.ext(field.degree), random.ext(field.degree)]
  const vectors = Array.from({ length: 3 }, () => arena.store(random.elements(field.degree * size)))
  const [a, b, c] = vectors as [number, number, number]
  const absorbExt = (at: number, elements: number): void => absorb(at, field.degree * elements)
  kernels.cosetPoints(back, coset, true)
  absorb(back, size)
  for (const logSize of [0, 2, 8, 11]) {
    const { here, next } = kernels.evaluateColumns(columns, { logSize, shift: 3 }, point, columns.slice(1))
    hash.update(Uint32Array.from([...here, ...next].flat()))
  }
  const coefficients = columns.map(() => random.ext(field.degree))
  const terms = [point, scalar].map((at, p) => ({
    point: at,
    claim: random.ext(field.degree),
    scales: [p === 0 ? field.ZERO : random.ext(field.degree), random.ext(field.degree)],
  }))
  for (const logSize of [1, 8, 11]) {
    const word = kernels.allocExt(2 ** logSize)
    kernels.deepWord([columns, columns.slice(1)], coefficients, terms, { logSize, shift: 3 }, word)
    absorbExt(word, 2 ** logSize)
  }
  kernels.extMul(a, c, size, b)
  kernels.extAddScaled(b, scalar, size, c)
  absorbExt(c, size)
  kernels.extBatchInverse(c, b, size)
  for (const log of [1, 2, 3, 4]) {
    kernels.friFold(b, a, coset, log, scalar)
    absorbExt(a, size >> log)
  }
  kernels.prefixSumExt(b, size)
  absorbExt(b, size)
  kernels.release(mark)
  return hash.digest('hex')
}

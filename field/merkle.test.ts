import { describe, expect, it } from 'vitest'
import type { Numbers, VerifierAlgebra } from './algebra.ts'
import { blake3Hasher } from './blake3.ts'
import { quartic } from './extension.ts'
import type { Digest, Hasher } from './hash.ts'
import { P } from './koalabear.ts'
import { capHeight, isOpening, MerkleShapeError, maxHeight, opens } from './merkle.ts'
import { numberAlgebra } from './number-algebra.ts'
import { poseidonBn254Hasher } from './poseidon-bn254.ts'
import { poseidon2Hasher } from './poseidon2.ts'
import { Random } from './random.ts'
import { commitMatrices, type Matrix } from './testing/merkle.ts'

const algebraOf = (hasher: Hasher): VerifierAlgebra<Numbers> =>
  numberAlgebra(hasher, quartic, code => {
    throw new Error(code)
  })

const random = new Random(7)
const matrix = (height: number, width: number): Matrix => ({
  height,
  columns: Array.from({ length: width }, () => random.elements(height)),
})
const rowsAt = (matrices: readonly Matrix[], index: number): number[][] =>
  matrices.map(m => m.columns.map(column => column[index % m.height]!))

const CASES: [string, Matrix[], number][] = [
  ['one matrix, no cap', [matrix(8, 3)], 0],
  ['one row', [matrix(1, 5)], 0],
  ['a cap as high as the tree', [matrix(4, 2)], 2],
  ['mixed heights in mixed order', [matrix(4, 1), matrix(16, 3), matrix(4, 2), matrix(8, 9), matrix(16, 1)], 1],
  ['matrices below the cap asked for', [matrix(16, 2), matrix(2, 1)], 3],
  ['levels of eight and one of two', [matrix(16, 3), matrix(128, 9)], 0],
  ['a matrix of one row under a tall one', [matrix(32, 1), matrix(1, 4)], 2],
]

describe.each([blake3Hasher, poseidon2Hasher, poseidonBn254Hasher])('Merkle trees over $name', hasher => {
  it.each(CASES)('opens every row: %s', (_, matrices, capBits) => {
    const tree = commitMatrices(hasher, matrices, capBits)
    expect(tree.cap).toHaveLength(capHeight(tree.shape))
    for (let i = 0; i < maxHeight(tree.shape); i++) {
      const [rows, path] = [rowsAt(matrices, i), tree.openingPath(i)]
      expect(isOpening(hasher, tree.shape, rows, path)).toBe(true)
      expect(opens<Numbers>(algebraOf(hasher), tree.cap, tree.shape, i, rows, path)).toBe(true)
    }
  })

  it.each(CASES)('refuses every change of an opening: %s', (_, matrices, capBits) => {
    const { shape, ...tree } = withParts(commitMatrices(hasher, matrices, capBits))
    const index = maxHeight(shape) - 1
    const rows = rowsAt(matrices, index)
    const path = tree.path(index)
    const check = (changed: { cap?: Digest[]; index?: number; rows?: number[][]; path?: Digest[] }): boolean => {
      const { cap, index: at, rows: opened, path: siblings } = { cap: tree.cap, index, rows, path, ...changed }
      return (
        isOpening(hasher, shape, opened, siblings) &&
        opens<Numbers>(algebraOf(hasher), cap, shape, at, opened, siblings)
      )
    }
    expect(check({})).toBe(true)

    rows.forEach((row, k) => {
      for (const [c, a] of row.entries()) {
        for (const wrong of [(a + 1) % P, a + P]) {
          expect(check({ rows: rows.with(k, row.with(c, wrong)) })).toBe(false)
        }
      }
      expect(check({ rows: rows.with(k, [...row, 0]) })).toBe(false)
      expect(check({ rows: rows.with(k, row.slice(1)) })).toBe(false)
    })
    for (const [k, d] of path.entries()) {
      expect(check({ path: path.with(k, d.with(3, (d[3]! + 1) % P)) })).toBe(false)
    }
    expect(check({ path: [...path, tree.cap[0]!] })).toBe(false)
    if (path.length > 0) expect(check({ path: path.slice(1) })).toBe(false)
    expect(check({ cap: tree.cap.map(d => d.with(0, (d[0]! + 1) % P)) })).toBe(false)
    expect(check({ rows: [...rows, [0]] })).toBe(false)
    expect(check({ rows: rows.slice(1) })).toBe(false)
    if (index > 0) expect(check({ index: index - 1 })).toBe(false)
  })

  it('binds the cap to matrices below it', () => {
    const tall = matrix(16, 2)
    const [short, changed] = [matrix(2, 1), matrix(2, 1)]
    const [a, b] = [commitMatrices(hasher, [tall, short], 3), commitMatrices(hasher, [tall, changed], 3)]
    expect(a.cap).toHaveLength(2)
    expect(a.cap).not.toEqual(b.cap)
  })

  it('refuses shapes that no tree has', () => {
    expect(() => commitMatrices(hasher, [], 0)).toThrow(MerkleShapeError)
    expect(() => commitMatrices(hasher, [{ height: 3, columns: [random.elements(3)] }], 0)).toThrow(MerkleShapeError)
    expect(() => commitMatrices(hasher, [{ height: 4, columns: [] }], 0)).toThrow(MerkleShapeError)
    expect(() => commitMatrices(hasher, [matrix(4, 1)], -1)).toThrow(MerkleShapeError)
  })
})

const withParts = (tree: ReturnType<typeof commitMatrices>) => ({
  shape: tree.shape,
  cap: tree.cap,
  path: (index: number) => tree.openingPath(index),
})

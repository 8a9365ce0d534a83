/**
 * Mixed-height Merkle commitments to matrices over F, and their openings. Plain TypeScript; the prover builds the same
 * tree with `merkle-kernels.ts`.
 *
 * Rows are in natural order of the evaluation domain and heights are powers of two. Row i of the tallest matrix (height M)
 * belongs with row i mod m of a matrix of height m. Layer 0 has M digests, hashRow(rows i of all matrices of height M,
 * concatenated in commit order). The next layer has half as many: compress(layer[i], layer[i + n/2]), and where matrices
 * of that height exist, the result is compressed once more with the digest of their concatenated rows.
 *
 * The tree stops at a cap of min(2^capBits, smallest height) digests: below the smallest matrix there is nothing left to
 * inject, so every row of every matrix hangs under exactly one cap digest.
 *
 * @module
 */
import { type Digest, digestEquals, type Hasher } from './hash.ts'
import { isCanonical } from './koalabear.ts'

export interface MatrixShape {
  /** Rows: a power of two, at most 2^24. */
  readonly height: number
  /** Columns: at least one. */
  readonly width: number
}

export interface MerkleShape {
  /** In commit order, at least one. */
  readonly matrices: readonly MatrixShape[]
  readonly capBits: number
}

/** Column-major. */
export interface Matrix {
  readonly height: number
  readonly columns: readonly Uint32Array[]
}

/** A shape that no tree has: in a verifier, refuse the proof before calling. */
export class MerkleShapeError extends Error {
  readonly code = 'MERKLE_SHAPE'
}

export const checkShape = ({ matrices, capBits }: MerkleShape): void => {
  if (matrices.length === 0) throw new MerkleShapeError('a commitment needs at least one matrix')
  if (!Number.isInteger(capBits) || capBits < 0)
    throw new MerkleShapeError(`capBits must be at least 0, got ${capBits}`)
  for (const { height, width } of matrices) {
    if (!Number.isInteger(Math.log2(height)) || height < 1 || height > 2 ** 24) {
      throw new MerkleShapeError(`a matrix height must be a power of two up to 2^24, got ${height}`)
    }
    if (!Number.isInteger(width) || width < 1) throw new MerkleShapeError(`a matrix needs a column, got width ${width}`)
  }
}

export const maxHeight = ({ matrices }: MerkleShape): number => Math.max(...matrices.map(m => m.height))

/** Digests in the cap. */
export const capHeight = ({ matrices, capBits }: MerkleShape): number =>
  Math.min(2 ** capBits, ...matrices.map(m => m.height))

/** Digests in an opening path. */
export const pathLength = (shape: MerkleShape): number => Math.log2(maxHeight(shape) / capHeight(shape))

/** A tree, wherever its digests are stored. */
export class MerkleTree {
  readonly shape: MerkleShape
  readonly #digestAt: (layer: number, index: number) => Digest

  /** @param digestAt layer 0 has maxHeight digests, layer k has maxHeight / 2^k, the last one is the cap */
  constructor(shape: MerkleShape, digestAt: (layer: number, index: number) => Digest) {
    this.shape = shape
    this.#digestAt = digestAt
  }

  get cap(): Digest[] {
    const last = pathLength(this.shape)
    return Array.from({ length: capHeight(this.shape) }, (_, i) => this.#digestAt(last, i))
  }

  /** Siblings from the leaves up to below the cap, for 0 ≤ index < maxHeight. */
  openingPath(index: number): Digest[] {
    const height = maxHeight(this.shape)
    if (!Number.isInteger(index) || index < 0 || index >= height) {
      throw new RangeError(`row ${index} is outside a tree of ${height} rows`)
    }
    return Array.from({ length: pathLength(this.shape) }, (_, layer) => {
      const size = height / 2 ** layer
      return this.#digestAt(layer, ((index % size) + size / 2) % size)
    })
  }
}

/** Commits with plain TypeScript. */
export const commitMatrices = (hasher: Hasher, matrices: readonly Matrix[], capBits: number): MerkleTree => {
  const shape = { matrices: matrices.map(m => ({ height: m.height, width: m.columns.length })), capBits }
  checkShape(shape)
  const rowDigests = (height: number): Digest[] | undefined => {
    const columns = matrices.filter(m => m.height === height).flatMap(m => m.columns)
    if (columns.length === 0) return undefined
    return Array.from({ length: height }, (_, i) => hasher.hashRow(columns.map(column => column[i]!)))
  }
  let layer = rowDigests(maxHeight(shape))!
  const layers = [layer]
  for (let size = layer.length / 2; size >= capHeight(shape); size /= 2) {
    const below = layer
    const injected = rowDigests(size)
    layer = Array.from({ length: size }, (_, i) => {
      const node = hasher.compress(below[i]!, below[i + size]!)
      return injected ? hasher.compress(node, injected[i]!) : node
    })
    layers.push(layer)
  }
  return new MerkleTree(shape, (k, i) => layers[k]![i]!)
}

/**
 * Whether `rows[k]` is row (index mod height) of the k-th committed matrix. False for anything malformed: wrong number of
 * rows, wrong widths, elements not canonical, words that are no digests, wrong lengths of cap and path.
 *
 * @param shape what the verifier expects, never what the prover says
 * @throws MerkleShapeError if `shape` itself is impossible
 */
export const verifyOpening = (
  hasher: Hasher,
  cap: readonly Digest[],
  shape: MerkleShape,
  index: number,
  rows: readonly ArrayLike<number>[],
  path: readonly Digest[],
): boolean => {
  checkShape(shape)
  const height = maxHeight(shape)
  if (!Number.isInteger(index) || index < 0 || index >= height) return false
  if (cap.length !== capHeight(shape) || path.length !== pathLength(shape)) return false
  if (!cap.every(hasher.isDigest) || !path.every(hasher.isDigest)) return false
  if (rows.length !== shape.matrices.length) return false
  if (rows.some((row, k) => row.length !== shape.matrices[k]!.width || !isCanonicalRow(row))) return false

  const rowDigest = (size: number): Digest | undefined => {
    const elements = rows.flatMap((row, k) => (shape.matrices[k]!.height === size ? Array.from(row) : []))
    return elements.length === 0 ? undefined : hasher.hashRow(elements)
  }
  let node = rowDigest(height)!
  let size = height
  for (const sibling of path) {
    const isLeft = index % size < size / 2
    node = isLeft ? hasher.compress(node, sibling) : hasher.compress(sibling, node)
    size /= 2
    const injected = rowDigest(size)
    if (injected) node = hasher.compress(node, injected)
  }
  return digestEquals(node, cap[index % size]!)
}

const isCanonicalRow = (row: ArrayLike<number>): boolean => {
  for (let i = 0; i < row.length; i++) if (!isCanonical(row[i]!)) return false
  return true
}

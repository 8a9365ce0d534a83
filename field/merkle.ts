/**
 * Mixed-height Merkle commitments to matrices over F, and their openings. Plain TypeScript; the prover builds the same
 * tree with `merkle-kernels.ts`.
 *
 * Rows are in natural order of the evaluation domain and heights are powers of two. Row i of the tallest matrix (height M)
 * belongs with row i mod m of a matrix of height m. Layer 0 has M digests, hashRow(rows i of all matrices of height M,
 * concatenated in commit order). The next layer, with arity 2, has half as many: compress(layer[i], layer[i + n/2]), and where matrices
 * of that height exist, the result is compressed once more with the digest of their concatenated rows.
 *
 * With an arity of 8 a layer has an eighth of the digests of the one below, compress(layer[i], layer[i + n/8], …, layer[i + 7n/8]); but no
 * layer is smaller than the cap or than the next smaller matrix, so that one may have a half or a quarter instead.
 *
 * The tree stops at a cap of min(2^capBits, smallest height) digests: below the smallest matrix there is nothing left to
 * inject, so every row of every matrix hangs under exactly one cap digest.
 *
 * @module
 */
import type { Representation, VerifierAlgebra } from './algebra.ts'
import type { Digest, Hasher } from './hash.ts'
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
  /** log₂ of the digests below a node, `LOG_ARITY` of the hash. */
  readonly logArity: number
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

/** Digests in each layer, from the leaves to the cap. */
export const layerSizes = (shape: MerkleShape): number[] => {
  const cap = capHeight(shape)
  const sizes = [maxHeight(shape)]
  for (let size = sizes[0]!; size > cap; sizes.push(size)) {
    const below = size
    const matrices = shape.matrices.map(m => m.height).filter(height => height < below)
    size = Math.max(below / 2 ** shape.logArity, cap, ...matrices)
  }
  return sizes
}

/** Digests in an opening path. */
export const pathLength = (shape: MerkleShape): number => {
  const sizes = layerSizes(shape)
  return sizes.slice(1).reduce((sum, size, k) => sum + sizes[k]! / size - 1, 0)
}

/** A tree, wherever its digests are stored. */
export class MerkleTree {
  readonly shape: MerkleShape
  readonly #digestAt: (layer: number, index: number) => Digest

  /** @param digestAt layer k has `layerSizes(shape)[k]` digests */
  constructor(shape: MerkleShape, digestAt: (layer: number, index: number) => Digest) {
    this.shape = shape
    this.#digestAt = digestAt
  }

  get cap(): Digest[] {
    const last = layerSizes(this.shape).length - 1
    return Array.from({ length: capHeight(this.shape) }, (_, i) => this.#digestAt(last, i))
  }

  /** Siblings from the leaves up to below the cap, those of a layer in their order, for 0 ≤ index < maxHeight. */
  openingPath(index: number): Digest[] {
    const height = maxHeight(this.shape)
    if (!Number.isInteger(index) || index < 0 || index >= height) {
      throw new RangeError(`row ${index} is outside a tree of ${height} rows`)
    }
    const sizes = layerSizes(this.shape)
    return sizes.slice(1).flatMap((size, layer) => {
      const below = sizes[layer]!
      const places = Array.from({ length: below / size }, (_, j) => (index % size) + j * size)
      return places.filter(place => place !== index % below).map(place => this.#digestAt(layer, place))
    })
  }
}

/**
 * Whether an opening has the form that `shape` asks for: numbers of rows and siblings, widths, canonical elements, digests. To be
 * asked before `openedRoot`.
 *
 * @param shape what the verifier expects, never what the prover says
 * @throws MerkleShapeError if `shape` itself is impossible
 */
export const isOpening = (
  hasher: Hasher,
  shape: MerkleShape,
  rows: readonly ArrayLike<number>[],
  path: readonly Digest[],
): boolean => {
  checkShape(shape)
  if (rows.length !== shape.matrices.length || path.length !== pathLength(shape)) return false
  return (
    path.every(hasher.isDigest) &&
    rows.every((row, k) => row.length === shape.matrices[k]!.width && isCanonicalRow(row))
  )
}

/**
 * Whether `rows[k]` is row (index mod height) of the k-th committed matrix, for an index of log₂ maxHeight bits. `isOpening` must
 * hold, and the cap must have `capHeight(shape)` digests.
 */
export const opens = <R extends Representation>(
  { hash, index: indices }: VerifierAlgebra<R>,
  cap: readonly R['digest'][],
  shape: MerkleShape,
  index: R['index'],
  rows: readonly ArrayLike<R['base']>[],
  path: readonly R['digest'][],
): R['condition'] => {
  const rowDigest = (height: number): R['digest'] | undefined => {
    const elements: R['base'][] = []
    rows.forEach((row, k) => {
      if (shape.matrices[k]!.height === height) for (let c = 0; c < row.length; c++) elements.push(row[c]!)
    })
    return elements.length === 0 ? undefined : hash.row(elements)
  }
  const [tallest, ...sizes] = layerSizes(shape) as [number, ...number[]]
  let node: R['digest'] = rowDigest(tallest)
  let below = tallest
  let used = 0
  for (const size of sizes) {
    // Which of the parts of a layer has the node: the top bits of its position.
    const siblings = path.slice(used, used + below / size - 1)
    node = hash.compressAt(index, Math.log2(size), node, ...siblings)
    const injected = rowDigest(size)
    if (injected !== undefined) node = hash.compress(node, injected)
    used += siblings.length
    below = size
  }
  return hash.equals(node, indices.selectDigest(cap, indices.bits(index, 0, Math.log2(below))))
}

const isCanonicalRow = (row: ArrayLike<number>): boolean => {
  for (let i = 0; i < row.length; i++) if (!isCanonical(row[i]!)) return false
  return true
}

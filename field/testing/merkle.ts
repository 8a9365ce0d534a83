/**
 * Merkle commitments in plain TypeScript: the reference for the kernels.
 * @module
 */
import { type Digest, type Hasher, LOG_ARITY } from '../hash.ts'
import { checkShape, layerSizes, MerkleTree, maxHeight } from '../merkle.ts'

/** Column-major. */
export interface Matrix {
  readonly height: number
  readonly columns: readonly Uint32Array[]
}

/** Commits with plain TypeScript. */
export const commitMatrices = (hasher: Hasher, matrices: readonly Matrix[], capBits: number): MerkleTree => {
  const shapes = matrices.map(m => ({ height: m.height, width: m.columns.length }))
  const shape = { matrices: shapes, capBits, logArity: LOG_ARITY[hasher.name] }
  checkShape(shape)
  const rowDigests = (height: number): Digest[] | undefined => {
    const columns = matrices.filter(m => m.height === height).flatMap(m => m.columns)
    if (columns.length === 0) return undefined
    return Array.from({ length: height }, (_, i) => hasher.hashRow(columns.map(column => column[i]!)))
  }
  let layer = rowDigests(maxHeight(shape))!
  const layers = [layer]
  for (const size of layerSizes(shape).slice(1)) {
    const below = layer
    const injected = rowDigests(size)
    layer = Array.from({ length: size }, (_, i) => {
      const [first, second, ...others] = Array.from({ length: below.length / size }, (_, j) => below[i + j * size]!)
      const node = hasher.compress(first!, second!, ...others)
      return injected ? hasher.compress(node, injected[i]!) : node
    })
    layers.push(layer)
  }
  return new MerkleTree(shape, (k, i) => layers[k]![i]!)
}

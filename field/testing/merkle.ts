/**
 * Merkle commitments in plain TypeScript: the reference for the kernels.
 * @module
 */
import type { Digest, Hasher } from '../hash.ts'
import { capHeight, checkShape, MerkleTree, maxHeight } from '../merkle.ts'

/** Column-major. */
export interface Matrix {
  readonly height: number
  readonly columns: readonly Uint32Array[]
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

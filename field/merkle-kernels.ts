/**
 * The prover's side of `merkle.ts`: the same tree, hashed by the kernels and kept in the arena.
 *
 * @module
 */
import type { Ptr } from './arena.ts'
import { DIGEST_WORDS, type HasherName } from './hash.ts'
import type { Kernels } from './kernels.ts'
import { capHeight, checkShape, MerkleTree, maxHeight } from './merkle.ts'

/** Column-major, in the arena: `height` words at each pointer. */
export interface ArenaMatrix {
  readonly height: number
  readonly columns: readonly Ptr[]
}

/**
 * Commits to matrices in the arena. The tree takes 64 bytes per row of the tallest matrix, allocated here, and is valid until
 * that space is released.
 */
export const commitInArena = (
  kernels: Kernels,
  hasher: HasherName,
  matrices: readonly ArenaMatrix[],
  capBits: number,
): MerkleTree => {
  const { arena } = kernels
  const shape = { matrices: matrices.map(m => ({ height: m.height, width: m.columns.length })), capBits }
  checkShape(shape)
  const columnsOf = (height: number): Ptr[] => matrices.filter(m => m.height === height).flatMap(m => m.columns)

  const tallest = maxHeight(shape)
  const layers: Ptr[] = []
  for (let size = tallest; size >= capHeight(shape); size /= 2) layers.push(arena.allocDigests(size))

  kernels.hashRows(hasher, columnsOf(tallest), tallest, layers[0]!)
  for (let k = 1, size = tallest / 2; k < layers.length; k++, size /= 2) {
    const layer = layers[k]!
    kernels.compressLayer(hasher, layers[k - 1]!, 2 * size, layer)
    const columns = columnsOf(size)
    if (columns.length === 0) continue
    const mark = arena.mark()
    const rows = arena.allocDigests(size)
    kernels.hashRows(hasher, columns, size, rows)
    kernels.injectRows(hasher, layer, rows, size)
    arena.release(mark)
  }
  return new MerkleTree(shape, (k, i) => arena.view(layers[k]! + 4 * DIGEST_WORDS * i, DIGEST_WORDS).slice())
}

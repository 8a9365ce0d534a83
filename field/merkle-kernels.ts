/**
 * The prover's side of `merkle.ts`: the same tree, hashed by the kernels and kept in the arena.
 *
 * @module
 */
import type { Ptr } from './arena.ts'
import { DIGEST_WORDS, type HasherName, LOG_ARITY } from './hash.ts'
import type { Kernels } from './kernels.ts'
import { checkShape, layerSizes, MerkleTree } from './merkle.ts'

/** Column-major, in the arena: `height` words at each pointer. */
export interface ArenaMatrix {
  readonly height: number
  readonly columns: readonly Ptr[]
}

/**
 * Commits to matrices in the arena. The tree takes at most 64 bytes per row of the tallest matrix, allocated here, and is valid until
 * that space is released.
 */
export const commitInArena = (
  kernels: Kernels,
  hasher: HasherName,
  matrices: readonly ArenaMatrix[],
  capBits: number,
): MerkleTree => {
  const { arena } = kernels
  const shapes = matrices.map(m => ({ height: m.height, width: m.columns.length }))
  const shape = { matrices: shapes, capBits, logArity: LOG_ARITY[hasher] }
  checkShape(shape)
  const columnsOf = (height: number): Ptr[] => matrices.filter(m => m.height === height).flatMap(m => m.columns)

  const sizes = layerSizes(shape)
  const layers = sizes.map(size => arena.allocDigests(size))

  kernels.hashRows(hasher, columnsOf(sizes[0]!), sizes[0]!, layers[0]!)
  for (const [k, size] of sizes.entries()) {
    if (k === 0) continue
    const layer = layers[k]!
    kernels.compressLayer(hasher, layers[k - 1]!, sizes[k - 1]!, layer, sizes[k - 1]! / size)
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

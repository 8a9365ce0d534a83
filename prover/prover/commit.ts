/**
 * Committing to matrices: low-degree extension of every column, and one mixed-height Merkle tree over the rows.
 * @module
 */
import type { Kernels } from '@zkmips/field/kernels'
import { commitInArena } from '@zkmips/field/merkle-kernels'
import type { ProofParameters } from '../parameters.ts'
import { extensionShift } from '../protocol/domain.ts'
import type { Commitment, CommittedMatrix, MatrixInput } from '../protocol/opening-proof.ts'

/**
 * Commits to the matrices, in this order. Allocates 4·2^logBlowup bytes per cell and about 64 per row of the tallest
 * codeword; valid until the caller releases them. The caller absorbs the cap.
 */
export function commit(kernels: Kernels, params: ProofParameters, inputs: readonly MatrixInput[]): Commitment {
  const matrices = inputs.map(input => extend(kernels, params, input))
  const tree = commitInArena(
    kernels,
    params.hasher,
    matrices.map(m => ({ height: 2 ** (m.logHeight + params.logBlowup), columns: m.lde })),
    params.logCapHeight,
  )
  return { cap: tree.cap, matrices, tree }
}

function extend(kernels: Kernels, params: ProofParameters, input: MatrixInput): CommittedMatrix {
  const { logHeight, columns, shift = 1 } = input
  const logSize = logHeight + params.logBlowup
  // Values on shift·H of f are values on H of f(shift·x).
  const coset = extensionShift(logSize, shift)
  kernels.prepareLde(logHeight, params.logBlowup, coset)
  const lde = kernels.arena.allocColumns(columns.length, 2 ** logSize)
  kernels.lde(columns, lde, logHeight, params.logBlowup, coset)
  return { logHeight, columns, shift, lde }
}

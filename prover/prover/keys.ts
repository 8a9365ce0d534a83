/**
 * Keys of a machine: commits to its preprocessed columns.
 * @module
 */
import { type Machine, machineDigest } from '@zkmips/air/machine'
import type { Kernels } from '@zkmips/field/kernels'
import { hasherOf } from '../hasher.ts'
import type { ProofParameters } from '../parameters.ts'
import type { ProvingKey } from '../protocol/shard-proof.ts'
import { preprocessedMatrices } from '../protocol/shard-shape.ts'
import { fieldOf } from './field.ts'
import { commit } from './openings.ts'

/** The preprocessed columns given to `setupMachine` are not those that the machine declares. */
export class SetupError extends Error {
  readonly code = 'SHARD_SETUP'
}

/**
 * Makes the keys of a machine. Its commitment stays in the arena until the caller releases it; a worker recomputes its own.
 * @param preprocessed by chip name: the preprocessed columns of every chip that has some, in the chip's order
 */
export function setupMachine(
  kernels: Kernels,
  params: ProofParameters,
  machine: Machine,
  preprocessed: Readonly<Record<string, readonly Uint32Array[]>>,
): ProvingKey {
  fieldOf(kernels, params)
  const preprocessedColumns = new Map<number, number[]>()
  const logHeights: number[] = []
  machine.chips.forEach(({ chip, maxLogHeight }, index) => {
    const names = chip.columns.preprocessed
    if (names.length === 0) return
    const columns = preprocessed[chip.name] ?? []
    const height = columns[0]?.length ?? 0
    const logHeight = Math.log2(height)
    if (columns.length !== names.length || columns.some(c => c.length !== height)) {
      throw new SetupError(`chip ${chip.name} needs ${names.length} preprocessed columns of equal height`)
    }
    if (!Number.isInteger(logHeight) || logHeight > maxLogHeight) {
      throw new SetupError(
        `chip ${chip.name}: ${height} preprocessed rows are not a power of two up to 2^${maxLogHeight}`,
      )
    }
    logHeights.push(logHeight)
    preprocessedColumns.set(
      index,
      columns.map(c => kernels.arena.store(c)),
    )
  })
  const matrices = preprocessedMatrices(machine, logHeights).map(m => ({
    logHeight: m.logHeight,
    columns: m.columns.map(c => preprocessedColumns.get(m.chip)![c]!),
  }))
  const commitment = matrices.length > 0 ? commit(kernels, params, matrices) : undefined
  const vk = {
    machineDigest: machineDigest(machine),
    parameters: params.name,
    preprocessedCap: commitment?.cap ?? [],
    preprocessedLogHeights: logHeights,
  }
  return { vk, kernels, params, hasher: hasherOf(params), machine, preprocessedColumns, preprocessed: commitment }
}

/**
 * The recursion machine: its chips, and how they are told apart from the circuits that run on it. A circuit is a key: preprocessed columns.
 * @module
 */
import type { Machine } from '@zkmips/air/machine'
import { batchChip, gateChip, indexChip, packChip, permutationChip, publicMessages, publicValuesOf } from './chips.ts'

const MAX_LOG_HEIGHT = 20

/**
 * @param degree of the extension of the proofs that are verified: 4 or 5
 * @param slots gates in a row
 * @param batches how many λ its circuits can have: proofs that one verifies
 */
export function recursionMachine(degree: number, slots: number, batches = 1): Machine {
  const chips = [
    permutationChip(degree),
    gateChip(degree, slots),
    batchChip(degree, batches),
    packChip(degree),
    indexChip(degree),
  ]
  return {
    name: `recursion-${degree}-${slots}-${batches}`,
    chips: chips.map(chip => ({ chip, presence: 'always', maxLogHeight: MAX_LOG_HEIGHT })),
    publicValues: publicValuesOf(degree, batches),
    publicMessages: publicMessages(degree, batches),
  }
}

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
 */
export function recursionMachine(degree: number, slots: number): Machine {
  const chips = [
    permutationChip(degree),
    gateChip(degree, slots),
    batchChip(degree),
    packChip(degree),
    indexChip(degree),
  ]
  return {
    name: `recursion-${degree}-${slots}`,
    chips: chips.map(chip => ({ chip, presence: 'always', maxLogHeight: MAX_LOG_HEIGHT })),
    publicValues: publicValuesOf(degree),
    publicMessages: publicMessages(degree),
  }
}

/**
 * The recursion machine: its chips, and how they are told apart from the circuits that run on it. A circuit is a key: preprocessed columns.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import type { Machine } from '@zkmips/air/machine'
import { batchChip, gateChip, indexChip, packChip, permutationChip, publicMessages, publicValuesOf } from './chips.ts'

const MAX_LOG_HEIGHT = 20

/** Degree of the extension that layers are proved over, whatever they verify. */
export const LAYER_DEGREE = 5

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

/** A machine that there are generated evaluators for. */
export interface LayerMachine {
  readonly machine: Machine
  /** By chip. Chips that machines have in common have one name, and are generated once. */
  readonly evaluatorNames: Readonly<Record<string, string>>
}

function layerMachine(degree: number, slots: number, batches: number): LayerMachine {
  return {
    machine: recursionMachine(degree, slots, batches),
    evaluatorNames: {
      permutation: 'permutation',
      gate: `gate-${degree}-${slots}`,
      batch: `batch-${degree}-${batches}`,
      pack: `pack-${degree}`,
      index: `index-${degree}`,
    },
  }
}

/** Of leaves, joins, the end of a run, and what follows. */
export const LAYER_MACHINES: readonly LayerMachine[] = [
  layerMachine(4, 2, 1),
  layerMachine(5, 2, 2),
  layerMachine(5, 4, 2),
  layerMachine(5, 2, 1),
  layerMachine(5, 1, 1),
]

/** The chips under the names of their evaluators. */
export const namedChips = ({ machine, evaluatorNames }: LayerMachine): Chip[] =>
  machine.chips.map(({ chip }) => ({ ...chip, name: evaluatorNames[chip.name]! }))

/**
 * Every machine of the proof system: those of the parts of a run, and those of the layers of recursion.
 * @module
 */
import type { Machine } from '@zkmips/air/machine'
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { LAYER_MACHINES } from '@zkmips/recursion/machine/machine'

/** Names are unique. */
export const MACHINES: readonly Machine[] = [...PART_MACHINES, ...LAYER_MACHINES.map(({ machine }) => machine)]

/**
 * The read-only words of the program's image that are not executable (those are in the program table). They have no token in
 * the memory argument: loads take them from here. Preprocessed, so that nobody can change what a constant reads as.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { image } from '../../buses.ts'

export const imageChip = defineChip({
  name: 'image',
  preprocessed: {
    /** 1 on rows that hold a word. */
    real: 1,
    address: 1,
    low: 1,
    high: 1,
  },
  main: { /** Times the word is read in this shard. */ multiplicity: 1 },
  build(b) {
    const { real, address, low, high } = b.preprocessed
    b.receive('read-only word', image, { address, low, high }, b.main.multiplicity.mul(real))
  },
})

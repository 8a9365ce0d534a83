/**
 * The read-only words of the program's image that are not executable (those are in the program table). They have no token in
 * the memory argument but those that this table gives, one for each read. Preprocessed, so that nobody can change what a constant reads as.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { SPACE_IMAGE } from '@zkmips/isa/accesses'
import { memory } from '../../buses.ts'

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
    const word = { space: SPACE_IMAGE, address, low, high, time: 0 }
    b.send('read-only word', memory, word, b.main.multiplicity.mul(real))
  },
})

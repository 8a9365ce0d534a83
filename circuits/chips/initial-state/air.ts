/**
 * Two preprocessed tables of the memory machine: the program's whole image, and the registers and special words. They give
 * the initial values to the cross-shard buses once per execution, in the first memory piece.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { initialImage, shardMemory } from '../../buses.ts'
import { MEMORY_PUBLIC_VALUES } from '../../public-values.ts'

/** Every word of the image, writable and read-only. */
export const initialImageChip = defineChip({
  name: 'initialImage',
  preprocessed: {
    /** 1 on rows that hold a word. */
    real: 1,
    address: 1,
    low: 1,
    high: 1,
    /** 1 where a byte of the word belongs to a segment that may not be written. */
    readOnly: 1,
  },
  publicValues: MEMORY_PUBLIC_VALUES,
  build(b) {
    const { real, address, low, high, readOnly } = b.preprocessed
    b.send('image word', initialImage, { address, low, high, readOnly }, real.mul(b.publicValue('isFirst')), 'global')
  },
})

/** Registers (with HI, LO and the sink) and special words: initial values are the key's, final values the prover's. */
export const registersChip = defineChip({
  name: 'registers',
  preprocessed: { real: 1, space: 1, address: 1, low: 1, high: 1 },
  early: { finalLow: 1, finalHigh: 1, lastShard: 1 },
  publicValues: MEMORY_PUBLIC_VALUES,
  build(b) {
    const { real, space, address, low, high } = b.preprocessed
    const { finalLow, finalHigh, lastShard } = b.early
    const once = real.mul(b.publicValue('isFirst'))
    b.send('initial', shardMemory, { space, address, low, high, shard: 0 }, once, 'global')
    b.receive(
      'final',
      shardMemory,
      { space, address, low: finalLow, high: finalHigh, shard: lastShard },
      once,
      'global',
    )
  },
})

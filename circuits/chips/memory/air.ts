/**
 * All memory words of an execution, sorted by address: where each comes from at the start (a word of the image, or zero)
 * and the token with which it leaves at the end. A long table is cut into pieces, each proved by itself.
 *
 * Invariants: addresses are 30 bits and strictly increase over all rows, so an address is initialised once; every image word,
 * read-only ones included, is taken from the image exactly once, so no zero row can stand for it.
 * @module
 */

import type { ColumnSpec } from '@zkmips/air/chip'
import { defineChip } from '@zkmips/air/chip'
import { SPACE_MEMORY } from '@zkmips/isa/accesses'
import { initialImage, range14, range16, shardMemory } from '../../buses.ts'
import { MEMORY_PUBLIC_VALUES } from '../../public-values.ts'

/** Committed before the cross-shard challenge, all of it. */
export const memoryColumns = {
  real: 1,
  /** Word address = 2^14·addressHigh + addressLow; padding repeats the last one. */
  addressHigh: 1,
  addressLow: 1,
  /** 1 where the next row is real and has the same addressHigh. */
  sameHigh: 1,
  /** 1 for a word of the image, 0 for one that starts as zero. */
  isImage: 1,
  /** 1 for a read-only word of the image: it has no token. */
  readOnly: 1,
  initialLow: 1,
  initialHigh: 1,
  finalLow: 1,
  finalHigh: 1,
  /** The last shard that touched the word; 0 if none did. */
  lastShard: 1,
} as const satisfies ColumnSpec

export const memoryChip = defineChip({
  name: 'memory',
  early: memoryColumns,
  publicValues: MEMORY_PUBLIC_VALUES,
  build(b) {
    const c = b.early
    const next = b.nextEarly
    const first = b.selector('first')
    const last = b.selector('last')
    const transition = b.selector('transition')
    b.boolean('real is boolean', c.real)
    b.zero('real never rises', transition.mul(next.real).mul(c.real.not()))
    b.zero('the last row is padding', last.mul(c.real))

    // Where a word comes from: isImage ≤ real, readOnly ≤ isImage, zero elsewhere.
    b.boolean('isImage is boolean', c.isImage)
    b.boolean('readOnly is boolean', c.readOnly)
    b.zero('padding is no image word', c.isImage.mul(c.real.not()))
    b.zero('read-only words are image words', c.readOnly.mul(c.isImage.not()))
    b.when(c.isImage.not(), r => {
      r.zero('other words start as zero: low', c.initialLow)
      r.zero('other words start as zero: high', c.initialHigh)
    })

    // Order: high' = high and low' > low, or high' > high; on every pair of real rows.
    const pair = c.real.mul(next.real)
    b.boolean('sameHigh is boolean', c.sameHigh)
    b.zero('sameHigh only between real rows', c.sameHigh.mul(next.real.mul(c.real).not()))
    b.when(transition, r => {
      r.when(c.sameHigh, same => same.equal('sameHigh: equal high limbs', next.addressHigh, c.addressHigh))
      r.when(next.real.not(), padding => {
        padding.equal('padding repeats the high limb', next.addressHigh, c.addressHigh)
        padding.equal('padding repeats the low limb', next.addressLow, c.addressLow)
      })
    })
    b.when(first, r => {
      r.equal('first address, high', c.addressHigh, b.publicValue('firstHigh'))
      r.equal('first address, low', c.addressLow, b.publicValue('firstLow'))
    })
    b.when(last, r => {
      r.equal('last address, high', c.addressHigh, b.publicValue('lastHigh'))
      r.equal('last address, low', c.addressLow, b.publicValue('lastLow'))
    })
    b.send('address, high limb', range16, { value: c.addressHigh }, c.real)
    b.send('address, low limb', range14, { value: c.addressLow }, c.real)
    b.send('low limb goes up', range14, { value: next.addressLow.sub(c.addressLow).sub(1) }, c.sameHigh)
    b.send('high limb goes up', range16, { value: next.addressHigh.sub(c.addressHigh).sub(1) }, pair.sub(c.sameHigh))

    const address = c.addressHigh.mul(1 << 14).add(c.addressLow)
    const initial = { address, low: c.initialLow, high: c.initialHigh }
    const word = { space: SPACE_MEMORY, address }
    const token = c.real.sub(c.readOnly)
    b.receive('image word', initialImage, { ...initial, readOnly: c.readOnly }, c.isImage, 'global')
    b.send('initial', shardMemory, { ...word, low: c.initialLow, high: c.initialHigh, shard: 0 }, token, 'global')
    b.receive(
      'final',
      shardMemory,
      { ...word, low: c.finalLow, high: c.finalHigh, shard: c.lastShard },
      token,
      'global',
    )
  },
})

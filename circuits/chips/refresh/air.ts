/**
 * Refreshes: a row takes a word's token and gives it back with a later time and the same value. Accesses check one 16-bit
 * time difference only; a word that was not touched for longer is refreshed in between.
 *
 * Invariants: the new time is an integer below 2^24, and later than the old one by at most 2^24, so times never wrap around
 * p, however many refreshes a prover adds.
 * @module
 */

import type { ColumnSpec } from '@zkmips/air/chip'
import { defineChip } from '@zkmips/air/chip'
import { memory, range8, range16 } from '../../buses.ts'

export const refreshColumns = {
  real: 1,
  space: 1,
  address: 1,
  low: 1,
  high: 1,
  oldTime: 1,
  newTime: 1,
  /** newTime / 2^16. */
  newTimeHigh: 1,
  /** (newTime − oldTime − 1) / 2^16. */
  gapHigh: 1,
} as const satisfies ColumnSpec

export const refreshChip = defineChip({
  name: 'refresh',
  main: refreshColumns,
  build(b) {
    const { real, space, address, low, high, oldTime, newTime, newTimeHigh, gapHigh } = b.main
    b.boolean('real is boolean', real)
    b.receive('take', memory, { space, address, low, high, time: oldTime }, real)
    b.send('give', memory, { space, address, low, high, time: newTime }, real)
    // newTime < 2^24
    b.send('new time, low limb', range16, { value: newTime.sub(newTimeHigh.mul(1 << 16)) }, real)
    b.send('new time, high limb', range8, { value: newTimeHigh }, real)
    // 0 ≤ newTime − oldTime − 1 < 2^24
    b.send(
      'gap, low limb',
      range16,
      {
        value: newTime
          .sub(oldTime)
          .sub(1)
          .sub(gapHigh.mul(1 << 16)),
      },
      real,
    )
    b.send('gap, high limb', range8, { value: gapHigh }, real)
  },
})

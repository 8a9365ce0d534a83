/**
 * The boundary of a shard: a row for every word and register that the shard touches. It takes the word from the last shard
 * that touched it and gives it to the next; inside the shard it gives the first token (time 0) and takes the last one.
 *
 * Invariant: a row consumes one token of an earlier shard and makes one of this shard, so every word lives exactly once at
 * each cut, given that it is initialised once (the memory machine).
 * @module
 */

import type { ColumnSpec } from '@zkmips/air/chip'
import { defineChip } from '@zkmips/air/chip'
import { memory, range16, shardMemory } from '../../buses.ts'
import { PUBLIC_VALUES } from '../../public-values.ts'

/** Committed before the cross-shard challenge. */
export const boundaryEarlyColumns = {
  real: 1,
  space: 1,
  address: 1,
  entryLow: 1,
  entryHigh: 1,
  /** The last shard that touched the word; 0 if none did. */
  previousShard: 1,
  exitLow: 1,
  exitHigh: 1,
} as const satisfies ColumnSpec

export const boundaryMainColumns = {
  /** Time of the last access in this shard. */
  exitTime: 1,
} as const satisfies ColumnSpec

export const boundaryChip = defineChip({
  name: 'boundary',
  early: boundaryEarlyColumns,
  main: boundaryMainColumns,
  publicValues: PUBLIC_VALUES,
  build(b) {
    const { real, space, address, entryLow, entryHigh, previousShard, exitLow, exitHigh } = b.early
    const shard = b.publicValue('shard')
    b.boolean('real is boolean', real)
    b.send('first token', memory, { space, address, low: entryLow, high: entryHigh, time: 0 }, real)
    b.receive('last token', memory, { space, address, low: exitLow, high: exitHigh, time: b.main.exitTime }, real)
    b.send('entry, low limb', range16, { value: entryLow }, real)
    b.send('entry, high limb', range16, { value: entryHigh }, real)
    b.send('from an earlier shard', range16, { value: shard.sub(previousShard).sub(1) }, real)
    b.receive(
      'entry',
      shardMemory,
      { space, address, low: entryLow, high: entryHigh, shard: previousShard },
      real,
      'global',
    )
    b.send('exit', shardMemory, { space, address, low: exitLow, high: exitHigh, shard }, real, 'global')
  },
})

/**
 * Fills the words of calls, a row each.
 * @module
 */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { LIMBS } from '../keccak-rounds/layout.ts'
import { CALL_WORDS } from '../keccak-rounds/trace.ts'
import { keccakWordsChip, keccakWordsEarly } from './air.ts'

/** Calls of keccak_f, with the 50 words of each before and after, the more significant word of each lane first. */
export interface KeccakCalls {
  /** At least 1. */
  readonly length: number
  readonly shard: Uint32Array
  readonly clock: Uint32Array
  readonly before: Uint32Array
  readonly after: Uint32Array
}

export function fillKeccakWords({ length, shard, clock, before, after }: KeccakCalls, fixed?: number): Table {
  const height = tableHeight(length, 0, fixed)
  const cells = allocateCells(keccakWordsEarly, height)
  cells.real.fill(1, 0, length)
  cells.shard.set(shard.subarray(0, length))
  cells.clock.set(clock.subarray(0, length))
  for (let limb = 0; limb < LIMBS; limb++) {
    fillLimb(cells.old[limb]!, before, limb, length)
    fillLimb(cells.new[limb]!, after, limb, length)
  }
  const call = Uint32Array.from({ length: height }, (_, row) => row)
  return { chip: keccakWordsChip, height, preprocessed: [], early: flatten(cells), main: [call] }
}

function fillLimb(column: Uint32Array, words: Uint32Array, limb: number, calls: number): void {
  const at = (limb >> 1) ^ 1
  const shift = 16 * (limb & 1)
  for (let call = 0; call < calls; call++) column[call] = (words[CALL_WORDS * call + at]! >>> shift) & 0xffff
}

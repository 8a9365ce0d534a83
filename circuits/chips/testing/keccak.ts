/**
 * Random calls of keccak_f and the tables of a part that proves them, for tests.
 * @module
 */

import { keccakP } from '@noble/hashes/sha3.js'
import type { Table } from '@zkmips/air/table'
import { Random } from '@zkmips/field/random'
import { CALL_WORDS, fillKeccakRounds } from '../keccak-rounds/trace.ts'
import {
  constantsTable,
  fillKeccakConstants,
  fillKeccakParity,
  newParityCounts,
  parityTable,
} from '../keccak-tables/trace.ts'
import { fillKeccakWords, type KeccakCalls } from '../keccak-words/trace.ts'

/** keccak_f by the oracle (@noble/hashes), on 50 words of which each pair has the more significant half of a lane first. */
export function permuted(words: Uint32Array): Uint32Array {
  const swapped = (from: Uint32Array): Uint32Array => from.map((_, w) => from[w ^ 1]!)
  const state = swapped(words)
  keccakP(state)
  return swapped(state)
}

/** Calls on random states, and on one of zeros, in two shards. */
export function randomCalls(length: number, seed = 1): KeccakCalls {
  const random = new Random(seed)
  const before = Uint32Array.from({ length: CALL_WORDS * length }, (_, k) =>
    k < CALL_WORDS ? 0 : random.below(2 ** 16) * 2 ** 16 + random.below(2 ** 16),
  )
  const after = new Uint32Array(before.length)
  for (let k = 0; k < before.length; k += CALL_WORDS) after.set(permuted(before.slice(k, k + CALL_WORDS)), k)
  const shard = Uint32Array.from({ length }, (_, k) => 1 + Math.floor((2 * k) / length))
  return { length, shard, clock: Uint32Array.from({ length }, (_, k) => 10 + 7 * k), before, after }
}

/** The tables of a part, in the machine's order. */
export function keccakTables(calls: KeccakCalls): Table[] {
  const parities = newParityCounts()
  return [
    fillKeccakParity(parityTable(), parities),
    fillKeccakConstants(constantsTable(), calls.length),
    fillKeccakWords(calls),
    fillKeccakRounds(calls.before, calls.length, parities),
  ]
}

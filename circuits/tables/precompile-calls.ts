/**
 * The calls of precompiles of a run, by the machine that proves them and cut into parts. Plain data, so that they can be posted to
 * workers.
 * @module
 */
import { GrowableU32 } from '@zkmips/emulator/memory/growable'
import type { PrecompileCalls } from '@zkmips/emulator/trace/trace-types'
import { PRECOMPILE_KINDS } from '../precompiles.ts'

/** Calls of one precompile. The words of call k are the k-th part of `before` and of `after`, all parts being equally long. */
export interface CallRecord {
  /** Number of the machine that proves them. */
  readonly machine: number
  readonly length: number
  /** Whose heights the tables of the part have; unless given, each has its own least height. */
  readonly template?: string
  readonly shard: Uint32Array
  readonly clock: Uint32Array
  readonly before: Uint32Array
  readonly after: Uint32Array
}

/** What of a shard's record says which calls there were. */
export interface ShardCalls {
  readonly index: number
  readonly calls: PrecompileCalls
}

/**
 * @param maxCalls of one part, by machine
 * @returns parts in the order of the machines; none for a kind without calls
 */
export function callParts(shards: readonly ShardCalls[], maxCalls: (machine: number) => number): CallRecord[] {
  const kinds = [...PRECOMPILE_KINDS].sort((a, b) => a.machine - b.machine)
  return kinds.flatMap(({ machine, precompile, pairs }) =>
    cut(collect(shards, machine, precompile.number), 2 * pairs, maxCalls(machine)),
  )
}

function collect(shards: readonly ShardCalls[], machine: number, number: number): CallRecord {
  const lists = { shard: new GrowableU32(), clock: new GrowableU32() }
  const words = { before: new GrowableU32(), after: new GrowableU32() }
  for (const { index, calls } of shards) {
    for (let k = 0; k < calls.length; k++) {
      if (calls.number[k] !== number) continue
      lists.shard.push(index)
      lists.clock.push(calls.row[k]! + 1)
      for (let w = calls.start[k]!; w < calls.start[k + 1]!; w++) {
        words.before.push(calls.before[w]!)
        words.after.push(calls.after[w]!)
      }
    }
  }
  const [shard, clock] = [lists.shard.toArray(), lists.clock.toArray()]
  return {
    machine,
    length: shard.length,
    shard,
    clock,
    before: words.before.toArray(),
    after: words.after.toArray(),
  }
}

function cut(record: CallRecord, words: number, max: number): CallRecord[] {
  const parts: CallRecord[] = []
  for (let start = 0; start < record.length; start += max) {
    const end = Math.min(start + max, record.length)
    parts.push({
      machine: record.machine,
      length: end - start,
      shard: record.shard.slice(start, end),
      clock: record.clock.slice(start, end),
      before: record.before.slice(words * start, words * end),
      after: record.after.slice(words * start, words * end),
    })
  }
  return parts
}

/**
 * Joins the records of consecutive shards to those of longer ones: whoever cuts a run finely can decide how long its shards are when it
 * knows how long the run is.
 *
 * Invariant: what is joined equals what `shards.ts` records of a run that is cut there at once.
 * @module
 */
import { REGISTER_COUNT, SPACE_MEMORY, SPACE_REGISTER, SPACE_SPECIAL, SPECIAL_COUNT } from '@zkmips/isa/accesses'
import type { BoundaryTable, PrecompileCalls, ReadAnswers, ShardRecord } from './trace-types.ts'

const FIXED_ROWS = REGISTER_COUNT + SPECIAL_COUNT

/**
 * @param records consecutive ones, at least one
 * @param index of the new shard
 * @param shardOf the new shard of each old one up to these; that of 0 is 0
 */
export function joinShards(records: readonly ShardRecord[], index: number, shardOf: readonly number[]): ShardRecord {
  const [first, last] = [records[0]!, records.at(-1)!]
  const rowsBefore = records.map(({ startStep }) => startStep - first.startStep)
  return {
    index,
    startStep: first.startStep,
    cycles: records.reduce((sum, { cycles }) => sum + cycles, 0),
    startPc: first.startPc,
    startNextPc: first.startNextPc,
    endPc: last.endPc,
    endNextPc: last.endNextPc,
    exited: last.exited,
    exitCode: last.exitCode,
    boundary: joinBoundaries(
      records.map(({ boundary }) => boundary),
      index,
      shardOf,
    ),
    reads: joinReads(records.map(({ reads }) => reads)),
    calls: joinCalls(
      records.map(({ calls }) => calls),
      rowsBefore,
    ),
  }
}

/** Entry values of the first record that touches a word, exit values of the last one. */
function joinBoundaries(tables: readonly BoundaryTable[], index: number, shardOf: readonly number[]): BoundaryTable {
  const all = {
    address: concat(tables.map(({ address }) => address.subarray(FIXED_ROWS))),
    entryValue: concat(tables.map(({ entryValue }) => entryValue.subarray(FIXED_ROWS))),
    exitValue: concat(tables.map(({ exitValue }) => exitValue.subarray(FIXED_ROWS))),
    previousShard: concat(tables.map(({ previousShard }) => previousShard.subarray(FIXED_ROWS))),
  }
  const order = byAddress(all.address)
  const isFirst = (k: number): boolean => k === 0 || all.address[order[k]!] !== all.address[order[k - 1]!]
  let words = 0
  for (let k = 0; k < order.length; k++) if (isFirst(k)) words++

  const length = FIXED_ROWS + words
  const column = (fixed: Uint32Array): Uint32Array => {
    const cells = new Uint32Array(length)
    cells.set(fixed.subarray(0, FIXED_ROWS))
    return cells
  }
  const [first, last] = [tables[0]!, tables.at(-1)!]
  const space = new Uint8Array(length).fill(SPACE_MEMORY)
  space.fill(SPACE_REGISTER, 0, REGISTER_COUNT).fill(SPACE_SPECIAL, REGISTER_COUNT, FIXED_ROWS)
  const [address, entryValue, exitValue] = [column(first.address), column(first.entryValue), column(last.exitValue)]
  const previousShard = new Uint32Array(length).fill(index - 1, 0, FIXED_ROWS)
  let row = FIXED_ROWS - 1
  for (let k = 0; k < order.length; k++) {
    const from = order[k]!
    if (isFirst(k)) {
      row++
      address[row] = all.address[from]!
      entryValue[row] = all.entryValue[from]!
      previousShard[row] = shardOf[all.previousShard[from]!]!
    }
    exitValue[row] = all.exitValue[from]!
  }
  return { length, space, address, entryValue, exitValue, previousShard }
}

/** Indexes by ascending address; equal ones in the order in which they are. */
function byAddress(address: Uint32Array): Uint32Array {
  // One native sort of (address, index) packed into a double: 30 + 22 bits.
  const INDEXES = 2 ** 22
  if (address.length > INDEXES) throw new RangeError(`cannot join shards that touch ${address.length} words`)
  const keys = Float64Array.from(address, (word, i) => word * INDEXES + i).sort()
  return Uint32Array.from(keys, key => key % INDEXES)
}

function joinReads(reads: readonly ReadAnswers[]): ReadAnswers {
  const count = Uint8Array.from(concat(reads.map(each => Uint32Array.from(each.count))))
  return { length: count.length, count, word: concat(reads.map(({ word }) => word)) }
}

/** @param rowsBefore rows of the new shard before those of each record */
function joinCalls(calls: readonly PrecompileCalls[], rowsBefore: readonly number[]): PrecompileCalls {
  let words = 0
  const starts = calls.map(({ start, before }) => {
    const shifted = start.subarray(0, -1).map(word => word + words)
    words += before.length
    return shifted
  })
  const row = concat(calls.map((each, i) => each.row.map(r => r + rowsBefore[i]!)))
  return {
    length: row.length,
    row,
    number: concat(calls.map(({ number }) => number)),
    a0: concat(calls.map(({ a0 }) => a0)),
    a1: concat(calls.map(({ a1 }) => a1)),
    start: concat([...starts, Uint32Array.of(words)]),
    before: concat(calls.map(({ before }) => before)),
    after: concat(calls.map(({ after }) => after)),
  }
}

function concat(lists: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    joined.set(list, at)
    at += list.length
  }
  return joined
}

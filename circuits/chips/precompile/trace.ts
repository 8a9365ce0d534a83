/** Fills the table of precompile calls from a shard's record, and what is not committed early from its trace. */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { PrecompileCalls, PrecompileEvents } from '@zkmips/emulator/trace/trace-types'
import { PRECOMPILE_KINDS, type PrecompileKind } from '../../precompiles.ts'
import { precompileChip } from './air.ts'
import { precompileEarlyColumns, precompileMainColumns, ROW_WORDS } from './columns.ts'

/** @param events of the same calls; without them the main columns are not filled. @returns `undefined` without calls, unless a height is given */
export function fillPrecompile(calls: PrecompileCalls, events?: PrecompileEvents, fixed?: number): Table | undefined {
  const rows = rowsBefore(calls, calls.length)
  if (rows === 0 && fixed === undefined) return undefined
  const height = tableHeight(rows, 0, fixed)
  const early = fillEarly(calls, height)
  return { chip: precompileChip, height, preprocessed: [], early, main: events ? fillMain(events, height) : [] }
}

/** Rows of the calls before one. */
function rowsBefore({ start }: Pick<PrecompileCalls, 'start'>, call: number): number {
  let rows = 0
  for (let k = 0; k < call; k++) rows += Math.ceil((start[k + 1]! - start[k]!) / ROW_WORDS)
  return rows
}

const KIND_OF = new Map(PRECOMPILE_KINDS.map(kind => [kind.precompile.number, kind]))

function kindOf(number: number): PrecompileKind {
  const kind = KIND_OF.get(number)
  if (!kind) throw new RangeError(`no machine proves the precompile 0x${number.toString(16)}`)
  return kind
}

function fillEarly(calls: PrecompileCalls, height: number): Uint32Array[] {
  const e = allocateCells(precompileEarlyColumns, height)
  const before = [e.before0, e.before1, e.before2, e.before3] as const
  const after = [e.after0, e.after1, e.after2, e.after3] as const
  let row = 0
  for (let k = 0; k < calls.length; k++) {
    const flag = e[kindOf(calls.number[k]!).flag]
    const [start, end] = [calls.start[k]!, calls.start[k + 1]!]
    for (let first = start; first < end; first += ROW_WORDS, row++) {
      flag[row] = 1
      e.pair[row] = (first - start) / 2
      e.clock[row] = calls.row[k]! + 1
      const words = Math.min(ROW_WORDS, end - first)
      e.both[row] = words === ROW_WORDS ? 1 : 0
      for (let w = 0; w < words; w++) {
        put(before[w]!, row, calls.before[first + w]!)
        put(after[w]!, row, calls.after[first + w]!)
      }
    }
  }
  return flatten(e)
}

function put([low, high]: readonly Uint32Array[], row: number, word: number): void {
  low![row] = word & 0xffff
  high![row] = word >>> 16
}

function fillMain(events: PrecompileEvents, height: number): Uint32Array[] {
  const c = allocateCells(precompileMainColumns, height)
  let row = 0
  for (let k = 0; k < events.length; k++) {
    const kind = kindOf(events.number[k]!)
    const [start, end] = [events.start[k]!, events.start[k + 1]!]
    c.first[row] = 1
    let address = putPointer(c, row, events.a0[k]!, kind.first.bytes)
    for (let first = start; first < end; first += ROW_WORDS, row++) {
      if (kind.second && first - start === 2 * kind.second.firstPair) {
        c.second[row] = 1
        address = putPointer(c, row, events.a1[k]!, kind.second.bytes)
      }
      c.address[row] = address
      address += ROW_WORDS
      for (let w = 0; w < Math.min(ROW_WORDS, end - first); w++) {
        c.fromImage[w]![row] = events.readOnly[first + w]!
        c.previousTime[w]![row] = events.previousTime[first + w]!
      }
    }
    c.last[row - 1] = 1
  }
  return flatten(c)
}

/** @returns the word address */
function putPointer(
  c: Readonly<Record<'pointerLow' | 'pointerHigh' | 'aligned', Uint32Array>>,
  row: number,
  pointer: number,
  alignment: number,
): number {
  c.pointerLow[row] = pointer & 0xffff
  c.pointerHigh[row] = pointer >>> 16
  c.aligned[row] = (pointer & 0xffff) / alignment
  return pointer >>> 2
}

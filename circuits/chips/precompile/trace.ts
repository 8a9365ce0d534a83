/** Fills the table of precompile calls from a shard's record, and what is not committed early from its trace. */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { PrecompileCalls, PrecompileEvents } from '@zkmips/emulator/trace/trace-types'
import { PRECOMPILE_KINDS, type PrecompileKind } from '../../precompiles.ts'
import { precompileChip } from './air.ts'
import { precompileEarlyColumns, precompileMainColumns } from './columns.ts'

/** @param events of the same calls; without them the main columns are not filled. @returns `undefined` without calls */
export function fillPrecompile(calls: PrecompileCalls, events?: PrecompileEvents): Table | undefined {
  const rows = calls.before.length / 2
  if (rows === 0) return undefined
  const height = tableHeight(rows)
  const early = fillEarly(calls, height)
  return { chip: precompileChip, height, preprocessed: [], early, main: events ? fillMain(events, height) : [] }
}

function kindOf(number: number): PrecompileKind {
  const kind = PRECOMPILE_KINDS.find(({ precompile }) => precompile.number === number)
  if (!kind) throw new RangeError(`no machine proves the precompile 0x${number.toString(16)}`)
  return kind
}

function fillEarly(calls: PrecompileCalls, height: number): Uint32Array[] {
  const e = allocateCells(precompileEarlyColumns, height)
  const { before, after } = calls
  const put = ([low, high]: readonly Uint32Array[], row: number, word: number): void => {
    low![row] = word & 0xffff
    high![row] = word >>> 16
  }
  for (let k = 0; k < calls.length; k++) {
    const flag = e[kindOf(calls.number[k]!).flag]
    const start = calls.start[k]! / 2
    for (let row = start; row < calls.start[k + 1]! / 2; row++) {
      flag[row] = 1
      e.pair[row] = row - start
      e.clock[row] = calls.row[k]! + 1
      put(e.before0, row, before[2 * row]!)
      put(e.before1, row, before[2 * row + 1]!)
      put(e.after0, row, after[2 * row]!)
      put(e.after1, row, after[2 * row + 1]!)
    }
  }
  return flatten(e)
}

function fillMain(events: PrecompileEvents, height: number): Uint32Array[] {
  const c = allocateCells(precompileMainColumns, height)
  for (let k = 0; k < events.length; k++) {
    const kind = kindOf(events.number[k]!)
    const start = events.start[k]! / 2
    let address = 0
    for (let row = start; row < start + kind.pairs; row++) {
      const operand = [kind.first, kind.second].find(o => o?.firstPair === row - start)
      if (operand) {
        const isFirst = operand === kind.first
        const pointer = isFirst ? events.a0[k]! : events.a1[k]!
        ;(isFirst ? c.first : c.second)[row] = 1
        c.pointerLow[row] = pointer & 0xffff
        c.pointerHigh[row] = pointer >>> 16
        c.aligned[row] = (pointer & 0xffff) / operand.bytes
        address = pointer >>> 2
      }
      c.address[row] = address
      address += 2
      for (const w of [0, 1] as const) {
        c.fromImage[w]![row] = events.readOnly[2 * row + w]!
        c.previousTime[w]![row] = events.previousTime[2 * row + w]!
      }
    }
    c.last[start + kind.pairs - 1] = 1
  }
  return flatten(c)
}

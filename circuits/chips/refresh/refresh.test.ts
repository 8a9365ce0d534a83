/** Forged refreshes: times go up, as integers, however many rows a forger adds. */

import { tableHeight } from '@zkmips/air/table'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { P } from '@zkmips/field/koalabear'
import { SPACE_MEMORY, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { type ForgedPart, type Forgery, forge } from '../../testing/forgery.ts'
import { DATA, exit, programOf, runTables, set } from '../../testing/run.ts'
import { complaints, obligingMachine, withCells } from '../testing/side-table.ts'
import { refreshChip } from './air.ts'
import { fillRefresh } from './trace.ts'

// lw reads 2 (row 3); sw stores 77 into the same word (row 4).
const [LOAD, STORE] = [3, 4]
const code = [
  ...set(10, DATA),
  encode('addiu', { rs: 0, rt: 9, imm: 77 }),
  encode('lw', { rs: 10, rt: 11, imm: 4 }),
  encode('sw', { rs: 10, rt: 9, imm: 4 }),
  ...exit(),
]
const run = runTables(programOf(code, [], [1, 2, 3]))
const loadTime = 4 * (LOAD + 1) + 1
const storeTime = 4 * (STORE + 1) + 2

const WORD = { space: SPACE_MEMORY, address: DATA / 4 + 1 }
const highOf = (v: number): number => Math.floor(v / 2 ** 16)

/** A refresh with the honest limbs of its times; only fields of the times are open to choice. */
function refreshRow(value: number, oldTime: number, gap: number): Record<string, number> {
  const newTime = (oldTime + gap) % P
  return { real: 1, ...WORD, low: value, oldTime, newTime, newTimeHigh: highOf(newTime), gapHigh: highOf(gap - 1) }
}

function addRefreshes(shard: ForgedPart, rows: readonly Record<string, number>[]): void {
  const table = shard.table('refresh')
  table.resize(tableHeight(rows.length))
  rows.forEach((cells, row) => void table.set(row, cells))
}

/** The load takes the store's token, and everybody agrees: the order is store, refreshes, load. */
function readTheFuture({ shards, pieces }: Forgery, tokenTime: number): void {
  const cpu = shards[0]!.table('cpu')
  const boundary = shards[0]!.table('boundary')
  cpu.set(STORE, { oldLow: 2, cTime: 0 })
  cpu.set(LOAD, { bLow: 77, cLow: 77, bTime: tokenTime })
  boundary.set(boundary.find(WORD), { exitTime: loadTime })
  boundary.set(boundary.find({ space: SPACE_REGISTER, address: 11 }), { exitLow: 77 })
  pieces[0]!.table('registers').set(11, { finalLow: 77 })
}

describe('honest refreshes', () => {
  it('may stand between any two accesses', () => {
    const found = forge(run, f => {
      addRefreshes(f.shards[0]!, [refreshRow(2, loadTime, 1), refreshRow(2, 0, loadTime - 1)])
      f.shards[0]!.table('cpu').set(LOAD, { bTime: loadTime - 1 })
      f.shards[0]!.table('cpu').set(STORE, { cTime: loadTime + 1 })
    })
    expect(found).toEqual([])
  })

  it('are made by the filler, with every cell noticed', () => {
    const rows = [0, 34, 5, 1, 70_000, 1, 8, 0x12345678, 65_536, 2 ** 24 - 2]
    const table = fillRefresh(rows)!
    expect(complaints(table, obligingMachine(table))).toEqual([])
    const report = mutateTable(refreshChip, table, { rows: [0, 1] })
    expect(report.free).toEqual([])
    expect([...report.unusedConstraints, ...report.unusedMessages]).toEqual([])
    expect(fillRefresh([])).toBeUndefined()
  })
})

describe('a read of the future', () => {
  const wrapped = P + loadTime - 1 - storeTime

  it('by one refresh that goes back', () => {
    // The gap is p minus a little: its high limb has 15 bits, whatever the low one is.
    const found = forge(run, f => {
      addRefreshes(f.shards[0]!, [refreshRow(77, storeTime, wrapped)])
      readTheFuture(f, loadTime - 1)
    })
    expect(found).toEqual(['lookup refresh: gap, high limb'])
    const other = forge(run, f => {
      addRefreshes(f.shards[0]!, [{ ...refreshRow(77, storeTime, wrapped), gapHigh: 255 }])
      readTheFuture(f, loadTime - 1)
    })
    expect(other).toEqual(['lookup refresh: gap, low limb'])
  })

  it('by many small refreshes that go around the field', () => {
    // Each gap is honest. Times above 2^24 are not.
    const around = (limit: (row: Record<string, number>) => Record<string, number>) => {
      const rows: Record<string, number>[] = []
      for (let left = wrapped, time = storeTime; left > 0; ) {
        const gap = Math.min(left, 2 ** 24)
        rows.push(limit(refreshRow(77, time, gap)))
        time = (time + gap) % P
        left -= gap
      }
      expect(rows.length).toBe(127)
      return forge(run, f => {
        addRefreshes(f.shards[0]!, rows)
        readTheFuture(f, loadTime - 1)
      })
    }
    expect(around(row => row)).toEqual(['lookup refresh: new time, high limb'])
    expect(around(row => ({ ...row, newTimeHigh: row.newTimeHigh! & 255 }))).toEqual([
      'lookup refresh: new time, low limb',
    ])
  })

  it('at the very time of the access, or at the time of the token', () => {
    const found = forge(run, f => {
      addRefreshes(f.shards[0]!, [refreshRow(2, 0, loadTime)])
      f.shards[0]!.table('cpu').set(LOAD, { bTime: loadTime })
    })
    expect(found).toEqual(['lookup cpu: B: later'])
    const still = forge(run, f => {
      addRefreshes(f.shards[0]!, [{ ...refreshRow(2, loadTime, 1), newTime: loadTime, gapHigh: 0 }])
    })
    expect(still).toEqual(['lookup refresh: gap, low limb'])
  })

  it('by a time that is a fraction', () => {
    const half = (P + 1) / 2
    const found = forge(run, f => {
      addRefreshes(f.shards[0]!, [{ ...refreshRow(2, 0, 1), newTime: half, newTimeHigh: 0, gapHigh: 0 }])
      f.shards[0]!.table('cpu').set(LOAD, { bTime: half })
    })
    expect(found).toEqual([
      'lookup cpu: B: later',
      'lookup refresh: gap, low limb',
      'lookup refresh: new time, low limb',
    ])
  })
})

describe('rows', () => {
  const table = fillRefresh([0, 34, 5, 1, 70_000])!

  it('real is boolean', () => {
    for (const real of [2, P - 1]) {
      const forged = withCells(table, 0, { real })
      expect(complaints(forged, obligingMachine(forged))).toEqual(['constraint real is boolean'])
    }
    // A row of −1 takes later and gives earlier; its lookups are taken off another row's.
    const [there, back] = [refreshRow(2, loadTime, 40), refreshRow(2, loadTime, 40)]
    const found = forge(run, f => addRefreshes(f.shards[0]!, [there, { ...back, real: -1 }]))
    expect(found).toEqual(['refresh: real is boolean'])
  })

  it('padding says nothing', () => {
    const padded = withCells(table, 5, { low: 7, newTime: 9, gapHigh: 300 })
    expect(complaints(padded, obligingMachine(table))).toEqual([])
  })

  it('a refresh of a word nobody has', () => {
    const found = forge(run, f => addRefreshes(f.shards[0]!, [{ ...refreshRow(2, loadTime, 1), address: 12345 }]))
    expect(found).toEqual(['bus memory'])
  })
})

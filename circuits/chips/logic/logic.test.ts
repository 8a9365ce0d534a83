import { mutateTable } from '@zkmips/air/testing/mutation'
import { describe, expect, it } from 'vitest'
import { logic } from '../../buses.ts'
import { LookupCounts } from '../../tables/lookups.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { fraction } from '../testing/forge.ts'
import {
  CORNER_WORDS, cellsOfRow, complaints, high, low, type OtherMessage, obligingMachine, randomWords, withCells,
} from '../testing/side-table.ts' // biome-ignore format: one line of names
import { logicChip } from './air.ts'
import { fillLogic } from './trace.ts'

type Pair = readonly [number, number]

const tableOf = (pairs: readonly Pair[]) =>
  fillLogic(
    { length: pairs.length, a: Uint32Array.from(pairs, p => p[0]), b: Uint32Array.from(pairs, p => p[1]) },
    new LookupCounts(),
  )!

const request = ([a, b]: Pair, and = (a & b) >>> 0): OtherMessage => ({
  bus: logic,
  message: {
    aLow: low(a), aHigh: high(a), bLow: low(b), bHigh: high(b), andLow: low(and), andHigh: high(and),
  }, // biome-ignore format: one line
  multiplicity: 1,
})

const random = randomWords(8)
const pairs: Pair[] = CORNER_WORDS.flatMap(a => [
  ...CORNER_WORDS.map((b): Pair => [a, b]),
  [a, random()] as Pair,
  [random(), random()] as Pair,
])

describe('logic chip', () => {
  it('accepts a & b', () => {
    expect(complaints(tableOf(pairs), pairs.map(p => request(p)))).toEqual([]) // biome-ignore format: one line
  })

  it('has no table without requests', () => {
    expect(fillLogic({ length: 0, a: new Uint32Array(), b: new Uint32Array() }, new LookupCounts())).toBeUndefined()
  })

  it('counts its lookups', () => {
    const [itself, byMessages] = [new LookupCounts(), new LookupCounts()]
    const a = Uint32Array.from(pairs, p => p[0])
    const table = fillLogic({ length: pairs.length, a, b: Uint32Array.from(pairs, p => p[1]) }, itself)!
    byMessages.countTable(table, [])
    expect(itself.columns).toEqual(byMessages.columns)
  })

  it('has no free cell', () => {
    const report = mutateTable(logicChip, tableOf(pairs.slice(0, 120)), {
      rows: Array.from({ length: 40 }, (_, k) => k),
    })
    expect(report.free).toEqual([])
    expect([...report.unusedConstraints, ...report.unusedMessages]).toEqual([])
  })
})

describe('logic: wrong answers', () => {
  const pair: Pair = [0x91827364, 0xa5b6c7d8]
  const right = (pair[0] & pair[1]) >>> 0

  it('are refused by the lookups or the bus', () => {
    for (const wrong of [right ^ 1, right ^ 0x80000000, 0, 0xffffffff, pair[0], pair[1]]) {
      expect(complaints(tableOf([pair]), [request(pair, wrong >>> 0)])).toEqual(['bus logic'])
      const cells = Object.fromEntries([0, 1, 2, 3].map(k => [`and[${k}]`, (wrong >>> (8 * k)) & 255]))
      const found = complaints(withCells(tableOf([pair]), 0, cells), [request(pair, wrong >>> 0)])
      expect(found.length).toBeGreaterThan(0)
      expect(found.every(f => /^lookup request 0, byte [0-3]$/.test(f))).toBe(true)
    }
  })

  it('bytes that borrow from each other, or are fractions', () => {
    const { 'a[0]': a0, 'a[1]': a1 } = cellsOfRow(tableOf([pair]), 0)
    for (const by of [1, -1, fraction(1, 256)]) {
      const cells = { 'a[0]': a0! + 256 * by, 'a[1]': a1! - by }
      const found = complaints(withCells(tableOf([pair]), 0, cells), [request(pair)])
      expect(found.filter(f => f.startsWith('lookup')).length).toBeGreaterThan(0)
      expect(found).not.toContain('bus logic')
    }
  })

  it('no adaptation of the other cells saves one', () => {
    for (let k = 0; k < 4; k++) {
      const lie = { [`and[${k}]`]: (((right >>> (8 * k)) & 255) + 1) & 255 }
      const pinned = ['real*']
      expect(adapt({ table: tableOf([pair]), row: 0, lie, pinned }).successes).toEqual([])
      expect(
        adapt({ table: withoutRule(tableOf([pair]), `request 0, byte ${k}`), row: 0, lie, pinned }).successes,
      ).not.toEqual([])
    }
  })

  it('padding that answers', () => {
    const honest = tableOf([pair])
    const copy = withCells(honest, 7, cellsOfRow(honest, 0))
    expect(complaints(copy, [request(pair)])).toEqual(['bus logic'])
    const twice = withCells(honest, 0, { 'real[0]': 2 })
    expect(complaints(twice, obligingMachine(twice))).toEqual(['constraint request 0 is real: boolean'])
  })
})

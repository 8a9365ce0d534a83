/**
 * Fills the shift table from requests of the CPU and of other side tables. Semantics are proved by `air.ts`, not here.
 *
 * A pass fills the columns that belong together: with all 25 at once a processor's cache has no place for a line of each.
 */

import type { Cells } from '@zkmips/air/chip'
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { SHIFT } from '../../buses.ts'
import type { LookupCounts } from '../../tables/lookups.ts'
import type { ShiftRequests } from '../../tables/requests.ts'
import { shiftChip } from './air.ts'
import { shiftColumns } from './columns.ts'

type ShiftCells = Cells<typeof shiftColumns, Uint32Array>

/**
 * One row per request, in the order of the lists; `undefined` when there are none.
 * @param lookups where what the rows look up in the table of bytes is counted
 */
export function fillShift(lists: readonly ShiftRequests[], lookups?: LookupCounts, fixed?: number): Table | undefined {
  const rows = lists.reduce((sum, r) => sum + r.length, 0)
  if (rows === 0 && fixed === undefined) return undefined
  const height = tableHeight(rows, 0, fixed)
  const c = allocateCells(shiftColumns, height)
  let start = 0
  for (const requests of lists) {
    fillRequests(c, start, requests)
    fillAmounts(c, start, requests)
    fillParts(c, start, requests)
    start += requests.length
  }
  if (lookups) countLookups(c, rows, lookups)
  return { chip: shiftChip, height, preprocessed: [], early: [], main: flatten(c) }
}

/** Operation, operands and result. */
function fillRequests(c: ShiftCells, start: number, { length, operation, amount, x, result }: ShiftRequests): void {
  const { sll, srl, sra, rotr, xLow, xHigh, resultLow, resultHigh } = c
  c.amount.set(amount, start)
  for (let i = 0; i < length; i++) {
    const row = start + i
    const code = operation[i]!
    if (code === SHIFT.sll) sll[row] = 1
    else if (code === SHIFT.srl) srl[row] = 1
    else if (code === SHIFT.sra) sra[row] = 1
    else rotr[row] = 1
    xLow[row] = x[i]! & 0xffff
    xHigh[row] = x[i]! >>> 16
    resultLow[row] = result[i]! & 0xffff
    resultHigh[row] = result[i]! >>> 16
  }
}

/** The amount by bits, and powers of two by it. */
function fillAmounts(c: ShiftCells, start: number, { length, amount }: ShiftRequests): void {
  const { wholeLimb, mIsZero, power, halfCopower } = c
  const [m0, m1, m2, m3] = c.m as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  for (let i = 0; i < length; i++) {
    const row = start + i
    const m = amount[i]! & 15
    wholeLimb[row] = (amount[i]! >>> 4) & 1
    m0[row] = m & 1
    m1[row] = (m >>> 1) & 1
    m2[row] = (m >>> 2) & 1
    m3[row] = m >>> 3
    mIsZero[row] = m === 0 ? 1 : 0
    power[row] = 1 << m
    halfCopower[row] = 1 << (15 - m)
  }
}

/** What stays in its limb and what moves to the other one. */
function fillParts(c: ShiftCells, start: number, { length, operation, amount, x }: ShiftRequests): void {
  const { stayLow: stayLows, stayHigh: stayHighs, moveLow: moveLows, moveHigh: moveHighs, top: tops } = c
  const { topPart, mixed, edge } = c
  for (let i = 0; i < length; i++) {
    const row = start + i
    const m = amount[i]! & 15
    const xLow = x[i]! & 0xffff
    const xHigh = x[i]! >>> 16
    const toLeft = operation[i] === SHIFT.sll
    const cut = toLeft ? 16 - m : m
    const below = (1 << cut) - 1
    const stayHigh = toLeft ? xHigh & below : xHigh >>> cut
    const stayLow = toLeft ? xLow & below : xLow >>> cut
    const moveHigh = toLeft ? xHigh >>> cut : xHigh & below
    const moveLow = toLeft ? xLow >>> cut : xLow & below
    const top = (stayHigh >>> (15 - m)) & 1
    stayLows[row] = stayLow
    stayHighs[row] = stayHigh
    moveLows[row] = moveLow
    moveHighs[row] = moveHigh
    tops[row] = top
    topPart[row] = top << (15 - m)
    mixed[row] = toLeft ? moveLow + (stayHigh << m) : stayLow + (moveHigh << (16 - m))
    edge[row] = toLeft ? stayLow << m : moveLow << (16 - m)
  }
}

/** The five lookups of a row. */
function countLookups(c: ShiftCells, rows: number, { range16, bitLength }: LookupCounts): void {
  const { amount, power, halfCopower, mIsZero, stayLow, stayHigh, topPart, moveLow, moveHigh } = c
  for (let row = 0; row < rows; row++) {
    range16[amount[row]! >>> 5]!++
    if (mIsZero[row] === 0) bitLength[stayLow[row]! + 2 * halfCopower[row]!]!++
    bitLength[stayHigh[row]! - topPart[row]! + halfCopower[row]!]!++
    bitLength[moveLow[row]! + power[row]!]!++
    bitLength[moveHigh[row]! + power[row]!]!++
  }
}

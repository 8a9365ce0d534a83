/** Fills the shift table from requests of the CPU and of other side tables. Semantics are proved by `air.ts`, not here. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { SHIFT } from '../../buses.ts'
import type { ShiftRequests } from '../../tables/requests.ts'
import { shiftChip } from './air.ts'
import { shiftColumns } from './columns.ts'

/** One row per request, in the order of the lists; `undefined` when there are none. */
export function fillShift(lists: readonly ShiftRequests[]): Table | undefined {
  const rows = lists.reduce((sum, r) => sum + r.length, 0)
  if (rows === 0) return undefined
  const height = tableHeight(rows)
  const c = allocateCells(shiftColumns, height)
  // Constants, which the loop does not look up again and again.
  const { sll, srl, sra, rotr, amount: amounts, xLow: xLows, xHigh: xHighs, resultLow, resultHigh, wholeLimb } = c
  const { mIsZero, power, halfCopower, stayLow: stayLows, stayHigh: stayHighs, moveLow: moveLows } = c
  const { moveHigh: moveHighs, top: tops, topPart, mixed, edge } = c
  const [m0, m1, m2, m3] = c.m
  let row = 0
  for (const { length, operation: operations, amount: requested, x: words, result: results } of lists) {
    for (let i = 0; i < length; i++, row++) {
      const operation = operations[i]!
      const amount = requested[i]!
      const x = words[i]!
      const result = results[i]!
      if (operation === SHIFT.sll) sll[row] = 1
      else if (operation === SHIFT.srl) srl[row] = 1
      else if (operation === SHIFT.sra) sra[row] = 1
      else rotr[row] = 1
      const m = amount & 15
      const xLow = x & 0xffff
      const xHigh = x >>> 16
      amounts[row] = amount
      xLows[row] = xLow
      xHighs[row] = xHigh
      resultLow[row] = result & 0xffff
      resultHigh[row] = result >>> 16
      wholeLimb[row] = (amount >>> 4) & 1
      m0![row] = m & 1
      m1![row] = (m >>> 1) & 1
      m2![row] = (m >>> 2) & 1
      m3![row] = m >>> 3
      mIsZero[row] = m === 0 ? 1 : 0
      power[row] = 1 << m
      halfCopower[row] = 1 << (15 - m)

      const toLeft = operation === SHIFT.sll
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
  return { chip: shiftChip, height, preprocessed: [], early: [], main: flatten(c) }
}

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
  let row = 0
  for (const requests of lists) {
    for (let i = 0; i < requests.length; i++, row++) {
      const operation = requests.operation[i]!
      const amount = requests.amount[i]!
      const x = requests.x[i]!
      const result = requests.result[i]!
      if (operation === SHIFT.sll) c.sll[row] = 1
      else if (operation === SHIFT.srl) c.srl[row] = 1
      else if (operation === SHIFT.sra) c.sra[row] = 1
      else c.rotr[row] = 1
      const m = amount & 15
      const xLow = x & 0xffff
      const xHigh = x >>> 16
      c.amount[row] = amount
      c.xLow[row] = xLow
      c.xHigh[row] = xHigh
      c.resultLow[row] = result & 0xffff
      c.resultHigh[row] = result >>> 16
      c.wholeLimb[row] = (amount >>> 4) & 1
      for (let bit = 0; bit < 4; bit++) c.m[bit]![row] = (m >>> bit) & 1
      c.mIsZero[row] = m === 0 ? 1 : 0
      c.power[row] = 1 << m
      c.halfCopower[row] = 1 << (15 - m)

      const toLeft = operation === SHIFT.sll
      const cut = toLeft ? 16 - m : m
      const below = (1 << cut) - 1
      const stayHigh = toLeft ? xHigh & below : xHigh >>> cut
      const stayLow = toLeft ? xLow & below : xLow >>> cut
      const moveHigh = toLeft ? xHigh >>> cut : xHigh & below
      const moveLow = toLeft ? xLow >>> cut : xLow & below
      const top = (stayHigh >>> (15 - m)) & 1
      c.stayLow[row] = stayLow
      c.stayHigh[row] = stayHigh
      c.moveLow[row] = moveLow
      c.moveHigh[row] = moveHigh
      c.top[row] = top
      c.topPart[row] = top << (15 - m)
      c.mixed[row] = toLeft ? moveLow + (stayHigh << m) : stayLow + (moveHigh << (16 - m))
      c.edge[row] = toLeft ? stayLow << m : moveLow << (16 - m)
    }
  }
  return { chip: shiftChip, height, preprocessed: [], early: [], main: flatten(c) }
}

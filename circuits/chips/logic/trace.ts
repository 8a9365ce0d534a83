/** Fills the table of a & b from the CPU's requests, and counts its lookups. */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { LookupCounts } from '../../tables/lookups.ts'
import type { LogicRequests } from '../../tables/requests.ts'
import { logicChip, logicColumns } from './air.ts'

/** One row per request; `undefined` when there are none. */
export function fillLogic(
  { length, a, b }: LogicRequests,
  { byteAnd }: Pick<LookupCounts, 'byteAnd'>,
): Table | undefined {
  if (length === 0) return undefined
  const height = tableHeight(length)
  const c = allocateCells(logicColumns, height)
  c.real.fill(1, 0, length)
  for (let k = 0; k < 4; k++) {
    const [x, y, and] = [c.a[k]!, c.b[k]!, c.and[k]!]
    for (let row = 0; row < length; row++) {
      const [xByte, yByte] = [(a[row]! >>> (8 * k)) & 0xff, (b[row]! >>> (8 * k)) & 0xff]
      x[row] = xByte
      y[row] = yByte
      and[row] = xByte & yByte
      byteAnd[256 * xByte + yByte]!++
    }
  }
  return { chip: logicChip, height, preprocessed: [], early: [], main: flatten(c) }
}

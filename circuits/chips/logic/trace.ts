/** Fills the table of a & b from the CPU's requests, and counts its lookups. */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { LookupCounts } from '../../tables/lookups.ts'
import type { LogicRequests } from '../../tables/requests.ts'
import { logicChip, logicColumns, ROW_REQUESTS } from './air.ts'

/** Three requests in a row; `undefined` when there are none. */
export function fillLogic(
  { length, a, b }: LogicRequests,
  { byteAnd }: Pick<LookupCounts, 'byteAnd'>,
  fixed?: number,
): Table | undefined {
  if (length === 0 && fixed === undefined) return undefined
  const height = tableHeight(Math.ceil(length / ROW_REQUESTS), 0, fixed)
  const c = allocateCells(logicColumns, height)
  for (let r = 0; r < ROW_REQUESTS; r++) {
    c.real[r]!.fill(1, 0, Math.ceil((length - r) / ROW_REQUESTS))
    for (let k = 0; k < 4; k++) {
      const [x, y, and] = [c.a[4 * r + k]!, c.b[4 * r + k]!, c.and[4 * r + k]!]
      for (let request = r, row = 0; request < length; request += ROW_REQUESTS, row++) {
        const xByte = (a[request]! >>> (8 * k)) & 0xff
        const yByte = (b[request]! >>> (8 * k)) & 0xff
        x[row] = xByte
        y[row] = yByte
        and[row] = xByte & yByte
        byteAnd[256 * xByte + yByte]!++
      }
    }
  }
  return { chip: logicChip, height, preprocessed: [], early: [], main: flatten(c) }
}

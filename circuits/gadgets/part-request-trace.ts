/**
 * Fills the cells of a request of `part`.
 * @module
 */
import type { PartRequests } from '../tables/requests.ts'
import type { PartRequestCells } from './part-request.ts'

export function putPartRequest(c: PartRequestCells<Uint32Array>, requests: PartRequests, row: number): void {
  const low = requests.low[row]!
  const b = requests.b[row]!
  const old = requests.old[row]!
  const result = requests.result[row]!
  c.clock[row] = requests.clock[row]!
  c.register[row] = requests.register[row]!
  c.low[row] = low
  c.bit1[row] = (low >>> 1) & 1
  c.bit0[row] = low & 1
  c.bLow[row] = b & 0xffff
  c.bHigh[row] = b >>> 16
  c.oldLow[row] = old & 0xffff
  c.oldHigh[row] = old >>> 16
  c.resultLow[row] = result & 0xffff
  c.resultHigh[row] = result >>> 16
}

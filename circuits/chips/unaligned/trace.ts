/** Fills the table for lwl, lwr, swl, swr and sc from the CPU's requests. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { inverse } from '@zkmips/field/koalabear'
import { PART } from '../../buses.ts'
import { putPartRequest } from '../../gadgets/part-request-trace.ts'
import type { PartRequests } from '../../tables/requests.ts'
import { unalignedChip } from './air.ts'
import { unalignedColumns } from './columns.ts'

/** One row per request; `undefined` when there are none. */
export function fillUnaligned(requests: PartRequests, fixed?: number): Table | undefined {
  if (requests.length === 0 && fixed === undefined) return undefined
  const height = tableHeight(requests.length, 0, fixed)
  const c = allocateCells(unalignedColumns, height)
  const inverses = Array.from({ length: 32 }, (_, register) => (register === 0 ? 0 : inverse(register)))
  for (let row = 0; row < requests.length; row++) {
    const operation = requests.operation[row]!
    const register = requests.register[row]!
    const offset = requests.low[row]! & 3
    const b = requests.b[row]!
    const old = requests.old[row]!
    putPartRequest(c, requests, row)
    if (operation === PART.sc) {
      c.sc[row] = 1
      c.registerLow[row] = requests.registerOld[row]! & 0xffff
      c.registerHigh[row] = requests.registerOld[row]! >>> 16
      c.registerTime[row] = requests.previousTimeRegister[row]!
      c.isZero[row] = register === 0 ? 1 : 0
      c.inverse[row] = inverses[register]!
      continue
    }
    const byOffset = operation === PART.lwl || operation === PART.swl
    const distance = byOffset ? offset : 3 - offset
    if (operation === PART.lwl) c.lwl[row] = 1
    else if (operation === PART.lwr) c.lwr[row] = 1
    else if (operation === PART.swl) c.swl[row] = 1
    else c.swr[row] = 1
    if (distance > 0) c.by[distance - 1]![row] = 1
    c.bByte0[row] = b & 0xff
    c.bByte2[row] = (b >>> 16) & 0xff
    c.oldByte0[row] = old & 0xff
    c.oldByte2[row] = (old >>> 16) & 0xff
  }
  return { chip: unalignedChip, height, preprocessed: [], early: [], main: flatten(c) }
}

/** Fills the table of loads and stores of bytes and halves from the CPU's requests. */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { PART } from '../../buses.ts'
import { putPartRequest } from '../../gadgets/part-request-trace.ts'
import type { PartRequests } from '../../tables/requests.ts'
import { narrowChip } from './air.ts'
import { narrowColumns } from './columns.ts'

/** One row per request; `undefined` when there are none. */
export function fillNarrow(requests: PartRequests, fixed?: number): Table | undefined {
  if (requests.length === 0 && fixed === undefined) return undefined
  const height = tableHeight(requests.length, 0, fixed)
  const c = allocateCells(narrowColumns, height)
  for (let row = 0; row < requests.length; row++) {
    const operation = requests.operation[row]!
    const low = requests.low[row]!
    const b = requests.b[row]!
    const old = requests.old[row]!
    const result = requests.result[row]!
    putPartRequest(c, requests, row)
    c.signed[row] = operation === PART.lb || operation === PART.lh ? 1 : 0
    const halfOf = (word: number): number => (low & 2 ? word & 0xffff : word >>> 16)
    const putBytes = (half: number): void => {
      c.halfByte0[row] = half & 0xff
      c.halfByte1[row] = half >>> 8
    }
    switch (operation) {
      case PART.lb:
      case PART.lbu: {
        const half = halfOf(b)
        const byte = low & 1 ? half & 0xff : half >>> 8
        c.loadByte[row] = 1
        putBytes(half)
        c.byte[row] = byte
        c.sign[row] = byte >>> 7
        break
      }
      case PART.lh:
      case PART.lhu:
        c.loadHalf[row] = 1
        c.sign[row] = halfOf(b) >>> 15
        break
      case PART.sb: {
        c.storeByte[row] = 1
        putBytes(halfOf(old))
        c.byte[row] = b & 0xff
        c.newHalf[row] = halfOf(result)
        break
      }
      default:
        c.storeHalf[row] = 1
    }
  }
  return { chip: narrowChip, height, preprocessed: [], early: [], main: flatten(c) }
}

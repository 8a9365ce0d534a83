/**
 * What a table of loads and stores of parts of words receives of the CPU row: bus `part`. The memory word itself is read or written by the
 * CPU row.
 * @module
 */
import type { Cells, ChipBuilder, ColumnSpec } from '@zkmips/air/chip'
import { type Expr, inversePowerOfTwo } from '@zkmips/air/expression'
import { part, range14 } from '../buses.ts'

export const partRequestColumns = {
  clock: 1,
  register: 1,
  /** Low limb of the address, 4·word + 2·bit1 + bit0. */
  low: 1,
  bit1: 1,
  bit0: 1,
  bLow: 1,
  bHigh: 1,
  oldLow: 1,
  oldHigh: 1,
  resultLow: 1,
  resultHigh: 1,
} as const satisfies ColumnSpec

export type PartRequestCells<Cell> = Cells<typeof partRequestColumns, Cell>

/** Receives the request of a row where `real`, a boolean, is 1, and looks up the low limb of the address. */
export function receivePartRequest(
  b: Pick<ChipBuilder<ColumnSpec, ColumnSpec, ColumnSpec>, 'send' | 'receive'>,
  c: PartRequestCells<Expr>,
  operation: Expr,
  real: Expr,
): void {
  // The CPU row has the address of the word, 2^14·high + word, and leaves this limb to us.
  const word = c.low.sub(c.bit0).sub(c.bit1.mul(2)).mul(inversePowerOfTwo(2))
  b.send('the address, low limb', range14, { value: word }, real)
  const { clock, register, low: addressLow, bit1, bit0, bLow, bHigh, oldLow, oldHigh, resultLow, resultHigh } = c
  b.receive(
    'the request',
    part,
    { operation, clock, register, addressLow, bit1, bit0, bLow, bHigh, oldLow, oldHigh, resultLow, resultHigh },
    real,
  )
}

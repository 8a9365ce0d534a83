/**
 * The table of a & b: receives `logic` from CPU rows, which make or, xor, nor and and of it. Words are taken apart into bytes.
 * @module
 */
import { type ColumnSpec, defineChip } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { byteAnd, logic } from '../../buses.ts'

export const logicColumns = {
  /** 1 on rows that answer a request, 0 on padding. */
  real: 1,
  // Bytes, the least significant first.
  a: 4,
  b: 4,
  and: 4,
} as const satisfies ColumnSpec

export const logicChip = defineChip({
  name: 'logic',
  main: logicColumns,
  build(builder) {
    const { real, a, b, and } = builder.main
    builder.boolean('real is boolean', real)
    for (let k = 0; k < 4; k++) {
      builder.send(`byte ${k}`, byteAnd, { x: a[k]!, y: b[k]!, and: and[k]! }, real)
    }
    const low = (bytes: readonly Expr[]): Expr => bytes[0]!.add(bytes[1]!.mul(2 ** 8))
    const high = (bytes: readonly Expr[]): Expr => bytes[2]!.add(bytes[3]!.mul(2 ** 8))
    builder.receive(
      'the request',
      logic,
      { aLow: low(a), aHigh: high(a), bLow: low(b), bHigh: high(b), andLow: low(and), andHigh: high(and) },
      real,
    )
  },
})

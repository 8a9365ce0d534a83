/**
 * The table of a & b: receives `logic` from CPU rows, which make or, xor, nor and and of it. Words are taken apart into bytes. A row
 * has room for three requests, which have nothing to do with each other.
 * @module
 */
import { type ColumnSpec, defineChip } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { byteAnd, logic } from '../../buses.ts'

/** Requests of a row: so many that their share of the quotient is small, and so few that short tables have little padding. */
export const ROW_REQUESTS = 3

export const logicColumns = {
  /** 1 where a request is answered, 0 where none is. */
  real: ROW_REQUESTS,
  // Bytes of each request, the least significant first.
  a: 4 * ROW_REQUESTS,
  b: 4 * ROW_REQUESTS,
  and: 4 * ROW_REQUESTS,
} as const satisfies ColumnSpec

export const logicChip = defineChip({
  name: 'logic',
  main: logicColumns,
  build(builder) {
    const { main } = builder
    for (let r = 0; r < ROW_REQUESTS; r++) {
      const real = main.real[r]!
      builder.boolean(`request ${r} is real: boolean`, real)
      const bytes = (of: readonly Expr[]): readonly Expr[] => of.slice(4 * r, 4 * r + 4)
      const [a, b, and] = [bytes(main.a), bytes(main.b), bytes(main.and)]
      for (let k = 0; k < 4; k++) {
        builder.send(`request ${r}, byte ${k}`, byteAnd, { x: a[k]!, y: b[k]!, and: and[k]! }, real)
      }
      const low = (of: readonly Expr[]): Expr => of[0]!.add(of[1]!.mul(2 ** 8))
      const high = (of: readonly Expr[]): Expr => of[2]!.add(of[3]!.mul(2 ** 8))
      builder.receive(
        `request ${r}`,
        logic,
        { aLow: low(a), aHigh: high(a), bLow: low(b), bHigh: high(b), andLow: low(and), andHigh: high(and) },
        real,
      )
    }
  },
})

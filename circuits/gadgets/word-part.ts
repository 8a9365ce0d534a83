/**
 * Where a preimage call works: the word that holds the byte address a1, the byte in it, and that it moves at most a2 bytes.
 * @module
 */
import { range14, range16 } from '../buses.ts'
import type { ChipBuilder, ColumnSpec } from '../framework/chip.ts'
import { type Expr, inversePowerOfTwo, sum } from '../framework/expression.ts'

/** The cells that a chip with such rows has. a1 and a2 are known to be 16-bit limbs. */
export const wordPartColumns = {
  a1Low: 1,
  a1High: 1,
  a2Low: 1,
  a2High: 1,
  /** One-hot: a1 modulo 4, the first byte, counted from the most significant one. */
  start: 4,
  /** 1 where the count is within a2 because a2High is not 0; else a2Low shows it. */
  wide: 1,
  /** 1 / a2High where wide. */
  wideInverse: 1,
} as const satisfies ColumnSpec

export interface WordPartCells {
  readonly a1Low: Expr
  readonly a1High: Expr
  readonly a2Low: Expr
  readonly a2High: Expr
  readonly start: readonly Expr[]
  readonly wide: Expr
  readonly wideInverse: Expr
}

/**
 * `real` and `count` have degree 1, count is one of 0..4. `address` is the word address (30 bits), `first` the number of the
 * first byte.
 */
export function wordPart(
  b: Pick<ChipBuilder<ColumnSpec, ColumnSpec, ColumnSpec>, 'send' | 'boolean' | 'zero' | 'equal'>,
  c: WordPartCells,
  real: Expr,
  count: Expr,
): { readonly address: Expr; readonly first: Expr } {
  // a1 = 4·address + first. The 14-bit lookup makes the address an integer; a1Low / 4 could be a field fraction.
  c.start.forEach((flag, i) => void b.boolean(`start ${i} is boolean`, flag))
  b.equal('one start on real rows', sum(c.start), real)
  const first = sum(c.start.map((flag, i) => flag.mul(i)))
  const addressLow = c.a1Low.sub(first).mul(inversePowerOfTwo(2))
  b.send('word address, low 14 bits', range14, { value: addressLow }, real)

  // count ≤ a2: a2High ≠ 0, or a2Low ≥ count.
  b.boolean('wide is boolean', c.wide)
  b.zero('wide only on real rows', c.wide.mul(real.not()))
  b.zero('wide: a2High is not zero', c.wide.mul(c.a2High.mul(c.wideInverse).sub(1)))
  b.send('count is at most a2', range16, { value: c.a2Low.sub(count) }, real.sub(c.wide))
  return { address: c.a1High.mul(1 << 14).add(addressLow), first }
}

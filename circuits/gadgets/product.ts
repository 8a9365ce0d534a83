/**
 * Products of two words by their bytes, in numbers small enough not to wrap modulo p.
 * @module
 */
import { type Expr, inversePowerOfTwo, sum } from '@zkmips/air/expression'

export type Bytes = readonly [Expr, Expr, Expr, Expr]

/**
 * The high byte of a limb, given its low byte: (limb − low) / 256, a field fraction unless a lookup says that it is a byte.
 */
export const highByteUnchecked = (limb: Expr, low: Expr): Expr => limb.sub(low).mul(inversePowerOfTwo(8))

/**
 * Σ 2^(16k)·out[k] = x·y for x = Σ 2^(8i)·x[i] and y likewise: four sums of degree 2, at positions 0, 16, 32 and 48.
 * With bytes in [−256, 256) each sum is below 2^27 in size.
 */
export function productByLimbs(x: Bytes, y: Bytes): readonly [Expr, Expr, Expr, Expr] {
  const at = (k: number): Expr => sum(x.flatMap((xi, i) => (y[k - i] ? [xi.mul(y[k - i]!)] : [])))
  const limb = (k: number): Expr => at(2 * k).add(at(2 * k + 1).mul(2 ** 8))
  return [limb(0), limb(1), limb(2), at(6)]
}

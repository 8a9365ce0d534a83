/**
 * Expressions over bits: every argument is 0 or 1 on the rows where the result means anything.
 * @module
 */
import { constant, type Expr } from '@zkmips/air/expression'

/** a ⊕ b: degree of both together. */
export const xor = (a: Expr, b: Expr): Expr => a.add(b).sub(a.mul(b).mul(2))

/** a ⊕ b ⊕ c: degree of all together. */
export const xor3 = (a: Expr, b: Expr, c: Expr): Expr => xor(xor(a, b), c)

/** Σ baseʲ·digitsⱼ by Horner's rule, the first digit being the least significant. */
export const pack = (digits: readonly Expr[], base = 2): Expr =>
  digits.reduceRight((sum: Expr, digit) => sum.mul(base).add(digit), constant(0))

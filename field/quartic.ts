/**
 * The extension of degree 4: EF = F[x]/(x^4 − 3), about 2^124 elements. 3 is not a square and p ≡ 1 mod 4, hence x^4 − 3 is
 * irreducible.
 *
 * @module
 */
import { derivedOperations } from './derived-operations.ts'
import type { Ext, ExtensionField } from './extension.ts'
import * as F from './koalabear.ts'

/** x^4 = W. */
const W = 3

const ZERO: Ext = [0, 0, 0, 0]
const ONE: Ext = [1, 0, 0, 0]

const mul = (a: Ext, b: Ext): Ext => {
  const a0 = a[0]!
  const a1 = a[1]!
  const a2 = a[2]!
  const a3 = a[3]!
  const b0 = b[0]!
  const b1 = b[1]!
  const b2 = b[2]!
  const b3 = b[3]!
  const high4 = F.add(F.add(F.mul(a1, b3), F.mul(a2, b2)), F.mul(a3, b1))
  const high5 = F.add(F.mul(a2, b3), F.mul(a3, b2))
  const high6 = F.mul(a3, b3)
  const low1 = F.add(F.mul(a0, b1), F.mul(a1, b0))
  const low2 = F.add(F.add(F.mul(a0, b2), F.mul(a1, b1)), F.mul(a2, b0))
  const low3 = F.add(F.add(F.mul(a0, b3), F.mul(a1, b2)), F.add(F.mul(a2, b1), F.mul(a3, b0)))
  return [F.add(F.mul(a0, b0), triple(high4)), F.add(low1, triple(high5)), F.add(low2, triple(high6)), low3]
}

/** W·a. */
const triple = (a: number): number => F.add(F.add(a, a), a)

/**
 * Inverse through the tower F ⊂ F[y]/(y² − 3) ⊂ EF with y = x²: with a = A + x·B, a·(A − x·B) = A² − y·B² lies in the
 * middle field, whose elements n0 + n1·y have norm n0² − 3·n1².
 */
const inverse = (a: Ext): Ext => {
  const [a0, a1, a2, a3] = a as readonly [number, number, number, number]
  const n0 = F.sub(F.add(F.mul(a0, a0), F.mul(W, F.mul(a2, a2))), F.mul(2 * W, F.mul(a1, a3)))
  const n1 = F.sub(F.mul(2, F.mul(a0, a2)), F.add(F.mul(a1, a1), F.mul(W, F.mul(a3, a3))))
  const norm = F.sub(F.mul(n0, n0), F.mul(W, F.mul(n1, n1)))
  const m = F.inverse(norm)
  // (A − x·B) · (n0 − n1·y) / norm
  const conjugate: Ext = [a0, F.neg(a1), a2, F.neg(a3)]
  return mul(conjugate, [F.mul(n0, m), 0, F.neg(F.mul(n1, m)), 0])
}

export const quartic: ExtensionField = {
  degree: 4,
  ZERO,
  ONE,
  fromBase: a => [a, 0, 0, 0],
  fromCoefficients: (values, at = 0) => [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!],
  isCanonical: a => a.length === 4 && a.every(F.isCanonical),
  isZero: a => (a[0]! | a[1]! | a[2]! | a[3]!) === 0,
  equals: (a, b) => a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3],
  add: (a, b) => [F.add(a[0]!, b[0]!), F.add(a[1]!, b[1]!), F.add(a[2]!, b[2]!), F.add(a[3]!, b[3]!)],
  sub: (a, b) => [F.sub(a[0]!, b[0]!), F.sub(a[1]!, b[1]!), F.sub(a[2]!, b[2]!), F.sub(a[3]!, b[3]!)],
  neg: a => [F.neg(a[0]!), F.neg(a[1]!), F.neg(a[2]!), F.neg(a[3]!)],
  mulBase: (a, b) => [F.mul(a[0]!, b), F.mul(a[1]!, b), F.mul(a[2]!, b), F.mul(a[3]!, b)],
  mul,
  mulX: a => [triple(a[3]!), a[0]!, a[1]!, a[2]!],
  inverse,
  ...derivedOperations({ ONE, mul, inverse }),
}

/**
 * Points of cosets and interpolation on them, in the plainest form: what tests compare with.
 * @module
 */
import { barycentricScale, type Coset, vanishingAt } from '../domain.ts'
import type { Ext, ExtensionField } from '../extension.ts'
import * as F from '../koalabear.ts'

/** Point i, for 0 ≤ i < 2^logSize. */
export const pointAt = ({ logSize, shift }: Coset, i: number): number =>
  F.mul(shift, F.pow(F.twoAdicGenerator(logSize), i))

/** All points in natural order; for tests and small domains. */
export const points = ({ logSize, shift }: Coset): Uint32Array => {
  const result = new Uint32Array(2 ** logSize)
  const g = F.twoAdicGenerator(logSize)
  for (let i = 0, x = shift; i < result.length; i++, x = F.mul(x, g)) result[i] = x
  return result
}

/** The i-th Lagrange polynomial of the coset at x: 1 at point i, 0 at the others. @throws DivisionByZeroError at point i. */
export const lagrangeAt = (E: ExtensionField, coset: Coset, i: number, x: Ext): Ext => {
  // Z(x)·p_i / (n·s^n·(x − p_i)), because Z'(p_i) = n·p_i^(n−1) = n·s^n / p_i.
  const point = pointAt(coset, i)
  const n = 2 ** coset.logSize
  const scale = F.mul(point, F.inverse(F.mul(n, F.pow(coset.shift, n))))
  return E.div(E.mulBase(vanishingAt(E, coset, x), scale), E.sub(x, E.fromBase(point)))
}

/**
 * Value at x of the polynomial of degree below n with the given evaluations on the coset (barycentric formula), for x
 * outside the coset. @throws DivisionByZeroError for x inside.
 */
export const evaluateFromCoset = (E: ExtensionField, coset: Coset, evaluations: ArrayLike<number>, x: Ext): Ext => {
  const all = points(coset)
  const inverses = E.batchInverse(Array.from(all, p => E.sub(x, E.fromBase(p))))
  let sum = E.ZERO
  for (let i = 0; i < all.length; i++) sum = E.add(sum, E.mulBase(inverses[i]!, F.mul(all[i]!, evaluations[i]!)))
  return E.mul(sum, barycentricScale(E, coset, x))
}

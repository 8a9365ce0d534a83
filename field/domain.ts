/**
 * Evaluation domains: cosets s·⟨g⟩ of two-adic subgroups, in natural order (point i is s·g^i), and what verifier and
 * prover compute about them at a point of EF.
 *
 * A trace of N rows lives on H = ⟨g⟩ of order N; its low-degree extension on `LDE_SHIFT`·K with |K| = N·blowup. Point i of
 * a coset of size n squares to point i of the coset of size n/2 with shift s², and so does point i + n/2.
 *
 * @module
 */
import type { Ext, ExtensionField } from './extension.ts'
import * as F from './koalabear.ts'

/** Shift of every low-degree extension: outside every two-adic subgroup, because it generates F*. */
export const LDE_SHIFT = F.GENERATOR

export interface Coset {
  /** log2 of the number of points, 0 to 24. */
  readonly logSize: number
  /** Not zero. */
  readonly shift: number
}

export const subgroup = (logSize: number): Coset => ({ logSize, shift: 1 })

export const ldeCoset = (logSize: number): Coset => ({ logSize, shift: LDE_SHIFT })

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

/** x^n − s^n, which is zero exactly on the coset. */
export const vanishingAt = (E: ExtensionField, { logSize, shift }: Coset, x: Ext): Ext =>
  E.sub(E.pow(x, 2 ** logSize), E.fromBase(F.pow(shift, 2 ** logSize)))

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

/** Z(x) / (n·s^n): the factor in front of Σ f_i·p_i / (x − p_i). */
export const barycentricScale = (E: ExtensionField, coset: Coset, x: Ext): Ext => {
  const n = 2 ** coset.logSize
  return E.mulBase(vanishingAt(E, coset, x), F.inverse(F.mul(n, F.pow(coset.shift, n))))
}

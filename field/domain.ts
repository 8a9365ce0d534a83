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
const LDE_SHIFT = F.GENERATOR

export interface Coset {
  /** log2 of the number of points, 0 to 24. */
  readonly logSize: number
  /** Not zero. */
  readonly shift: number
}

export const subgroup = (logSize: number): Coset => ({ logSize, shift: 1 })

export const ldeCoset = (logSize: number): Coset => ({ logSize, shift: LDE_SHIFT })

/** x^n − s^n, which is zero exactly on the coset. */
export const vanishingAt = (E: ExtensionField, { logSize, shift }: Coset, x: Ext): Ext =>
  E.sub(E.pow(x, 2 ** logSize), E.fromBase(F.pow(shift, 2 ** logSize)))

/** Z(x) / (n·s^n): the factor in front of Σ f_i·p_i / (x − p_i). */
export const barycentricScale = (E: ExtensionField, coset: Coset, x: Ext): Ext => {
  const n = 2 ** coset.logSize
  return E.mulBase(vanishingAt(E, coset, x), F.inverse(F.mul(n, F.pow(coset.shift, n))))
}

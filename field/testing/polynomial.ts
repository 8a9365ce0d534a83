/**
 * Plain operations on polynomials, with which tests compare kernels and verifiers.
 * @module
 */
import type { Ext, ExtensionField } from '../extension.ts'
import { intt, ntt } from '../polynomial.ts'

/** Evaluations on H to evaluations on shift·K with |K| = |H|·2^logBlowup. */
export const lowDegreeExtension = (evaluations: ArrayLike<number>, logBlowup: number, shift: number): Uint32Array => {
  const coefficients = new Uint32Array(evaluations.length * 2 ** logBlowup)
  coefficients.set(intt(evaluations))
  return ntt(coefficients, shift)
}

/** Value of a polynomial with base coefficients at a point of EF. */
export const evaluate = (E: ExtensionField, coefficients: ArrayLike<number>, x: Ext): Ext => {
  let value = E.ZERO
  for (let i = coefficients.length - 1; i >= 0; i--) {
    value = E.add(E.mul(value, x), E.fromBase(coefficients[i]!))
  }
  return value
}

/** Value of a polynomial with coefficients in EF. */
export const evaluateExt = (E: ExtensionField, coefficients: readonly Ext[], x: Ext): Ext =>
  coefficients.reduceRight<Ext>((value, c) => E.add(E.mul(value, x), c), E.ZERO)

/**
 * FRI's fold of one coset: `values[j]` is f at x·ω^j, with ω of order values.length (a power of two) and x = `point`; the
 * result is the value at beta of the polynomial of degree below values.length through these points.
 */
export const foldCoset = (E: ExtensionField, values: readonly Ext[], point: number, beta: Ext): Ext => {
  const planes = Array.from({ length: E.degree }, (_, k) =>
    intt(
      values.map(value => value[k]!),
      point,
    ),
  )
  const coefficients = values.map((_, i) => planes.map(plane => plane[i]!))
  return evaluateExt(E, coefficients, beta)
}

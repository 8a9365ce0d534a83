/**
 * Plain number-theoretic transforms and polynomial evaluation: the reference for the kernels, and enough for small sizes
 * (a final FRI polynomial, a fold). Coefficients and evaluations are both in natural order.
 *
 * @module
 */
import { type Coset, subgroup } from './domain.ts'
import type { Ext, ExtensionField } from './extension.ts'
import * as F from './koalabear.ts'

const logOf = (length: number): number => {
  const log = Math.log2(length)
  if (!Number.isInteger(log) || log > F.TWO_ADICITY) throw new RangeError(`no domain has ${length} points`)
  return log
}

/** Evaluations on shift·⟨g⟩ of the polynomial with these coefficients, as many points as coefficients. */
export const ntt = (coefficients: ArrayLike<number>, shift = 1): Uint32Array => {
  const n = coefficients.length
  const log = logOf(n)
  const values = new Uint32Array(n)
  for (let i = 0, power = 1; i < n; i++, power = F.mul(power, shift)) {
    values[reverseBits(i, log)] = F.mul(coefficients[i]!, power)
  }
  for (let half = 1; half < n; half *= 2) {
    const g = F.twoAdicGenerator(Math.log2(2 * half))
    for (let start = 0; start < n; start += 2 * half) {
      for (let i = start, twiddle = 1; i < start + half; i++, twiddle = F.mul(twiddle, g)) {
        const odd = F.mul(values[i + half]!, twiddle)
        const even = values[i]!
        values[i] = F.add(even, odd)
        values[i + half] = F.sub(even, odd)
      }
    }
  }
  return values
}

/** The inverse of `ntt`: coefficients from evaluations on shift·⟨g⟩. */
export const intt = (evaluations: ArrayLike<number>, shift = 1): Uint32Array => {
  const n = evaluations.length
  const coefficients = ntt(evaluations)
  coefficients.subarray(1).reverse()
  const step = F.inverse(shift)
  for (let i = 0, scale = F.inverse(n); i < n; i++, scale = F.mul(scale, step)) {
    coefficients[i] = F.mul(coefficients[i]!, scale)
  }
  return coefficients
}

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
  const coset: Coset = { ...subgroup(logOf(values.length)), shift: point }
  const planes = Array.from({ length: E.degree }, (_, k) =>
    intt(
      values.map(value => value[k]!),
      coset.shift,
    ),
  )
  const coefficients = values.map((_, i) => planes.map(plane => plane[i]!))
  return evaluateExt(E, coefficients, beta)
}

/** The low `bits` bits of i in reverse order. */
export const reverseBits = (i: number, bits: number): number => {
  let reversed = 0
  for (let k = 0; k < bits; k++) reversed = (reversed << 1) | ((i >> k) & 1)
  return reversed
}

/**
 * Plain number-theoretic transforms: the reference for the kernels, and enough for small sizes (a final FRI polynomial, a
 * fold). Coefficients and evaluations are both in natural order.
 *
 * @module
 */
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

/** The low `bits` bits of i in reverse order. */
export const reverseBits = (i: number, bits: number): number => {
  let reversed = 0
  for (let k = 0; k < bits; k++) reversed = (reversed << 1) | ((i >> k) & 1)
  return reversed
}

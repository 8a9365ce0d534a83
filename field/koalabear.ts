/**
 * KoalaBear, the base field F of every trace and commitment: p = 2^31 − 2^24 + 1 = 127·2^24 + 1.
 *
 * Plain scalar arithmetic on JavaScript numbers, for verifiers, tests and set-up code; hot loops over arrays live in
 * `kernels/`. Invariant: every element is canonical, an integer in [0, p). Functions do not check it: `isCanonical` does,
 * and whoever parses untrusted data must call it.
 *
 * @module
 */

/** The modulus. */
export const P = 0x7f000001

/** p − 1 = 127 · 2^24. */
export const TWO_ADICITY = 24

/** Smallest generator of F*; also the shift of every low-degree-extension coset. */
export const GENERATOR = 3

const INV_P = 1 / P

export const isCanonical = (a: number): boolean => Number.isInteger(a) && a >= 0 && a < P

export const add = (a: number, b: number): number => {
  const sum = a + b
  return sum >= P ? sum - P : sum
}

export const sub = (a: number, b: number): number => {
  const difference = a - b
  return difference < 0 ? difference + P : difference
}

export const neg = (a: number): number => (a === 0 ? 0 : P - a)

/**
 * Product modulo p without wide integers: the quotient is taken in floating point (off by at most one, and then the
 * remainder misses [0, p) by less than 2^12), the remainder exactly in 32-bit wrap-around arithmetic.
 */
export const mul = (a: number, b: number): number => {
  const quotient = (a * b * INV_P) | 0
  const remainder = (Math.imul(a, b) - Math.imul(quotient, P)) | 0
  if (remainder < 0) return remainder + P
  return remainder >= P ? remainder - P : remainder
}

/** base^exponent for an integer exponent in [0, 2^53). */
export const pow = (base: number, exponent: number): number => {
  let result = 1
  for (let e = exponent, square = base; e > 0; e = Math.floor(e / 2), square = mul(square, square)) {
    if (e % 2 === 1) result = mul(result, square)
  }
  return result
}

/** A division by zero: in honest data a bug of the caller, in a verifier a sign of a malformed proof. */
export class DivisionByZeroError extends Error {
  readonly code = 'FIELD_DIVISION_BY_ZERO'
  constructor() {
    super('zero has no inverse in the field: check the denominator before dividing')
  }
}

/** @throws DivisionByZeroError for 0. */
export const inverse = (a: number): number => {
  if (a === 0) throw new DivisionByZeroError()
  return pow(a, P - 2)
}

/**
 * The generator of the subgroup of order 2^bits, 0 ≤ bits ≤ 24: 3^((p−1)/2^bits), Plonky3's choice; squaring the one of
 * `bits` gives the one of `bits − 1`.
 */
export const twoAdicGenerator = (bits: number): number => {
  if (!Number.isInteger(bits) || bits < 0 || bits > TWO_ADICITY) {
    throw new RangeError(`KoalaBear has two-adic subgroups of 2^0 to 2^${TWO_ADICITY} elements, not 2^${bits}`)
  }
  return pow(GENERATOR, 127 * 2 ** (TWO_ADICITY - bits))
}

const TWO_32 = 2 ** 32 % P

/** (low + high·2^32) mod p for two u32 words: how 8 uniform bytes become an element with bias below 2^−32. */
export const fromU64Words = (low: number, high: number): number => add(mul(high % P, TWO_32), low % P)

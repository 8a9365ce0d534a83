/**
 * The challenge field EF = F[x]/(x^4 − 3), about 2^124 elements: challenges, LogUp columns, FRI codewords.
 *
 * An element is its coefficient tuple, lowest power first, every coefficient canonical. `EXT_DEGREE` and `W` are facts of
 * this file alone; code elsewhere loops over `EXT_DEGREE`, because a security target of 128 bits needs degree 5.
 * Bulk data is planar: one base column per coefficient (see `arena.ts`), not tuples.
 *
 * @module
 */
import * as F from './koalabear.ts'

export const EXT_DEGREE = 4

/** x^4 = W; 3 is not a square and p ≡ 1 mod 4, hence x^4 − 3 is irreducible. */
export const W = 3

export type Ext = readonly [number, number, number, number]

export const ZERO: Ext = [0, 0, 0, 0]
export const ONE: Ext = [1, 0, 0, 0]

export const fromBase = (a: number): Ext => [a, 0, 0, 0]

/** Reads the coefficients at values[offset .. offset + 4). */
export const fromCoefficients = (values: ArrayLike<number>, offset = 0): Ext => [
  values[offset]!,
  values[offset + 1]!,
  values[offset + 2]!,
  values[offset + 3]!,
]

export const isCanonical = (a: readonly number[]): boolean => a.length === EXT_DEGREE && a.every(F.isCanonical)

export const isZero = (a: Ext): boolean => (a[0] | a[1] | a[2] | a[3]) === 0

export const equals = (a: Ext, b: Ext): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3]

export const add = (a: Ext, b: Ext): Ext => [F.add(a[0], b[0]), F.add(a[1], b[1]), F.add(a[2], b[2]), F.add(a[3], b[3])]

export const sub = (a: Ext, b: Ext): Ext => [F.sub(a[0], b[0]), F.sub(a[1], b[1]), F.sub(a[2], b[2]), F.sub(a[3], b[3])]

export const neg = (a: Ext): Ext => [F.neg(a[0]), F.neg(a[1]), F.neg(a[2]), F.neg(a[3])]

/** Product with an element of the base field. */
export const mulBase = (a: Ext, b: number): Ext => [F.mul(a[0], b), F.mul(a[1], b), F.mul(a[2], b), F.mul(a[3], b)]

export const mul = (a: Ext, b: Ext): Ext => {
  // Schoolbook product of 2·EXT_DEGREE − 1 coefficients; those from x^4 on come back multiplied by W.
  const c = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < EXT_DEGREE; i++) {
    for (let j = 0; j < EXT_DEGREE; j++) c[i + j] = F.add(c[i + j]!, F.mul(a[i]!, b[j]!))
  }
  for (let i = EXT_DEGREE; i < 2 * EXT_DEGREE - 1; i++) c[i - EXT_DEGREE] = F.add(c[i - EXT_DEGREE]!, F.mul(W, c[i]!))
  return fromCoefficients(c)
}

export const square = (a: Ext): Ext => mul(a, a)

/** base^exponent for an integer exponent in [0, 2^53). */
export const pow = (base: Ext, exponent: number): Ext => {
  let result = ONE
  for (let e = exponent, s = base; e > 0; e = Math.floor(e / 2), s = square(s)) {
    if (e % 2 === 1) result = mul(result, s)
  }
  return result
}

/**
 * Inverse through the tower F ⊂ F[y]/(y² − 3) ⊂ EF with y = x²: with a = A + x·B, a·(A − x·B) = A² − y·B² lies in the
 * middle field, whose elements n0 + n1·y have norm n0² − 3·n1².
 * @throws DivisionByZeroError for 0.
 */
export const inverse = (a: Ext): Ext => {
  const [a0, a1, a2, a3] = a
  const n0 = F.sub(F.add(F.mul(a0, a0), F.mul(W, F.mul(a2, a2))), F.mul(2 * W, F.mul(a1, a3)))
  const n1 = F.sub(F.mul(2, F.mul(a0, a2)), F.add(F.mul(a1, a1), F.mul(W, F.mul(a3, a3))))
  const norm = F.sub(F.mul(n0, n0), F.mul(W, F.mul(n1, n1)))
  const m = F.inverse(norm)
  // (A − x·B) · (n0 − n1·y) / norm
  const conjugate: Ext = [a0, F.neg(a1), a2, F.neg(a3)]
  return mul(conjugate, [F.mul(n0, m), 0, F.neg(F.mul(n1, m)), 0])
}

export const div = (a: Ext, b: Ext): Ext => mul(a, inverse(b))

/** Inverses of all elements with one inversion. @throws DivisionByZeroError if any is 0. */
export const batchInverse = (values: readonly Ext[]): Ext[] => {
  const prefix: Ext[] = []
  let product: Ext = ONE
  for (const value of values) {
    prefix.push(product)
    product = mul(product, value)
  }
  let suffix = inverse(product)
  const inverses: Ext[] = new Array(values.length)
  for (let i = values.length - 1; i >= 0; i--) {
    inverses[i] = mul(prefix[i]!, suffix)
    suffix = mul(suffix, values[i]!)
  }
  return inverses
}

/** 1, base, base², … : `count` powers. */
export const powers = (base: Ext, count: number): Ext[] => {
  const result: Ext[] = []
  for (let i = 0, power: Ext = ONE; i < count; i++, power = mul(power, base)) result.push(power)
  return result
}

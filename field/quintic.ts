/**
 * The extension of degree 5: EF = F[x]/(x^5 + x^2 − 1), about 2^155 elements. 5 does not divide p − 1, so no x^5 − w is
 * irreducible; this is Plonky3's trinomial for KoalaBear.
 *
 * @module
 */
import { derivedOperations } from './derived-operations.ts'
import type { Ext, ExtensionField } from './extension.ts'
import * as F from './koalabear.ts'

type Five = readonly [number, number, number, number, number]

const ZERO: Ext = [0, 0, 0, 0, 0]
const ONE: Ext = [1, 0, 0, 0, 0]

const mul = (a: Ext, b: Ext): Ext => {
  const [a0, a1, a2, a3, a4] = a as Five
  const [b0, b1, b2, b3, b4] = b as Five
  const c1 = F.add(F.mul(a0, b1), F.mul(a1, b0))
  const c2 = F.add(F.add(F.mul(a0, b2), F.mul(a1, b1)), F.mul(a2, b0))
  const c3 = F.add(F.add(F.mul(a0, b3), F.mul(a1, b2)), F.add(F.mul(a2, b1), F.mul(a3, b0)))
  const c4 = F.add(F.add(F.add(F.mul(a0, b4), F.mul(a1, b3)), F.add(F.mul(a2, b2), F.mul(a3, b1))), F.mul(a4, b0))
  const c5 = F.add(F.add(F.mul(a1, b4), F.mul(a2, b3)), F.add(F.mul(a3, b2), F.mul(a4, b1)))
  const c6 = F.add(F.add(F.mul(a2, b4), F.mul(a3, b3)), F.mul(a4, b2))
  const c7 = F.add(F.mul(a3, b4), F.mul(a4, b3))
  const c8 = F.mul(a4, b4)
  // x^5 = 1 − x², x^6 = x − x³, x^7 = x² − x^4, x^8 = x³ + x² − 1.
  return [
    F.add(F.mul(a0, b0), F.sub(c5, c8)),
    F.add(c1, c6),
    F.add(F.sub(c2, c5), F.add(c7, c8)),
    F.add(F.sub(c3, c6), c8),
    F.sub(c4, c7),
  ]
}

const mulBase = (a: Ext, b: number): Ext => {
  const [a0, a1, a2, a3, a4] = a as Five
  return [F.mul(a0, b), F.mul(a1, b), F.mul(a2, b), F.mul(a3, b), F.mul(a4, b)]
}

const add = (a: Ext, b: Ext): Ext => {
  const [a0, a1, a2, a3, a4] = a as Five
  const [b0, b1, b2, b3, b4] = b as Five
  return [F.add(a0, b0), F.add(a1, b1), F.add(a2, b2), F.add(a3, b3), F.add(a4, b4)]
}

/** a^p for a = Σ aᵢ·xⁱ is Σ aᵢ·(x^p)ⁱ: `images` are the powers of x^p (or of x^(p²), for a^(p²)). */
const frobenius = (a: Ext, images: readonly Ext[]): Ext =>
  images.map((image, i) => mulBase(image, a[i]!)).reduce((sum, term) => add(sum, term))

const inverse = (a: Ext): Ext => {
  // a^(p + p² + p³ + p⁴) times a is the norm of a, which lies in F.
  const two = frobenius(a, FROBENIUS)
  const pair = mul(two, frobenius(two, FROBENIUS))
  const conjugates = mul(pair, frobenius(pair, FROBENIUS_SQUARED))
  return mulBase(conjugates, F.inverse(mul(a, conjugates)[0]!))
}

const { square, pow, div, batchInverse, powers } = derivedOperations({ ONE, mul, inverse })

const X: Ext = [0, 1, 0, 0, 0]
/** (x^p)^i for i < 5. */
const FROBENIUS = powers(pow(X, F.P), 5)
/** (x^(p²))^i for i < 5. */
const FROBENIUS_SQUARED = FROBENIUS.map(image => frobenius(image, FROBENIUS))

export const quintic: ExtensionField = {
  degree: 5,
  ZERO,
  ONE,
  fromBase: a => [a, 0, 0, 0, 0],
  fromCoefficients: (v, at = 0) => [v[at]!, v[at + 1]!, v[at + 2]!, v[at + 3]!, v[at + 4]!],
  isCanonical: a => a.length === 5 && a.every(F.isCanonical),
  isZero: a => a.every(c => c === 0),
  equals: (a, b) => a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3] && a[4] === b[4],
  add,
  sub: (a, b) => {
    const [a0, a1, a2, a3, a4] = a as Five
    const [b0, b1, b2, b3, b4] = b as Five
    return [F.sub(a0, b0), F.sub(a1, b1), F.sub(a2, b2), F.sub(a3, b3), F.sub(a4, b4)]
  },
  neg: a => a.map(F.neg),
  mulBase,
  mul,
  mulX: a => {
    const [a0, a1, a2, a3, a4] = a as Five
    return [a4, a0, F.sub(a1, a4), a2, a3]
  },
  square,
  pow,
  inverse,
  div,
  batchInverse,
  powers,
}

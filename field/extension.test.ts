import { describe, expect, it } from 'vitest'
import { type Ext, type ExtensionField, extensionField, quartic, quintic } from './extension.ts'
import { DivisionByZeroError, P } from './koalabear.ts'
import { EDGE_ELEMENTS, Random } from './random.ts'

const p = BigInt(P)

/** x^degree as coefficients: the definition of each field. */
const REDUCTION = { 4: [3n, 0n, 0n, 0n], 5: [1n, 0n, -1n, 0n, 0n] }

/** The product from the definition, on integers. */
const product = ({ degree }: ExtensionField, a: Ext, b: Ext): number[] => {
  const c = Array<bigint>(2 * degree - 1).fill(0n)
  for (let i = 0; i < degree; i++) for (let j = 0; j < degree; j++) c[i + j]! += BigInt(a[i]!) * BigInt(b[j]!)
  for (let i = 2 * degree - 2; i >= degree; i--) {
    REDUCTION[degree].forEach((r, k) => {
      c[i - degree + k]! += r * c[i]!
    })
  }
  return c.slice(0, degree).map(x => Number(((x % p) + p) % p))
}

describe.each([
  ['quartic', quartic],
  ['quintic', quintic],
])('the %s extension', (_, E) => {
  const { degree } = E
  const random = new Random(degree)
  const unit = (k: number, value = 1): Ext => Array.from({ length: degree }, (_, i) => (i === k ? value : 0))
  const samples: Ext[] = [
    E.ONE,
    ...EDGE_ELEMENTS.filter(a => a !== 0).map(a => E.fromBase(a)),
    unit(1),
    unit(degree - 1, P - 1),
    Array<number>(degree).fill(P - 1),
    ...Array.from({ length: 40 }, () => E.fromCoefficients(random.edgyElements(degree))),
  ].filter(a => !E.isZero(a))

  it('multiplies by its definition', () => {
    for (const a of samples) {
      for (const b of samples) expect(E.mul(a, b)).toEqual(product(E, a, b))
      expect(E.mulX(a)).toEqual(product(E, a, unit(1)))
    }
  })

  it('inverts and divides', () => {
    for (const a of samples) {
      expect(E.mul(a, E.inverse(a))).toEqual(E.ONE)
      expect(E.mul(E.div(samples[3]!, a), a)).toEqual(samples[3])
    }
    expect(E.batchInverse(samples)).toEqual(samples.map(a => E.inverse(a)))
    expect(() => E.inverse(E.ZERO)).toThrow(DivisionByZeroError)
  })

  it('adds, subtracts, scales', () => {
    for (const a of samples) {
      for (const b of samples) expect(E.sub(E.add(a, b), b)).toEqual(a)
      expect(E.add(a, E.neg(a))).toEqual(E.ZERO)
      for (const s of EDGE_ELEMENTS) expect(E.mulBase(a, s)).toEqual(E.mul(a, E.fromBase(s)))
      expect(E.pow(a, 5)).toEqual(E.mul(a, E.square(E.square(a))))
    }
    expect(E.powers(samples[5]!, 4)[3]).toEqual(E.pow(samples[5]!, 3))
  })

  it('tells elements apart by every coefficient', () => {
    const a = E.fromCoefficients(random.elements(degree))
    expect(E.equals(a, [...a])).toBe(true)
    expect(E.isZero(Array<number>(degree).fill(0))).toBe(true)
    for (let k = 0; k < degree; k++) {
      expect(E.equals(a, E.add(a, unit(k)))).toBe(false)
      expect(E.isZero(unit(k))).toBe(false)
    }
    expect(E.fromCoefficients([7, ...a], 1)).toEqual(a)
  })

  it('refuses coefficients that are not canonical, and another number of them', () => {
    const zeros = Array<number>(degree - 1).fill(0)
    expect(E.isCanonical([...zeros, P - 1])).toBe(true)
    for (const bad of [
      [...zeros, P],
      zeros,
      [...zeros, 0, 0],
      [0.5, ...zeros],
      [-1, ...zeros],
      [Number.NaN, ...zeros],
    ]) {
      expect(E.isCanonical(bad)).toBe(false)
    }
  })
})

describe('the extensions are fields', () => {
  // Their polynomials are irreducible. By Rabin's test a polynomial f of degree n is if x^(p^n) = x modulo f and, for every
  // prime divisor q of n, x^(p^(n/q)) − x has no factor in common with f. Both are computed in F[x]/f, which needs only that
  // the product is the one of the definition.
  it('x^4 − 3', () => {
    const image = (times: number): Ext => powP(quartic, [0, 1, 0, 0], times)
    expect(image(4)).toEqual([0, 1, 0, 0])
    // x^(p²) − x is c·x, and f has no factor in common with it, for f(0) ≠ 0.
    const difference = quartic.sub(image(2), [0, 1, 0, 0])
    expect(difference[1]).not.toBe(0)
    expect(difference).toEqual([0, difference[1], 0, 0])
  })

  it('x^5 + x^2 − 1', () => {
    const x: Ext = [0, 1, 0, 0, 0]
    expect(powP(quintic, x, 5)).toEqual(x)
    // x^p − x is a unit: here is its inverse, checked by the product.
    const difference = quintic.sub(powP(quintic, x, 1), x)
    expect(product(quintic, difference, quintic.inverse(difference))).toEqual(quintic.ONE)
  })

  it("x^(i·p) in the quintic extension are Plonky3's", () => {
    const x = powP(quintic, [0, 1, 0, 0, 0], 1)
    expect(quintic.powers(x, 5).slice(1)).toEqual([
      [1576402667, 1173144480, 1567662457, 1206866823, 2428146],
      [1680345488, 1381986, 615237464, 1380104858, 295431824],
      [441230756, 323126830, 704986542, 1445620072, 503505220],
      [1364444097, 1144738982, 2008416047, 143367062, 1027410849],
    ])
  })
})

it('knows the fields of degrees 4 and 5 only', () => {
  expect(extensionField(4)).toBe(quartic)
  expect(extensionField(5)).toBe(quintic)
  for (const degree of [0, 1, 3, 6, 4.5, Number.NaN]) expect(() => extensionField(degree)).toThrow(/degree 4 or 5/)
})

/** a^(p^times). */
function powP(E: ExtensionField, a: Ext, times: number): Ext {
  let power = a
  for (let i = 0; i < times; i++) power = E.pow(power, P)
  return power
}

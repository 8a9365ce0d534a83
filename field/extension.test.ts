import { describe, expect, it } from 'vitest'
import * as E from './extension.ts'
import { DivisionByZeroError, P } from './koalabear.ts'
import { EDGE_ELEMENTS, Random } from './random.ts'

const p = BigInt(P)
const random = new Random(2)
const edge = (): E.Ext => E.fromCoefficients(random.edgyElements(4))
const samples: E.Ext[] = [
  E.ONE,
  ...EDGE_ELEMENTS.filter(a => a !== 0).map(E.fromBase),
  [0, 1, 0, 0],
  [0, 0, 0, P - 1],
  [P - 1, P - 1, P - 1, P - 1],
  ...Array.from({ length: 40 }, edge),
].filter(a => !E.isZero(a as E.Ext)) as E.Ext[]

/** The product from the definition, on integers. */
const product = (a: E.Ext, b: E.Ext): number[] => {
  const c = [0n, 0n, 0n, 0n]
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) c[(i + j) % 4]! += BigInt(a[i]!) * BigInt(b[j]!) * (i + j < 4 ? 1n : 3n)
  }
  return c.map(x => Number(x % p))
}

describe('the quartic extension', () => {
  it('multiplies as F[x]/(x^4 - 3)', () => {
    for (const a of samples) for (const b of samples) expect(E.mul(a, b)).toEqual(product(a, b))
  })

  it('is a field: x^4 - 3 is irreducible', () => {
    // Irreducible of degree 4 iff x^(p^4) = x and x^(p^2) ≠ x; the Frobenius sends x to x·3^((p−1)/4).
    const x: E.Ext = [0, 1, 0, 0]
    const frobenius = (a: E.Ext): E.Ext => E.pow(a, P)
    const square = frobenius(frobenius(x))
    expect(square).not.toEqual(x)
    expect(frobenius(frobenius(square))).toEqual(x)
  })

  it('inverts and divides', () => {
    for (const a of samples) {
      expect(E.mul(a, E.inverse(a))).toEqual(E.ONE)
      expect(E.mul(E.div(samples[3]!, a), a)).toEqual(samples[3])
    }
    expect(E.batchInverse(samples)).toEqual(samples.map(E.inverse))
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

  it('refuses coefficients that are not canonical', () => {
    expect(E.isCanonical([0, 1, 2, P - 1])).toBe(true)
    for (const bad of [
      [0, 0, 0, P],
      [0, 0, 0],
      [0.5, 0, 0, 0],
      [-1, 0, 0, 0],
      [Number.NaN, 0, 0, 0],
    ]) {
      expect(E.isCanonical(bad)).toBe(false)
    }
  })
})

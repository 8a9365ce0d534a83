import { describe, expect, it } from 'vitest'
import { ldeCoset, subgroup, vanishingAt } from './domain.ts'
import { quartic as E } from './extension.ts'
import * as F from './koalabear.ts'
import { intt, ntt, reverseBits } from './polynomial.ts'
import { Random } from './random.ts'
import { evaluateFromCoset, lagrangeAt, pointAt, points } from './testing/coset.ts'
import { evaluate, evaluateExt, foldCoset, lowDegreeExtension } from './testing/polynomial.ts'

const random = new Random(8)

describe('transforms', () => {
  it.each([0, 1, 2, 3, 6])('of size 2^%i agree with evaluation point by point', logN => {
    const coefficients = random.edgyElements(2 ** logN)
    for (const shift of [1, 3, 123456]) {
      const values = ntt(coefficients, shift)
      points({ logSize: logN, shift }).forEach((x, i) => {
        expect(E.fromBase(values[i]!)).toEqual(evaluate(E, coefficients, E.fromBase(x)))
        expect(x).toBe(pointAt({ logSize: logN, shift }, i))
      })
      expect(intt(values, shift)).toEqual(coefficients)
    }
  })

  it('extends to a larger coset', () => {
    const values = random.elements(16)
    const extended = lowDegreeExtension(values, 2, 3)
    const coefficients = intt(values)
    points(ldeCoset(6)).forEach((x, i) => {
      expect(E.fromBase(extended[i]!)).toEqual(evaluate(E, coefficients, E.fromBase(x)))
    })
  })

  it('refuses sizes that are no domain', () => {
    expect(() => ntt([1, 2, 3])).toThrow(RangeError)
    expect(() => ntt([])).toThrow(RangeError)
  })

  it('reverses bits', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(i => reverseBits(i, 3))).toEqual([0, 4, 2, 6, 1, 5, 3, 7])
  })
})

describe('domains', () => {
  const coset = ldeCoset(4)
  const x = random.ext(4)

  it('vanish on their points only', () => {
    for (const p of points(coset)) expect(vanishingAt(E, coset, E.fromBase(p))).toEqual(E.ZERO)
    expect(vanishingAt(E, coset, x)).not.toEqual(E.ZERO)
    for (const p of points(subgroup(4))) expect(vanishingAt(E, coset, E.fromBase(p))).not.toEqual(E.ZERO)
  })

  it('evaluate by the barycentric formula', () => {
    const coefficients = random.elements(16)
    for (const domain of [coset, subgroup(4)]) {
      expect(evaluateFromCoset(E, domain, ntt(coefficients, domain.shift), x)).toEqual(evaluate(E, coefficients, x))
    }
    expect(() => evaluateFromCoset(E, coset, coefficients, E.fromBase(pointAt(coset, 2)))).toThrow(
      F.DivisionByZeroError,
    )
  })

  it('have Lagrange polynomials', () => {
    for (const i of [0, 5, 15]) {
      const values = new Uint32Array(16)
      values[i] = 1
      expect(lagrangeAt(E, coset, i, x)).toEqual(evaluateFromCoset(E, coset, values, x))
    }
  })
})

describe('foldCoset', () => {
  it.each([1, 2, 3, 4])('by 2^%i gives Σ β^j f_j(x^arity)', log => {
    const arity = 2 ** log
    const f = Array.from({ length: 4 * arity }, () => random.ext(4))
    const beta = random.ext(4)
    const x = random.element()
    const values = Array.from(points({ logSize: log, shift: x }), p => evaluateExt(E, f, E.fromBase(p)))
    let expected = E.ZERO
    for (let j = 0; j < arity; j++) {
      const fj = f.filter((_, i) => i % arity === j)
      expected = E.add(expected, E.mul(E.pow(beta, j), evaluateExt(E, fj, E.fromBase(F.pow(x, arity)))))
    }
    expect(foldCoset(E, values, x, beta)).toEqual(expected)
  })
})

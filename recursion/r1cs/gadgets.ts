/**
 * KoalaBear and its extensions inside an R1CS over BN254's scalars, and Poseidon. An element is a scalar known modulo p, with a bound: sums
 * and products with constants cost nothing, and nothing is reduced until it must be.
 *
 * Soundness: a bound says that the scalar, as an integer between −bound and bound, is the value modulo p; products and sums are made only
 * while their bounds stay below r/2, so scalars never wrap. A reduction checks both remainder and quotient bit by bit.
 * @module
 */

import { inverse, mod, R } from '@zkmips/field/bn254-scalar'
import * as F from '@zkmips/field/koalabear'
import { add, type Combination, type ConstraintSystem, combine, constant, scale } from './system.ts'

const P = BigInt(F.P)
const ELEMENT_BITS = 31
/** Bits below those that are all set in p − 1. */
const LOW_BITS = 24

/** A scalar that stands for its value modulo p, with |value| ≤ bound as an integer. */
export interface Element {
  readonly value: Combination
  readonly bound: bigint
}

/** A bound that would let a scalar wrap around the field: a fault of the circuit's author. */
export class BoundError extends Error {
  readonly code = 'R1CS_BOUND'
}

const bounded = (value: Combination, bound: bigint): Element => {
  if (bound >= R / 2n) throw new BoundError('a sum or product could exceed the scalar field: reduce its operands first')
  return { value, bound }
}

const signed = (value: bigint): bigint => (value > R / 2n ? value - R : value)
const bitLength = (x: bigint): number => x.toString(2).length

const ONE = constant(1n)

/** Constrains a scalar to [0, 2^bits): a boolean variable a bit, one equation. */
export function checkRange(system: ConstraintSystem, scalar: Combination, bits: number): Combination[] {
  const value = system.valueOf(scalar)
  const variables = Array.from({ length: bits }, (_, i) => system.bit((value >> BigInt(i)) & 1n))
  const sum = new Map<number, bigint>()
  for (const [i, bit] of variables.entries()) for (const variable of bit.keys()) sum.set(variable, 1n << BigInt(i))
  system.constrain(sum, ONE, scalar)
  return variables
}

/** A value that the prover supplies: 31 bits. */
export function suppliedElement(system: ConstraintSystem, value: number): Element {
  const scalar = system.variable(BigInt(value))
  system.for('ranges', () => checkRange(system, scalar, ELEMENT_BITS))
  return { value: scalar, bound: 2n ** BigInt(ELEMENT_BITS) - 1n }
}

/** Inverses of the numbers up to as many as there are high bits; 0 stands for the one that 0 has not. */
const INVERSES = Array.from({ length: ELEMENT_BITS - LOW_BITS + 1 }, (_, x) => (x === 0 ? 0n : inverse(BigInt(x))))

/** Constrains an element's 31 bits to be below p = 127·2^24 + 1: where the seven high ones are set, the others are 0. */
function checkCanonical(system: ConstraintSystem, bits: readonly Combination[]): void {
  const sum = (from: number, to: number): Combination => add(...bits.slice(from, to))
  const missing = combine([-1n, 1n], [sum(LOW_BITS, ELEMENT_BITS), constant(BigInt(ELEMENT_BITS - LOW_BITS))])
  const low = sum(0, LOW_BITS)
  // Only where all are set is the quotient no number.
  const [numerator, denominator] = [system.valueOf(low), system.valueOf(missing)]
  const quotient = system.variable(numerator * INVERSES[Number(denominator)]!)
  system.constrain(missing, quotient, low)
}

export interface Canonical {
  readonly element: Element
  /** 31, lowest first. */
  readonly bits: readonly Combination[]
}

/** A value that the prover supplies, below p. */
export function suppliedCanonical(system: ConstraintSystem, value: number): Canonical {
  return system.for('ranges', () => {
    const scalar = system.variable(BigInt(value))
    const bits = checkRange(system, scalar, ELEMENT_BITS)
    checkCanonical(system, bits)
    return { element: { value: scalar, bound: P - 1n }, bits }
  })
}

/** The element below p that x is modulo p. */
export function reduceToCanonical(system: ConstraintSystem, x: Element): Canonical {
  return system.for('reductions', () => {
    const { element, bits } = reduceWithBits(system, x)
    checkCanonical(system, bits)
    return { element: { ...element, bound: P - 1n }, bits }
  })
}

export const constantElement = (value: number): Element => ({ value: constant(BigInt(value)), bound: BigInt(value) })

export const addElements = (a: Element, b: Element): Element => bounded(add(a.value, b.value), a.bound + b.bound)

export const subElements = (a: Element, b: Element): Element =>
  bounded(combine([1n, -1n], [a.value, b.value]), a.bound + b.bound)

/** Constants are taken between −p/2 and p/2. */
export function scaleElement(a: Element, by: number): Element {
  const factor = by > F.P / 2 ? BigInt(by) - P : BigInt(by)
  return bounded(scale(a.value, factor), a.bound * (factor < 0n ? -factor : factor))
}

export function multiplyElements(system: ConstraintSystem, a: Element, b: Element): Element {
  const bound = a.bound * b.bound
  if (bound >= R / 2n) throw new BoundError('a product could exceed the scalar field: reduce its operands first')
  return { value: system.multiply(a.value, b.value), bound }
}

/** x = q·p + r: r of 31 bits, q as large as the bound allows. Not canonical: r may be x mod p plus p where that has 31 bits. */
export const reduceElement = (system: ConstraintSystem, x: Element): Element =>
  system.for('reductions', () => reduceWithBits(system, x).element)

/**
 * Bits of the quotient of an integer up to `bound` by p.
 * @throws BoundError where q·p + r with so many bits could reach the scalar field's order: it would then stand for two integers
 */
function quotientBitsOf(bound: bigint): number {
  const bits = bitLength(bound / P)
  if ((2n ** BigInt(bits) - 1n) * P + 2n ** BigInt(ELEMENT_BITS) > R)
    throw new BoundError('a quotient could exceed the scalar field: reduce what it is of first')
  return bits
}

function reduceWithBits(system: ConstraintSystem, x: Element): Canonical {
  // A multiple of p that makes the integer positive.
  const shift = (x.bound / P + 1n) * P
  const value = signed(system.valueOf(x.value)) + shift
  const quotientBits = quotientBitsOf(x.bound + shift)
  const [quotient, remainder] = [system.variable(value / P), system.variable(value % P)]
  checkRange(system, quotient, quotientBits)
  const bits = checkRange(system, remainder, ELEMENT_BITS)
  system.constrain(combine([P, 1n], [quotient, remainder]), constant(1n), add(x.value, constant(shift)))
  return { element: { value: remainder, bound: 2n ** BigInt(ELEMENT_BITS) - 1n }, bits }
}

/** x ≡ 0 modulo p. */
export function assertZero(system: ConstraintSystem, x: Element): void {
  const shift = (x.bound / P + 1n) * P
  const value = signed(system.valueOf(x.value)) + shift
  system.for('reductions', () => {
    const quotient = system.variable(value / P)
    checkRange(system, quotient, quotientBitsOf(x.bound + shift))
    system.constrain(scale(quotient, P), constant(1n), add(x.value, constant(shift)))
  })
}

export type Quintic = readonly Element[]

/**
 * The product in F[x]/(x^5 + x^2 − 1) with nine constraints: the product of the polynomials has nine coefficients, which its values at nine
 * small points determine, and evaluation and interpolation are linear.
 */
export function multiplyQuintic(system: ConstraintSystem, a: Quintic, b: Quintic): Element[] {
  const products = POINTS.map(x => {
    const at = (e: Quintic): Combination =>
      combine(
        powersOf(x, e.length),
        e.map(c => c.value),
      )
    return system.multiply(at(a), at(b))
  })
  const coefficients = INTERPOLATION.map(row => combine(row, products))
  // Bounds of the coefficients as integers: the interpolation is exact.
  const bounds = Array.from({ length: 9 }, (_, k) =>
    a.reduce((sum, x, i) => sum + (b[k - i] ? x.bound * b[k - i]!.bound : 0n), 0n),
  )
  const c = coefficients.map((value, k) => bounded(value, bounds[k]!))
  const plus = (...terms: readonly [number, number][]): Element =>
    terms.map(([k, sign]) => (sign > 0 ? c[k]! : scaleElement(c[k]!, F.P - 1))).reduce(addElements)
  return [
    plus([0, 1], [5, 1], [8, -1]),
    plus([1, 1], [6, 1]),
    plus([2, 1], [5, -1], [7, 1], [8, 1]),
    plus([3, 1], [6, -1], [8, 1]),
    plus([4, 1], [7, -1]),
  ]
}

const POINTS = [0n, 1n, -1n, 2n, -2n, 3n, -3n, 4n, -4n]
const powersOf = (x: bigint, count: number): bigint[] => Array.from({ length: count }, (_, i) => x ** BigInt(i))

/** Row k gives coefficient k of the polynomial of degree 8 from its values at POINTS. */
const INTERPOLATION: readonly (readonly bigint[])[] = (() => {
  const columns = POINTS.map((x, i) => {
    // The Lagrange polynomial of x.
    let polynomial = [1n]
    let denominator = 1n
    POINTS.forEach((y, j) => {
      if (i === j) return
      polynomial = [0n, ...polynomial].map((c, k) => c - y * (polynomial[k] ?? 0n))
      denominator *= x - y
    })
    return polynomial.map(c => mod(c * inverse(denominator)))
  })
  return POINTS.map((_, k) => columns.map(column => column[k]!))
})()

/**
 * The challenge field EF over KoalaBear: challenges, LogUp columns, FRI codewords. Its degree is a parameter of a proof:
 * 4 (about 2^124 elements, `quartic.ts`) or 5 (2^155, `quintic.ts`), which security targets beyond 100 bits need.
 *
 * An element is its coefficient tuple. Code that works for both takes an `ExtensionField` and loops over its `degree`, or
 * better does not look inside. Bulk data is planar: one base column per coefficient (see `arena.ts`), not tuples.
 * Functions do not check that their arguments have `degree` canonical coefficients: `isCanonical` does, and whoever
 * parses untrusted data must call it.
 *
 * @module
 */
import { quartic } from './quartic.ts'
import { quintic } from './quintic.ts'

/** Coefficients, lowest power first, as many as the degree of the field, each canonical. */
export type Ext = readonly number[]

/** Pure functions: none changes its arguments. */
export interface ExtensionField {
  readonly degree: 4 | 5
  readonly ZERO: Ext
  readonly ONE: Ext
  /** The element of the base field as one of the extension. */
  fromBase(a: number): Ext
  /** Reads the coefficients at values[offset .. offset + degree). */
  fromCoefficients(values: ArrayLike<number>, offset?: number): Ext
  /** Whether `a` is an element: `degree` integers in [0, p). */
  isCanonical(a: readonly number[]): boolean
  isZero(a: Ext): boolean
  equals(a: Ext, b: Ext): boolean
  add(a: Ext, b: Ext): Ext
  sub(a: Ext, b: Ext): Ext
  neg(a: Ext): Ext
  /** Product with an element of the base field. */
  mulBase(a: Ext, b: number): Ext
  mul(a: Ext, b: Ext): Ext
  /** Product with x, the root of the polynomial that defines the field: additions only. */
  mulX(a: Ext): Ext
  square(a: Ext): Ext
  /** base^exponent for an integer exponent in [0, 2^53). */
  pow(base: Ext, exponent: number): Ext
  /** @throws DivisionByZeroError for 0 */
  inverse(a: Ext): Ext
  /** @throws DivisionByZeroError for b = 0 */
  div(a: Ext, b: Ext): Ext
  /** Inverses of all elements with one inversion. @throws DivisionByZeroError if any is 0 */
  batchInverse(values: readonly Ext[]): Ext[]
  /** 1, base, base², … : `count` powers. */
  powers(base: Ext, count: number): Ext[]
}

export { quartic, quintic }

/** The field of a parameter set's degree. @throws RangeError for a degree that is neither 4 nor 5 */
export const extensionField = (degree: number): ExtensionField => {
  if (degree === 4) return quartic
  if (degree === 5) return quintic
  throw new RangeError(`the extension of KoalaBear has degree 4 or 5, not ${degree}`)
}

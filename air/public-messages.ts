/**
 * Messages over public values only, which the verifier puts on the buses itself.
 * @module
 */
import * as F from '@zkmips/field/koalabear'
import { type Algebra, type Expr, evaluator } from './expression.ts'

/** The base field: the algebra of public values where they are plain numbers. */
export const BASE_ALGEBRA: Algebra<number> = { constant: value => value, add: F.add, sub: F.sub, mul: F.mul }

/** The value of an expression that uses public values and constants only, over any algebra. */
export function evaluatePublic<T>(e: Expr, algebra: Algebra<T>, publicValues: ArrayLike<T>): T {
  const outside = (what: string) => (): never => {
    throw new TypeError(`a message over public values may not use a ${what}`)
  }
  return evaluator(algebra, {
    column: outside('column'),
    selector: outside('selector'),
    public: index => {
      const value = publicValues[index]
      if (value === undefined) throw new RangeError(`public value ${index} was not given`)
      return value
    },
  })(e)
}

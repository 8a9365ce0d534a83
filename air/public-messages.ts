/**
 * Messages over public values only, which the verifier puts on the buses itself.
 * @module
 */
import { add, mul, sub } from '@zkmips/field/koalabear'
import { type Expr, evaluator } from './expression.ts'

/** The value of an expression that uses public values and constants only. */
export function evaluatePublic(e: Expr, publicValues: ArrayLike<number>): number {
  const outside = (what: string) => (): never => {
    throw new TypeError(`a message over public values may not use a ${what}`)
  }
  return evaluator<number>(
    { constant: v => v, add, sub, mul },
    {
      column: outside('column'),
      selector: outside('selector'),
      public: index => {
        const value = publicValues[index]
        if (value === undefined) throw new RangeError(`public value ${index} was not given`)
        return value
      },
    },
  )(e)
}

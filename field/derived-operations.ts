/**
 * What follows from the product of an extension field alone, whatever its degree.
 *
 * @module
 */
import type { Ext, ExtensionField } from './extension.ts'

type Core = Pick<ExtensionField, 'ONE' | 'mul' | 'inverse'>
type Derived = Pick<ExtensionField, 'square' | 'pow' | 'div' | 'batchInverse' | 'powers'>

export const derivedOperations = ({ ONE, mul, inverse }: Core): Derived => ({
  square: a => mul(a, a),

  pow: (base, exponent) => {
    let result = ONE
    for (let e = exponent, s = base; e > 0; e = Math.floor(e / 2), s = mul(s, s)) {
      if (e % 2 === 1) result = mul(result, s)
    }
    return result
  },

  div: (a, b) => mul(a, inverse(b)),

  batchInverse: values => {
    const prefix: Ext[] = []
    let product = ONE
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
  },

  powers: (base, count) => {
    const result: Ext[] = []
    for (let i = 0, power = ONE; i < count; i++, power = mul(power, base)) result.push(power)
    return result
  },
})

/**
 * The operations of a verifier over plain numbers: how a proof is verified natively.
 *
 * Invariant: elements are canonical, and every function here keeps them so.
 * @module
 */
import {
  type AssertionFacts,
  dotByParts,
  dotByProducts,
  type ExtOperations,
  evaluateByHorner,
  foldByHalves,
  type Numbers,
  powersByProducts,
  type VerifierAlgebra,
} from './algebra.ts'
import type { Ext, ExtensionField } from './extension.ts'
import { digestEquals, type Hasher } from './hash.ts'
import * as F from './koalabear.ts'

/** Called where an assertion fails; must throw. */
export type Refuse = (code: string, message: string, facts?: AssertionFacts) => never

export function numberAlgebra(hasher: Hasher, field: ExtensionField, refuse: Refuse): VerifierAlgebra<Numbers> {
  return {
    base: {
      ...{ constant: value => value, add: F.add, sub: F.sub, mul: F.mul },
      inverse: (a, code, message) => (a === 0 ? refuse(code, message) : F.inverse(a)),
    },
    ext: extOperations(field, refuse),
    index: {
      bits: (index, from, to) => Math.floor(index / 2 ** from) % 2 ** (to - from),
      selectExt: (values, index) => values[index]!,
      selectDigest: (values, index) => values[index]!,
      power: (scale, generator, index) => F.mul(scale, F.pow(generator, index)),
    },
    hash: {
      row: hasher.hashRow,
      compress: hasher.compress,
      compressAt: (index, bit, node, ...siblings) => {
        const [first, second, ...others] = siblings.toSpliced((index >>> bit) & siblings.length, 0, node)
        return hasher.compress(first!, second!, ...others)
      },
      equals: digestEquals,
    },
    assert: (condition, code, message, facts) => {
      if (!condition) refuse(code, message, facts)
    },
    newTranscript: label => hasher.newTranscript(label, field),
  }
}

function extOperations(field: ExtensionField, refuse: Refuse): ExtOperations<Numbers> {
  const { degree } = field
  const arithmetic = { ...field, mulConstant: field.mulBase, constant: (value: Ext) => value }
  return {
    degree,
    constant: value => value,
    fromBase: field.fromBase,
    fromCoefficients: field.fromCoefficients,
    add: field.add,
    sub: field.sub,
    mul: field.mul,
    mulBase: field.mulBase,
    mulConstant: field.mulBase,
    mulByX: field.mulX,
    powers: (a, count) => powersByProducts<Numbers>(arithmetic, a, count),
    dotBase: (powers, values, starts) =>
      dotByParts<Numbers>(arithmetic, powers, values.length, starts, (from, to) =>
        dotBase(degree, powers, values, from, to),
      ),
    dot: (powers, values) => dotByProducts<Numbers>(arithmetic, powers, values),
    evaluate: (coefficients, x) => evaluateByHorner<Numbers>(arithmetic, coefficients, x),
    fold: (values, beta, inversePoint) => foldByHalves<Numbers>(arithmetic, values, beta, inversePoint),
    inverse: (a, code, message, facts) => (field.isZero(a) ? refuse(code, message, facts) : field.inverse(a)),
    equals: field.equals,
    isZero: field.isZero,
  }
}

/** One coefficient after the other: no object per term. */
function dotBase(degree: number, factors: readonly Ext[], values: ArrayLike<number>, from: number, to: number): Ext {
  const sums = new Array<number>(degree)
  for (let j = 0; j < degree; j++) {
    let sum = 0
    for (let k = from; k < to; k++) sum = F.add(sum, F.mul(factors[k - from]![j]!, values[k]!))
    sums[j] = sum
  }
  return sums
}

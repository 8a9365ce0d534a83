/**
 * The operations that verifying a proof needs, over any representation of its values: numbers (`number-algebra.ts`), wires of a
 * circuit, variables of an R1CS. A verifier written over this interface is one text that runs in each of them.
 *
 * What such a verifier must keep to:
 * - Control flow, lengths, heights and parameters are plain numbers, fixed before it runs: a circuit has one shape. Where a value
 *   of the proof decides (a query's position), it is an *index*, whose bits select; nothing else may look into a value.
 * - It never branches on a condition; it asserts it. In a circuit an assertion is an equality.
 * - Encodings are not checked here: elements are canonical, digests are digests, lists have their lengths before it begins. With
 *   numbers the parser sees to that; wires cannot be anything else once they are range-checked where they enter.
 *
 * @module
 */

import type { Ext } from './extension.ts'
import type { Digest } from './hash.ts'
import { inverse, pow, twoAdicGenerator } from './koalabear.ts'

/** The types by which a representation stands for values. */
export interface Representation {
  /** An element of KoalaBear. */
  readonly base: unknown
  /** An element of the extension field. */
  readonly ext: unknown
  /** A digest of the hash that commits. */
  readonly digest: unknown
  /** An integer below 2^24 by its bits: the position of a query, or part of it. */
  readonly index: unknown
  /** Bytes that the transcript absorbs. */
  readonly bytes: unknown
  /** Something to be asserted. */
  readonly condition: unknown
}

/** Values as JavaScript numbers. */
export interface Numbers extends Representation {
  readonly base: number
  readonly ext: Ext
  readonly digest: Digest
  readonly index: number
  readonly bytes: Uint8Array
  readonly condition: boolean
}

/** Facts for a person about a failed assertion; plain numbers only. */
export type AssertionFacts = Readonly<Record<string, string | number | boolean>>

export interface BaseOperations<R extends Representation> {
  constant(value: number): R['base']
  add(a: R['base'], b: R['base']): R['base']
  sub(a: R['base'], b: R['base']): R['base']
  mul(a: R['base'], b: R['base']): R['base']
  /** 1/a, and the assertion that there is one. */
  inverse(a: R['base'], code: string, message: string): R['base']
}

export interface ExtOperations<R extends Representation> {
  readonly degree: number
  constant(value: Ext): R['ext']
  fromBase(a: R['base']): R['ext']
  /** The element with coefficients values[offset .. offset + degree). */
  fromCoefficients(values: ArrayLike<R['base']>, offset: number): R['ext']
  add(a: R['ext'], b: R['ext']): R['ext']
  sub(a: R['ext'], b: R['ext']): R['ext']
  mul(a: R['ext'], b: R['ext']): R['ext']
  mulBase(a: R['ext'], b: R['base']): R['ext']
  /** Product with a known element of the base field. */
  mulConstant(a: R['ext'], b: number): R['ext']
  /** Product with the generator X of F[X]/(f): linear in the coefficients. */
  mulByX(a: R['ext']): R['ext']
  /** 1, a, a², …: `count` powers. */
  powers(a: R['ext'], count: number): readonly R['ext'][]
  /**
   * For each of the `starts`, which ascend, Σ_k powers[k]·values[start + k] over the values from there on, for `powers` of an element:
   * what a verifier does most after hashing.
   */
  dotBase(powers: readonly R['ext'][], values: ArrayLike<R['base']>, starts: readonly number[]): R['ext'][]
  /** Σ_k powers[k]·values[k], for `powers` of an element. */
  dot(powers: readonly R['ext'][], values: readonly R['ext'][]): R['ext']
  /** Σ_k coefficients[k]·x^k; at least one. */
  evaluate(coefficients: readonly R['ext'][], x: R['base']): R['ext']
  /**
   * The value at β of the polynomial of degree below n = values.length, a power of two, through values[j] at x·ω^j, ω of order n.
   * @param inversePoint 1/x
   */
  fold(values: readonly R['ext'][], beta: R['ext'], inversePoint: R['base']): R['ext']
  /** 1/a, and the assertion that there is one. */
  inverse(a: R['ext'], code: string, message: string, facts?: AssertionFacts): R['ext']
  equals(a: R['ext'], b: R['ext']): R['condition']
  isZero(a: R['ext']): R['condition']
}

export interface IndexOperations<R extends Representation> {
  /** Bits from .. to − 1 as an index of their own. */
  bits(index: R['index'], from: number, to: number): R['index']
  /** values[index]; `values` has 2^k entries and the index k bits. */
  selectExt(values: readonly R['ext'][], index: R['index']): R['ext']
  selectDigest(values: readonly R['digest'][], index: R['index']): R['digest']
  /** scale·generator^index for an index of `bits` bits and known generator and scale. */
  power(scale: number, generator: number, index: R['index'], bits: number): R['base']
}

export interface HashOperations<R extends Representation> {
  /** The digest of a row of elements; at least one. */
  row(elements: ArrayLike<R['base']>): R['digest']
  compress(left: R['digest'], right: R['digest']): R['digest']
  /**
   * The digest over `node` among its siblings, of which a tree of arity 2 has one and no tree more than seven: compress(node, sibling), or
   * compress(sibling, node) where bit `bit` of the index is 1. Of n nodes, `node` is the one that log₂ n bits from `bit` on say.
   */
  compressAt(index: R['index'], bit: number, node: R['digest'], ...siblings: R['digest'][]): R['digest']
  equals(a: R['digest'], b: R['digest']): R['condition']
}

/** A transcript as a verifier uses it; what it absorbs and how is said by `transcript.ts`. */
export interface VerifierTranscript<R extends Representation> {
  /** Elements that the structure of the proof fixes: heights, widths, parameters. */
  absorbConstants(elements: ArrayLike<number>): void
  absorbConstantBytes(bytes: Uint8Array): void
  absorbElements(elements: ArrayLike<R['base']>): void
  absorbExt(elements: readonly R['ext'][]): void
  absorbCap(cap: readonly R['digest'][]): void
  absorbBytes(bytes: R['bytes']): void
  challengeExt(): R['ext']
  /** An index of `bits` ≤ 24 bits. */
  challengeIndex(bits: number): R['index']
  /** Absorbs the nonce of a proof of work of `bits` ≤ 24 bits; holds where the work was done. */
  checkGrind(bits: number, nonce: R['base']): R['condition']
}

export interface VerifierAlgebra<R extends Representation> {
  readonly base: BaseOperations<R>
  readonly ext: ExtOperations<R>
  readonly index: IndexOperations<R>
  readonly hash: HashOperations<R>
  /** Refuses the proof unless the condition holds; `code` and `message` name the check. */
  assert(condition: R['condition'], code: string, message: string, facts?: AssertionFacts): void
  /** A transcript that has absorbed `label`. */
  newTranscript(label: string): VerifierTranscript<R>
}

type Arithmetic<R extends Representation> = Pick<ExtOperations<R>, 'add' | 'sub' | 'mul' | 'mulBase' | 'mulConstant'>

/** `dot` by a product a value; at least one. */
export function dotByProducts<R extends Representation>(
  { add, mul }: Pick<Arithmetic<R>, 'add' | 'mul'>,
  powers: readonly R['ext'][],
  values: readonly R['ext'][],
): R['ext'] {
  return values.map((value, k) => (k === 0 ? value : mul(powers[k]!, value))).reduce((sum, term) => add(sum, term))
}

/** `evaluate` by Horner: a product a coefficient. */
export function evaluateByHorner<R extends Representation>(
  { add, mulBase }: Arithmetic<R>,
  coefficients: readonly R['ext'][],
  x: R['base'],
): R['ext'] {
  return coefficients.reduceRight((value, c) => add(mulBase(value, x), c))
}

/**
 * `fold` by halves, as long as there are pairs: f(y) and f(−y) give the even and the odd part at y²,
 *   even + β·odd = (f(y) + f(−y))/2 + β/y·(f(y) − f(−y))/2.
 */
export function foldByHalves<R extends Representation>(
  { add, sub, mul, mulBase, mulConstant }: Arithmetic<R>,
  values: readonly R['ext'][],
  beta: R['ext'],
  inversePoint: R['base'],
): R['ext'] {
  let layer = values
  let ratio = mulBase(beta, inversePoint)
  while (layer.length > 1) {
    const half = layer.length / 2
    const step = inverse(twoAdicGenerator(Math.log2(layer.length)))
    const below = layer
    const by = ratio
    layer = Array.from({ length: half }, (_, j) => {
      const difference = mulConstant(sub(below[j]!, below[j + half]!), pow(step, j))
      return add(add(below[j]!, below[j + half]!), mul(by, difference))
    })
    if (half > 1) ratio = mul(ratio, ratio)
  }
  return mulConstant(layer[0]!, inverse(values.length))
}

/**
 * `dotBase` by sums over the values between two starts: Σ from one start on = Σ up to the next one + powers[distance]·Σ from that on.
 * @param between Σ_k powers[k]·values[from + k] for from + k < to
 */
export function dotByParts<R extends Representation>(
  { add, mul }: Pick<Arithmetic<R>, 'add' | 'mul'>,
  powers: readonly R['ext'][],
  length: number,
  starts: readonly number[],
  between: (from: number, to: number) => R['ext'],
): R['ext'][] {
  const sums: R['ext'][] = []
  for (let k = starts.length - 1; k >= 0; k--) {
    const [from, to] = [starts[k]!, starts[k + 1] ?? length]
    const part = between(from, to)
    sums[k] = to === length ? part : add(part, mul(powers[to - from]!, sums[k + 1]!))
  }
  return sums
}

/** a^(2^k). */
export function squareTimes<R extends Representation>({ ext }: VerifierAlgebra<R>, a: R['ext'], k: number): R['ext'] {
  let power = a
  for (let i = 0; i < k; i++) power = ext.mul(power, power)
  return power
}

/** `powers` by one product each. */
export function powersByProducts<R extends Representation>(
  ext: Pick<ExtOperations<R>, 'degree' | 'constant' | 'mul'>,
  a: R['ext'],
  count: number,
): R['ext'][] {
  const one = new Array<number>(ext.degree).fill(0)
  one[0] = 1
  const powers: R['ext'][] = []
  for (let i = 0; i < count; i++) {
    powers.push(i === 0 ? ext.constant(one) : i === 1 ? a : ext.mul(powers[i - 1]!, a))
  }
  return powers
}

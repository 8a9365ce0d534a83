/**
 * The verifier's operations as constraints of an R1CS over BN254's scalars, built together with the witness of one proof. The extension is
 * of degree 5, the hash is Poseidon over scalars.
 * @module
 */
import {
  dotByParts,
  type ExtOperations,
  type IndexOperations,
  type Representation,
  type VerifierAlgebra,
} from '@zkmips/field/algebra'
import { quintic } from '@zkmips/field/extension'
import * as F from '@zkmips/field/koalabear'
import { TranscriptEncoding } from '@zkmips/field/transcript-encoding'
import * as G from './gadgets.ts'
import { type Digest, R1csHash } from './hash.ts'
import { add, type Combination, combine, constant } from './system.ts'
import { boundOf, known, LIMIT, largest, lengthOf, ofElements, residuesOf, type Value, type Values } from './value.ts'
import { R1csWords } from './words.ts'

export interface R1cs extends Representation {
  readonly base: Value
  readonly ext: Value
  readonly digest: Digest
  /** Bits, lowest first. */
  readonly index: readonly Combination[]
  /** Pairs of bytes, the first one low, and the number of bytes. */
  readonly bytes: { readonly words: readonly Value[]; readonly length: number }
  /** Something that can be asserted: adds the constraints. */
  readonly condition: () => void
}

export function r1csAlgebra(values: Values): VerifierAlgebra<R1cs> {
  const hash = new R1csHash(values)
  return {
    base: {
      constant: known,
      add: (a, b) => values.add(a, b),
      sub: (a, b) => values.sub(a, b),
      mul: (a, b) => values.mul(a, b),
      inverse: a => inverseOf(values, a, 1),
    },
    ext: extOperations(values),
    index: indexOperations(values),
    hash: {
      row: elements => hash.row(elements),
      compress: (left, right) => hash.compress([left, right]),
      compressAt: (index, bit, node, ...siblings) => hash.compressAt(index, bit, node, siblings),
      equals: (a, b) => () => hash.assertEqual(a, b),
    },
    assert: condition => condition(),
    newTranscript: label => new TranscriptEncoding<R1cs, Digest>(new R1csWords(values), label),
  }
}

function extOperations(values: Values): ExtOperations<R1cs> {
  const { degree } = values
  const betaPowers = new WeakMap<Value, readonly Value[]>()
  const blocksOf = new WeakMap<readonly Value[], Blocks>()
  const blocksOfPowers = (powers: readonly Value[]): Blocks => {
    const blocks = blocksOf.get(powers)
    if (!blocks) throw new TypeError('powers that were not made by `powers`')
    return blocks
  }
  const sumOf = (terms: readonly Value[]): Value => terms.reduce((a, b) => values.add(a, b))
  const coefficients = (v: Value): G.Element[] => values.elementsOf(v, degree)
  return {
    degree,
    constant: value =>
      value.slice(1).every(x => x === 0) ? known(value[0]!) : ofElements(value.map(G.constantElement)),
    fromBase: a => a,
    fromCoefficients: (words, offset) =>
      ofElements(Array.from({ length: degree }, (_, i) => values.elementsOf(words[offset + i]!, 1)[0]!)),
    add: (a, b) => values.add(a, b),
    sub: (a, b) => values.sub(a, b),
    mul: (a, b) => values.mul(a, b),
    mulBase: (a, b) => values.mul(a, b),
    mulConstant: (a, b) => values.scale(a, b),
    mulByX: a => {
      // x^5 = 1 − x².
      const [a0, a1, a2, a3, a4] = coefficients(a) as [G.Element, G.Element, G.Element, G.Element, G.Element]
      return ofElements([a4, a0, G.subElements(a1, a4), a2, a3])
    },
    powers: (a, count) => {
      const blocks = new Blocks(values, a, count)
      const powers = blocks.all()
      blocksOf.set(powers, blocks)
      return powers
    },
    dotBase: (powers, row, starts) => {
      const blocks = blocksOfPowers(powers)
      const { add, mul } = values
      return dotByParts<R1cs>(
        { add: add.bind(values), mul: mul.bind(values) },
        powers,
        row.length,
        starts,
        (from, to) => blocks.sum(Array.from(row).slice(from, to)),
      )
    },
    dot: (powers, factors) => blocksOfPowers(powers).sum(factors),
    evaluate: (polynomial, x) => new Blocks(values, x, polynomial.length).sum(polynomial),
    fold: (leaf, beta, inversePoint) => {
      const count = leaf.length
      const points = reducedPowers(values, inversePoint, count)
      const betas = betaPowers.get(beta) ?? reducedPowers(values, beta, count)
      betaPowers.set(beta, betas)
      // Σ βᵏ·(x^−k·Vₖ), V the discrete Fourier transform of the leaf over its length: linear in it.
      const root = F.inverse(F.twoAdicGenerator(Math.log2(count)))
      const scale = F.inverse(count)
      const terms = points.map((point, k) => {
        const transformed = leaf.map((v, j) => values.scale(v, F.mul(scale, F.pow(root, (j * k) % count))))
        return values.mul(values.mul(sumOf(transformed), point), betas[k]!)
      })
      return sumOf(terms)
    },
    inverse: a => inverseOf(values, a, degree),
    equals: (a, b) => () => values.assertZero(values.sub(a, b)),
    isZero: a => () => values.assertZero(a),
  }
}

/** @param length of the element and its inverse */
function inverseOf(values: Values, a: Value, length: number): Value {
  const number = residuesOf(values, a, values.degree)
  const hint = quintic.isZero(number) ? number : quintic.inverse(number)
  const inverted = values.supply(hint.slice(0, length))
  values.assertZero(values.sub(values.mul(a, inverted), known(1)))
  return inverted
}

/** 1, x, x², …, reduced. */
function reducedPowers(values: Values, x: Value, count: number): Value[] {
  const powers = [known(1), x]
  values.reduce(x)
  while (powers.length < count) {
    const power = values.mul(powers.at(-1)!, x)
    values.reduce(power)
    powers.push(power)
  }
  return powers.slice(0, count)
}

/** Powers of an element by small ones within blocks and large ones over them: about twice the square root of their number is reduced. */
class Blocks {
  readonly #values: Values
  readonly #count: number
  readonly #size: number
  readonly #small: readonly Value[]
  readonly #large: readonly Value[]

  constructor(values: Values, x: Value, count: number) {
    this.#values = values
    this.#count = count
    this.#size = Math.max(1, Math.ceil(Math.sqrt(count)))
    this.#small = reducedPowers(values, x, this.#size)
    const blocks = Math.ceil(count / this.#size)
    if (blocks < 2) this.#large = [known(1)]
    else {
      const step = values.mul(this.#small.at(-1)!, x)
      this.#large = reducedPowers(values, step, blocks)
    }
  }

  /** Every power, made when it is asked for. */
  all(): readonly Value[] {
    const powers: Value[] = new Array(this.#count)
    for (let k = 0; k < this.#count; k++) {
      let power: Value | undefined
      Object.defineProperty(powers, k, {
        enumerable: true,
        get: () => {
          power ??= this.#values.mul(this.#small[k % this.#size]!, this.#large[Math.floor(k / this.#size)]!)
          return power
        },
      })
    }
    return powers
  }

  /** Σ x^k·factors[k]. */
  sum(factors: ArrayLike<Value>): Value {
    if (factors.length > this.#count) throw new RangeError('more values than powers')
    let total = known(0)
    for (let k = 0; k < factors.length; ) {
      const block = Math.floor(k / this.#size)
      let inner = known(0)
      for (; k < factors.length && Math.floor(k / this.#size) === block; k++) {
        inner = this.#values.add(inner, this.#values.mul(this.#small[k % this.#size]!, factors[k]!))
      }
      total = this.#values.add(total, this.#values.mul(inner, this.#large[block]!))
    }
    return total
  }
}

function indexOperations(values: Values): IndexOperations<R1cs> {
  const { system, degree } = values
  /** Where a bit is 1 the second one: one constraint. */
  const choose = (bit: Combination, x: Combination, y: Combination): Combination =>
    add(
      x,
      system.for('selections', () => system.multiply(bit, combine([1n, -1n], [y, x]))),
    )
  return {
    bits: (index, from, to) => index.slice(from, to),
    selectExt: (candidates, index) => {
      requireChoices(candidates.length, index.length)
      const chosen = candidates.map(v => values.elementsOf(v, degree))
      const selected = Array.from({ length: degree }, (_, i): G.Element => {
        const value = select(
          index,
          chosen.map(e => e[i]!.value),
          choose,
        )
        return { value, bound: largest(chosen.map(e => e[i]!.bound)) }
      })
      return ofElements(selected)
    },
    selectDigest: (candidates, index) => {
      requireChoices(candidates.length, index.length)
      return {
        scalar: select(
          index,
          candidates.map(d => d.scalar),
          choose,
        ),
      }
    },
    power: (scale, generator, index, bits) => {
      if (index.length !== bits) throw new RangeError(`an index of ${index.length} bits is not one of ${bits}`)
      let power = known(scale)
      for (let from = 0; from < bits; from += 3) {
        const group = index.slice(from, from + 3)
        const factor = ofElements([choosePower(values, F.pow(generator, 2 ** from), group)])
        if (boundOf(power) * boundOf(factor) >= LIMIT) values.reduce(power)
        power = lengthOf(power) === 1 && from === 0 ? values.scale(factor, scale) : values.product(power, factor)
      }
      values.reduce(power)
      return power
    },
  }
}

/** By two-way choices, the lowest bit first. */
function select<T>(
  index: readonly Combination[],
  candidates: readonly T[],
  choose: (bit: Combination, x: T, y: T) => T,
): T {
  let layer = candidates
  for (const bit of index) {
    const below = layer
    layer = Array.from({ length: below.length / 2 }, (_, i) => choose(bit, below[2 * i]!, below[2 * i + 1]!))
  }
  return layer[0]!
}

/** base^(bits as a number): the polynomial in at most three bits through its 2^n values. */
function choosePower({ system }: Values, base: number, bits: readonly Combination[]): G.Element {
  const powers = Array.from({ length: 2 ** bits.length }, (_, k) => BigInt(F.pow(base, k)))
  // Products of the bits of each subset.
  const products: Combination[] = [constant(1n)]
  for (const bit of bits) {
    for (const product of [...products])
      products.push(
        products.length < 2 || product === products[0]
          ? bit
          : system.for('selections', () => system.multiply(product, bit)),
      )
  }
  // Coefficients by inclusion and exclusion.
  const coefficients = [...powers]
  for (let b = 1; b < coefficients.length; b *= 2) {
    for (let k = 0; k < coefficients.length; k++) if (k & b) coefficients[k]! -= coefficients[k ^ b]!
  }
  return { value: combine(coefficients, products), bound: BigInt(F.P - 1) }
}

function requireChoices(count: number, bits: number): void {
  if (count !== 2 ** bits) throw new RangeError(`${bits} bits select among ${count}`)
}

/**
 * The constraints of an R1CS over BN254's scalar field that verifies proofs of KoalaBear, counted by running the verifier.
 *
 * An element is a scalar that is known only modulo p and below a bound. Sums, and products with constants, cost nothing; a product of
 * extension elements costs 2·degree − 1 constraints (both are evaluated at so many small points and multiplied there: evaluating and
 * interpolating are linear). Before a bound exceeds the field, and when a wide value is used again, an element is reduced: x = q·p + r,
 * both range-checked, a constraint a bit. The hash is BN254 Poseidon over 8 scalars, each of them 8 elements or one digest, and trees
 * have arity 8.
 *
 * What is not in it: the statement's digest, whose SHA-256 belongs into the layer before.
 * @module
 */
import type { Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import * as F from '@zkmips/field/koalabear'
import { TranscriptEncoding, type WordSponge } from '@zkmips/field/transcript-encoding'
import { add, type Bounded, bitsOf, known, leaf, maxBits, scaled } from './bounds.ts'

export interface Counted extends Representation {
  readonly base: Bounded
  readonly ext: Bounded
  readonly digest: 'digest'
  /** The number of bits. */
  readonly index: number
  /** Number of bytes. */
  readonly bytes: number
  readonly condition: () => void
}

export interface R1csCounts {
  /** Poseidon permutations and the insertion of a node among its siblings. */
  hashing: number
  permutations: number
  /** 31 bits of each value that the proof supplies. */
  ranges: number
  products: number
  reductions: number
  /** Caps, own values of a leaf, powers by bits. */
  selections: number
  /** Challenges out of scalars. */
  challenges: number
  total: number
}

export interface R1csOptions {
  readonly degree: number
  /** An operand of a product is reduced first if it has more bits than this. */
  readonly lazyBits: number
  /** Constraints of a permutation of 9 scalars: 8·9·3 + 63·3 = 405; 474 with a fresh variable for each word every eight partial rounds. */
  readonly permutation: number
}

const ELEMENT_BITS = 31
/** Elements that a scalar packs, and scalars that a permutation absorbs. */
const PACKED = 8
const RATE = 8
/** A bound that no sum of products may exceed. */
const FIELD_BITS = 252
/** Inserting a node at one of eight places: four products of bits, eight choices. */
const INSERTION = 12
/** A challenge of five elements from a scalar: 5·31 bits, a quotient of 99, and that the sum is canonical. */
const CHALLENGE = 360
/** A scalar to its bits, canonically; several indices share it. */
const SCALAR_BITS = 384
/** A wide operand is reduced when it has been used so often. */
const MANY_USES = 3
/** That a reduced value is below p. */
const CANONICAL = 9

export function countR1cs(options: R1csOptions, run: (algebra: VerifierAlgebra<Counted>) => void): R1csCounts {
  const counter = new Counter(options)
  run(counter.algebra())
  return counter.counts()
}

class Counter {
  readonly #options: R1csOptions
  readonly #counts: R1csCounts = {
    hashing: 0,
    permutations: 0,
    ranges: 0,
    products: 0,
    reductions: 0,
    selections: 0,
    challenges: 0,
    total: 0,
  }
  /** Levels of the path that is being climbed. */
  #levels = 0
  /** Powers of folding challenges, which all queries share. */
  readonly #powers = new Map<Bounded, Bounded[]>()

  constructor(options: R1csOptions) {
    this.#options = options
  }

  counts(): R1csCounts {
    const c = this.#counts
    const total = c.hashing + c.ranges + c.products + c.reductions + c.selections + c.challenges
    return { ...c, total }
  }

  algebra(): VerifierAlgebra<Counted> {
    const { degree } = this.#options
    const sub = (a: Bounded, b: Bounded): Bounded => add(a, scaled(b, F.P - 1))
    const ext = (bits = ELEMENT_BITS): Bounded => leaf(new Array<number>(degree).fill(bits))
    return {
      base: {
        ...{ constant: value => known(value), add, sub, mul: (a, b) => this.#mul(a, b) },
        inverse: a => this.#inverse(a, 1),
      },
      ext: {
        degree,
        constant: value =>
          value.slice(1).every(x => x === 0) ? known(value[0]!) : leaf(value.map(x => Math.log2(x + 1))),
        fromBase: a => a,
        fromCoefficients: (values, offset) =>
          leaf(Array.from({ length: degree }, (_, i) => maxBits(values[offset + i]!))),
        add,
        sub,
        mul: (a, b) => this.#mul(a, b),
        mulBase: (a, b) => this.#mul(a, b),
        mulConstant: scaled,
        mulByX: a => {
          const bits = bitsOf(a)
          return leaf(bits.map((_, i) => (i === 2 ? Math.max(bits[1]!, bits.at(-1)!) + 1 : bits.at(i - 1)!)))
        },
        powers: (a, count) => {
          // Small powers within blocks of values, large ones over the blocks: twice the square root of their number.
          const made = Math.min(count, 2 * Math.ceil(Math.sqrt(count)))
          const product = leaf(new Array<number>(degree).fill(2 * ELEMENT_BITS + Math.log2(10)))
          for (let k = 2; k < made; k++) {
            this.#counts.products += 2 * degree - 1
            this.#reduce({ ...product })
          }
          return Array.from({ length: count }, (_, k) => (k === 0 ? known(1) : k === 1 ? a : ext()))
        },
        dotBase: (powers, values, starts) =>
          starts.map((from, k) => {
            const count = (starts[k + 1] ?? values.length) - from
            // And one product to add what follows.
            const blocks = Math.ceil(count / Math.ceil(Math.sqrt(powers.length))) + Number(k + 1 < starts.length)
            this.#counts.products += degree * count + blocks * (2 * degree - 1)
            return ext(3 * ELEMENT_BITS + Math.log2(10 * (values.length - from)))
          }),
        dot: (powers, values) => {
          const blocks = Math.ceil(values.length / Math.ceil(Math.sqrt(powers.length)))
          this.#counts.products += (values.length + blocks) * (2 * degree - 1)
          return ext(3 * ELEMENT_BITS + Math.log2(100 * values.length))
        },
        evaluate: (coefficients, x) => {
          // Small powers for blocks, large ones over blocks; nothing is reduced in between.
          const block = Math.ceil(Math.sqrt(coefficients.length))
          const blocks = Math.ceil(coefficients.length / block)
          this.#reducedPowers(x, block - 1 + Math.max(0, blocks - 1))
          this.#counts.products += degree * (coefficients.length + blocks)
          return ext(3 * ELEMENT_BITS + Math.log2(coefficients.length + 1))
        },
        fold: (values, beta, inversePoint) => {
          // Σ βᵏ·(x^−k·Vₖ), V the discrete Fourier transform of the values: linear in them.
          const terms = values.length - 1
          this.#reducedPowers(inversePoint, terms)
          if (!this.#powers.has(beta)) {
            const powers = [beta]
            while (powers.length < terms) {
              const power = this.#mul(powers.at(-1)!, beta)
              this.#reduce(power)
              powers.push(power)
            }
            this.#powers.set(beta, powers)
          }
          this.#counts.products += terms * (degree + 2 * degree - 1)
          return ext(4 * ELEMENT_BITS + 2 * Math.log2(values.length) + Math.log2(10))
        },
        inverse: a => this.#inverse(a, degree),
        equals: (a, b) => () => this.#equal(sub(a, b)),
        isZero: a => () => this.#equal(a),
      },
      index: {
        bits: (_, from, to) => to - from,
        selectExt: values => {
          this.#counts.selections += (values.length - 1) * degree
          return ext(Math.max(...values.map(maxBits)))
        },
        selectDigest: values => {
          this.#counts.selections += values.length - 1
          return 'digest'
        },
        power: (_scale, _generator, _index, bits) => {
          // Three bits choose one of eight constants: four products. Seven of them fit the field.
          const groups = Math.ceil(bits / 3)
          this.#counts.selections += 5 * groups - 1
          const value = leaf([Math.min(ELEMENT_BITS * groups, FIELD_BITS)])
          this.#reduce(value)
          return value
        },
      },
      hash: {
        row: elements => {
          for (let i = 0; i < elements.length; i++) this.#check(elements[i]!)
          this.#permute(Math.ceil(Math.ceil(elements.length / PACKED) / RATE))
          return 'digest'
        },
        compress: () => {
          this.#climb()
          this.#permute(1)
          return 'digest'
        },
        compressAt: () => {
          this.#levels++
          return 'digest'
        },
        equals: () => () => {
          this.#climb()
          this.#counts.hashing++
        },
      },
      assert: condition => condition(),
      newTranscript: label => new TranscriptEncoding<Counted>(this.#words(), label),
    }
  }

  /** The permutations of a path so far: three levels of two make one of eight. */
  #climb(): void {
    const levels = Math.ceil(this.#levels / 3)
    this.#counts.hashing += levels * INSERTION
    this.#permute(levels)
    this.#levels = 0
  }

  #permute(times: number): void {
    this.#counts.permutations += times
    this.#counts.hashing += times * this.#options.permutation
  }

  #check(value: Bounded): void {
    if (!value.isUnchecked) return
    this.#counts.ranges += ELEMENT_BITS * bitsOf(value).length
    value.isUnchecked = false
  }

  #inverse(a: Bounded, length: number): Bounded {
    this.#counts.ranges += ELEMENT_BITS * length
    const hint = leaf(new Array<number>(length).fill(ELEMENT_BITS))
    this.#equal(this.#mul(a, hint))
    return hint
  }

  /** x, x², …: `count` powers of a base element, each reduced. */
  #reducedPowers(x: Bounded, count: number): void {
    if (maxBits(x) > ELEMENT_BITS) this.#reduce(x)
    const each = 2 + ELEMENT_BITS + quotientBits(2 * ELEMENT_BITS)
    this.#counts.reductions += Math.max(0, count - 1) * each
  }

  #reduce(value: Bounded): void {
    const bits = bitsOf(value).map(b => {
      if (b <= ELEMENT_BITS) return b
      this.#counts.reductions += 1 + ELEMENT_BITS + quotientBits(b)
      return ELEMENT_BITS
    })
    value.bits = bits
    value.terms = undefined
  }

  #mul(a: Bounded, b: Bounded): Bounded {
    if (a.known !== undefined) return scaled(b, a.known)
    if (b.known !== undefined) return scaled(a, b.known)
    for (const x of [a, b]) {
      const wide = maxBits(x) > ELEMENT_BITS + 9
      if (maxBits(x) > this.#options.lazyBits || (wide && x.uses >= MANY_USES)) this.#reduce(x)
      x.uses++
    }
    while (maxBits(a) + maxBits(b) + 6 > FIELD_BITS) this.#reduce(maxBits(a) > maxBits(b) ? a : b)
    const [x, y] = [bitsOf(a), bitsOf(b)]
    if (x.length === 1 || y.length === 1) {
      this.#counts.products += x.length * y.length
      const [single, other] = x.length === 1 ? [x, y] : [y, x]
      return leaf(other.map(bits => bits + single[0]!))
    }
    this.#counts.products += 2 * this.#options.degree - 1
    // At most ten products in a coefficient after x^5 = 1 − x².
    return leaf(x.map(() => maxBits(a) + maxBits(b) + Math.log2(10)))
  }

  /** That an element is 0 modulo p. */
  #equal(difference: Bounded): void {
    for (const bits of bitsOf(difference)) this.#counts.reductions += 1 + quotientBits(bits)
  }

  #words(): WordSponge<Counted> {
    let pending = 0
    const { degree } = this.#options
    const elements = (count: number): Bounded[] => Array.from({ length: count }, () => leaf([ELEMENT_BITS]))
    return {
      degree,
      absorb: words => {
        pending += words.length
      },
      squeeze: () => {
        this.#permute(Math.max(1, Math.ceil(pending / (PACKED * RATE))))
        pending = 0
        return elements(RATE * degree)
      },
      constants: words => elements(words.length),
      ofElements: values => {
        for (let i = 0; i < values.length; i++) this.#check(values[i]!)
        return values
      },
      ofExt: values => {
        for (const v of values) {
          this.#check(v)
          if (maxBits(v) <= ELEMENT_BITS) continue
          this.#counts.reductions += CANONICAL * bitsOf(v).length
          this.#reduce(v)
        }
        return elements(values.length * degree)
      },
      ofDigests: digests => elements(PACKED * digests.length),
      ofBytes: length => ({ words: elements(Math.ceil(length / 2)), length }),
      ext: () => {
        this.#counts.challenges += CHALLENGE
        return leaf(new Array<number>(degree).fill(ELEMENT_BITS))
      },
      index: (_, bits) => {
        this.#counts.challenges += Math.ceil(SCALAR_BITS / Math.max(1, Math.floor(230 / Math.max(bits, 1))))
        return bits
      },
      isZero: () => () => {
        this.#counts.selections++
      },
    }
  }
}

/** Bits of the quotient by p, one more for the sign. */
const quotientBits = (bits: number): number => Math.max(1, Math.ceil(bits - 30.98) + 1)

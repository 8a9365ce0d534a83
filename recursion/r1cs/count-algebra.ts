/**
 * The constraints of an R1CS over BN254's scalar field that verifies proofs of KoalaBear, counted by running the verifier.
 *
 * An element is a scalar that is known only modulo p and below a bound; bounds are followed as bits. Sums and products with constants cost
 * nothing, a product of extension elements 2·degree − 1 constraints (both are evaluated at so many small points and multiplied there;
 * evaluating and interpolating are linear). Before a bound exceeds the field, an element is reduced: x = q·p + r with both range-checked,
 * a constraint a bit. The hash is BN254 Poseidon over 8 scalars, each of them 8 elements or one digest, and trees have arity 8.
 *
 * What this leaves out: the statement's digest (a SHA-256 belongs into the layer before) and constraints for zero-knowledge, of which there are none.
 * @module
 */
import type { Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import { TranscriptEncoding, type WordSponge } from '@zkmips/field/transcript-encoding'

/** An element by the bits of its coefficients' bounds; −1 for a coefficient that is 0. */
interface Bounded {
  bits: number[]
  readonly isKnown: boolean
  /** Whether its range has been checked: values of the proof are checked where they are hashed. */
  isChecked: boolean
}

interface Counted extends Representation {
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
/** That a reduced value is below p. */
const CANONICAL = 9

export function countR1cs(options: R1csOptions, run: (algebra: VerifierAlgebra<Counted>) => void): R1csCounts {
  const counter = new Counter(options)
  run(counter.algebra())
  return counter.counts()
}

/** Wires of a proof for `countR1cs`. */
export const countedInput = (length: number): Bounded => ({
  bits: new Array<number>(length).fill(ELEMENT_BITS),
  isKnown: false,
  isChecked: false,
})

export type { Counted }

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
    const zeros = (value: Bounded): Bounded => ({
      ...value,
      bits: Array.from({ length: degree }, (_, i) => value.bits[i] ?? -1),
    })
    const known = (value: number): Bounded => ({ bits: [logOf(value)], isKnown: true, isChecked: true })
    return {
      base: { constant: known, add, sub: add, mul: (a, b) => this.#mul(a, b) },
      ext: {
        degree,
        constant: value => ({ bits: value.map(logOf), isKnown: true, isChecked: true }),
        fromBase: zeros,
        fromCoefficients: (values, offset) => ({
          bits: Array.from({ length: degree }, (_, i) => values[offset + i]!.bits[0]!),
          isKnown: false,
          isChecked: true,
        }),
        add,
        sub: add,
        mul: (a, b) => this.#mul(a, b),
        mulBase: (a, b) => this.#mul(a, b),
        mulConstant: (a, b) => scaled(a, logOf(b)),
        mulByX: a => {
          const top = a.bits.at(-1)!
          return {
            bits: [top, ...a.bits.slice(0, -1)].map((b, i) => (i === 2 ? sumBits(b, top) : b)),
            isKnown: a.isKnown,
            isChecked: true,
          }
        },
        dotBase: (factors, offset, values) => {
          let sum = zeros(known(0))
          for (let k = 0; k < values.length; k++) sum = add(sum, this.#mul(factors[offset + k]!, values[k]!))
          return sum
        },
        inverse: a => {
          this.#counts.ranges += ELEMENT_BITS * degree
          const hint: Bounded = { bits: a.bits.map(() => ELEMENT_BITS), isKnown: false, isChecked: true }
          this.#equal(this.#mul(a, hint))
          return hint
        },
        equals: (a, b) => () => this.#equal(add(a, b)),
        isZero: a => () => this.#equal(a),
      },
      index: {
        bits: (_, from, to) => to - from,
        selectExt: values => {
          this.#counts.selections += (values.length - 1) * degree
          return values.reduce((a, b) => ({
            bits: a.bits.map((x, i) => Math.max(x, b.bits[i]!)),
            isKnown: false,
            isChecked: true,
          }))
        },
        selectDigest: values => {
          this.#counts.selections += values.length - 1
          return 'digest'
        },
        power: (_scale, _generator, _index, bits) => {
          // Three bits choose one of eight constants: four products.
          let value = known(1)
          for (let at = 0; at < bits; at += 3) {
            this.#counts.selections += Math.min(4, bits - at + 1)
            value = this.#mul(value, { bits: [ELEMENT_BITS], isKnown: false, isChecked: true })
          }
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
    if (value.isChecked) return
    this.#counts.ranges += ELEMENT_BITS * value.bits.length
    value.isChecked = true
  }

  #reduce(value: Bounded): void {
    value.bits = value.bits.map(bits => {
      if (bits <= ELEMENT_BITS) return bits
      this.#counts.reductions += 1 + ELEMENT_BITS + quotientBits(bits)
      return ELEMENT_BITS
    })
  }

  #mul(a: Bounded, b: Bounded): Bounded {
    if (a.isKnown || b.isKnown) return a.isKnown ? scaled(b, maxBits(a)) : scaled(a, maxBits(b))
    const { lazyBits } = this.#options
    for (const x of [a, b]) if (maxBits(x) > lazyBits) this.#reduce(x)
    while (maxBits(a) + maxBits(b) + 6 > FIELD_BITS) this.#reduce(maxBits(a) > maxBits(b) ? a : b)
    const terms = (x: Bounded): number => x.bits.filter(bits => bits >= 0).length
    const [m, n] = [terms(a), terms(b)]
    this.#counts.products += m === 1 || n === 1 ? m * n : m + n - 1
    const length = Math.max(a.bits.length, b.bits.length)
    if (m === 1 || n === 1) {
      const [single, other] = m === 1 ? [a, b] : [b, a]
      const bits = Array.from({ length }, (_, i) => ((other.bits[i] ?? -1) < 0 ? -1 : other.bits[i]! + maxBits(single)))
      return { bits, isKnown: false, isChecked: true }
    }
    // At most ten products in a coefficient after x^5 = 1 − x².
    return {
      bits: new Array<number>(length).fill(maxBits(a) + maxBits(b) + Math.log2(10)),
      isKnown: false,
      isChecked: true,
    }
  }

  /** That an element is 0 modulo p. */
  #equal(difference: Bounded): void {
    for (const bits of difference.bits) if (bits >= 0) this.#counts.reductions += 1 + quotientBits(bits)
  }

  #words(): WordSponge<Counted> {
    let pending = 0
    const { degree } = this.#options
    const element = (): Bounded => ({ bits: [ELEMENT_BITS], isKnown: false, isChecked: true })
    const elements = (count: number): Bounded[] => Array.from({ length: count }, element)
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
          if (maxBits(v) > ELEMENT_BITS) this.#counts.reductions += CANONICAL * v.bits.length
          this.#reduce(v)
        }
        return elements(values.length * degree)
      },
      ofDigests: digests => elements(PACKED * digests.length),
      ofBytes: length => ({ words: elements(Math.ceil(length / 2)), length }),
      ext: () => {
        this.#counts.challenges += CHALLENGE
        return { bits: new Array<number>(degree).fill(ELEMENT_BITS), isKnown: false, isChecked: true }
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

const logOf = (value: number): number => (value === 0 ? -1 : Math.log2(value + 1))
const maxBits = (v: Bounded): number => Math.max(...v.bits)
/** Bits of the quotient by p, one more for the sign. */
const quotientBits = (bits: number): number => Math.max(1, Math.ceil(bits - 30.98) + 1)

function sumBits(a: number, b: number): number {
  if (a < 0 || b < 0) return Math.max(a, b)
  return Math.max(a, b) + Math.log2(1 + 2 ** -Math.abs(a - b))
}

function add(a: Bounded, b: Bounded): Bounded {
  const length = Math.max(a.bits.length, b.bits.length)
  const bits = Array.from({ length }, (_, i) => sumBits(a.bits[i] ?? -1, b.bits[i] ?? -1))
  return { bits, isKnown: a.isKnown && b.isKnown, isChecked: true }
}

function scaled(a: Bounded, by: number): Bounded {
  return { bits: a.bits.map(bits => (bits < 0 || by < 0 ? -1 : bits + by)), isKnown: a.isKnown, isChecked: true }
}

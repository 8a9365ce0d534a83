/** The transcript's sponge in constraints (`field/poseidon-bn254.ts` says what it absorbs and gives). */

import { R } from '@zkmips/field/bn254-scalar'
import { P } from '@zkmips/field/koalabear'
import type { WordSponge } from '@zkmips/field/transcript-encoding'
import type { R1cs } from './algebra.ts'
import * as G from './gadgets.ts'
import { absorbed, type Digest, PACKED, pack, RATE } from './hash.ts'
import { add, type Combination, combine, constant } from './system.ts'
import { canonicalVariable, known, ofParts, type Value, type Values, type Variable } from './value.ts'

/** Challenges out of a scalar. */
const DIGITS = 5
const CAPACITY = 2n ** 32n

export class R1csWords implements WordSponge<R1cs, Digest> {
  readonly degree: number
  readonly #values: Values
  #capacity: Combination = constant(CAPACITY)
  #block: Combination[] = []
  #words: Combination[] = []

  constructor(values: Values) {
    this.#values = values
    this.degree = values.degree
  }

  absorb(words: ArrayLike<Value | Digest>): void {
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if ('scalar' in word) {
        this.#endScalar()
        this.#absorbScalar(word.scalar)
      } else {
        this.#words.push(this.#values.canonical(word, 1)[0]!.elements[0]!.value)
        if (this.#words.length === PACKED) this.#endScalar()
      }
    }
  }

  squeeze(): ArrayLike<Value> {
    this.#endScalar()
    const [capacity, ...rate] = absorbed(this.#values.system, this.#capacity, this.#block)
    this.#capacity = capacity!
    this.#block = []
    // Scalars are taken apart when one of their digits is asked for.
    const challenges = { length: RATE * DIGITS } as { length: number; [i: number]: Value }
    rate.forEach((scalar, s) => {
      let digits: Value[] | undefined
      for (let i = 0; i < DIGITS; i++) {
        const get = (): Value => {
          digits ??= this.#values.system.for('challenges', () => this.#digitsOf(scalar))
          return digits[i]!
        }
        Object.defineProperty(challenges, s * DIGITS + i, { get })
      }
    })
    return challenges
  }

  constants(words: ArrayLike<number>): Value[] {
    return Array.from(words, known)
  }

  ofElements(elements: ArrayLike<Value>): ArrayLike<Value> {
    return elements
  }

  ofExt(elements: readonly Value[]): Value[] {
    return elements.flatMap(e => this.#values.canonical(e, this.degree).map(part => ofParts([part])))
  }

  ofDigests(digests: readonly Digest[]): readonly Digest[] {
    return digests
  }

  ofBytes(bytes: R1cs['bytes']): R1cs['bytes'] {
    return bytes
  }

  ext(challenges: readonly Value[]): Value {
    return ofParts(challenges.map(c => this.#challenge(c)))
  }

  index(challenge: Value, bits: number): readonly Combination[] {
    return this.#challenge(challenge).bits!.slice(0, bits)
  }

  isZero(index: readonly Combination[]): R1cs['condition'] {
    // A sum of so few bits is 0 where all of them are.
    return () => this.#values.system.constrain(add(...index), constant(1n), constant(0n))
  }

  #challenge(challenge: Value): Variable {
    return this.#values.canonical(challenge, 1)[0]!
  }

  /**
   * scalar = Σ dᵢ·pⁱ + q·p⁵ as an integer below r, which follows from q < ⌊r/p⁵⌋. For that one quotient of 2^98 that is not below, there is
   * no witness.
   */
  #digitsOf(scalar: Combination): Value[] {
    const { system } = this.#values
    const p = BigInt(P)
    let rest = system.valueOf(scalar)
    const digits = Array.from({ length: DIGITS }, () => {
      const digit = canonicalVariable(G.suppliedCanonical(system, Number(rest % p)))
      rest /= p
      return digit
    })
    const limit = R / p ** BigInt(DIGITS)
    const bits = limit.toString(2).length
    const quotient = system.variable(rest)
    G.checkRange(system, quotient, bits)
    G.checkRange(system, combine([-1n, 1n], [quotient, constant(limit - 1n)]), bits)
    const powers = Array.from({ length: DIGITS + 1 }, (_, i) => p ** BigInt(i))
    system.constrain(combine(powers, [...digits.map(d => d.elements[0]!.value), quotient]), constant(1n), scalar)
    return digits.map(d => ofParts([d]))
  }

  #endScalar(): void {
    if (this.#words.length > 0) this.#absorbScalar(pack(this.#words))
    this.#words = []
  }

  #absorbScalar(scalar: Combination): void {
    if (this.#block.length === RATE) {
      this.#capacity = absorbed(this.#values.system, this.#capacity, this.#block)[0]!
      this.#block = []
    }
    this.#block.push(scalar)
  }
}

/**
 * Constraints in typed arrays: eight bytes a term, twelve a constraint. Coefficients are numbered, as the same ones come back: a circuit of two
 * million constraints has some ten thousand different ones.
 * @module
 */
import type { Combination, Constraint } from './system.ts'

/** 32-bit words, as many as are pushed. */
class Words {
  array: Uint32Array = new Uint32Array(1 << 10)
  length = 0

  push(word: number): void {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.array)
      this.array = larger
    }
    this.array[this.length++] = word
  }
}

/** What a constraint is for, to see what a circuit spends. */
export const PURPOSES = ['hashing', 'ranges', 'products', 'reductions', 'selections', 'challenges', 'publics'] as const
export type Purpose = (typeof PURPOSES)[number]

export class ConstraintStore {
  readonly #variables = new Words()
  readonly #coefficients = new Words()
  /** Where each combination ends in the terms; three a constraint. */
  readonly #ends = new Words()
  readonly #numbers: bigint[] = []
  readonly #numberOf = new Map<bigint, number>()

  get length(): number {
    return this.#ends.length / 3
  }

  /** Different coefficients. */
  get coefficients(): readonly bigint[] {
    return this.#numbers
  }

  push(a: Combination, b: Combination, c: Combination): void {
    this.#add(a)
    this.#add(b)
    this.#add(c)
  }

  /** Terms of all combinations A, B and C. */
  nonZeros(): [number, number, number] {
    const counts: [number, number, number] = [0, 0, 0]
    const { array, length } = this.#ends
    for (let k = 0; k < length; k++) counts[k % 3]! += array[k]! - (k === 0 ? 0 : array[k - 1]!)
    return counts
  }

  /** The terms of a combination: 3·constraint for A, and one more for B, two more for C; `coefficient` is a number of `coefficients`. */
  forEachTerm(combination: number, onTerm: (variable: number, coefficient: number) => void): void {
    const from = combination === 0 ? 0 : this.#ends.array[combination - 1]!
    const to = this.#ends.array[combination]!
    for (let k = from; k < to; k++) onTerm(this.#variables.array[k]!, this.#coefficients.array[k]!)
  }

  /** The number of terms of a combination. */
  sizeOf(combination: number): number {
    return this.#ends.array[combination]! - (combination === 0 ? 0 : this.#ends.array[combination - 1]!)
  }

  /** Everything, in the order in which it was made. */
  hashInto(hash: { update(data: Uint8Array | string): unknown }): void {
    for (const { array, length } of [this.#ends, this.#variables, this.#coefficients]) {
      hash.update(new Uint8Array(array.buffer, array.byteOffset, 4 * length))
    }
    hash.update(this.#numbers.join())
  }

  at(constraint: number): Constraint {
    const of = (k: number): Combination => {
      const terms = new Map<number, bigint>()
      this.forEachTerm(3 * constraint + k, (variable, number) => {
        terms.set(variable, this.#numbers[number]!)
      })
      return terms
    }
    return { a: of(0), b: of(1), c: of(2) }
  }

  *[Symbol.iterator](): Generator<Constraint> {
    for (let i = 0; i < this.length; i++) yield this.at(i)
  }

  #add(combination: Combination): void {
    for (const [variable, coefficient] of combination) {
      this.#variables.push(variable)
      let number = this.#numberOf.get(coefficient)
      if (number === undefined) {
        number = this.#numbers.push(coefficient) - 1
        this.#numberOf.set(coefficient, number)
      }
      this.#coefficients.push(number)
    }
    this.#ends.push(this.#variables.length)
  }
}

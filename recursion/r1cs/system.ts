/**
 * A rank-1 constraint system over BN254's scalars and a witness of it, built together: every variable is allocated with its value.
 *
 * Invariant: the structure depends on the calls alone, never on values, so two witnesses of one circuit give the same constraints.
 * @module
 */
import { mod } from '@zkmips/field/bn254-scalar'

/** Coefficients, none of them 0, by variable; variable 0 is the constant 1. */
export type Combination = ReadonlyMap<number, bigint>

export interface Constraint {
  readonly a: Combination
  readonly b: Combination
  readonly c: Combination
}

export class ConstraintSystem {
  readonly constraints: Constraint[] = []
  /** Values of the variables. */
  readonly witness: bigint[] = [1n]
  #publics = 0

  /** Public variables come first, before any other. */
  get publics(): number {
    return this.#publics
  }

  publicInput(value: bigint): Combination {
    if (this.witness.length !== this.#publics + 1) throw new Error('public inputs are allocated before other variables')
    this.#publics++
    return this.variable(value)
  }

  /** A new variable, which nothing constrains yet. */
  variable(value: bigint): Combination {
    return new Map([[this.witness.push(mod(value)) - 1, 1n]])
  }

  valueOf(combination: Combination): bigint {
    let sum = 0n
    for (const [variable, coefficient] of combination) sum += coefficient * this.witness[variable]!
    return mod(sum)
  }

  /** a·b = c. */
  constrain(a: Combination, b: Combination, c: Combination): void {
    this.constraints.push({ a, b, c })
  }

  /** A variable that is the product. */
  multiply(a: Combination, b: Combination): Combination {
    const product = this.variable(this.valueOf(a) * this.valueOf(b))
    this.constrain(a, b, product)
    return product
  }

  /** The index of the first constraint that a witness breaks. */
  firstBroken(witness: readonly bigint[] = this.witness): number | undefined {
    const of = (combination: Combination): bigint => {
      let sum = 0n
      for (const [variable, coefficient] of combination) sum += coefficient * witness[variable]!
      return mod(sum)
    }
    const index = this.constraints.findIndex(({ a, b, c }) => mod(of(a) * of(b)) !== of(c))
    return index < 0 ? undefined : index
  }
}

export const constant = (value: bigint): Combination => new Map(mod(value) === 0n ? [] : [[0, mod(value)]])

/** Σ coefficients[i]·combinations[i]. */
export function combine(coefficients: readonly bigint[], combinations: readonly Combination[]): Combination {
  const sum = new Map<number, bigint>()
  combinations.forEach((combination, i) => {
    for (const [variable, coefficient] of combination) {
      const total = mod((sum.get(variable) ?? 0n) + coefficients[i]! * coefficient)
      if (total === 0n) sum.delete(variable)
      else sum.set(variable, total)
    }
  })
  return sum
}

export const add = (...combinations: readonly Combination[]): Combination =>
  combine(
    combinations.map(() => 1n),
    combinations,
  )

export const scale = (a: Combination, by: bigint): Combination => combine([by], [a])

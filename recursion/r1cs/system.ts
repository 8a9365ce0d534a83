/**
 * A rank-1 constraint system over BN254's scalars and a witness of it, built together: every variable is allocated with its value.
 *
 * Invariant: the structure depends on the calls alone, never on values, so two witnesses of one circuit give the same constraints.
 * @module
 */
import { mod } from '@zkmips/field/bn254-scalar'
import { ConstraintStore, type Purpose } from './store.ts'

/** Coefficients, none of them 0, by variable; variable 0 is the constant 1. */
export type Combination = ReadonlyMap<number, bigint>

export interface Constraint {
  readonly a: Combination
  readonly b: Combination
  readonly c: Combination
}

export interface SystemOptions {
  /** Whether constraints are kept, as for a key and for checks; for a proof with a key that exists, the witness is enough. */
  readonly keepsConstraints?: boolean
}

export class ConstraintSystem {
  readonly constraints = new ConstraintStore()
  /** Values of the variables. */
  readonly witness: bigint[] = [1n]
  /** Constraints by what they are for. */
  readonly counts: Partial<Record<Purpose, number>> = {}
  readonly #keeps: boolean
  #purpose: Purpose | undefined
  #publics = 0

  constructor({ keepsConstraints = true }: SystemOptions = {}) {
    this.#keeps = keepsConstraints
  }

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

  /** A new variable that is 0 or 1. */
  bit(value: bigint): Combination {
    const bit = this.variable(value)
    this.constrain(bit, new Map([...bit, ...MINUS_ONE]), ZERO)
    return bit
  }

  valueOf(combination: Combination): bigint {
    return evaluate(combination, this.witness)
  }

  /** a·b = c. */
  constrain(a: Combination, b: Combination, c: Combination): void {
    const purpose = this.#purpose ?? 'products'
    this.counts[purpose] = (this.counts[purpose] ?? 0) + 1
    if (this.#keeps) this.constraints.push(a, b, c)
  }

  /** Counts the constraints made meanwhile as made for a purpose, unless an outer one has been named. */
  for<T>(purpose: Purpose, make: () => T): T {
    if (this.#purpose) return make()
    this.#purpose = purpose
    try {
      return make()
    } finally {
      this.#purpose = undefined
    }
  }

  /** A variable that is the product; of a constant and a combination, the combination that is. */
  multiply(a: Combination, b: Combination): Combination {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const factor = constantOf(x)
      if (factor !== undefined) return scale(y, factor)
    }
    const value = this.valueOf(a)
    const product = this.variable(value * (b === a ? value : this.valueOf(b)))
    this.constrain(a, b, product)
    return product
  }

  /** The index of the first constraint that a witness breaks. */
  firstBroken(witness: readonly bigint[] = this.witness): number | undefined {
    const { constraints } = this
    const { coefficients } = constraints
    const of = (combination: number): bigint => {
      let sum = 0n
      constraints.forEachTerm(combination, (variable, number) => {
        sum += coefficients[number]! * witness[variable]!
      })
      return mod(sum)
    }
    for (let i = 0; i < constraints.length; i++) {
      if (mod(of(3 * i) * of(3 * i + 1)) !== of(3 * i + 2)) return i
    }
    return undefined
  }
}

function evaluate(combination: Combination, witness: readonly bigint[]): bigint {
  let sum = 0n
  for (const [variable, coefficient] of combination) sum += coefficient * witness[variable]!
  return mod(sum)
}

/** The number that a combination without variables is. */
function constantOf(combination: Combination): bigint | undefined {
  if (combination.size > 1) return undefined
  return combination.size === 0 ? 0n : combination.get(0)
}

export const constant = (value: bigint): Combination => new Map(mod(value) === 0n ? [] : [[0, mod(value)]])

const [ZERO, MINUS_ONE] = [constant(0n), constant(-1n)]

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

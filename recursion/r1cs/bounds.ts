/**
 * Elements of KoalaBear or its extension as scalars of a larger field: linear forms in variables, with how large each variable can be.
 * Coefficients are known modulo p, so however often constants multiply, a form stays within its terms' sizes plus 31 bits.
 * @module
 */
import * as F from '@zkmips/field/koalabear'

export interface Bounded {
  /** log₂ of each coefficient's bound, of a variable. */
  bits: readonly number[]
  /** Of a linear form: variables and coefficients. */
  terms: ReadonlyMap<Bounded, number> | undefined
  /** A constant. */
  readonly known: number | undefined
  /** Whether its range is still to be checked: where a value of the proof is hashed. */
  isUnchecked: boolean
  /** Products that it has been an operand of. */
  uses: number
}

/** Beyond so many terms a form counts as a variable of its own. */
const MAX_TERMS = 96

export const leaf = (bits: readonly number[], isUnchecked = false): Bounded => ({
  bits,
  terms: undefined,
  known: undefined,
  isUnchecked,
  uses: 0,
})

export const known = (value: number): Bounded => ({ ...leaf([Math.log2(value + 1)]), known: value })

/** A value of the proof. */
export const supplied = (length: number): Bounded => leaf(new Array<number>(length).fill(31), true)

const ONE = leaf([0])

const termsOf = (v: Bounded): ReadonlyMap<Bounded, number> =>
  v.known !== undefined ? new Map(v.known === 0 ? [] : [[ONE, v.known]]) : (v.terms ?? new Map([[v, 1]]))

const form = (terms: ReadonlyMap<Bounded, number>): Bounded => {
  const value: Bounded = { ...leaf([]), terms }
  return terms.size > MAX_TERMS ? leaf(bitsOf(value)) : value
}

/** log₂ of the bound of every coefficient. */
export function bitsOf(v: Bounded): readonly number[] {
  if (!v.terms) return v.bits
  const sums: number[] = [0]
  for (const [variable, coefficient] of v.terms) {
    const size = Math.min(coefficient, F.P - coefficient)
    variable.bits.forEach((bits, i) => {
      sums[i] = (sums[i] ?? 0) + size * 2 ** bits
    })
  }
  return sums.map(sum => (sum === 0 ? 0 : Math.log2(sum)))
}

export const maxBits = (v: Bounded): number => Math.max(...bitsOf(v))

export function add(a: Bounded, b: Bounded): Bounded {
  if (a.known !== undefined && b.known !== undefined) return known(F.add(a.known, b.known))
  const terms = new Map(termsOf(a))
  for (const [variable, coefficient] of termsOf(b)) {
    const sum = F.add(terms.get(variable) ?? 0, coefficient)
    if (sum === 0) terms.delete(variable)
    else terms.set(variable, sum)
  }
  return form(terms)
}

export function scaled(a: Bounded, by: number): Bounded {
  if (a.known !== undefined) return known(F.mul(a.known, by))
  if (by === 0) return known(0)
  return form(new Map(Array.from(termsOf(a), ([variable, c]) => [variable, F.mul(c, by)])))
}

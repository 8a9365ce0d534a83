/**
 * Elements of KoalaBear or of its extension in an R1CS, as linear forms in variables with bounds (`gadgets.ts`). A form's coefficients stay
 * reduced modulo p, so however often constants multiply, it stays within its variables' bounds plus 31 bits; sums are free.
 * @module
 */

import { R } from '@zkmips/field/bn254-scalar'
import * as F from '@zkmips/field/koalabear'
import * as G from './gadgets.ts'
import { type Combination, type ConstraintSystem, combine } from './system.ts'

/** Scalars that stand for one element (1), or for the coefficients of an element of the extension. */
export interface Variable {
  readonly elements: readonly G.Element[]
  /** The same modulo p with 31 bits, as soon as it has been needed. */
  reduced?: Variable
  /** Bits of a canonical element, lowest first. */
  readonly bits?: readonly Combination[]
  /** Of an element of the extension whose coefficients are canonical: each of them as a variable with its bits. */
  readonly parts?: readonly Variable[]
}

/** Changes only how it is represented, never what it is. */
export interface Value {
  terms: ReadonlyMap<Variable, number>
  /** Products that it has been an operand of. */
  uses: number
}

const P = BigInt(F.P)
/** Beyond so many terms a form becomes a variable of its own. */
const MAX_TERMS = 96
const ELEMENT_BOUND = 2n ** 31n - 1n
/** Below r/2. */
export const LIMIT = 2n ** 252n
/** Beyond this, an operand is reduced before a product. */
const LAZY = 2n ** 215n
/** A value beyond this is reduced when it has been an operand so often. */
const WIDE = 2n ** 40n
const MANY_USES = 5

const ONE: Variable = { elements: [G.constantElement(1)] }

const ofTerms = (terms: ReadonlyMap<Variable, number>): Value => ({ terms, uses: 0 })
export const ofVariable = (variable: Variable): Value => ofTerms(new Map([[variable, 1]]))
export const ofElements = (elements: readonly G.Element[]): Value => ofVariable({ elements })
/** An element whose coefficients are canonical variables, or one of them. */
export const ofParts = (parts: readonly Variable[]): Value =>
  ofVariable(parts.length === 1 ? parts[0]! : { elements: parts.map(p => p.elements[0]!), parts })
export const known = (value: number): Value => ofTerms(new Map(value === 0 ? [] : [[ONE, value]]))

export function largest(bounds: readonly bigint[]): bigint {
  let most = 0n
  for (const bound of bounds) if (bound > most) most = bound
  return most
}

/** The number that a form without variables is. */
export function knownOf({ terms }: Value): number | undefined {
  if (terms.size === 0) return 0
  return terms.size === 1 ? terms.get(ONE) : undefined
}

const magnitude = (coefficient: number): bigint => BigInt(Math.min(coefficient, F.P - coefficient))

export const lengthOf = ({ terms }: Value): number => Math.max(1, ...Array.from(terms.keys(), v => v.elements.length))

/** The bound of the largest coefficient. */
export function boundOf({ terms }: Value): bigint {
  const bounds: bigint[] = []
  for (const [variable, coefficient] of terms) {
    variable.elements.forEach(({ bound }, i) => {
      bounds[i] = (bounds[i] ?? 0n) + magnitude(coefficient) * bound
    })
  }
  return largest(bounds)
}

/** Linear forms, and products of what they stand for. */
export class Values {
  readonly system: ConstraintSystem
  readonly degree: number

  constructor(system: ConstraintSystem, degree: number) {
    this.system = system
    this.degree = degree
  }

  add(a: Value, b: Value): Value {
    const terms = new Map(a.terms)
    for (const [variable, coefficient] of b.terms) {
      const sum = F.add(terms.get(variable) ?? 0, coefficient)
      if (sum === 0) terms.delete(variable)
      else terms.set(variable, sum)
    }
    const sum = ofTerms(terms)
    return terms.size > MAX_TERMS ? ofElements(this.elementsOf(sum, lengthOf(sum))) : sum
  }

  sub(a: Value, b: Value): Value {
    return this.add(a, this.scale(b, F.P - 1))
  }

  scale(a: Value, by: number): Value {
    return ofTerms(new Map(by === 0 ? [] : Array.from(a.terms, ([variable, c]) => [variable, F.mul(c, by)])))
  }

  mul(a: Value, b: Value): Value {
    const [knownA, knownB] = [knownOf(a), knownOf(b)]
    if (knownA !== undefined) return this.scale(b, knownA)
    if (knownB !== undefined) return this.scale(a, knownB)
    for (const x of [a, b]) {
      const bound = boundOf(x)
      if (bound > LAZY || (bound > WIDE && x.uses >= MANY_USES)) this.reduce(x)
      x.uses++
    }
    // Room for the sums that a product in the extension is of.
    while (boundOf(a) * boundOf(b) * 64n > LIMIT) this.reduce(boundOf(a) > boundOf(b) ? a : b)
    return this.product(a, b)
  }

  /** The product without reductions: for operands whose bounds are known to allow it. */
  product(a: Value, b: Value): Value {
    const [x, y] = [a, b].map(v => this.elementsOf(v, lengthOf(v))) as [G.Element[], G.Element[]]
    if (x.length > 1 && y.length > 1) return ofElements(G.multiplyQuintic(this.system, x, y))
    const [single, other] = x.length === 1 ? [x[0]!, y] : [y[0]!, x]
    return ofElements(other.map(e => G.multiplyElements(this.system, single, e)))
  }

  /** Leaves 31 bits of each coefficient. */
  reduce(v: Value): void {
    if (boundOf(v) <= ELEMENT_BOUND) return
    const only = v.terms.size === 1 ? [...v.terms][0]! : undefined
    const variable: Variable = only && only[1] === 1 ? only[0] : { elements: this.elementsOf(v, lengthOf(v)) }
    v.terms = new Map([[this.#reduced(variable), 1]])
  }

  /** The scalars that a form stands for, `length` of them: coefficients that are always 0 are included. */
  elementsOf(v: Value, length: number): G.Element[] {
    while (boundOf(v) >= LIMIT) this.#narrow(v)
    return Array.from({ length }, (_, i) => {
      const terms = Array.from(v.terms).filter(([variable]) => i < variable.elements.length)
      const factors = terms.map(([, c]) => (c > F.P / 2 ? BigInt(c) - P : BigInt(c)))
      return {
        value: combine(
          factors,
          terms.map(([variable]) => variable.elements[i]!.value),
        ),
        bound: terms.reduce((sum, [variable, c]) => sum + magnitude(c) * variable.elements[i]!.bound, 0n),
      }
    })
  }

  /** Asserts that every coefficient is 0 modulo p. */
  assertZero(v: Value): void {
    for (const e of this.elementsOf(v, lengthOf(v))) {
      if (e.bound > 0n) G.assertZero(this.system, e)
    }
  }

  /** A value of the proof, or a hint: its coefficients. */
  supply(coefficients: readonly number[]): Value {
    return ofParts(coefficients.map(c => canonicalVariable(G.suppliedCanonical(this.system, c))))
  }

  /** `length` canonical variables for the coefficients, with their bits unless they are constants. */
  canonical(v: Value, length: number): readonly Variable[] {
    const [only, coefficient] = v.terms.size === 1 ? [...v.terms][0]! : []
    if (coefficient === 1 && only!.bits && length === 1) return [only!]
    if (coefficient === 1 && only!.parts) return only!.parts
    const number = knownOf(v)
    if (number !== undefined) {
      return Array.from({ length }, (_, i) => ({ elements: [G.constantElement(i === 0 ? number : 0)] }))
    }
    const parts = this.elementsOf(v, length).map(e => canonicalVariable(G.reduceToCanonical(this.system, e)))
    // What is computed next has the reduced form for nothing.
    v.terms = ofParts(parts).terms
    return parts
  }

  /** Puts the reduced form of the variable with the largest bound in its place. */
  #narrow(v: Value): void {
    const [widest] = [...v.terms.keys()].reduce<[Variable | undefined, bigint]>(
      ([best, bound], variable) => {
        const own = largest(variable.elements.map(e => e.bound))
        return own > bound ? [variable, own] : [best, bound]
      },
      [undefined, ELEMENT_BOUND],
    )
    if (!widest) throw new G.BoundError('a sum of reduced variables exceeds the scalar field')
    const coefficient = v.terms.get(widest)!
    const others = new Map(v.terms)
    others.delete(widest)
    v.terms = this.add(ofTerms(others), ofTerms(new Map([[this.#reduced(widest), coefficient]]))).terms
  }

  #reduced(variable: Variable): Variable {
    variable.reduced ??= {
      elements: variable.elements.map(e => (e.bound <= ELEMENT_BOUND ? e : G.reduceElement(this.system, e))),
    }
    return variable.reduced
  }
}

export const canonicalVariable = ({ element, bits }: G.Canonical): Variable => ({ elements: [element], bits })

/** The integer modulo p that a form's coefficient stands for: for hints and tests. */
export function residuesOf(values: Values, v: Value, length = lengthOf(v)): number[] {
  return values.elementsOf(v, length).map(e => {
    const scalar = values.system.valueOf(e.value)
    const signed = scalar > R / 2n ? scalar - R : scalar
    return Number(((signed % P) + P) % P)
  })
}

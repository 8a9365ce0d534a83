/** Search for variables that constraints leave free. */
import { inverse, mod } from '@zkmips/field/bn254-scalar'
import type { ConstraintSystem } from '../system.ts'

/**
 * Private variables that could have another value while all others keep theirs, found exactly: with x + δ for x a constraint becomes
 * δ·(a'b + b'a − c' + δ·a'b') = 0, a', b', c' the coefficients of x, so it allows at most one δ other than 0, or all.
 */
export function freeVariables({ constraints, witness, publics }: ConstraintSystem): number[] {
  /** The other δ that a variable may have, as far as has been seen; undefined for any; 0n for none. */
  const allowed = new Array<bigint | undefined>(witness.length).fill(undefined)
  const { coefficients } = constraints
  const none = [0n, 0n, 0n] as const
  for (let constraint = 0; constraint < constraints.length; constraint++) {
    const terms = new Map<number, [bigint, bigint, bigint]>()
    const [x, y] = [0, 1, 2].map(matrix => {
      let sum = 0n
      constraints.forEachTerm(3 * constraint + matrix, (variable, number) => {
        const coefficient = coefficients[number]!
        sum += coefficient * witness[variable]!
        if (allowed[variable] === 0n) return
        const of = terms.get(variable) ?? [...none]
        of[matrix] = coefficient
        terms.set(variable, of)
      })
      return mod(sum)
    }) as [bigint, bigint, bigint]
    for (const [variable, [a, b, c]] of terms) {
      const [linear, square] = [mod(a * y + b * x - c), mod(a * b)]
      if (linear === 0n && square === 0n) continue
      const delta = square === 0n ? 0n : mod(-linear * inverse(square))
      allowed[variable] = allowed[variable] === undefined || allowed[variable] === delta ? delta : 0n
    }
  }
  return allowed.flatMap((delta, variable) => (variable > publics && delta !== 0n ? [variable] : []))
}

/** Search for variables that constraints leave free. */
import { inverse, mod } from '@zkmips/field/bn254-scalar'
import type { Combination, ConstraintSystem } from '../system.ts'

/**
 * Private variables that could have another value while all others keep theirs, found exactly: with x + δ for x a constraint becomes
 * δ·(a'b + b'a − c' + δ·a'b') = 0, a', b', c' the coefficients of x, so it allows at most one δ other than 0, or all.
 */
export function freeVariables(system: ConstraintSystem): number[] {
  /** The other δ that a variable may have, as far as has been seen; undefined for any; 0n for none. */
  const allowed = new Array<bigint | undefined>(system.witness.length).fill(undefined)
  const values = (combination: Combination): bigint => system.valueOf(combination)
  for (const { a, b, c } of system.constraints) {
    const [x, y] = [values(a), values(b)]
    for (const variable of new Set([...a.keys(), ...b.keys(), ...c.keys()])) {
      if (allowed[variable] === 0n) continue
      const [ca, cb, cc] = [a, b, c].map(m => m.get(variable) ?? 0n) as [bigint, bigint, bigint]
      const [linear, square] = [mod(ca * y + cb * x - cc), mod(ca * cb)]
      if (linear === 0n && square === 0n) continue
      const delta = square === 0n ? 0n : mod(-linear * inverse(square))
      allowed[variable] = allowed[variable] === undefined || allowed[variable] === delta ? delta : 0n
    }
  }
  return allowed.flatMap((delta, variable) => (variable > system.publics && delta !== 0n ? [variable] : []))
}

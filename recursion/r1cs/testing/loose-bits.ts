/**
 * Bits of integers that may be others. An element below 2^31 can be written as r or, where r is below 2^31 − p, as r + p; the R1CS means the same element by
 * both, as long as nobody reads their bits. So bits of an integer are read only where a constraint makes it canonical (`checkCanonical`), and every
 * variable in a sum of powers of two is 0 or 1.
 * @module
 */
import { R } from '@zkmips/field/bn254-scalar'
import type { Combination, ConstraintSystem } from '../system.ts'

const ELEMENT_BITS = 31
const LOW_BITS = 24

export interface BitAudit {
  /** Integers taken apart, and those among them that are canonical. */
  readonly integers: number
  readonly canonical: number
  /** Bits that are read though their integer could be another. */
  readonly loose: readonly number[]
  /** Variables in such a sum that nothing makes 0 or 1. */
  readonly notBoolean: readonly number[]
}

export function auditBits({ constraints }: ConstraintSystem): BitAudit {
  const booleans = new Set<number>()
  const sums: number[][] = []
  const canonical = new Set<string>()
  const uses = new Map<number, number>()
  for (const { a, b, c } of constraints) {
    for (const variable of new Set([...a.keys(), ...b.keys(), ...c.keys()])) {
      uses.set(variable, (uses.get(variable) ?? 0) + 1)
    }
    const boolean = booleanOf(a, b, c)
    if (boolean !== undefined) booleans.add(boolean)
    const bits = isOne(b) ? powersOfTwo(a) : undefined
    if (bits) sums.push(bits)
    const missing = canonicalOf(a, c)
    if (missing) canonical.add(missing.join())
  }
  const isCanonical = (bits: readonly number[]): boolean => bits.length === ELEMENT_BITS && canonical.has(bits.join())
  return {
    integers: sums.length,
    canonical: sums.filter(isCanonical).length,
    // Of the constraints of a bit one makes it 0 or 1, and one is its sum.
    loose: sums.filter(bits => !isCanonical(bits)).flatMap(bits => bits.filter(bit => uses.get(bit)! > 2)),
    notBoolean: sums.flat().filter(bit => !booleans.has(bit)),
  }
}

const isOne = (b: Combination): boolean => b.size === 1 && b.get(0) === 1n

/** The variable of v·(v − 1) = 0. */
function booleanOf(a: Combination, b: Combination, c: Combination): number | undefined {
  if (a.size !== 1 || b.size !== 2 || c.size !== 0) return undefined
  const [[variable, coefficient]] = [...a] as [[number, bigint]]
  return variable !== 0 && coefficient === 1n && b.get(variable) === 1n && b.get(0) === R - 1n ? variable : undefined
}

/** The variables of Σ 2^i·v_i, at least two, lowest first. */
function powersOfTwo(a: Combination): number[] | undefined {
  if (a.size < 2) return undefined
  const terms = [...a]
  return terms.every(([variable, coefficient], i) => variable !== 0 && coefficient === 1n << BigInt(i))
    ? terms.map(([variable]) => variable)
    : undefined
}

/** The bits, lowest first, of (7 − Σ high bits)·quotient = Σ low bits. */
function canonicalOf(a: Combination, c: Combination): number[] | undefined {
  const high = [...a].filter(([variable, coefficient]) => variable !== 0 && coefficient === R - 1n)
  const isOfHigh = a.get(0) === BigInt(ELEMENT_BITS - LOW_BITS) && high.length === ELEMENT_BITS - LOW_BITS
  if (!isOfHigh || a.size !== high.length + 1 || c.size !== LOW_BITS) return undefined
  if ([...c].some(([variable, coefficient]) => variable === 0 || coefficient !== 1n)) return undefined
  return [...c.keys(), ...high.map(([variable]) => variable)]
}

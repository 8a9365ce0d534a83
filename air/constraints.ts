/**
 * What a chip's constraints say at a point, its own and those of LogUp, over any algebra: the verifier evaluates them at the
 * out-of-domain point, a circuit does the same on wires, and the slow prover evaluates them point by point.
 * The compiled evaluators are generated from the same expressions and tested against this file.
 * @module
 */
import { type Chip, MAX_DEGREE, type Scope } from './chip.ts'
import { type Algebra, evaluator, type Leaves } from './expression.ts'
import { logUpLayout } from './logup.ts'

/** log₂ of the number of chunks of a quotient, each of degree below the table's height. */
export const LOG_QUOTIENT_CHUNKS = Math.log2(MAX_DEGREE - 1)

export interface ConstraintInputs<T> {
  readonly leaves: Leaves<T>
  /** Values of the LogUp columns, as extension elements; `nextLogUp` at the next row. */
  readonly logUp: readonly T[]
  readonly nextLogUp: readonly T[]
  readonly challenges: { readonly [S in Scope]: { readonly alpha: T; readonly beta: T } }
  /** Per scope of the layout: the claimed sum divided by the height. */
  readonly sumsPerRow: readonly T[]
}

/** The value of every constraint: the chip's own in order, then one per LogUp group. All vanish on an honest trace. */
export function constraintValues<T>(chip: Chip, algebra: Algebra<T>, inputs: ConstraintInputs<T>): T[] {
  const { add, sub, mul } = algebra
  const layout = logUpLayout(chip)
  const evaluate = evaluator(algebra, inputs.leaves)
  const own = chip.constraints.map(c => evaluate(c.expr))
  const lookups = layout.groups.map(group => {
    const { alpha, beta } = inputs.challenges[group.scope]
    const [first, second] = group.interactions.map(i => ({
      numerator: evaluate(i.multiplicity),
      // Horner: α + m₀ + β·(m₁ + β·(m₂ + …)).
      denominator: add(
        alpha,
        i.message.map(evaluate).reduceRight((tail, element) => add(element, mul(beta, tail))),
      ),
    }))
    const numerator = second
      ? add(mul(first!.numerator, second.denominator), mul(second.numerator, first!.denominator))
      : first!.numerator
    const denominator = second ? mul(first!.denominator, second.denominator) : first!.denominator
    let term: T = inputs.logUp[group.column]!
    if (group.isRunningSum) {
      const scope = layout.scopes.indexOf(group.scope)
      term = add(sub(inputs.nextLogUp[group.column]!, term), inputs.sumsPerRow[scope]!)
      for (const other of layout.groups) {
        if (other.scope === group.scope && other !== group) term = sub(term, inputs.logUp[other.column]!)
      }
    }
    return sub(mul(term, denominator), numerator)
  })
  return [...own, ...lookups]
}

/** Σ combinerᵏ·valueₖ. */
export function combine<T>(algebra: Algebra<T>, values: readonly T[], combiner: T): T {
  return values.reduceRight((tail, value) => algebra.add(value, algebra.mul(combiner, tail)), algebra.constant(0))
}

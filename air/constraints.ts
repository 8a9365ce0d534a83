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
  // Shared by all messages of a scope: powers of β, which a circuit reduces once.
  const powers = { shard: [] as T[], global: [] as T[] }
  const powerOfBeta = (scope: Scope, j: number): T => {
    const known = powers[scope]
    known[j] ??= j === 1 ? inputs.challenges[scope].beta : mul(powerOfBeta(scope, j - 1), powerOfBeta(scope, 1))
    return known[j]
  }
  const lookups = layout.groups.map(group => {
    const { alpha } = inputs.challenges[group.scope]
    const [first, second] = group.interactions.map(i => ({
      numerator: evaluate(i.multiplicity),
      // α + m₀ + β·m₁ + β²·m₂ + …
      denominator: i.message
        .map(evaluate)
        .reduce<T>((sum, element, j) => add(sum, j === 0 ? element : mul(powerOfBeta(group.scope, j), element)), alpha),
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

/** Values that are combined before their sum meets a higher power. */
const COMBINED_AT_ONCE = 16

/** Σ combinerᵏ·valueₖ: by powers within a block of values, by Horner over the blocks. */
export function combine<T>({ add, mul }: Algebra<T>, values: readonly T[], combiner: T): T {
  const powers = [combiner]
  while (powers.length < Math.min(values.length, COMBINED_AT_ONCE)) powers.push(mul(powers.at(-1)!, combiner))
  const blocks: T[] = []
  for (let at = 0; at < values.length; at += COMBINED_AT_ONCE) {
    const block = values.slice(at, at + COMBINED_AT_ONCE)
    blocks.push(block.reduce((sum, value, k) => add(sum, mul(powers[k - 1]!, value))))
  }
  return blocks.reduceRight((tail, block) => add(block, mul(powers[COMBINED_AT_ONCE - 1]!, tail)))
}

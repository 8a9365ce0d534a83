/**
 * The layout of a chip's LogUp columns: which interactions share a column, and which column carries the running sum.
 * Prover, verifier and code generator all read this one layout.
 *
 * Every group holds one interaction, or two whose messages have degree 1, so that
 *   φ·d₁·d₂ = m₁·d₂ + m₂·d₁
 * has degree ≤ 3. Each group but the last of its scope has a committed column φ; the last is folded into the running sum S:
 *   (S' − S + c/n − Σφ)·d₁·d₂ = m₁·d₂ + m₂·d₁     on every row, S' being the next row, cyclically,
 * which needs no boundary constraint: summed over all n rows it says Σ terms = c, the chip's claimed sum in that scope
 * (the idea of spreading the claim over the rows is stwo's).
 * @module
 */
import type { Chip, Interaction, Scope } from './chip.ts'
import { MAX_DEGREE } from './chip.ts'

export interface LogUpGroup {
  readonly scope: Scope
  readonly interactions: readonly Interaction[]
  /** Index of the group's extension column; the last group of a scope owns that scope's running sum. */
  readonly column: number
  readonly isRunningSum: boolean
}

export interface LogUpLayout {
  readonly groups: readonly LogUpGroup[]
  /** Scopes in which the chip takes part, in the order in which its claimed sums are listed. */
  readonly scopes: readonly Scope[]
  /** Number of extension columns = groups.length. */
  readonly width: number
}

const messageDegree = (i: Interaction): number => Math.max(1, ...i.message.map(m => m.degree))

function fits(pair: readonly [Interaction, Interaction]): boolean {
  const [a, b] = pair
  return (
    1 + messageDegree(a) + messageDegree(b) <= MAX_DEGREE &&
    a.multiplicity.degree + messageDegree(b) <= MAX_DEGREE &&
    b.multiplicity.degree + messageDegree(a) <= MAX_DEGREE
  )
}

export function logUpLayout(chip: Chip): LogUpLayout {
  const groups: LogUpGroup[] = []
  const scopes: Scope[] = []
  for (const scope of ['shard', 'global'] as const) {
    const pending = chip.interactions.filter(i => i.scope === scope)
    if (pending.length === 0) continue
    scopes.push(scope)
    while (pending.length > 0) {
      const first = pending.shift()!
      const mate = pending.findIndex(other => fits([first, other]))
      const interactions = mate < 0 ? [first] : [first, pending.splice(mate, 1)[0]!]
      groups.push({ scope, interactions, column: groups.length, isRunningSum: pending.length === 0 })
    }
  }
  return { groups, scopes, width: groups.length }
}

/**
 * The highest degree of a chip's constraints in its columns, those of LogUp included. `defineChip` and `fits` keep it at
 * MAX_DEGREE; a verifier does not rely on how a chip was made.
 */
export function constraintDegree(chip: Chip): number {
  const own = chip.constraints.map(c => c.expr.degree)
  const lookups = logUpLayout(chip).groups.map(({ interactions }) => {
    const all = interactions.reduce((sum, i) => sum + messageDegree(i), 0)
    // A column times all denominators; each multiplicity times the other denominators.
    return Math.max(1 + all, ...interactions.map(i => i.multiplicity.degree + all - messageDegree(i)))
  })
  return Math.max(0, ...own, ...lookups)
}

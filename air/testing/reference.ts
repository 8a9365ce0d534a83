/**
 * The evaluators in plain TypeScript, for any chip and slowly: what unit tests prove ad-hoc chips with, and what the compiled
 * ones are compared with. Everything is done in the extension field, point by point, by `constraints.ts`.
 * @module
 */
import type { Arena, Ptr } from '@zkmips/field/arena'
import type { Ext, ExtensionField } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import * as F from '@zkmips/field/koalabear'
import type { Chip, Interaction } from '../chip.ts'
import { combine, constraintValues } from '../constraints.ts'
import { evaluateRows } from '../evaluate.ts'
import { type Evaluators, type LogUpInput, type QuotientInput, ZeroDenominatorError } from '../evaluators.ts'
import type { Algebra, ColumnGroup, Selector } from '../expression.ts'
import { logUpLayout } from '../logup.ts'
import type { Table } from '../table.ts'

export const referenceEvaluators: Evaluators = { logUp, quotient }

function logUp(
  { arena, field: E }: Kernels,
  { chip, logHeight, columns, challenges, publicValues, out }: LogUpInput,
): Ext[] {
  const layout = logUpLayout(chip)
  const height = 2 ** logHeight
  const table = tableOf(arena, chip, height, columns)
  const terms = layout.groups.map(() => Array<Ext>(height).fill(E.ZERO))
  layout.groups.forEach((group, g) => {
    for (const interaction of group.interactions) {
      fractions(E, table, interaction, challenges[interaction.scope], publicValues).forEach((f, row) => {
        terms[g]![row] = E.add(terms[g]![row]!, f)
      })
    }
  })
  const sums = layout.scopes.map(scope => {
    const inScope = layout.groups.flatMap((group, g) => (group.scope === scope ? [g] : []))
    const total = (row: number): Ext => inScope.map(g => terms[g]![row]!).reduce(E.add)
    const rows = Array.from({ length: height }, (_, row) => total(row))
    const sum = rows.reduce(E.add)
    const perRow = E.mulBase(sum, F.inverse(height))
    let running = E.ZERO
    rows.forEach((term, row) => {
      terms[inScope.at(-1)!]![row] = running
      running = E.add(running, E.sub(term, perRow))
    })
    return sum
  })
  layout.groups.forEach((group, g) => {
    for (let k = 0; k < E.degree; k++) {
      const column = arena.view(out[E.degree * group.column + k]!, height)
      for (let row = 0; row < height; row++) column[row] = terms[g]![row]![k]!
    }
  })
  return sums
}

/** multiplicity / (α + Σ βʲ·messageⱼ) on every row. */
function fractions(
  E: ExtensionField,
  table: Table,
  interaction: Interaction,
  { alpha, beta }: { alpha: Ext; beta: Ext },
  publicValues: ArrayLike<number>,
): Ext[] {
  const powers = E.powers(beta, interaction.message.length)
  const numerators: number[] = []
  const denominators: Ext[] = []
  evaluateRows([interaction.multiplicity, ...interaction.message], table, publicValues, (_, rows, [m, ...message]) => {
    for (let j = 0; j < rows; j++) {
      numerators.push(m![j]!)
      denominators.push(message.reduce((sum, e, k) => E.add(sum, E.mulBase(powers[k]!, e[j]!)), alpha))
    }
  })
  if (denominators.some(E.isZero)) throw new ZeroDenominatorError(table.chip.name)
  return E.batchInverse(denominators).map((inverse, row) => E.mulBase(inverse, numerators[row]!))
}

function quotient({ arena, field: E }: Kernels, input: QuotientInput): void {
  const { chip, logHeight, logBlowup, shift, publicValues, combiner } = input
  const height = 2 ** logHeight
  const step = 2 ** (logBlowup - 1)
  const size = 2 * height
  const views = input.columns.map(c => arena.view(c, size * step))
  const out = input.out.map(p => arena.view(p, height))
  const widths = chip.columns
  const base: Record<ColumnGroup, number> = {
    preprocessed: 0,
    early: widths.preprocessed.length,
    main: widths.preprocessed.length + widths.early.length,
  }
  const logUpBase = base.main + widths.main.length
  const logUpWidth = logUpLayout(chip).width
  const { challenges } = input
  const algebra = extensionAlgebra(E)
  const sumsPerRow = input.sums.map(s => E.mulBase(s, F.inverse(height)))
  const w = F.twoAdicGenerator(logHeight)
  const g = F.twoAdicGenerator(logHeight + 1)
  for (let i = 0, x = shift; i < size; i++, x = F.mul(x, g)) {
    const at = (column: number, next: boolean): number => views[column]![((i + (next ? 2 : 0)) % size) * step]!
    const logUpAt = (next: boolean): Ext[] =>
      Array.from({ length: logUpWidth }, (_, c) =>
        Array.from({ length: E.degree }, (_, k) => at(logUpBase + E.degree * c + k, next)),
      )
    const zerofier = F.sub(F.pow(x, height), 1)
    const values = constraintValues(chip, algebra, {
      leaves: {
        column: (group, index, next) => E.fromBase(at(base[group] + index, next)),
        public: index => E.fromBase(publicValues[index]!),
        selector: which => E.fromBase(selectorAt(which, x, zerofier, height, w)),
      },
      logUp: logUpAt(false),
      nextLogUp: logUpAt(true),
      challenges,
      sumsPerRow,
    })
    const value = E.mulBase(combine(algebra, values, combiner), F.inverse(zerofier))
    value.forEach((coefficient, k) => {
      out[k + (i % 2) * E.degree]![i >>> 1] = coefficient
    })
  }
}

/** The selectors' polynomials outside the trace's rows: see `selectorsAt` of the verifier. */
function selectorAt(which: Selector, x: number, zerofier: number, height: number, w: number): number {
  if (which === 'transition') return F.sub(x, F.inverse(w))
  const point = which === 'first' ? x : F.mul(x, w)
  return F.mul(zerofier, F.inverse(F.mul(height, F.sub(point, 1))))
}

/** A table whose columns are views of the arena: valid until the next allocation. */
function tableOf(arena: Arena, chip: Chip, height: number, columns: readonly Ptr[]): Table {
  const views = columns.map(c => arena.view(c, height))
  const { preprocessed, early } = chip.columns
  return {
    chip,
    height,
    preprocessed: views.slice(0, preprocessed.length),
    early: views.slice(preprocessed.length, preprocessed.length + early.length),
    main: views.slice(preprocessed.length + early.length),
  }
}

/** The extension field itself. */
const extensionAlgebra = (field: ExtensionField): Algebra<Ext> => ({
  constant: field.fromBase,
  add: field.add,
  sub: field.sub,
  mul: field.mul,
  mulConstant: field.mulBase,
})

/**
 * Forged tables for tests: an attacker chooses some cells of a row, and the constraints that are linear in one missing cell
 * give the others, except for the rules that the attack is meant to break.
 * @module
 */

import type { Chip } from '@zkmips/air/chip'
import { MIN_HEIGHT, type Table } from '@zkmips/air/table'
import { rowEvaluator } from '@zkmips/air/testing/row-evaluator'
import { add, inverse, mul, P, sub } from '@zkmips/field/koalabear'
import { mainColumnsOf } from './adversary.ts'

export type Row = Readonly<Record<string, number>>

/** Any safe integer as a field element. */
export const field = (v: number): number => ((v % P) + P) % P

/** numerator / denominator in the field. */
export const fraction = (numerator: number, denominator: number): number =>
  mul(field(numerator), inverse(field(denominator)))

/** A table whose first rows are the given ones, each completed; cells that nothing determines are 0, as are all other rows. */
export function forge(chip: Chip, rows: readonly Row[], breaking: readonly string[] = []): Table {
  const main = chip.columns.main.map(() => new Uint32Array(MIN_HEIGHT))
  const table: Table = { chip, height: MIN_HEIGHT, preprocessed: [], early: [], main }
  for (const label of breaking)
    if (!chip.constraints.some(c => c.label === label)) throw new Error(`no constraint is called "${label}"`)
  const rules = chip.constraints.filter(c => !breaking.includes(c.label)).map(c => c.expr)
  const reads = rules.map(rule => mainColumnsOf(rule))
  const evaluate = rowEvaluator(rules, table, [])
  const values = new Uint32Array(rules.length)
  rows.forEach((cells, row) => {
    const missing = new Set(main.keys())
    for (const [name, value] of Object.entries(cells)) {
      const column = chip.columns.main.indexOf(name)
      if (column < 0) throw new Error(`chip ${chip.name} has no column ${name}`)
      main[column]![row] = field(value)
      missing.delete(column)
    }
    const solve = (rule: number): boolean => {
      const open = reads[rule]!.filter(column => missing.has(column))
      if (open.length !== 1) return false
      const column = open[0]!
      const [y0, y1, y2] = [0, 1, 2].map(v => {
        main[column]![row] = v
        evaluate(row, values)
        return values[rule]!
      }) as [number, number, number]
      main[column]![row] = 0
      const slope = sub(y1, y0)
      if (slope === 0 || y2 !== add(y1, slope)) return false
      main[column]![row] = mul(sub(0, y0), inverse(slope))
      missing.delete(column)
      return true
    }
    while (rules.some((_, rule) => solve(rule))) {
      // Every solved cell may leave another rule with a single missing one.
    }
  })
  return table
}

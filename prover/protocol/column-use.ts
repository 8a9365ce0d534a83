/**
 * Which columns of a chip are read on the next row, and so opened at ζ·w, too. Soundness rests on it: a column that a
 * constraint or message reads on the next row, but that is not opened there, would have no value that binds the prover.
 *
 * Invariant: a column is marked exactly if evaluating the chip's constraints, LogUp's included, looks at its next row.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import type { ColumnGroup, Expr } from '@zkmips/air/expression'
import { logUpLayout } from '@zkmips/air/logup'

/** By group and column: whether it is read on the next row. LogUp's are extension columns. */
export type ColumnUse = { readonly [G in ColumnGroup | 'logUp']: readonly boolean[] }

const useByChip = new WeakMap<Chip, ColumnUse>()

export function columnUse(chip: Chip): ColumnUse {
  const known = useByChip.get(chip)
  if (known) return known
  const next = {
    preprocessed: chip.columns.preprocessed.map(() => false),
    early: chip.columns.early.map(() => false),
    main: chip.columns.main.map(() => false),
  }
  const seen = new Set<Expr>()
  const visit = (e: Expr): void => {
    if (seen.has(e)) return
    seen.add(e)
    const n = e.node
    if (n.op === 'column' && n.next) next[n.group][n.index] = true
    if (n.op === 'add' || n.op === 'sub' || n.op === 'mul') {
      visit(n.left)
      visit(n.right)
    }
  }
  for (const c of chip.constraints) visit(c.expr)
  for (const i of chip.interactions) for (const e of [i.multiplicity, ...i.message]) visit(e)
  const use = {
    ...next,
    // A running sum is compared with its next row.
    logUp: logUpLayout(chip).groups.map(g => g.isRunningSum),
  }
  useByChip.set(chip, use)
  return use
}

/**
 * Checks filled tables against a machine without proving anything: every constraint on every row, shapes, and the balance
 * of the buses. Reports all that is wrong, by name, so that a chip's author sees which rule a row breaks.
 *
 * What a proof would not check (a table that is wrong but balanced and satisfies all constraints) is not found here either.
 * @module
 */
import { P } from '@zkmips/field/koalabear'
import type { Chip } from '../chip.ts'
import { evaluateRows } from '../evaluate.ts'
import type { Expr } from '../expression.ts'
import type { Machine, MachineChip } from '../machine.ts'
import { MIN_HEIGHT, type Table } from '../table.ts'
import { type MachineTables, type Unbalanced, unbalancedMessages } from './balance.ts'

export interface ConstraintFailure {
  readonly kind: 'constraint'
  readonly chip: string
  readonly label: string
  readonly row: number
  /** The cells that the constraint reads, by name; a next row's cell has a prime, a public value its index. */
  readonly cells: Readonly<Record<string, number>>
  /** On how many rows of the table this constraint fails. */
  readonly rows: number
  readonly text: string
}

export interface BalanceFailure extends Unbalanced {
  readonly kind: 'balance'
  readonly scope: 'shard' | 'global'
  readonly text: string
}

export interface ShapeFailure {
  readonly kind: 'shape'
  readonly chip: string
  readonly text: string
}

export type Failure = ConstraintFailure | BalanceFailure | ShapeFailure

export interface CheckOptions {
  /** How many rows of a failing constraint are reported one by one. Default 8. */
  readonly rowsPerConstraint?: number
  /** How many unbalanced messages are reported. Default 20. */
  readonly messages?: number
}

/** Everything that is wrong with the tables of one shard; empty when a proof of them would verify. Tables in machine order. */
export function checkMachine(
  machine: Machine,
  tables: readonly (Table | undefined)[],
  publicValues: ArrayLike<number>,
  options: CheckOptions = {},
): Failure[] {
  const failures: Failure[] = []
  if (publicValues.length !== machine.publicValues.length) {
    failures.push(
      shape(
        '(machine)',
        `${machine.publicValues.length} public values are declared, ${publicValues.length} were given`,
      ),
    )
    return failures
  }
  machine.chips.forEach((member, k) => {
    const table = tables[k]
    const misshapen = checkShape(member, table)
    failures.push(...misshapen)
    if (table && misshapen.length === 0) failures.push(...checkConstraints(member.chip, table, publicValues, options))
  })
  // Balances of misshapen tables would only repeat the same mistake in other words.
  if (failures.every(f => f.kind !== 'shape')) {
    failures.push(...checkBalance([{ machine, tables, publicValues }], 'shard', options))
  }
  return failures
}

/** The cross-shard messages of all proofs of one execution that do not cancel. */
export function checkGlobalBalance(proofs: readonly MachineTables[], options: CheckOptions = {}): BalanceFailure[] {
  return checkBalance(proofs, 'global', options)
}

/** The constraints of one chip on the rows of its table, without the buses. */
export function checkConstraints(
  chip: Chip,
  table: Table,
  publicValues: ArrayLike<number> = [],
  options: CheckOptions = {},
): ConstraintFailure[] {
  const limit = options.rowsPerConstraint ?? 8
  const failing = chip.constraints.map(() => ({ rows: [] as number[], count: 0 }))
  const expressions = chip.constraints.map(c => c.expr)
  evaluateRows(expressions, table, publicValues, (start, rows, values) => {
    values.forEach((column, k) => {
      for (let j = 0; j < rows; j++) {
        if (column[j] === 0) continue
        const f = failing[k]!
        if (f.count++ < limit) f.rows.push(start + j)
      }
    })
  })
  return chip.constraints.flatMap((constraint, k) =>
    failing[k]!.rows.map((row): ConstraintFailure => {
      const cells = cellsOf(constraint.expr, table, row, publicValues)
      const values = Object.entries(cells).map(([name, value]) => `${name}=${value}`)
      return {
        kind: 'constraint',
        chip: chip.name,
        label: constraint.label,
        row,
        cells,
        rows: failing[k]!.count,
        text: `${chip.name} row ${row}: "${constraint.label}" does not hold (${values.join(' ')}); fails on ${failing[k]!.count} rows`,
      }
    }),
  )
}

function checkBalance(
  proofs: readonly MachineTables[],
  scope: 'shard' | 'global',
  options: CheckOptions,
): BalanceFailure[] {
  return unbalancedMessages(proofs, scope, options.messages ?? 20).map(u => {
    const fields = Object.entries(u.fields).map(([name, value]) => `${name}=${value}`)
    const uses = u.uses.map(
      s => `${s.multiplicity > 0 ? '+' : ''}${s.multiplicity} ${s.chip}/"${s.label}" row ${s.row}`,
    )
    const text = `bus ${u.bus} (${scope}): {${fields.join(' ')}} is left with ${u.balance}; used by ${uses.join(', ')}`
    return { ...u, kind: 'balance', scope, text }
  })
}

const shape = (chip: string, text: string): ShapeFailure => ({ kind: 'shape', chip, text: `${chip}: ${text}` })

/** Preprocessed columns that were looked through: they belong to the key, nobody changes them, and many runs share them. */
const CANONICAL = new WeakSet<Uint32Array>()

function checkShape({ chip, presence, maxLogHeight }: MachineChip, table: Table | undefined): ShapeFailure[] {
  const name = chip.name
  if (!table) return presence === 'always' ? [shape(name, 'the table is missing, and the machine wants it always')] : []
  const out: ShapeFailure[] = []
  if (table.chip !== chip) out.push(shape(name, `a table of chip ${table.chip.name} stands in its place`))
  const logHeight = Math.log2(table.height)
  if (!Number.isInteger(logHeight) || table.height < MIN_HEIGHT || logHeight > maxLogHeight) {
    out.push(shape(name, `height ${table.height} is not a power of two in ${MIN_HEIGHT}..2^${maxLogHeight}`))
  }
  for (const group of ['preprocessed', 'early', 'main'] as const) {
    const names = chip.columns[group]
    if (table[group].length !== names.length) {
      out.push(shape(name, `${names.length} ${group} columns are declared, the table has ${table[group].length}`))
    }
    table[group].forEach((column, c) => {
      if (column.length !== table.height) {
        out.push(shape(name, `column ${names[c]} has ${column.length} cells, the table's height is ${table.height}`))
      }
      if (group === 'preprocessed' && CANONICAL.has(column)) return
      const row = firstNonCanonical(column)
      if (group === 'preprocessed' && row < 0) CANONICAL.add(column)
      if (row >= 0) out.push(shape(name, `${names[c]} in row ${row} is ${column[row]}, not a canonical field element`))
    })
  }
  return out
}

/** A plain loop: `findIndex` takes most of the time of a check of a small run beside the 2^16-row bytes table. */
function firstNonCanonical(column: Uint32Array): number {
  for (let row = 0; row < column.length; row++) if (column[row]! >= P) return row
  return -1
}

function cellsOf(e: Expr, table: Table, row: number, publicValues: ArrayLike<number>): Record<string, number> {
  const out: Record<string, number> = {}
  const visit = (e: Expr): void => {
    const n = e.node
    if (n.op === 'column') {
      const at = n.next ? (row + 1) % table.height : row
      out[`${table.chip.columns[n.group][n.index]}${n.next ? "'" : ''}`] = table[n.group][n.index]![at]!
    }
    if (n.op === 'public') out[`public[${n.index}]`] = publicValues[n.index]!
    if (n.op === 'add' || n.op === 'sub' || n.op === 'mul') {
      visit(n.left)
      visit(n.right)
    }
  }
  visit(e)
  return out
}

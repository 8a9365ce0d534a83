/**
 * An adversary for tests: it is given a row with a wrong result and adapts the other cells, one after the other, each to the
 * value that satisfies a broken constraint or lookup, in every order up to a depth. It reports what stops it.
 *
 * Only rows by themselves are attacked: neighbours stay as they are, and what the row before says of this one is not looked
 * at. That it finds nothing proves nothing; the argument is in the chips' READMEs.
 * @module
 */

import type { Expr } from '@zkmips/air/expression'
import type { Table } from '@zkmips/air/table'
import { rowEvaluator } from '@zkmips/air/testing/row-evaluator'
import { add, inverse, mul, P, sub } from '@zkmips/field/koalabear'
import { bitLength, bytePair, range8, range14, range16 } from '../../buses.ts'
import { LOOKUPS } from './side-table.ts'

export interface Attack {
  /** The honest table; its row is changed in place during the search, and restored. */
  readonly table: Table
  readonly row: number
  /** The lie: cells, by name, that are set first and then kept. */
  readonly lie: Readonly<Record<string, number>>
  /** Cells that the adversary may not change, because the rest of the machine fixes them. A trailing * stands for any end. */
  readonly pinned: readonly string[]
  /** How many cells are adapted on one path at most. Default 4. */
  readonly depth?: number
  /** For chips with public values and next-row constraints. Cells that the row before reads must then be pinned. */
  readonly publicValues?: ArrayLike<number>
  /** Buses whose receivers prove a relation, beside the lookups. Other messages must stay as they are after the lie. */
  readonly relations?: ReadonlyMap<number, (message: ArrayLike<number>) => boolean>
}

export interface Verdict {
  /** Rows on which everything holds: successful attacks. */
  readonly successes: readonly Readonly<Record<string, number>>[]
  /** Constraints and lookups (or buses) that were the last to stand in the way on some path. */
  readonly stoppedBy: ReadonlySet<string>
  readonly tried: number
}

const CANDIDATES = [0, 1, P - 1, P - 2, 2]

/** Values that a lookup would accept in its fields, near its limits, given the message as it is. */
function acceptable(message: ArrayLike<number>): [field: number, value: number][] {
  const upTo = (field: number, limit: number): [number, number][] => [0, limit - 1].map(value => [field, value])
  switch (message[0]) {
    case range16.id:
      return upTo(1, 1 << 16)
    case range14.id:
      return upTo(1, 1 << 14)
    case range8.id:
      return upTo(1, 1 << 8)
    case bytePair.id:
      return [...(message[1]! > 255 ? upTo(1, 256) : []), ...(message[2]! > 255 ? upTo(2, 256) : [])]
    case bitLength.id: {
      const log2 = message[1]!
      const ends: [number, number][] =
        log2 < 16
          ? [
              [2, 2 ** log2],
              [2, 2 ** (log2 + 1) - 1],
            ]
          : []
      const length = message[2]! > 0 && message[2]! < 1 << 16 ? 31 - Math.clz32(message[2]!) : -1
      return length >= 0 ? [...ends, [1, length]] : ends
    }
    default:
      return []
  }
}

export function adapt({ table, row, lie, pinned, depth = 4, publicValues, relations = new Map() }: Attack): Verdict {
  const { chip } = table
  const names = chip.columns.main
  const cells = table.main
  const honest = names.map((_, k) => cells[k]![row]!)
  const isPinned = names.map(
    name => name in lie || pinned.some(p => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : name === p)),
  )
  for (const name of [...Object.keys(lie), ...pinned.filter(p => !p.endsWith('*'))]) {
    if (!names.includes(name)) throw new Error(`chip ${chip.name} has no column ${name}`)
  }
  const expressions: Expr[] = [
    ...chip.constraints.map(c => c.expr),
    ...chip.interactions.flatMap(i => [i.multiplicity, ...i.message]),
  ]
  const reads = expressions.map(e => mainColumnsOf(e, publicValues !== undefined))
  const evaluate = rowEvaluator(expressions, table, publicValues ?? [])
  const values = new Uint32Array(expressions.length)
  const offsets: number[] = []
  let end = chip.constraints.length
  for (const i of chip.interactions) {
    offsets.push(end)
    end += 1 + i.message.length
  }
  for (const [name, value] of Object.entries(lie)) cells[names.indexOf(name)]![row] = ((value % P) + P) % P
  evaluate(row, values)
  const promised = values.slice()

  const served = (k: number): boolean => {
    const at = offsets[k]!
    const length = 1 + chip.interactions[k]!.message.length
    const message = values.subarray(at + 1, at + length)
    const relation = relations.get(message[0]!) ?? LOOKUPS.get(message[0]!)
    if (!relation) return values.subarray(at, at + length).every((v, j) => v === promised[at + j])
    return values[at] === 0 || relation(message)
  }

  /** Values of a cell that bring an expression to a target: the root if it is linear in the cell, else common candidates. */
  const roots = (expression: number, column: number, target: number): number[] => {
    const cell = cells[column]!
    const before = cell[row]!
    const at = (v: number): number => {
      cell[row] = v
      evaluate(row, values)
      return sub(values[expression]!, target)
    }
    const [y0, y1, y2] = [at(0), at(1), at(2)]
    const slope = sub(y1, y0)
    const isLinear = y2 === add(y1, slope) && at(3) === add(y2, slope)
    const out = isLinear ? (slope === 0 ? [] : [mul(sub(0, y0), inverse(slope))]) : CANDIDATES.filter(v => at(v) === 0)
    cell[row] = before
    return out
  }

  const successes: Record<string, number>[] = []
  const stoppedBy = new Set<string>()
  const changed = new Set<number>()
  const seen = new Set<string>()
  let tried = 0

  const search = (left: number): void => {
    const key = cells.map(c => c[row]!).join()
    if (seen.has(`${left}:${key}`)) return
    seen.add(`${left}:${key}`)
    tried++
    evaluate(row, values)
    const broken = chip.constraints.flatMap((_, k) => (values[k] === 0 ? [] : [k]))
    const unserved = chip.interactions.flatMap((_, k) => (served(k) ? [] : [k]))
    if (broken.length === 0 && unserved.length === 0) {
      successes.push(Object.fromEntries(names.map((name, k) => [name, cells[k]![row]!])))
      return
    }
    if (broken.length + unserved.length === 1) {
      for (const k of broken) stoppedBy.add(`constraint ${chip.constraints[k]!.label}`)
      for (const k of unserved) stoppedBy.add(chip.interactions[k]!.label)
    }
    if (left === 0) return
    const movable = (k: number): number[] => reads[k]!.filter(column => !isPinned[column] && !changed.has(column))
    const move = (expression: number, target: number): void => {
      for (const column of movable(expression)) {
        for (const root of roots(expression, column, target)) {
          const before = cells[column]![row]!
          if (root === before) continue
          cells[column]![row] = root
          changed.add(column)
          search(left - 1)
          changed.delete(column)
          cells[column]![row] = before
        }
      }
    }
    if (broken.length > 0) {
      // Some cell of every broken constraint has to change, so it is enough to branch on one of them.
      move(
        broken.reduce((best, k) => (movable(k).length < movable(best).length ? k : best)),
        0,
      )
      return
    }
    for (const k of unserved) {
      const at = offsets[k]!
      move(at, 0)
      evaluate(row, values)
      const message = values.slice(at + 1, at + 1 + chip.interactions[k]!.message.length)
      for (const [field, value] of acceptable(message)) move(at + 1 + field, value)
    }
  }
  search(depth)
  honest.forEach((v, k) => {
    cells[k]![row] = v
  })
  return { successes, stoppedBy, tried }
}

/** Indices of the main columns that an expression reads in a row; it must read no other cells unless that is allowed. */
export function mainColumnsOf(e: Expr, readsNeighbours = false): number[] {
  const found = new Set<number>()
  const visit = (e: Expr): void => {
    const n = e.node
    if (n.op === 'column') {
      if (n.group === 'main' && !n.next) found.add(n.index)
      else if (!readsNeighbours) throw new Error('the adversary attacks main cells of single rows only')
    }
    if (n.op === 'add' || n.op === 'sub' || n.op === 'mul') {
      visit(n.left)
      visit(n.right)
    }
  }
  visit(e)
  return [...found]
}

/** The table under a weaker chip, without one constraint or message: to see that the adversary then gets through. */
export function withoutRule(table: Table, label: string): Table {
  const { chip } = table
  const constraints = chip.constraints.filter(c => c.label !== label)
  const interactions = chip.interactions.filter(i => i.label !== label)
  if (constraints.length + interactions.length + 1 !== chip.constraints.length + chip.interactions.length)
    throw new Error(`chip ${chip.name} has no rule called "${label}"`)
  return { ...table, chip: { ...chip, constraints, interactions } }
}

/**
 * Tables: the cells of one chip for one shard, column-major, canonical field elements. Fillers write into them;
 * the prover reads the flat columns.
 * @module
 */
import { type Cells, type Chip, type ColumnSpec, mapCells } from './chip.ts'

/** A filled table. Columns are in the order of the chip's names; every column has `height` cells. */
export interface Table {
  readonly chip: Chip
  /** A power of two, at least `MIN_HEIGHT`. */
  readonly height: number
  readonly preprocessed: readonly Uint32Array[]
  readonly early: readonly Uint32Array[]
  readonly main: readonly Uint32Array[]
}

/** What one proof proves: the tables in the machine's order, `undefined` for an absent chip, and the public values. */
export interface FilledTables {
  readonly tables: readonly (Table | undefined)[]
  readonly publicValues: readonly number[]
}

/** The widest native kernels handle sixteen rows at a time, and a padding row must fit. */
export const MIN_HEIGHT = 16

/**
 * The height of a table with `rows` used rows and at least `padding` unused ones.
 * @param fixed what it must be, for a table that has the height of a template
 * @throws RangeError for rows that a fixed height does not hold
 */
export function tableHeight(rows: number, padding = 0, fixed?: number): number {
  if (fixed !== undefined) {
    if (rows + padding > fixed) throw new RangeError(`a table of ${fixed} rows does not hold ${rows + padding}`)
    return fixed
  }
  let height = MIN_HEIGHT
  while (height < rows + padding) height *= 2
  return height
}

/**
 * Makes columns of a height, with anything in their cells: where the prover works on them, they need no copy. One call may end
 * the views that an earlier one gave.
 */
export type NewColumns = (count: number, height: number) => readonly Uint32Array[]

export const columnsOnHeap: NewColumns = (count, height) => Array.from({ length: count }, () => new Uint32Array(height))

/** Zeroed columns named by a specification. */
export function allocateCells<S extends ColumnSpec>(
  spec: S,
  height: number,
  newColumns: NewColumns = columnsOnHeap,
): Cells<S, Uint32Array> {
  const cells = cellsIn(spec, height, newColumns)
  // Those on the heap are zero already.
  if (newColumns !== columnsOnHeap) for (const column of flatten(cells)) column.fill(0)
  return cells
}

/** Columns named by a specification, with anything in their cells. */
export function cellsIn<S extends ColumnSpec>(spec: S, height: number, newColumns: NewColumns): Cells<S, Uint32Array> {
  const count = Object.values(spec).reduce((sum, n) => sum + n, 0)
  const columns = newColumns(count, height)
  return mapCells(spec, index => columns[index]!)
}

/** Rows as columns of the table's height, zero below the rows. */
export function columnsOf(rows: readonly (readonly number[])[], width: number, fixed?: number): Uint32Array[] {
  const height = tableHeight(rows.length, 0, fixed)
  const columns = Array.from({ length: width }, () => new Uint32Array(height))
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      columns[c]![r] = cell
    })
  })
  return columns
}

/** The columns of named cells in commitment order. */
export function flatten<S extends ColumnSpec>(cells: Cells<S, Uint32Array>): Uint32Array[] {
  return Object.values(cells as Record<string, Uint32Array | readonly Uint32Array[]>).flatMap(c =>
    c instanceof Uint32Array ? [c] : [...c],
  )
}

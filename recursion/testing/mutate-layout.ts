/**
 * Changes cells of the tables of a filled circuit, one at a time, and says which changes nothing notices and the key does not explain: where no message
 * of the row with a multiplicity, and no coefficient, reads the cell.
 * @module
 */
import type { Table } from '@zkmips/air/table'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { add, P } from '@zkmips/field/koalabear'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { fillLayout } from '../machine/fill.ts'
import type { Layout } from '../machine/layout.ts'

export interface LayoutMutations {
  readonly mutations: number
  /** Changes without effect that the key explains, by table. */
  readonly free: Readonly<Record<string, number>>
  readonly unexplained: readonly string[]
}

/** @param mostRows of each table, spread evenly */
export function mutateLayout(layout: Layout, inputs: readonly number[], mostRows: number): LayoutMutations {
  const { cells, failed } = evaluateCircuit(layout.circuit, inputs)
  if (failed) throw new Error(`the circuit does not accept the inputs: ${failed.code}`)
  const { tables, publicValues } = fillLayout(layout, cells)
  const free: Record<string, number> = {}
  const unexplained: string[] = []
  let mutations = 0
  for (const table of tables as readonly Table[]) {
    const { chip, height } = table
    const count = Math.min(mostRows, height)
    const rows = [
      ...new Set(Array.from({ length: count }, (_, k) => Math.floor((k * (height - 1)) / Math.max(1, count - 1)))),
    ]
    const report = mutateTable(chip, table, { publicValues, rows, values: v => [add(v, 1), v === 0 ? P - 1 : 0] })
    const isFree = weightless(layout, table)
    mutations += report.mutations
    for (const { column, row } of report.everyFree) {
      if (isFree(column, row)) free[chip.name] = (free[chip.name] ?? 0) + 1
      else unexplained.push(`${chip.name}.${column} in row ${row}`)
    }
  }
  return { mutations, free, unexplained }
}

/** Whether the key gives a cell no weight: no address of its row reads it, and no coefficient. */
export function weightless({ circuit: { degree }, slots }: Layout, { chip, preprocessed, height }: Table) {
  const known = (column: string, row: number): number =>
    preprocessed[chip.columns.preprocessed.indexOf(column)]![(row + height) % height]!
  const rules: Record<string, (column: string, row: number) => boolean> = {
    permutation: (column, row) => column === 'bit' && known('bitCopies', row) === 0 && known('climb', row - 1) === 0,
    gate: (column, row) => {
      const [, operand, cell] = /^(a|b|c)\[(\d+)\]$/.exec(column) ?? []
      const at = slots === 1 ? '' : `[${Math.floor(Number(cell) / degree)}]`
      return operand !== undefined && known(`${operand}Copies${at}`, row) === 0
    },
    batch: () => false,
    pack: (column, row) => {
      const isOfCap = known('isEntry', row) + known('isLookup', row) > 0
      if (column === 'index' || column === 'lookups') {
        return !isOfCap || (column === 'lookups' && known('isLookup', row) > 0)
      }
      return known('copies', row) === 0
    },
    index: (column, row) => column === 'bit' && known('bitCopies', row) === 0 && known('weight', row) === 0,
  }
  return rules[chip.name]!
}

/**
 * What a proof commits to, in cells: columns of a chip by kind, and their sum over tables. Preprocessed columns belong to the
 * key and are not counted.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import { logUpLayout } from '@zkmips/air/logup'
import type { Table } from '@zkmips/air/table'
import type { TableStats } from './types.ts'

/** Base-field columns of a chip by kind; early ones are main columns here. */
export function columnCounts(chip: Chip, extensionDegree: number): Pick<TableStats, 'main' | 'logUp' | 'quotient'> {
  return {
    main: chip.columns.early.length + chip.columns.main.length,
    logUp: extensionDegree * logUpLayout(chip).width,
    quotient: 2 * extensionDegree,
  }
}

/** Cells of the tables of one proof; absent tables have none. */
export function committedCells(tables: readonly (Table | undefined)[], extensionDegree: number): number {
  let cells = 0
  for (const table of tables) {
    if (!table) continue
    const { main, logUp, quotient } = columnCounts(table.chip, extensionDegree)
    cells += table.height * (main + logUp + quotient)
  }
  return cells
}

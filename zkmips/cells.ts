/**
 * What a proof commits to, in cells: columns of a chip by kind, and their sum over tables. Preprocessed columns belong to the
 * key and are not counted.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import { logUpLayout } from '@zkmips/air/logup'
import type { Table } from '@zkmips/air/table'
import { EXT_DEGREE } from '@zkmips/field/extension'
import type { TableStats } from './types.ts'

/** Base-field columns of a chip by kind; early ones are main columns here. */
export function columnCounts(chip: Chip): Pick<TableStats, 'main' | 'logUp' | 'quotient'> {
  return {
    main: chip.columns.early.length + chip.columns.main.length,
    logUp: EXT_DEGREE * logUpLayout(chip).width,
    quotient: 2 * EXT_DEGREE,
  }
}

/** Cells of the tables of one proof; absent tables have none. */
export function committedCells(tables: readonly (Table | undefined)[]): number {
  let cells = 0
  for (const table of tables) {
    if (!table) continue
    const { main, logUp, quotient } = columnCounts(table.chip)
    cells += table.height * (main + logUp + quotient)
  }
  return cells
}

/**
 * What a proof commits to, in cells: columns of a chip by kind, and their sum over tables. Preprocessed columns belong to the
 * key and are not counted.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
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

/** Cells of a proof whose tables have these heights. @param logHeights by chip, 0 for an absent one */
export function cellsOfHeights({ chips }: Machine, logHeights: readonly number[], extensionDegree: number): number {
  return chips.reduce((sum, { chip }, k) => {
    const { main, logUp, quotient } = columnCounts(chip, extensionDegree)
    return logHeights[k] === 0 ? sum : sum + 2 ** logHeights[k]! * (main + logUp + quotient)
  }, 0)
}

/** Cells of the tables of one proof; absent tables have none. */
export function committedCells(
  tables: readonly (Pick<Table, 'chip' | 'height'> | undefined)[],
  extensionDegree: number,
): number {
  let cells = 0
  for (const table of tables) {
    if (!table) continue
    const { main, logUp, quotient } = columnCounts(table.chip, extensionDegree)
    cells += table.height * (main + logUp + quotient)
  }
  return cells
}

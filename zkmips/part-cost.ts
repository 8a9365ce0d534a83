/**
 * What it costs to prove a part, in committed cells: before its tables are filled, so from what is known of their heights. Good for
 * comparing parts with each other, which decides how a run is cut and which part is proved first.
 * @module
 */
import { tableHeight } from '@zkmips/air/table'
import { executionMachine, memoryMachine, type PartMachine } from '@zkmips/circuits/machines'
import type { CallRecord } from '@zkmips/circuits/tables/precompile-calls'
import { precompilePart } from '@zkmips/circuits/tables/precompile-parts'
import { codeRanges, type ProgramImage } from '@zkmips/emulator/program/image'
import { columnCounts } from './cells.ts'

/** Cells of all tables of a shard for one of the CPU's, as measured on blocks. */
const SIDE_TABLES = 1.3
/** A preprocessed column is not committed again, but takes part in the quotient and is opened. */
const PREPROCESSED = 1 / 3
const DEGREE = 4
const BYTES_HEIGHT = 2 ** 16

/** Cells of a row of one of a machine's tables. */
function rowCells({ chips }: PartMachine, name: string): number {
  const { chip } = chips.find(each => each.chip.name === name)!
  const { main, logUp, quotient } = columnCounts(chip, DEGREE)
  return main + logUp + quotient + PREPROCESSED * chip.columns.preprocessed.length
}

/** What every shard of a program costs beside its cycles: the tables of fixed heights. */
export function fixedCost(image: ProgramImage): number {
  const { code, constants } = imageSizes(image)
  return (
    BYTES_HEIGHT * rowCells(executionMachine, 'bytes') +
    tableHeight(code) * rowCells(executionMachine, 'program') +
    tableHeight(constants) * rowCells(executionMachine, 'image')
  )
}

/** A shard of so many cycles, without the fixed tables. */
export const cyclesCost = (cycles: number): number =>
  SIDE_TABLES * rowCells(executionMachine, 'cpu') * tableHeight(cycles, 1)

/** @param words of the piece */
export function pieceCost(image: ProgramImage, words: number): number {
  const { code, constants } = imageSizes(image)
  return (
    BYTES_HEIGHT * rowCells(memoryMachine, 'bytes') +
    tableHeight(code + constants) * rowCells(memoryMachine, 'initialImage') +
    tableHeight(words, 1) * rowCells(memoryMachine, 'memory')
  )
}

export function callsCost({ machine: id, length }: CallRecord): number {
  const { machine, rowsPerCall } = precompilePart(id)
  const { name } = machine.chips.at(-1)!.chip
  return tableHeight(rowsPerCall[name]! * length) * rowCells(machine, name)
}

function imageSizes(image: ProgramImage): { code: number; constants: number } {
  const code = codeRanges(image).reduce((sum, { start, end }) => sum + end - start, 0)
  const readOnly = image.segments.filter(({ writable }) => !writable)
  const words = readOnly.reduce((sum, { memSize }) => sum + Math.ceil(memSize / 4), 0)
  return { code, constants: words - code }
}

/**
 * The preprocessed tables of the initial state, and the registers' values at the end of a run.
 * @module
 */
import { columnsOf, type Table } from '@zkmips/air/table'
import { type ImageWord, initialState, type ProgramImage } from '@zkmips/emulator/program/image'
import type { BoundaryTable } from '@zkmips/emulator/trace/trace-types'
import {
  REGISTER_COUNT,
  SPACE_MEMORY,
  SPACE_REGISTER,
  SPACE_SPECIAL,
  SPECIAL_COUNT,
  SPECIAL_HEAP,
} from '@zkmips/isa/accesses'
import { initialImageChip, registersChip } from './air.ts'

/** The preprocessed columns, in order, of all words of an image. */
export function initialImageTable(words: readonly ImageWord[], fixed?: number): Uint32Array[] {
  const cells = words.map(w => [1, w.wordAddress, w.value & 0xffff, w.value >>> 16, Number(w.readOnly)])
  return columnsOf(cells, initialImageChip.columns.preprocessed.length, fixed)
}

/** The preprocessed columns, in order. */
export function registersTable(image: ProgramImage): Uint32Array[] {
  return columnsOf(initialRegisters(image), registersChip.columns.preprocessed.length)
}

/** real, space, address, low, high of every register and special word at step 0. */
function initialRegisters(image: ProgramImage): number[][] {
  const state = initialState(image)
  const value = (space: number, address: number): number => {
    if (space === SPACE_REGISTER) return address < 32 ? state.registers[address]! : 0
    return address === SPECIAL_HEAP ? state.heap : 0
  }
  const rows: number[][] = []
  for (const [space, count] of [
    [SPACE_REGISTER, REGISTER_COUNT],
    [SPACE_SPECIAL, SPECIAL_COUNT],
  ] as const) {
    for (let address = 0; address < count; address++) {
      const word = value(space, address) >>> 0
      rows.push([1, space, address, word & 0xffff, word >>> 16])
    }
  }
  return rows
}

export const fillInitialImage = (preprocessed: readonly Uint32Array[]): Table => ({
  chip: initialImageChip,
  height: preprocessed[0]!.length,
  preprocessed,
  early: [],
  main: [],
})

/**
 * @param boundary of the run's last shard
 * @param shards of the run
 */
export function fillRegisters(preprocessed: readonly Uint32Array[], boundary: BoundaryTable, shards: number): Table {
  const [, space, address] = preprocessed
  const height = preprocessed[0]!.length
  const [low, high, lastShard] = [new Uint32Array(height), new Uint32Array(height), new Uint32Array(height)]
  // The boundary lists the registers and special words first, in the order of this table.
  for (let row = 0; row < boundary.length && boundary.space[row] !== SPACE_MEMORY; row++) {
    if (boundary.space[row] !== space![row] || boundary.address[row] !== address![row]) {
      throw new Error(`row ${row} of the boundary is not register row ${row}`)
    }
    low[row] = boundary.exitValue[row]! & 0xffff
    high[row] = boundary.exitValue[row]! >>> 16
    lastShard[row] = shards
  }
  return { chip: registersChip, height, preprocessed, early: [low, high, lastShard], main: [] }
}

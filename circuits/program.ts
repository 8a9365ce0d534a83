/**
 * A program as the circuits see it: the decoded instructions and the preprocessed tables of both machines. All of it is
 * computed from the ELF's image alone and goes into the verifying keys.
 * @module
 */

import { tableHeight } from '@zkmips/air/table'
import { imageWords, initialState, type ProgramImage } from '@zkmips/emulator/program/image'
import {
  REGISTER_COUNT,
  SPACE_REGISTER,
  SPACE_SPECIAL,
  SPECIAL_COUNT,
  SPECIAL_HEAP,
} from '@zkmips/emulator/trace/trace-types'
import { bytesTable } from './chips/bytes/air.ts'
import { localPreimageTable } from './chips/local-preimage/trace.ts'
import { type DecodedProgram, decodeProgram, programColumns, programRow } from './chips/program/air.ts'

/** Preprocessed columns by chip name; all columns of a chip have the same power-of-two length. */
export type PreprocessedTables = ReadonlyMap<string, readonly Uint32Array[]>

export interface ProvableProgram {
  readonly decoded: DecodedProgram
  /** Row of the image table that holds the constant at a word address. */
  readonly imageRowOf: ReadonlyMap<number, number>
  readonly preprocessed: PreprocessedTables
}

const low = (word: number): number => word & 0xffff
const high = (word: number): number => word >>> 16

/** Rows as columns of height 2^k ≥ 16, zero below the rows. */
function columnsOf(rows: readonly (readonly number[])[], width: number): Uint32Array[] {
  const height = tableHeight(rows.length)
  const columns = Array.from({ length: width }, () => new Uint32Array(height))
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      columns[c]![r] = cell
    })
  })
  return columns
}

export function provableProgram(image: ProgramImage): ProvableProgram {
  const words = [...imageWords(image)]
  const decoded = decodeProgram(words.filter(w => w.executable).map(w => ({ address: w.wordAddress, value: w.value })))
  const constants = words.filter(w => w.readOnly && !w.executable)
  return {
    decoded,
    imageRowOf: new Map(constants.map((w, row) => [w.wordAddress, row])),
    preprocessed: new Map([
      [
        'program',
        columnsOf(
          decoded.rows.map((_, row) => programRow(decoded, row)),
          Object.keys(programColumns).length,
        ),
      ],
      [
        'image',
        columnsOf(
          constants.map(w => [1, w.wordAddress, low(w.value), high(w.value)]),
          4,
        ),
      ],
      ['bytes', bytesTable()],
      ['localPreimage', localPreimageTable()],
      [
        'initialImage',
        columnsOf(
          words.map(w => [1, w.wordAddress, low(w.value), high(w.value), Number(w.readOnly)]),
          5,
        ),
      ],
      ['registers', columnsOf(initialRegisters(image), 5)],
    ]),
  }
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
      rows.push([1, space, address, low(word), high(word)])
    }
  }
  return rows
}

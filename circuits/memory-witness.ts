/**
 * The tables of the memory machine for one piece of a run's words.
 * @module
 */

import type { Table } from '@zkmips/air/table'
import { type BoundaryTable, SPACE_MEMORY } from '@zkmips/emulator/trace/trace-types'
import { initialImageChip, registersChip } from './chips/initial-state/air.ts'
import { fillMemory, type MemoryWord } from './chips/memory/trace.ts'
import { LookupCounts } from './lookups.ts'
import type { ProvableProgram } from './program.ts'
import { MEMORY_PUBLIC_VALUES, publicVector } from './public-values.ts'
import { bytesMultiplicities, type Witness } from './witness.ts'

/** At most this many words in one piece: the table keeps a padding row. */
export const MAX_PIECE_WORDS = (1 << 20) - 1

/** Cuts a run's words into pieces; there is always one. */
export function memoryPieces(words: readonly MemoryWord[], maxWords = MAX_PIECE_WORDS): MemoryWord[][] {
  const pieces: MemoryWord[][] = []
  for (let i = 0; i < words.length; i += maxWords) pieces.push(words.slice(i, i + maxWords))
  return pieces
}

/**
 * @param piece number of the piece, from 0; the first one brings image and registers in
 * @param lastBoundary boundary of the run's last shard: final values of registers and special words
 */
export function memoryWitness(
  program: ProvableProgram,
  words: readonly MemoryWord[],
  piece: number,
  lastBoundary: BoundaryTable,
  shards: number,
): Witness {
  const memory = fillMemory(words)
  const first = words[0]!.address
  const last = words.at(-1)!.address
  const publicValues = publicVector(MEMORY_PUBLIC_VALUES, {
    isFirst: Number(piece === 0),
    firstHigh: first >>> 14,
    firstLow: first & 0x3fff,
    lastHigh: last >>> 14,
    lastLow: last & 0x3fff,
  })
  const lookups = new LookupCounts()
  lookups.countTable(memory, publicValues)
  const imageColumns = program.preprocessed.get('initialImage')!
  const tables = [
    bytesMultiplicities(program.preprocessed.get('bytes')!, lookups),
    { chip: initialImageChip, height: imageColumns[0]!.length, preprocessed: imageColumns, early: [], main: [] },
    registersTable(program, lastBoundary, shards),
    memory,
  ]
  return { tables, publicValues }
}

function registersTable(program: ProvableProgram, boundary: BoundaryTable, shards: number): Table {
  const preprocessed = program.preprocessed.get('registers')!
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

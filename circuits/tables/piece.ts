/**
 * The tables of the memory machine for one piece of a run's words: the list of its fillers, and the facts that they share.
 * @module
 */
import type { FilledTables, Table } from '@zkmips/air/table'
import type { BoundaryTable } from '@zkmips/emulator/trace/trace-types'
import { fillBytes } from '../chips/bytes/trace.ts'
import { fillInitialImage, fillRegisters } from '../chips/initial-state/trace.ts'
import { fillMemory, type MemoryWords } from '../chips/memory/trace.ts'
import { memoryMachine } from '../machines.ts'
import { MEMORY_PUBLIC_VALUES, publicVector } from '../public-values.ts'
import { fixedHeights } from '../templates.ts'
import { type Fillers, fillEarlyTables, fillTables } from './fill.ts'
import { LookupCounts } from './lookups.ts'
import type { ProvableProgram } from './provable-program.ts'

/** At most this many words in one piece: the table keeps a padding row. */
const MAX_PIECE_WORDS = (1 << 20) - 1

/** Cuts a run's words into pieces; there is always one. */
export function memoryPieces(words: MemoryWords, maxWords = MAX_PIECE_WORDS): MemoryWords[] {
  const pieces: MemoryWords[] = []
  for (let i = 0; i < words.length; i += maxWords) {
    const end = Math.min(i + maxWords, words.length)
    pieces.push({
      length: end - i,
      address: words.address.slice(i, end),
      flags: words.flags.slice(i, end),
      initial: words.initial.slice(i, end),
      final: words.final.slice(i, end),
      lastShard: words.lastShard.slice(i, end),
    })
  }
  return pieces
}

/** The words of one memory piece, and what the first piece needs of the run's end. Plain data. */
export interface PieceRecord {
  /** Number of the piece, from 0; the first one brings image and registers in. */
  readonly piece: number
  /** Sorted by address; not empty. */
  readonly words: MemoryWords
  /** Of the run's last shard: final values of registers and special words. */
  readonly lastBoundary: BoundaryTable
  readonly shards: number
  /** Whose heights its tables have; unless given, each has its own least height. */
  readonly template?: string
}

/** What the fillers of a piece read. */
interface PieceFacts {
  readonly program: ProvableProgram
  readonly record: PieceRecord
  /** Of all tables in the end. */
  readonly lookups: LookupCounts
}

const fillers: Fillers<typeof memoryMachine, PieceFacts> = {
  bytes: f => fillBytes(f.program.preprocessed.bytes, f.lookups.columns),
  initialImage: f => fillInitialImage(f.program.preprocessed.initialImage),
  registers: f => fillRegisters(f.program.preprocessed.registers, f.record.lastBoundary, f.record.shards),
  memory: f => fillMemory(f.record.words, fixedHeights(memoryMachine.id, f.record.template).memory),
}

/** The tables with early columns. */
export function earlyPieceTables(program: ProvableProgram, record: PieceRecord): (Table | undefined)[] {
  return fillEarlyTables(memoryMachine, fillers, { program, record, lookups: new LookupCounts() })
}

/** Fills every table of one piece. */
export function pieceTables(program: ProvableProgram, record: PieceRecord): FilledTables {
  const lookups = new LookupCounts()
  const tables = fillTables(memoryMachine, fillers, { program, record, lookups })
  const first = record.words.address[0]!
  const last = record.words.address.at(-1)!
  const publicValues = publicVector(MEMORY_PUBLIC_VALUES, {
    isFirst: Number(record.piece === 0),
    firstHigh: first >>> 14,
    firstLow: first & 0x3fff,
    lastHigh: last >>> 14,
    lastLow: last & 0x3fff,
  })
  for (const table of tables) if (table) lookups.countTable(table, publicValues)
  return { tables, publicValues }
}

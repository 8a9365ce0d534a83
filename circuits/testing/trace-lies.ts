/**
 * Lies in what the tracer hands to the fillers: one number of one shard's trace, of its boundary or of the run's memory words is
 * another one (a read of an older value, another previous time, another operation). Each must be refused, unless the
 * fillers do not look at that number, or it is the previous time of what has none.
 * @module
 */
import { OracleHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import type { BoundaryTable, ShardRecord, ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { KIND_IMAGE, KIND_MEMORY, KIND_NONE } from '@zkmips/isa/accesses'
import fc from 'fast-check'
import { memoryWords } from '../chips/memory/trace.ts'
import { memoryPieces, pieceTables } from '../tables/piece.ts'
import { provableProgram } from '../tables/provable-program.ts'
import { shardTables } from '../tables/shard.ts'
import { about, type Coverage, cut, executedSteps, oracleOf, outcomeOf } from './fuzz.ts'
import type { RandomProgram } from './random-programs.ts'
import { callTables, type RunTables } from './run.ts'
import { type Change, change, changed } from './state-lies.ts'

/** Numbers choose among what the trace has. */
export interface TraceLie extends Change {
  readonly shard: number
  readonly column: number
  readonly row: number
}

export const traceLie: fc.Arbitrary<TraceLie> = fc
  .record({ shard: fc.nat(0xffff), column: fc.nat(0xffff), row: fc.nat(0xffff), change })
  .map(({ change, ...rest }) => ({ ...rest, ...change }))

type Column = Uint8Array | Uint32Array

/** The typed arrays in an object, by path, without the empty ones. */
function columnsIn(object: object, path = ''): [string, Column][] {
  return Object.entries(object).flatMap(([name, value]): [string, Column][] => {
    const at = path ? `${path}.${name}` : name
    if (value instanceof Uint8Array || value instanceof Uint32Array) return value.length > 0 ? [[at, value]] : []
    return typeof value === 'object' && value !== null ? columnsIn(value, at) : []
  })
}

/** A run with a lie. */
interface LyingRun {
  readonly filled: RunTables
  /** The number that was changed. */
  readonly where: string
  /** The trace itself says that this number means nothing: no message is sent of it. */
  readonly isUnused: boolean
}

/** A word of the read-only image has no previous time; where nothing is touched, there are no values either. */
function isUnused({ b, syscalls, precompiles }: ShardTrace, column: string, row: number): boolean {
  if (column === 'trace.precompiles.previousTime') return precompiles.readOnly[row] === 1
  if (column === 'trace.b.previousTime') return b.kind[row] === KIND_IMAGE
  const [, table, name] = column.split('.')
  if (table !== 'syscalls') return false
  const kind = syscalls.memoryKind[row]
  if (name === 'previousTimeMemory') return kind !== KIND_MEMORY
  if (name === 'memoryAddress' || name === 'memoryOld' || name === 'memoryNew') return kind === KIND_NONE
  return false
}

function lyingRun(program: RandomProgram, lie?: TraceLie): LyingRun {
  const { image, locals } = program
  const { shardCycles, pieceWords } = cut(program, executedSteps(program).length)
  const run = splitIntoShards(image, new OracleHost(oracleOf(program)), { shardCycles })
  const provable = provableProgram(image)
  const target = lie && run.shards[lie.shard % run.shards.length]
  let where = 'nowhere'
  let unused = false
  const change = (trace: ShardTrace, boundary: BoundaryTable, { column, row, ...change }: TraceLie) => {
    const columns = columnsIn({ trace, boundary, touched: run.touched })
    const [name, cells] = columns[column % columns.length]!
    const at = row % cells.length
    // A byte that stays the same after the change was cut off changes in its lowest bit.
    const other = new (cells.constructor as typeof Uint32Array)([changed(cells[at]!, change)])[0]!
    cells[at] = other === cells[at] ? other ^ 1 : other
    where = `${name}[${at}]`
    unused = isUnused(trace, name, at)
  }
  const shards = run.shards.map((record: ShardRecord) => {
    const trace = traceShard(image, record)
    if (record === target) change(trace, record.boundary, lie!)
    return shardTables(provable, record, trace, locals)
  })
  const lastBoundary = run.shards.at(-1)!.boundary
  const pieces = memoryPieces(memoryWords(image, run.touched), pieceWords).map((words, piece) =>
    pieceTables(provable, { words, piece, lastBoundary, shards: run.shards.length }),
  )
  const calls = callTables(provable, run.shards)
  return { filled: { image, program: provable, run, locals, shards, pieces, calls }, where, isUnused: unused }
}

/** @throws Error where the checks accept tables that are not the honest ones */
export function refuseTraceLie(program: RandomProgram, lie: TraceLie, coverage: Coverage): void {
  let lying: LyingRun
  try {
    lying = lyingRun(program, lie)
  } catch {
    coverage.ended('refused by the tracer')
    return
  }
  const found = outcomeOf(lying.filled, () => lyingRun(program).filled)
  const outcome = found === 'accepted' && lying.isUnused ? 'no meaning' : found
  coverage.ended(outcome)
  if (outcome === 'accepted') throw new Error(`a lie about ${lying.where} is accepted\n${about(program)}`)
}

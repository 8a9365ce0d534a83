/**
 * From a traced shard to the filled tables of the execution machine: the list of its fillers, and the facts that they share.
 * @module
 */
import { columnsOnHeap, type FilledTables, type NewColumns, type Table } from '@zkmips/air/table'
import type { ShardRecord, ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { aluShiftRequests, fillAlu } from '../chips/alu/trace.ts'
import { fillBoundary } from '../chips/boundary/trace.ts'
import { fillBytes } from '../chips/bytes/trace.ts'
import { fillCpu } from '../chips/cpu/trace.ts'
import { fillDivide } from '../chips/divide/trace.ts'
import { fillImage } from '../chips/image/trace.ts'
import { fillLocalPreimage } from '../chips/local-preimage/trace.ts'
import { fillLogic } from '../chips/logic/trace.ts'
import { fillMultiply } from '../chips/multiply/trace.ts'
import { fillNarrow } from '../chips/narrow/trace.ts'
import { fillPrecompile } from '../chips/precompile/trace.ts'
import { fillPreimageKey } from '../chips/preimage-key/trace.ts'
import { fillPreimageRead } from '../chips/preimage-read/trace.ts'
import { fillProgram } from '../chips/program/trace.ts'
import { fillRefresh, insertRefreshes } from '../chips/refresh/trace.ts'
import { fillShift } from '../chips/shift/trace.ts'
import { fillSyscall } from '../chips/syscall/trace.ts'
import { fillUnaligned } from '../chips/unaligned/trace.ts'
import { executionMachine } from '../machines.ts'
import {
  LOCAL_KEYS,
  LOCAL_WORDS,
  type LocalPreimages,
  localLimbName,
  localPresentName,
  PUBLIC_VALUES,
  publicVector,
} from '../public-values.ts'
import { type FixedHeights, fixedHeights } from '../templates.ts'
import { collectRequests, type Requests } from './collect-requests.ts'
import { type Executed, executedRows } from './executed.ts'
import { type EarlyFillers, type Fillers, fillEarlyTables, fillTables } from './fill.ts'
import { LookupCounts } from './lookups.ts'
import type { ProvableProgram } from './provable-program.ts'
import { countReadOnlyReads, type ReadOnlyReads } from './read-only-reads.ts'

/** What the fillers of a shard read. */
interface ShardFacts {
  readonly program: ProvableProgram
  readonly record: ShardRecord
  /** Every previous time is within range of its access: refreshes have been inserted. */
  readonly trace: ShardTrace
  readonly refreshes: readonly number[]
  readonly executed: Executed
  readonly requests: Requests
  readonly reads: ReadOnlyReads
  readonly locals: LocalPreimages
  /** Of the chips that count their own lookups, when their tables are filled; of all tables in the end. */
  readonly lookups: LookupCounts
  /** For the CPU's columns, which are most of all. */
  readonly newColumns: NewColumns
  /** Of the record's template. */
  readonly heights: FixedHeights
}

const fillers: Fillers<typeof executionMachine, ShardFacts> = {
  cpu: f => fillCpu(f.trace, f.program.decoded, f.executed, f.lookups, f.newColumns, f.heights.cpu),
  program: f => fillProgram(f.program.preprocessed.program, f.executed.uses, f.reads.program),
  image: f => fillImage(f.program.preprocessed.image, f.reads.image),
  bytes: f => fillBytes(f.program.preprocessed.bytes, f.lookups.columns),
  boundary: f => fillBoundary(f.record.boundary, f.trace.boundaryLastTime, f.heights.boundary),
  refresh: f => fillRefresh(f.refreshes, f.heights.refresh),
  logic: f => fillLogic(f.requests.logic, f.lookups, f.heights.logic),
  shift: f => fillShift([f.requests.shift, aluShiftRequests(f.requests.alu)], f.lookups, f.heights.shift),
  alu: f => fillAlu(f.requests.alu, f.heights.alu),
  multiply: f => fillMultiply(f.requests.multiply, f.heights.multiply),
  divide: f => fillDivide(f.requests.divide, f.heights.divide),
  unaligned: f => fillUnaligned(f.requests.unaligned, f.heights.unaligned),
  narrow: f => fillNarrow(f.requests.narrow, f.heights.narrow),
  syscall: f => fillSyscall(f.trace.syscalls, f.heights.syscall),
  preimageRead: f => fillPreimageRead(f.trace.syscalls, f.heights.preimageRead),
  preimageKey: f => fillPreimageKey(f.trace.syscalls, f.heights.preimageKey),
  localPreimage: f => fillLocalPreimage(f.trace.syscalls, f.locals, f.heights.localPreimage !== undefined),
  precompile: f => fillPrecompile(f.record.calls, f.trace.precompiles, f.heights.precompile),
}

/** Names of the chips whose fillers count their lookups in `bytes`. */
const COUNTS_ITSELF: readonly string[] = ['cpu', 'logic', 'shift']

/** What is committed early needs the shard's record only, no trace. */
const earlyFillers: EarlyFillers<typeof executionMachine, Pick<ShardFacts, 'record' | 'heights'>> = {
  boundary: f => fillBoundary(f.record.boundary, undefined, f.heights.boundary),
  precompile: f => fillPrecompile(f.record.calls, undefined, f.heights.precompile),
}

const heightsOf = ({ template }: ShardRecord): FixedHeights => fixedHeights(executionMachine.id, template)

/** The tables with early columns; their main columns are not filled. */
export function earlyShardTables(record: ShardRecord): (Table | undefined)[] {
  return fillEarlyTables(executionMachine, earlyFillers, { record, heights: heightsOf(record) })
}

/**
 * Fills every table of one shard. Changes the previous times in `trace` (refreshes).
 * @param newColumns makes some of the columns
 */
export function shardTables(
  program: ProvableProgram,
  record: ShardRecord,
  trace: ShardTrace,
  locals: LocalPreimages,
  newColumns: NewColumns = columnsOnHeap,
): FilledTables {
  const refreshes = insertRefreshes(trace)
  const executed = executedRows(trace, program.decoded)
  const requests = collectRequests(trace, program.decoded, executed)
  const reads = countReadOnlyReads(program, trace)
  const lookups = new LookupCounts()
  const facts = { program, record, trace, refreshes, executed, requests, reads, locals, lookups, newColumns }
  const heights = heightsOf(record)
  const tables = fillTables(executionMachine, fillers, { ...facts, heights })
  const publicValues = shardPublicValues(record, trace, tables, locals)
  for (const table of tables) {
    if (table && !COUNTS_ITSELF.includes(table.chip.name)) lookups.countTable(table, publicValues)
  }
  return { tables, publicValues }
}

function shardPublicValues(
  record: ShardRecord,
  trace: ShardTrace,
  tables: readonly (Table | undefined)[],
  locals: LocalPreimages,
): number[] {
  const tableOf = (name: keyof typeof fillers) => tables.find(t => t?.chip.name === name)
  const cpu = tableOf('cpu')!
  const end = (address: string): number => cpu.main[cpu.chip.columns.main.indexOf(address)]![cpu.height - 1]!
  return publicVector(PUBLIC_VALUES, {
    shard: record.index,
    startPc: record.startPc >>> 2,
    startNextPc: record.startNextPc >>> 2,
    endPc: end('pc'),
    endNextPc: end('nextPc'),
    endClock: trace.cycles + 1,
    halted: Number(record.exited),
    exitCode: record.exitCode,
    localTable: Number(tableOf('localPreimage') !== undefined),
    ...localPublicValues(locals),
  })
}

/** Public values that describe the local preimages. */
function localPublicValues(locals: LocalPreimages): Record<string, number> {
  const values: Record<string, number> = {}
  for (const key of LOCAL_KEYS) {
    const bytes = locals.get(key)
    if (!bytes) continue
    if (bytes.length !== 32) throw new RangeError(`local preimage ${key} must have 32 bytes, it has ${bytes.length}`)
    const view = new DataView(bytes.buffer, bytes.byteOffset, 32)
    values[localPresentName(key)] = 1
    for (let w = 0; w < LOCAL_WORDS; w++) {
      values[localLimbName(key, w, 'High')] = view.getUint16(4 * w)
      values[localLimbName(key, w, 'Low')] = view.getUint16(4 * w + 2)
    }
  }
  return values
}

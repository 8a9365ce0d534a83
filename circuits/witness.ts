/**
 * From a traced shard to the filled tables of the execution machine, and from the touched words of a whole run to those of
 * the memory machine.
 *
 * Invariant: tables stand in machine order; a chip without rows is `undefined`.
 * @module
 */

import type { Chip } from '@zkmips/air/chip'
import { type Allocate, allocateOnHeap, type Table } from '@zkmips/air/table'
import { KIND_IMAGE, type ShardRecord, type ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { aluShiftRequests, fillAlu } from './chips/alu/trace.ts'
import { fillBoundary } from './chips/boundary/trace.ts'
import { bytesChip } from './chips/bytes/air.ts'
import { fillCpu } from './chips/cpu/trace.ts'
import { fillDivide } from './chips/divide/trace.ts'
import { imageChip } from './chips/image/air.ts'
import { fillLocalPreimage } from './chips/local-preimage/trace.ts'
import { fillMultiply } from './chips/multiply/trace.ts'
import { fillPreimageKey } from './chips/preimage-key/trace.ts'
import { fillPreimageRead } from './chips/preimage-read/trace.ts'
import { programChip } from './chips/program/air.ts'
import { fillRefresh, insertRefreshes } from './chips/refresh/trace.ts'
import { fillShift } from './chips/shift/trace.ts'
import { fillSyscall } from './chips/syscall/trace.ts'
import { fillUnaligned } from './chips/unaligned/trace.ts'
import { collectRequests } from './collect-requests.ts'
import { LookupCounts } from './lookups.ts'
import { executionMachine } from './machines.ts'
import type { ProvableProgram } from './program.ts'
import {
  LOCAL_KEYS,
  LOCAL_WORDS,
  localLimbName,
  localPresentName,
  PUBLIC_VALUES,
  publicVector,
} from './public-values.ts'

/** Local preimages by key 1..5: 32 bytes each; keys that the run does not have are absent. */
export type LocalPreimages = ReadonlyMap<number, Uint8Array>

export interface Witness {
  readonly tables: readonly (Table | undefined)[]
  readonly publicValues: readonly number[]
}

/** Public values that describe the local preimages. */
export function localPublicValues(locals: LocalPreimages): Record<string, number> {
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

/** Fills every table of one shard. Changes the previous times in `trace` (refreshes). */
export function shardWitness(
  program: ProvableProgram,
  record: ShardRecord,
  trace: ShardTrace,
  locals: LocalPreimages,
  allocate: Allocate = allocateOnHeap,
): Witness {
  const lookups = new LookupCounts()
  const refreshes = insertRefreshes(trace)
  const { table: cpu, programRow } = fillCpu(trace, program.decoded, lookups, allocate)
  const requests = collectRequests(trace, program.decoded, programRow)
  const localTable = fillLocalPreimage(trace.syscalls, locals, allocate)
  const side = [
    fillBoundary(record.boundary, trace.boundaryLastTime, allocate),
    fillRefresh(refreshes, allocate),
    fillShift([requests.shift, aluShiftRequests(requests.alu)], allocate),
    fillAlu(requests.alu, allocate),
    fillMultiply(requests.multiply, allocate),
    fillDivide(requests.divide, allocate),
    fillUnaligned(requests.unaligned, allocate),
    fillSyscall(trace.syscalls, allocate),
    fillPreimageRead(trace.syscalls, allocate),
    fillPreimageKey(trace.syscalls, allocate),
    localTable,
  ]
  const end = (address: string): number => cpu.main[cpu.chip.columns.main.indexOf(address)]![cpu.height - 1]!
  const publicValues = publicVector(PUBLIC_VALUES, {
    shard: record.index,
    startPc: record.startPc >>> 2,
    startNextPc: record.startNextPc >>> 2,
    endPc: end('pc'),
    endNextPc: end('nextPc'),
    endClock: trace.cycles + 1,
    halted: Number(record.exited),
    exitCode: record.exitCode,
    localTable: Number(localTable !== undefined),
    ...localPublicValues(locals),
  })
  for (const table of side) if (table) lookups.countTable(table, publicValues)
  const reads = countReads(program, trace)
  const tables = [
    cpu,
    multiplicityTable(programChip, program.preprocessed.get('program')!, [
      countProgram(program, programRow),
      reads.program,
    ]),
    multiplicityTable(imageChip, program.preprocessed.get('image')!, [reads.image]),
    bytesMultiplicities(program.preprocessed.get('bytes')!, lookups),
    ...side,
  ]
  checkOrder(tables)
  return { tables, publicValues }
}

function checkOrder(tables: readonly (Table | undefined)[]): void {
  tables.forEach((table, k) => {
    const expected = executionMachine.chips[k]!.chip.name
    if (table && table.chip.name !== expected)
      throw new Error(`table ${k} is ${table.chip.name}, the machine has ${expected} there`)
  })
}

/** A table with preprocessed columns and multiplicities of its rows. */
function multiplicityTable(chip: Chip, preprocessed: readonly Uint32Array[], counts: readonly Uint32Array[]): Table {
  return { chip, height: counts[0]!.length, preprocessed, early: [], main: counts }
}

export function bytesMultiplicities(preprocessed: readonly Uint32Array[], lookups: LookupCounts): Table {
  return { chip: bytesChip, height: lookups.range16.length, preprocessed, early: [], main: lookups.columns }
}

function countProgram(program: ProvableProgram, programRow: Uint32Array): Uint32Array {
  const counts = new Uint32Array(program.preprocessed.get('program')![0]!.length)
  for (const row of programRow) counts[row]!++
  return counts
}

/** How often each row of the program and of the image is read as data. */
function countReads(
  program: ProvableProgram,
  { cycles, b, syscalls }: ShardTrace,
): { program: Uint32Array; image: Uint32Array } {
  const counts = {
    program: new Uint32Array(program.preprocessed.get('program')![0]!.length),
    image: new Uint32Array(program.preprocessed.get('image')![0]!.length),
  }
  const count = (address: number): void => {
    const constant = program.imageRowOf.get(address)
    const code = program.decoded.rowOf.get(address)
    if (constant !== undefined) counts.image[constant]!++
    else if (code !== undefined) counts.program[code]!++
    else throw new RangeError(`word 0x${(address * 4).toString(16)} is no read-only word of the image`)
  }
  for (let i = 0; i < cycles; i++) if (b.kind[i] === KIND_IMAGE) count(b.address[i]!)
  for (let k = 0; k < syscalls.length; k++) if (syscalls.memoryKind[k] === KIND_IMAGE) count(syscalls.memoryAddress[k]!)
  return counts
}

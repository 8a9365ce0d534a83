/**
 * Collects what the CPU rows of a traced shard ask of the side tables.
 * @module
 */
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { HILO, UNALIGNED } from '../buses.ts'
import type { DecodedProgram } from '../chips/program/trace.ts'
import type { Decoded } from '../decode.ts'
import type { AluRequests, HiloRequests, ShiftRequests, UnalignedRequests } from './requests.ts'

export interface Requests {
  readonly shift: ShiftRequests
  readonly alu: AluRequests
  readonly multiply: HiloRequests
  readonly divide: HiloRequests
  readonly unaligned: UnalignedRequests
}

const isDivision = (operation: number): boolean => operation === HILO.div || operation === HILO.divu

/** @param programRow for each cycle the row of `program` that it executed */
export function collectRequests(trace: ShardTrace, program: DecodedProgram, programRow: Uint32Array): Requests {
  const kinds = program.rows.map(kindOf)
  const rowsOf: Record<Kind, number[]> = { shift: [], alu: [], multiply: [], divide: [], unaligned: [] }
  for (let i = 0; i < programRow.length; i++) {
    const kind = kinds[programRow[i]!]
    if (kind) rowsOf[kind].push(i)
  }
  const decoded = (i: number): Decoded => program.rows[programRow[i]!]!
  return {
    shift: collectShift(trace, rowsOf.shift, decoded),
    alu: collectAlu(trace, rowsOf.alu, decoded),
    multiply: collectHilo(trace, rowsOf.multiply, decoded),
    divide: collectHilo(trace, rowsOf.divide, decoded),
    unaligned: collectUnaligned(trace, rowsOf.unaligned, decoded),
  }
}

type Kind = 'shift' | 'alu' | 'multiply' | 'divide' | 'unaligned'

function kindOf(d: Decoded | undefined): Kind | undefined {
  if (d === undefined) return undefined
  if (d.shift) return 'shift'
  if (d.alu) return 'alu'
  if (d.hilo) return isDivision(d.p0) ? 'divide' : 'multiply'
  return d.unalignedLoad || d.unalignedStore ? 'unaligned' : undefined
}

/** Called once per request and field: `Uint32Array.from` with a function takes several times as long. */
function words(rows: readonly number[], of: (row: number) => number): Uint32Array {
  const out = new Uint32Array(rows.length)
  for (let k = 0; k < rows.length; k++) out[k] = of(rows[k]!)
  return out
}

function bytes(rows: readonly number[], of: (row: number) => number): Uint8Array {
  const out = new Uint8Array(rows.length)
  for (let k = 0; k < rows.length; k++) out[k] = of(rows[k]!)
  return out
}

const immediate = (d: Decoded): number => (d.immLow | (d.immHigh << 16)) >>> 0

function collectShift(
  { a, b, c }: ShardTrace,
  rows: readonly number[],
  decoded: (i: number) => Decoded,
): ShiftRequests {
  return {
    length: rows.length,
    operation: bytes(rows, i => decoded(i).p0),
    amount: words(rows, i => (a.value[i]! & 0xffff) + decoded(i).immLow),
    x: words(rows, i => b.value[i]!),
    result: words(rows, i => c.newValue[i]!),
  }
}

function collectAlu({ a, b, c }: ShardTrace, rows: readonly number[], decoded: (i: number) => Decoded): AluRequests {
  return {
    length: rows.length,
    operation: bytes(rows, i => decoded(i).p0),
    a: words(rows, i => a.value[i]!),
    b: words(rows, i => b.value[i]!),
    imm: words(rows, i => immediate(decoded(i))),
    old: words(rows, i => c.oldValue[i]!),
    result: words(rows, i => c.newValue[i]!),
  }
}

function collectHilo(trace: ShardTrace, rows: readonly number[], decoded: (i: number) => Decoded): HiloRequests {
  const { a, b, c, multiplies } = trace
  const eventOf = new Map<number, number>()
  for (let k = 0; k < multiplies.length; k++) eventOf.set(multiplies.row[k]!, k)
  // mul touches neither HI nor LO and has no event.
  const fromEvent = (column: Uint32Array) =>
    words(rows, i => {
      const k = eventOf.get(i)
      return k === undefined ? 0 : column[k]!
    })
  return {
    length: rows.length,
    operation: bytes(rows, i => decoded(i).p0),
    clock: words(rows, i => i + 1),
    a: words(rows, i => a.value[i]!),
    b: words(rows, i => b.value[i]!),
    result: words(rows, i => c.newValue[i]!),
    oldHi: fromEvent(multiplies.oldHi),
    oldLo: fromEvent(multiplies.oldLo),
    newHi: fromEvent(multiplies.newHi),
    newLo: fromEvent(multiplies.newLo),
    previousTimeHi: fromEvent(multiplies.previousTimeHi),
    previousTimeLo: fromEvent(multiplies.previousTimeLo),
  }
}

function collectUnaligned(
  trace: ShardTrace,
  rows: readonly number[],
  decoded: (i: number) => Decoded,
): UnalignedRequests {
  const { a, b, c, storeConditionals } = trace
  const eventOf = new Map<number, number>()
  for (let k = 0; k < storeConditionals.length; k++) eventOf.set(storeConditionals.row[k]!, k)
  const fromEvent = (column: Uint32Array) =>
    words(rows, i => (decoded(i).p0 === UNALIGNED.sc ? column[eventOf.get(i)!]! : 0))
  return {
    length: rows.length,
    operation: bytes(rows, i => decoded(i).p0),
    clock: words(rows, i => i + 1),
    register: bytes(rows, i => decoded(i).p1),
    offset: bytes(rows, i => (a.value[i]! + immediate(decoded(i))) & 3),
    b: words(rows, i => b.value[i]!),
    old: words(rows, i => c.oldValue[i]!),
    result: words(rows, i => c.newValue[i]!),
    registerOld: fromEvent(storeConditionals.oldValue),
    previousTimeRegister: fromEvent(storeConditionals.previousTime),
  }
}

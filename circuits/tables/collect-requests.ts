/**
 * Collects what the CPU rows of a traced shard ask of the side tables.
 * @module
 */
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { HILO, PART } from '../buses.ts'
import type { DecodedProgram } from '../chips/program/trace.ts'
import type { Executed } from './executed.ts'
import type { AluRequests, HiloRequests, LogicRequests, PartRequests, ShiftRequests } from './requests.ts'

export interface Requests {
  readonly logic: LogicRequests
  readonly shift: ShiftRequests
  readonly alu: AluRequests
  readonly multiply: HiloRequests
  readonly divide: HiloRequests
  readonly unaligned: PartRequests
  readonly narrow: PartRequests
}

/** The program's fields, for the row that each cycle executes. */
interface Source {
  readonly trace: ShardTrace
  readonly fields: DecodedProgram['fields']
  readonly rows: Uint32Array
}

export function collectRequests(trace: ShardTrace, { fields }: DecodedProgram, { rows, cycles }: Executed): Requests {
  const source = { trace, fields, rows }
  const isDivision = (cycle: number): boolean => {
    const operation = fields.p0[rows[cycle]!]
    return operation === HILO.div || operation === HILO.divu
  }
  const parts = new Uint32Array(cycles.partLoad.length + cycles.partStore.length)
  parts.set(cycles.partLoad)
  parts.set(cycles.partStore, cycles.partLoad.length)
  parts.sort()
  const isUnaligned = (cycle: number): boolean => fields.p0[rows[cycle]!]! <= PART.sc
  return {
    logic: collectLogic(source, cycles.logic),
    shift: collectShift(source, cycles.shift),
    alu: collectAlu(source, cycles.alu),
    multiply: collectHilo(
      source,
      cycles.hilo.filter(i => !isDivision(i)),
    ),
    divide: collectHilo(source, cycles.hilo.filter(isDivision)),
    unaligned: collectParts(source, parts.filter(isUnaligned)),
    narrow: collectParts(
      source,
      parts.filter(i => !isUnaligned(i)),
    ),
  }
}

function collectLogic({ trace: { a, b }, fields, rows }: Source, cycles: Uint32Array): LogicRequests {
  const { length } = cycles
  const op2 = new Uint32Array(length)
  for (let k = 0; k < length; k++) {
    const i = cycles[k]!
    op2[k] = b.value[i]! + fields.immLow[rows[i]!]!
  }
  return { length, a: at(cycles, a.value), b: op2 }
}

function collectShift({ trace: { a, b, c }, fields, rows }: Source, cycles: Uint32Array): ShiftRequests {
  const { length } = cycles
  const operation = new Uint8Array(length)
  const [amount, x, result] = words(length, 3) as [Uint32Array, Uint32Array, Uint32Array]
  for (let k = 0; k < length; k++) {
    const i = cycles[k]!
    const row = rows[i]!
    operation[k] = fields.p0[row]!
    amount[k] = (a.value[i]! & 0xffff) + fields.immLow[row]!
    x[k] = b.value[i]!
    result[k] = c.newValue[i]!
  }
  return { length, operation, amount, x, result }
}

function collectAlu({ trace: { a, b, c }, fields, rows }: Source, cycles: Uint32Array): AluRequests {
  const { length } = cycles
  const operation = new Uint8Array(length)
  const imm = new Uint32Array(length)
  for (let k = 0; k < length; k++) {
    const row = rows[cycles[k]!]!
    operation[k] = fields.p0[row]!
    imm[k] = fields.immLow[row]! | (fields.p1[row]! << 16)
  }
  return {
    length,
    operation,
    a: at(cycles, a.value),
    b: at(cycles, b.value),
    imm,
    old: at(cycles, c.oldValue),
    result: at(cycles, c.newValue),
  }
}

function collectHilo({ trace, fields, rows }: Source, cycles: Uint32Array): HiloRequests {
  const { a, b, c, multiplies } = trace
  const { length } = cycles
  // mul touches neither HI nor LO and has no event.
  const events = eventsOf(cycles, multiplies.row)
  return {
    length,
    operation: Uint8Array.from(cycles, i => fields.p0[rows[i]!]!),
    clock: cycles.map(i => i + 1),
    a: at(cycles, a.value),
    b: at(cycles, b.value),
    result: at(cycles, c.newValue),
    oldHi: at(events, multiplies.oldHi),
    oldLo: at(events, multiplies.oldLo),
    newHi: at(events, multiplies.newHi),
    newLo: at(events, multiplies.newLo),
    previousTimeHi: at(events, multiplies.previousTimeHi),
    previousTimeLo: at(events, multiplies.previousTimeLo),
  }
}

function collectParts({ trace, fields, rows }: Source, cycles: Uint32Array): PartRequests {
  const { a, b, c, storeConditionals } = trace
  const { length } = cycles
  const operation = new Uint8Array(length)
  const register = new Uint8Array(length)
  const low = new Uint16Array(length)
  for (let k = 0; k < length; k++) {
    const i = cycles[k]!
    const row = rows[i]!
    operation[k] = fields.p0[row]!
    register[k] = fields.registerB[row]!
    low[k] = a.value[i]! + fields.immLow[row]!
  }
  const events = eventsOf(cycles, storeConditionals.row)
  for (let k = 0; k < length; k++) if (operation[k] !== PART.sc) events[k] = NO_EVENT
  return {
    length,
    operation,
    clock: cycles.map(i => i + 1),
    register,
    low,
    b: at(cycles, b.value),
    old: at(cycles, c.oldValue),
    result: at(cycles, c.newValue),
    registerOld: at(events, storeConditionals.oldValue),
    previousTimeRegister: at(events, storeConditionals.previousTime),
  }
}

const words = (length: number, count: number): Uint32Array[] =>
  Array.from({ length: count }, () => new Uint32Array(length))

/** What a column has at some indexes; 0 beyond its end. */
function at(indexes: Uint32Array, column: Uint32Array): Uint32Array {
  const out = new Uint32Array(indexes.length)
  for (let k = 0; k < indexes.length; k++) out[k] = column[indexes[k]!] ?? 0
  return out
}

const NO_EVENT = 0xffff_ffff

/** For each of these cycles the index of its event. @param rows the cycles that have events; both ascend */
function eventsOf(cycles: Uint32Array, rows: Uint32Array): Uint32Array {
  const events = new Uint32Array(cycles.length).fill(NO_EVENT)
  let event = 0
  for (let k = 0; k < cycles.length; k++) {
    while (event < rows.length && rows[event]! < cycles[k]!) event++
    if (rows[event] === cycles[k]) events[k] = event
  }
  return events
}

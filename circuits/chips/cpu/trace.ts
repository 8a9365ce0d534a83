/**
 * Fills the CPU table from a traced shard and counts its lookups.
 *
 * The operands come from the trace; what is computed here are the cells that help to show the results (`class-trace.ts`).
 * A row whose cells disagree with the trace is not provable; nothing here decides what is true.
 *
 * Rows are filled a block at a time, so that the columns of a block stay in a processor's cache; within a block a column
 * or a class at a time.
 * @module
 */
import { cellsIn, columnsOnHeap, flatten, type NewColumns, type Table, tableHeight } from '@zkmips/air/table'
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { KIND_IMAGE, SLOT_A, SLOT_B, SLOT_C } from '@zkmips/isa/accesses'
import type { Executed } from '../../tables/executed.ts'
import type { LookupCounts } from '../../tables/lookups.ts'
import { CLASSES, type DecodedProgram, type InstructionClass } from '../program/trace.ts'
import { cpuChip } from './air.ts'
import { CLASS_CELLS, type CpuCells } from './class-trace.ts'
import { cpuColumns } from './columns.ts'

const BLOCK = 1024

/** Cycles from `start` to below `end`. */
interface Block {
  readonly start: number
  readonly end: number
}

/** @param executed of the same trace */
export function fillCpu(
  trace: ShardTrace,
  { fields }: DecodedProgram,
  executed: Executed,
  lookups: LookupCounts,
  newColumns: NewColumns = columnsOnHeap,
  fixed?: number,
): Table {
  const { cycles } = trace
  const height = tableHeight(cycles, 1, fixed)
  const t = cellsIn(cpuColumns, height, newColumns)
  const columns = flatten(t)
  const classes = new Classes(executed)
  const source = { cells: t, trace, lookups }
  const whole = wholeColumns(t)
  const sparse = columns.filter(column => !whole.includes(column))
  for (let start = 0; start < cycles; start += BLOCK) {
    const block = { start, end: Math.min(start + BLOCK, cycles) }
    for (const column of sparse) column.fill(0, block.start, block.end)
    fillDecoded(t, fields, executed.rows, block)
    fillAccesses(t, trace, block)
    countTimes(t, block, lookups)
    for (const { name, rows } of classes.below(block.end)) {
      setOnes(t[name], rows)
      CLASS_CELLS[name]?.(source, rows)
    }
  }
  for (const column of columns) column.fill(0, cycles)
  fillEnd(t, trace)
  return { chip: cpuChip, height, preprocessed: [], early: [], main: columns }
}

/** The columns of which `fillDecoded` and `fillAccesses` fill every cell. */
const wholeColumns = (t: CpuCells): readonly Uint32Array[] => [
  ...[t.real, t.registerA, t.immLow, t.p0, t.p1, t.link],
  ...[t.clock, t.pc, t.nextPc, t.bAddress, t.cAddress, t.bImage, t.aTime, t.bTime, t.cTime],
  ...[t.aLow, t.aHigh, t.bLow, t.bHigh, t.oldLow, t.oldHigh, t.cLow, t.cHigh],
]

/** What follows from the instruction alone, but for the flag of its class. */
function fillDecoded(t: CpuCells, fields: DecodedProgram['fields'], rows: Uint32Array, { start, end }: Block): void {
  t.real.fill(1, start, end)
  gather(t.registerA, fields.registerA, rows, start, end)
  gather(t.immLow, fields.immLow, rows, start, end)
  gather(t.p0, fields.p0, rows, start, end)
  gather(t.p1, fields.p1, rows, start, end)
  gather(t.link, fields.link, rows, start, end)
}

function gather(column: Uint32Array, field: Uint32Array, rows: Uint32Array, start: number, end: number): void {
  for (let i = start; i < end; i++) column[i] = field[rows[i]!]!
}

/** What the trace has: addresses, words as limbs, previous times. */
function fillAccesses(t: CpuCells, { pc, nextPc, a, b, c }: ShardTrace, { start, end }: Block): void {
  for (let i = start; i < end; i++) t.clock[i] = i + 1
  t.pc.set(pc.subarray(start, end), start)
  t.nextPc.set(nextPc.subarray(start, end), start)
  t.bAddress.set(b.address.subarray(start, end), start)
  t.cAddress.set(c.address.subarray(start, end), start)
  fillLimbs(t.aLow, t.aHigh, a.value, start, end)
  fillLimbs(t.bLow, t.bHigh, b.value, start, end)
  fillLimbs(t.oldLow, t.oldHigh, c.oldValue, start, end)
  fillLimbs(t.cLow, t.cHigh, c.newValue, start, end)
  for (let i = start; i < end; i++) t.bImage[i] = b.kind[i] === KIND_IMAGE ? 1 : 0
  t.aTime.set(a.previousTime.subarray(start, end), start)
  t.bTime.set(b.previousTime.subarray(start, end), start)
  t.cTime.set(c.previousTime.subarray(start, end), start)
}

function fillLimbs(low: Uint32Array, high: Uint32Array, words: Uint32Array, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    low[i] = words[i]! & 0xffff
    high[i] = words[i]! >>> 16
  }
}

/** Every access is later than the one before it; a read of the image has no time. */
function countTimes({ aTime, bTime, cTime, bImage }: CpuCells, { start, end }: Block, { range16 }: LookupCounts): void {
  for (let i = start; i < end; i++) {
    const before = 4 * (i + 1) - 1
    range16[before + SLOT_A - aTime[i]!]!++
    if (bImage[i] === 0) range16[before + SLOT_B - bTime[i]!]!++
    range16[before + SLOT_C - cTime[i]!]!++
  }
}

function setOnes(flag: Uint32Array, { list, from, to }: { list: Uint32Array; from: number; to: number }): void {
  for (let k = from; k < to; k++) flag[list[k]!] = 1
}

/** The rows of each class, cut into blocks one after the other. */
class Classes {
  readonly #lists: readonly { readonly name: InstructionClass; readonly list: Uint32Array }[]
  readonly #from: number[]

  constructor({ cycles }: Executed) {
    this.#lists = CLASSES.flatMap(name => (name === undefined ? [] : [{ name, list: cycles[name] }]))
    this.#from = this.#lists.map(() => 0)
  }

  /** For each class the rows below `end` that were not given yet. */
  below(end: number) {
    return this.#lists.map(({ name, list }, k) => {
      const from = this.#from[k]!
      let to = from
      while (to < list.length && list[to]! < end) to++
      this.#from[k] = to
      return { name, rows: { list, from, to } }
    })
  }
}

/** Clock and addresses of the rows after the last cycle, and the row that ends the run. */
function fillEnd(t: CpuCells, trace: ShardTrace): void {
  const { cycles } = trace
  t.clock.fill(cycles + 1, cycles)
  t.pc.fill(trace.endPc, cycles)
  t.nextPc.fill(trace.endNextPc, cycles)
  if (!exits(trace)) return
  const halt = cycles - 1
  t.bits[0]![halt] = 1
  // The row after the exit goes on in the table although the machine stands still there.
  t.pc.fill(trace.nextPc[halt]!, cycles)
  t.nextPc.fill(trace.nextPc[halt]! + 1, cycles)
}

/** Whether the last row is a system call that ends the run: exit (4001) or exit_group (4246). */
function exits({ syscalls, cycles }: ShardTrace): boolean {
  const k = syscalls.length - 1
  return k >= 0 && syscalls.row[k] === cycles - 1 && (syscalls.v0Old[k] === 4001 || syscalls.v0Old[k] === 4246)
}

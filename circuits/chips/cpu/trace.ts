/**
 * Fills the CPU table from a traced shard and counts its lookups.
 *
 * The operands come from the trace; what is computed here are the cells that help to show the results (sums, bytes,
 * bits, inverses). A row whose cells disagree with the trace is not provable; nothing here decides what is true.
 * @module
 */

import type { Cells } from '@zkmips/air/chip'
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { mul, P } from '@zkmips/field/koalabear'
import { KIND_IMAGE, SLOT_A, SLOT_B, SLOT_C } from '@zkmips/isa/accesses'
import { type Decoded, FLAGS, type Flag } from '../../decode.ts'
import type { LookupCounts } from '../../tables/lookups.ts'
import type { DecodedProgram } from '../program/trace.ts'
import { cpuChip } from './air.ts'
import { cpuColumns } from './columns.ts'

type CpuCells = Cells<typeof cpuColumns, Uint32Array>

/** Sums of two 16-bit limbs are below 2^17: their inverses by the recurrence 1/n = −(p div n) · 1/(p mod n). */
const SMALL_INVERSES = (() => {
  const inverses = new Uint32Array(1 << 17)
  inverses[1] = 1
  for (let n = 2; n < inverses.length; n++) inverses[n] = P - mul(Math.floor(P / n), inverses[P % n]!)
  return inverses
})()

/**
 * For each cycle the row of the decoded program that it executes.
 * @throws RangeError where the trace executes a word that has no row in the program table
 */
export function executedRows({ cycles, pc }: ShardTrace, { rows, rowOf }: DecodedProgram): Uint32Array {
  const executed = new Uint32Array(cycles)
  for (let i = 0; i < cycles; i++) {
    const row = rowOf.get(pc[i]!)
    if (row === undefined || rows[row] === undefined) {
      throw new RangeError(`the word at 0x${(pc[i]! * 4).toString(16)} is no instruction that a proof may execute`)
    }
    executed[i] = row
  }
  return executed
}

/** @param executed the rows of `executedRows` */
export function fillCpu(
  trace: ShardTrace,
  program: DecodedProgram,
  executed: Uint32Array,
  lookups: LookupCounts,
): Table {
  const { cycles, a, b, c } = trace
  const height = tableHeight(cycles, 1)
  const t = allocateCells(cpuColumns, height)
  fillDecoded(t, program, executed)
  fillAccesses(t, trace, lookups)
  const templates = program.rows.map(d => d && template(d))
  const haltRow = trace.syscalls.length > 0 && exits(trace) ? cycles - 1 : -1

  for (let i = 0; i < cycles; i++) {
    const { decoded, flag } = templates[executed[i]!]!
    if (decoded.link) fillLink(t, i, trace.pc[i]!, lookups)
    if (flag === 'syscall') t.bits[0]![i] = i === haltRow ? 1 : 0
    else if (flag) {
      t[flag][i] = 1
      fillClass(t, i, flag, decoded, a.value[i]!, b.value[i]!, c.oldValue[i]!, c.newValue[i]!, lookups)
    }
  }
  t.clock.fill(cycles + 1, cycles)
  t.pc.fill(trace.endPc, cycles)
  t.nextPc.fill(trace.endNextPc, cycles)
  if (haltRow >= 0) {
    // The row after the exit goes on in the table although the machine stands still there.
    t.pc.fill(trace.nextPc[haltRow]!, cycles)
    t.nextPc.fill(trace.nextPc[haltRow]! + 1, cycles)
  }
  return { chip: cpuChip, height, preprocessed: [], early: [], main: flatten(t) }
}

/** What follows from the instruction alone. A column at a time: the caches of a processor do not keep up with sixty at once. */
function fillDecoded(t: CpuCells, program: DecodedProgram, executed: Uint32Array): void {
  t.real.fill(1, 0, executed.length)
  for (const name of ['registerA', 'immLow', 'immHigh', 'p0', 'p1', 'p2', 'link', 'syscall'] as const) {
    const ofRow = Uint32Array.from(program.rows, decoded => decoded?.[name] ?? 0)
    const column = t[name]
    for (let i = 0; i < executed.length; i++) column[i] = ofRow[executed[i]!]!
  }
}

/** What the trace has: addresses, words as limbs, previous times. */
function fillAccesses(t: CpuCells, trace: ShardTrace, lookups: LookupCounts): void {
  const { cycles, a, b, c } = trace
  for (let i = 0; i < cycles; i++) t.clock[i] = i + 1
  t.pc.set(trace.pc.subarray(0, cycles))
  t.nextPc.set(trace.nextPc.subarray(0, cycles))
  t.bAddress.set(b.address.subarray(0, cycles))
  t.cAddress.set(c.address.subarray(0, cycles))
  fillLimbs(t.aLow, t.aHigh, a.value, cycles)
  fillLimbs(t.bLow, t.bHigh, b.value, cycles)
  fillLimbs(t.oldLow, t.oldHigh, c.oldValue, cycles)
  fillLimbs(t.cLow, t.cHigh, c.newValue, cycles)
  for (let i = 0; i < cycles; i++) t.bImage[i] = b.kind[i] === KIND_IMAGE ? 1 : 0
  fillTimes(t.aTime, a.previousTime, SLOT_A, lookups.range16, cycles)
  fillTimes(t.bTime, b.previousTime, SLOT_B, lookups.range16, cycles, t.bImage)
  fillTimes(t.cTime, c.previousTime, SLOT_C, lookups.range16, cycles)
}

function fillLimbs(low: Uint32Array, high: Uint32Array, words: ArrayLike<number>, cycles: number): void {
  for (let i = 0; i < cycles; i++) {
    low[i] = words[i]! & 0xffff
    high[i] = words[i]! >>> 16
  }
}

/** @param untimed 1 for cycles whose access has no time */
function fillTimes(
  times: Uint32Array,
  previous: Uint32Array,
  slot: number,
  counts: Uint32Array,
  cycles: number,
  untimed?: Uint32Array,
): void {
  for (let i = 0; i < cycles; i++) {
    times[i] = previous[i]!
    if (untimed?.[i] !== 1) counts[4 * (i + 1) + slot - previous[i]! - 1]!++
  }
}

/** Whether the last row is a system call that ends the run: exit (4001) or exit_group (4246). */
function exits({ syscalls, cycles }: ShardTrace): boolean {
  const k = syscalls.length - 1
  return syscalls.row[k] === cycles - 1 && (syscalls.v0Old[k] === 4001 || syscalls.v0Old[k] === 4246)
}

interface Template {
  readonly decoded: Decoded
  /** The class, or undefined for an instruction without effect. */
  readonly flag: Exclude<Flag, 'link'> | undefined
}

const CLASSES = FLAGS.filter(f => f !== 'link')

function template(decoded: Decoded): Template {
  return { decoded, flag: CLASSES.find(f => decoded[f] === 1) }
}

function fillLink(t: CpuCells, i: number, pc: number, lookups: LookupCounts): void {
  const link = pc + 2
  t.work[0]![i] = link & 0x3fff
  t.work[1]![i] = link >>> 14
  lookups.range14[link & 0x3fff]!++
  lookups.range16[link >>> 14]!++
}

/** The cells of a row's class. All values are u32. */
function fillClass(
  t: CpuCells,
  i: number,
  flag: Flag,
  d: Decoded,
  a: number,
  b: number,
  old: number,
  result: number,
  lookups: LookupCounts,
): void {
  // biome-ignore format: the signature stays on one line
  const imm = d.immLow + d.immHigh * 0x10000
  switch (flag) {
    case 'add':
      fillSum(t, i, (a + b + imm) >>> 0, lookups)
      break
    case 'sub':
      fillSum(t, i, (a - b) >>> 0, lookups)
      break
    case 'compare': {
      const op2 = (b + imm) >>> 0
      fillSum(t, i, (a - op2) >>> 0, lookups)
      fillSign(t.bits[0]!, i, a >>> 16, lookups)
      fillSign(t.bits[1]!, i, op2 >>> 16, lookups)
      break
    }
    case 'branchEqual': {
      const difference = (a - b) >>> 0
      fillSum(t, i, difference, lookups)
      fillZeroTest(t, i, difference)
      fillTaken(t, i, d)
      break
    }
    case 'branchSign':
      fillSign(t.bits[0]!, i, a >>> 16, lookups)
      fillZeroTest(t, i, a)
      fillTaken(t, i, d)
      break
    case 'jump':
      t.taken[i] = 1
      break
    case 'jumpRegister':
      lookups.range14[(a & 0xffff) >>> 2]!++
      break
    case 'move':
      fillZeroTest(t, i, b)
      t.bits[0]![i] = (d.p0 + d.p2 * t.bits[1]![i]!) % P
      break
    case 'logic':
      fillLogic(t, i, a, (b + imm) >>> 0, lookups)
      break
    case 'shift':
    case 'alu':
    case 'hilo':
      break
    default:
      fillMemory(t, i, flag, (a + imm) >>> 0, b, old, result, lookups)
  }
}

function fillSum(t: CpuCells, i: number, s: number, lookups: LookupCounts): void {
  t.sLow[i] = s & 0xffff
  t.sHigh[i] = s >>> 16
  lookups.range16[s & 0xffff]!++
  lookups.range16[s >>> 16]!++
}

function fillSign(bit: Uint32Array, i: number, limb: number, lookups: LookupCounts): void {
  const sign = limb >>> 15
  bit[i] = sign
  lookups.range16[2 * limb - 0x10000 * sign]!++
}

function fillZeroTest(t: CpuCells, i: number, word: number): void {
  const x = (word & 0xffff) + (word >>> 16)
  t.inverse[i] = SMALL_INVERSES[x]!
  t.bits[1]![i] = x === 0 ? 1 : 0
}

function fillTaken(t: CpuCells, i: number, d: Decoded): void {
  // p1 and p2 are 0, 1 or −1, so the products are exact.
  t.taken[i] = (d.p0 + d.p1 * t.bits[0]![i]! + d.p2 * t.bits[1]![i]!) % P
}

function fillLogic(t: CpuCells, i: number, a: number, op2: number, lookups: LookupCounts): void {
  const and = (a & op2) >>> 0
  t.sLow[i] = and & 0xffff
  t.sHigh[i] = and >>> 16
  t.work[0]![i] = a & 0xff
  t.work[1]![i] = (a >>> 16) & 0xff
  t.work[2]![i] = op2 & 0xff
  t.work[3]![i] = (op2 >>> 16) & 0xff
  t.work[4]![i] = and & 0xff
  t.work[5]![i] = (and >>> 16) & 0xff
  for (let k = 0; k < 32; k += 8) lookups.byteAnd[((a >>> k) & 0xff) * 256 + ((op2 >>> k) & 0xff)]!++
}

function fillMemory(
  t: CpuCells,
  i: number,
  flag: Flag,
  address: number,
  b: number,
  old: number,
  result: number,
  lookups: LookupCounts,
): void {
  // biome-ignore format: the signature stays on one line
  t.sLow[i] = address & 0xffff
  t.sHigh[i] = address >>> 16
  t.bits[0]![i] = address & 1
  t.bits[1]![i] = (address >>> 1) & 1
  lookups.range14[(address & 0xffff) >>> 2]!++
  lookups.range16[address >>> 16]!++
  const upper = (address & 2) === 0
  if (flag === 'loadHalf' || flag === 'loadByte') {
    const half = upper ? b >>> 16 : b & 0xffff
    if (flag === 'loadHalf') {
      t.work[0]![i] = half
      fillSign(t.bits[2]!, i, half, lookups)
      return
    }
    const byte = address & 1 ? half & 0xff : half >>> 8
    t.work[0]![i] = half & 0xff
    t.work[1]![i] = half >>> 8
    t.work[2]![i] = byte
    t.bits[2]![i] = byte >>> 7
    lookups.byteAnd[byte * 256 + 128]!++
    lookups.range8[address & 1 ? half >>> 8 : half & 0xff]!++
  } else if (flag === 'storeByte') {
    const half = upper ? old >>> 16 : old & 0xffff
    t.work[0]![i] = b & 0xff
    t.work[1]![i] = half & 0xff
    t.work[2]![i] = half >>> 8
    t.work[3]![i] = upper ? result >>> 16 : result & 0xffff
    lookups.bytePair[(b & 0xff) * 256 + ((b & 0xffff) >>> 8)]!++
    lookups.bytePair[(half & 0xff) * 256 + (half >>> 8)]!++
  }
}

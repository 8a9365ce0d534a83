/**
 * The cells of CPU rows that depend on the class of the instruction: sums, bytes, bits, inverses; and the lookups that go with
 * them. A function per class (or family of classes), over the rows of that class in a block.
 * @module
 */
import type { Cells } from '@zkmips/air/chip'
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { mul, P } from '@zkmips/field/koalabear'
import type { LookupCounts } from '../../tables/lookups.ts'
import type { InstructionClass } from '../program/trace.ts'
import type { cpuColumns } from './columns.ts'

export type CpuCells = Cells<typeof cpuColumns, Uint32Array>

/** What the cells are made of. Cells of decoded fields and of accesses are filled already. */
export interface ClassSource {
  readonly cells: CpuCells
  readonly trace: ShardTrace
  readonly lookups: LookupCounts
}

/** Rows of one class: those from `from` to below `to` in a list. */
export interface Rows {
  readonly list: Uint32Array
  readonly from: number
  readonly to: number
}

type FillClass = (source: ClassSource, rows: Rows) => void

/** Sums of two 16-bit limbs are below 2^17: their inverses by the recurrence 1/n = −(p div n) · 1/(p mod n). */
const SMALL_INVERSES = (() => {
  const inverses = new Uint32Array(1 << 17)
  inverses[1] = 1
  for (let n = 2; n < inverses.length; n++) inverses[n] = P - mul(Math.floor(P / n), inverses[P % n]!)
  return inverses
})()

/** Classes without cells of their own are not in the list. */
export const CLASS_CELLS: { readonly [Name in InstructionClass]?: FillClass } = {
  add: ({ cells: t, trace: { a, b }, lookups }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      fillSum(t, i, (a.value[i]! + b.value[i]! + immediate(t, i)) >>> 0, lookups)
    }
  },

  sub: ({ cells: t, trace: { a, b }, lookups }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      fillSum(t, i, (a.value[i]! - b.value[i]!) >>> 0, lookups)
    }
  },

  compare: ({ cells: t, trace: { a, b }, lookups }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      const x = a.value[i]!
      const op2 = (b.value[i]! + immediate(t, i)) >>> 0
      fillSum(t, i, (x - op2) >>> 0, lookups)
      fillSign(t.bits[0]!, i, x >>> 16, lookups)
      fillSign(t.bits[1]!, i, op2 >>> 16, lookups)
    }
  },

  branchEqual: ({ cells: t, trace: { a, b }, lookups }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      const difference = (a.value[i]! - b.value[i]!) >>> 0
      fillSum(t, i, difference, lookups)
      fillZeroTest(t, i, difference)
      fillTaken(t, i)
    }
  },

  branchSign: (source, { list, from, to }) => {
    const { cells: t, trace, lookups } = source
    for (let k = from; k < to; k++) {
      const i = list[k]!
      const x = trace.a.value[i]!
      fillSign(t.bits[0]!, i, x >>> 16, lookups)
      fillZeroTest(t, i, x)
      fillTaken(t, i)
      fillLink(source, i)
    }
  },

  jump: (source, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      source.cells.taken[list[k]!] = 1
      fillLink(source, list[k]!)
    }
  },

  jumpRegister: (source, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      source.lookups.range14[(source.trace.a.value[list[k]!]! & 0xffff) >>> 2]!++
      fillLink(source, list[k]!)
    }
  },

  move: ({ cells: t, trace: { b } }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      fillZeroTest(t, i, b.value[i]!)
      t.bits[0]![i] = (t.p0[i]! + t.p2[i]! * t.bits[1]![i]!) % P
    }
  },

  logic: ({ cells: t, trace: { a, b }, lookups: { byteAnd } }, { list, from, to }) => {
    const [aByte0, aByte2, bByte0, bByte2, andByte0, andByte2] = t.work as [
      Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array,
    ] // biome-ignore format: a list
    for (let k = from; k < to; k++) {
      const i = list[k]!
      const x = a.value[i]!
      const op2 = (b.value[i]! + immediate(t, i)) >>> 0
      const and = (x & op2) >>> 0
      t.sLow[i] = and & 0xffff
      t.sHigh[i] = and >>> 16
      aByte0[i] = x & 0xff
      aByte2[i] = (x >>> 16) & 0xff
      bByte0[i] = op2 & 0xff
      bByte2[i] = (op2 >>> 16) & 0xff
      andByte0[i] = and & 0xff
      andByte2[i] = (and >>> 16) & 0xff
      byteAnd[((x & 0xff) << 8) | (op2 & 0xff)]!++
      byteAnd[(x & 0xff00) | ((op2 >>> 8) & 0xff)]!++
      byteAnd[((x >>> 8) & 0xff00) | ((op2 >>> 16) & 0xff)]!++
      byteAnd[((x >>> 16) & 0xff00) | (op2 >>> 24)]!++
    }
  },

  loadWord: fillAddresses,
  storeWord: fillAddresses,
  storeHalf: fillAddresses,
  unalignedLoad: fillAddresses,
  unalignedStore: fillAddresses,

  loadHalf: (source, rows) => {
    fillAddresses(source, rows)
    const { cells: t, trace, lookups } = source
    for (let k = rows.from; k < rows.to; k++) {
      const i = rows.list[k]!
      const half = halfAt(t, i, trace.b.value[i]!)
      t.work[0]![i] = half
      fillSign(t.bits[2]!, i, half, lookups)
    }
  },

  loadByte: (source, rows) => {
    fillAddresses(source, rows)
    const { cells: t, trace, lookups } = source
    for (let k = rows.from; k < rows.to; k++) {
      const i = rows.list[k]!
      const half = halfAt(t, i, trace.b.value[i]!)
      const isLower = t.bits[0]![i]! === 1
      const byte = isLower ? half & 0xff : half >>> 8
      t.work[0]![i] = half & 0xff
      t.work[1]![i] = half >>> 8
      t.work[2]![i] = byte
      t.bits[2]![i] = byte >>> 7
      lookups.byteAnd[byte * 256 + 128]!++
      lookups.range8[isLower ? half >>> 8 : half & 0xff]!++
    }
  },

  storeByte: (source, rows) => {
    fillAddresses(source, rows)
    const { cells: t, trace, lookups } = source
    for (let k = rows.from; k < rows.to; k++) {
      const i = rows.list[k]!
      const stored = trace.b.value[i]! & 0xffff
      const half = halfAt(t, i, trace.c.oldValue[i]!)
      t.work[0]![i] = stored & 0xff
      t.work[1]![i] = half & 0xff
      t.work[2]![i] = half >>> 8
      t.work[3]![i] = halfAt(t, i, trace.c.newValue[i]!)
      lookups.bytePair[(stored & 0xff) * 256 + (stored >>> 8)]!++
      lookups.bytePair[(half & 0xff) * 256 + (half >>> 8)]!++
    }
  },
}

const immediate = (t: CpuCells, i: number): number => t.immLow[i]! | (t.immHigh[i]! << 16)

/** The address of a load or store, and its two lowest bits. */
function fillAddresses({ cells: t, trace: { a }, lookups }: ClassSource, { list, from, to }: Rows): void {
  const [bit0, bit1] = t.bits as [Uint32Array, Uint32Array]
  for (let k = from; k < to; k++) {
    const i = list[k]!
    const address = (a.value[i]! + immediate(t, i)) >>> 0
    t.sLow[i] = address & 0xffff
    t.sHigh[i] = address >>> 16
    bit0[i] = address & 1
    bit1[i] = (address >>> 1) & 1
    lookups.range14[(address & 0xffff) >>> 2]!++
    lookups.range16[address >>> 16]!++
  }
}

/** The half of a word at the row's address, whose bit 1 is filled. */
const halfAt = (t: CpuCells, i: number, word: number): number => (t.bits[1]![i] === 0 ? word >>> 16 : word & 0xffff)

function fillSum(t: CpuCells, i: number, s: number, { range16 }: LookupCounts): void {
  t.sLow[i] = s & 0xffff
  t.sHigh[i] = s >>> 16
  range16[s & 0xffff]!++
  range16[s >>> 16]!++
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

function fillTaken(t: CpuCells, i: number): void {
  // p1 and p2 are 0, 1 or −1, so the products are exact.
  t.taken[i] = (t.p0[i]! + t.p1[i]! * t.bits[0]![i]! + t.p2[i]! * t.bits[1]![i]!) % P
}

/** Where the row links: the address that it writes. */
function fillLink({ cells: t, trace, lookups }: ClassSource, i: number): void {
  if (t.link[i] === 0) return
  const link = trace.pc[i]! + 2
  t.work[0]![i] = link & 0x3fff
  t.work[1]![i] = link >>> 14
  lookups.range14[link & 0x3fff]!++
  lookups.range16[link >>> 14]!++
}

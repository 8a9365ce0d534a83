/**
 * The cells of CPU rows that depend on the class of the instruction: differences, addresses, bits, inverses; and the lookups that
 * go with them. A function per class (or family of classes), over the rows of that class in a block.
 * @module
 */
import type { Cells } from '@zkmips/air/chip'
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { mul, P } from '@zkmips/field/koalabear'
import { REGISTER_B_WEIGHT, REGISTER_C_WEIGHT } from '../../decode.ts'
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
  add: countResults,
  sub: countResults,

  compare: ({ cells: t, trace: { a, b }, lookups: { range16 } }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      const difference = (a.value[i]! - (b.value[i]! + immediate(t, i))) >>> 0
      t.low[i] = difference & 0xffff
      range16[difference & 0xffff]!++
      range16[difference >>> 16]!++
    }
  },

  branchEqual: ({ cells: t, trace: { a, b } }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      fillEquality(t, i, a.value[i]!, b.value[i]!)
      t.taken[i] = (t.p0[i]! + t.p1[i]! * t.bits[1]![i]!) % P
    }
  },

  branchSign: ({ cells: t, trace: { a }, lookups }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      fillSign(t, i, a.value[i]!, lookups)
      t.taken[i] = t.p0[i]! ^ t.bits[0]![i]!
    }
  },

  branchOrder: ({ cells: t, trace: { a }, lookups }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      fillSign(t, i, a.value[i]!, lookups)
      fillZeroTest(t, i, a.value[i]!)
      t.taken[i] = t.p0[i]! ^ (t.bits[0]![i]! | t.bits[1]![i]!)
    }
  },

  jumpRegister: ({ trace: { a }, lookups: { range14 } }, { list, from, to }) => {
    for (let k = from; k < to; k++) range14[(a.value[list[k]!]! & 0xffff) >>> 2]!++
  },

  move: ({ cells: t, trace: { b } }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      fillZeroTest(t, i, b.value[i]!)
      t.bits[0]![i] = (t.p0[i]! + t.p1[i]! * t.bits[1]![i]!) % P
    }
  },

  logic: ({ cells: t, trace: { a, b } }, { list, from, to }) => {
    for (let k = from; k < to; k++) {
      const i = list[k]!
      const and = a.value[i]! & (b.value[i]! + t.immLow[i]!)
      t.low[i] = and & 0xffff
      t.inverse[i] = and >>> 16
    }
  },

  loadWord: (source, rows) => {
    fillAddresses(source, rows, source.cells.bAddress, REGISTER_B_WEIGHT)
    countWordAddresses(source, rows)
  },
  storeWord: (source, rows) => {
    fillAddresses(source, rows, source.cells.cAddress, REGISTER_C_WEIGHT)
    countWordAddresses(source, rows)
  },
  // The table that answers looks up the low limb.
  partLoad: (source, rows) => fillAddresses(source, rows, source.cells.bAddress, REGISTER_B_WEIGHT),
  partStore: (source, rows) => fillAddresses(source, rows, source.cells.cAddress, REGISTER_C_WEIGHT),
}

/** Slots 1 and 2 look up both limbs of a sum or difference. */
function countResults({ trace: { c }, lookups: { range16 } }: ClassSource, { list, from, to }: Rows): void {
  for (let k = from; k < to; k++) {
    const result = c.newValue[list[k]!]!
    range16[result & 0xffff]!++
    range16[result >>> 16]!++
  }
}

const immediate = (t: CpuCells, i: number): number => t.immLow[i]! | (t.p1[i]! << 16)

/** The address of a load or store, its two lowest bits, and its place among the packed registers. */
function fillAddresses(
  { cells: t, trace: { a }, lookups: { range16 } }: ClassSource,
  { list, from, to }: Rows,
  wordAddress: Uint32Array,
  weight: number,
): void {
  const [bit0, bit1] = t.bits as [Uint32Array, Uint32Array]
  for (let k = from; k < to; k++) {
    const i = list[k]!
    const address = (a.value[i]! + immediate(t, i)) >>> 0
    t.low[i] = address & 0xffff
    bit0[i] = address & 1
    bit1[i] = (address >>> 1) & 1
    // Below 2^42: exact.
    t.memoryPlace[i] = (wordAddress[i]! * weight) % P
    range16[address >>> 16]!++
  }
}

function countWordAddresses({ cells: { low }, lookups: { range14 } }: ClassSource, { list, from, to }: Rows): void {
  for (let k = from; k < to; k++) range14[low[list[k]!]! >>> 2]!++
}

function fillSign(t: CpuCells, i: number, word: number, lookups: LookupCounts): void {
  const limb = word >>> 16
  const sign = limb >>> 15
  t.bits[0]![i] = sign
  lookups.range16[2 * limb - 0x10000 * sign]!++
}

function fillZeroTest(t: CpuCells, i: number, word: number): void {
  const x = (word & 0xffff) + (word >>> 16)
  t.inverse[i] = SMALL_INVERSES[x]!
  t.bits[1]![i] = x === 0 ? 1 : 0
}

/** The inverse of a limb of a − b that is not 0; the other limb counts 0 times. */
function fillEquality(t: CpuCells, i: number, a: number, b: number): void {
  const low = (a & 0xffff) - (b & 0xffff)
  const high = (a >>> 16) - (b >>> 16)
  if (low !== 0) t.low[i] = inverseOfSmall(low)
  else if (high !== 0) t.inverse[i] = inverseOfSmall(high)
  else t.bits[1]![i] = 1
}

/** @param x not 0, above −2^17 and below 2^17 */
const inverseOfSmall = (x: number): number => (x > 0 ? SMALL_INVERSES[x]! : P - SMALL_INVERSES[-x]!)

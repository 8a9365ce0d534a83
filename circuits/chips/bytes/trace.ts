/**
 * The fixed columns of the table of bytes and ranges, and which of its rows serves a lookup.
 * @module
 */
import type { Bus } from '@zkmips/air/chip'
import type { Table } from '@zkmips/air/table'
import { bitLength, byteAnd, bytePair, range8, range14, range16 } from '../../buses.ts'
import { bytesChip } from './air.ts'

export const BYTES_HEIGHT = 1 << 16

/** The preprocessed columns, in order. */
export function bytesTable(): Uint32Array[] {
  const columns = Array.from({ length: 8 }, () => new Uint32Array(BYTES_HEIGHT))
  const [value, x, y, and, log2, below14, below8, positive] = columns as [
    Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array,
  ] // biome-ignore format: a list
  for (let v = 0; v < BYTES_HEIGHT; v++) {
    value[v] = v
    x[v] = v >>> 8
    y[v] = v & 0xff
    and[v] = (v >>> 8) & v & 0xff
    log2[v] = v === 0 ? 0 : 31 - Math.clz32(v)
    below14[v] = Number(v < 1 << 14)
    below8[v] = Number(v < 1 << 8)
    positive[v] = Number(v > 0)
  }
  return columns
}

interface ByteLookup {
  readonly bus: Bus
  /** The row that serves a message (bus number, first, second, …) is first·`first` + second·`second`. */
  readonly first: number
  readonly second: number
}

/** The buses that this table serves, in the order of its multiplicity columns. */
export const BYTE_LOOKUPS: readonly ByteLookup[] = [
  { bus: range16, first: 1, second: 0 },
  { bus: range14, first: 1, second: 0 },
  { bus: range8, first: 1, second: 0 },
  { bus: bytePair, first: 256, second: 1 },
  { bus: byteAnd, first: 256, second: 1 },
  { bus: bitLength, first: 0, second: 1 },
]

/** @param counts how often each row is looked up: a column for each of `BYTE_LOOKUPS` */
export const fillBytes = (preprocessed: readonly Uint32Array[], counts: readonly Uint32Array[]): Table => ({
  chip: bytesChip,
  height: BYTES_HEIGHT,
  preprocessed,
  early: [],
  main: counts,
})

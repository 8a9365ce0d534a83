/**
 * The lookup table of 2^16 rows: row v serves ranges, bytes, the AND of v's two bytes, and bit lengths. Everything but the
 * multiplicities is fixed by the row number and part of the verifying key.
 * @module
 */

import { type Bus, defineChip } from '@zkmips/air/chip'
import { bitLength, byteAnd, bytePair, range8, range14, range16 } from '../../buses.ts'

export const BYTES_HEIGHT = 1 << 16

export const bytesChip = defineChip({
  name: 'bytes',
  preprocessed: {
    /** The row's number, 0 … 65535. */
    value: 1,
    /** High and low byte of value. */
    x: 1,
    y: 1,
    /** x & y. */
    and: 1,
    /** ⌊log₂ value⌋; 0 for value 0. */
    log2: 1,
    /** Which ranges the value lies in. */
    below14: 1,
    below8: 1,
    positive: 1,
  },
  main: {
    /** Times each lookup of the row is used. */
    range16: 1,
    range14: 1,
    range8: 1,
    bytePair: 1,
    byteAnd: 1,
    bitLength: 1,
  },
  build(b) {
    const { value, x, y, and, log2, below14, below8, positive } = b.preprocessed
    const m = b.main
    b.receive('range16', range16, { value }, m.range16)
    b.receive('range14', range14, { value }, m.range14.mul(below14))
    b.receive('range8', range8, { value }, m.range8.mul(below8))
    b.receive('bytePair', bytePair, { x, y }, m.bytePair)
    b.receive('byteAnd', byteAnd, { x, y, and }, m.byteAnd)
    b.receive('bitLength', bitLength, { log2, value }, m.bitLength.mul(positive))
  },
})

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

/** The buses that this table serves, in the order of its multiplicity columns, with the row that serves a message (bus number first). */
export const BYTE_LOOKUPS: readonly { readonly bus: Bus; readonly row: (message: ArrayLike<number>) => number }[] = [
  { bus: range16, row: m => m[1]! },
  { bus: range14, row: m => m[1]! },
  { bus: range8, row: m => m[1]! },
  { bus: bytePair, row: m => m[1]! * 256 + m[2]! },
  { bus: byteAnd, row: m => m[1]! * 256 + m[2]! },
  { bus: bitLength, row: m => m[2]! },
]

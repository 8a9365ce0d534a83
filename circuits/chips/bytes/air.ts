/**
 * The lookup table of 2^16 rows: row v serves ranges, bytes, the AND of v's two bytes, and bit lengths. Everything but the
 * multiplicities is fixed by the row number and part of the verifying key.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { bitLength, byteAnd, bytePair, range8, range14, range16 } from '../../buses.ts'

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

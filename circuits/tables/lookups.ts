/**
 * How often each row of the bytes table is looked up in one shard: the multiplicity columns of that table.
 * @module
 */

import { forEachMessageBlock } from '@zkmips/air/messages'
import type { Table } from '@zkmips/air/table'
import { add } from '@zkmips/field/koalabear'
import { bytesChip } from '../chips/bytes/air.ts'
import { BYTE_LOOKUPS, BYTES_HEIGHT } from '../chips/bytes/trace.ts'

/** By the number of a bus, the place of its lookup in `BYTE_LOOKUPS`, or −1. */
const LOOKUP_OF_BUS = new Int8Array(1 << 16).fill(-1)
for (const [i, { bus }] of BYTE_LOOKUPS.entries()) LOOKUP_OF_BUS[bus.id] = i
const FIRST = Float64Array.from(BYTE_LOOKUPS, l => l.first)
const SECOND = Float64Array.from(BYTE_LOOKUPS, l => l.second)

export class LookupCounts {
  /** One column per bus of `BYTE_LOOKUPS`, in its order. */
  readonly columns: readonly Uint32Array[] = BYTE_LOOKUPS.map(() => new Uint32Array(BYTES_HEIGHT))
  readonly range16 = this.columns[0]!
  readonly range14 = this.columns[1]!
  readonly range8 = this.columns[2]!
  readonly bytePair = this.columns[3]!
  readonly byteAnd = this.columns[4]!
  readonly bitLength = this.columns[5]!

  /**
   * Counts the lookups that a table sends, by evaluating its messages. Slow beside a filler that counts by itself: for the
   * side tables. A message that no row serves is left out here and breaks the balance of its bus. The bytes table itself,
   * which is the other side, counts nothing.
   */
  countTable(table: Table, publicValues: readonly number[]): void {
    if (table.chip === bytesChip) return
    const buses = new Set(BYTE_LOOKUPS.map(l => l.bus))
    const select = (i: { buses: readonly unknown[] }) =>
      i.buses.some(b => buses.has(b as (typeof BYTE_LOOKUPS)[number]['bus']))
    forEachMessageBlock(
      table.chip,
      table,
      (_interaction, _start, rows, multiplicities, [bus, first, second = first]) => {
        for (let j = 0; j < rows; j++) {
          const multiplicity = multiplicities[j]!
          if (multiplicity === 0) continue
          const lookup = LOOKUP_OF_BUS[bus![j]!]
          if (lookup === undefined || lookup < 0) continue
          const row = FIRST[lookup]! * first![j]! + SECOND[lookup]! * second![j]!
          if (row >= BYTES_HEIGHT) continue
          const column = this.columns[lookup]!
          column[row] = add(column[row]!, multiplicity)
        }
      },
      { publicValues, select },
    )
  }
}

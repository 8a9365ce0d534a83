/**
 * How often each row of the bytes table is looked up in one shard: the multiplicity columns of that table.
 * @module
 */

import { forEachMessage } from '@zkmips/air/messages'
import type { Table } from '@zkmips/air/table'
import { P } from '@zkmips/field/koalabear'
import { bytesChip } from '../chips/bytes/air.ts'
import { BYTE_LOOKUPS, BYTES_HEIGHT } from '../chips/bytes/trace.ts'

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
    const byBus = new Map(BYTE_LOOKUPS.map((l, i) => [l.bus.id, { row: l.row, column: this.columns[i]! }]))
    const buses = new Set(BYTE_LOOKUPS.map(l => l.bus))
    const select = (i: { buses: readonly unknown[] }) =>
      i.buses.some(b => buses.has(b as (typeof BYTE_LOOKUPS)[number]['bus']))
    forEachMessage(
      table.chip,
      table,
      (_interaction, _row, multiplicity, message) => {
        const lookup = byBus.get(message[0]!)
        if (!lookup) return
        const row = lookup.row(message)
        if (row < BYTES_HEIGHT) lookup.column[row] = (lookup.column[row]! + multiplicity) % P
      },
      { publicValues, select },
    )
  }
}

/** Events of a shard while it is traced: named u32 columns of which all grow together; typed arrays underneath. */
import { GrowableU32 } from '../memory/growable.ts'

export class EventList<Column extends string> {
  readonly #columns: readonly (readonly [Column, GrowableU32])[]
  length = 0

  constructor(columns: readonly Column[]) {
    this.#columns = columns.map(name => [name, new GrowableU32(64)] as const)
  }

  /** Adds an event; columns that are not named get 0. */
  add(event: { readonly [Name in Column]?: number }): void {
    for (const [name, values] of this.#columns) values.push(event[name] ?? 0)
    this.length++
  }

  /** The columns as arrays of exactly `length` values. */
  columns(): { [Name in Column]: Uint32Array } {
    const entries = this.#columns.map(([name, values]) => [name, values.toArray()] as const)
    return Object.fromEntries(entries) as { [Name in Column]: Uint32Array }
  }
}

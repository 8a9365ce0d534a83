/**
 * For tests of one chip: what the rest of the machine puts on the buses is given as a list of messages, and the lookups in
 * the bytes table are decided by their definitions instead of by a table of 2^16 rows.
 *
 * `complaints` names everything that would make a proof of the table fail. An attack is a table without complaints.
 * @module
 */
import { add, P } from '@zkmips/field/koalabear'
import { bitLength, byteAnd, bytePair, range8, range14, range16 } from '../../buses.ts'
import { checkConstraints } from '../../framework/checker.ts'
import type { Bus } from '../../framework/chip.ts'
import { forEachMessage } from '../../framework/messages.ts'
import type { Table } from '../../framework/table.ts'

/** A message of the rest of the machine: sent (+1) or received (−1). Absent fields are 0. */
export interface OtherMessage {
  readonly bus: Bus
  readonly message: Readonly<Record<string, number>>
  readonly multiplicity: 1 | -1
}

type Fields = ArrayLike<number>
const LOOKUPS = new Map<number, (m: Fields) => boolean>([
  [range16.id, m => m[1]! < 1 << 16],
  [range14.id, m => m[1]! < 1 << 14],
  [range8.id, m => m[1]! < 1 << 8],
  [bytePair.id, m => m[1]! < 256 && m[2]! < 256],
  [byteAnd.id, m => m[1]! < 256 && m[2]! < 256 && (m[1]! & m[2]!) === m[3]!],
  [bitLength.id, m => m[1]! < 16 && m[2]! >= 2 ** m[1]! && m[2]! < 2 ** (m[1]! + 1)],
])

const key = (message: ArrayLike<number>): string => {
  const fields = Array.from(message)
  while (fields.at(-1) === 0) fields.pop()
  return fields.join()
}

/**
 * Names of all that is wrong with a table, sorted, each once: `constraint <label>`, `lookup <label>` for a lookup that no
 * row of the bytes table serves, `bus <name>` for a bus that does not balance with the other messages.
 */
export function complaints(table: Table, others: readonly OtherMessage[]): string[] {
  const found = new Set<string>()
  for (const f of checkConstraints(table.chip, table, [])) found.add(`constraint ${f.label}`)
  const balance = new Map<string, { bus: string; sum: number }>()
  const count = (message: ArrayLike<number>, multiplicity: number, bus: string): void => {
    const k = key(message)
    const entry = balance.get(k) ?? { bus, sum: 0 }
    entry.sum = add(entry.sum, multiplicity)
    balance.set(k, entry)
  }
  forEachMessage(table.chip, table, (interaction, _row, multiplicity, message) => {
    const served = LOOKUPS.get(message[0]!)
    if (!served) count(message, multiplicity, interaction.buses.find(b => b.id === message[0])!.name)
    else if (!served(message)) found.add(`lookup ${interaction.label}`)
  })
  for (const { bus, message, multiplicity } of others) {
    for (const name of Object.keys(message)) if (!bus.fields.includes(name)) throw new Error(`${bus.name}.${name}`)
    count([bus.id, ...bus.fields.map(f => message[f] ?? 0)], multiplicity === 1 ? 1 : P - 1, bus.name)
  }
  for (const { bus, sum } of balance.values()) if (sum !== 0) found.add(`bus ${bus}`)
  return [...found].sort()
}

/** A copy of the table with some main cells of one row changed, by column name; numbers are taken modulo p. */
export function withCells(table: Table, row: number, cells: Readonly<Record<string, number>>): Table {
  const main = table.main.map(c => c.slice())
  for (const [name, value] of Object.entries(cells)) {
    const index = table.chip.columns.main.indexOf(name)
    if (index < 0) throw new Error(`chip ${table.chip.name} has no column ${name}`)
    main[index]![row] = ((value % P) + P) % P
  }
  return { ...table, main }
}

/** The main cells of one row, by column name. */
export function cellsOfRow(table: Table, row: number): Record<string, number> {
  return Object.fromEntries(table.chip.columns.main.map((name, c) => [name, table.main[c]![row]!]))
}

/** Words that are likely to break something: limits, sign bits, limb borders. */
export const CORNER_WORDS = [
  0, 1, 2, 3, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x10001, 0x7fffffff, 0x80000000, 0x80000001,
  0xffff0000, 0xfffeffff, 0xffff7fff, 0xff00ff00, 0x00ff00ff, 0xfffffffe, 0xffffffff, 0x7f000001, 0x7effffff,
] as const // biome-ignore format: a table

/** Deterministic words for tests (xorshift32). */
export function randomWords(seed: number): () => number {
  let s = seed | 1
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return s >>> 0
  }
}

export const low = (word: number): number => word & 0xffff
export const high = (word: number): number => word >>> 16

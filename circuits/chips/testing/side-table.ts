/**
 * For tests of one chip: what the rest of the machine puts on the buses is given as a list of messages, and the lookups in
 * the bytes table are decided by their definitions instead of by a table of 2^16 rows.
 *
 * `complaints` names everything that would make a proof of the table fail. An attack is a table without complaints.
 * @module
 */

import type { Bus, Interaction } from '@zkmips/air/chip'
import { forEachMessage } from '@zkmips/air/messages'
import type { Table } from '@zkmips/air/table'
import { checkConstraints } from '@zkmips/air/testing/checker'
import { add, P } from '@zkmips/field/koalabear'
import { bitLength, byteAnd, bytePair, range8, range14, range16 } from '../../buses.ts'

/** A message of the rest of the machine: sent (positive) or received (negative) so many times. Absent fields are 0. */
export interface OtherMessage {
  readonly bus: Bus
  readonly message: Readonly<Record<string, number>>
  readonly multiplicity: number
}

type Fields = ArrayLike<number>
/** Which messages the bytes table serves, by bus number; element 0 of a message is the bus number. */
export const LOOKUPS: ReadonlyMap<number, (message: Fields) => boolean> = new Map<number, (m: Fields) => boolean>([
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
 * row of the bytes table serves (and that no other message cancels), `bus <name>` for a bus that does not balance with
 * the other messages.
 */
export function complaints(table: Table, others: readonly OtherMessage[]): string[] {
  const found = new Set<string>()
  for (const f of checkConstraints(table.chip, table, [])) found.add(`constraint ${f.label}`)
  const balance = new Map<string, { name: string; sum: number }>()
  const count = (message: ArrayLike<number>, multiplicity: number, name: string): void => {
    const k = key(message)
    const entry = balance.get(k) ?? { name, sum: 0 }
    entry.sum = add(entry.sum, multiplicity)
    balance.set(k, entry)
  }
  forEachMessage(table.chip, table, (interaction, _row, multiplicity, message) => {
    const served = LOOKUPS.get(message[0]!)
    if (!served) count(message, multiplicity, `bus ${busOf(interaction, message).name}`)
    else if (!served(message)) count(message, multiplicity, `lookup ${interaction.label}`)
  })
  for (const { bus, message, multiplicity } of others) {
    for (const name of Object.keys(message)) if (!bus.fields.includes(name)) throw new Error(`${bus.name}.${name}`)
    const wire = [bus.id, ...bus.fields.map(f => message[f] ?? 0)]
    count(wire, multiplicity < 0 ? multiplicity + P : multiplicity, `bus ${bus.name}`)
  }
  for (const { name, sum } of balance.values()) if (sum !== 0) found.add(name)
  return [...found].sort()
}

/** A shared slot with more than one alternative on sends on a bus of some other number. */
function busOf(interaction: Interaction, message: ArrayLike<number>): Bus {
  const declared = interaction.buses.find(b => b.id === message[0])
  const fields = Array.from(message)
    .slice(1)
    .map((_, j) => `field ${j}`)
  return declared ?? { id: message[0]!, name: `number ${message[0]}`, fields }
}

/** What the rest of the machine would have to say so that every message of this table but its lookups balances. */
export function obligingMachine(table: Table): OtherMessage[] {
  const others: OtherMessage[] = []
  forEachMessage(table.chip, table, (interaction, _row, multiplicity, message) => {
    if (LOOKUPS.has(message[0]!)) return
    const bus = busOf(interaction, message)
    const fields = Object.fromEntries(bus.fields.map((f, j) => [f, message[j + 1] ?? 0]))
    others.push({ bus, message: fields, multiplicity: (P - multiplicity) % P })
  })
  return others
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

/**
 * Pairs of limbs that are not the word's, as (low, high): off by one, 2^16 moved between the limbs (the same value as
 * low + 2^16·high), other words that are equal modulo p, garbage above 16 bits, and field fractions.
 */
export function wrongLimbs(word: number): (readonly [number, number])[] {
  const [l, h] = [low(word), high(word)]
  const mod = (v: number): number => ((v % P) + P) % P
  const half = (P + 1) / 2
  const pairs = [
    [l + 1, h],
    [l - 1, h],
    [l, h + 1],
    [l, h - 1],
    [l + 2 ** 16, h - 1],
    [l - 2 ** 16, h + 1],
    // p = 1 + 2^16·(2^15 − 2^8): adding p to low + 2^16·high.
    [l + 1, h + 0x7f00],
    [l - 1, h - 0x7f00],
    [l, h + 2 ** 16],
    [l + 2 ** 16, h],
    [l + half, h],
    [l, h + half],
    [0xffff - l, 0xffff - h],
  ] as const
  return pairs.map(([a, b]) => [mod(a), mod(b)] as const)
}

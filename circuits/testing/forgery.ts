/**
 * For tests of the whole machine against an able forger: an honest run's tables are copied, the forger changes any cells,
 * rows and public values, and then everything that is only bookkeeping (multiplicities of the lookup, program and image
 * tables) is made to fit again. What is left to complain about is what refuses the forgery.
 * @module
 */

import type { Chip } from '@zkmips/air/chip'
import type { Machine } from '@zkmips/air/machine'
import { forEachMessage, type MessageCallback } from '@zkmips/air/messages'
import { type FilledTables, MIN_HEIGHT, type Table } from '@zkmips/air/table'
import { checkGlobalBalance, checkMachine, type Failure } from '@zkmips/air/testing/checker'
import { P } from '@zkmips/field/koalabear'
import { bytesChip } from '../chips/bytes/air.ts'
import { BYTE_LOOKUPS, fillBytes } from '../chips/bytes/trace.ts'
import { imageChip } from '../chips/image/air.ts'
import { programChip } from '../chips/program/air.ts'
import { executionMachine, memoryMachine } from '../machines.ts'
import { LookupCounts } from '../tables/lookups.ts'
import type { RunTables } from './run.ts'
import { sumOfParts } from './sum-of-parts.ts'

type Cells = Readonly<Record<string, number>>

/** Any safe integer as a field element. */
export const field = (v: number): number => ((v % P) + P) % P

/** A table whose cells can be changed, by the names of its columns. */
export class ForgedTable {
  table: Table

  constructor(table: Table) {
    this.table = { ...table, early: table.early.map(c => c.slice()), main: table.main.map(c => c.slice()) }
  }

  get height(): number {
    return this.table.height
  }

  column(name: string): Uint32Array {
    for (const group of ['main', 'early'] as const) {
      const index = this.table.chip.columns[group].indexOf(name)
      if (index >= 0) return this.table[group][index]!
    }
    throw new Error(`chip ${this.table.chip.name} has no cells called ${name}`)
  }

  get(row: number, name: string): number {
    return this.column(name)[row]!
  }

  set(row: number, cells: Cells): void {
    for (const [name, value] of Object.entries(cells)) this.column(name)[row] = field(value)
  }

  /** All cells of a row, by name. */
  row(row: number): Record<string, number> {
    const { early, main } = this.table.chip.columns
    return Object.fromEntries([...early, ...main].map(name => [name, this.get(row, name)]))
  }

  /** The first row whose cells are these. */
  find(cells: Cells): number {
    const columns = Object.entries(cells).map(([name, value]) => [this.column(name), value] as const)
    for (let row = 0; row < this.height; row++)
      if (columns.every(([column, value]) => column[row] === value)) return row
    throw new Error(`no row of ${this.table.chip.name} has ${JSON.stringify(cells)}`)
  }

  /** The first row with real = 0. */
  get free(): number {
    return this.find({ real: 0 })
  }

  /** Gives the table another height; new rows are 0. */
  resize(height: number): void {
    const resized = (columns: readonly Uint32Array[]): Uint32Array[] =>
      columns.map(old => {
        const column = new Uint32Array(height)
        column.set(old.subarray(0, height))
        return column
      })
    this.table = { ...this.table, height, early: resized(this.table.early), main: resized(this.table.main) }
  }

  /** Moves rows from `row` on down by one; the row itself stays as it was. Nothing falls out: the table has padding. */
  insertCopyOf(row: number): void {
    for (const column of [...this.table.early, ...this.table.main]) column.copyWithin(row + 1, row, this.height - 1)
  }
}

/** One part of a run: a shard, or a piece of the memory table. */
export class ForgedPart {
  readonly machine: Machine
  readonly publicValues: number[]
  readonly #tables: (ForgedTable | undefined)[]

  constructor(machine: Machine, { tables, publicValues }: FilledTables) {
    this.machine = machine
    this.publicValues = [...publicValues]
    this.#tables = tables.map(t => t && new ForgedTable(t))
  }

  #index(chip: string): number {
    const index = this.machine.chips.findIndex(m => m.chip.name === chip)
    if (index < 0) throw new Error(`the machine has no chip ${chip}`)
    return index
  }

  /** The table of a chip; one without rows where the chip was left out. */
  table(chip: string): ForgedTable {
    const index = this.#index(chip)
    const known = this.#tables[index]
    if (known) return known
    const { chip: definition } = this.machine.chips[index]!
    const main = definition.columns.main.map(() => new Uint32Array(MIN_HEIGHT))
    const table = new ForgedTable({ chip: definition, height: MIN_HEIGHT, preprocessed: [], early: [], main })
    this.#tables[index] = table
    return table
  }

  get(name: string): number {
    return this.publicValues[this.machine.publicValues.indexOf(name)]!
  }

  setPublic(values: Cells): void {
    for (const [name, value] of Object.entries(values)) {
      const index = this.machine.publicValues.indexOf(name)
      if (index < 0) throw new Error(`there is no public value ${name}`)
      this.publicValues[index] = field(value)
    }
  }

  /** The part with multiplicities that fit its messages, as far as the fixed tables have a row for them. */
  settled(): FilledTables {
    const tables = this.#tables.map(t => t?.table)
    const lookups = new LookupCounts()
    const served = new Map<string, Uint32Array[]>()
    const answers = new Map<string, { counts: Uint32Array; row: number; isSent: boolean }>()
    for (const table of tables) {
      if (!table || !SERVING.includes(table.chip)) continue
      const counts = table.main.map(() => new Uint32Array(table.height))
      served.set(table.chip.name, counts)
      // The multiplicities of these tables stand in the order of their messages.
      const ones = { ...table, main: counts.map(() => new Uint32Array(table.height).fill(1)) }
      forEachMessage(table.chip, ones, (i, row, multiplicity, message) => {
        const isSent = multiplicity === 1
        answers.set(wire(message), { counts: counts[table.chip.interactions.indexOf(i)]!, row, isSent })
      })
    }
    for (const table of tables) {
      if (!table || table.chip === bytesChip || SERVING.includes(table.chip)) continue
      lookups.countTable(table, this.publicValues)
      const select = (i: { scope: string }): boolean => i.scope === 'shard'
      const count: MessageCallback = (_interaction, _row, multiplicity, message) => {
        const answer = answers.get(wire(message))
        if (!answer) return
        const { counts, row, isSent } = answer
        counts[row] = field(counts[row]! + (isSent ? -multiplicity : multiplicity))
      }
      forEachMessage(table.chip, table, count, { publicValues: this.publicValues, select })
    }
    const settled = tables.map(table => {
      if (table?.chip === bytesChip) return fillBytes(table.preprocessed, lookups.columns)
      const main = table && served.get(table.chip.name)
      return main ? { ...table, main } : table
    })
    return { tables: settled, publicValues: this.publicValues }
  }
}

/** Tables of fixed rows, beside that of bytes. */
const SERVING: readonly Chip[] = [programChip, imageChip]

/** A message as a key; trailing zeros do not count. */
function wire(message: ArrayLike<number>): string {
  let length = message.length
  while (length > 0 && message[length - 1] === 0) length--
  return Array.from({ length }, (_, k) => message[k]).join()
}

export interface Forgery {
  readonly shards: readonly ForgedPart[]
  readonly pieces: readonly ForgedPart[]
  readonly calls: ForgedPart[]
}

/**
 * What refuses the forgery, sorted, each once: `<chip>: <constraint>`, `lookup <chip>: <message>` for a lookup that no row
 * serves, `bus <name>`, `cross-shard bus <name>`, `part.<check>` or `execution.<check>` of the statement. Empty for a forgery that would be accepted.
 */
export function forge(run: RunTables, change: (forgery: Forgery) => void): string[] {
  const shards = run.shards.map(w => new ForgedPart(executionMachine, w))
  const pieces = run.pieces.map(w => new ForgedPart(memoryMachine, w))
  const calls = run.calls.map(w => new ForgedPart(w.machine, w))
  change({ shards, pieces, calls })
  const parts = [...shards, ...pieces, ...calls].map(part => ({ machine: part.machine, ...part.settled() }))
  const sum = sumOfParts(
    run.image.entry,
    { exitCode: run.run.exitCode, locals: run.locals },
    shards.map(s => s.publicValues),
    pieces.map(p => p.publicValues),
  )
  const found = new Set([
    ...parts.flatMap(p => checkMachine(p.machine, p.tables, p.publicValues, { messages: 100 })).flatMap(names),
    ...checkGlobalBalance(parts).flatMap(f => names(f).map(name => `cross-shard ${name}`)),
    ...(sum ? [sum] : []),
  ])
  return [...found].sort()
}

const LOOKUP_BUSES = new Set(BYTE_LOOKUPS.map(l => l.bus.name))

function names(f: Failure): string[] {
  if (f.kind === 'constraint') return [`${f.chip}: ${f.label}`]
  if (f.kind === 'shape') return [`shape ${f.chip}`]
  if (!LOOKUP_BUSES.has(f.bus)) return [`bus ${f.bus}`]
  return f.uses.filter(u => u.chip !== 'bytes').map(u => `lookup ${u.chip}: ${u.label}`)
}

/**
 * For tests of a precompile's machine: the messages that shards send about the calls that they make, as a table; and what is
 * wrong with the machine's tables beside them.
 * @module
 */
import { type ColumnSpec, defineChip } from '@zkmips/air/chip'
import type { Machine } from '@zkmips/air/machine'
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { MachineTables } from '@zkmips/air/testing/balance'
import { checkGlobalBalance, checkMachine } from '@zkmips/air/testing/checker'
import { P } from '@zkmips/field/koalabear'
import { precompileWords } from '../../buses.ts'

/** A call as a shard says it was. Words in the order of the operands. */
export interface SaidCall {
  readonly shard: number
  readonly clock: number
  readonly before: ArrayLike<number>
  readonly after: ArrayLike<number>
}

const columns = {
  real: 1,
  ...Object.fromEntries(precompileWords.fields.map(f => [f, 1])),
} as { readonly real: 1 } & Record<(typeof precompileWords.fields)[number], 1> satisfies ColumnSpec

const shardChip = defineChip({
  name: 'shardCalls',
  early: columns,
  build(b) {
    const { real, ...message } = b.early
    b.send('the words of calls', precompileWords, message, real, 'global')
  },
})

/** The shards' side of calls that a machine proves. */
export function shardSide(machineId: number, calls: readonly SaidCall[]): MachineTables {
  const rows = calls.flatMap(call => Array.from({ length: call.before.length / 2 }, (_, index) => ({ call, index })))
  const height = tableHeight(rows.length)
  const c = allocateCells(columns, height)
  rows.forEach(({ call, index }, row) => {
    c.real[row] = 1
    c.tag[row] = 64 * machineId + index
    c.shard[row] = call.shard
    c.clock[row] = call.clock
    for (const word of [0, 1] as const) {
      const [before, after] = [call.before[2 * index + word]!, call.after[2 * index + word]!]
      c[`oldLow${word}`][row] = before & 0xffff
      c[`oldHigh${word}`][row] = before >>> 16
      c[`newLow${word}`][row] = after & 0xffff
      c[`newHigh${word}`][row] = after >>> 16
    }
  })
  const table: Table = { chip: shardChip, height, preprocessed: [], early: flatten(c), main: [] }
  const machine: Machine = {
    name: 'shards',
    chips: [{ chip: shardChip, presence: 'always', maxLogHeight: 22 }],
    publicValues: [],
    publicMessages: [],
  }
  return { machine, tables: [table], publicValues: [] }
}

/**
 * Names of all that is wrong with parts of a machine beside what shards say, each once, sorted: `constraint <chip>: <label>`,
 * `bus <name>`.
 */
export function partComplaints(
  machine: Machine,
  parts: readonly (readonly (Table | undefined)[])[],
  shards: MachineTables,
): string[] {
  const proofs = parts.map(tables => ({ machine, tables, publicValues: [] }))
  const failures = [
    ...proofs.flatMap(p => checkMachine(p.machine, p.tables, p.publicValues, { rowsPerConstraint: 1, messages: 200 })),
    ...checkGlobalBalance([shards, ...proofs], { messages: 200 }),
  ]
  return [
    ...new Set(
      failures.map(f => {
        if (f.kind === 'balance') return `bus ${f.bus}`
        return f.kind === 'constraint' ? `constraint ${f.chip}: ${f.label}` : `shape ${f.text}`
      }),
    ),
  ].sort()
}

/** A copy with cells of either group changed, by name; numbers are taken modulo p. */
export function edited(table: Table, row: number, cells: Readonly<Record<string, number>>): Table {
  const [early, main] = [table.early.map(c => c.slice()), table.main.map(c => c.slice())]
  for (const [name, value] of Object.entries(cells)) {
    const at = table.chip.columns.early.indexOf(name)
    const column = at >= 0 ? early[at] : main[table.chip.columns.main.indexOf(name)]
    if (!column) throw new Error(`chip ${table.chip.name} has no column ${name}`)
    column[row] = ((value % P) + P) % P
  }
  return { ...table, early, main }
}

/** A copy with rows moved: row r of it is row `from(r)` of the table. */
export function rearranged(table: Table, from: (row: number) => number): Table {
  const move = (column: Uint32Array): Uint32Array => column.map((_, row) => column[from(row)]!)
  return { ...table, early: table.early.map(move), main: table.main.map(move) }
}

/** All cells of a row, by name. */
export function cellsAt(table: Table, row: number): Record<string, number> {
  return Object.fromEntries(
    (['early', 'main'] as const).flatMap(group =>
      table.chip.columns[group].map((name, c) => [name, table[group][c]![row]!]),
    ),
  )
}

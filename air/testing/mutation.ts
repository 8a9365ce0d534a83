/**
 * Mutates the cells of a valid table one at a time and records what notices: the constraints that fail and the bus messages
 * that change. Finds cells that nothing binds, and constraints and messages that no mutation needs.
 *
 * A cell that is bound only together with others (a message that may be sent with any value, say) counts as noticed here:
 * whether the other side of the bus binds the message is that chip's own test.
 *
 * Invariant: the table is as before when the function returns.
 * @module
 */
import { add, P } from '@zkmips/field/koalabear'
import type { Chip, Interaction } from '../chip.ts'
import type { ColumnGroup } from '../expression.ts'
import type { Table } from '../table.ts'
import { rowStates } from './row-evaluator.ts'

/** A cell whose mutation broke no constraint and changed no message. */
export interface FreeCell {
  readonly column: string
  readonly row: number
  readonly from: number
  readonly to: number
}

export interface MutationReport {
  readonly mutations: number
  /** First free cell of every column that has one, with the number of free mutations in that column. */
  readonly free: readonly (FreeCell & { readonly count: number })[]
  /** All of them. */
  readonly everyFree: readonly FreeCell[]
  /** Constraints that no mutation broke. */
  readonly unusedConstraints: readonly string[]
  /** Constraints that were broken, but never alone: the table shows no case that only they catch. */
  readonly sharedConstraints: readonly string[]
  /** Messages that no mutation changed. */
  readonly unusedMessages: readonly string[]
  /** Messages that changed, but never as the only thing that noticed. */
  readonly sharedMessages: readonly string[]
  /** For every `constraint …` and `message …` that alone caught a mutation, one such mutation. */
  readonly caughtAlone: ReadonlyMap<string, FreeCell>
}

export interface MutationOptions {
  readonly publicValues?: ArrayLike<number>
  /** Rows to mutate. Default: all when there are at most 256, else 256 spread evenly, with the first and last. */
  readonly rows?: readonly number[]
  /** Mutated values of a cell. Default: v + 1, v − 1, and 0 ↔ 1, without v itself. */
  readonly values?: (v: number) => readonly number[]
  /** Column groups to mutate. Default early and main: preprocessed columns are fixed by the verifying key. */
  readonly groups?: readonly ColumnGroup[]
}

const defaultValues = (v: number): readonly number[] =>
  [...new Set([add(v, 1), add(v, P - 1), v === 0 ? 1 : 0])].filter(other => other !== v)

const constraintName = (label: string): string => `constraint ${label}`
const messageName = (label: string): string => `message ${label}`

export function mutateTable(chip: Chip, table: Table, options: MutationOptions = {}): MutationReport {
  const watch = watcher(chip, table, options.publicValues ?? [])
  const noticed = new Set<string>()
  const caughtAlone = new Map<string, FreeCell>()
  const free = new Map<string, FreeCell & { count: number }>()
  const everyFree: FreeCell[] = []
  let mutations = 0
  for (const row of options.rows ?? spread(table.height, 256)) {
    const differences = watch(row)
    for (const group of options.groups ?? (['early', 'main'] as const)) {
      chip.columns[group].forEach((column, c) => {
        const from = table[group][c]![row]!
        for (const to of (options.values ?? defaultValues)(from)) {
          const catchers = differences(group, c, to)
          mutations++
          for (const name of catchers) noticed.add(name)
          const cell = { column, row, from, to }
          if (catchers.length === 1 && !caughtAlone.has(catchers[0]!)) caughtAlone.set(catchers[0]!, cell)
          if (catchers.length > 0) continue
          everyFree.push(cell)
          free.set(column, { ...(free.get(column) ?? cell), count: (free.get(column)?.count ?? 0) + 1 })
        }
      })
    }
  }
  const constraints = chip.constraints.map(c => c.label)
  const messages = chip.interactions.map(i => i.label)
  const shared = (name: string): boolean => noticed.has(name) && !caughtAlone.has(name)
  return {
    mutations,
    free: [...free.values()],
    everyFree,
    unusedConstraints: constraints.filter(l => !noticed.has(constraintName(l))),
    sharedConstraints: constraints.filter(l => shared(constraintName(l))),
    unusedMessages: messages.filter(l => !noticed.has(messageName(l))),
    sharedMessages: messages.filter(l => shared(messageName(l))),
    caughtAlone,
  }
}

/**
 * Remembers how the rows that can see a cell of `row` look; the function that it returns changes a cell of that row, tells
 * what differs, and changes it back: labels of constraints that do not vanish then, and of messages whose change does not
 * cancel within these rows.
 */
function watcher(chip: Chip, table: Table, publicValues: ArrayLike<number>) {
  const expressions = [
    ...chip.constraints.map(c => c.expr),
    ...chip.interactions.flatMap(i => [i.multiplicity, ...i.message]),
  ]
  /** Of each expression the message that it is a part of, if it is one. */
  const interactionOf = [
    ...chip.constraints.map(() => undefined),
    ...chip.interactions.flatMap(i => [i, ...i.message.map(() => i)]),
  ]
  const starts = new Map<Interaction, number>()
  interactionOf.forEach((i, k) => {
    if (i && !starts.has(i)) starts.set(i, k)
  })
  const stateOf = rowStates(expressions, table, publicValues)
  return (row: number) => {
    const states = [
      { state: stateOf((row + table.height - 1) % table.height), next: true },
      { state: stateOf(row), next: false },
    ]
    return (group: ColumnGroup, column: number, to: number): string[] => {
      const broken = new Set<string>()
      const net = new Map<string, number>()
      const touched = new Map<string, Set<string>>()
      const count = ({ label, scope }: Interaction, values: Uint32Array, multiplicity: number): void => {
        if (multiplicity === 0) return
        const key = `${scope} ${values.join()}`
        net.set(key, add(net.get(key) ?? 0, multiplicity))
        if (!touched.has(key)) touched.set(key, new Set())
        touched.get(key)!.add(messageName(label))
      }
      const cells = table[group][column]!
      const from = cells[row]!
      const concerned = states.map(({ state, next }) => {
        const reading = state.reading(group, column, next)
        const messages = [...new Set(reading.flatMap(k => interactionOf[k] ?? []))]
        const wires = messages.map(i => {
          const start = starts.get(i)!
          return { interaction: i, start, before: state.values.slice(start, start + 1 + i.message.length) }
        })
        return { state, next, reading, wires }
      })
      cells[row] = to
      for (const { state, next, reading, wires } of concerned) {
        state.update(group, column, next)
        for (const k of reading) {
          const constraint = chip.constraints[k]
          if (constraint && state.values[k] !== 0) broken.add(constraintName(constraint.label))
        }
        for (const { interaction, start, before } of wires) {
          const now = state.values.subarray(start, start + before.length)
          if (now.every((v, j) => v === before[j])) continue
          count(interaction, now.subarray(1), now[0]!)
          count(interaction, before.subarray(1), (P - before[0]!) % P)
        }
      }
      cells[row] = from
      for (const { state, next } of concerned) state.update(group, column, next)
      for (const [key, multiplicity] of net) {
        if (multiplicity !== 0) for (const label of touched.get(key)!) broken.add(label)
      }
      return [...broken]
    }
  }
}

function spread(height: number, most: number): number[] {
  if (height <= most) return Array.from({ length: height }, (_, r) => r)
  return [...new Set(Array.from({ length: most }, (_, k) => Math.floor((k * (height - 1)) / (most - 1))))]
}

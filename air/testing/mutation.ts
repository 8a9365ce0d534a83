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
import type { Chip } from '../chip.ts'
import type { ColumnGroup } from '../expression.ts'
import type { Table } from '../table.ts'
import { rowEvaluator } from './row-evaluator.ts'

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
  let mutations = 0
  for (const group of options.groups ?? (['early', 'main'] as const)) {
    chip.columns[group].forEach((column, c) => {
      const cells = table[group][c]!
      for (const row of options.rows ?? spread(table.height, 256)) {
        const from = cells[row]!
        const before = watch(row)
        for (const to of (options.values ?? defaultValues)(from)) {
          cells[row] = to
          const catchers = before.differences()
          cells[row] = from
          mutations++
          for (const name of catchers) noticed.add(name)
          const cell = { column, row, from, to }
          if (catchers.length === 1 && !caughtAlone.has(catchers[0]!)) caughtAlone.set(catchers[0]!, cell)
          if (catchers.length === 0)
            free.set(column, { ...(free.get(column) ?? cell), count: (free.get(column)?.count ?? 0) + 1 })
        }
      }
    })
  }
  const constraints = chip.constraints.map(c => c.label)
  const messages = chip.interactions.map(i => i.label)
  const shared = (name: string): boolean => noticed.has(name) && !caughtAlone.has(name)
  return {
    mutations,
    free: [...free.values()],
    unusedConstraints: constraints.filter(l => !noticed.has(constraintName(l))),
    sharedConstraints: constraints.filter(l => shared(constraintName(l))),
    unusedMessages: messages.filter(l => !noticed.has(messageName(l))),
    sharedMessages: messages.filter(l => shared(messageName(l))),
    caughtAlone,
  }
}

/**
 * Remembers how the rows that can see a cell of `row` look, and tells later what differs: labels of constraints that do
 * not vanish now, and of messages whose change does not cancel within these rows.
 */
function watcher(chip: Chip, table: Table, publicValues: ArrayLike<number>) {
  const expressions = [
    ...chip.constraints.map(c => c.expr),
    ...chip.interactions.flatMap(i => [i.multiplicity, ...i.message]),
  ]
  const evaluate = rowEvaluator(expressions, table, publicValues)
  const old = [new Uint32Array(expressions.length), new Uint32Array(expressions.length)] as const
  const now = new Uint32Array(expressions.length)
  return (row: number) => {
    const rows = [(row + table.height - 1) % table.height, row] as const
    rows.forEach((r, k) => {
      evaluate(r, old[k]!)
    })
    return {
      differences(): string[] {
        const broken = new Set<string>()
        const net = new Map<string, number>()
        const touched = new Map<string, Set<string>>()
        const count = (label: string, message: Uint32Array, multiplicity: number): void => {
          if (multiplicity === 0) return
          const key = message.join()
          net.set(key, add(net.get(key) ?? 0, multiplicity))
          if (!touched.has(key)) touched.set(key, new Set())
          touched.get(key)!.add(label)
        }
        rows.forEach((r, k) => {
          evaluate(r, now)
          chip.constraints.forEach((c, j) => {
            if (now[j] !== 0) broken.add(constraintName(c.label))
          })
          let base = chip.constraints.length
          for (const i of chip.interactions) {
            const end = base + 1 + i.message.length
            const before = old[k]!
            if (now.subarray(base, end).some((v, j) => v !== before[base + j])) {
              const scope = i.scope === 'shard' ? 1 : 2
              count(messageName(i.label), Uint32Array.of(scope, ...now.subarray(base + 1, end)), now[base]!)
              count(
                messageName(i.label),
                Uint32Array.of(scope, ...before.subarray(base + 1, end)),
                (P - before[base]!) % P,
              )
            }
            base = end
          }
        })
        for (const [key, multiplicity] of net) {
          if (multiplicity !== 0) for (const label of touched.get(key)!) broken.add(label)
        }
        return [...broken]
      },
    }
  }
}

function spread(height: number, most: number): number[] {
  if (height <= most) return Array.from({ length: height }, (_, r) => r)
  return [...new Set(Array.from({ length: most }, (_, k) => Math.floor((k * (height - 1)) / (most - 1))))]
}

/**
 * Cuts a run into parts whose tables have the heights of templates (`circuits/templates.ts`): where each shard ends, and which template a
 * part has.
 *
 * A shard ends where no template has room for more, or where going on would cost more: whenever a template is full, what a cycle of the shard
 * costs if it ends here is compared with what it will cost in the templates that still have room, if the rest of the shard fills their
 * tables as fast as its beginning did. It then has the cheapest template that holds it. So everything follows from the run alone.
 * @module
 */

import { MAX_GAP } from '@zkmips/circuits/chips/refresh/trace'
import { executionMachine, memoryMachine, type PartMachine } from '@zkmips/circuits/machines'
import type { CallRecord } from '@zkmips/circuits/tables/precompile-calls'
import { precompilePart } from '@zkmips/circuits/tables/precompile-parts'
import type { ProvableProgram } from '@zkmips/circuits/tables/provable-program'
import { KIND_COUNT, kindsOf, MOST_ROWS, rowsOf } from '@zkmips/circuits/tables/row-counts'
import {
  COUNTED_TABLES,
  type CountedTable,
  logHeightsOf,
  type Mix,
  mixesOf,
  type ProgramSize,
} from '@zkmips/circuits/templates'
import type { ShardCounts, ShardRule } from '@zkmips/emulator/trace/shard-rule'
import { cellsOfHeights } from './cells.ts'

/** Every part is a leaf, whatever it has in it: proving and joining that costs about so many cells of a shard. */
const LEAF_CELLS = 40e6
const DEGREE = 4

type Rows = Readonly<Record<string, number>>

/** A template of a program's size, with what a part of it costs. */
interface Sized {
  readonly name: string
  readonly rows: Rows
  /** The same for `COUNTED_TABLES`, in their order. */
  readonly counted: readonly number[]
  readonly cells: number
  readonly cost: number
}

function sized(machine: PartMachine, size: ProgramSize): Sized[] {
  return mixesOf(machine.id, size).map((mix: Mix) => {
    const cells = cellsOfHeights(machine, logHeightsOf(machine, mix, size), DEGREE)
    const rows = Object.fromEntries(Object.entries(mix.heights).map(([table, log]) => [table, 2 ** log]))
    const counted = COUNTED_TABLES.map(table => rows[table]!)
    return { name: mix.name, rows, counted, cells, cost: cells + LEAF_CELLS }
  })
}

const holds = (template: Sized, rows: Rows): boolean =>
  Object.entries(rows).every(([table, count]) => count <= template.rows[table]!)

const cheapest = (templates: readonly Sized[]): Sized | undefined =>
  templates.reduce<Sized | undefined>((best, each) => (best && best.cost <= each.cost ? best : each), undefined)

/** Where the shards of a run end that are of templates. */
export class TemplateRule implements ShardRule {
  readonly kinds = KIND_COUNT
  readonly gap = MAX_GAP
  readonly #program: ProvableProgram
  readonly #templates: readonly Sized[]
  /** Those that still have room. */
  #left: readonly Sized[] = []

  /** Of the program. */
  readonly size: ProgramSize

  /** @param program with a size @param shardCycles of the longest shard. @throws RangeError if that is shorter than all templates */
  constructor(program: ProvableProgram, shardCycles: number) {
    this.#program = program
    this.size = sizeOf(program)
    const all = sized(executionMachine, this.size)
    this.#templates = all.filter(({ rows }) => rows.cpu! <= shardCycles + 1)
    if (this.#templates.length > 0) return
    const least = Math.min(...all.map(({ rows }) => rows.cpu!))
    throw new RangeError(`shards of templates have ${least - 1} cycles or more, not ${shardCycles}`)
  }

  kindsOf(code: Parameters<ShardRule['kindsOf']>[0]): Uint8Array {
    return kindsOf(this.#program.decoded, code)
  }

  room(counts: ShardCounts): number {
    if (counts.cycles === 0) this.#left = this.#templates
    // Asked thousands of times for a shard, so it makes no more lists than it needs.
    const rows = inOrder(rowsOf(counts))
    let least = Number.POSITIVE_INFINITY
    let now = Number.POSITIVE_INFINITY
    for (const { counted, cost } of this.#left) {
      const room = roomIn(counted, rows)
      if (room >= 1) least = Math.min(least, room)
      else now = Math.min(now, cost / counts.cycles)
    }
    if (now === Number.POSITIVE_INFINITY) return least
    this.#left = this.#left.filter(({ counted }) => roomIn(counted, rows) >= 1)
    const later = this.#left.map(({ counted, cost }) => cost / expectedCycles(counted, rows, counts.cycles))
    return now <= Math.min(...later) ? 0 : least
  }

  end(counts: ShardCounts): string {
    const rows = rowsOf(counts)
    const template = cheapest(this.#templates.filter(each => holds(each, rows)))
    if (!template) throw new Error(`no template holds a shard of ${counts.cycles} cycles`)
    return template.name
  }
}

function sizeOf({ size }: ProvableProgram): ProgramSize {
  if (!size) throw new Error('the tables of the program are not of a template')
  return size
}

const MOST = COUNTED_TABLES.map(table => MOST_ROWS[table])
const CPU = COUNTED_TABLES.indexOf('cpu')

const inOrder = (rows: Readonly<Record<CountedTable, number>>): number[] => COUNTED_TABLES.map(table => rows[table])

/** Cycles for which every table has room, whatever they do. */
function roomIn(heights: readonly number[], rows: readonly number[]): number {
  let room = Number.POSITIVE_INFINITY
  for (let k = 0; k < rows.length; k++) room = Math.min(room, (heights[k]! - rows[k]!) / MOST[k]!)
  return Math.floor(room)
}

/** What a program does first (it reads its input, touches its words) says little about the rest: so many cycles count as if they filled nothing. */
const QUIET_CYCLES = 2 ** 16

/** Until the first table is full, if they go on filling at the rate of these cycles. */
function expectedCycles(heights: readonly number[], rows: readonly number[], cycles: number): number {
  const untilFull = heights.map((height, k) => height / Math.max(1, rows[k]!))
  return Math.min(heights[CPU]!, (cycles + QUIET_CYCLES) * Math.min(...untilFull))
}

/** The cheapest template of calls of a precompile. */
export const templateOfCalls = ({ machine, length }: CallRecord, size: ProgramSize): string => {
  const { rowsPerCall, machine: rules } = precompilePart(machine)
  return holding(
    rules,
    size,
    Object.fromEntries(Object.entries(rowsPerCall).map(([table, rows]) => [table, rows * length])),
  )
}

/** The cheapest template of a memory piece with so many words. */
export const templateOfWords = (words: number, size: ProgramSize): string =>
  holding(memoryMachine, size, { memory: words + 1 })

function holding(machine: PartMachine, size: ProgramSize, rows: Rows): string {
  const template = cheapest(sized(machine, size).filter(each => holds(each, rows)))
  if (!template) throw new Error(`no template of ${machine.name} holds a part of ${JSON.stringify(rows)}`)
  return template.name
}

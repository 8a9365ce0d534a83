/**
 * What templates cost: the committed cells of a run's parts beside those that they would have if each table had its own least height.
 * @module
 */
import { tableHeight } from '@zkmips/air/table'
import { executionMachine, memoryMachine, PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import type { CallRecord } from '@zkmips/circuits/tables/precompile-calls'
import { precompilePart } from '@zkmips/circuits/tables/precompile-parts'
import type { ProvableProgram } from '@zkmips/circuits/tables/provable-program'
import { logHeightsOf, mixesOf, type ProgramSize } from '@zkmips/circuits/templates'
import { columnCounts } from './cells.ts'
import { templateOfCalls, templateOfWords } from './template-shards.ts'

const DEGREE = 4

export interface Padding {
  /** Names of templates, in the order of the machines, with how many parts have them. */
  readonly templates: readonly { readonly machine: string; readonly name: string; readonly parts: number }[]
  /** Most padding first. */
  readonly tables: readonly TablePadding[]
  /** Committed cells of all parts, and those with least heights. */
  readonly cells: number
  readonly leastCells: number
}

/** All tables of a chip, of a machine's parts. */
export interface TablePadding {
  readonly machine: string
  readonly name: string
  readonly cells: number
  readonly leastCells: number
}

/** Adds up the parts of a run. */
export class PaddingCount {
  readonly #size: ProgramSize
  /** Rows of the tables that are the program's. */
  readonly #own: Readonly<Record<string, number>>
  readonly #parts = new Map<string, number>()
  readonly #tables = new Map<string, { cells: number; leastCells: number }>()

  /** @param program with a size */
  constructor(size: ProgramSize, { decoded, preprocessed }: ProvableProgram) {
    this.#size = size
    const words = (column: Uint32Array): number => column.lastIndexOf(1) + 1
    this.#own = {
      program: words(decoded.preprocessed[0]!),
      image: words(preprocessed.image[0]!),
      initialImage: words(preprocessed.initialImage[0]!),
    }
  }

  /** @param rows of each table, padding that it cannot be without among them; a table of fixed height needs none */
  shard(template: string, rows: Readonly<Record<string, number>>): void {
    this.#add(executionMachine, template, rows)
  }

  /** @param words of a memory piece */
  piece(words: number): void {
    this.#add(memoryMachine, templateOfWords(words, this.#size), { memory: words + 1 })
  }

  calls(part: CallRecord): void {
    const { machine, rowsPerCall } = precompilePart(part.machine)
    const rows = Object.entries(rowsPerCall).map(([table, each]) => [table, each * part.length])
    this.#add(machine, templateOfCalls(part, this.#size), Object.fromEntries(rows))
  }

  #add(machine: PartMachine, template: string, rows: Readonly<Record<string, number>>): void {
    const key = `${machine.name} ${template}`
    this.#parts.set(key, (this.#parts.get(key) ?? 0) + 1)
    const mix = mixesOf(machine.id, this.#size).find(({ name }) => name === template)!
    const logHeights = logHeightsOf(machine, mix, this.#size)
    for (const [k, { chip, presence }] of machine.chips.entries()) {
      const { main, logUp, quotient } = columnCounts(chip, DEGREE)
      const height = 2 ** logHeights[k]!
      const used = rows[chip.name] ?? this.#own[chip.name]
      const least = used === undefined ? height : used === 0 && presence === 'optional' ? 0 : tableHeight(used)
      const name = `${machine.name} ${chip.name}`
      const sum = this.#tables.get(name) ?? { cells: 0, leastCells: 0 }
      const width = main + logUp + quotient
      this.#tables.set(name, { cells: sum.cells + width * height, leastCells: sum.leastCells + width * least })
    }
  }

  result(): Padding {
    const split = (key: string): { machine: string; name: string } => {
      const [machine, name] = key.split(' ') as [string, string]
      return { machine, name }
    }
    const order = (machine: string): number => PART_MACHINES.findIndex(({ name }) => name === machine)
    const tables = [...this.#tables].map(([key, cells]) => ({ ...split(key), ...cells }))
    const padded = (t: TablePadding): number => t.cells - t.leastCells
    return {
      templates: [...this.#parts]
        .map(([key, parts]) => ({ ...split(key), parts }))
        .sort((a, b) => order(a.machine) - order(b.machine) || b.parts - a.parts),
      tables: tables.sort((a, b) => padded(b) - padded(a)),
      cells: tables.reduce((sum, { cells }) => sum + cells, 0),
      leastCells: tables.reduce((sum, { leastCells }) => sum + leastCells, 0),
    }
  }
}

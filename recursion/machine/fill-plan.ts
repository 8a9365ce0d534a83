/**
 * Where the cells of a layout's rows come from, as the kernels take it (`../kernels/`): addresses in the circuit's cells and in `ExtraCells`, for
 * every cell one, so that none of them decides anything. Made once for a layout.
 * @module
 */
import { ExtraCells } from '../circuit/tape.ts'
import type { Layout } from './layout.ts'
import { NO_CELL } from './views.ts'

const RATE = 8
const WIDTH = 16

/** How many words a row has in `FillPlan`. */
export const ROW_WORDS = { permutation: WIDTH + 2, pack: RATE + 3 } as const

export interface FillPlan {
  /** By row 16 cells, what is added to the first of the capacity, and the cell of the bit. */
  readonly permutation: Int32Array
  /** By gate four operands, or −1. */
  readonly gate: Int32Array
  /** By row eight cells; after all rows, of each batch the words λ … λ^8. */
  readonly batch: Int32Array
  /** By row of `batch` twice the number of its batch, plus 1 where it goes on from the row before. */
  readonly batchKinds: Int32Array
  /** By row eight cells, what is added to the index, its cell, and of a lookup the row of its cap's first entry, or −1. */
  readonly pack: Int32Array
}

export function planFill(layout: Layout): FillPlan {
  const { circuit, batched, batchOfRow, operands } = layout
  const { zero } = new ExtraCells(circuit)
  const cellOr0 = (cell: number): number => (cell === NO_CELL ? zero : cell)
  const continues = preprocessedOf(layout, 'batch', 'continues')
  const powers = circuit.batches.flat()
  const batch = new Int32Array(batched.length + powers.length)
  batch.set(batched.map(cellOr0))
  batch.set(powers, batched.length)
  return {
    permutation: permutationRows(layout, cellOr0),
    gate: operands,
    batch,
    batchKinds: Int32Array.from(batchOfRow, (of, row) => 2 * of + continues[row]!),
    pack: packRows(layout, cellOr0),
  }
}

function permutationRows({ inputs, lengths, bits }: Layout, cellOr0: (cell: number) => number): Int32Array {
  const words = ROW_WORDS.permutation
  const rows = new Int32Array(words * lengths.length)
  for (let row = 0; row < lengths.length; row++) {
    for (let i = 0; i < WIDTH; i++) rows[words * row + i] = cellOr0(inputs[WIDTH * row + i]!)
    rows[words * row + WIDTH] = lengths[row]!
    rows[words * row + WIDTH + 1] = cellOr0(bits[row]!)
  }
  return rows
}

function packRows(layout: Layout, cellOr0: (cell: number) => number): Int32Array {
  const { packed, positions } = layout
  const words = ROW_WORDS.pack
  const rows = new Int32Array(words * positions.length)
  const [cap, isEntry, position] = ['cap', 'isEntry', 'position'].map(name => preprocessedOf(layout, 'pack', name))
  /** First row of each cap: its entries follow each other. */
  const first = new Map<number, number>()
  for (let row = 0; row < positions.length; row++) {
    for (let i = 0; i < RATE; i++) rows[words * row + i] = cellOr0(packed[RATE * row + i]!)
    const entry = isEntry![row] === 1
    if (entry && position![row] === 0) first.set(cap![row]!, row)
    rows[words * row + RATE] = entry ? position![row]! : 0
    rows[words * row + RATE + 1] = cellOr0(positions[row]!)
    rows[words * row + RATE + 2] = positions[row] === NO_CELL ? -1 : first.get(cap![row]!)!
  }
  return rows
}

export function preprocessedOf({ machine, preprocessed }: Layout, chip: string, name: string): Uint32Array {
  const names = machine.chips.find(c => c.chip.name === chip)!.chip.columns.preprocessed
  return preprocessed[chip]![names.indexOf(name)]!
}

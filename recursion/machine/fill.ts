/**
 * The tables of a circuit's witness: cells of the circuit put where `layout.ts` says, and what the chips compute from them. The reference of the
 * kernels (`../kernels/`), which are what a prover runs.
 * @module
 */
import type { Cells } from '@zkmips/air/chip'
import { allocateCells, type FilledTables, flatten, type Table } from '@zkmips/air/table'
import { extensionField } from '@zkmips/field/extension'
import { add, mul } from '@zkmips/field/koalabear'
import { externalLinear, internalLinear } from '@zkmips/field/poseidon2'
import { EXTERNAL_FINAL, EXTERNAL_INITIAL, INTERNAL } from '@zkmips/field/poseidon2-constants'
import { LOW_BITS } from './chips.ts'
import { KIND, type Layout } from './layout.ts'
import { NO_CELL } from './views.ts'

const WIDTH = 16
const RATE = 8
const CUBES = WIDTH * 8 + INTERNAL.length

/** @param cells the values of the circuit's cells, from `evaluateCircuit` */
export function fillLayout(layout: Layout, cells: Uint32Array): FilledTables {
  const { machine, preprocessed } = layout
  const main: Record<string, readonly Uint32Array[]> = {
    permutation: fillPermutations(layout, cells),
    gate: fillGates(layout, cells),
    batch: fillBatches(layout, cells),
    pack: fillPacks(layout, cells),
    index: flatten(fillIndices(layout, cells, allocateCells(INDEX_CELLS, heightOf(layout, 'index')))),
  }
  const tables = machine.chips.map(
    ({ chip }): Table => ({
      chip,
      height: preprocessed[chip.name]![0]!.length,
      preprocessed: preprocessed[chip.name]!,
      early: [],
      main: main[chip.name]!,
    }),
  )
  return { tables, publicValues: publicValuesOf(layout, cells) }
}

export function publicValuesOf({ circuit, batches: count }: Layout, cells: Uint32Array): number[] {
  const { degree, batches, statement } = circuit
  const values = (first: number | undefined, length: number): number[] =>
    Array.from({ length }, (_, i) => (first === undefined || first < 0 ? 0 : cells[first + i]!))
  const powers = Array.from({ length: RATE * count }, (_, j) =>
    values(batches[Math.floor(j / RATE)]?.[j % RATE], degree),
  ).flat()
  return [...powers, ...values(statement, RATE)]
}

const heightOf = (layout: Layout, chip: string): number => layout.preprocessed[chip]![0]!.length

function fillPermutations(layout: Layout, cells: Uint32Array): Uint32Array[] {
  const { inputs, kinds, lengths, bits } = layout
  const height = heightOf(layout, 'permutation')
  const columns = allocateCells({ input: WIDTH, cubes: CUBES, bit: 1 } as const, height)
  const state = new Uint32Array(WIDTH)
  for (let row = 0; row < height; row++) {
    const kind = row < kinds.length ? kinds[row]! : KIND.pair
    const bit = kind === KIND.climb ? cells[bits[row]!]! : 0
    for (let i = 0; i < WIDTH; i++) {
      const source = row < kinds.length ? inputs[WIDTH * row + (bit === 0 ? i : (i + RATE) % WIDTH)]! : NO_CELL
      // What the row before has left is in the state still.
      if (i >= RATE && kind === KIND.goesOn) continue
      if (i === RATE && kind === KIND.start) state[i] = lengths[row]!
      else state[i] = source === NO_CELL ? 0 : cells[source]!
    }
    columns.bit[row] = bit
    for (let i = 0; i < WIDTH; i++) columns.input[i]![row] = state[i]!
    permute(state, columns.cubes, row)
  }
  return flatten(columns)
}

/** The permutation in place; the cubes of its S-boxes go into the columns. */
function permute(s: Uint32Array, cubes: readonly Uint32Array[], row: number): void {
  let used = 0
  const cube = (x: number): number => {
    const value = mul(mul(x, x), x)
    cubes[used++]![row] = value
    return value
  }
  const full = (constants: readonly (readonly number[])[]): void => {
    for (const round of constants) {
      for (let i = 0; i < WIDTH; i++) s[i] = cube(add(s[i]!, round[i]!))
      externalLinear(s)
    }
  }
  externalLinear(s)
  full(EXTERNAL_INITIAL)
  for (const k of INTERNAL) {
    s[0] = cube(add(s[0]!, k))
    internalLinear(s)
  }
  full(EXTERNAL_FINAL)
}

/** An element stands in a word's first coefficient. */
function fillGates(layout: Layout, cells: Uint32Array): Uint32Array[] {
  const { operands, slots, circuit } = layout
  const { degree } = circuit
  const names = Object.fromEntries(['a', 'b', 'c', 'out'].map(name => [name, slots * degree]))
  const columns = flatten(allocateCells(names, heightOf(layout, 'gate')))
  for (let at = 0; at < operands.length; at++) {
    const operand = operands[at]!
    if (operand < 0) continue
    const [gate, which] = [at >> 2, at & 3]
    const row = Math.floor(gate / slots)
    const first = which * slots * degree + (gate % slots) * degree
    const length = operand % 2 === 1 ? 1 : degree
    for (let i = 0; i < length; i++) columns[first + i]![row] = cells[(operand >> 1) + i]!
  }
  return columns
}

function fillEights(sources: Int32Array, columns: readonly Uint32Array[], cells: Uint32Array): void {
  for (let at = 0; at < sources.length; at++) {
    const source = sources[at]!
    if (source !== NO_CELL) columns[at % RATE]![Math.floor(at / RATE)] = cells[source]!
  }
}

function fillBatches(layout: Layout, cells: Uint32Array): Uint32Array[] {
  const { batched, circuit, preprocessed, machine } = layout
  const { degree, batches } = circuit
  const field = extensionField(degree)
  const columns = allocateCells({ e: RATE, sum: degree } as const, heightOf(layout, 'batch'))
  fillEights(batched, columns.e, cells)
  const names = machine.chips.find(({ chip }) => chip.name === 'batch')!.chip.columns.preprocessed
  const continues = preprocessed.batch![names.indexOf('continues')]!
  const powersOf = batches.map(words => [field.ONE, ...words.map(power => field.fromCoefficients(cells, power))])
  let sum = field.ZERO
  for (let row = 0; row < batched.length / RATE; row++) {
    const powers = powersOf[layout.batchOfRow[row]!]!
    sum = continues[row] === 1 ? field.mul(sum, powers[RATE]!) : field.ZERO
    for (let k = 0; k < RATE; k++) sum = field.add(sum, field.mulBase(powers[k]!, columns.e[k]![row]!))
    for (let i = 0; i < degree; i++) columns.sum[i]![row] = sum[i]!
  }
  return flatten(columns)
}

function fillPacks(layout: Layout, cells: Uint32Array): Uint32Array[] {
  const { packed, positions, preprocessed, machine } = layout
  const columns = allocateCells({ e: RATE, index: 1, lookups: 1 } as const, heightOf(layout, 'pack'))
  fillEights(packed, columns.e, cells)
  const names = machine.chips.find(({ chip }) => chip.name === 'pack')!.chip.columns.preprocessed
  const [cap, isEntry, position] = ['cap', 'isEntry', 'position'].map(n => preprocessed.pack![names.indexOf(n)]!)
  /** First row of each cap: its entries follow each other. */
  const first = new Map<number, number>()
  for (let row = 0; row < positions.length; row++) {
    if (isEntry![row] === 1) {
      columns.index[row] = position![row]!
      if (position![row] === 0) first.set(cap![row]!, row)
    }
    if (positions[row] === NO_CELL) continue
    const at = cells[positions[row]!]!
    columns.index[row] = at
    columns.lookups[first.get(cap![row]!)! + at]!++
  }
  return flatten(columns)
}

export const INDEX_CELLS = { bit: 1, index: 1, ones: 1 } as const

/** @param columns of zeros @returns the same */
export function fillIndices<C extends Cells<typeof INDEX_CELLS, Uint32Array>>(
  { indexed, indexBits }: Layout,
  cells: Uint32Array,
  columns: C,
): C {
  indexed.forEach((cell, row) => {
    const value = cells[cell]!
    const j = indexBits[row]!
    const bit = (value >>> j) & 1
    columns.bit[row] = bit
    columns.index[row] = value & (2 ** (j + 1) - 1)
    if (j === LOW_BITS) columns.ones[row] = bit
    if (j > LOW_BITS) columns.ones[row] = bit & columns.ones[row - 1]!
  })
  return columns
}

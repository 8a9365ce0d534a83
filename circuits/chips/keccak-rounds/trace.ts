/**
 * Fills the rounds of calls: 24 rows each, one after the other; some calls at a time, column by column.
 * @module
 */
import type { Cells } from '@zkmips/air/chip'
import { cellsIn, columnsOnHeap, flatten, type NewColumns, type Table, tableHeight } from '@zkmips/air/table'
import { keccakRoundsChip } from './air.ts'
import { keccakRoundsColumns } from './columns.ts'
import { FLIPPED, LANES, PARITY_DIGITS, ROUND_CONSTANTS, ROUNDS } from './layout.ts'
import { BATCH, BATCH_ROWS, Rounds } from './permutation.ts'

/** Words of a call: two for each lane. */
export const CALL_WORDS = 2 * LANES

/**
 * @param words before each call, 50 a call, the more significant word of each lane first
 * @param calls at least one
 * @param parities where the lookups of each number of `keccakParity` are counted: by its digits in base 3
 */
export function fillKeccakRounds(
  words: Uint32Array,
  calls: number,
  parities: Uint32Array,
  newColumns: NewColumns = columnsOnHeap,
  fixed?: number,
): Table {
  const height = tableHeight(calls * ROUNDS, 0, fixed)
  const cells = cellsIn(keccakRoundsColumns, height, newColumns)
  const columns = flatten(cells)
  // Every cell above is filled.
  for (const column of columns) column.fill(0, ROUNDS * calls)
  const rounds = new Rounds()
  for (let start = 0; start < calls; start += BATCH) {
    const count = Math.min(BATCH, calls - start)
    for (let k = 0; k < count; k++) rounds.run(words, CALL_WORDS * (start + k), k)
    const to = { row: ROUNDS * start, count: ROUNDS * count }
    fillBits(cells.state, rounds.state, to)
    fillBits(cells.theta, rounds.theta, to)
    FLIPPED.forEach((z, k) => {
      fillBit(cells.beforeIota[k]!, rounds.beforeIota, z >> 5, z % 32, to)
    })
    fillLimbs(cells.result, rounds.result, to)
    cells.parity.forEach((column, g) => {
      fillParity(column, g, rounds, to, parities)
    })
  }
  fillOrder(cells, calls)
  return { chip: keccakRoundsChip, height, preprocessed: [], early: [], main: columns }
}

/** What is the same for every call. */
function fillOrder(cells: Cells<typeof keccakRoundsColumns, Uint32Array>, calls: number): void {
  for (let row = 0; row < ROUNDS * calls; row++) {
    const r = row % ROUNDS
    cells.round[row] = r + 1
    cells.first[row] = Number(r === 0)
    cells.continues[row] = Number(r < ROUNDS - 1)
    cells.last[row] = Number(r === ROUNDS - 1)
    cells.call[row] = Math.floor(row / ROUNDS)
    for (let k = 0; k < FLIPPED.length; k++) cells.constant[k]![row] = ROUND_CONSTANTS[r]![k]!
  }
}

/** The rows that a batch fills. */
interface Rows {
  readonly row: number
  readonly count: number
}

function fillBits(columns: readonly Uint32Array[], words: Int32Array, to: Rows): void {
  for (let k = 0; k < columns.length; k++) fillBit(columns[k]!, words, k >> 5, k & 31, to)
}

function fillBit(column: Uint32Array, words: Int32Array, word: number, z: number, { row, count }: Rows): void {
  const from = BATCH_ROWS * word
  for (let r = 0; r < count; r++) column[row + r] = (words[from + r]! >>> z) & 1
}

function fillLimbs(columns: readonly Uint32Array[], words: Int32Array, { row, count }: Rows): void {
  for (let k = 0; k < columns.length; k++) {
    const column = columns[k]!
    const from = BATCH_ROWS * (k >> 1)
    const shift = 16 * (k & 1)
    for (let r = 0; r < count; r++) column[row + r] = (words[from + r]! >>> shift) & 0xffff
  }
}

/** By nine bits: the number with these digits in a base. */
const inBase = (base: number): Uint32Array =>
  Uint32Array.from({ length: 1 << PARITY_DIGITS }, (_, bits) => {
    let sum = 0
    for (let j = PARITY_DIGITS - 1; j >= 0; j--) sum = sum * base + ((bits >> j) & 1)
    return sum
  })
const [IN_BASE_6, IN_BASE_3] = [inBase(6), inBase(3)]

function fillParity(column: Uint32Array, g: number, rounds: Rounds, { row, count }: Rows, uses: Uint32Array): void {
  for (let r = 0; r < count; r++) {
    const [one, two] = [groupBits(rounds.carry, g, r), groupBits(rounds.carry2, g, r)]
    column[row + r] = IN_BASE_6[one]! + IN_BASE_6[two]!
    uses[IN_BASE_3[one]! + IN_BASE_3[two]!]!++
  }
}

/** The bits of group g of `PARITY_GROUPS`, the first one least significant. */
function groupBits(words: Int32Array, g: number, row: number): number {
  if (g === 35) {
    let bits = 0
    for (let x = 0; x < 5; x++) bits |= (words[BATCH_ROWS * (2 * x + 1) + row]! >>> 31) << x
    return bits
  }
  const low = 2 * Math.floor(g / 7)
  const z = PARITY_DIGITS * (g % 7)
  const lower = words[BATCH_ROWS * low + row]!
  const upper = words[BATCH_ROWS * (low + 1) + row]!
  const mask = (1 << PARITY_DIGITS) - 1
  if (z >= 32) return (upper >>> (z - 32)) & mask
  return z + PARITY_DIGITS <= 32 ? (lower >>> z) & mask : ((lower >>> z) | (upper << (32 - z))) & mask
}

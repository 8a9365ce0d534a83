/**
 * The fixed columns of keccak_f's tables, and how often their rows are looked up.
 * @module
 */
import { type Table, tableHeight } from '@zkmips/air/table'
import { FLIPPED, PARITY_DIGITS, ROUND_CONSTANTS, ROUNDS } from '../keccak-rounds/layout.ts'
import { keccakConstantsChip, keccakParityChip } from './air.ts'

const PARITY_HEIGHT = tableHeight(3 ** PARITY_DIGITS)
const CONSTANTS_HEIGHT = tableHeight(ROUNDS)

/** Row n: the number whose digits in base 6 are those of n in base 3. */
export function parityTable(): Uint32Array[] {
  const value = new Uint32Array(PARITY_HEIGHT)
  for (let n = 1; n < 3 ** PARITY_DIGITS; n++) value[n] = 6 * value[Math.floor(n / 3)]! + (n % 3)
  return [value]
}

/** Row r: round r + 1. */
export function constantsTable(): Uint32Array[] {
  const columns = Array.from({ length: 4 + FLIPPED.length }, () => new Uint32Array(CONSTANTS_HEIGHT))
  for (let r = 0; r < ROUNDS; r++) {
    const row = [r + 1, Number(r === 0), Number(r < ROUNDS - 1), Number(r === ROUNDS - 1), ...ROUND_CONSTANTS[r]!]
    row.forEach((value, c) => {
      columns[c]![r] = value
    })
  }
  return columns
}

/** Counts of lookups, by row of the table. */
export const newParityCounts = (): Uint32Array => new Uint32Array(PARITY_HEIGHT)

/** @param uses from `newParityCounts`: when the rounds have been filled, so many times each row is looked up */
export const fillKeccakParity = (preprocessed: readonly Uint32Array[], uses: Uint32Array): Table => ({
  chip: keccakParityChip,
  height: PARITY_HEIGHT,
  preprocessed,
  early: [],
  main: [uses],
})

/** Each call goes through each round once. */
export function fillKeccakConstants(preprocessed: readonly Uint32Array[], calls: number): Table {
  const uses = new Uint32Array(CONSTANTS_HEIGHT).fill(calls, 0, ROUNDS)
  return { chip: keccakConstantsChip, height: CONSTANTS_HEIGHT, preprocessed, early: [], main: [uses] }
}

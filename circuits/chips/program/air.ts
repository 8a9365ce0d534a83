/**
 * The program table: a preprocessed row for every word that a proof may execute, with its decoded cells. A CPU row looks
 * its word up; the multiplicity is how often it was executed.
 * @module
 */
import { DECODED_FIELDS, type Decoded, decodeRow, programBus } from '../../decode.ts'
import type { ColumnSpec } from '../../framework/chip.ts'
import { defineChip } from '../../framework/chip.ts'
import type { Expr } from '../../framework/expression.ts'

export const programColumns = {
  /** 1 on rows that hold an instruction; elsewhere the row serves nobody. */
  real: 1,
  ...(Object.fromEntries(DECODED_FIELDS.map(f => [f, 1])) as Record<(typeof DECODED_FIELDS)[number], 1>),
} as const satisfies ColumnSpec

export const programChip = defineChip({
  name: 'program',
  preprocessed: programColumns,
  main: { /** Times the word was executed in this shard. */ multiplicity: 1 },
  build(b) {
    const p = b.preprocessed
    const message = Object.fromEntries(DECODED_FIELDS.map(f => [f, p[f]])) as Record<keyof Decoded, Expr>
    b.receive('decode', programBus, message, b.main.multiplicity.mul(p.real))
  },
})

/** An executable word of the image; `address` is its word address. */
export interface ExecutableWord {
  readonly address: number
  readonly value: number
}

/** The decoded program and where each word's row is. */
export interface DecodedProgram {
  readonly rows: readonly Decoded[]
  /** Row of the instruction at a word address. */
  readonly rowOf: ReadonlyMap<number, number>
}

/** Words that no proof may execute have no row. */
export function decodeProgram(words: Iterable<ExecutableWord>): DecodedProgram {
  const rows: Decoded[] = []
  const rowOf = new Map<number, number>()
  for (const { address, value } of words) {
    const decoded = decodeRow(value, address * 4)
    if (!decoded) continue
    rowOf.set(address, rows.length)
    rows.push(decoded)
  }
  return { rows, rowOf }
}

/**
 * The program decoded, its preprocessed table, and how often each row was used.
 * @module
 */
import { columnsOf, type Table } from '@zkmips/air/table'
import { DECODED_FIELDS, type Decoded, decodeRow } from '../../decode.ts'
import { programChip } from './air.ts'

/** An executable word of the image; `address` is its word address. */
interface ExecutableWord {
  readonly address: number
  readonly value: number
}

/** The program's words and where each one's row is. */
export interface DecodedProgram {
  readonly words: readonly ExecutableWord[]
  /** By row: the decoded cells, or undefined for a word that no proof may execute. */
  readonly rows: readonly (Decoded | undefined)[]
  /** Row of the word at a word address. */
  readonly rowOf: ReadonlyMap<number, number>
}

export function decodeProgram(words: readonly ExecutableWord[]): DecodedProgram {
  return {
    words,
    rows: words.map(({ address, value }) => decodeRow(value, address * 4)),
    rowOf: new Map(words.map(({ address }, row) => [address, row])),
  }
}

/** The preprocessed columns, in order. */
export function programTable({ words, rows }: DecodedProgram): Uint32Array[] {
  const cells = words.map(({ address, value }, row) => {
    const decoded = rows[row]
    const fields = DECODED_FIELDS.map(f => (f === 'pc' ? address : (decoded?.[f] ?? 0)))
    return [1, Number(decoded !== undefined), value & 0xffff, value >>> 16, ...fields]
  })
  return columnsOf(cells, programChip.columns.preprocessed.length)
}

/** @param executed for each cycle the row of its word @param read how often each row was read as data */
export function fillProgram(preprocessed: readonly Uint32Array[], executed: Uint32Array, read: Uint32Array): Table {
  const height = preprocessed[0]!.length
  const times = new Uint32Array(height)
  for (const row of executed) times[row]!++
  return { chip: programChip, height, preprocessed, early: [], main: [times, read] }
}

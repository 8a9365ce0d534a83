/**
 * The program decoded, its preprocessed table, and how often each row was used.
 * @module
 */
import { type Table, tableHeight } from '@zkmips/air/table'
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
  const height = tableHeight(words.length)
  const head = Array.from({ length: 4 }, () => new Uint32Array(height))
  const [real, executable, low, high] = head as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const fields = DECODED_FIELDS.map(() => new Uint32Array(height))
  words.forEach(({ address, value }, row) => {
    real[row] = 1
    low[row] = value & 0xffff
    high[row] = value >>> 16
    // The words that no proof may execute have an address, too.
    fields[PC]![row] = address
    const decoded = rows[row]
    if (decoded === undefined) return
    executable[row] = 1
    // Its fields are in this order; looked up by name they would take twice the time.
    const cells = Object.values(decoded)
    for (let k = 0; k < cells.length; k++) if (cells[k] !== 0) fields[k]![row] = cells[k]!
  })
  return [...head, ...fields]
}

const PC = DECODED_FIELDS.indexOf('pc')

/** @param executed for each cycle the row of its word @param read how often each row was read as data */
export function fillProgram(preprocessed: readonly Uint32Array[], executed: Uint32Array, read: Uint32Array): Table {
  const height = preprocessed[0]!.length
  const times = new Uint32Array(height)
  for (const row of executed) times[row]!++
  return { chip: programChip, height, preprocessed, early: [], main: [times, read] }
}

/**
 * The program decoded, its preprocessed table, and how often each row was used.
 * @module
 */
import { type Table, tableHeight } from '@zkmips/air/table'
import { WordTable } from '@zkmips/emulator/memory/word-table'
import { DECODED_FIELDS, type DecodedField, decodeRow, FLAGS, type Flag } from '../../decode.ts'
import { programChip } from './air.ts'

/** An executable word of the image; `address` is its word address. */
interface ExecutableWord {
  readonly address: number
  readonly value: number
}

/** What a CPU row does, but for the link; `CLASSES[0]` is for an instruction without effect. */
export const CLASSES = [undefined, ...FLAGS.filter((flag): flag is InstructionClass => flag !== 'link')] as const
export type InstructionClass = Exclude<Flag, 'link'>

/** The row of a table that holds the word at an address. */
export class RowsByAddress {
  readonly #rows = new WordTable()

  constructor(wordAddresses: readonly number[]) {
    for (const [row, address] of wordAddresses.entries()) this.#rows.set(address, row + 1)
  }

  /** @returns −1 where no row holds it */
  at(wordAddress: number): number {
    return wordAddress < 2 ** 30 ? this.#rows.get(wordAddress) - 1 : -1
  }
}

/** The program's words by row, as columns: fillers look at one for every cycle. */
export interface DecodedProgram {
  readonly rowOf: RowsByAddress
  /** The preprocessed columns of the chip, in order. */
  readonly preprocessed: readonly Uint32Array[]
  /** Those of them that hold the decoded cells. */
  readonly fields: Readonly<Record<DecodedField, Uint32Array>>
  /** 0 for a word that no proof may execute: its fields are 0. */
  readonly executable: Uint32Array
  /** Index into `CLASSES`. */
  readonly classes: Uint8Array
}

export function decodeProgram(words: readonly ExecutableWord[]): DecodedProgram {
  const height = tableHeight(words.length)
  const column = (): Uint32Array => new Uint32Array(height)
  const [real, executable, low, high] = [column(), column(), column(), column()]
  const cells = DECODED_FIELDS.map(column)
  const fields = Object.fromEntries(DECODED_FIELDS.map((f, k) => [f, cells[k]!])) as DecodedProgram['fields']
  words.forEach(({ address, value }, row) => {
    real[row] = 1
    low[row] = value & 0xffff
    high[row] = value >>> 16
    // The words that no proof may execute have an address, too.
    fields.pc[row] = address
    const decoded = decodeRow(value, address * 4)
    if (decoded === undefined) return
    executable[row] = 1
    // Its fields are in this order; looked up by name they would take twice the time.
    const values = Object.values(decoded)
    for (let k = 0; k < values.length; k++) if (values[k] !== 0) cells[k]![row] = values[k]!
  })
  return {
    rowOf: new RowsByAddress(words.map(({ address }) => address)),
    preprocessed: [real, executable, low, high, ...cells],
    fields,
    executable,
    classes: classesOf(fields, height),
  }
}

function classesOf(fields: DecodedProgram['fields'], height: number): Uint8Array {
  const classes = new Uint8Array(height)
  for (const [index, name] of CLASSES.entries()) {
    if (name === undefined) continue
    const flag = fields[name]
    for (let row = 0; row < height; row++) if (flag[row] === 1) classes[row] = index
  }
  return classes
}

/** @param executed how often each row was executed @param read how often it was read as data */
export const fillProgram = (preprocessed: readonly Uint32Array[], executed: Uint32Array, read: Uint32Array): Table => ({
  chip: programChip,
  height: preprocessed[0]!.length,
  preprocessed,
  early: [],
  main: [executed, read],
})

/**
 * The program decoded, its preprocessed table, and how often each row was used.
 * @module
 */
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { WordTable } from '@zkmips/emulator/memory/word-table'
import { type DecodedField, decodeRow, FLAGS, type Flag, packedFlags, packedRegisters } from '../../decode.ts'
import { programChip, programColumns } from './air.ts'

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

type FilledField = Extract<DecodedField, 'pc' | 'registerA' | 'registerB' | 'immLow' | 'p0' | 'p1' | 'link'>

/** The program's words by row, as columns: fillers look at one for every cycle. */
export interface DecodedProgram {
  readonly rowOf: RowsByAddress
  /** The preprocessed columns of the chip, in order. */
  readonly preprocessed: readonly Uint32Array[]
  /** What fillers read of the decoded words; `pc` to `p1` but `registerA` and `registerB` are columns of the chip. */
  readonly fields: Readonly<Record<FilledField, Uint32Array>>
  /** 0 for a word that no proof may execute: its fields are 0. */
  readonly executable: Uint32Array
  /** Index into `CLASSES`. */
  readonly classes: Uint8Array
}

/** @param fixed the height, unless it is the least */
export function decodeProgram(words: readonly ExecutableWord[], fixed?: number): DecodedProgram {
  const height = tableHeight(words.length, 0, fixed)
  const t = allocateCells(programColumns, height)
  const [registerA, registerB, link] = [new Uint32Array(height), new Uint32Array(height), new Uint32Array(height)]
  const classes = new Uint8Array(height)
  words.forEach(({ address, value }, row) => {
    t.isWord[row] = 1
    t.low[row] = value & 0xffff
    t.high[row] = value >>> 16
    // The words that no proof may execute have an address, too.
    t.pc[row] = address
    const decoded = decodeRow(value, address * 4)
    if (decoded === undefined) return
    const flags = packedFlags(decoded)
    t.isInstruction[row] = 1
    t.registers[row] = packedRegisters(decoded)
    t.immLow[row] = decoded.immLow
    t.p0[row] = decoded.p0
    t.p1[row] = decoded.p1
    t.flags[row] = flags
    registerA[row] = decoded.registerA
    registerB[row] = decoded.registerB
    link[row] = decoded.link
    classes[row] = CLASS_OF_BIT[32 - Math.clz32(flags & ~LINK)]!
  })
  return {
    rowOf: new RowsByAddress(words.map(({ address }) => address)),
    preprocessed: flatten(t),
    fields: { pc: t.pc, registerA, registerB, immLow: t.immLow, p0: t.p0, p1: t.p1, link },
    executable: t.isInstruction,
    classes,
  }
}

const LINK = 2 ** FLAGS.indexOf('link')
/** Index into `CLASSES` of flag k − 1; 0 for none. */
const CLASS_OF_BIT = [0, ...FLAGS.map(flag => (flag === 'link' ? 0 : CLASSES.indexOf(flag)))]

/** @param executed how often each row was executed @param read how often it was read as data */
export const fillProgram = (preprocessed: readonly Uint32Array[], executed: Uint32Array, read: Uint32Array): Table => ({
  chip: programChip,
  height: preprocessed[0]!.length,
  preprocessed,
  early: [],
  main: [executed, read],
})

/**
 * The names of the program of a run.
 * @module
 */
import { type ElfSymbol, readSymbols } from '@zkmips/emulator/program/symbols'
import type { RunInput } from '@zkmips/package/input'
import { note } from '../output/answer.ts'
import { Names } from './names.ts'

/** As commander parses it. */
export interface NameOptions {
  readonly rawNames?: true
}

/**
 * Of an ELF its own, of a block those of the block executor.
 */
export function readNames({ file, elf, block }: RunInput, { rawNames }: NameOptions): Names {
  return new Names(namedSymbols(block ? 'the block executor' : file, elf), { raw: rawNames === true })
}

/** The symbols of a file; says on stderr why there are none where a table is there that cannot be used. */
export const namedSymbols = (file: string, elf: Uint8Array): ElfSymbol[] =>
  readSymbols(elf, why => {
    note(`${file}: the symbol table cannot be used (${why}): functions have no names`)
  })

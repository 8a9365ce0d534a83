/**
 * The names of the program of a run.
 * @module
 */
import { readSymbols } from '@zkmips/emulator/program/symbols'
import type { RunInput } from '@zkmips/package/input'
import { about } from '../errors.ts'
import { Names } from './names.ts'

/** As commander parses it. */
export interface NameOptions {
  readonly rawNames?: true
}

/**
 * Of an ELF its own, of a block those of the block executor.
 * @throws CliError where the symbol table is damaged
 */
export function readNames({ file, elf }: RunInput, { rawNames }: NameOptions): Promise<Names> {
  return about(file, () => new Names(readSymbols(elf), { raw: rawNames === true }))
}

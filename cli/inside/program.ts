/**
 * The names of the program of a run.
 * @module
 */
import { readSymbols } from '@zkmips/emulator/symbols'
import type { RunInput } from '../input.ts'
import { Names } from './names.ts'

export interface ProgramOptions {
  readonly rawNames?: true
}

/** Of an ELF its own, of a block those of the block executor. */
export function readNames({ elf }: RunInput, { rawNames }: ProgramOptions): Names {
  return new Names(readSymbols(elf), { raw: rawNames === true })
}

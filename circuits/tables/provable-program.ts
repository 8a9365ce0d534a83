/**
 * A program as the circuits see it: the decoded instructions and the preprocessed tables of all machines. All of it is
 * computed from the ELF's image alone and goes into the verifying keys.
 * @module
 */
import type { ChipsWith } from '@zkmips/air/machine'
import { imageWords, type ProgramImage } from '@zkmips/emulator/program/image'
import { bytesTable } from '../chips/bytes/trace.ts'
import { imageTable } from '../chips/image/trace.ts'
import { initialImageTable, registersTable } from '../chips/initial-state/trace.ts'
import { constantsTable, parityTable } from '../chips/keccak-tables/trace.ts'
import { localPreimageTable } from '../chips/local-preimage/trace.ts'
import { type DecodedProgram, decodeProgram, RowsByAddress } from '../chips/program/trace.ts'
import type { executionMachine, keccakMachine, memoryMachine, mulmod256Machine } from '../machines.ts'

type AnyMachine = typeof executionMachine | typeof memoryMachine | typeof keccakMachine | typeof mulmod256Machine

/** Preprocessed columns of every chip that has some; all columns of a chip have the same power-of-two length. */
export type PreprocessedTables = {
  readonly [Name in ChipsWith<AnyMachine, 'preprocessed'>]: readonly Uint32Array[]
}

export interface ProvableProgram {
  readonly decoded: DecodedProgram
  /** Row of the image table that holds the constant at a word address. */
  readonly imageRowOf: RowsByAddress
  readonly preprocessed: PreprocessedTables
}

export function provableProgram(image: ProgramImage): ProvableProgram {
  const words = [...imageWords(image)]
  const decoded = decodeProgram(words.filter(w => w.executable).map(w => ({ address: w.wordAddress, value: w.value })))
  const constants = words.filter(w => w.readOnly && !w.executable)
  return {
    decoded,
    imageRowOf: new RowsByAddress(constants.map(w => w.wordAddress)),
    preprocessed: {
      program: decoded.preprocessed,
      image: imageTable(constants),
      bytes: bytesTable(),
      localPreimage: localPreimageTable(),
      initialImage: initialImageTable(words),
      registers: registersTable(image),
      keccakParity: parityTable(),
      keccakConstants: constantsTable(),
    },
  }
}

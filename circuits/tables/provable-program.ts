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
import { type OwnTable, type ProgramSize, programSize } from '../templates.ts'

type AnyMachine = typeof executionMachine | typeof memoryMachine | typeof keccakMachine | typeof mulmod256Machine

/** Preprocessed columns of every chip that has some; all columns of a chip have the same power-of-two length. */
export type PreprocessedTables = {
  readonly [Name in ChipsWith<AnyMachine, 'preprocessed'>]: readonly Uint32Array[]
}

export interface ProvableProgram {
  /** Unless its tables are as low as they can be. */
  readonly size?: ProgramSize
  readonly decoded: DecodedProgram
  /** Row of the image table that holds the constant at a word address. */
  readonly imageRowOf: RowsByAddress
  readonly preprocessed: PreprocessedTables
}

/**
 * @param withTemplates its own tables are as high as one of few sizes of programs says, and not as low as they can be
 * @throws ProgramSizeError
 */
export function provableProgram(image: ProgramImage, withTemplates = false): ProvableProgram {
  const words = [...imageWords(image)]
  const code = words.filter(w => w.executable).map(w => ({ address: w.wordAddress, value: w.value }))
  const constants = words.filter(w => w.readOnly && !w.executable)
  const size = withTemplates
    ? programSize({ program: code.length, image: constants.length, initialImage: words.length })
    : undefined
  const height = (table: OwnTable): number | undefined => size && 2 ** size[table]
  const decoded = decodeProgram(code, height('program'))
  return {
    ...(size && { size }),
    decoded,
    imageRowOf: new RowsByAddress(constants.map(w => w.wordAddress)),
    preprocessed: {
      program: decoded.preprocessed,
      image: imageTable(constants, height('image')),
      bytes: bytesTable(),
      localPreimage: localPreimageTable(),
      initialImage: initialImageTable(words, height('initialImage')),
      registers: registersTable(image),
      keccakParity: parityTable(),
      keccakConstants: constantsTable(),
    },
  }
}

/**
 * The machines of which parts of a proof are made, each a list of chips: `executionMachine` proves one shard of the run,
 * `memoryMachine` one piece of the table of all memory words that ties the shards together, and one machine for each
 * precompile what its calls in all shards compute. This is the only list of chips:
 * their order in proofs, names, early and preprocessed columns are taken from here. Tables are filled in `tables/`, which
 * answers for every chip of these lists or does not type-check.
 *
 * A new chip is a folder in `chips/`, and a line here with its filler's line in `tables/`.
 * @module
 */

import type { Chip } from '@zkmips/air/chip'
import { constant, Expr } from '@zkmips/air/expression'
import type { Machine, MachineChip } from '@zkmips/air/machine'
import { halt } from './buses.ts'
import { aluChip } from './chips/alu/air.ts'
import { boundaryChip } from './chips/boundary/air.ts'
import { bytesChip } from './chips/bytes/air.ts'
import { cpuChip } from './chips/cpu/air.ts'
import { divideChip } from './chips/divide/air.ts'
import { imageChip } from './chips/image/air.ts'
import { initialImageChip, registersChip } from './chips/initial-state/air.ts'
import { keccakRoundsChip } from './chips/keccak-rounds/air.ts'
import { keccakConstantsChip, keccakParityChip } from './chips/keccak-tables/air.ts'
import { KECCAK_MACHINE, keccakWordsChip } from './chips/keccak-words/air.ts'
import { localPreimageChip, localPreimageMessages } from './chips/local-preimage/air.ts'
import { logicChip } from './chips/logic/air.ts'
import { memoryChip } from './chips/memory/air.ts'
import { mulmod256Chip, mulmod384Chip } from './chips/mulmod/air.ts'
import { multiplyChip } from './chips/multiply/air.ts'
import { narrowChip } from './chips/narrow/air.ts'
import { precompileChip } from './chips/precompile/air.ts'
import { preimageKeyChip } from './chips/preimage-key/air.ts'
import { preimageReadChip } from './chips/preimage-read/air.ts'
import { programChip } from './chips/program/air.ts'
import { refreshChip } from './chips/refresh/air.ts'
import { sha256RoundsChip } from './chips/sha256/rounds.ts'
import { sha256ScheduleChip } from './chips/sha256/schedule.ts'
import { sha256WordsChip } from './chips/sha256/words.ts'
import { shiftChip } from './chips/shift/air.ts'
import { syscallChip } from './chips/syscall/air.ts'
import { unalignedChip } from './chips/unaligned/air.ts'
import { MEMORY_PUBLIC_VALUES, PUBLIC_VALUES } from './public-values.ts'

/** Times are 4·clock + slot < 2^24, so a shard has less than 2^22 rows. */
const MAX_LOG_CYCLES = 21
const MAX_LOG_SIDE_ROWS = 22

/** A machine that proves parts of a proof file. */
export interface PartMachine extends Machine {
  /** The machine's number in proof files and transcripts: a literal, never reused, and no position in a list. */
  readonly id: number
  /** How messages call a part, and the number that they give to the first one. */
  readonly part: { readonly name: string; readonly first: number }
  /** A proof may be without parts of this machine: the run called no precompile of its kind. */
  readonly isOptional?: boolean
}

const always = <C extends Chip>(chip: C, maxLogHeight: number): MachineChip<C, 'always'> => ({
  chip,
  presence: 'always',
  maxLogHeight,
})
const optional = <C extends Chip>(chip: C, maxLogHeight = MAX_LOG_SIDE_ROWS): MachineChip<C, 'optional'> => ({
  chip,
  presence: 'optional',
  maxLogHeight,
})

const publicValue = (name: string): Expr => new Expr({ op: 'public', index: PUBLIC_VALUES.indexOf(name) })

export const executionMachine = {
  id: 0,
  name: 'zkmips-execution',
  part: { name: 'shard', first: 1 },
  chips: [
    always(cpuChip, MAX_LOG_CYCLES),
    always(programChip, 22),
    always(imageChip, 22),
    always(bytesChip, 16),
    always(boundaryChip, MAX_LOG_SIDE_ROWS),
    optional(refreshChip),
    optional(logicChip),
    optional(shiftChip),
    optional(aluChip),
    optional(multiplyChip),
    optional(divideChip),
    optional(unalignedChip),
    optional(narrowChip),
    optional(syscallChip),
    optional(preimageReadChip),
    optional(preimageKeyChip),
    optional(localPreimageChip),
    optional(precompileChip),
  ],
  publicValues: PUBLIC_VALUES,
  publicMessages: [
    {
      label: 'the run ends with the public exit code',
      scope: 'shard',
      multiplicity: publicValue('halted').neg(),
      message: [constant(halt.id), publicValue('exitCode')],
      buses: [halt],
    },
    ...localPreimageMessages(publicValue),
  ],
} satisfies PartMachine

export const memoryMachine = {
  id: 1,
  name: 'zkmips-memory',
  part: { name: 'memoryPiece', first: 0 },
  chips: [
    always(bytesChip, 16),
    always(initialImageChip, 24),
    always(registersChip, 6),
    always(memoryChip, MAX_LOG_SIDE_ROWS),
  ],
  publicValues: MEMORY_PUBLIC_VALUES,
  publicMessages: [],
} satisfies PartMachine

// The machines that prove calls of precompiles: no public values, their calls are those that the shards send. `precompiles.ts` has
// the numbers: 2 keccak_f, 3 mulmod256, 4 sha256_compress, 5 mulmod384.

/** Calls of keccak_f, of all shards. */
export const keccakMachine = {
  id: KECCAK_MACHINE,
  name: 'zkmips-keccak',
  part: { name: 'keccakPart', first: 0 },
  isOptional: true,
  chips: [
    always(keccakParityChip, 15),
    always(keccakConstantsChip, 5),
    always(keccakWordsChip, 13),
    always(keccakRoundsChip, 17),
  ],
  publicValues: [],
  publicMessages: [],
} satisfies PartMachine

/** Calls of mulmod256. */
export const mulmod256Machine = {
  id: 3,
  name: 'zkmips-mulmod256',
  part: { name: 'mulmod256Part', first: 0 },
  isOptional: true,
  chips: [always(bytesChip, 16), always(mulmod256Chip, 20)],
  publicValues: [],
  publicMessages: [],
} satisfies PartMachine

/** Calls of sha256_compress. A part may have so many that the table of rounds, the tallest, has 2^20 rows. */
export const sha256Machine = {
  id: 4,
  name: 'zkmips-sha256',
  part: { name: 'sha256Part', first: 0 },
  isOptional: true,
  chips: [always(sha256WordsChip, 16), always(sha256ScheduleChip, 18), always(sha256RoundsChip, 20)],
  publicValues: [],
  publicMessages: [],
} satisfies PartMachine

/** Calls of mulmod384. */
export const mulmod384Machine = {
  id: 5,
  name: 'zkmips-mulmod384',
  part: { name: 'mulmod384Part', first: 0 },
  isOptional: true,
  chips: [always(bytesChip, 16), always(mulmod384Chip, 20)],
  publicValues: [],
  publicMessages: [],
} satisfies PartMachine

/** The machines of the parts of a run's proof, by id: the order in which their parts follow each other. */
export const PART_MACHINES: readonly PartMachine[] = [
  executionMachine,
  memoryMachine,
  keccakMachine,
  mulmod256Machine,
  sha256Machine,
  mulmod384Machine,
]

/**
 * The MIPS machine as two lists of chips: `executionMachine` proves one shard of the run, `memoryMachine` one piece of the
 * table of all memory words that ties the shards together. This is the only file that knows which chips make the machine.
 * @module
 */

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
import { localPreimageChip, localPreimageMessages } from './chips/local-preimage/air.ts'
import { memoryChip } from './chips/memory/air.ts'
import { multiplyChip } from './chips/multiply/air.ts'
import { preimageKeyChip } from './chips/preimage-key/air.ts'
import { preimageReadChip } from './chips/preimage-read/air.ts'
import { programChip } from './chips/program/air.ts'
import { refreshChip } from './chips/refresh/air.ts'
import { shiftChip } from './chips/shift/air.ts'
import { syscallChip } from './chips/syscall/air.ts'
import { unalignedChip } from './chips/unaligned/air.ts'
import { MEMORY_PUBLIC_VALUES, PUBLIC_VALUES } from './public-values.ts'

/** Times are 4·clock + slot < 2^24, so a shard has less than 2^22 rows. */
export const MAX_LOG_CYCLES = 21
const MAX_LOG_SIDE_ROWS = 22

const always = (chip: MachineChip['chip'], maxLogHeight: number): MachineChip => ({
  chip,
  presence: 'always',
  maxLogHeight,
})
const optional = (chip: MachineChip['chip'], maxLogHeight = MAX_LOG_SIDE_ROWS): MachineChip => ({
  chip,
  presence: 'optional',
  maxLogHeight,
})

const publicValue = (name: string): Expr => new Expr({ op: 'public', index: PUBLIC_VALUES.indexOf(name) })

export const executionMachine: Machine = {
  name: 'zkmips-execution',
  chips: [
    always(cpuChip, MAX_LOG_CYCLES),
    always(programChip, 22),
    always(imageChip, 22),
    always(bytesChip, 16),
    always(boundaryChip, MAX_LOG_SIDE_ROWS),
    optional(refreshChip),
    optional(shiftChip),
    optional(aluChip),
    optional(multiplyChip),
    optional(divideChip),
    optional(unalignedChip),
    optional(syscallChip),
    optional(preimageReadChip),
    optional(preimageKeyChip),
    optional(localPreimageChip),
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
}

export const memoryMachine: Machine = {
  name: 'zkmips-memory',
  chips: [
    always(bytesChip, 16),
    always(initialImageChip, 24),
    always(registersChip, 6),
    always(memoryChip, MAX_LOG_SIDE_ROWS),
  ],
  publicValues: MEMORY_PUBLIC_VALUES,
  publicMessages: [],
}

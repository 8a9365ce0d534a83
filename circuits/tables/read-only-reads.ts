/**
 * How often the words of the program and image tables are read as data in a shard.
 * @module
 */

import { forEachCallWord } from '@zkmips/emulator/trace/call-list'
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { KIND_IMAGE } from '@zkmips/isa/accesses'
import type { ProvableProgram } from './provable-program.ts'

export interface ReadOnlyReads {
  /** By row of the table. */
  readonly program: Uint32Array
  readonly image: Uint32Array
}

/** @throws RangeError for a read of a word that is in neither table */
export function countReadOnlyReads(program: ProvableProgram, { b, syscalls, precompiles }: ShardTrace): ReadOnlyReads {
  const counts = {
    program: new Uint32Array(program.preprocessed.program[0]!.length),
    image: new Uint32Array(program.preprocessed.image[0]!.length),
  }
  const count = (address: number): void => {
    const constant = program.imageRowOf.at(address)
    const code = constant < 0 ? program.decoded.rowOf.at(address) : -1
    if (constant >= 0) counts.image[constant]!++
    else if (code >= 0) counts.program[code]!++
    else throw new RangeError(`word 0x${(address * 4).toString(16)} is no read-only word of the image`)
  }
  const { kind, address } = b
  // Few cycles have one.
  for (let i = kind.indexOf(KIND_IMAGE); i >= 0; i = kind.indexOf(KIND_IMAGE, i + 1)) count(address[i]!)
  for (let k = 0; k < syscalls.length; k++) if (syscalls.memoryKind[k] === KIND_IMAGE) count(syscalls.memoryAddress[k]!)
  forEachCallWord(precompiles, (w, address) => {
    if (precompiles.readOnly[w] === 1) count(address)
  })
  return counts
}

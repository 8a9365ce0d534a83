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
export function countReadOnlyReads(
  program: ProvableProgram,
  { cycles, b, syscalls, precompiles }: ShardTrace,
): ReadOnlyReads {
  const counts = {
    program: new Uint32Array(program.preprocessed.program[0]!.length),
    image: new Uint32Array(program.preprocessed.image[0]!.length),
  }
  const count = (address: number): void => {
    const constant = program.imageRowOf.get(address)
    const code = program.decoded.rowOf.get(address)
    if (constant !== undefined) counts.image[constant]!++
    else if (code !== undefined) counts.program[code]!++
    else throw new RangeError(`word 0x${(address * 4).toString(16)} is no read-only word of the image`)
  }
  for (let i = 0; i < cycles; i++) if (b.kind[i] === KIND_IMAGE) count(b.address[i]!)
  for (let k = 0; k < syscalls.length; k++) if (syscalls.memoryKind[k] === KIND_IMAGE) count(syscalls.memoryAddress[k]!)
  forEachCallWord(precompiles, (w, address) => {
    if (precompiles.readOnly[w] === 1) count(address)
  })
  return counts
}

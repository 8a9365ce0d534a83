/**
 * Which instructions call and return, by the conventions of compilers.
 * @module
 */
import { decode } from '@zkmips/isa/decode'
import { rd, rs } from '@zkmips/isa/fields'
import { OPCODES, type Opcode } from '@zkmips/isa/opcodes'
import { REG_RA } from '@zkmips/isa/syscalls'

const opcodeOf = (word: number): Opcode | undefined => OPCODES[decode(word)]

/** Jumps and branches that link; a branch calls only where it is taken. */
export function isCall(word: number): boolean {
  const opcode = opcodeOf(word)
  if (opcode?.name === 'jalr') return rd(word) !== 0
  return opcode?.c === 'ra'
}

export const isReturn = (word: number): boolean => opcodeOf(word)?.name === 'jr' && rs(word) === REG_RA

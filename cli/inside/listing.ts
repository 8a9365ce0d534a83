/**
 * Instructions as text with names: where jumps and branches go, and what words are no instruction.
 * @module
 */
import { decode } from '@zkmips/isa/decode'
import { disassemble } from '@zkmips/isa/disassemble'
import { branchTarget, jumpTarget } from '@zkmips/isa/fields'
import { OPCODES, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import type { Names } from './names.ts'

export interface Instruction {
  /** Byte address. */
  readonly address: number
  readonly word: number
  /** As the assembler writes it. */
  readonly text: string
  /** Where a branch or jump with a fixed target goes. */
  readonly target?: number
  /** A function and an offset. */
  readonly targetName?: string
}

export function instructionAt(address: number, word: number, names: Names): Instruction {
  const target = fixedTarget(address, word)
  const text = disassemble(word, address)
  if (target === undefined) return { address, word, text }
  return { address, word, text, target, targetName: names.place(target) }
}

/** The text and, where it helps, the target's name. */
export function instructionText({ text, targetName }: Instruction): string {
  return targetName === undefined ? text : `${text} <${targetName}>`
}

function fixedTarget(address: number, word: number): number | undefined {
  const opcode = decode(word)
  if (opcode === UNKNOWN_OPCODE) return undefined
  switch (OPCODES[opcode]!.flow) {
    case 'branch':
      return branchTarget(word, address)
    case 'jump':
      return jumpTarget(word, address + 4)
    default:
      return undefined
  }
}

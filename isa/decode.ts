/**
 * From an instruction word to its opcode, by lists that are made once from the opcode table. Operand fields are in
 * `fields.ts`; the semantics are the interpreter's.
 */
import { rd, sa } from './fields.ts'
import { OPCODE_INDEX, OPCODES, UNKNOWN_OPCODE } from './opcodes.ts'

// The candidates of a word are found by its primary opcode and low six bits; a list has at most a handful of entries.
const CANDIDATES: readonly (readonly number[])[] = Array.from({ length: 64 * 64 }, (_, key) => {
  const word = (((key >>> 6) << 26) | (key & 63)) >>> 0
  return OPCODES.flatMap((opcode, index) => {
    const mask = opcode.mask & 0xfc00003f
    return (word & mask) === (opcode.value & mask) ? [index] : []
  })
})

/** ext takes the bits [position, position + size) of its source, ins writes [position, last]; both must lie in the word. */
function fieldInWord(opcode: number, word: number): boolean {
  if (opcode === OPCODE_INDEX.ext) return sa(word) + rd(word) <= 31
  if (opcode === OPCODE_INDEX.ins) return sa(word) <= rd(word)
  return true
}

/**
 * @param word the instruction, u32 or i32
 * @returns the opcode's index, or UNKNOWN_OPCODE
 */
export function decode(word: number): number {
  for (const index of CANDIDATES[((word >>> 26) << 6) | (word & 63)]!) {
    const { mask, value } = OPCODES[index]!
    if (((word & mask) ^ value) === 0) return fieldInWord(index, word) ? index : UNKNOWN_OPCODE
  }
  return UNKNOWN_OPCODE
}

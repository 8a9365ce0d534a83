/** Instruction words from names and fields: for tests, and for programs made in memory. Not an assembler: no labels, no aliases. */
import { OPCODE_INDEX, OPCODES, type OpcodeName } from './opcodes.ts'

/** Fields by their place in the word; `imm` is the low half, signed or unsigned, `index` the low 26 bits of j and jal. */
export interface Fields {
  readonly rs?: number
  readonly rt?: number
  readonly rd?: number
  readonly sa?: number
  readonly imm?: number
  readonly index?: number
  /** Code of syscall and break: bits 6–25. */
  readonly code?: number
}

const PLACES: Record<keyof Fields, { readonly shift: number; readonly bits: number }> = {
  rs: { shift: 21, bits: 5 },
  rt: { shift: 16, bits: 5 },
  rd: { shift: 11, bits: 5 },
  sa: { shift: 6, bits: 5 },
  imm: { shift: 0, bits: 16 },
  index: { shift: 0, bits: 26 },
  code: { shift: 6, bits: 20 },
}

/** @throws RangeError where a field does not fit its bits, or the opcode does not have it */
export function encode(name: OpcodeName, fields: Fields = {}): number {
  const { mask, value } = OPCODES[OPCODE_INDEX[name]]!
  let word = value
  for (const [field, number] of Object.entries(fields) as [keyof Fields, number][]) {
    const { shift, bits } = PLACES[field]
    const lowest = field === 'imm' ? -(2 ** (bits - 1)) : 0
    if (!Number.isInteger(number) || number < lowest || number >= 2 ** bits) {
      throw new RangeError(`${field} of ${name} has ${bits} bits, ${number} does not fit`)
    }
    const placed = ((number & (2 ** bits - 1)) << shift) >>> 0
    if (((((2 ** bits - 1) << shift) >>> 0) & mask) >>> 0 !== 0) throw new RangeError(`${name} has no field ${field}`)
    word = (word | placed) >>> 0
  }
  return word >>> 0
}

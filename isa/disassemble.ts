/** An instruction as GNU assembler text, for messages, listings and tests. */
import { decode } from './decode.ts'
import * as fields from './fields.ts'
import { OPCODES, UNKNOWN_OPCODE } from './opcodes.ts'

/** o32 names of the general registers. */
export const REGISTER_NAMES: readonly string[] = [
  ...['zero', 'at', 'v0', 'v1', 'a0', 'a1', 'a2', 'a3', 't0', 't1', 't2', 't3', 't4', 't5', 't6', 't7'],
  ...['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 't8', 't9', 'k0', 'k1', 'gp', 'sp', 's8', 'ra'],
]

const hex = (value: number) => `0x${(value >>> 0).toString(16)}`

/** One operand; the letters are those of `Opcode.operands`. An empty text is left out. */
function operand(letter: string, word: number, pc: number): string {
  const register = (index: number) => REGISTER_NAMES[index]!
  switch (letter) {
    case 'd':
      return register(fields.rd(word))
    case 's':
      return register(fields.rs(word))
    case 't':
      return register(fields.rt(word))
    case 'v': // jalr's destination is left out when it is ra
      return fields.rd(word) === 31 ? '' : register(fields.rd(word))
    case 'a':
    case 'x':
      return hex(fields.sa(word))
    case 'z':
      return hex(fields.rd(word) + 1)
    case 'y':
      return hex(fields.rd(word) - fields.sa(word) + 1)
    case 'i':
      return String(fields.simm(word))
    case 'u':
      return hex(fields.uimm(word))
    case 'o':
      return `${fields.simm(word)}(${register(fields.rs(word))})`
    case 'p':
      return hex(fields.branchTarget(word, pc))
    case 'j':
      return hex(fields.jumpTarget(word, pc + 4))
    case 'c':
      return codeText((word >>> 6) & 0xfffff)
    case 'q':
      return codeText((word >>> 6) & 0x3ff)
    case 'k':
      return codeText(fields.sa(word))
    case 'h':
      return hex(fields.rt(word))
    case 'w':
      return '$29'
    default:
      throw new TypeError(`no operand letter ${letter}`)
  }
}

const codeText = (code: number) => (code === 0 ? '' : hex(code))

/**
 * @param word the instruction
 * @param pc its byte address, for branch and jump targets
 * @returns for example `addiu sp,sp,-32`; `.word 0x…` for an unknown opcode
 */
export function disassemble(word: number, pc = 0): string {
  if (word === 0) return 'nop'
  const index = decode(word)
  if (index === UNKNOWN_OPCODE) return `.word ${hex(word)}`
  const opcode = OPCODES[index]!
  const operands = opcode.operands.split(',').map(letter => operand(letter, word, pc))
  const shown = operands.filter(text => text !== '').join(',')
  return shown === '' ? opcode.name : `${opcode.name} ${shown}`
}

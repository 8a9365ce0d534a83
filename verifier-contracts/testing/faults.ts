/**
 * Faults planted in the step contract, of kinds that such contracts have had: a comparison with the interpreter that does not
 * find these finds nothing. Not part of what the product runs.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import solc from 'solc'
import type { Hex } from 'viem'

interface Fault {
  /** File in src/machine. */
  readonly file: string
  /** Stands there once. */
  readonly right: string
  readonly wrong: string
}

const fault = (file: string, right: string, wrong: string): Fault => ({ file: `${file}.sol`, right, wrong })
const I = 'MipsInstructions'
const S = 'MipsSyscalls'

export const FAULTS: Readonly<Record<string, Fault>> = {
  'sltu compares signed': fault(I, 'Opcodes.SLTU) return a < b', 'Opcodes.SLTU) return int32(a) < int32(b)'),
  'srav does not mask its amount': fault(I, 'int32(b) >> (a & 31)', 'int32(b) >> a'),
  'lwl shifts by a byte too little': fault(I, 'uint32 left = (location & 3) * 8;', 'uint32 left = (location & 2) * 8;'),
  'madd loses the carry': fault(
    I,
    'MADDU) product = sum + product;',
    'MADDU) product = ((sum >> 32) + (product >> 32)) << 32 | uint32(uint32(sum) + uint32(product));',
  ),
  'j takes its top bits from pc': fault('MipsStep', 'I.jumpTarget(opcode, word, s.nextPC, a)', 'I.jumpTarget(opcode, word, s.pc, a)'),
  'a branch in a delay slot goes on': fault('MipsStep', 'if (s.nextPC != s.pc + 4) return false;', ''),

  'slti takes its immediate as unsigned': fault(I, 'int32(a) < int32(simm(word))', 'int32(a) < int32(uimm(word))'),
  'sltiu does not extend its immediate': fault(I, 'return a < simm(word)', 'return a < uimm(word)'),
  'ori extends its immediate': fault(I, 'return a | uimm(word)', 'return a | simm(word)'),
  'sra shifts in zeros': fault(I, 'uint32(int32(b) >> sa(word))', 'b >> sa(word)'),
  'clz of 0 is 31': fault(I, 'if (value == 0) return 32;', ''),
  'ext takes a bit too few': fault(I, '_lowBits(rd(word) + 1)', '_lowBits(rd(word) == 0 ? 1 : rd(word))'),
  'ins out of range is an instruction': fault('Opcodes', ' && ((word >> 6) & 31) <= ((word >> 11) & 31)) return INS', ') return INS'),
  'a field that must be zero is not checked': fault('Opcodes', '0xfc0007ff == 0x00000021', '0xfc00003f == 0x00000021'),
  'seb extends a half': fault(I, 'int32(int8(uint8(b)))', 'int32(int16(uint16(b)))'),
  'movn moves on 0': fault('MipsStep', 'Opcodes.MOVN && b == 0', 'Opcodes.MOVN && b != 0'),
  'mult is unsigned': fault(I, 'opcode == Opcodes.MULT || ', ''),
  'divu divides signed': fault(I, 'return (a % b, a / b);', 'return (uint32(int32(a) % int32(b)), uint32(int32(a) / int32(b)));'),
  'a division by zero goes on': fault('MipsStep', 'if (b == 0 && (opcode == Opcodes.DIV || opcode == Opcodes.DIVU)) return false;', 'if (b == 0) b = 1;'),
  'blez is not taken on 0': fault(I, 'int32(a) <= 0', 'int32(a) < 0'),
  'a link is pc + 4': fault('MipsStep', '(RA, s.pc + 8)', '(RA, s.pc + 4)'),
  'tltiu compares with the zero-extended immediate': fault(I, 'b = simm(word);', 'b = opcode == Opcodes.TLTIU ? uimm(word) : simm(word);'),
  'lb does not extend': fault(I, 'uint32(int32(int8(uint8(word >> _byteShift(location)))))', '(word >> _byteShift(location)) & 0xff'),
  'lh counts the low address bit': fault(I, '16 - (location & 2) * 8', '16 - (location & 2) * 8 + (location & 1)'),
  'swr writes the whole word': fault(I, '(word & ~(type(uint32).max << left)) | register << left', 'register << left'),
  'sc leaves its register': fault('MipsStep', 'if (opcode == Opcodes.SC) (destination, value) = (I.rt(word), 1);', ''),
  'register 0 is written': fault('MipsStep', 'if (destination != 0) s.registers', 's.registers'),
  'an exit moves on': fault('MipsStep', 'if (outcome == MipsSyscalls.Outcome.EXIT) return true;', ''),
  'mmap takes what it does not have': fault(S, 'if (end > HEAP_END) return _fail(state, EINVAL);', ''),
  'a key write keeps the offset': fault(S, 'state.preimageOffset = 0;', ''),
  'a key write shifts by a word': fault(S, 'state.preimageKey << (8 * taken)', 'state.preimageKey << 32'),
  'a preimage read overwrites the rest of its word': fault(S, 'word & ~mask | ', ''),
  'a read under an unknown key answers 0': fault(S, 'if (!isKey) return Outcome.PANIC;', 'if (!isKey) return _answer(state, 0);'),
  'sha256_compress takes overlapping operands': fault('MipsPrecompiles', ' && a0 & ~uint32(63) != a1', ''),
  'mulmod256 of modulus 0 is 0': fault('precompiles/MulMod256', 'm == 0 ? x * y : mulmod(x, y, m)', 'm == 0 ? 0 : mulmod(x, y, m)'),
  'mulmod384 of modulus 0 is 0': fault('precompiles/MulMod384', 'if (length == 0) return [rest[0], rest[1], rest[2]];', 'if (length == 0) return r;'),
  'mulmod384 does not add back': fault('precompiles/MulMod384', 'while (top >> 255 == 1)', 'while (false)'),
  'mulmod384 writes over y': fault('MipsPrecompiles', '| (n[1] & bytes32(LOW_HALF))', ''),
  'keccak_f lacks a round': fault('precompiles/KeccakF', 'round < 24', 'round < 23'),
  'a panic does not count as a step': fault('MipsStep', 's.exitCode = EXIT_PANIC;', 's.exitCode = EXIT_PANIC; --s.step;'),
} // biome-ignore format: one line each

const MACHINE = join(import.meta.dirname, '../src/machine')

/** The step contract's creation code with a fault in it. @throws where the right text does not stand there once */
export function faultyBytecode({ file, right, wrong }: Fault): Hex {
  const sources: Record<string, { content: string }> = {}
  for (const name of globSync('**/*.sol', { cwd: MACHINE })) {
    sources[name] = { content: readFileSync(join(MACHINE, name), 'utf8') }
  }
  const parts = sources[file]!.content.split(right)
  if (parts.length !== 2) throw new Error(`${file} has “${right}” ${parts.length - 1} times, expected once`)
  sources[file] = { content: parts.join(wrong) }
  // The compiler's older path: many times faster, and as good for this.
  const settings = {
    optimizer: { enabled: true, runs: 1 },
    evmVersion: 'cancun',
    outputSelection: { 'MipsStep.sol': { MipsStep: ['evm.bytecode.object'] } },
  }
  const output = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })))
  const errors = (output.errors ?? []).filter(({ severity }: { severity: string }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors[0].formattedMessage)
  return `0x${output.contracts['MipsStep.sol'].MipsStep.evm.bytecode.object}`
}

/** EVM code from names of opcodes, numbers (pushed as they are) and bytes. */
import { concatHex, numberToHex, size } from 'viem'
import type { Hex } from '../../hex.ts'

const OPCODES = {
  STOP: 0x00,
  ADD: 0x01,
  ADDRESS: 0x30,
  BALANCE: 0x31,
  ORIGIN: 0x32,
  CALLER: 0x33,
  CALLVALUE: 0x34,
  CALLDATALOAD: 0x35,
  CALLDATASIZE: 0x36,
  CALLDATACOPY: 0x37,
  CODESIZE: 0x38,
  CODECOPY: 0x39,
  GASPRICE: 0x3a,
  EXTCODESIZE: 0x3b,
  EXTCODEHASH: 0x3f,
  RETURNDATASIZE: 0x3d,
  RETURNDATACOPY: 0x3e,
  BLOCKHASH: 0x40,
  COINBASE: 0x41,
  TIMESTAMP: 0x42,
  NUMBER: 0x43,
  PREVRANDAO: 0x44,
  GASLIMIT: 0x45,
  CHAINID: 0x46,
  SELFBALANCE: 0x47,
  BASEFEE: 0x48,
  BLOBHASH: 0x49,
  BLOBBASEFEE: 0x4a,
  POP: 0x50,
  MLOAD: 0x51,
  MSTORE: 0x52,
  MSTORE8: 0x53,
  SLOAD: 0x54,
  SSTORE: 0x55,
  JUMP: 0x56,
  JUMPI: 0x57,
  MSIZE: 0x59,
  GAS: 0x5a,
  JUMPDEST: 0x5b,
  TLOAD: 0x5c,
  TSTORE: 0x5d,
  MCOPY: 0x5e,
  PUSH0: 0x5f,
  DUP1: 0x80,
  DUP2: 0x81,
  SWAP1: 0x90,
  LOG0: 0xa0,
  LOG1: 0xa1,
  LOG4: 0xa4,
  CREATE: 0xf0,
  CALL: 0xf1,
  RETURN: 0xf3,
  DELEGATECALL: 0xf4,
  CREATE2: 0xf5,
  STATICCALL: 0xfa,
  REVERT: 0xfd,
  INVALID: 0xfe,
  SELFDESTRUCT: 0xff,
  CLZ: 0x1e,
  KECCAK256: 0x20,
  SUB: 0x03,
  ISZERO: 0x15,
  EQ: 0x14,
  SHR: 0x1c,
} as const

export type Instruction = keyof typeof OPCODES | number | bigint | Hex

export const code = (...instructions: readonly Instruction[]): Hex => concatHex(['0x', ...instructions.map(bytesOf)])

function bytesOf(instruction: Instruction): Hex {
  if (typeof instruction === 'string') {
    return instruction.startsWith('0x')
      ? (instruction as Hex)
      : numberToHex(OPCODES[instruction as keyof typeof OPCODES], { size: 1 })
  }
  const digits = instruction.toString(16)
  const value: Hex = `0x${digits.length % 2 === 0 ? digits : `0${digits}`}`
  return concatHex([numberToHex(0x5f + size(value), { size: 1 }), value])
}

/** Writes the top of the stack into a slot. */
export const keepIn = (slot: number): Instruction[] => [slot, 'SSTORE']

/** Creation code that deploys this code. */
export function creation(runtime: Hex): Hex {
  const length = size(runtime)
  const header = (start: number) =>
    code('0x61', numberToHex(length, { size: 2 }), 'DUP1', start, 0, 'CODECOPY', 0, 'RETURN')
  return concatHex([header(size(header(1))), runtime])
}

/**
 * The opcode table as Solidity, so that the step contract decodes by the one table of instructions: `Opcodes.sol` is written by
 * `npm run generate`, and a test compares it.
 */
import { OPCODES, type Opcode, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'

/** Sets of opcodes that the step contract asks for. */
const SETS: Readonly<Record<string, { readonly says: string; readonly has: (opcode: Opcode) => boolean }>> = {
  TO_RD: { says: 'A register result in rd.', has: ({ c, flow }) => c === 'rd' && flow === 'next' },
  TO_RT: {
    says: 'A register result in rt, not from memory.',
    has: ({ c, access }) => c === 'rt' && access === 'none',
  },
  TO_HI_LO: { says: 'Writes HI or LO.', has: ({ c, side }) => side === 'hilo' || c === 'hi' || c === 'lo' },
  BRANCHES: { says: 'Conditional branches.', has: ({ flow }) => flow === 'branch' },
  JUMPS: { says: 'Jumps.', has: ({ flow }) => flow === 'jump' || flow === 'register' },
  LINKS: { says: 'Branches and jumps that leave their return address in register 31.', has: ({ c }) => c === 'ra' },
  TRAPS: { says: 'Traps: they go on or end the run.', has: ({ flow }) => flow === 'trap' },
  LOADS: { says: 'Loads.', has: ({ access }) => access === 'load' },
  STORES: { says: 'Stores.', has: ({ access }) => access === 'store' },
}

const constant = (name: string) => name.toUpperCase()
const hex = (value: number) => `0x${(value >>> 0).toString(16).padStart(8, '0')}`
const primary = ({ value }: Opcode) => value >>> 26

/** The text of `Opcodes.sol`. */
export function solidityOpcodes(): string {
  const lines = [
    '// SPDX-License-Identifier: MIT',
    'pragma solidity 0.8.37;',
    '',
    '// Made of the opcode table by `npm run generate`; do not edit.',
    '',
    '/// @title The opcodes of the machine: their numbers, sets of them, and from an instruction word to its opcode.',
    'library Opcodes {',
    ...OPCODES.map(({ name }, index) => `    uint256 internal constant ${constant(name)} = ${index};`),
    '    /// @dev A word that is no instruction of this machine.',
    `    uint256 internal constant UNKNOWN = ${UNKNOWN_OPCODE};`,
    '',
    ...Object.entries(SETS).flatMap(([name, { says, has }]) => [
      `    /// @dev ${says}`,
      `    uint256 internal constant ${name} = 0x${bitsOf(has).toString(16).padStart(32, '0')};`,
    ]),
    '',
    '    /// @dev Whether a set has an opcode, which may be UNKNOWN.',
    '    function isIn(uint256 opcode, uint256 set) internal pure returns (bool) {',
    '        return (set >> opcode) & 1 == 1;',
    '    }',
    '',
    '    /// @return opcode of an instruction word, or UNKNOWN',
    '    function decode(uint32 word) internal pure returns (uint256 opcode) {',
    '        uint256 primary = word >> 26;',
    ...decoders(),
    '        return UNKNOWN;',
    '    }',
    '}',
    '',
  ]
  return lines.join('\n')
}

function bitsOf(has: (opcode: Opcode) => boolean): bigint {
  return OPCODES.reduce((bits, opcode, index) => (has(opcode) ? bits | (1n << BigInt(index)) : bits), 0n)
}

/** By primary opcode: those that stand alone, and those that share one. */
function decoders(): string[] {
  const primaries = [...new Set(OPCODES.map(primary))]
  return primaries.flatMap(code => {
    const group = OPCODES.filter(opcode => primary(opcode) === code)
    const [only, ...others] = group
    if (others.length === 0) return [`        if (primary == ${code}) return ${guarded(only!)};`]
    return [
      `        if (primary == ${code}) {`,
      ...group.map(opcode => `            if (${matches(opcode)}) return ${constant(opcode.name)};`),
      '            return UNKNOWN;',
      '        }',
    ]
  })
}

const matches = (opcode: Opcode) =>
  [`word & ${hex(opcode.mask)} == ${hex(opcode.value)}`, ...fieldInWord(opcode)].join(' && ')

/** ext takes the bits [position, position + size) of its source, ins writes [position, last]; both must lie in the word. */
function fieldInWord({ name }: Opcode): string[] {
  const position = '((word >> 6) & 31)'
  const last = '((word >> 11) & 31)'
  if (name === 'ext') return [`${position} + ${last} <= 31`]
  if (name === 'ins') return [`${position} <= ${last}`]
  return []
}

/** An opcode alone under its primary one; most have no further bits to check. */
function guarded(opcode: Opcode): string {
  const name = constant(opcode.name)
  return opcode.mask >>> 0 === 0xfc000000 ? name : `${matches(opcode)} ? ${name} : UNKNOWN`
}

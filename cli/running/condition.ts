/**
 * Conditions on states, as users write them: `heap > 0x6000000`, `[0x7fffdffc] changes`, `pc == main`.
 * @module
 */

import { HI, LO, type MachineState } from '@zkmips/emulator/machine/state'
import type { Condition } from '@zkmips/emulator/runs/search'
import { REGISTER_NAMES } from '@zkmips/isa/disassemble'
import { usageError } from '../errors.ts'
import type { Names } from '../inside/names.ts'

const OPERATORS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

const FIELDS: Readonly<Record<string, (state: MachineState) => number>> = {
  pc: ({ pc }) => pc,
  hi: ({ registers }) => registers[HI]!,
  lo: ({ registers }) => registers[LO]!,
  heap: ({ heap }) => heap,
  exited: ({ exited }) => Number(exited),
  'preimage-offset': ({ preimageOffset }) => preimageOffset,
}

const HELP =
  'write SUBJECT OPERATOR VALUE or SUBJECT changes; a subject is a register, pc, hi, lo, heap, exited, preimage-offset or a ' +
  'word of memory, [0x7fffdffc] or [counter]; the operators are == != < <= > >= on unsigned numbers'

/** @throws CliError */
export function parseCondition(text: string, names: Names): Condition {
  const [, subject, operator, operand] =
    /^\s*(\[[^\]]+\]|[^\s\][=!<>]+)\s*(==|!=|<=|>=|<|>|changes)\s*(.*?)\s*$/.exec(text) ?? []
  if (subject === undefined || operator === undefined || (operator === 'changes') !== (operand === '')) {
    throw usageError(`--when "${text}": ${HELP}`)
  }
  const value = subjectOf(subject, names) ?? unknownSubject(text, subject)
  if (operator === 'changes') return { value, holds: (now, before) => now !== before }
  const compared = numberOf(operand!, names)
  const compare = OPERATORS[operator]!
  // The heap never shrinks, and an exited state stays so.
  const grows = subject === 'heap' || subject === 'exited'
  return { value, holds: now => compare(now, compared), staysTrue: grows && (operator === '>' || operator === '>=') }
}

function unknownSubject(text: string, subject: string): never {
  throw usageError(`--when "${text}": there is no ${subject}; ${HELP}`)
}

function subjectOf(subject: string, names: Names): ((state: MachineState) => number) | undefined {
  if (subject.startsWith('[')) {
    const address = names.address(subject.slice(1, -1).trim())
    return ({ memory }) => memory.load(address)
  }
  if (Object.hasOwn(FIELDS, subject)) return FIELDS[subject]
  const name = subject.replace(/^\$/, '')
  const register = /^\d+$/.test(name) ? Number(name) : REGISTER_NAMES.indexOf(name === 'fp' ? 's8' : name)
  return register >= 0 && register < 32 ? ({ registers }) => registers[register]! : undefined
}

/** A number, or the address of a name. */
function numberOf(text: string, names: Names): number {
  if (!/^(0x[0-9a-f]+|\d+)$/i.test(text)) return names.address(text)
  const value = Number(text)
  if (value >= 2 ** 32) throw usageError(`${text} is not a 32-bit number; the largest is 0xffffffff`)
  return value
}

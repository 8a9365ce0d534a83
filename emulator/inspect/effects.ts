/**
 * What one executed step did: the registers and memory it wrote, what it loaded, the syscall it made. Found out from the opcode
 * table's roles and the state before and after; the step itself is the interpreter's.
 * @module
 */

import { disassemble, REGISTER_NAMES } from '@zkmips/isa/disassemble'
import { effectiveAddress, rd, rs, rt } from '@zkmips/isa/fields'
import { OPCODES, type Opcode } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import type { Machine } from '../machine/interpreter.ts'
import { HI, LO, type MachineState } from '../machine/state.ts'
import { syscallName } from './syscall-names.ts'

export interface MemoryEffect {
  readonly access: 'load' | 'store'
  /** Byte address. */
  readonly address: number
  /** As many bytes as `bytes` says; the word around the address for the halves of unaligned accesses. */
  readonly value: number
  readonly bytes: 1 | 2 | 4
}

export interface SyscallEffect {
  readonly name: string
  readonly arguments: readonly number[]
  /** v0 and a3 after it. */
  readonly result: number
  readonly error: number
}

export interface StepEffect {
  /** Steps before this one. */
  readonly step: number
  /** Byte address. */
  readonly pc: number
  readonly word: number
  readonly instruction: string
  /** Registers written and their new values. */
  readonly registers: readonly (readonly [name: string, value: number])[]
  readonly memory: readonly MemoryEffect[]
  readonly syscall?: SyscallEffect
  /** Where the step ended the run: how. */
  readonly ended?: string
}

/** o32 names of the registers of a state. */
export const registerName = (index: number): string =>
  index === HI ? 'hi' : index === LO ? 'lo' : REGISTER_NAMES[index]!

/**
 * Makes one step and says what it did.
 * @throws MissingPreimageError; the state is then as before
 */
export function stepWithEffect(machine: Machine): StepEffect {
  const { state } = machine
  const { pc, step } = state
  const before = state.registers.slice()
  const isAligned = (pc & 3) === 0
  const word = state.memory.load(pc)
  machine.step()
  const effect = { step, pc, word, instruction: isAligned ? disassemble(word, pc) : '(unaligned)' }
  const ended = machine.exitReason?.message
  if (ended !== undefined) {
    const isExit = machine.exitReason!.kind === 'exit'
    return { ...effect, registers: [], memory: [], ...(isExit ? { syscall: syscall(before, before) } : {}), ended }
  }
  const opcode: Opcode = OPCODES[machine.opcodeAt(pc, word)]!
  const made = opcode.flow === 'syscall' ? { syscall: syscall(before, state.registers) } : {}
  return {
    ...effect,
    registers: writtenRegisters(opcode, word, before, state),
    memory: accesses(opcode, word, before, state),
    ...made,
  }
}

function writtenRegisters(
  opcode: Opcode,
  word: number,
  before: Uint32Array,
  { registers }: MachineState,
): StepEffect['registers'] {
  const { c, side, name } = opcode
  const written: number[] = []
  if (c === 'rd') written.push(rd(word))
  if (c === 'rt' || side === 'sc') written.push(rt(word))
  if (c === 'ra') written.push(sys.REG_RA)
  if (c === 'hi' || side === 'hilo') written.push(HI)
  if (c === 'lo' || side === 'hilo') written.push(LO)
  if (side === 'syscall') written.push(sys.REG_V0, sys.REG_A3)
  const isConditional = name === 'movz' || name === 'movn'
  return written
    .filter(index => index !== 0 && !(isConditional && registers[index] === before[index]))
    .map(index => [registerName(index), registers[index]!])
}

const WIDTHS = { byte: 1, half: 2, word: 4, left: 4, right: 4, thread: 4 } as const

function accesses(opcode: Opcode, word: number, before: Uint32Array, state: MachineState): MemoryEffect[] {
  const { access, width } = opcode
  if (opcode.side === 'syscall') return syscallStores(before, state)
  if (access === 'none' || width === 'none') return []
  const bytes = WIDTHS[width]
  const exact = width === 'thread' ? sys.THREAD_POINTER_ADDRESS : effectiveAddress(word, before[rs(word)]!)
  const address = (exact & -bytes) >>> 0
  const shift = 8 * (4 - bytes - (address & 3))
  const value = (state.memory.load(address) >>> shift) & (bytes === 4 ? -1 : 2 ** (8 * bytes) - 1)
  return [{ access, address, value: value >>> 0, bytes }]
}

/** The word that a syscall wrote, other than the precompiles' blocks. */
function syscallStores(before: Uint32Array, { memory, registers }: MachineState): MemoryEffect[] {
  const number = before[sys.REG_V0]
  const stored = (address: number): MemoryEffect[] => {
    const aligned = (address & ~3) >>> 0
    return [{ access: 'store', address: aligned, value: memory.load(aligned), bytes: 4 }]
  }
  if (number === sys.SYS_SET_THREAD_AREA) return stored(sys.THREAD_POINTER_ADDRESS)
  const readsPreimage = number === sys.SYS_READ && before[sys.REG_A0] === sys.FD_PREIMAGE_READ
  return readsPreimage && registers[sys.REG_V0] !== 0 ? stored(before[sys.REG_A1]!) : []
}

function syscall(before: Uint32Array, after: Uint32Array): SyscallEffect {
  return {
    name: syscallName(before[sys.REG_V0]!),
    arguments: [before[sys.REG_A0]!, before[sys.REG_A1]!, before[sys.REG_A2]!],
    result: after[sys.REG_V0]!,
    error: after[sys.REG_A3]!,
  }
}

const digits = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, '0')

/** The effect on one line: `v0=0000002a <- [7fffcffc]`. */
export function effectText({ registers, memory, syscall: call, ended }: StepEffect): string {
  const parts = registers.map(([name, value]) => `${name}=${digits(value, 4)}`)
  for (const { access, address, value, bytes } of memory) {
    parts.push(access === 'load' ? `<- [${digits(address, 4)}]` : `[${digits(address, 4)}]=${digits(value, bytes)}`)
  }
  if (call !== undefined) parts.push(syscallText(call, ended !== undefined))
  else if (ended !== undefined) parts.push(ended)
  return parts.join(' ')
}

function syscallText({ name, arguments: args, result, error }: SyscallEffect, ended: boolean): string {
  const shown = args.map(value => (value < 4096 ? String(value) : `0x${value.toString(16)}`))
  const answer = error === 0 ? String(result) : `error ${error}`
  return `${name}(${shown.join(', ')})${ended ? '' : ` = ${answer}`}`
}

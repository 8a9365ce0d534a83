/**
 * Which registers an instruction reads and writes, as masks, from the opcode table. Bit r stands for register r; bit 0 for HI
 * and LO together, since register 0 holds nothing. Syscalls are not here: they run on the state itself.
 */
import { rd, rs, rt } from '@zkmips/isa/fields'
import { OPCODE_INDEX, OPCODES, type Opcode, type OpcodeName, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'

export const HILO_BIT = 1

const READS_RS = 1
const READS_RT = 2
const READS_RD = 4
const READS_HILO = 8
const WRITES_RT = 16
const WRITES_RD = 32
const WRITES_HILO = 64
const WRITES_RA = 128

/** Opcodes that keep a part of their destination, or all of it on a condition. */
const KEEPS_RT: readonly OpcodeName[] = ['ins', 'lwl', 'lwr']
const KEEPS_RD: readonly OpcodeName[] = ['movz', 'movn']
const KEEPS_HILO: readonly OpcodeName[] = ['mthi', 'mtlo', 'madd', 'maddu', 'msub', 'msubu']

function roles({ name, a, b, c, side }: Opcode): number {
  const is = (names: readonly string[]) => names.includes(name)
  let flags = 0
  if (a === 'rs') flags |= READS_RS
  if (a === 'hi' || a === 'lo' || is(KEEPS_HILO)) flags |= READS_HILO
  if (b === 'rt' || is(KEEPS_RT)) flags |= READS_RT
  if (is(KEEPS_RD)) flags |= READS_RD
  if (c === 'rt' || side === 'sc') flags |= WRITES_RT
  if (c === 'rd') flags |= WRITES_RD
  if (c === 'ra') flags |= WRITES_RA
  if (c === 'hi' || c === 'lo' || side === 'hilo') flags |= WRITES_HILO
  return flags
}

const ROLES: readonly number[] = OPCODES.map(roles)

const bit = (register: number) => (register === 0 ? 0 : 1 << register)

export function reads(opcode: number, word: number): number {
  const flags = ROLES[opcode]!
  let mask = 0
  if (flags & READS_RS) mask |= bit(rs(word))
  if (flags & READS_RT) mask |= bit(rt(word))
  if (flags & READS_RD) mask |= bit(rd(word))
  if (flags & READS_HILO) mask |= HILO_BIT
  return mask
}

export function writes(opcode: number, word: number): number {
  const flags = ROLES[opcode]!
  let mask = 0
  if (flags & WRITES_RT) mask |= bit(rt(word))
  if (flags & WRITES_RD) mask |= bit(rd(word))
  if (flags & WRITES_RA) mask |= bit(31)
  if (flags & WRITES_HILO) mask |= HILO_BIT
  return mask
}

const CAN_LEAVE: readonly boolean[] = OPCODES.map(
  ({ name, access, flow }) => access === 'store' || flow === 'trap' || name === 'div' || name === 'divu',
)

/** The translation of the instruction may leave the region before it: stores (into code), traps, divisions. */
export const canLeave = (opcode: number): boolean => CAN_LEAVE[opcode]!

/** What an instruction is to the translator. */
export type Control = 'plain' | 'syscall' | 'branch' | 'jump' | 'call' | 'register' | 'leave'

function controlOf({ name, flow }: Opcode): Control {
  if (flow === 'next' || flow === 'trap') return 'plain'
  if (flow === 'break') return 'leave'
  if (name === 'jal' || name === 'bgezal' || name === 'bltzal') return 'call'
  return flow
}

const CONTROLS: readonly Control[] = OPCODES.map(controlOf)

/** `leave`: the interpreter does it. */
export const control = (opcode: number): Control => (opcode === UNKNOWN_OPCODE ? 'leave' : CONTROLS[opcode]!)

export const SYSCALL = OPCODE_INDEX.syscall

/**
 * The state of the machine, its 226-byte encoding and its hash. How a state changes is the interpreter's business.
 *
 * Encoding, big-endian: memRoot 32 · preimageKey 32 · preimageOffset u32 · pc u32 · nextPC u32 · lo u32 · hi u32 · heap u32 ·
 * exitCode u8 · exited u8 · step u64 · registers 32 × u32.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { EXIT_INVALID, EXIT_VALID, HEAP_START } from '@zkmips/isa/syscalls'
import { Memory } from '../memory/memory.ts'
import { memoryRoot } from '../memory/merkle.ts'

export const STATE_BYTES = 226

/** Indexes of HI and LO in the registers of a state; the general registers are 0–31. */
export const HI = 32
export const LO = 33
const REGISTERS = 34

/** Status of a state: byte 0 of its hash. */
export const STATUS_VALID = 0
export const STATUS_INVALID = 1
export const STATUS_PANIC = 2
export const STATUS_UNFINISHED = 3

export class StateDecodeError extends Error {
  readonly code = 'BAD_STATE'
  constructor(what: string) {
    super(`not a state of the machine: ${what}; expected the ${STATE_BYTES} bytes of an encoded state`)
    this.name = 'StateDecodeError'
  }
}

export class MachineState {
  /** 0–31 general, then HI and LO; register 0 is always 0. Unsigned view of `signedRegisters`. */
  readonly registers: Uint32Array
  readonly signedRegisters: Int32Array
  /** Byte addresses, u32. */
  pc = 0
  nextPC = 4
  heap = HEAP_START
  /** 0–255; 0 as long as the machine has not exited. */
  exitCode = 0
  exited = false
  /** Steps since the start, below 2^53. */
  step = 0
  readonly preimageKey = new Uint8Array(32)
  preimageOffset = 0
  readonly memory: Memory

  /** @param signedRegisters 34 zeros, which may lie where the fast engine wants them */
  constructor(memory = new Memory(), signedRegisters = new Int32Array(REGISTERS)) {
    this.memory = memory
    this.signedRegisters = signedRegisters
    this.registers = new Uint32Array(signedRegisters.buffer, signedRegisters.byteOffset, REGISTERS)
  }

  clone(): MachineState {
    const copy = new MachineState(this.memory.clone())
    copy.registers.set(this.registers)
    copy.preimageKey.set(this.preimageKey)
    const { pc, nextPC, heap, exitCode, exited, step, preimageOffset } = this
    return Object.assign(copy, { pc, nextPC, heap, exitCode, exited, step, preimageOffset })
  }
}

/** @returns the 226 bytes; hashing the memory is what takes time */
export function encodeState(state: MachineState): Uint8Array {
  const bytes = new Uint8Array(STATE_BYTES)
  const view = new DataView(bytes.buffer)
  bytes.set(memoryRoot(state.memory), 0)
  bytes.set(state.preimageKey, 32)
  const { preimageOffset, pc, nextPC, registers, heap } = state
  for (const [i, word] of [preimageOffset, pc, nextPC, registers[LO]!, registers[HI]!, heap].entries()) {
    view.setUint32(64 + 4 * i, word)
  }
  bytes[88] = state.exitCode
  bytes[89] = state.exited ? 1 : 0
  view.setUint32(90, Math.floor(state.step / 2 ** 32))
  view.setUint32(94, state.step >>> 0)
  for (let i = 0; i < 32; i++) view.setUint32(98 + 4 * i, registers[i]!)
  return bytes
}

/** The fields of an encoded state; the memory is known by its root only. */
export interface EncodedState {
  readonly memoryRoot: Uint8Array
  readonly preimageKey: Uint8Array
  readonly preimageOffset: number
  readonly pc: number
  readonly nextPC: number
  readonly lo: number
  readonly hi: number
  readonly heap: number
  readonly exitCode: number
  readonly exited: boolean
  readonly step: number
  readonly registers: Uint32Array
}

/** @throws StateDecodeError on a wrong length, an exited byte other than 0 and 1, or a step from 2^53 up */
export function decodeState(bytes: Uint8Array): EncodedState {
  if (bytes.length !== STATE_BYTES) throw new StateDecodeError(`it has ${bytes.length} bytes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (offset: number) => view.getUint32(offset)
  const exitedByte = bytes[89]!
  if (exitedByte > 1) throw new StateDecodeError(`its exited byte is ${exitedByte}`)
  const step = word(90) * 2 ** 32 + word(94)
  if (!Number.isSafeInteger(step)) throw new StateDecodeError('its step is 2^53 or more')
  return {
    memoryRoot: bytes.slice(0, 32),
    preimageKey: bytes.slice(32, 64),
    preimageOffset: word(64),
    pc: word(68),
    nextPC: word(72),
    lo: word(76),
    hi: word(80),
    heap: word(84),
    exitCode: bytes[88]!,
    exited: exitedByte === 1,
    step,
    registers: Uint32Array.from({ length: 32 }, (_, i) => word(98 + 4 * i)),
  }
}

/** Everything but the memory. */
export type MachineFields = Omit<EncodedState, 'memoryRoot'>

/** A copy of everything but the memory. */
export function fieldsOf(state: MachineState): MachineFields {
  const { preimageKey, preimageOffset, pc, nextPC, registers, heap, exitCode, exited, step } = state
  return {
    ...{ preimageKey: preimageKey.slice(), preimageOffset, pc, nextPC, heap, exitCode, exited, step },
    ...{ lo: registers[LO]!, hi: registers[HI]!, registers: registers.slice(0, 32) },
  }
}

export function setFields(state: MachineState, fields: MachineFields): void {
  const { preimageKey, preimageOffset, pc, nextPC, lo, hi, heap, exitCode, exited, step, registers } = fields
  Object.assign(state, { preimageOffset, pc, nextPC, heap, exitCode, exited, step })
  state.preimageKey.set(preimageKey)
  state.registers.set(registers)
  state.registers[LO] = lo
  state.registers[HI] = hi
}

export function stateStatus(exited: boolean, exitCode: number): number {
  if (!exited) return STATUS_UNFINISHED
  if (exitCode === EXIT_VALID) return STATUS_VALID
  return exitCode === EXIT_INVALID ? STATUS_INVALID : STATUS_PANIC
}

/** keccak256 of an encoded state, its first byte replaced by the status. */
export function hashEncodedState(encoded: Uint8Array): Uint8Array {
  const { exited, exitCode } = decodeState(encoded)
  const hash = keccak_256(encoded)
  hash[0] = stateStatus(exited, exitCode)
  return hash
}

export const stateHash = (state: MachineState): Uint8Array => hashEncodedState(encodeState(state))

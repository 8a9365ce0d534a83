/**
 * What one step touches beyond registers: the pieces of memory, in the order in which a step witness proves them, and the
 * preimage it reads. What the step does with them is the interpreter's.
 *
 * Invariant: a step writes to no memory but the first operand.
 */
import { decode } from '@zkmips/isa/decode'
import { effectiveAddress } from '@zkmips/isa/fields'
import { precompileOf } from '@zkmips/isa/precompiles'
import * as sys from '@zkmips/isa/syscalls'
import {
  NEEDS,
  NEEDS_LOAD,
  NEEDS_STORE,
  NEEDS_SYSCALL,
  NEEDS_THREAD_POINTER,
  syscallKind,
  THREAD_POINTER,
} from '../machine/operands.ts'
import { precompileFault } from '../machine/precompiles/execute.ts'
import type { MachineState } from '../machine/state.ts'
import { LEAF_BYTES } from '../memory/merkle.ts'
import type { Subtree } from '../memory/subtree-proof.ts'

/** The leaf of the memory tree that holds a byte address. */
export const leafAt = (address: number): Subtree => ({
  address: (address & ~(LEAF_BYTES - 1)) >>> 0,
  bytes: LEAF_BYTES,
})

/** Whether the next step fetches an instruction; elsewhere it touches nothing. */
export const fetches = ({ exited, pc }: MachineState): boolean => !exited && (pc & 3) === 0

/** Bytes that the next step may take from the preimage under the state's key; 0 where it asks for none. */
export function preimageLimit({ registers, preimageKey }: MachineState, word: number): number {
  if (NEEDS[decode(word)] !== NEEDS_SYSCALL) return 0
  if (syscallKind(registers[sys.REG_V0]!, registers[sys.REG_A0]!) !== 'read-preimage') return 0
  const type = preimageKey[0]
  if (type !== sys.KEY_LOCAL && type !== sys.KEY_KECCAK256 && type !== sys.KEY_SHA256) return 0
  return Math.min(4 - (registers[sys.REG_A1]! & 3), registers[sys.REG_A2]!)
}

/**
 * The memory operands of the next step.
 * @param word the instruction at pc
 * @param available bytes of the preimage from the state's offset on, its length's 8 bytes included; 0 where there is none
 */
export function operandsOf(state: MachineState, word: number, available: number): Subtree[] {
  const { registers } = state
  switch (NEEDS[decode(word)]) {
    case NEEDS_LOAD:
    case NEEDS_STORE:
      return [leafAt(effectiveAddress(word, registers[(word >>> 21) & 31]!))]
    case NEEDS_THREAD_POINTER:
      return [leafAt(THREAD_POINTER)]
    case NEEDS_SYSCALL:
      return syscallOperands(state, Math.min(preimageLimit(state, word), available))
    default:
      return []
  }
}

function syscallOperands({ registers }: MachineState, preimageBytes: number): Subtree[] {
  const number = registers[sys.REG_V0]!
  if (number >= sys.FIRST_PRECOMPILE) {
    if (precompileFault(number, registers) !== undefined) return []
    return precompileOf(number)!.operands.map(({ register, bytes }) => ({ address: registers[register]!, bytes }))
  }
  switch (syscallKind(number, registers[sys.REG_A0]!)) {
    case 'read-preimage':
      return preimageBytes > 0 ? [leafAt(registers[sys.REG_A1]!)] : []
    case 'write-key':
      return registers[sys.REG_A2]! > 0 ? [leafAt(registers[sys.REG_A1]!)] : []
    case 'set-thread-area':
      return [leafAt(THREAD_POINTER)]
    default:
      return []
  }
}

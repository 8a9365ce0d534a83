/** The register space and the special space of the memory argument, as the words of a state and back. */

import {
  REGISTER_COUNT,
  REGISTER_HI,
  REGISTER_LO,
  SPECIAL_COUNT,
  SPECIAL_HEAP,
  SPECIAL_PREIMAGE_KEY,
  SPECIAL_PREIMAGE_OFFSET,
} from '@zkmips/isa/accesses'
import { HI, LO, type MachineState } from '../machine/state.ts'

const KEY_WORDS = 8

/** @returns REGISTER_COUNT words; the sink is 0 */
export function registerSpace({ registers }: MachineState): Uint32Array {
  const values = new Uint32Array(REGISTER_COUNT)
  values.set(registers.subarray(0, 32))
  values[REGISTER_HI] = registers[HI]!
  values[REGISTER_LO] = registers[LO]!
  return values
}

/** @returns SPECIAL_COUNT words */
export function specialSpace(state: MachineState): Uint32Array {
  const values = new Uint32Array(SPECIAL_COUNT)
  values[SPECIAL_HEAP] = state.heap
  values[SPECIAL_PREIMAGE_OFFSET] = state.preimageOffset
  const key = new DataView(state.preimageKey.buffer, state.preimageKey.byteOffset)
  for (let i = 0; i < KEY_WORDS; i++) values[SPECIAL_PREIMAGE_KEY + i] = key.getUint32(4 * i)
  return values
}

/** Puts the words of both spaces into a state. */
export function restoreSpaces(state: MachineState, registers: Uint32Array, specials: Uint32Array): void {
  state.registers.set(registers.subarray(0, 32))
  state.registers[HI] = registers[REGISTER_HI]!
  state.registers[LO] = registers[REGISTER_LO]!
  state.heap = specials[SPECIAL_HEAP]!
  state.preimageOffset = specials[SPECIAL_PREIMAGE_OFFSET]!
  const key = new DataView(state.preimageKey.buffer, state.preimageKey.byteOffset)
  for (let i = 0; i < KEY_WORDS; i++) key.setUint32(4 * i, specials[SPECIAL_PREIMAGE_KEY + i]!)
}

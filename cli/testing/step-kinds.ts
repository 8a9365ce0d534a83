/**
 * For tests: where a run has a step of each kind.
 * @module
 */
import { OracleHost } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { initialState, type ProgramImage } from '@zkmips/emulator/program/image'
import { decode } from '@zkmips/isa/decode'
import { OPCODES } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'

export const STEP_KINDS = [
  'arithmetic',
  'load',
  'store',
  'branch',
  'key write',
  'local read',
  'preimage read',
  'exit',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** The first step of each kind from a step on, or else the last one before it; the last step of all is the exit. */
export function stepsOfKinds(image: ProgramImage, oracle: PreimageOracle, from: number): ReadonlyMap<StepKind, number> {
  const state = initialState(image)
  const machine = new Machine(state, new OracleHost(oracle))
  const found = new Map<StepKind, number>()
  while (!state.exited) {
    const { step } = state
    const kind = kindOf(machine)
    if (kind !== undefined && !(found.get(kind)! >= from)) found.set(kind, step)
    machine.step()
  }
  return found.set('exit', state.step - 1)
}

function kindOf({ state }: Machine): StepKind | undefined {
  const { registers, memory, pc, preimageKey } = state
  const opcode = OPCODES[decode(memory.loadSigned(pc))]
  if (opcode === undefined) return undefined
  if (opcode.flow === 'syscall') {
    const [number, fd] = [registers[sys.REG_V0], registers[sys.REG_A0]]
    if (number === sys.SYS_WRITE && fd === sys.FD_PREIMAGE_WRITE) return 'key write'
    if (number !== sys.SYS_READ || fd !== sys.FD_PREIMAGE_READ) return undefined
    return preimageKey[0] === sys.KEY_LOCAL ? 'local read' : 'preimage read'
  }
  if (opcode.flow === 'branch') return 'branch'
  if (opcode.access !== 'none') return opcode.access
  return opcode.flow === 'next' ? 'arithmetic' : undefined
}

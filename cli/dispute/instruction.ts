/**
 * The step at the bottom of a game, for people: the instruction, the registers before and after it, and what it did to memory.
 * Everything comes from the step's witness, so a game on L1 can be shown without its program; names need the program.
 * @module
 */
import { OracleHost } from '@zkmips/emulator/host/host'
import { MissingPreimageError, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { effectText, registerName, stepWithEffect } from '@zkmips/emulator/inspect/effects'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { decodeState, MachineState, setFields } from '@zkmips/emulator/machine/state'
import { type Subtree, subtreeProofBytes } from '@zkmips/emulator/memory/subtree-proof'
import { fetches, leafAt, operandsOf, preimageLimit } from '@zkmips/emulator/step-witness/step-accesses'
import type { StepInputs } from '@zkmips/emulator/step-witness/step-witness'
import { disassemble } from '@zkmips/isa/disassemble'
import { GamePreimages, type LocalWords, type PreimageSource } from '@zkmips/rollup/game/game-preimages'
import { hex, type Names } from '../inside/names.ts'

export interface RegisterChange {
  readonly name: string
  readonly before: number
  /** Undefined where the step could not be executed here. */
  readonly after: number | undefined
}

export interface ExecutedStep {
  /** Steps before this one. */
  readonly step: number
  /** Byte address; undefined where the run has ended and nothing is executed. */
  readonly pc: number | undefined
  readonly instruction: string
  /** A function and an offset. */
  readonly place: string | undefined
  /** What it did, on one line; undefined where it could not be executed here. */
  readonly effect: string | undefined
  /** 0–31, hi, lo, pc and nextPC. */
  readonly registers: readonly RegisterChange[]
}

const REGISTERS = 34

/**
 * @param source of preimages named by hashes; where it lacks the one that the step reads, what comes after the step stays open
 */
export function executedStep(
  inputs: StepInputs,
  locals: LocalWords,
  source: PreimageSource,
  names?: Names,
): ExecutedStep {
  const preimages = new GamePreimages(locals, source)
  const state = stateOf(inputs, preimages)
  const { step, pc, exited } = state
  const before = registersOf(state)
  if (exited) {
    const instruction = `none: the program has exited with code ${state.exitCode}, and stays so`
    const registers = before.map(([name, value]) => ({ name, before: value, after: value }))
    return { step, pc: undefined, instruction, place: undefined, effect: undefined, registers }
  }
  const instruction = fetches(state) ? disassemble(state.memory.load(pc), pc) : '(unaligned)'
  const place = names?.place(pc)
  const effect = effectOf(state, preimages)
  const after = effect === undefined ? undefined : registersOf(state)
  const registers = before.map(([name, value], i) => ({ name, before: value, after: after && after[i]![1] }))
  return { step, pc, instruction, place, effect, registers }
}

/** The instruction on one line. */
export function instructionText({ pc, instruction, place, effect }: ExecutedStep): string {
  if (pc === undefined) return instruction
  const where = place === undefined ? hex(pc) : `${hex(pc)} (${place})`
  return `${where}: ${instruction}${effect ? `   ${effect}` : ''}`
}

function effectOf(state: MachineState, preimages: PreimageOracle): string | undefined {
  try {
    return effectText(stepWithEffect(new Machine(state, new OracleHost(preimages))))
  } catch (error) {
    if (error instanceof MissingPreimageError) return undefined
    throw error
  }
}

const registersOf = (state: MachineState): (readonly [name: string, value: number])[] => [
  ...Array.from({ length: REGISTERS }, (_, i) => [registerName(i), state.registers[i]!] as const),
  ['pc', state.pc >>> 0],
  ['nextPC', state.nextPC >>> 0],
]

/** The state of a witness, with as much memory as the step touches. The witness is one that L1 or the emulator has accepted. */
function stateOf({ state: encoded, proof }: StepInputs, preimages: PreimageOracle): MachineState {
  const state = new MachineState()
  setFields(state, decodeState(encoded))
  if (!fetches(state)) return state
  let offset = 0
  const take = ({ address, bytes }: Subtree): void => {
    state.memory.writeBytes(address, proof.subarray(offset, offset + bytes))
    offset += subtreeProofBytes(bytes)
  }
  take(leafAt(state.pc))
  const word = state.memory.loadSigned(state.pc)
  const data = preimageLimit(state, word) > 0 ? preimages.get(state.preimageKey) : undefined
  for (const operand of operandsOf(state, word, data ? 8 + data.length - state.preimageOffset : 0)) {
    if (offset + subtreeProofBytes(operand.bytes) <= proof.length) take(operand)
  }
  return state
}

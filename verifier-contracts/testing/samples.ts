/**
 * Steps to compare the step contract with the interpreter on: what a step is executed from, and the state hash after it. Not
 * part of what the product runs.
 */

import { OracleHost } from '@zkmips/emulator/host/host'
import { localKey, MissingPreimageError, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { decodeState, MachineState, stateHash } from '@zkmips/emulator/machine/state'
import { type StepInputs, stepInputs } from '@zkmips/emulator/step-witness/step-witness'
import { loadCase, ORACLE } from '@zkmips/emulator/testing/fuzz/case'
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { randomCase } from '@zkmips/emulator/testing/fuzz/shapes'
import { decode } from '@zkmips/isa/decode'
import { disassemble } from '@zkmips/isa/disassemble'
import { OPCODES, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { bytesToHex, type Hex } from 'viem'
import type { Locals, StepContract } from './step-contract.ts'

export interface Sample {
  readonly inputs: StepInputs
  /** State hash after the step, by the interpreter. */
  readonly post: Hex
}

/** Local preimages of tests: a game has all five. */
const LOCALS = sys.LOCAL_KEYS.map(index => new Uint8Array(32).fill(0x11 * index))
export const TEST_LOCALS = LOCALS.map(bytes => bytesToHex(bytes)) as unknown as Locals

/** The preimages of the fuzzer, and all local ones. */
export const TEST_ORACLE: PreimageOracle = {
  get: key => (key[0] === sys.KEY_LOCAL ? localOf(key) : ORACLE.get(key)),
}

function localOf(key: Uint8Array): Uint8Array | undefined {
  return LOCALS.find((_, i) => Buffer.compare(key, localKey(i + 1)) === 0)
}

/** Makes the next step of a state. @throws MissingPreimageError */
export function nextStep(state: MachineState, oracle: PreimageOracle = TEST_ORACLE): Sample {
  const inputs = stepInputs(state, oracle)
  new Machine(state, new OracleHost(oracle)).step()
  return { inputs, post: bytesToHex(stateHash(state)) }
}

/** Steps of the random program with a seed, at most `count`, from its start on and with gaps; the last one after its end. */
export function* fuzzedSteps(seed: number, count: number): Generator<Sample> {
  const random = new Random(seed)
  const state = new MachineState()
  loadCase(randomCase(seed), state)
  const machine = new Machine(state, new OracleHost(TEST_ORACLE))
  try {
    for (let made = 0; made < count; made++) {
      const wasExited = state.exited
      if (random.oneIn(3)) machine.run(random.below(40))
      yield nextStep(state)
      if (wasExited) return
    }
  } catch (error) {
    // The programs have keys whose preimage is missing.
    if (!(error instanceof MissingPreimageError)) throw new Error(`seed ${seed}`, { cause: error })
  }
}

/** Steps of the random programs from a seed on. */
export function* stepsOfPrograms(seed: number, count: number): Generator<Sample> {
  for (let made = 0; ; seed++) {
    for (const sample of fuzzedSteps(seed, 100)) {
      yield sample
      if (++made === count) return
    }
  }
}

const PART = 2000

/**
 * Executes samples on the contract.
 * @returns how many there were of each kind of step
 * @throws at the first one that the contract and the interpreter do not agree on
 */
export async function compare(
  contract: StepContract,
  samples: Iterable<Sample>,
  locals: Locals = TEST_LOCALS,
): Promise<Map<string, number>> {
  const kinds = new Map<string, number>()
  let part: Sample[] = []
  const execute = async () => {
    const results = await contract.steps(
      part.map(({ inputs }) => inputs),
      locals,
    )
    for (const [i, { inputs, post }] of part.entries()) {
      if (results[i]!.post !== post) throw new Error(disagreement(inputs, post, results[i]!.post))
      const kind = kindOf(inputs)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    part = []
  }
  for (const sample of samples) {
    part.push(sample)
    if (part.length === PART) await execute()
  }
  await execute()
  return kinds
}

function disagreement(inputs: StepInputs, expected: Hex, got: Hex): string {
  const { pc, nextPC, step, registers } = decodeState(inputs.state)
  const word = instructionOf(inputs)
  const set = [...registers].map((value, i) => `$${i}=${value.toString(16)}`).join(' ')
  return [
    `step ${step} at 0x${pc.toString(16)} (next 0x${nextPC.toString(16)}): ${kindOf(inputs)}`,
    word === undefined ? 'no instruction' : disassemble(word, pc),
    set,
    `the interpreter goes to ${expected}, the contract to ${got}`,
    `state ${bytesToHex(inputs.state)}`,
    `proof ${bytesToHex(inputs.proof)}`,
  ].join('\n')
}

/** The instruction, from its proof. */
function instructionOf({ state, proof }: StepInputs): number | undefined {
  const { pc } = decodeState(state)
  if (proof.length === 0) return undefined
  return new DataView(proof.buffer, proof.byteOffset, proof.byteLength).getUint32(pc & 31)
}

/** Kinds of steps: opcodes, syscalls, and what is neither. */
export function kindOf(inputs: StepInputs): string {
  const { exited, registers } = decodeState(inputs.state)
  if (exited) return 'exited'
  const word = instructionOf(inputs)
  if (word === undefined) return 'unaligned fetch'
  const opcode = decode(word)
  if (opcode === UNKNOWN_OPCODE) return 'unknown opcode'
  const { name } = OPCODES[opcode]!
  if (name !== 'syscall') return name
  const number = registers[sys.REG_V0]!
  const call = number === sys.SYS_READ || number === sys.SYS_WRITE ? `${number} fd ${registers[sys.REG_A0]}` : number
  return `syscall ${call}`
}

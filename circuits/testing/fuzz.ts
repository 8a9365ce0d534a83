/**
 * What the fuzzers assert of a random program: an honest run is accepted; a run with a lie in one step is refused.
 *
 * A lie that changes nothing in the tables (a memory word that is not read again) is no lie: the proof is the honest one.
 * And the bytes of a preimage read under a hash key are the prover's choice, by design.
 * @module
 */
import { OracleHost } from '@zkmips/emulator/host'
import { initialState } from '@zkmips/emulator/image'
import { Machine } from '@zkmips/emulator/interpreter'
import { localKey, type PreimageOracle } from '@zkmips/emulator/oracle'
import { CycleLimitError, splitIntoShards } from '@zkmips/emulator/shards'
import type { MachineState } from '@zkmips/emulator/state'
import { disassemble } from '@zkmips/isa/disassemble'
import { effectiveAddress, rs } from '@zkmips/isa/fields'
import { OPCODES, type Opcode, type OpcodeName } from '@zkmips/isa/opcodes'
import { FD_PREIMAGE_READ, KEY_LOCAL, REG_A0, REG_A1, REG_V0, SYS_READ } from '@zkmips/isa/syscalls'
import fc from 'fast-check'
import type { RandomProgram } from './random-programs.ts'
import { complaintsOf, lyingAt, type WitnessedRun, witnessRun } from './run.ts'

/** For people: the code, an instruction a line. */
const listing = ({ image }: RandomProgram): string => {
  const { address, bytes } = image.segments[0]!
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 4 }, (_, i) => {
    const word = view.getUint32(4 * i)
    return `${(address + 4 * i).toString(16)}: ${disassemble(word, address + 4 * i)}`
  }).join('\n')
}

const about = (program: RandomProgram): string =>
  `${program.shards} shards, ${program.pieces} memory pieces\n${listing(program)}`

/** Adds the program to what goes wrong. */
function explained<T>(program: RandomProgram, body: () => T): T {
  try {
    return body()
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n${about(program)}`, { cause })
  }
}

/** Random programs end long before this. */
const MAX_CYCLES = 20_000

const oracleOf = ({ oracle, locals }: RandomProgram): PreimageOracle => {
  const byKey = new Map([...locals].map(([index, bytes]) => [localKey(index).join(), bytes]))
  return { get: key => byKey.get(key.join()) ?? oracle.get(key) }
}

/** An instruction as the honest run comes to it. */
export interface ExecutedStep {
  readonly pc: number
  readonly word: number
  readonly opcode: Opcode
  /** Byte address of the memory word that it uses, if it uses one. */
  readonly address: number | undefined
  /** The register that it writes, or v0. */
  readonly destination: number
  /** It reads under a hash key. */
  readonly readsHash: boolean
  /** v0 after it. */
  result: number
}

/** Runs the program and notes every step. */
export function executedSteps(program: RandomProgram): ExecutedStep[] {
  const state = initialState(program.image)
  const machine = new Machine(state, new OracleHost(oracleOf(program)))
  const steps: ExecutedStep[] = []
  while (!state.exited && steps.length < MAX_CYCLES) {
    const word = state.memory.load(state.pc)
    const opcode = OPCODES[machine.opcodeAt(state.pc, word | 0)]!
    steps.push(describe(state, word, opcode))
    machine.step()
    steps.at(-1)!.result = state.registers[REG_V0]!
  }
  return steps
}

function describe(state: MachineState, word: number, opcode: Opcode): ExecutedStep {
  const { registers, pc, preimageKey } = state
  const isCall = opcode.flow === 'syscall'
  const isAccess = opcode.access !== 'none' && opcode.width !== 'thread'
  const address = isCall ? registers[REG_A1]! : isAccess ? effectiveAddress(word, registers[rs(word)]!) : undefined
  const reads = isCall && registers[REG_V0] === SYS_READ && registers[REG_A0] === FD_PREIMAGE_READ
  return {
    pc,
    word,
    opcode,
    address,
    destination: opcode.c === 'rd' ? (word >>> 11) & 31 : opcode.c === 'ra' ? 31 : isCall ? 2 : (word >>> 16) & 31,
    readsHash: reads && preimageKey[0] !== KEY_LOCAL,
    result: 0,
  }
}

/** About as many shards and pieces as the program asks for. */
function cut(program: RandomProgram, cycles: number): { shardCycles: number; pieceWords: number } {
  const words = program.image.segments.reduce((sum, s) => sum + s.memSize / 4, 0)
  return {
    shardCycles: Math.max(1, Math.ceil(cycles / program.shards)),
    pieceWords: Math.max(1, Math.ceil(words / program.pieces)),
  }
}

/** All tables of the program's run. */
export function witnessOf(program: RandomProgram, cycles: number): WitnessedRun {
  const { oracle, locals } = program
  return witnessRun(program.image, { oracle, locals, ...cut(program, cycles) })
}

/** Counts of what was met, so that a fuzzer that tests nothing shows. */
export class Coverage {
  readonly opcodes = new Map<string, number>()
  readonly outcomes = new Map<string, number>()
  shards = 0
  cycles = 0

  met(steps: readonly ExecutedStep[], shards: number): void {
    for (const { opcode } of steps) this.opcodes.set(opcode.name, (this.opcodes.get(opcode.name) ?? 0) + 1)
    this.shards += shards
    this.cycles += steps.length
  }

  ended(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
  }

  /** Instructions that a proof may execute and that were never met. */
  missing(): OpcodeName[] {
    return OPCODES.map(o => o.name).filter(name => name !== 'break' && !this.opcodes.has(name))
  }
}

/** @throws Error with everything the checks say of an honest run */
export function acceptHonest(program: RandomProgram, coverage: Coverage): void {
  const steps = executedSteps(program)
  const witnessed = explained(program, () => witnessOf(program, steps.length))
  coverage.met(steps, witnessed.shards.length)
  const complaints = complaintsOf(witnessed)
  if (complaints.length > 0) throw new Error(`an honest run is refused: ${complaints.join('; ')}\n${about(program)}`)
}

// Lies ------------------------------------------------------------------------------------------------------------------

/** A change of the state after one step; numbers choose among what the step offers. */
export interface Lie {
  /** Where in the run, as a fraction of its steps in 2^16ths. */
  readonly when: number
  readonly what: 'result' | 'register' | 'memory' | 'nextPC' | 'pc' | 'heap' | 'key' | 'offset' | 'exited' | 'exitCode'
  readonly which: number
  readonly change: 'bit' | 'increment' | 'decrement' | 'swap' | 'modulus' | 'any'
  readonly amount: number
}

export const lie: fc.Arbitrary<Lie> = fc.record({
  when: fc.nat(0xffff),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constant('result' as const) },
    { weight: 2, arbitrary: fc.constant('register' as const) },
    { weight: 3, arbitrary: fc.constant('memory' as const) },
    { weight: 2, arbitrary: fc.constant('nextPC' as const) },
    fc.constantFrom('pc' as const, 'heap' as const, 'key' as const, 'offset' as const),
    fc.constantFrom('exited' as const, 'exitCode' as const),
  ),
  which: fc.nat(0xffff),
  change: fc.oneof(
    { weight: 3, arbitrary: fc.constant('bit' as const) },
    fc.constantFrom('increment' as const, 'decrement' as const, 'swap' as const, 'modulus' as const, 'any' as const),
  ),
  amount: fc.integer({ min: 0, max: 0xffff_ffff }),
})

const P = 0x7f00_0001

/** Another word. */
function changed(value: number, { change, amount }: Lie): number {
  const bit = (value ^ (1 << (amount & 31))) >>> 0
  const other = {
    bit,
    increment: value + 1,
    decrement: value - 1,
    // Limbs the other way round, and the same number modulo p.
    swap: (value << 16) | (value >>> 16),
    modulus: value >= P ? value - P : value + P,
    any: amount,
  }[change]
  return other >>> 0 === value ? bit : other >>> 0
}

/** Words that a lie about memory may change: those that the run uses, and the code. */
function memoryWord(steps: readonly ExecutedStep[], at: number, which: number): number {
  const own = steps[at]!.address
  if (own !== undefined && which % 2 === 0) return (own & ~3) >>> 0
  const later = steps[Math.min(steps.length - 1, at + 1 + (which % 5))]!
  if (which % 3 === 0) return later.pc
  const used = steps.flatMap(s => (s.address === undefined ? [] : [s.address]))
  return used.length === 0 ? later.pc : (used[which % used.length]! & ~3) >>> 0
}

/** The lie about step `at` as a change of the state after it. */
export function liar(steps: readonly ExecutedStep[], at: number, lie: Lie): (state: MachineState) => void {
  const { which, amount } = lie
  const address = memoryWord(steps, at, which)
  const { destination } = steps[at]!
  return state => {
    const { registers, memory } = state
    const register = lie.what === 'result' ? destination : which % 34
    switch (lie.what) {
      case 'result':
      case 'register':
        registers[register] = changed(registers[register]!, lie)
        return
      case 'memory':
        memory.store(address, changed(memory.load(address), lie))
        return
      case 'nextPC':
        // Mostly to other instructions of the program.
        if (which % 4 === 0) state.nextPC = changed(state.nextPC, lie)
        else if (which % 4 === 1) state.nextPC = steps[amount % steps.length]!.pc
        else state.nextPC = (state.nextPC + 4 * ((amount % 7) - 3 || 4)) >>> 0
        return
      case 'pc':
        state.pc = which % 2 === 0 ? changed(state.pc, lie) : steps[amount % steps.length]!.pc
        return
      case 'heap':
        state.heap = changed(state.heap, lie)
        return
      case 'key':
        state.preimageKey[which % 32]! ^= 1 << (amount & 7)
        return
      case 'offset':
        state.preimageOffset = changed(state.preimageOffset, lie)
        return
      case 'exited':
        state.exited = !state.exited
        return
      case 'exitCode':
        state.exitCode ^= 1 << (which & 7)
        return
    }
  }
}

export type Outcome = 'refused by the checks' | 'refused by the tracer' | 'endless' | 'no trace' | 'free by design'

/**
 * Runs the program with one lie.
 * @throws Error where the checks accept tables that are not the honest ones
 */
export function refuseLie(program: RandomProgram, lie: Lie, coverage: Coverage): void {
  const steps = executedSteps(program)
  // Until the last step the exit code is 0 and means nothing.
  const at = lie.what === 'exitCode' ? steps.length - 1 : Math.floor((lie.when / 0x1_0000) * steps.length)
  coverage.met([steps[at]!], 1)
  coverage.ended(outcomeOf(program, steps, at, lie))
}

function outcomeOf(program: RandomProgram, steps: readonly ExecutedStep[], at: number, lie: Lie): Outcome {
  const step = steps[at]!
  const change = liar(steps, at, lie)
  if (step.readsHash && isWrittenBy(step, lie, memoryWord(steps, at, lie.which))) return 'free by design'
  let lying: WitnessedRun
  try {
    lying = lyingAt(at, change, () => {
      const { image } = program
      const host = new OracleHost(oracleOf(program))
      // A lie about a loop counter or a jump may make the run endless.
      splitIntoShards(image, host, { ...cut(program, steps.length), maxCycles: 2 * steps.length + 200 })
      return witnessOf(program, steps.length)
    })
  } catch (error) {
    if (error instanceof CycleLimitError) return 'endless'
    // Not only in so many words: fillers need not cope with what cannot have been recorded.
    return 'refused by the tracer'
  }
  if (complaintsOf(lying).length > 0) return 'refused by the checks'
  if (isSameWitness(lying, witnessOf(program, steps.length))) return 'no trace'
  const where = `${step.opcode.name} at 0x${step.pc.toString(16)}`
  throw new Error(`a lie about ${lie.what} at step ${at} (${where}) is accepted\n${about(program)}`)
}

/** The lie is about the bytes that a read under a hash key wrote. */
function isWrittenBy(step: ExecutedStep, lie: Lie, address: number): boolean {
  return lie.what === 'memory' && step.result > 0 && ((step.address! ^ address) & ~3) === 0
}

function isSameWitness(a: WitnessedRun, b: WitnessedRun): boolean {
  const cells = ({ shards, pieces }: WitnessedRun): ArrayLike<number>[] =>
    [...shards, ...pieces].flatMap(({ tables, publicValues }): ArrayLike<number>[] => [
      publicValues,
      ...tables.flatMap((t): ArrayLike<number>[] => (t ? [...t.early, ...t.main] : [[]])),
    ])
  const [left, right] = [cells(a), cells(b)]
  return left.length === right.length && left.every((column, i) => isSameColumn(column, right[i]!))
}

function isSameColumn(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

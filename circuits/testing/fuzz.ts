/**
 * What the fuzzers have in common: the steps and the tables of a random program's run, reports, and that honest runs are
 * accepted. Lies are in `state-lies.ts` and `trace-lies.ts`.
 * @module
 */
import { OracleHost } from '@zkmips/emulator/host/host'
import { localKey, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { initialState } from '@zkmips/emulator/program/image'
import { disassemble } from '@zkmips/isa/disassemble'
import { effectiveAddress, rs } from '@zkmips/isa/fields'
import { OPCODES, type Opcode, type OpcodeName } from '@zkmips/isa/opcodes'
import { FD_PREIMAGE_READ, KEY_LOCAL, REG_A0, REG_A1, REG_V0, SYS_READ } from '@zkmips/isa/syscalls'
import type { RandomProgram } from './random-programs.ts'
import { complaintsOf, type RunTables, runTables } from './run.ts'

/** For people: the code, an instruction a line. */
const listing = ({ image }: RandomProgram): string => {
  const { address, bytes } = image.segments[0]!
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 4 }, (_, i) => {
    const word = view.getUint32(4 * i)
    return `${(address + 4 * i).toString(16)}: ${disassemble(word, address + 4 * i)}`
  }).join('\n')
}

export const about = (program: RandomProgram): string =>
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

export const oracleOf = ({ oracle, locals }: RandomProgram): PreimageOracle => {
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
export function cut(program: RandomProgram, cycles: number): { shardCycles: number; pieceWords: number } {
  const words = program.image.segments.reduce((sum, s) => sum + s.memSize / 4, 0)
  return {
    shardCycles: Math.max(1, Math.ceil(cycles / program.shards)),
    pieceWords: Math.max(1, Math.ceil(words / program.pieces)),
  }
}

/** All tables of the program's run. */
export function tablesOf(program: RandomProgram, cycles: number): RunTables {
  const { oracle, locals } = program
  return runTables(program.image, { oracle, locals, ...cut(program, cycles) })
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
  const filled = explained(program, () => tablesOf(program, steps.length))
  coverage.met(steps, filled.shards.length)
  const complaints = complaintsOf(filled)
  if (complaints.length > 0) throw new Error(`an honest run is refused: ${complaints.join('; ')}\n${about(program)}`)
}

/** What became of a lie. */
export type Outcome =
  | 'refused by the checks'
  /** A run cannot be recorded so, or the fillers cannot make tables of it: no able liar, but no proof either. */
  | 'refused by the tracer'
  | 'endless'
  /** The tables are the honest ones, so the proof is, too. */
  | 'no trace'
  /** The bytes of a read under a hash key are the prover's choice. */
  | 'free by design'
  /** A cell that no message or rule uses in that row. */
  | 'no meaning'
  | 'accepted'

/** What the checks say of tables that were made with a lie. */
export function outcomeOf(lying: RunTables, honest: () => RunTables): Outcome {
  if (complaintsOf(lying).length > 0) return 'refused by the checks'
  return isSame(lying, honest()) ? 'no trace' : 'accepted'
}

function isSame(a: RunTables, b: RunTables): boolean {
  const cells = ({ shards, pieces, calls }: RunTables): ArrayLike<number>[] =>
    [...shards, ...pieces, ...calls].flatMap(({ tables, publicValues }): ArrayLike<number>[] => [
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

/**
 * For tests of the whole machine without proofs: small programs made in memory, all tables of their runs, what the checks
 * say of them, and a machine that lies at one step.
 * @module
 */

import type { FilledTables } from '@zkmips/air/table'
import { checkGlobalBalance, checkMachine, type Failure } from '@zkmips/air/testing/checker'
import { OracleHost } from '@zkmips/emulator/host/host'
import { localKey, MemoryOracle, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { initialStack, type ProgramImage } from '@zkmips/emulator/program/image'
import { type ShardedRun, splitIntoShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import { encode } from '@zkmips/isa/encode'
import { SYS_EXIT_GROUP } from '@zkmips/isa/syscalls'
import { memoryWords } from '../chips/memory/trace.ts'
import { executionMachine, memoryMachine, type PartMachine } from '../machines.ts'
import type { LocalPreimages } from '../public-values.ts'
import { memoryPieces, pieceTables } from '../tables/piece.ts'
import { callParts, type ShardCalls } from '../tables/precompile-calls.ts'
import { maxCallsOf, precompilePart } from '../tables/precompile-parts.ts'
import { type ProvableProgram, provableProgram } from '../tables/provable-program.ts'
import { shardTables } from '../tables/shard.ts'
import { sumOfParts } from './sum-of-parts.ts'

export const CODE = 0x1000
export const CONSTANTS = 0x8000
export const DATA = 0x9000

/** Code at CODE, read-only words at CONSTANTS, writable words at DATA, the initial stack. */
export function programOf(
  code: readonly number[],
  constants: readonly number[] = [],
  data: readonly number[] = [],
): ProgramImage {
  const segment = (address: number, words: readonly number[], writable: boolean, executable: boolean) => {
    const bytes = new Uint8Array(4 * words.length)
    const view = new DataView(bytes.buffer)
    for (const [i, word] of words.entries()) view.setUint32(4 * i, word)
    return words.length > 0 ? [{ address, bytes, memSize: bytes.length, writable, executable }] : []
  }
  return {
    entry: CODE,
    segments: [
      ...segment(CODE, code, false, true),
      ...segment(CONSTANTS, constants, false, false),
      ...segment(DATA, data, true, false),
      initialStack(),
    ],
  }
}

/** register = value, in two instructions. */
export const set = (register: number, value: number): number[] => [
  encode('lui', { rt: register, imm: value >>> 16 }),
  encode('ori', { rs: register, rt: register, imm: value & 0xffff }),
]

/** Ends the run with an exit code. */
export const exit = (code = 0): number[] => [...set(2, SYS_EXIT_GROUP), ...set(4, code), encode('syscall')]

export interface RunTables {
  readonly image: ProgramImage
  readonly program: ProvableProgram
  readonly run: ShardedRun
  readonly locals: LocalPreimages
  readonly shards: readonly FilledTables[]
  readonly pieces: readonly FilledTables[]
  /** Parts that prove calls of precompiles, in the order of a proof. */
  readonly calls: readonly CallTables[]
}

export interface CallTables extends FilledTables {
  readonly machine: PartMachine
}

/** The tables of the parts for the calls of precompiles. @param maxCalls of a part */
export function callTables(program: ProvableProgram, shards: readonly ShardCalls[], maxCalls?: number): CallTables[] {
  return callParts(shards, machine => maxCalls ?? maxCallsOf(machine)).map(calls => {
    const { machine, tables } = precompilePart(calls.machine)
    return { machine, ...tables(program, calls) }
  })
}

/** A program's tables depend on its image only, and tests run the same image many times. */
const programs = new WeakMap<ProgramImage, ProvableProgram>()

function programFor(image: ProgramImage): ProvableProgram {
  const known = programs.get(image)
  if (known) return known
  const program = provableProgram(image)
  programs.set(image, program)
  return program
}

/** Runs a program and fills every table of every part. */
export function runTables(
  image: ProgramImage,
  options: {
    shardCycles?: number
    locals?: LocalPreimages
    oracle?: PreimageOracle
    pieceWords?: number
    partCalls?: number
  } = {},
): RunTables {
  const { shardCycles = 4095, locals = new Map(), pieceWords } = options
  const oracle = new MemoryOracle()
  const withLocals: PreimageOracle = {
    get: key => {
      for (const [index, bytes] of locals) if (key.every((b, i) => b === localKey(index)[i])) return bytes
      return (options.oracle ?? oracle).get(key)
    },
  }
  const run = splitIntoShards(image, new OracleHost(withLocals), { shardCycles })
  const program = programFor(image)
  const shards = run.shards.map(record => shardTables(program, record, traceShard(image, record), locals))
  const lastBoundary = run.shards.at(-1)!.boundary
  const pieces = memoryPieces(memoryWords(image, run.touched), pieceWords).map((words, piece) =>
    pieceTables(program, { words, piece, lastBoundary, shards: run.shards.length }),
  )
  return { image, program, run, locals, shards, pieces, calls: callTables(program, run.shards, options.partCalls) }
}

/**
 * The tables of a run of one program as a forger shows them under the key of another: fixed columns and the program's words are
 * the other's, all else is as it was. The images must have words at the same addresses, of the same kinds but for the forgery.
 */
export function underProgram(run: RunTables, image: ProgramImage): RunTables {
  const program = programFor(image)
  const rekeyed = (filled: FilledTables, fixed: Readonly<Record<string, readonly Uint32Array[]>>): FilledTables => ({
    ...filled,
    tables: filled.tables.map(t => t && { ...t, preprocessed: fixed[t.chip.name] ?? t.preprocessed }),
  })
  const lastBoundary = run.run.shards.at(-1)!.boundary
  const pieces = memoryPieces(memoryWords(image, run.run.touched)).map((words, piece) =>
    pieceTables(program, { words, piece, lastBoundary, shards: run.run.shards.length }),
  )
  return { ...run, image, program, shards: run.shards.map(w => rekeyed(w, program.preprocessed)), pieces }
}

/**
 * Names of everything that a verifier of proofs of these parts would refuse, sorted, each once: `cpu: <constraint>`,
 * `bus <name>`, `cross-shard bus <name>`, `statement <code>`.
 */
export function complaintsOf({ image, run, locals, shards, pieces, calls }: RunTables): string[] {
  const parts = [
    ...shards.map(w => ({ machine: executionMachine, ...w })),
    ...pieces.map(w => ({ machine: memoryMachine, ...w })),
    ...calls,
  ]
  const failures = parts.flatMap(p => checkMachine(p.machine, p.tables, p.publicValues))
  const cross = checkGlobalBalance(parts)
  const statement = { exitCode: run.exitCode, locals }
  const sum = sumOfParts(image.entry, statement, shards.map(s => s.publicValues), pieces.map(p => p.publicValues)) // biome-ignore format: one line
  return [
    ...new Set([
      ...failures.map(name),
      ...cross.map(f => `cross-shard ${name(f)}`),
      ...(sum ? [`statement ${sum}`] : []),
    ]),
  ].sort()
}

function name(f: Failure): string {
  if (f.kind === 'constraint') return `${f.chip}: ${f.label}`
  return f.kind === 'balance' ? `bus ${f.bus}` : `shape ${f.chip}`
}

/**
 * Runs `body` on a machine that changes its state by `lie` after the step with number `step` (from 0), each time it comes
 * there: both passes of the tracer see the same lie, so everything but the lying instruction is consistent.
 */
export function lyingAt<T>(step: number, lie: (state: MachineState) => void, body: () => T): T {
  const forged = (state: MachineState, honest: () => void): void => {
    honest()
    lie(state)
  }
  return steppingAt(step, forged, body)
}

/** The same with a step of the forger's own: it may call the honest one, or do something else in its place. */
export function steppingAt<T>(
  step: number,
  forged: (state: MachineState, honest: () => void) => void,
  body: () => T,
): T {
  const honest = Machine.prototype.step
  Machine.prototype.step = function (this: Machine) {
    if (this.state.step === step) forged(this.state, () => honest.call(this))
    else honest.call(this)
  }
  try {
    return body()
  } finally {
    Machine.prototype.step = honest
  }
}

/** Goes on to the next instruction and does nothing else: what a forger would have a panic do. */
export function passOver(state: MachineState): void {
  state.pc = state.nextPC
  state.nextPC += 4
  state.step++
}

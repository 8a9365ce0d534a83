/**
 * The pieces of work of which proving a run consists, for one worker: its kernels, its proving keys, and a function per task.
 * Tasks and results are plain data, so that a task can be sent to another process or machine (`message.ts`).
 *
 * Invariant: a task depends on nothing but its arguments and the program; two workers give the same bytes.
 * @module
 */

import { isDeepStrictEqual } from 'node:util'
import type { Evaluators } from '@zkmips/air/evaluators'
import type { FilledTables, NewColumns, Table } from '@zkmips/air/table'
import { createKernels, type Engine } from '@zkmips/circuits/compiled-chips'
import { executionMachine, memoryMachine, PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { earlyPieceTables, type PieceRecord, pieceTables } from '@zkmips/circuits/tables/piece'
import type { CallRecord } from '@zkmips/circuits/tables/precompile-calls'
import { precompilePart } from '@zkmips/circuits/tables/precompile-parts'
import { type ProvableProgram, provableProgram } from '@zkmips/circuits/tables/provable-program'
import { earlyShardTables, shardTables } from '@zkmips/circuits/tables/shard'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { traceShard } from '@zkmips/emulator/trace/trace'
import type { ShardRecord } from '@zkmips/emulator/trace/trace-types'
import type { Mark } from '@zkmips/field/arena'
import type { Kernels } from '@zkmips/field/kernels'
import { ProofError } from '@zkmips/prover/errors'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { decodeShardProof, encodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ProvingKey, ShardContext } from '@zkmips/prover/protocol/shard-proof'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { commitEarly, proveShard } from '@zkmips/prover/prover/shard'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import type { EarlyPart } from '@zkmips/statement/chain'
import { committedCells } from './cells.ts'
import type { PartBytes } from './container.ts'
import type { ProgramKey } from './program-key.ts'
import type { Locals } from './types.ts'

/** What every task of a job needs. */
export interface JobSetup {
  readonly image: ProgramImage
  readonly parameters: ProofParameters
  /** Limit of a worker's arena in bytes. */
  readonly maxArenaBytes: number
  /** WebAssembly unless given. */
  readonly engine?: Engine
  /** The program's own tables have the heights of templates, as its parts do. */
  readonly templates?: boolean
}

export interface PartProof<Bytes extends PartBytes = Uint8Array> {
  /** Id of its machine. */
  readonly machine: number
  readonly bytes: Bytes
  /** Committed cells: main, LogUp and quotient columns times heights. */
  readonly cells: number
  readonly arenaBytes: number
  /** Seconds by phase. */
  readonly phases: Readonly<Record<string, number>>
  /** It was proved by an earlier command. */
  readonly isKept?: boolean
}

/** The tasks by name, and what each does: how messages call it. */
export const TASKS = {
  programKey: 'the keys of the program',
  commitShard: 'the commitment of shard',
  commitPiece: 'the commitment of memory piece',
  commitCalls: 'the commitment of calls of precompiles',
  proveShard: 'the proof of shard',
  provePiece: 'the proof of memory piece',
  proveCalls: 'the proof of calls of precompiles',
  checkPart: 'the check of a part that was proved before',
} as const

export type TaskName = keyof typeof TASKS

/** A job as a message: plain data, from which any process that has the setup makes the same result. */
export interface TaskCall<T extends TaskName = TaskName> {
  readonly task: T
  readonly args: Parameters<ProofTasks[T]>
}

export class ProofTasks {
  private readonly setup: JobSetup
  private readonly kernels: Kernels
  private readonly evaluators: Evaluators
  readonly program: ProvableProgram
  private readonly keys = new Map<PartMachine, ProvingKey>()
  /** Where the job's own memory begins in the arena. */
  private readonly base: Mark
  /** Columns of what is proved next; `prove` releases them. */
  private readonly inArena: NewColumns = (count, height) => this.kernels.arena.newColumns(count, height)

  private constructor(setup: JobSetup, kernels: Kernels, evaluators: Evaluators) {
    this.setup = setup
    this.kernels = kernels
    this.evaluators = evaluators
    this.program = provableProgram(setup.image, setup.templates)
    this.base = kernels.mark()
  }

  /** @param before of an earlier job: its kernels and memory are taken over if engine, degree and limit are the same */
  static async create(setup: JobSetup, before?: ProofTasks): Promise<ProofTasks> {
    const kernelsOf = ({ engine, parameters, maxArenaBytes }: JobSetup) => [
      engine,
      parameters.extensionDegree,
      maxArenaBytes,
    ]
    if (before && isDeepStrictEqual(kernelsOf(setup), kernelsOf(before.setup))) {
      const { image, parameters, templates = false } = before.setup
      const sameRules = parameters.name === setup.parameters.name && templates === (setup.templates ?? false)
      if (sameRules && isDeepStrictEqual(image, setup.image)) return before
      before.kernels.release(before.base)
      return new ProofTasks(setup, before.kernels, before.evaluators)
    }
    const { kernels, evaluators } = await createKernels({
      degree: setup.parameters.extensionDegree,
      maxBytes: setup.maxArenaBytes,
      ...(setup.engine && { engine: setup.engine }),
    })
    return new ProofTasks(setup, kernels, evaluators)
  }

  /** Does ahead what proving a shard needs and depends on the program alone. */
  prepare(): this {
    this.provingKey(executionMachine)
    return this
  }

  do<T extends TaskName>({ task, args }: TaskCall<T>): ReturnType<ProofTasks[T]> {
    const method = this[task] as (...args: readonly unknown[]) => ReturnType<ProofTasks[T]>
    return method.apply(this, args)
  }

  /** The verifying keys of the program. */
  programKey(): ProgramKey {
    const keys = PART_MACHINES.map(machine => ({ machine: machine.id, vk: this.provingKey(machine).vk }))
    return { entry: this.setup.image.entry, keys }
  }

  commitShard(record: ShardRecord): EarlyPart {
    return this.commit(executionMachine, earlyShardTables(record))
  }

  commitPiece(piece: PieceRecord): EarlyPart {
    return this.commit(memoryMachine, earlyPieceTables(this.program, piece))
  }

  commitCalls(calls: CallRecord): EarlyPart {
    const { machine, early } = precompilePart(calls.machine)
    return this.commit(machine, early(calls))
  }

  proveShard(record: ShardRecord, locals: Locals, context: ShardContext): PartProof {
    return this.prove(executionMachine, () => this.shardTables(record, locals, this.inArena), context)
  }

  provePiece(piece: PieceRecord, context: ShardContext): PartProof {
    return this.prove(memoryMachine, () => this.pieceTables(piece), context)
  }

  proveCalls(calls: CallRecord, context: ShardContext): PartProof {
    return this.prove(precompilePart(calls.machine).machine, () => this.callTables(calls, this.inArena), context)
  }

  /**
   * Whether these bytes are a valid proof of a part under the program's key and the job's parameters, whatever those are worth.
   * @param machine its id
   */
  checkPart(machine: number, bytes: Uint8Array, context: ShardContext): boolean {
    const rules = PART_MACHINES.find(({ id }) => id === machine)
    if (!rules) return false
    const { vk } = this.provingKey(rules)
    const { parameters } = this.setup
    try {
      verifyShard(parameters, rules, vk, decodeShardProof(bytes, parameters, rules, vk), context, {
        allowInsecure: true,
      })
      return true
    } catch (error) {
      if (error instanceof ProofError) return false
      throw error
    }
  }

  shardTables(record: ShardRecord, locals: Locals, newColumns?: NewColumns): FilledTables {
    return shardTables(this.program, record, traceShard(this.setup.image, record), locals, newColumns)
  }

  pieceTables(piece: PieceRecord): FilledTables {
    return pieceTables(this.program, piece)
  }

  callTables(calls: CallRecord, newColumns?: NewColumns): FilledTables {
    return precompilePart(calls.machine).tables(this.program, calls, newColumns)
  }

  /** @param tables in the machine's order; only those with early columns are looked at */
  commit(machine: PartMachine, tables: readonly (Table | undefined)[]): EarlyPart {
    return { machine: machine.id, ...commitEarly(this.kernels, this.setup.parameters, machine, tables) }
  }

  /**
   * Proves tables as they are: wrong ones give a proof that is refused.
   * @param tables or a function that fills them, in the arena or elsewhere, whose time counts
   */
  prove(machine: PartMachine, tables: FilledTables | (() => FilledTables), context: ShardContext): PartProof {
    const key = this.provingKey(machine)
    const watch = new StopWatch('tables')
    const mark = this.kernels.mark()
    const filled = typeof tables === 'function' ? tables() : tables
    const proof = proveShard(key, this.evaluators, filled, context, phase => watch.next(phase))
    this.kernels.release(mark)
    return {
      machine: machine.id,
      bytes: encodeShardProof(proof),
      cells: committedCells(filled.tables, this.setup.parameters.extensionDegree),
      arenaBytes: this.kernels.arena.byteLength,
      phases: watch.stop(),
    }
  }

  /** Keys are made when first needed: most workers of a long run never prove a memory piece, or calls of some precompile. */
  private provingKey(machine: PartMachine): ProvingKey {
    const known = this.keys.get(machine)
    if (known) return known
    const key = setupMachine(this.kernels, this.setup.parameters, machine, this.program.preprocessed)
    this.keys.set(machine, key)
    return key
  }
}

/** Seconds of one phase after the other. */
class StopWatch {
  readonly #seconds: Record<string, number> = {}
  #phase: string
  #began = performance.now()

  constructor(phase: string) {
    this.#phase = phase
  }

  next(phase: string): void {
    const now = performance.now()
    this.#seconds[this.#phase] = (now - this.#began) / 1000
    this.#phase = phase
    this.#began = now
  }

  stop(): Record<string, number> {
    this.next('')
    return this.#seconds
  }
}

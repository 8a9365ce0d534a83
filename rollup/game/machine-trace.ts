/**
 * The truth of a game: the run of its program on its local preimages, as state hashes at any step and witnesses of any step. Past
 * the end the exited state repeats.
 *
 * The fast engine runs; checkpoints in memory make going back cheap, hashes and snapshots on disk a restart. Questions are answered
 * one at a time, and long runs let other work of the process go on in between.
 */

import { createMachine } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost, type HostProgress, NO_PROGRESS } from '@zkmips/emulator/host/host'
import { MissingPreimageError, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { Executor } from '@zkmips/emulator/machine/executor'
import type { ExitReason } from '@zkmips/emulator/machine/interpreter'
import { type MachineState, stateHash } from '@zkmips/emulator/machine/state'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { prestateHash } from '@zkmips/emulator/program/prestate'
import { type Checkpoint, restoreCheckpoint, takeCheckpoint } from '@zkmips/emulator/runs/checkpoint'
import { checkSameLocals, decodeSnapshot, encodeSnapshot, SnapshotError } from '@zkmips/emulator/runs/snapshot'
import { Timeline } from '@zkmips/emulator/runs/timeline'
import { type StepWitness, stepWitness } from '@zkmips/emulator/step-witness/step-witness'
import { bytesToHex, concatHex, type Hex, hexToBytes, keccak256 } from 'viem'
import { GamePreimages, type LocalWords, type PreimageSource } from './game-preimages.ts'
import type { HonestTrace } from './strategy.ts'
import { TraceCache } from './trace-cache.ts'

/** The program at hand is not the one that the game is about. */
export class PrestateMismatchError extends Error {
  readonly code = 'PRESTATE_MISMATCH'
  readonly expected: Hex
  readonly got: Hex
  constructor(expected: Hex, got: Hex) {
    super(
      `the game is about the program with prestate ${expected}, but the program given has prestate ${got}; ` +
        'name the ELF that the game type was made from',
    )
    this.name = 'PrestateMismatchError'
    this.expected = expected
    this.got = got
  }
}

/** State hash of a program before its first step. */
export const prestateOf = (image: ProgramImage): Hex => bytesToHex(prestateHash(image))

/** @throws PrestateMismatchError */
export function requirePrestate(image: ProgramImage, expected: Hex): void {
  const got = prestateOf(image)
  if (got !== expected) throw new PrestateMismatchError(expected, got)
}

export interface MachineTraceOptions {
  readonly image: ProgramImage
  /** Of the game's type. */
  readonly prestate: Hex
  readonly locals: LocalWords
  readonly source: PreimageSource
  /** Folder of the cache; nothing is kept on disk without one. */
  readonly cacheFolder?: string
  /** Steps between two snapshots on disk. */
  readonly snapshotEvery?: number
  /** Bytes of memory that checkpoints may take. */
  readonly checkpointBytes?: number
  /** Ends long runs; they throw its reason. */
  readonly signal?: AbortSignal
}

/** Names a run: the same program on the same local preimages. */
export const runId = (prestate: Hex, locals: LocalWords): Hex => keccak256(concatHex([prestate, ...locals]))

/** Steps between two moments at which other work of the process goes on. */
const SLICE = 2 ** 25

/** The machine of a trace, once a question needs it. */
interface Run {
  readonly machine: Executor
  /** Step 0. */
  readonly start: Checkpoint
  timeline: Timeline
}

export class MachineTrace implements HonestTrace {
  readonly #image: ProgramImage
  readonly #host: CollectingHost
  readonly #preimages: GamePreimages
  readonly #prestate: Uint8Array
  readonly #cache: TraceCache | undefined
  readonly #snapshotEvery: number
  readonly #timelineOptions: { readonly maxBytes: number }
  readonly #signal: AbortSignal | undefined
  #run: Run | undefined
  #queue: Promise<unknown> = Promise.resolve()
  /** Steps that were executed for questions so far, for metrics. */
  executedSteps = 0

  /** @throws PrestateMismatchError */
  constructor(options: MachineTraceOptions) {
    requirePrestate(options.image, options.prestate)
    this.#image = options.image
    this.#prestate = hexToBytes(options.prestate)
    this.#preimages = new GamePreimages(options.locals, options.source)
    this.#host = new CollectingHost(this.#preimages)
    this.#timelineOptions = { maxBytes: options.checkpointBytes ?? 2 ** 28 }
    this.#snapshotEvery = options.snapshotEvery ?? 2 ** 28
    this.#signal = options.signal
    if (options.cacheFolder !== undefined) {
      this.#cache = new TraceCache(options.cacheFolder, runId(options.prestate, options.locals))
    }
  }

  /**
   * State hash after a number of steps; past the end that of the exited state.
   * @throws MissingPreimageError where nobody has what the run reads, or what the source throws
   */
  async stateHash(steps: bigint): Promise<Hex> {
    return (
      this.#cache?.hash(steps) ??
      this.#inTurn(async () => {
        const known = this.#cache?.hash(steps)
        if (known !== undefined) return known
        const hash = bytesToHex(stateHash(await this.#stateAt(steps)))
        this.#cache?.addHash(steps, hash)
        return hash
      })
    )
  }

  /** Steps of the whole run, to its exit. @throws as stateHash */
  length(): Promise<number> {
    return this.#inTurn(async () => (await this.#stateAt(BigInt(Number.MAX_SAFE_INTEGER))).step)
  }

  /** What executing the step after a number of steps takes. @throws as stateHash */
  witness(steps: bigint): Promise<StepWitness> {
    return this.#inTurn(async () => {
      const state = await this.#stateAt(steps)
      for (;;) {
        try {
          return stepWitness(state, this.#preimages)
        } catch (error) {
          await this.#fetchMissing(error)
        }
      }
    })
  }

  /** What the run reads: everything, once a question has led to its end in this process. */
  get preimages(): PreimageOracle {
    return this.#preimages
  }

  /** How the run ended, where a question has led to its end. */
  get exitReason(): ExitReason | undefined {
    return this.#run?.machine.exitReason
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work)
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #stateAt(steps: bigint): Promise<MachineState> {
    const target = steps > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(steps)
    const { machine, timeline } = this.#runNear(target)
    const { state } = machine
    if (target < state.step) timeline.stateAt(target)
    while (state.step < target && !state.exited) {
      this.#signal?.throwIfAborted()
      const before = state.step
      const next = Math.min(target, before - (before % SLICE) + SLICE)
      try {
        timeline.stateAt(next)
      } catch (error) {
        await this.#fetchMissing(error)
      }
      this.executedSteps += Math.max(0, state.step - before)
      this.#maybeSnapshot(state, before)
      await new Promise(resolve => setImmediate(resolve))
    }
    return state
  }

  /** @throws `error` unless what it misses could be got */
  async #fetchMissing(error: unknown): Promise<void> {
    if (!(error instanceof MissingPreimageError) || !(await this.#preimages.fetch(error.key))) throw error
  }

  #maybeSnapshot(state: MachineState, before: number): void {
    if (this.#cache === undefined || state.exited) return
    const every = this.#snapshotEvery
    if (Math.floor(before / every) === Math.floor(state.step / every)) return
    this.#cache.writeSnapshot(state.step, encodeSnapshot(state, this.#host.progress(), this.#prestate))
  }

  /** The run, taken up from a snapshot on disk where that saves more than what is in memory. */
  #runNear(target: number): Run {
    this.#run ??= this.#newRun()
    const { timeline, machine } = this.#run
    const inMemory = [...timeline.checkpointSteps, machine.state.step].filter(step => step <= target)
    const nearest = Math.max(-1, ...inMemory)
    const onDisk = this.#cache?.snapshotSteps().findLast(step => step <= target)
    if (onDisk !== undefined && onDisk > nearest && this.#resume(this.#run, onDisk)) return this.#run
    if (nearest === -1) this.#restart(this.#run)
    return this.#run
  }

  #newRun(): Run {
    const machine = createMachine(this.#image, this.#host)
    const start = takeCheckpoint(machine.state, NO_PROGRESS)
    return { machine, start, timeline: new Timeline(machine, this.#host, this.#timelineOptions) }
  }

  #resume(run: Run, step: number): boolean {
    try {
      const { host } = decodeSnapshot(this.#cache!.readSnapshot(step), this.#prestate, run.machine.state)
      checkSameLocals(host, this.#preimages)
      this.#begin(run, host)
      return true
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error
      this.#cache!.dropSnapshot(step)
      // The state may be half the snapshot's.
      this.#restart(run)
      return false
    }
  }

  #restart(run: Run): void {
    restoreCheckpoint(run.machine.state, run.start)
    this.#begin(run, NO_PROGRESS)
  }

  #begin(run: Run, progress: HostProgress): void {
    this.#host.resume(progress)
    run.machine.exitReason = undefined
    run.timeline = new Timeline(run.machine, this.#host, this.#timelineOptions)
  }
}

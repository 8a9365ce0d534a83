/**
 * How a proving job fits into memory: how many workers, with how many cycles to a shard, and what each may take.
 *
 * What a worker takes is estimated from the program and the size of its shards (measured: `docs/proof-system.md`), and what is
 * planned is enforced on the largest part of it, the arena: a shard that needs more ends in an error with what to do, and not with
 * a process that the system kills.
 * @module
 */
import { availableParallelism, totalmem } from 'node:os'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { DEFAULT_SHARD_CYCLES } from './shard-cycles.ts'
import type { EngineName, ProveJob } from './types.ts'

const MIB = 2 ** 20
/** The process that runs the emulator and keeps the records of all shards. */
const MAIN_BYTES = 384 * MIB
/** A worker without anything to prove. */
const WORKER_BYTES = 256 * MIB
/** Tables, extended, with their trees, for a row of the CPU's table. */
const BYTES_PER_CYCLE = 3328
/** The fixed tables of a program, for a word of its image. */
const BYTES_PER_WORD = 2304
/** The arena for layers of recursion that the largest layer needs, with no other circuit at hand: shrink, 2.01 GiB. A worker has it beside that for parts. */
const LAYER_ARENA_BYTES = 2.125 * 2 ** 30
/** Circuits of layers that a worker has at hand, where the arena has room for them. */
export const MAX_AT_HAND = 4
/** What one of them takes, at most. */
const CIRCUIT_BYTES = 192 * MIB
/** Left to the system and to others, as a part of what there is. */
const RESERVED = 1 / 8
/** With shorter shards the fixed tables cost more than another worker brings. */
const LEAST_SHARD_CYCLES = 2 ** 16 - 1

/** What the arena of WebAssembly can have: with the tables on the heap such a worker stays below the 4 GiB that it can address. */
const MAX_WASM_ARENA = 3 * 2 ** 30

export interface MemoryPlan {
  readonly workers: number
  readonly shardCycles: number
  /** What all processes may take. */
  readonly limit: number
  /** What they are expected to take; above the limit only where that was asked for. */
  readonly expected: number
  /** What a worker's arena may take at most. */
  readonly maxArenaBytes: number
}

/** Fixed by the user; whatever is not is chosen. */
export interface MemoryWishes {
  readonly workers?: number
  readonly shardCycles?: number
  /** Bytes for all processes together. */
  readonly maxMemory?: number
  /** Workers prove layers of recursion, too. */
  readonly layers?: boolean
}

/** Memory of the machine, or of the container if that is limited, less what is left to others. */
export function machineMemory(): number {
  // Not on every system that Node runs on; without a limit it is 2^64.
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY
  return Math.floor(Math.min(totalmem(), limit) * (1 - RESERVED))
}

/** What a worker takes with shards of so many cycles. */
export const workerBytes = (image: ProgramImage, shardCycles: number): number =>
  WORKER_BYTES + arenaBytes(image, shardCycles)

/** Of that, what depends on the shard: the arena at most. */
export function arenaBytes(image: ProgramImage, shardCycles: number): number {
  const words = image.segments.reduce((sum, { memSize }) => sum + memSize / 4, 0)
  return BYTES_PER_WORD * 2 ** Math.ceil(Math.log2(words)) + BYTES_PER_CYCLE * heightOf(shardCycles)
}

const heightOf = (shardCycles: number): number => 2 ** Math.ceil(Math.log2(shardCycles + 1))

/**
 * As many workers as the machine has cores, with the longest shards up to the default for which there is memory; where there is too little even for
 * short ones, fewer workers.
 */
export function planMemory(image: ProgramImage, wishes: MemoryWishes = {}): MemoryPlan {
  const limit = wishes.maxMemory ?? machineMemory()
  const forWorkers = limit - MAIN_BYTES
  const forLayers = wishes.layers ? LAYER_ARENA_BYTES : 0
  const cores = wishes.workers ?? availableParallelism()
  let shardCycles = wishes.shardCycles ?? DEFAULT_SHARD_CYCLES
  while (
    wishes.shardCycles === undefined &&
    shardCycles > LEAST_SHARD_CYCLES &&
    Math.max(1, cores) * (workerBytes(image, shardCycles) + forLayers) > forWorkers
  ) {
    shardCycles >>= 1
  }
  const each = workerBytes(image, shardCycles) + forLayers
  const workers = wishes.workers ?? Math.max(1, Math.min(cores, Math.floor(forWorkers / each)))
  const processes = Math.max(1, workers)
  const maxArenaBytes = Math.max(0, forWorkers / processes - WORKER_BYTES - forLayers)
  return { workers, shardCycles, limit, expected: MAIN_BYTES + processes * each, maxArenaBytes }
}

/**
 * What a worker's arena may take: what the job's plan says, or else that of this machine, and no more than the engine can have.
 * @param job whose `maxArenaBytes` is a plan's, if there is one
 * @param layers the workers prove layers of recursion, too
 */
export function arenaLimit(
  engine: EngineName,
  { image, shardCycles, maxArenaBytes }: Pick<ProveJob, 'image' | 'shardCycles' | 'maxArenaBytes'>,
  workers: number,
  layers = false,
): number {
  const planned = maxArenaBytes ?? planMemory(image, { workers, shardCycles, layers }).maxArenaBytes
  return engine === 'wasm' ? Math.min(MAX_WASM_ARENA, planned) : planned
}

/**
 * What a worker's arena for layers may take: that of the plan, or more where the machine has it, since circuits are then made less often.
 * @param limit bytes for all processes
 */
export function layerArenaLimit(engine: EngineName, workers: number, limit = machineMemory()): number {
  const share = (limit - MAIN_BYTES) / Math.max(1, workers) - WORKER_BYTES
  const most = engine === 'wasm' ? MAX_WASM_ARENA : LAYER_ARENA_BYTES + MAX_AT_HAND * CIRCUIT_BYTES
  return Math.max(LAYER_ARENA_BYTES, Math.min(most, share / 2))
}

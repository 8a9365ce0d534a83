import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { arenaLimit, machineMemory, planMemory, workerBytes } from './memory-plan.ts'
import { DEFAULT_SHARD_CYCLES } from './shard-cycles.ts'
import { fixture } from './testing/runs.ts'

const small = fixture('fibonacci')
const block = fixture('block-executor')
const GIB = 2 ** 30

describe('a plan for memory', () => {
  it('uses all cores and the longest shards where there is enough', () => {
    const { workers, shardCycles, expected } = planMemory(block, { maxMemory: 1024 * GIB })
    expect({ workers, shardCycles }).toEqual({ workers: availableParallelism(), shardCycles: DEFAULT_SHARD_CYCLES })
    expect(expected).toBeLessThan(1024 * GIB)
  })

  it.each([
    [2, 24, 2, 2 ** 19 - 1],
    [2, 6, 2, 2 ** 19 - 1],
    [2, 4, 2, 2 ** 18 - 1],
    [2, 3, 2, 2 ** 17 - 1],
    [8, 8, 8, 2 ** 16 - 1],
  ])('%d workers in %d GiB: shards get shorter', (workers, gib, expectedWorkers, shardCycles) => {
    const plan = planMemory(block, { workers, maxMemory: gib * GIB })
    expect(plan).toMatchObject({ workers: expectedWorkers, shardCycles })
  })

  it('takes fewer workers where even short shards are too much for all, and at least one', () => {
    for (const gib of [1, 1.5, 2, 3]) {
      const { workers, shardCycles, expected, maxArenaBytes } = planMemory(block, { maxMemory: gib * GIB })
      expect(workers).toBeGreaterThanOrEqual(1)
      if (workers > 1) expect(expected).toBeLessThanOrEqual(gib * GIB)
      if (workers < availableParallelism()) expect(shardCycles).toBe(2 ** 16 - 1)
      expect(maxArenaBytes * workers).toBeLessThan(gib * GIB)
    }
  })

  it('leaves alone what is fixed, and says what it takes', () => {
    const plan = planMemory(block, { workers: 4, shardCycles: 2 ** 20 - 1, maxMemory: GIB })
    expect(plan).toMatchObject({ workers: 4, shardCycles: 2 ** 20 - 1 })
    expect(plan.expected).toBeGreaterThan(4 * workerBytes(block, 2 ** 20 - 1))
    expect(planMemory(block, { shardCycles: 2 ** 19 - 1, maxMemory: 3 * GIB }).workers).toBe(1)
  })

  it('grows with program and shard', () => {
    expect(workerBytes(block, 2 ** 19 - 1)).toBeGreaterThan(workerBytes(small, 2 ** 19 - 1))
    expect(workerBytes(small, 2 ** 19)).toBeGreaterThan(workerBytes(small, 2 ** 19 - 1))
  })

  it('has less than the machine', () => {
    expect(machineMemory()).toBeGreaterThan(0)
    expect(machineMemory()).toBeLessThan(2 ** 50)
  })

  it('is the only limit of the arena, but for what WebAssembly can address', () => {
    const job = { image: small, shardCycles: 2 ** 16 - 1 }
    const { maxArenaBytes } = planMemory(small, { ...job, workers: 1 })
    expect(arenaLimit('native', job, 1)).toBe(maxArenaBytes)
    expect(arenaLimit('native', { ...job, maxArenaBytes: 9 * GIB }, 1)).toBe(9 * GIB)
    expect(arenaLimit('wasm', { ...job, maxArenaBytes: 9 * GIB }, 1)).toBe(3 * GIB)
    expect(arenaLimit('wasm', { ...job, maxArenaBytes: GIB }, 1)).toBe(GIB)
    expect(arenaLimit('native', job, 4)).toBeLessThan(maxArenaBytes / 3)
  })
})

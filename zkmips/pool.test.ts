import { setTimeout as sleep } from 'node:timers/promises'
import { testOnlyBlake3 } from '@zkmips/prover/parameters'
import { beforeEach, describe, expect, it } from 'vitest'
import { describeTask, KeptWorkers, MAX_ATTEMPTS, openPool } from './pool.ts'
import type { TaskCall } from './tasks.ts'
import { childrenOf, isAlive, isRunning, knowsProcesses } from './testing/processes.ts'
import { fixture } from './testing/runs.ts'
import type { PoolSetup } from './worker-tasks.ts'

const image = fixture('fibonacci')
const parts = { image, parameters: testOnlyBlake3, maxArenaBytes: 2 ** 30 }
const setup = { parts }

const workers = (): number[] => childrenOf(process.pid).filter(pid => isRunning(pid, 'worker.ts'))

// Those of the test before have been killed, and take a moment to end.
beforeEach(async () => {
  while (workers().length > 0) await sleep(5)
})

it('a task says which part it is about: a number, or which calls', () => {
  const calls = { machine: 3, length: 7, shard: Uint32Array.of(4, 4, 5), clock: Uint32Array.of(9, 12, 1) }
  const described = [{ index: 3 }, { piece: 0 }, calls].map((record, k) =>
    describeTask({
      task: (['proveShard', 'provePiece', 'proveCalls'] as const)[k]!,
      args: [record],
    } as unknown as TaskCall),
  )
  expect(described).toEqual([
    'the proof of shard 3',
    'the proof of memory piece 0',
    'the proof of calls of precompiles (7 of mulmod256, from shard 4 on)',
  ])
})

describe('a pool of workers', () => {
  it('gives the same key as this thread', async () => {
    const [here, there] = await Promise.all([openPool(setup, 0), openPool(setup, 1)])
    expect(await there.programKey()).toEqual(await here.programKey())
    await there.close()
  })

  it('passes on a typed error of a worker with its name, code and message, and does not try again', async () => {
    const retries: string[] = []
    const pool = await openPool({ parts: { ...parts, maxArenaBytes: 2 ** 21 } }, 1, {
      onRetry: death => retries.push(death),
    })
    await expect(pool.programKey()).rejects.toMatchObject({ name: 'ArenaLimitError', code: 'ARENA_LIMIT' })
    await expect(pool.programKey()).rejects.toThrow(/smaller shards/)
    await pool.close()
    expect(retries).toEqual([])
  })

  it('rejects what is under way when it is closed or aborted, and nothing is left unhandled', async () => {
    const pool = await openPool(setup, 1)
    const task = pool.programKey()
    const refused = expect(task).rejects.toThrow()
    await pool.close()
    await refused

    const controller = new AbortController()
    const aborted = await openPool(setup, 1, controller)
    const refusedToo = expect(aborted.programKey()).rejects.toMatchObject({ name: 'AbortError' })
    controller.abort()
    await refusedToo
    await aborted.close()
    await expect(aborted.programKey()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('a job that no worker can set up fails every task, and closing at the first failure is safe', async () => {
    const broken = { parts: { ...parts, image: { ...image, segments: undefined as never } } }
    const pool = await openPool(broken, 2)
    const tasks = [pool.programKey(), pool.programKey(), pool.programKey()]
    const all = Promise.allSettled(tasks)
    await expect(Promise.race(tasks)).rejects.toThrow()
    await pool.close()
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})

describe.skipIf(!knowsProcesses)('workers that are kept', () => {
  it('are those of the next job, also of another program, and none is lost by an error or an abort', async () => {
    const kept = new KeptWorkers(1)
    const keyIn = async (job: PoolSetup, options = {}) => {
      const pool = await openPool(job, kept, options)
      try {
        return [await pool.programKey(), workers()] as const
      } finally {
        await pool.close()
      }
    }
    const another = { parts: { ...parts, image: fixture('echo-claim') } }
    const [key, first] = await keyIn(setup)
    expect(first).toHaveLength(1)
    expect(await keyIn(another)).toEqual([await (await openPool(another, 0)).programKey(), first])
    expect(await keyIn(setup)).toEqual([key, first])
    // A limit of the arena is for life.
    const [, second] = await keyIn({ parts: { ...parts, maxArenaBytes: 2 ** 29 } })
    expect(second).not.toContain(first[0])

    const controller = new AbortController()
    const pool = await openPool(another, kept, controller)
    const refused = expect(pool.programKey()).rejects.toMatchObject({ name: 'AbortError' })
    await expect(openPool(setup, kept)).rejects.toThrow('one at a time')
    controller.abort()
    await refused
    await pool.close()
    expect((await keyIn(setup))[0]).toEqual(key)
    const last = workers()
    kept.close()
    while (last.some(isAlive)) await sleep(5)
  })
})

describe.skipIf(!knowsProcesses)('a worker that is killed', () => {
  it('in a task: another one does the task', async () => {
    const expected = await (await openPool(setup, 0)).programKey()
    const retries: string[] = []
    const pool = await openPool(setup, 1, { onRetry: death => retries.push(death) })
    const key = pool.programKey()
    process.kill(workers()[0]!, 'SIGKILL')
    expect(await key).toEqual(expected)
    expect(retries).toEqual([expect.stringMatching(/died at the keys of the program \(it was killed \(SIGKILL\)/)])
    await pool.close()
  })

  it('between tasks: another one is started, and no task is lost', async () => {
    const pool = await openPool(setup, 1)
    const key = await pool.programKey()
    const [idle] = workers()
    process.kill(idle!, 'SIGSEGV')
    while (isAlive(idle!)) await sleep(5)
    expect(await pool.programKey()).toEqual(key)
    await pool.close()
  })

  it(`at one task ${MAX_ATTEMPTS} times: the error says which and how`, async () => {
    let deaths = 0
    const kill = (): void => {
      deaths++
      process.kill(workers()[0]!, 'SIGSEGV')
    }
    const pool = await openPool(setup, 1, { onRetry: () => setImmediate(kill) })
    const key = pool.programKey()
    kill()
    await expect(key).rejects.toMatchObject({ name: 'WorkerError', code: 'WORKER_CRASHED' })
    await expect(key).rejects.toThrow(/at the keys of the program, 4 times; the last time it crashed \(SIGSEGV\)/)
    expect(deaths).toBe(MAX_ATTEMPTS)
    await pool.close()
  })

  it('by the limit of its heap: the error says that memory ran out', async () => {
    const pool = await openPool(setup, 1, { heapBytes: 2 ** 23 })
    await expect(pool.programKey()).rejects.toMatchObject({ name: 'WorkerError', code: 'WORKER_OUT_OF_MEMORY' })
    await pool.close()
  })

  it('takes no other with it, and all end with the pool', async () => {
    const pool = await openPool(setup, 2)
    const keys = [pool.programKey(), pool.programKey(), pool.programKey()]
    const started = workers()
    expect(started).toHaveLength(2)
    process.kill(started[1]!, 'SIGKILL')
    expect(await Promise.all(keys)).toHaveLength(3)
    const last = workers()
    await pool.close()
    while (last.some(isAlive)) await sleep(5)
    expect(workers()).toEqual([])
  })
})

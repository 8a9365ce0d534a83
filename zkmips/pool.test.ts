import { readFileSync } from 'node:fs'
import { loadElf } from '@zkmips/emulator/program/elf'
import { testOnlyBlake3 } from '@zkmips/prover/parameters'
import { describe, expect, it } from 'vitest'
import { openPool } from './pool.ts'

const image = loadElf(readFileSync(new URL('../fixtures/elf/fibonacci.elf', import.meta.url)))
const setup = { image, parameters: testOnlyBlake3, maxArenaBytes: 2 ** 30 }

describe('a pool of workers', () => {
  it('gives the same key as this thread', async () => {
    const [here, there] = await Promise.all([openPool(setup, 0), openPool(setup, 1)])
    expect(await there.programKey()).toEqual(await here.programKey())
    await there.close()
  })

  it('passes on a typed error of a worker with its name, code and message', async () => {
    const pool = await openPool({ ...setup, maxArenaBytes: 2 ** 21 }, 1)
    await expect(pool.programKey()).rejects.toMatchObject({ name: 'ArenaLimitError', code: 'ARENA_LIMIT' })
    await expect(pool.programKey()).rejects.toThrow(/smaller shards/)
    await pool.close()
  })

  it('rejects what is under way when it is closed or aborted, and nothing is left unhandled', async () => {
    const pool = await openPool(setup, 1)
    const task = pool.programKey()
    const refused = expect(task).rejects.toThrow()
    await pool.close()
    await refused

    const controller = new AbortController()
    const aborted = await openPool(setup, 1, controller.signal)
    const refusedToo = expect(aborted.programKey()).rejects.toMatchObject({ name: 'AbortError' })
    controller.abort()
    await refusedToo
    await aborted.close()
  })

  it('a job that no worker can set up fails every task, and closing at the first failure is safe', async () => {
    const broken = { ...setup, image: { ...image, segments: undefined as never } }
    const pool = await openPool(broken, 2)
    const tasks = [pool.programKey(), pool.programKey(), pool.programKey()]
    const all = Promise.allSettled(tasks)
    await expect(Promise.race(tasks)).rejects.toThrow()
    await pool.close()
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})

/** What computes a proof leaves no trace in it. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { hasCCompiler } from '@zkmips/field/kernels/native/testing/compiler'
import { testOnlyBlake3, testOnlyPoseidon2 } from '@zkmips/prover/parameters'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseEngine, engineForNow } from './engine.ts'
import { pieceRecords } from './execute.ts'
import { openPool } from './pool.ts'
import { proveParts, proveRun } from './prove.ts'
import { fixture, hostOf } from './testing/runs.ts'
import type { ProgressEvent } from './types.ts'

const image = fixture('fibonacci')
const job = { image, host: hostOf(new Map()), locals: new Map(), contextTag: new Uint8Array(32), shardCycles: 2047 }

describe.skipIf(!hasCCompiler() && !process.env.CI)('native kernels', () => {
  // The first time they are built.
  beforeAll(() => chooseEngine('native', 4), 600_000)

  it.each([testOnlyBlake3, testOnlyPoseidon2])(
    'prove as those in WebAssembly do, byte for byte: $name',
    async parameters => {
      const [wasm, native] = [
        await proveRun({ ...job, parameters, workers: 0, engine: 'wasm' }),
        await proveRun({ ...job, parameters, workers: 1, engine: 'native' }),
      ]
      expect(Buffer.compare(native.proof, wasm.proof)).toBe(0)
      expect(native.summary.engine).toMatch(/^native, (avx512|avx2|neon|plain)$/)
      expect(wasm.summary.engine).toBe('wasm')
    },
  )

  it('are what proves unless something else is asked for', async () => {
    vi.stubEnv('ZKMIPS_ENGINE', '')
    expect(await chooseEngine(undefined, 4)).toMatchObject({ name: 'native' })
    expect(await chooseEngine('wasm', 4)).toEqual({ name: 'wasm' })
    expect(await engineForNow(undefined, 4)).toMatchObject({ engine: { name: 'native' } })
    vi.stubEnv('ZKMIPS_ENGINE', 'wasm')
    expect(await chooseEngine(undefined, 4)).toEqual({ name: 'wasm' })
    expect(await engineForNow(undefined, 4)).toEqual({ engine: { name: 'wasm' } })
    vi.unstubAllEnvs()
  })

  it('take over from WebAssembly between two tasks of a worker', async () => {
    const parameters = testOnlyBlake3
    const setup = { image, parameters, maxArenaBytes: 2 ** 29 }
    const run = splitIntoShards(image, job.host, job)
    const parts = { records: run.shards, pieces: pieceRecords({ image }, run, run.shards), calls: [] }
    const statement = { ...job, exitCode: run.exitCode }
    const pool = await openPool({ parts: setup }, 1)
    try {
      const prove = () => proveParts(pool, { image, parameters }, statement, parts)
      const wasm = await prove()
      expect(pool.setUp({ parts: { ...setup, engine: await chooseEngine('native', 4) } })).toBe(true)
      const native = await prove()
      expect(native.proofs.map(p => p.bytes)).toEqual(wasm.proofs.map(p => p.bytes))
      // The one grows by pages of 64 KiB, the other by huge ones.
      const grain = 2 ** 25
      expect(wasm.proofs.some(p => p.arenaBytes % grain !== 0)).toBe(true)
      expect(native.proofs.every(p => p.arenaBytes % grain === 0)).toBe(true)
    } finally {
      await pool.close()
    }
    expect(pool.setUp({ parts: setup })).toBe(false)
  })
})

describe('without a compiler', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'zkmips-cache-'))
    vi.stubEnv('XDG_CACHE_HOME', home)
    vi.stubEnv('PATH', home)
    vi.stubEnv('CC', '')
    vi.stubEnv('ZKMIPS_ENGINE', '')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(home, { recursive: true })
  })

  it('WebAssembly proves, and the reason is told once', async () => {
    const events: ProgressEvent[] = []
    expect(await chooseEngine(undefined, 4, event => events.push(event))).toEqual({ name: 'wasm' })
    expect(events.map(({ phase }) => phase)).toEqual(['build', 'note'])
    expect(events[1]).toMatchObject({
      message: expect.stringMatching(/WebAssembly proves.*no C compiler \(cc, gcc, clang\)/),
    })
    const folder = join(home, 'zkmips', 'kernels')
    expect(readdirSync(folder)).toEqual([])
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('nobody waits for one: WebAssembly proves, and goes on where the compiler fails', async () => {
    const finished = join(home, 'finished')
    const script = `#!/bin/sh\nwhile [ ! -e ${finished} ]; do /bin/sleep 0.05; done\necho "error: too old" >&2\nexit 1\n`
    writeFileSync(join(home, 'cc'), script, { mode: 0o755 })
    const events: ProgressEvent[] = []
    const onProgress = (event: ProgressEvent): void => void events.push(event)
    const [first, second] = [await engineForNow(undefined, 4, onProgress), await engineForNow(undefined, 4, onProgress)]
    for (const { engine } of [first, second]) expect(engine).toEqual({ name: 'wasm' })
    // One build, for which both jobs wait.
    expect(second.later).toBe(first.later)
    await vi.waitFor(() => expect(events).toMatchObject([{ phase: 'build', inBackground: true }]))
    writeFileSync(finished, '')
    expect(await first.later).toBeUndefined()
    expect(events.at(-1)).toMatchObject({ phase: 'note', message: expect.stringContaining('too old') })
  })

  it('native kernels that are asked for are an error', async () => {
    await expect(chooseEngine('native', 4)).rejects.toMatchObject({ code: 'NATIVE_UNAVAILABLE' })
  })

  it('a compiler that fails is quoted', async () => {
    writeFileSync(join(home, 'cc'), '#!/bin/sh\necho "fatal error: too old" >&2\nexit 1\n', { mode: 0o755 })
    await expect(chooseEngine('native', 4)).rejects.toThrow(/cc ends with 1: fatal error: too old/)
  })

  it('a cache that others may write to is not used', async () => {
    await chooseEngine(undefined, 4)
    chmodSync(join(home, 'zkmips', 'kernels'), 0o777)
    await expect(chooseEngine('native', 4)).rejects.toThrow(/others may write to .*kernels: .*chmod go-w/)
  })
})

/** What computes a proof leaves no trace in it. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasCCompiler } from '@zkmips/field/kernels/native/testing/compiler'
import { testOnlyBlake3, testOnlyPoseidon2 } from '@zkmips/prover/parameters'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseEngine } from './engine.ts'
import { proveRun } from './prove.ts'
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
    vi.stubEnv('ZKMIPS_ENGINE', 'wasm')
    expect(await chooseEngine(undefined, 4)).toEqual({ name: 'wasm' })
    vi.unstubAllEnvs()
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

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('../scripts/build-kernels.sh', import.meta.url))
const committed = readFileSync(new URL('./kernels/kernels.wasm', import.meta.url))
const hasCompiler = ['clang-14', 'wasm-ld-14'].every(tool => spawnSync(tool, ['--version']).status === 0)

describe('kernels.wasm', () => {
  // On CI the compiler is required: there this test fails without it.
  it.skipIf(!hasCompiler && !process.env.CI)('is what its sources build, byte for byte', () => {
    const directory = mkdtempSync(join(tmpdir(), 'kernels-'))
    try {
      const { status, stderr } = spawnSync(script, [directory, 'kernels'], { encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(status).toBe(0)
      const rebuilt = readFileSync(join(directory, 'kernels.wasm'))
      expect(rebuilt.equals(committed), 'field/kernels/kernels.wasm is stale: run scripts/build-kernels.sh').toBe(true)
    } finally {
      rmSync(directory, { recursive: true })
    }
  })

  it('keeps its data and stack below its half of the first MiB', async () => {
    const memory = new WebAssembly.Memory({ initial: 16, maximum: 65536 })
    const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(committed), { env: { memory } })
    const heapBase = exports.__heap_base as WebAssembly.Global
    expect(heapBase.value).toBeGreaterThan(65536)
    expect(heapBase.value).toBeLessThanOrEqual(2 ** 19)
  })
})

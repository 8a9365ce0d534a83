import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('../scripts/build-kernels.sh', import.meta.url))
const MODULES = ['kernels.wasm', 'kernels-5.wasm', 'keccak.wasm'] as const
const committed = (module: (typeof MODULES)[number]) => readFileSync(new URL(`./kernels/${module}`, import.meta.url))
const hasCompiler = ['clang-14', 'wasm-ld-14'].every(tool => spawnSync(tool, ['--version']).status === 0)

describe('the kernels', () => {
  // On CI the compiler is required: there this test fails without it.
  it.skipIf(!hasCompiler && !process.env.CI)('are what their sources build, byte for byte', () => {
    const directory = mkdtempSync(join(tmpdir(), 'kernels-'))
    try {
      const { status, stderr } = spawnSync(script, [directory, 'kernels'], { encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(status).toBe(0)
      for (const module of MODULES) {
        const rebuilt = readFileSync(join(directory, module))
        expect(rebuilt.equals(committed(module)), `${module} is stale: run scripts/build-kernels.sh`).toBe(true)
      }
    } finally {
      rmSync(directory, { recursive: true })
    }
  })

  it.each(['kernels.wasm', 'kernels-5.wasm'] as const)(
    '%s keeps its data and stack below its half of the first MiB',
    async module => {
      const memory = new WebAssembly.Memory({ initial: 16, maximum: 65536 })
      const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(committed(module)), {
        env: { memory },
      })
      const heapBase = exports.__heap_base as WebAssembly.Global
      expect(heapBase.value).toBeGreaterThan(65536)
      expect(heapBase.value).toBeLessThanOrEqual(2 ** 19)
    },
  )
})

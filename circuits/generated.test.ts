import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cName, generateChip } from '@zkmips/air/codegen/codegen'
import { CompiledEvaluators } from '@zkmips/air/codegen/compiled'
import { hasCompiler } from '@zkmips/air/testing/build-for-tests'
import { expectAsReference } from '@zkmips/air/testing/expect-as-reference'
import { Kernels } from '@zkmips/field/kernels'
import { ShiftedBackend } from '@zkmips/field/kernels/testing/shifted'
import { WasmBackend } from '@zkmips/field/kernels/wasm'
import { describe, expect, it } from 'vitest'
import { createKernels } from './compiled-chips.ts'
import { PART_MACHINES } from './machines.ts'
import { expectBuilt } from './testing/expect-built.ts'

const chips = [...new Set(PART_MACHINES.flatMap(m => m.chips.map(c => c.chip)))]
const folder = fileURLToPath(new URL('./generated/', import.meta.url))

describe('circuits/generated', () => {
  it('holds what the generator writes for the chips of the machines, and nothing else', () => {
    const files = readdirSync(folder).filter(name => name.endsWith('.c'))
    expect(files.sort()).toEqual(chips.map(chip => `${cName(chip)}.c`).sort())
    for (const chip of chips) {
      // Run scripts/generate-chips.ts and scripts/build-kernels.sh after a change of a chip.
      expect(readFileSync(join(folder, `${cName(chip)}.c`), 'utf8') === generateChip(chip), chip.name).toBe(true)
    }
  })

  // That of degree 5, which no shipped parameters use, is compared in generated.long.test.ts: each takes a minute or two.
  it.skipIf(!hasCompiler() && !process.env.CI)('holds the module that these sources give', { timeout: 600_000 }, () => {
    expectBuilt('chips.wasm', 4)
  })

  it.each([4, 5])(
    'computes what the reference evaluator does, for every chip on random columns, at extension degree %i',
    async degree => {
      const { kernels, evaluators } = await createKernels({ degree, maxBytes: 2 ** 28 })
      expectAsReference(kernels, evaluators, chips)
    },
  )

  it('does so over any backend', async () => {
    const inner = await WasmBackend.create({ maxBytes: 2 ** 28 })
    const calls = await inner.attach(await WebAssembly.compile(readFileSync(join(folder, 'chips.wasm'))))
    const backend = new ShiftedBackend(inner)
    const kernels = new Kernels(backend)
    expectAsReference(kernels, new CompiledEvaluators(kernels, backend.attached(calls)), chips)
  })
})

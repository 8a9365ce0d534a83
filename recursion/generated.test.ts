import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cName, generateChip } from '@zkmips/air/codegen/codegen'
import { hasCompiler } from '@zkmips/air/testing/build-for-tests'
import { expectAsReference } from '@zkmips/air/testing/expect-as-reference'
import { describe, expect, it } from 'vitest'
import { createLayerKernels } from './compiled-chips.ts'
import { LAYER_MACHINES, namedChips, recursionMachine } from './machine/machine.ts'

const chips = LAYER_MACHINES.flatMap(namedChips)
const folder = fileURLToPath(new URL('./generated/', import.meta.url))

describe('recursion/generated', () => {
  it('holds what the generator writes for the chips of every layer, and nothing else', () => {
    const files = readdirSync(folder).filter(name => name.endsWith('.c'))
    expect(files.sort()).toEqual([...new Set(chips.map(chip => `${cName(chip)}.c`))].sort())
    for (const chip of chips) {
      // Run scripts/generate-chips.ts and scripts/build-kernels.sh after a change of a chip.
      expect(readFileSync(join(folder, `${cName(chip)}.c`), 'utf8') === generateChip(chip), chip.name).toBe(true)
    }
  })

  it.skipIf(!hasCompiler() && !process.env.CI)('holds the module that these sources give', () => {
    const out = mkdtempSync(join(tmpdir(), 'zkmips-kernels-'))
    try {
      execFileSync(fileURLToPath(new URL('../scripts/build-kernels.sh', import.meta.url)), [out, 'recursion'])
      const [built, committed] = [out, folder].map(at => readFileSync(join(at, 'recursion.wasm')))
      expect(built!.equals(committed!)).toBe(true)
    } finally {
      rmSync(out, { recursive: true })
    }
  })

  it('computes what the reference evaluator does, for every chip on random columns', async () => {
    const { kernels, evaluatorsOf } = await createLayerKernels({ maxBytes: 2 ** 28 })
    for (const { machine } of LAYER_MACHINES) {
      expectAsReference(
        kernels,
        evaluatorsOf(machine),
        machine.chips.map(({ chip }) => chip),
      )
    }
  })

  it('is of no other machine', async () => {
    const { evaluatorsOf } = await createLayerKernels({ maxBytes: 2 ** 28 })
    expect(() => evaluatorsOf(recursionMachine(4, 3))).toThrow(
      'there are evaluators for recursion-4-2-1, recursion-5-2-2, recursion-5-4-2, recursion-5-2-1, recursion-5-1-1, not for recursion-4-3-1',
    )
  })
})

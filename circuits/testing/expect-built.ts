import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const folder = fileURLToPath(new URL('../generated/', import.meta.url))

/** Builds the evaluators of the chips for an extension degree, and expects the bytes of the module that stands in `generated/`. */
export function expectBuilt(module: string, degree: number): void {
  const out = mkdtempSync(join(tmpdir(), 'zkmips-kernels-'))
  try {
    const script = fileURLToPath(new URL('../../scripts/build-kernels.sh', import.meta.url))
    execFileSync(script, [out, 'chips', String(degree)])
    expect(readFileSync(join(out, module)).equals(readFileSync(join(folder, module)))).toBe(true)
  } finally {
    rmSync(out, { recursive: true })
  }
}

/** The same sources give the same package. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildPackage } from './build/build.ts'

it('a second build gives the same bytes', async () => {
  const base = mkdtempSync(join(tmpdir(), 'zkmips-build-'))
  try {
    const built: Map<string, string>[] = []
    for (const name of ['first', 'second']) {
      const folder = join(base, name)
      await buildPackage(folder)
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
      const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length)).sort()
      built.push(new Map(paths.map(path => [path, readFileSync(join(folder, path), 'base64')])))
    }
    const [first, second] = built
    expect(first!.size).toBeGreaterThan(100)
    expect(second).toEqual(first)
  } finally {
    rmSync(base, { recursive: true })
  }
}, 600_000)

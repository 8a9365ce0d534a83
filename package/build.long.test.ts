/** The same sources give the same package. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildPackage } from './build/build.ts'

it('a second build gives the same bytes', () => {
  const base = mkdtempSync(join(tmpdir(), 'zkmips-build-'))
  try {
    const [first, second] = ['first', 'second'].map(name => {
      const folder = join(base, name)
      buildPackage(folder)
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
      const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length)).sort()
      return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'base64')]))
    })
    expect(first!.size).toBeGreaterThan(100)
    expect(second).toEqual(first)
  } finally {
    rmSync(base, { recursive: true })
  }
}, 600_000)

/**
 * For tests: a directory of their own, which goes away after them.
 * @module
 */
import { mkdtempSync, rmSync, type WriteFileOptions, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export function scratch(name: string) {
  const directory = mkdtempSync(join(tmpdir(), `zkmips-${name}-`))
  afterAll(() => rmSync(directory, { recursive: true }))
  /** Writes a file there. @returns its path */
  function file(name: string, content: Uint8Array | string, options?: WriteFileOptions): string {
    const path = join(directory, name)
    writeFileSync(path, content, options)
    return path
  }
  return { directory, file }
}

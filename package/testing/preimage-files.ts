/**
 * For tests: directories and files of preimages, which go away after them.
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export function preimageFiles() {
  const root = mkdtempSync(join(tmpdir(), 'zkmips-preimages-'))
  afterAll(() => rmSync(root, { recursive: true }))
  let made = 0

  /** A directory with these files. @returns its path */
  function directoryOf(files: Readonly<Record<string, Uint8Array>>): string {
    const directory = join(root, `directory-${made++}`)
    mkdirSync(directory)
    for (const [name, data] of Object.entries(files)) writeFileSync(join(directory, name), data)
    return directory
  }

  /** A file with this JSON. @returns its path */
  function fileOf(content: unknown): string {
    const file = join(root, `file-${made++}.json`)
    writeFileSync(file, JSON.stringify(content))
    return file
  }

  return { root, directoryOf, fileOf }
}

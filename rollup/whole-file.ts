/**
 * Files that are there whole or not at all, whenever the process or the machine stops. One process at a time writes a file.
 * @module
 */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'

/** Replaces what is there; it is on disk when this returns. What a stop leaves is `path.partial`, which the next call writes over. */
export function writeWholeFile(path: string, content: string | Uint8Array, mode = 0o666): void {
  const partial = `${path}.partial`
  const descriptor = openSync(partial, 'w', mode)
  try {
    writeFileSync(descriptor, content)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(partial, path)
}

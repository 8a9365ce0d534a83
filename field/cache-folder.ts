/**
 * Folders under the user's cache: `$XDG_CACHE_HOME/zkmips/NAME` (`~/.cache` unless set).
 * @module
 */
import { mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export const cacheFolder = (name: string): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zkmips', name)

/** A cache that is not used: others could have a hand in what is kept there. */
export class CacheError extends Error {
  readonly code = 'CACHE_NOT_WRITABLE'
  constructor(message: string) {
    super(message)
    this.name = 'CacheError'
  }
}

/**
 * Makes the folder.
 * @throws CacheError for one that others can write to: whoever does could change what is done here; the system's error for one that cannot be made
 */
export function openCacheFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = statSync(folder)
  if (process.getuid && uid !== process.getuid())
    throw new CacheError(`the cache cannot be used: ${folder} belongs to another user`)
  if ((mode & 0o022) !== 0) {
    throw new CacheError(
      `the cache cannot be used: others may write to ${folder}: remove their permission with chmod go-w`,
    )
  }
}

/**
 * Folders under the user's cache: `$XDG_CACHE_HOME/zkmips/NAME` (`~/.cache` unless set).
 * @module
 */
import { mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export const cacheFolder = (name: string): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zkmips', name)

/** Makes the folder. @throws Error for one that cannot be written to, or that others can write to: whoever does could change what is done here */
export function openCacheFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = statSync(folder)
  if (process.getuid && uid !== process.getuid()) throw new Error(`${folder} belongs to another user`)
  if ((mode & 0o022) !== 0) throw new Error(`others may write to ${folder}: remove their permission with chmod go-w`)
}

/**
 * Where Node keeps the compiled modules of the command: a command then starts in half of the time. Workers take the folder over by the
 * environment. What is kept there is run, so a folder that others may write to is not used; without one, only time is lost.
 * @module
 */
import { mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** `$XDG_CACHE_HOME/zkmips/modules` (`~/.cache` unless set), made if it is not there; undefined where it cannot be used. */
function folder() {
  try {
    const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zkmips', 'modules')
    mkdirSync(cache, { recursive: true, mode: 0o700 })
    const { uid, mode } = statSync(cache)
    const isOwn = process.getuid === undefined || uid === process.getuid()
    return isOwn && (mode & 0o022) === 0 ? cache : undefined
  } catch {
    return undefined
  }
}

/** Of the environment of a child process; nothing where the user has decided. NODE_COMPILE_CACHE: Node 22.1 and newer. */
export function moduleCache() {
  if (process.env.NODE_COMPILE_CACHE !== undefined || process.env.NODE_DISABLE_COMPILE_CACHE !== undefined) return {}
  const cache = folder()
  return cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }
}

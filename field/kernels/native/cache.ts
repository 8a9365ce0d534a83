/**
 * Where built libraries are kept: `$XDG_CACHE_HOME/zkmips/kernels` (`~/.cache` unless set). A file's name says from what it was built and
 * what its bytes are, so that one file is one fact: it appears at once, complete, and a damaged or foreign one is seen and made anew.
 * @module
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, openCacheFolder } from '../../cache-folder.ts'

const DAY_MS = 24 * 3600 * 1000
const KEEP_DAYS = 30
const KEPT = /^([0-9a-f]{32})-([0-9a-f]{64})\.(?:so|o|layout)$/
const BUILD = /^build-/

export class LibraryCache {
  readonly folder: string

  /** @throws Error for a folder that cannot be written to, or that others can write to: whoever does could run code here */
  constructor(folder = cacheFolder('kernels')) {
    this.folder = folder
    openCacheFolder(folder)
  }

  /** The file of what was built under a key, 32 hex digits. One whose bytes are not what its name says is deleted. */
  find(key: string): string | undefined {
    return this.#find(key, '.so')
  }

  /** The same for one compiled file of a library. */
  findObject(key: string): string | undefined {
    return this.#find(key, '.o')
  }

  /** The same for a circuit's layout. */
  findLayout(key: string): string | undefined {
    return this.#find(key, '.layout')
  }

  #find(key: string, ending: string): string | undefined {
    for (const name of readdirSync(this.folder)) {
      const match = KEPT.exec(name)
      if (match?.[1] !== key || !name.endsWith(ending)) continue
      const file = join(this.folder, name)
      if (digestOf(file) === match[2]) return file
      rmSync(file, { force: true })
    }
    return undefined
  }

  /** Moves a finished file here; another process may do the same at the same time. @returns where it is */
  keep(key: string, built: string): string {
    return this.#keep(key, built, '.so')
  }

  keepObject(key: string, built: string): string {
    return this.#keep(key, built, '.o')
  }

  keepLayout(key: string, built: string): string {
    return this.#keep(key, built, '.layout')
  }

  #keep(key: string, built: string, ending: string): string {
    const file = join(this.folder, `${key}-${digestOf(built)}${ending}`)
    renameSync(built, file)
    return file
  }

  /** Deletes what nobody has built or finished for long. */
  prune(now = Date.now()): void {
    for (const name of readdirSync(this.folder)) {
      const days = BUILD.test(name) ? 1 : KEPT.test(name) ? KEEP_DAYS : Number.POSITIVE_INFINITY
      const path = join(this.folder, name)
      const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now)
      if (age > days * DAY_MS) rmSync(path, { recursive: true, force: true })
    }
  }
}

/** Undefined where it is gone: another process deletes what is damaged, too. */
function digestOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

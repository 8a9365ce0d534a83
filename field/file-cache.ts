/**
 * Files that took long to make, kept in a folder. A file's name says from what it was made and what its bytes are, so that one file is one fact: it appears
 * at once, complete, and a damaged or foreign one is seen and made anew.
 * @module
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { openCacheFolder } from './cache-folder.ts'

const DAY_MS = 24 * 3600 * 1000
/** Of folders for what is not finished. */
const WORK_DAYS = 2
const KEPT = /^([0-9a-f]{32})-([0-9a-f]{64})\.([a-z]+)$/
const WORK = /^(?:build|work)-/
const BUFFER_BYTES = 1 << 24

export class FileCache {
  readonly folder: string
  readonly #keepDays: number

  /**
   * @param keepDays after which a file that nobody has used goes away
   * @throws CacheError for a folder that others can write to: whoever does could run code, or choose keys, here; the system's error for one that cannot be made
   */
  constructor(folder: string, keepDays: number) {
    this.folder = folder
    this.#keepDays = keepDays
    openCacheFolder(folder)
  }

  /**
   * The file of what was made under a key, which is now as good as new. One whose bytes are not what its name says is deleted.
   * @param key 32 hex digits
   * @param ending of its name, which says what kind of file it is
   */
  find(key: string, ending: string): string | undefined {
    for (const name of readdirSync(this.folder)) {
      const match = KEPT.exec(name)
      if (match?.[1] !== key || match[3] !== ending) continue
      const file = join(this.folder, name)
      if (digestOf(file) === match[2]) {
        touch(file)
        return file
      }
      rmSync(file, { force: true })
    }
    return undefined
  }

  /** Moves a finished file of the same file system here; another process may do the same at the same time. @returns where it is */
  keep(key: string, ending: string, made: string): string {
    const file = join(this.folder, `${key}-${sha256OfFile(made)}.${ending}`)
    renameSync(made, file)
    return file
  }

  /** A new folder beside what is kept, for what is not finished; whoever asks for it deletes it. */
  newWorkFolder(): string {
    return mkdtempSync(join(this.folder, 'work-'))
  }

  /** Calls `work` with such a folder, which is deleted afterwards. */
  async withWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = this.newWorkFolder()
    try {
      return await work(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** Deletes what nobody has used or finished for long. */
  prune(now = Date.now()): void {
    for (const name of readdirSync(this.folder)) {
      const days = WORK.test(name) ? WORK_DAYS : KEPT.test(name) ? this.#keepDays : Number.POSITIVE_INFINITY
      const path = join(this.folder, name)
      const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now)
      if (age > days * DAY_MS) rmSync(path, { recursive: true, force: true })
    }
  }
}

/** A file of any size, in hex. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(Math.min(BUFFER_BYTES, Math.max(1, statSync(path).size)))
  const file = openSync(path, 'r')
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

/** Undefined where it is gone: another process deletes what is damaged, too. */
function digestOf(file: string): string | undefined {
  try {
    return sha256OfFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function touch(file: string): void {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // Another process has just deleted it, and whoever opens it will see that.
  }
}

/**
 * Where Groth16 keys are kept: `$XDG_CACHE_HOME/zkmips/groth16` (`~/.cache` unless set). A file's name says for what it was made and what its
 * bytes are, so a damaged one is seen, and made anew.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, openCacheFolder } from '@zkmips/field/cache-folder'

const DAY_MS = 24 * 3600 * 1000
const KEEP_DAYS = 90
const KEPT = /^([0-9a-f]{32})-([0-9a-f]{64})\.(zkey|json)$/
const WORK = /^work-/
const BUFFER_BYTES = 1 << 24

export class KeyCache {
  readonly folder: string

  /** @throws Error for a folder that cannot be written to, or that others can write to: keys decide what is proved */
  constructor(folder = cacheFolder('groth16')) {
    this.folder = folder
    openCacheFolder(folder)
  }

  /** The file kept under a name, 32 hex digits. One whose bytes are not what its name says is deleted. */
  find(name: string, ending: 'zkey' | 'json'): string | undefined {
    for (const entry of readdirSync(this.folder)) {
      const match = KEPT.exec(entry)
      if (match?.[1] !== name || match[3] !== ending) continue
      const file = join(this.folder, entry)
      if (sha256OfFile(file) === match[2]) {
        const now = new Date()
        utimesSync(file, now, now)
        return file
      }
      rmSync(file, { force: true })
    }
    return undefined
  }

  /** Moves a finished file of the same file system here. @returns where it is */
  keep(name: string, ending: 'zkey' | 'json', made: string): string {
    const file = join(this.folder, `${name}-${sha256OfFile(made)}.${ending}`)
    renameSync(made, file)
    return file
  }

  /** Calls `work` with an empty folder of its own beside what is kept, which is deleted afterwards. */
  async withWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.folder, `work-${randomBytes(8).toString('hex')}`)
    mkdirSync(folder, { mode: 0o700 })
    try {
      return await work(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** Deletes what nobody has used or finished for long. */
  prune(now = Date.now()): void {
    for (const entry of readdirSync(this.folder)) {
      const days = WORK.test(entry) ? 2 : KEPT.test(entry) ? KEEP_DAYS : Number.POSITIVE_INFINITY
      const path = join(this.folder, entry)
      const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now)
      if (age > days * DAY_MS) rmSync(path, { recursive: true, force: true })
    }
  }
}

/** A file of any size, in hex. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(BUFFER_BYTES)
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

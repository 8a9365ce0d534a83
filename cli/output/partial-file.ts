/**
 * A file that appears whole or not at all.
 * @module
 */
import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { copyFile, type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { removePartial } from '../exit-protocol.mjs'
import { partialFile, wholeFile } from '../line.ts'
import type { Piece } from './stream.ts'

/** Of a name, in bytes, on the usual file systems. */
const MAX_NAME = 255
const STICKY = 0o1000

export class PartialFile {
  readonly path: string
  readonly #partial: string
  readonly #handle: FileHandle

  private constructor(path: string, partial: string, handle: FileHandle) {
    this.path = path
    this.#partial = partial
    this.#handle = handle
  }

  /**
   * @param path not a link
   * @throws system errors where it will not be possible to put the file there
   */
  static async create(path: string): Promise<PartialFile> {
    await checkReplaceable(path)
    const suffix = `.partial-${randomBytes(4).toString('hex')}`
    const name = basename(path)
    const isLong = Buffer.byteLength(name + suffix) > MAX_NAME
    // What is wrong with the name itself is to be found now.
    if (isLong) await stat(path).catch(ignoreMissing)
    const partial = join(dirname(path), (isLong ? 'zkmips' : name) + suffix)
    partialFile(partial)
    return new PartialFile(path, partial, await open(partial, 'wx'))
  }

  /** @throws system errors */
  async finish(pieces: Iterable<Piece>): Promise<void> {
    for (const piece of pieces) await this.#handle.writeFile(piece)
    await this.#complete()
  }

  /** @param write what makes the file, whose name it gets @throws system errors, and what `write` throws */
  async finishBy<T>(write: (path: string) => Promise<T>): Promise<T> {
    const result = await write(this.#partial)
    await this.#complete()
    return result
  }

  async #complete(): Promise<void> {
    // What it was made from may be deleted next.
    await this.#handle.sync()
    await this.#handle.close()
    try {
      await rename(this.#partial, this.path)
    } catch (error) {
      // A file that is mounted, as containers do it, cannot be replaced.
      if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error
      await copyFile(this.#partial, this.path)
      await rm(this.#partial)
    }
    wholeFile(this.#partial)
  }

  /** Synchronous, because it also runs on ctrl-C. */
  discard(): void {
    // Node warns of a handle that it has to close itself.
    this.#handle.close().catch(() => undefined)
    removePartial(this.#partial)
    wholeFile(this.#partial)
  }
}

const ignoreMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
}

/** In a directory such as /tmp only the owner of a file replaces it, which the system would say after the work. */
async function checkReplaceable(path: string): Promise<void> {
  const user = process.getuid?.()
  if (user === undefined || user === 0) return
  const [directory, file] = await Promise.all([stat(dirname(path)), stat(path).catch(ignoreMissing)])
  const isOwner = ({ uid }: Stats): boolean => uid === user
  if (file === undefined || (directory.mode & STICKY) === 0 || isOwner(file) || isOwner(directory)) return
  throw Object.assign(new Error('the file is of another user'), { code: 'EPERM' })
}

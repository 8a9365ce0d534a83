/**
 * Output files, with errors that say what to do.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { outputError } from './errors.ts'
import { partialFile, wholeFile } from './line.ts'

/**
 * A file that appears whole or not at all: written under another name in the same directory, and renamed. It is opened before
 * the work starts, so that an hour of proving does not end with a directory that is not there.
 */
export class OutputFile {
  readonly path: string
  readonly #partial: string
  readonly #handle: FileHandle
  #finished = false

  private constructor(path: string, partial: string, handle: FileHandle) {
    this.path = path
    this.#partial = partial
    this.#handle = handle
  }

  /** @throws CliError where nothing can be written there */
  static async open(path: string): Promise<OutputFile> {
    const existing = await stat(path).catch(() => undefined)
    if (existing?.isDirectory()) throw outputError('IS_A_DIRECTORY', `${path}: this is a directory; name a file in it`)
    const partial = `${path}.partial-${randomBytes(4).toString('hex')}`
    try {
      partialFile(partial)
      return new OutputFile(path, partial, await open(partial, 'wx'))
    } catch (error) {
      throw cannotWrite(path, error)
    }
  }

  /** @throws CliError */
  async finish(data: Uint8Array | string): Promise<void> {
    try {
      await this.#handle.writeFile(data)
      await this.#handle.close()
      await rename(this.#partial, this.path)
      this.#finished = true
      wholeFile(this.#partial)
    } catch (error) {
      throw cannotWrite(this.path, error)
    }
  }

  /** Leaves nothing behind unless it was finished. Synchronous, because it also runs on ctrl-C. */
  discard(): void {
    if (this.#finished) return
    rmSync(this.#partial, { force: true })
    wholeFile(this.#partial)
  }
}

export function cannotWrite(path: string, error: unknown): Error {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return outputError('NO_SUCH_DIRECTORY', `${path}: the directory ${dirname(path)} does not exist; make it first`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return outputError('NOT_WRITABLE', `${path}: you may not write in ${dirname(path)}; choose another directory`)
    case 'ENOSPC':
      return outputError('DISK_FULL', `${path}: the disk is full; free some space`)
    default:
      return outputError(
        'NOT_WRITABLE',
        `${path}: cannot be written (${(error as Error).message}); choose another path`,
      )
  }
}

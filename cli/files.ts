/**
 * Outputs, with errors that say what to do.
 * @module
 */
import { stat } from 'node:fs/promises'
import { PartsError } from '@zkmips/zkmips/parts-folder'
import { outputError, usageError } from './errors.ts'
import { answersGoToStderr } from './output/answer.ts'
import { cannotWrite } from './output/cannot-write.ts'
import { PartialFile } from './output/partial-file.ts'
import { followLinks, openStream, type Piece, type Stream } from './output/stream.ts'

/**
 * Where a command leaves what it makes. A file appears whole or not at all; links to it stay. What is no file is written to as it
 * is. It is opened before the work starts, so that an hour of proving does not end with a directory that is not there.
 */
export class OutputFile {
  /** As the user wrote it. */
  readonly path: string
  /** The file itself, links followed; undefined for what is no file. */
  readonly file: string | undefined
  readonly #target: PartialFile | Stream
  #finished = false

  private constructor(path: string, target: PartialFile | Stream) {
    this.path = path
    this.file = target instanceof PartialFile ? target.path : undefined
    this.#target = target
  }

  /**
   * @param inputs files that the command reads, which an output must not replace; undefined for those that are not named
   * @throws CliError where nothing can be written there
   */
  static async open(path: string, ...inputs: readonly (string | undefined)[]): Promise<OutputFile> {
    if (path === '') throw usageError('the name of an output is empty; name a file')
    for (const input of inputs) {
      if (input === undefined || !(await isSameFile(path, input))) continue
      throw outputError('IS_THE_INPUT', `${path}: this is a file that the command reads; choose another name`)
    }
    let followed = path
    try {
      followed = await followLinks(path)
      const stream = await openStream(followed)
      if (stream?.isStdout) answersGoToStderr()
      if (!stream && path.endsWith('/')) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
      return new OutputFile(path, stream ?? (await PartialFile.create(followed)))
    } catch (error) {
      throw cannotWrite(path, error, followed)
    }
  }

  /** @param data whole, or in pieces @throws CliError; PartsError where the pieces come from a folder */
  async finish(data: Piece | Iterable<Piece>): Promise<void> {
    const pieces = typeof data === 'string' || data instanceof Uint8Array ? [data] : data
    try {
      if (this.#target instanceof PartialFile) await this.#target.finish(pieces)
      else await this.#target.write(pieces)
      this.#finished = true
    } catch (error) {
      if (error instanceof PartsError) throw error
      throw cannotWrite(this.path, error)
    }
  }

  /**
   * Lets something else make the file, a process perhaps.
   * @param write gets the name of a file to write; what it throws is thrown
   * @throws CliError where the output is no file
   */
  async finishBy<T>(write: (path: string) => Promise<T>): Promise<T> {
    if (!(this.#target instanceof PartialFile)) {
      throw outputError('NOT_A_FILE', `${this.path}: this output must be a regular file; name one`)
    }
    const target = this.#target
    const result = await target.finishBy(write).catch(error => {
      // The system's own; others say what they are about.
      throw error instanceof Error && 'syscall' in error ? cannotWrite(this.path, error) : error
    })
    this.#finished = true
    return result
  }

  /** Leaves nothing behind unless it was finished. Synchronous, because it also runs on ctrl-C. */
  discard(): void {
    if (!this.#finished && this.#target instanceof PartialFile) this.#target.discard()
  }
}

/** Under whatever names, through links of both kinds. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, two] = await Promise.all([a, b].map(path => stat(path).catch(() => undefined)))
  return one !== undefined && two !== undefined && one.isFile() && one.dev === two.dev && one.ino === two.ino
}

/**
 * The folder beside an output in which `zkmips prove` keeps what it has proved, until the output is complete: `x.proof.parts`.
 * @module
 */
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { PartsError, PartsFolder } from '@zkmips/zkmips/parts-folder'
import { partialFile, wholeFile } from './line.ts'
import { cannotWrite } from './output/cannot-write.ts'
import { plural } from './output/format.ts'
import type { ProgressState } from './output/progress.ts'

const SUFFIX = '.parts'
/** Of a name, in bytes, on the usual file systems. */
const MAX_NAME = 255

export class KeptParts {
  readonly folder: PartsFolder
  readonly #before: number
  #isOpen = true

  private constructor(folder: PartsFolder) {
    this.folder = folder
    this.#before = folder.size
  }

  /** @param output a file, links followed @throws CliError, PartsError */
  static async open(output: string): Promise<KeptParts> {
    const path = pathBeside(output)
    // Before they are there: the process may be killed between making them and saying so.
    const volatile = PartsFolder.volatile(path)
    for (const each of volatile) partialFile(each)
    try {
      return new KeptParts(await PartsFolder.open(path))
    } catch (error) {
      for (const each of volatile) wholeFile(each)
      throw keepingError(path, error)
    }
  }

  /** What there was when it was opened. */
  get found(): ProgressState | undefined {
    if (this.#before === 0) return undefined
    const parts = plural(this.#before, 'part')
    const text = `${this.folder.path} has ${parts} of a proof that was not finished; those that belong to this one are used`
    return { phase: 'resume', text, facts: { parts: this.#before, folder: this.folder.path } }
  }

  /** After failure or interrupt; later calls do nothing. Synchronous, because it also runs on ctrl-C. @returns how to go on */
  release(): string | undefined {
    if (!this.#isOpen) return undefined
    this.folder.release()
    this.#close()
    if (this.folder.size === 0) return undefined
    return `${plural(this.folder.size, 'finished part')} of the proof stay in ${this.folder.path}; the same command goes on from there`
  }

  /** After success. */
  async remove(): Promise<void> {
    await this.folder.remove()
    this.#close()
  }

  #close(): void {
    this.#isOpen = false
    for (const path of PartsFolder.volatile(this.folder.path)) wholeFile(path)
  }
}

/** What could not be kept, as of any output. */
export function keepingError(path: string, error: unknown): unknown {
  return error instanceof PartsError && error.cause !== undefined ? cannotWrite(path, error.cause) : error
}

function pathBeside(output: string): string {
  const name = basename(output) + SUFFIX
  if (Buffer.byteLength(name) <= MAX_NAME) return join(dirname(output), name)
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return join(dirname(output), `zkmips-${digest}${SUFFIX}`)
}

/**
 * Where a run puts its snapshots: one file for each, named by its step, so that a listing is in the order of the run.
 * @module
 */
import { access, constants, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ResumableHost } from '@zkmips/emulator/host/host'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { encodeSnapshot, readSnapshotHeader, type SnapshotHeader } from '@zkmips/emulator/runs/snapshot'
import { cannotRead, readInputFile } from '@zkmips/package/read-file'
import { about, outputError, usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { cannotWrite } from '../output/cannot-write.ts'

const EXTENSION = '.snapshot'
const DIGITS = 15

export class SnapshotDirectory {
  readonly path: string
  readonly #prestate: Uint8Array

  private constructor(path: string, prestate: Uint8Array) {
    this.path = path
    this.#prestate = prestate
  }

  /**
   * Makes the directory where it is not there yet.
   * @throws CliError
   */
  static async open(path: string, prestate: Uint8Array): Promise<SnapshotDirectory> {
    if (path === '') throw usageError('the name of the snapshot directory is empty; name one')
    await makeDirectory(path).catch(error => {
      throw cannotWrite(path, error)
    })
    await access(path, constants.W_OK).catch(error => {
      throw cannotWrite(join(path, `step${EXTENSION}`), error)
    })
    if (!(await stat(path)).isDirectory()) {
      throw outputError(
        'NOT_A_DIRECTORY',
        `${path}: this is a file, not a directory; choose another name for the snapshot directory`,
      )
    }
    return new SnapshotDirectory(path, prestate)
  }

  /**
   * The file appears whole or not at all.
   * @returns its path
   * @throws CliError
   */
  async write(state: MachineState, host: ResumableHost): Promise<string> {
    const file = join(this.path, `step-${String(state.step).padStart(DIGITS, '0')}${EXTENSION}`)
    const output = await OutputFile.open(file)
    try {
      await output.finish(encodeSnapshot(state, host.progress(), this.#prestate))
    } finally {
      output.discard()
    }
    return file
  }
}

/** With its parents. Node's own recursive mkdir never returns where the system makes none, as in /proc. */
async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeDirectory(dirname(path))
    await mkdir(path)
  }
}

/**
 * What the snapshots of a directory say of themselves, by ascending step; other files are passed over.
 * @throws CliError
 */
export async function readSnapshotHeaders(directory: string): Promise<(SnapshotHeader & { readonly file: string })[]> {
  const names = await readdir(directory).catch(error => {
    throw cannotRead(directory, error)
  })
  const headers: (SnapshotHeader & { readonly file: string })[] = []
  for (const name of names.filter(name => name.endsWith(EXTENSION))) {
    const file = join(directory, name)
    const bytes = await readInputFile(file)
    headers.push({ ...(await about(file, () => readSnapshotHeader(bytes))), file })
  }
  return headers.sort((a, b) => a.step - b.step)
}

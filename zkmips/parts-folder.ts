/**
 * The parts of a proof that were proved so far, in a folder: what a command that was killed goes on from. Part by part a file
 * whose name says which job it answers, and which appears whole or not at all.
 *
 * Invariants
 * - One process at a time uses a folder.
 * - What is read is what was written: a file that is cut or changed is known by its checksum. That it is a valid proof is for
 *   whoever uses it to check (`resume.ts`): others may be able to write to the folder.
 * - Only files that this module has written are deleted.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lockName, ownerOf } from './folder-lock.ts'

const PART = '.part'
const TEMPORARY = '.tmp'
const SPLIT = 'split.json'
/** "ZKPT", and the version of what follows. */
const HEADER = Buffer.from('ZKPT\x01')
const CHECKSUM_BYTES = 32

export type PartsErrorCode = 'IN_USE' | 'CANNOT_KEEP' | 'CHANGED'

/** The folder is used by another process, cannot be written (`cause` is the system's error), or was changed by others meanwhile. */
export class PartsError extends Error {
  readonly code: PartsErrorCode
  constructor(code: PartsErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PartsError'
    this.code = code
  }
}

/** What decides how a run is cut, if the user does not: a command that goes on has to cut it in the same way. */
export interface SplitChoice {
  readonly shardCycles: number
  readonly balanceFor: number
  /** By templates, or not: a run that is cut the other way has other parts. */
  readonly templates?: boolean
}

export class PartsFolder {
  readonly path: string
  readonly #lock: string
  /** Of files that are whole, at the beginning and since. */
  readonly #names: Set<string>
  /** Not kept yet. */
  #choice: SplitChoice | undefined

  private constructor(path: string, lock: string, names: Set<string>) {
    this.path = path
    this.#lock = lock
    this.#names = names
  }

  /** Files that go when the process that uses a folder dies; the folder last, if it is empty. */
  static volatile(path: string): readonly string[] {
    return [join(path, lockName()), path]
  }

  /** Makes the folder if it is not there, and locks it. @throws PartsError */
  static async open(path: string): Promise<PartsFolder> {
    const lock = join(path, lockName())
    try {
      await mkdir(path, { recursive: true })
      await writeFile(lock, '')
      const names = await readdir(path)
      // Each leaves its lock before it looks: of two that begin at once, at least one sees the other.
      for (const name of names.filter(name => join(path, name) !== lock)) {
        const owner = ownerOf(name)
        if (owner === undefined) continue
        if (owner.isAlive) throw inUse(path, name, owner.text)
        await rm(join(path, name), { force: true })
      }
      for (const name of names) if (name.endsWith(PART + TEMPORARY)) await rm(join(path, name), { force: true })
      return new PartsFolder(path, lock, new Set(names.filter(name => name.endsWith(PART))))
    } catch (error) {
      unlock(path, lock)
      throw error instanceof PartsError ? error : cannotKeep(path, error)
    }
  }

  /** Parts that are there, of whatever job. */
  get size(): number {
    return this.#names.size
  }

  /**
   * The choice with which the parts that are there were made; this one where there are none, or none that are cut by templates as this one says. It is
   * kept with the first part.
   */
  splitChoice(now: SplitChoice): SplitChoice {
    const before = this.size > 0 ? splitIn(join(this.path, SPLIT)) : undefined
    const isSame = before && (before.templates ?? false) === (now.templates ?? false)
    this.#choice = isSame ? before : now
    return this.#choice
  }

  has(key: string): boolean {
    return this.#names.has(key + PART)
  }

  /** @returns what was saved under the key; undefined where it is damaged */
  load(key: string): Uint8Array | undefined {
    try {
      const bytes = readFileSync(this.fileOf(key))
      const content = bytes.subarray(HEADER.length + CHECKSUM_BYTES)
      const head = bytes.subarray(0, HEADER.length + CHECKSUM_BYTES)
      return head.equals(headOf(key, content)) ? content : undefined
    } catch {
      return undefined
    }
  }

  /** @param key letters and digits @throws PartsError; what was saved before stays */
  async save(key: string, content: Uint8Array): Promise<void> {
    const file = this.fileOf(key)
    const temporary = join(this.path, `${key}-${randomBytes(4).toString('hex')}${PART}${TEMPORARY}`)
    let handle: FileHandle | undefined
    try {
      handle = await open(temporary, 'wx')
      await handle.writeFile(headOf(key, content))
      await handle.writeFile(content)
      await handle.sync()
      await handle.close()
      await rename(temporary, file)
      this.#names.add(key + PART)
      const choice = this.#choice
      this.#choice = undefined
      if (choice) await writeFile(join(this.path, SPLIT), JSON.stringify(choice))
    } catch (error) {
      await handle?.close().catch(() => {})
      rmSync(temporary, { force: true })
      throw cannotKeep(this.path, error)
    }
  }

  fileOf(key: string): string {
    return join(this.path, key + PART)
  }

  /** Leaves it to the next one; nothing stays of a folder without parts. Synchronous, because it also runs on ctrl-C. */
  release(): void {
    unlock(this.path, this.#lock)
  }

  /** The proof is complete: takes all parts away. */
  async remove(): Promise<void> {
    for (const name of this.#names) await rm(join(this.path, name), { force: true })
    this.release()
  }
}

/** @param file which others may have written */
function splitIn(file: string): SplitChoice | undefined {
  try {
    const { shardCycles, balanceFor, templates } = JSON.parse(readFileSync(file, 'utf8')) as SplitChoice
    const isChoice = [shardCycles, balanceFor].every(n => Number.isSafeInteger(n) && n > 0)
    return isChoice ? { shardCycles, balanceFor, ...(templates === true && { templates }) } : undefined
  } catch {
    return undefined
  }
}

function headOf(key: string, content: Uint8Array): Buffer {
  const checksum = createHash('sha256').update(HEADER).update(key).update(content).digest()
  return Buffer.concat([HEADER, checksum])
}

function unlock(path: string, lock: string): void {
  try {
    rmSync(lock, { force: true })
    const names = readdirSync(path)
    for (const name of names) if (name.endsWith(PART + TEMPORARY)) rmSync(join(path, name), { force: true })
    if (!names.some(name => name.endsWith(PART))) rmSync(join(path, SPLIT), { force: true })
    rmdirSync(path)
  } catch {
    // It has parts, or somebody else's files, or cannot be changed any more.
  }
}

const cannotKeep = (path: string, cause: unknown): PartsError =>
  new PartsError('CANNOT_KEEP', `${path}: finished parts cannot be kept here (${(cause as Error).message})`, { cause })

const inUse = (path: string, lock: string, owner: string): PartsError =>
  new PartsError(
    'IN_USE',
    `${path}: another command is proving with this output (${owner}); wait until it has ended, or name another output; if there is no such command, delete ${join(path, lock)}`,
  )

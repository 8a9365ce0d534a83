/**
 * An agent's folder: the journal of transactions under way, and what runs have told. One process at a time has it: two that send from
 * one journal would take each other's nonces.
 *
 * The lock is a file that says whose it is and that its owner touches while it lives. It counts for nothing once its owner is known
 * to have ended (on this machine), or has not touched it for a minute (on another one, whose processes cannot be seen from here).
 * @module
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export class StoreError extends Error {
  readonly code: 'STORE_IN_USE' | 'STORE_NOT_WRITABLE'
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}

interface Owner {
  readonly id: string
  readonly pid: number
  readonly host: string
  /** ISO 8601. */
  readonly since: string
}

const LOCK = 'lock.json'
/** Milliseconds between two touches. */
const TOUCH_EVERY = 10_000
/** Milliseconds without a touch after which a lock counts for nothing. */
const STALE_AFTER = 60_000
/** Milliseconds in which another process that takes over the same lock shows. */
const SETTLE = 100

export class AgentStore {
  readonly journalPath: string
  /** For `TraceCache`. */
  readonly cacheFolder: string
  readonly #lock: string
  readonly #owner: Owner
  readonly #timer: NodeJS.Timeout

  private constructor(folder: string, owner: Owner, onLost: (error: StoreError) => void) {
    this.journalPath = join(folder, 'journal.json')
    this.cacheFolder = join(folder, 'runs')
    this.#lock = join(folder, LOCK)
    this.#owner = owner
    this.#timer = setInterval(() => {
      if (!this.#touch()) onLost(inUse(folder, readOwner(this.#lock)))
    }, TOUCH_EVERY).unref()
  }

  /**
   * Makes the folder if it is not there, and locks it.
   * @param onLost is called if another process takes the folder, as it may when this one stood still for a minute
   * @throws StoreError
   */
  static async open(folder: string, onLost: (error: StoreError) => void): Promise<AgentStore> {
    const owner = { id: randomUUID(), pid: process.pid, host: hostname(), since: new Date().toISOString() }
    const lock = join(folder, LOCK)
    try {
      mkdirSync(folder, { recursive: true })
      if (!create(lock, owner)) await takeOver(folder, lock, owner)
    } catch (error) {
      if (error instanceof StoreError) throw error
      const message = `the store ${folder} cannot be written (${(error as Error).message}); name another folder`
      throw new StoreError('STORE_NOT_WRITABLE', message, { cause: error })
    }
    return new AgentStore(folder, owner, onLost)
  }

  /** Gives the folder back. */
  close(): void {
    clearInterval(this.#timer)
    if (readOwner(this.#lock)?.id === this.#owner.id) rmSync(this.#lock, { force: true })
  }

  /** @returns whether the folder is still this process's */
  #touch(): boolean {
    if (readOwner(this.#lock)?.id !== this.#owner.id) return false
    const now = new Date()
    utimesSync(this.#lock, now, now)
    return true
  }
}

/** @returns false where there is a lock */
function create(lock: string, owner: Owner): boolean {
  try {
    writeFileSync(lock, JSON.stringify(owner), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** @throws StoreError where the owner lives */
async function takeOver(folder: string, lock: string, owner: Owner): Promise<void> {
  const before = readOwner(lock)
  if (!isStale(lock, before)) throw inUse(folder, before)
  const own = `${lock}.${owner.id}`
  writeFileSync(own, JSON.stringify(owner))
  renameSync(own, lock)
  // Of several that do this at the same time the last one has it.
  await setTimeout(SETTLE)
  const now = readOwner(lock)
  if (now?.id !== owner.id) throw inUse(folder, now)
}

function isStale(lock: string, owner: Owner | undefined): boolean {
  if (owner !== undefined && owner.host === hostname() && !isAlive(owner.pid)) return true
  return Date.now() - statSync(lock).mtimeMs > STALE_AFTER
}

/** A process with this one's own number is an earlier one, as in a container that was started again. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** @returns undefined where there is none, or none that can be read */
function readOwner(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

function inUse(folder: string, owner: Owner | undefined): StoreError {
  const who = owner ? `process ${owner.pid} on ${owner.host} since ${owner.since}` : 'another process'
  const message = `the store ${folder} is in use by ${who}; stop that agent, or name another folder, and another account`
  return new StoreError('STORE_IN_USE', message)
}

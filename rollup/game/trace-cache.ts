/**
 * What a run has told so far, on disk: state hashes, and snapshots to go on from. It saves time only: whatever is missing or
 * damaged is computed again. One process writes to a folder at a time.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Hex, keccak256, toHex } from 'viem'
import { writeWholeFile } from '../whole-file.ts'

const HASHES = 'hashes.txt'
const SNAPSHOT = /^(\d+)\.snapshot$/
/** Another number makes caches of earlier versions unused. */
const VERSION = 1

export class TraceCache {
  readonly #folder: string
  readonly #hashes = new Map<bigint, Hex>()
  readonly #maxSnapshots: number

  /**
   * @param folder that all runs share
   * @param run names the run: its program and its inputs
   * @param maxSnapshots at least 2; when there are more, every other one is deleted
   */
  constructor(folder: string, run: Hex, maxSnapshots = 32) {
    this.#folder = join(folder, `run-${VERSION}-${run.slice(2)}`)
    this.#maxSnapshots = maxSnapshots
    mkdirSync(this.#folder, { recursive: true })
    this.#readHashes()
  }

  hash(steps: bigint): Hex | undefined {
    return this.#hashes.get(steps)
  }

  addHash(steps: bigint, hash: Hex): void {
    if (this.#hashes.has(steps)) return
    this.#hashes.set(steps, hash)
    appendFileSync(join(this.#folder, HASHES), `${steps} ${hash} ${check(`${steps}`, hash)}\n`)
  }

  /** Steps of which there is a snapshot, ascending. */
  snapshotSteps(): number[] {
    const steps = readdirSync(this.#folder).flatMap(name => {
      const match = SNAPSHOT.exec(name)
      return match ? [Number(match[1])] : []
    })
    return steps.sort((a, b) => a - b)
  }

  readSnapshot(step: number): Uint8Array {
    return readFileSync(this.#path(step))
  }

  writeSnapshot(step: number, file: Uint8Array): void {
    writeWholeFile(this.#path(step), file)
    const steps = this.snapshotSteps()
    if (steps.length > this.#maxSnapshots) for (let i = 0; i < steps.length; i += 2) this.dropSnapshot(steps[i]!)
  }

  dropSnapshot(step: number): void {
    rmSync(this.#path(step), { force: true })
  }

  #path(step: number): string {
    return join(this.#folder, `${step}.snapshot`)
  }

  /** Lines that a kill has cut, or that somebody has changed, do not count. */
  #readHashes(): void {
    let text: string
    try {
      text = readFileSync(join(this.#folder, HASHES), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
      throw error
    }
    for (const line of text.split('\n')) {
      const [steps, hash, sum] = line.split(' ')
      if (sum !== undefined && /^\d+$/.test(steps!) && sum === check(steps!, hash!)) {
        this.#hashes.set(BigInt(steps!), hash as Hex)
      }
    }
    // What comes next must not be appended to half a line.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(join(this.#folder, HASHES), '\n')
  }
}

const check = (steps: string, hash: string): string => keccak256(toHex(`${steps} ${hash}`)).slice(2, 18)

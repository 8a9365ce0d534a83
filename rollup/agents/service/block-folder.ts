/**
 * A folder of block traces that is looked at whenever something is missing: a trace that is put there is used without a restart, and one that is taken away is
 * forgotten. What cannot be read yet, as a file that is still being written, is tried again once it has changed.
 * @module
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BlockTrace, parseBlockTrace } from '../../blocks/block-trace.ts'
import type { PreimageSource } from '../../game/game-preimages.ts'
import type { ClaimRange, Output, OutputSource } from '../proposer/proposer.ts'
import { BlockStore } from './block-store.ts'

interface Known {
  /** Milliseconds: when the file was written. */
  readonly writtenAt: number
  readonly bytes: number
  /** Not there where the file is no block trace. */
  readonly trace?: BlockTrace
}

export class BlockFolder implements PreimageSource, OutputSource {
  readonly #folder: string
  readonly #onBad: (file: string, error: unknown) => void
  readonly #files = new Map<string, Known>()
  #store = new BlockStore([])

  /** @param onBad is told once of each file that is no block trace, as it stands */
  constructor(folder: string, onBad: (file: string, error: unknown) => void = () => {}) {
    this.#folder = folder
    this.#onBad = onBad
    this.#look()
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#store.get(key)
  }

  async fetch(key: Uint8Array): Promise<Uint8Array | undefined> {
    this.#look()
    return this.#store.get(key)
  }

  output(range: ClaimRange): Promise<Output | undefined> {
    this.#look()
    return this.#store.output(range)
  }

  #look(): void {
    const names = readdirSync(this.#folder).filter(name => name.endsWith('.json'))
    let isChanged = false
    for (const name of this.#files.keys()) if (!names.includes(name)) isChanged = this.#files.delete(name)
    for (const name of names) if (this.#read(name)) isChanged = true
    if (isChanged) this.#store = new BlockStore([...this.#files.values()].flatMap(({ trace }) => trace ?? []))
  }

  /** @returns whether there is something new in the file */
  #read(name: string): boolean {
    const path = join(this.#folder, name)
    try {
      const { mtimeMs: writtenAt, size: bytes } = statSync(path)
      const known = this.#files.get(name)
      if (known?.writtenAt === writtenAt && known.bytes === bytes) return false
      this.#files.set(name, { writtenAt, bytes })
      const trace = parseBlockTrace(readFileSync(path, 'utf8'))
      this.#files.set(name, { writtenAt, bytes, trace })
    } catch (error) {
      this.#onBad(path, error)
    }
    return true
  }
}

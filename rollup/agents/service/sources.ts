/**
 * Several places where preimages and outputs are, as one.
 * @module
 */
import type { PreimageSource } from '../../game/game-preimages.ts'
import type { ClaimRange, Output, OutputSource } from '../proposer/proposer.ts'

export class Sources implements PreimageSource, OutputSource {
  readonly #all: readonly (PreimageSource & OutputSource)[]

  constructor(all: readonly (PreimageSource & OutputSource)[]) {
    this.#all = all
  }

  get(key: Uint8Array): Uint8Array | undefined {
    for (const source of this.#all) {
      const data = source.get(key)
      if (data !== undefined) return data
    }
    return undefined
  }

  async fetch(key: Uint8Array, hint: Uint8Array | undefined): Promise<Uint8Array | undefined> {
    for (const source of this.#all) {
      const data = await source.fetch?.(key, hint)
      if (data !== undefined) return data
    }
    return undefined
  }

  /** The one that covers the most blocks; what it reads may be anywhere. */
  async output(range: ClaimRange): Promise<Output | undefined> {
    let best: Output | undefined
    for (const source of this.#all) {
      const output = await source.output(range)
      if (output !== undefined && output.blockNumber > (best?.blockNumber ?? 0n)) best = output
    }
    return best && { ...best, preimages: this }
  }
}

/** When each word of the three spaces was last accessed in a shard; 0 where it was not yet. */

import { REGISTER_COUNT, SPACE_MEMORY, SPACE_REGISTER, SPECIAL_COUNT } from '@zkmips/isa/accesses'
import { WordTable } from '../memory/word-table.ts'
import type { WordRange } from '../program/image.ts'

/** In the table of times: a word of the read-only image. Times are below 2^24. */
const IMAGE = 0xffff_ffff

export class AccessTimes {
  readonly #registers = new Uint32Array(REGISTER_COUNT)
  readonly #specials = new Uint32Array(SPECIAL_COUNT)
  readonly #memory = new WordTable()
  /** Distinct memory words accessed. */
  touchedWords = 0

  /** @param readOnly the words of the read-only image */
  constructor(readOnly: readonly WordRange[]) {
    for (const { start, end } of readOnly) this.#memory.fill(start, end, IMAGE)
  }

  /** Notes an access. @returns the previous time */
  register(register: number, time: number): number {
    const previous = this.#registers[register]!
    this.#registers[register] = time
    return previous
  }

  /** Notes an access. @returns the previous time */
  special(special: number, time: number): number {
    const previous = this.#specials[special]!
    this.#specials[special] = time
    return previous
  }

  isImage(wordAddress: number): boolean {
    return this.#memory.get(wordAddress) === IMAGE
  }

  /** Notes an access to a word that is not read-only image. @returns the previous time */
  memory(wordAddress: number, time: number): number {
    const previous = this.#memory.get(wordAddress)
    if (previous === 0) this.touchedWords++
    this.#memory.set(wordAddress, time)
    return previous
  }

  /** @param space one of the spaces of the memory argument */
  last(space: number, address: number): number {
    if (space === SPACE_MEMORY) return this.#memory.get(address)
    return space === SPACE_REGISTER ? this.#registers[address]! : this.#specials[address]!
  }
}

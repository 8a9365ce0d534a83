/**
 * A source of preimages for a game's run that has what L1 says about the inputs of its blocks, read when the run first asks for
 * something that the other source does not have.
 * @module
 */
import type { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { KEY_KECCAK256 } from '@zkmips/isa/syscalls'
import type { L1 } from '../l1/client.ts'
import type { LocalWords, PreimageSource } from './game-preimages.ts'
import { type Inbox, readInputPreimages, type Span } from './inbox.ts'

export class L1Inputs implements PreimageSource {
  readonly #l1: L1
  readonly #inbox: Inbox
  readonly #span: Span
  readonly #source: PreimageSource
  #reading: Promise<MemoryOracle> | undefined
  #found: MemoryOracle | undefined

  /** @param source of everything else @param span what the run is about: of the game, not of a proposer */
  constructor(l1: L1, inbox: Inbox, span: Span, source: PreimageSource) {
    this.#l1 = l1
    this.#inbox = inbox
    this.#span = span
    this.#source = source
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#source.get(key) ?? this.#found?.get(key)
  }

  /** @throws L1Error, InputsNotFoundError, and what the other source throws */
  async fetch(key: Uint8Array, hint: Uint8Array | undefined): Promise<Uint8Array | undefined> {
    if (key[0] === KEY_KECCAK256 && this.#found === undefined) {
      this.#reading ??= readInputPreimages(this.#l1, this.#inbox, this.#span)
      try {
        this.#found = await this.#reading
      } finally {
        // What failed is tried again with the next question.
        this.#reading = undefined
      }
    }
    return this.#found?.get(key) ?? this.#source.fetch?.(key, hint)
  }
}

/** The span of a game. @param locals its local words @param maxBlocks of its type */
export const spanOf = ([, , digest, last]: LocalWords, maxBlocks: bigint): Span => ({
  digest,
  last: BigInt(last),
  maxBlocks,
})

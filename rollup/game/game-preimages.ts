/**
 * What a game's run reads: the local preimages that L1 gives it, and whatever else from where the operator has it.
 *
 * Invariant: local preimages come from the game alone. Everything else is named by its hash, and checked against it.
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { checkPreimage, localKey, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { KEY_LOCAL } from '@zkmips/isa/syscalls'
import { type Hex, hexToBytes } from 'viem'

/** Values of the local keys 1 to 5, 32 bytes each, in this order. */
export type LocalWords = readonly [Hex, Hex, Hex, Hex, Hex]

/** Where the preimages of runs are that are named by their hash. */
export interface PreimageSource {
  get(key: Uint8Array): Uint8Array | undefined
  /**
   * Gets a preimage that `get` does not have, from a node for example.
   * @param hint the guest's last one before it asked; undefined if it gave none
   * @returns undefined where it cannot have it
   * @throws where it could not be got
   */
  fetch?(key: Uint8Array, hint: Uint8Array | undefined): Promise<Uint8Array | undefined>
  /** The same for one run, where what is fetched depends on the run; this source itself unless there is one. */
  forRun?(locals: LocalWords): PreimageSource
}

export class GamePreimages implements PreimageOracle {
  readonly #locals = new Map<string, Uint8Array>()
  readonly #fetched = new Map<string, Uint8Array>()
  readonly #source: PreimageSource
  #hint: Uint8Array | undefined

  constructor(locals: LocalWords, source: PreimageSource) {
    for (const [i, word] of locals.entries()) this.#locals.set(bytesToHex(localKey(i + 1)), hexToBytes(word))
    this.#source = source
  }

  get(key: Uint8Array): Uint8Array | undefined {
    if (key[0] === KEY_LOCAL) return this.#locals.get(bytesToHex(key))
    const data = this.#source.get(key)
    if (data === undefined) return this.#fetched.get(bytesToHex(key))
    // A step with a wrong preimage is refused by L1, after the bonds on the way there are lost.
    checkPreimage(key, data)
    return data
  }

  hint(hint: Uint8Array): void {
    this.#hint = hint
  }

  /** @returns whether the preimage is there now @throws BadPreimageError, or what the source throws */
  async fetch(key: Uint8Array): Promise<boolean> {
    const data = await this.#source.fetch?.(key, this.#hint)
    if (data === undefined) return false
    checkPreimage(key, data)
    this.#fetched.set(bytesToHex(key), data)
    return true
  }
}

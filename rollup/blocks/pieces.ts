/**
 * Pieces of evidence, each filed under the hash of its own bytes: so what a node says wrong can make a capture fail, and never a wrong
 * trace. As an oracle of the guest it notes what was read, which is what a trace needs.
 * @module
 */
import { keccakKey, localKey, MemoryOracle, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { bytesToHex, hexToBytes, keccak256 } from 'viem'
import type { Hex } from '../hex.ts'

/** A preimage key is the hash with its first byte replaced by the key's type: the digits after that byte find a piece. */
const DIGITS_BEFORE = 4
const KECCAK_TYPE = keccakKey(new Uint8Array(0))[0]

export class Pieces {
  readonly #byDigits = new Map<string, { readonly hash: Hex; readonly data: Hex }>()

  add(...pieces: readonly Hex[]): void {
    for (const data of pieces) {
      const hash = keccak256(data)
      this.#byDigits.set(hash.slice(DIGITS_BEFORE), { hash, data })
    }
  }

  get size(): number {
    return this.#byDigits.size
  }

  get(hash: Hex): Hex | undefined {
    return this.#byDigits.get(hash.slice(DIGITS_BEFORE))?.data
  }

  /** By the key of a keccak256 preimage. */
  byKey(key: Uint8Array): { readonly hash: Hex; readonly data: Hex } | undefined {
    if (key[0] !== KECCAK_TYPE) return undefined
    return this.#byDigits.get(bytesToHex(key).slice(DIGITS_BEFORE))
  }
}

/** The oracle of a capture. */
export class RecordingOracle implements PreimageOracle {
  /** What the guest has read. */
  readonly used: Record<Hex, Hex> = {}
  readonly #locals = new MemoryOracle()
  readonly #pieces: Pieces

  /** @param locals local preimages by key number */
  constructor(locals: ReadonlyMap<number, Uint8Array>, pieces: Pieces) {
    for (const [key, data] of locals) this.#locals.add(localKey(key), data)
    this.#pieces = pieces
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const local = this.#locals.get(key)
    if (local !== undefined) return local
    const piece = this.#pieces.byKey(key)
    if (piece === undefined) return undefined
    this.used[piece.hash] = piece.data
    return hexToBytes(piece.data)
  }
}

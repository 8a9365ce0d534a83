/**
 * Preimages from the command line's files first, and from a preimage server for the rest.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { KEY_LOCAL, LOCAL_KEYS } from '@zkmips/isa/syscalls'
import { localKey, type MemoryOracle, type PreimageOracle } from '../oracle.ts'
import type { PreimageServer } from './server-oracle.ts'

const LOCAL_NUMBERS: ReadonlyMap<string, number> = new Map(LOCAL_KEYS.map(n => [bytesToHex(localKey(n)), n]))

export class ServedOracle implements PreimageOracle {
  readonly #given: MemoryOracle
  readonly #server: PreimageServer
  readonly #locals: Map<number, Uint8Array>

  /** @param locals gets the local preimages that the server answers */
  constructor(given: MemoryOracle, server: PreimageServer, locals: Map<number, Uint8Array>) {
    this.#given = given
    this.#server = server
    this.#locals = locals
  }

  /** @throws PreimageServerError */
  get(key: Uint8Array): Uint8Array | undefined {
    return this.#given.get(key) ?? (key[0] === KEY_LOCAL ? this.#local(key) : this.#server.get(key))
  }

  /** @throws PreimageServerError */
  hint(hint: Uint8Array): void {
    this.#server.hint(hint)
  }

  /** The claim is the same whenever it is read: a local preimage is asked for once. A key that is none is not asked for. */
  #local(key: Uint8Array): Uint8Array | undefined {
    const number = LOCAL_NUMBERS.get(bytesToHex(key))
    if (number === undefined) return undefined
    const data = this.#server.get(key)
    this.#given.addLocal(number, data)
    this.#locals.set(number, data)
    return data
  }
}

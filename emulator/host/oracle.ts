/**
 * Where preimages come from. A key is 32 bytes, byte 0 its type: 1 local, 2 keccak256, 4 sha256; the rest of a hash key is
 * the rest of the hash. What the guest sees of a preimage (length, offset, alignment) is in `syscalls.ts`.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { KEY_KECCAK256, KEY_LOCAL, KEY_SHA256, LOCAL_KEYS, LOCAL_PREIMAGE_BYTES } from '@zkmips/isa/syscalls'

export interface PreimageOracle {
  /** @param key 32 bytes @returns the data without its length, or undefined where the oracle does not have it */
  get(key: Uint8Array): Uint8Array | undefined
  /** Takes a hint of the guest, complete and without its length: what it will ask for next. */
  hint?(hint: Uint8Array): void
}

/** Host error: the guest asked for a hash preimage that the oracle lacks. The state is as before the step. */
export class MissingPreimageError extends Error {
  readonly code = 'MISSING_PREIMAGE'
  readonly key: Uint8Array
  constructor(key: Uint8Array) {
    super(`the preimage with key 0x${bytesToHex(key)} is missing; add it to the preimages of this run`)
    this.name = 'MissingPreimageError'
    this.key = key
  }
}

/** A preimage that does not have the hash its key says, or a key that names nothing. */
export class BadPreimageError extends Error {
  readonly code = 'BAD_PREIMAGE'
  readonly key: Uint8Array
  constructor(key: Uint8Array, what: string) {
    super(`the preimage with key 0x${bytesToHex(key)} is wrong: ${what}`)
    this.name = 'BadPreimageError'
    this.key = key
  }
}

function typed(type: number, hash: Uint8Array): Uint8Array {
  const key = hash.slice()
  key[0] = type
  return key
}

export const keccakKey = (data: Uint8Array): Uint8Array => typed(KEY_KECCAK256, keccak_256(data))
export const sha256Key = (data: Uint8Array): Uint8Array => typed(KEY_SHA256, sha256(data))

export function localKey(index: number): Uint8Array {
  const key = new Uint8Array(32)
  key[0] = KEY_LOCAL
  key[31] = index
  return key
}

/** @throws BadPreimageError unless the data belongs to the key */
export function checkPreimage(key: Uint8Array, data: Uint8Array): void {
  if (key.length !== 32) throw new BadPreimageError(key, `the key has ${key.length} bytes, expected 32`)
  const hex = bytesToHex(key)
  switch (key[0]) {
    case KEY_KECCAK256:
    case KEY_SHA256: {
      const actual = key[0] === KEY_SHA256 ? sha256Key(data) : keccakKey(data)
      if (bytesToHex(actual) !== hex) {
        throw new BadPreimageError(key, `its ${data.length} bytes have the key 0x${bytesToHex(actual)}`)
      }
      return
    }
    case KEY_LOCAL:
      if (!LOCAL_KEYS.some(index => bytesToHex(localKey(index)) === hex)) {
        throw new BadPreimageError(key, `local keys are ${LOCAL_KEYS.join(', ')}`)
      }
      if (data.length !== LOCAL_PREIMAGE_BYTES) {
        throw new BadPreimageError(key, `a local preimage has ${LOCAL_PREIMAGE_BYTES} bytes, this one ${data.length}`)
      }
      return
    default:
      throw new BadPreimageError(key, 'byte 0 must be 1 (local), 2 (keccak256) or 4 (sha256)')
  }
}

/** Preimages held in memory, checked when they are added. */
export class MemoryOracle implements PreimageOracle {
  readonly #byKey = new Map<string, Uint8Array>()

  get size(): number {
    return this.#byKey.size
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#byKey.get(bytesToHex(key))
  }

  /** @throws BadPreimageError */
  add(key: Uint8Array, data: Uint8Array): this {
    checkPreimage(key, data)
    return this.addUnchecked(key, data)
  }

  addLocal(index: number, data: Uint8Array): this {
    return this.add(localKey(index), data)
  }

  addKeccak(data: Uint8Array): this {
    return this.addUnchecked(keccakKey(data), data)
  }

  /** The caller vouches that the data belongs to the key; a guest may still be made to see wrong data this way, in tests. */
  addUnchecked(key: Uint8Array, data: Uint8Array): this {
    this.#byKey.set(bytesToHex(key), data.slice())
    return this
  }
}

/**
 * The keys of a release as JSON. Digests are hexadecimal: their eight words as bytes, the lowest first.
 * @module
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { DIGEST_WORDS, type Digest } from '@zkmips/field/hash'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'

/** `keys.json`, written by scripts/release-keys.ts. */
export interface KeysFile {
  /** Name of the settings of the layers. */
  readonly settings: string
  /** Of the tree of the entries below. */
  readonly root: string
  /** By name of the circuit, in the order of the tree. */
  readonly entries: Readonly<Record<string, string>>
  /** The layers above the joins, whose keys are constants of what verifies them. */
  readonly layers: Readonly<Record<string, StoredKey>>
  /** The R1CS of the proofs of `wrap`. */
  readonly circuit: { readonly digest: string; readonly constraints: number; readonly variables: number }
}

export interface StoredKey extends Omit<VerifyingKey, 'preprocessedCap'> {
  readonly preprocessedCap: readonly string[]
}

export function encodeDigests(digests: readonly Digest[]): string[] {
  return digests.map(words => {
    const view = new DataView(new ArrayBuffer(4 * DIGEST_WORDS))
    words.forEach((word, i) => {
      view.setUint32(4 * i, word, true)
    })
    return bytesToHex(new Uint8Array(view.buffer))
  })
}

export function decodeDigests(digests: readonly string[]): Digest[] {
  return digests.map(text => {
    const view = new DataView(hexToBytes(text).buffer as ArrayBuffer)
    return Uint32Array.from({ length: DIGEST_WORDS }, (_, i) => view.getUint32(4 * i, true))
  })
}

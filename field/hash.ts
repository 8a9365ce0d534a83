/**
 * What the proof system needs of a hash, and nothing about which hash it is.
 *
 * Instances: `blake3.ts` (proofs verified natively), `poseidon2.ts` (proofs verified in a circuit over KoalaBear) and `poseidon-bn254.ts`
 * (in a circuit over BN254's scalars). A shard proof names its hash; everything built on this interface (Merkle trees, transcripts) works with either.
 *
 * @module
 */
import type { ExtensionField } from './extension.ts'
import type { Transcript } from './transcript.ts'

export type HasherName = 'blake3' | 'poseidon2' | 'poseidon-bn254'

/** log₂ of the digests that a node of a tree has below it, at most. */
export const LOG_ARITY: Readonly<Record<HasherName, number>> = { blake3: 1, poseidon2: 1, 'poseidon-bn254': 3 }

/** Words of a digest. */
export const DIGEST_WORDS = 8

/**
 * Eight u32 words. Blake3: the 32 bytes as little-endian words, any value. Poseidon2: eight canonical field elements.
 * Poseidon over BN254: a canonical scalar, lowest word first.
 */
export type Digest = Uint32Array

export interface Hasher {
  readonly name: HasherName
  readonly digestWords: 8
  /** Digest of canonical field elements. Injective in the elements and their number. */
  hashRow(elements: ArrayLike<number>): Digest
  /**
   * Digests to one: two, or with a greater arity up to 2^LOG_ARITY. Depths are fixed by the caller's verified shape: nothing distinguishes a row of 16 elements from
   * a pair of digests, nor a layer from another.
   */
  compress(...digests: [Digest, Digest, ...Digest[]]): Digest
  /** Whether the words may be a digest of this hash; parsers of untrusted proofs must ask. */
  isDigest(words: ArrayLike<number>): boolean
  /**
   * The first challenge of a sponge in `state` (see `Sponge.state`) after absorbing at most 8 words and squeezing; lets a
   * proof of work be searched without a transcript per nonce.
   */
  firstChallenge(state: Uint32Array, words: readonly number[]): number
  /** A fresh transcript that has absorbed `label` (names protocol and version). */
  newTranscript(label: string, field: ExtensionField): Transcript
}

export const digestEquals = (a: Digest, b: Digest): boolean => {
  if (a.length !== DIGEST_WORDS || b.length !== DIGEST_WORDS) return false
  for (let i = 0; i < DIGEST_WORDS; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * The Fiat–Shamir transcript over numbers: absorb messages, draw challenges, do and check proofs of work. One encoding
 * (`transcript-encoding.ts`) for all hashes; what differs is the sponge underneath (`blake3.ts`, `poseidon2.ts`, `poseidon-bn254.ts`).
 *
 * @module
 */
import type { Numbers } from './algebra.ts'
import type { Ext, ExtensionField } from './extension.ts'
import type { Digest, Hasher } from './hash.ts'
import { isCanonical } from './koalabear.ts'
import {
  bytePairs,
  grindHeader,
  requireBits,
  SQUEEZE_HEADER,
  TranscriptEncoding,
  TranscriptInputError,
  type WordSponge,
} from './transcript-encoding.ts'

export { MAX_INDEX_BITS, SQUEEZE_HEADER, TranscriptInputError } from './transcript-encoding.ts'

/** A hash as the transcript uses it: words in, base-field challenges out. */
export interface Sponge {
  readonly hasher: Hasher
  /** Appends words below 2^31 and digests; only Poseidon over BN254 takes these for more than their words. */
  absorb(words: ArrayLike<number | Digest>): void
  /** Mixes everything absorbed so far into the state and returns the next challenges, canonical, at least one. */
  squeeze(): ArrayLike<number>
  /** The state right after a squeeze, nothing pending: 8 words, or 16 (Poseidon2). */
  state(): Uint32Array
  clone(): Sponge
}

/**
 * Finds the smallest nonce in [0, p) such that, from `state`, absorbing (header, nonce, SQUEEZE) and squeezing gives a
 * first challenge whose low `bits` bits are zero. The kernels provide a fast one.
 */
export type NonceSearch = (hasher: Hasher, state: Uint32Array, header: number, bits: number) => number

export class Transcript extends TranscriptEncoding<Numbers, Digest> {
  readonly #sponge: Sponge
  readonly #field: ExtensionField

  /** @param field of the elements that are absorbed and drawn */
  constructor(sponge: Sponge, field: ExtensionField, label?: string) {
    super(numberWords(sponge, field), label)
    this.#sponge = sponge
    this.#field = field
  }

  get hasher(): Hasher {
    return this.#sponge.hasher
  }

  clone(): Transcript {
    const copy = new Transcript(this.#sponge.clone(), this.#field)
    this.copyReadyTo(copy)
    return copy
  }

  /**
   * Prover: finds and absorbs a proof of work of `bits` ≤ 24 bits; returns the nonce, a canonical element. 0 bits still
   * absorbs nonce 0.
   */
  grind(bits: number, search: NonceSearch = searchNonce): number {
    requireBits(bits)
    this.squeeze()
    const nonce = search(this.hasher, this.#sponge.state(), grindHeader(bits), bits)
    if (!this.absorbNonce(bits, nonce)) throw new Error(`nonce search returned ${nonce}, which is no proof of work`)
    return nonce
  }

  /** Verifier: absorbs the nonce; false if it is not canonical or the work was not done. */
  override checkGrind(bits: number, nonce: number): boolean {
    return isCanonical(nonce) && super.checkGrind(bits, nonce)
  }
}

/** Numbers as words; what is not canonical or no digest is refused. */
function numberWords(sponge: Sponge, field: ExtensionField): WordSponge<Numbers, Digest> {
  const { hasher } = sponge
  const { degree } = field
  return {
    absorb: words => sponge.absorb(words),
    squeeze: () => sponge.squeeze(),
    constants: words => words,
    ofElements: elements => {
      requireCanonical(elements)
      return elements
    },
    ofExt: elements => {
      const words = new Uint32Array(elements.length * degree)
      elements.forEach((element, i) => {
        requireElement(element, i, degree)
        words.set(element, i * degree)
      })
      return words
    },
    ofDigests: digests => {
      for (const digest of digests) requireDigest(hasher, digest)
      return digests
    },
    ofBytes: bytes => ({ words: bytePairs(bytes), length: bytes.length }),
    degree,
    ext: challenges => challenges,
    index: (challenge, bits) => challenge & (2 ** bits - 1),
    isZero: index => index === 0,
  }
}

const requireCanonical = (elements: ArrayLike<number>): void => {
  for (let i = 0; i < elements.length; i++) {
    if (!isCanonical(elements[i]!)) throw new TranscriptInputError(`element ${i} is not canonical: ${elements[i]}`)
  }
}

const requireElement = (element: Ext, i: number, degree: number): void => {
  requireCanonical(element)
  if (element.length === degree) return
  throw new TranscriptInputError(`element ${i} has ${element.length} coefficients, not ${degree}`)
}

const requireDigest = (hasher: Hasher, digest: Digest): void => {
  if (!hasher.isDigest(digest)) throw new TranscriptInputError(`not a ${hasher.name} digest: [${digest}]`)
}

/** The plain search, one hash per nonce: fine for a few bits. */
export const searchNonce: NonceSearch = (hasher, state, header, bits) => {
  const mask = 2 ** bits - 1
  for (let nonce = 0; isCanonical(nonce); nonce++) {
    if ((hasher.firstChallenge(state, [header, nonce, SQUEEZE_HEADER]) & mask) === 0) return nonce
  }
  throw new Error(`no nonce below p gives ${bits} bits of work`)
}

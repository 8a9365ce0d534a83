/**
 * The Fiat–Shamir transcript: absorb messages, draw challenges. One encoding for both hashes; what differs is the sponge
 * underneath (`blake3.ts`, `poseidon2.ts`).
 *
 * Encoding: every absorbed item is a header word `kind·2^24 + length` followed by its words, and the words before a
 * squeeze end with a SQUEEZE header. The sequence of items can be read back from the words, so different sequences never
 * absorb the same words. Every word of an element is canonical, and so is every challenge.
 *
 * @module
 */
import type { Numbers, VerifierTranscript } from './algebra.ts'
import type { Ext, ExtensionField } from './extension.ts'
import type { Digest, Hasher } from './hash.ts'
import { isCanonical } from './koalabear.ts'

/** Header kinds; all below 127, so that a header is a canonical field element. */
const KIND = { label: 1, elements: 2, ext: 3, digest: 4, cap: 5, bytes: 6, grind: 7, squeeze: 8 } as const

const MAX_LENGTH = 2 ** 24

/** At most as many bits as a query index or a proof of work can have. */
export const MAX_INDEX_BITS = 24

/** The word that ends the absorbed words before a squeeze. */
export const SQUEEZE_HEADER = KIND.squeeze * MAX_LENGTH

/** A hash as the transcript uses it: words in, base-field challenges out. */
export interface Sponge {
  readonly hasher: Hasher
  /** Appends words (u32 for Blake3, canonical elements for Poseidon2). */
  absorb(words: ArrayLike<number>): void
  /** Mixes everything absorbed so far into the state and returns the next challenges, canonical, at least one. */
  squeeze(): ArrayLike<number>
  /** The state right after a squeeze, nothing pending: 8 words (Blake3) or 16 (Poseidon2). */
  state(): Uint32Array
  clone(): Sponge
}

/**
 * Finds the smallest nonce in [0, p) such that, from `state`, absorbing (header, nonce, SQUEEZE) and squeezing gives a
 * first challenge whose low `bits` bits are zero. The kernels provide a fast one.
 */
export type NonceSearch = (hasher: Hasher, state: Uint32Array, header: number, bits: number) => number

/** A value that cannot be absorbed: the caller should have refused it when parsing. */
export class TranscriptInputError extends Error {
  readonly code = 'TRANSCRIPT_INPUT'
}

export class Transcript implements VerifierTranscript<Numbers> {
  readonly #sponge: Sponge
  readonly #field: ExtensionField
  /** Challenges squeezed and not yet handed out; any absorb discards them. */
  #ready: ArrayLike<number> = []
  #next = 0

  /** @param field of the elements that are absorbed and drawn */
  constructor(sponge: Sponge, field: ExtensionField, label?: string) {
    this.#sponge = sponge
    this.#field = field
    if (label !== undefined) this.#absorbBytes(KIND.label, new TextEncoder().encode(label))
  }

  get hasher(): Hasher {
    return this.#sponge.hasher
  }

  clone(): Transcript {
    const copy = new Transcript(this.#sponge.clone(), this.#field)
    copy.#ready = this.#ready
    copy.#next = this.#next
    return copy
  }

  /** As `absorbElements`: to a verifier over an algebra, elements of the proof's structure and of the proof are two things. */
  absorbConstants(elements: ArrayLike<number>): void {
    this.absorbElements(elements)
  }

  absorbConstantBytes(bytes: Uint8Array): void {
    this.absorbBytes(bytes)
  }

  /** Base-field elements; heights, counts and flags below p are absorbed as elements too. */
  absorbElements(elements: ArrayLike<number>): void {
    requireCanonical(elements)
    this.#absorb(KIND.elements, elements)
  }

  absorbExt(elements: readonly Ext[]): void {
    const { degree } = this.#field
    const words = new Uint32Array(elements.length * degree)
    elements.forEach((element, i) => {
      requireCanonical(element)
      if (element.length !== degree) {
        throw new TranscriptInputError(`element ${i} has ${element.length} coefficients, not ${degree}`)
      }
      words.set(element, i * degree)
    })
    this.#absorb(KIND.ext, words)
  }

  absorbDigest(digest: Digest): void {
    this.#requireDigest(digest)
    this.#absorb(KIND.digest, digest)
  }

  /** A whole Merkle cap, in order. */
  absorbCap(cap: readonly Digest[]): void {
    const words = new Uint32Array(cap.length * this.hasher.digestWords)
    cap.forEach((digest, i) => {
      this.#requireDigest(digest)
      words.set(digest, i * this.hasher.digestWords)
    })
    this.#absorb(KIND.cap, words)
  }

  /** Arbitrary bytes (a program digest, a context tag), two to a word. */
  absorbBytes(bytes: Uint8Array): void {
    this.#absorbBytes(KIND.bytes, bytes)
  }

  /** A uniform base-field element (Blake3: bias below 2^−32). */
  challenge(): number {
    if (this.#next === this.#ready.length) {
      this.#ready = this.#squeeze()
      this.#next = 0
    }
    return this.#ready[this.#next++]!
  }

  challengeExt(): Ext {
    return Array.from({ length: this.#field.degree }, () => this.challenge())
  }

  /** The low `bits` ≤ 24 bits of a challenge; no value is more likely than 2^−bits by more than a factor 128/127. */
  challengeIndex(bits: number): number {
    requireBits(bits)
    return this.challenge() & (2 ** bits - 1)
  }

  /**
   * Prover: finds and absorbs a proof of work of `bits` ≤ 24 bits; returns the nonce, a canonical element. 0 bits still
   * absorbs nonce 0.
   */
  grind(bits: number, search: NonceSearch = searchNonce): number {
    requireBits(bits)
    this.#squeeze()
    const nonce = search(this.hasher, this.#sponge.state(), grindHeader(bits), bits)
    if (!this.#absorbNonce(bits, nonce)) throw new Error(`nonce search returned ${nonce}, which is no proof of work`)
    return nonce
  }

  /** Verifier: absorbs the nonce; false if it is not canonical or the work was not done. */
  checkGrind(bits: number, nonce: number): boolean {
    requireBits(bits)
    if (!isCanonical(nonce)) return false
    this.#squeeze()
    return this.#absorbNonce(bits, nonce)
  }

  #absorbNonce(bits: number, nonce: number): boolean {
    this.#ready = []
    this.#next = 0
    this.#sponge.absorb([grindHeader(bits), nonce])
    return this.challengeIndex(bits) === 0
  }

  #absorb(kind: number, words: ArrayLike<number>, length = words.length): void {
    if (length >= MAX_LENGTH) throw new TranscriptInputError(`an item of ${length} words is too long: absorb its hash`)
    this.#ready = []
    this.#next = 0
    this.#sponge.absorb([kind * MAX_LENGTH + length])
    this.#sponge.absorb(words)
  }

  #absorbBytes(kind: number, bytes: Uint8Array): void {
    const words = new Uint32Array(Math.ceil(bytes.length / 2))
    bytes.forEach((byte, i) => {
      words[i >> 1]! |= byte << (8 * (i & 1))
    })
    this.#absorb(kind, words, bytes.length)
  }

  #squeeze(): ArrayLike<number> {
    this.#sponge.absorb([SQUEEZE_HEADER])
    return this.#sponge.squeeze()
  }

  #requireDigest(digest: Digest): void {
    if (!this.hasher.isDigest(digest)) throw new TranscriptInputError(`not a ${this.hasher.name} digest: [${digest}]`)
  }
}

/** Header of the nonce of a proof of work; the number of bits is part of it. */
const grindHeader = (bits: number): number => KIND.grind * MAX_LENGTH + bits

const requireCanonical = (elements: ArrayLike<number>): void => {
  for (let i = 0; i < elements.length; i++) {
    if (!isCanonical(elements[i]!)) throw new TranscriptInputError(`element ${i} is not canonical: ${elements[i]}`)
  }
}

const requireBits = (bits: number): void => {
  if (!Number.isInteger(bits) || bits < 0 || bits > MAX_INDEX_BITS) {
    throw new RangeError(`bits must be 0 to ${MAX_INDEX_BITS}, got ${bits}`)
  }
}

/** The plain search, one hash per nonce: fine for a few bits. */
export const searchNonce: NonceSearch = (hasher, state, header, bits) => {
  const mask = 2 ** bits - 1
  for (let nonce = 0; isCanonical(nonce); nonce++) {
    if ((hasher.firstChallenge(state, [header, nonce, SQUEEZE_HEADER]) & mask) === 0) return nonce
  }
  throw new Error(`no nonce below p gives ${bits} bits of work`)
}

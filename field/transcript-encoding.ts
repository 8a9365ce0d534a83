/**
 * How a Fiat–Shamir transcript turns what it absorbs into words, and words into challenges, over any representation
 * (`algebra.ts`): natively (`transcript.ts`) and in a circuit the same lines decide what a challenge depends on.
 *
 * Every absorbed item is a header word `kind·2^24 + length` followed by its words, and the words before a squeeze end with a SQUEEZE
 * header. Elements of the extension and digests begin at whole blocks of eight words since the squeeze before, with zeros between the header
 * and them: a circuit absorbs blocks, and then these are the ones that it has digests and elements in anyway. The sequence of items can be read
 * back from the words, so different sequences never absorb the same words. Every word of an element is canonical, and so is every challenge.
 *
 * @module
 */
import type { Representation, VerifierTranscript } from './algebra.ts'
import { DIGEST_WORDS } from './hash.ts'

/** Header kinds; all below 127, so that a header is a canonical field element. */
const KIND = { label: 1, elements: 2, ext: 3, digest: 4, cap: 5, bytes: 6, grind: 7, squeeze: 8 } as const

const MAX_LENGTH = 2 ** 24
/** Words that a sponge absorbs at once. */
const BLOCK = DIGEST_WORDS

/** At most as many bits as a query index or a proof of work can have. */
export const MAX_INDEX_BITS = 24

/** The word that ends the absorbed words before a squeeze. */
export const SQUEEZE_HEADER = KIND.squeeze * MAX_LENGTH

/** Header of the nonce of a proof of work; the number of bits is part of it. */
export const grindHeader = (bits: number): number => KIND.grind * MAX_LENGTH + bits

/** A value that cannot be absorbed: the caller should have refused it when parsing. */
export class TranscriptInputError extends Error {
  readonly code = 'TRANSCRIPT_INPUT'
}

/** A sponge over words, and how a representation's values are made of words. `D`: what it takes whole besides base elements. */
export interface WordSponge<R extends Representation, D = never> {
  /** Appends words. */
  absorb(words: ArrayLike<R['base'] | D>): void
  /** Mixes everything absorbed so far into the state and returns the next challenges, at least one. */
  squeeze(): ArrayLike<R['base']>
  constants(words: ArrayLike<number>): ArrayLike<R['base']>
  /** The words of elements: the elements. Refuses what is not canonical where that can be. */
  ofElements(elements: ArrayLike<R['base']>): ArrayLike<R['base']>
  /** The coefficients of extension elements, one after the other. */
  ofExt(elements: readonly R['ext'][]): ArrayLike<R['base']>
  /** The words of digests, one after the other; or each of them whole. */
  ofDigests(digests: readonly R['digest'][]): ArrayLike<R['base'] | D>
  /** Bytes, two to a word, the first one low; and their number. */
  ofBytes(bytes: R['bytes']): { readonly words: ArrayLike<R['base']>; readonly length: number }
  /** The extension element of as many challenges as its degree. */
  readonly degree: number
  ext(challenges: readonly R['base'][]): R['ext']
  /** The low bits of a challenge. */
  index(challenge: R['base'], bits: number): R['index']
  isZero(index: R['index']): R['condition']
}

export class TranscriptEncoding<R extends Representation, D = never> implements VerifierTranscript<R> {
  readonly #words: WordSponge<R, D>
  /** Challenges squeezed and not yet handed out; any absorb discards them. */
  #ready: ArrayLike<R['base']> = []
  #next = 0
  /** Words since the last squeeze. */
  #position = 0

  constructor(words: WordSponge<R, D>, label?: string) {
    this.#words = words
    if (label !== undefined) this.#absorbConstantBytes(KIND.label, new TextEncoder().encode(label))
  }

  /** Elements that the structure of a proof fixes; encoded as `absorbElements` does. */
  absorbConstants(elements: ArrayLike<number>): void {
    this.#absorb(KIND.elements, this.#words.ofElements(this.#words.constants(elements)))
  }

  absorbConstantBytes(bytes: Uint8Array): void {
    this.#absorbConstantBytes(KIND.bytes, bytes)
  }

  /** Base-field elements; heights, counts and flags below p are absorbed as elements too. */
  absorbElements(elements: ArrayLike<R['base']>): void {
    this.#absorb(KIND.elements, this.#words.ofElements(elements))
  }

  absorbExt(elements: readonly R['ext'][]): void {
    const words = this.#words.ofExt(elements)
    this.#absorb(KIND.ext, words, words.length, true)
  }

  absorbDigest(digest: R['digest']): void {
    this.#absorb(KIND.digest, this.#words.ofDigests([digest]), DIGEST_WORDS, true)
  }

  /** A whole Merkle cap, in order. */
  absorbCap(cap: readonly R['digest'][]): void {
    this.#absorb(KIND.cap, this.#words.ofDigests(cap), DIGEST_WORDS * cap.length, true)
  }

  /** Arbitrary bytes (a program digest, a context tag), two to a word. */
  absorbBytes(bytes: R['bytes']): void {
    const { words, length } = this.#words.ofBytes(bytes)
    this.#absorb(KIND.bytes, words, length)
  }

  /** A uniform base-field element (Blake3: bias below 2^−32). */
  challenge(): R['base'] {
    if (this.#next === this.#ready.length) {
      this.#ready = this.squeeze()
      this.#next = 0
    }
    return this.#ready[this.#next++]!
  }

  challengeExt(): R['ext'] {
    return this.#words.ext(Array.from({ length: this.#words.degree }, () => this.challenge()))
  }

  /** The low `bits` ≤ 24 bits of a challenge; no value is more likely than 2^−bits by more than a factor 128/127. */
  challengeIndex(bits: number): R['index'] {
    requireBits(bits)
    return this.#words.index(this.challenge(), bits)
  }

  /** Verifier: absorbs the nonce; holds where it is a proof of work of `bits` ≤ 24 bits. */
  checkGrind(bits: number, nonce: R['base']): R['condition'] {
    requireBits(bits)
    this.squeeze()
    return this.absorbNonce(bits, nonce)
  }

  /** Copies what is ready to be handed out to a transcript over a copy of the words. */
  protected copyReadyTo(copy: TranscriptEncoding<R, D>): void {
    copy.#ready = this.#ready
    copy.#next = this.#next
    copy.#position = this.#position
  }

  /** Directly after a squeeze. */
  protected absorbNonce(bits: number, nonce: R['base']): R['condition'] {
    this.#ready = []
    this.#next = 0
    this.#words.absorb(this.#words.constants([grindHeader(bits)]))
    this.#words.absorb([nonce])
    return this.#words.isZero(this.challengeIndex(bits))
  }

  protected squeeze(): ArrayLike<R['base']> {
    this.#words.absorb(this.#words.constants([SQUEEZE_HEADER]))
    this.#position = 0
    return this.#words.squeeze()
  }

  /** @param length of the item, for its header @param isAligned whether its words begin a block */
  #absorb(kind: number, words: ArrayLike<R['base'] | D>, length = words.length, isAligned = false): void {
    if (length >= MAX_LENGTH) throw new TranscriptInputError(`an item of ${length} words is too long: absorb its hash`)
    this.#ready = []
    this.#next = 0
    this.#absorbConstantWords([kind * MAX_LENGTH + length])
    if (isAligned && length > 0) {
      const missing = (BLOCK - (this.#position % BLOCK)) % BLOCK
      this.#absorbConstantWords(new Array<number>(missing).fill(0))
    }
    this.#words.absorb(words)
    this.#position += isAligned ? length : words.length
  }

  #absorbConstantWords(words: readonly number[]): void {
    this.#words.absorb(this.#words.constants(words))
    this.#position += words.length
  }

  #absorbConstantBytes(kind: number, bytes: Uint8Array): void {
    this.#absorb(kind, this.#words.constants(bytePairs(bytes)), bytes.length)
  }
}

/** Bytes two to a word, the first one low. */
export function bytePairs(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil(bytes.length / 2))
  bytes.forEach((byte, i) => {
    words[i >> 1]! |= byte << (8 * (i & 1))
  })
  return words
}

export const requireBits = (bits: number): void => {
  if (!Number.isInteger(bits) || bits < 0 || bits > MAX_INDEX_BITS) {
    throw new RangeError(`bits must be 0 to ${MAX_INDEX_BITS}, got ${bits}`)
  }
}

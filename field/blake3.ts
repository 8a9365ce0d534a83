/**
 * BLAKE3 as the hash of proofs that are verified natively. Plain TypeScript (through @noble/hashes) for verifiers; the
 * prover's rows and layers are hashed in `kernels/blake3.c`.
 *
 * Elements are hashed as 4 bytes little-endian, canonical. Digests are the 32 bytes as little-endian words.
 *
 * @module
 */
import { blake3 } from '@noble/hashes/blake3.js'
import { swap32IfBE } from '@noble/hashes/utils.js'
import { DIGEST_WORDS, type Digest, type Hasher } from './hash.ts'
import { fromU64Words } from './koalabear.ts'
import { type Sponge, Transcript } from './transcript.ts'

/** Words of one squeeze: 8 of chaining state, then 8 that make four challenges. */
const SQUEEZE_WORDS = 16

/** BLAKE3 of words as little-endian bytes; `count` words of output. */
const hashWords = (words: ArrayLike<number>, count: number): Uint32Array => {
  const littleEndian = swap32IfBE(new Uint32Array(words))
  const out = blake3(new Uint8Array(littleEndian.buffer), { dkLen: 4 * count })
  const outView = new DataView(out.buffer, out.byteOffset, out.byteLength)
  return Uint32Array.from({ length: count }, (_, i) => outView.getUint32(4 * i, true))
}

/**
 * Chained BLAKE3: a squeeze hashes (state ‖ pending words) to 64 bytes with BLAKE3's extendable output; the first 32 are
 * the new state, each 8 of the others are one challenge, reduced modulo p.
 */
class Blake3Sponge implements Sponge {
  readonly hasher = blake3Hasher
  #state: Uint32Array
  #pending: number[]

  constructor(state: Uint32Array = new Uint32Array(DIGEST_WORDS), pending: number[] = []) {
    this.#state = state
    this.#pending = pending
  }

  absorb(words: ArrayLike<number | Digest>): void {
    for (const word of Array.from(words)) {
      if (typeof word === 'number') this.#pending.push(word)
      else this.#pending.push(...word)
    }
  }

  squeeze(): number[] {
    const out = hashWords([...this.#state, ...this.#pending], SQUEEZE_WORDS)
    this.#state = out.slice(0, DIGEST_WORDS)
    this.#pending = []
    return challengesOf(out)
  }

  state(): Uint32Array {
    return this.#state.slice()
  }

  clone(): Sponge {
    return new Blake3Sponge(this.#state, this.#pending.slice())
  }
}

const challengesOf = (out: Uint32Array): number[] => {
  const challenges: number[] = []
  for (let i = DIGEST_WORDS; i < SQUEEZE_WORDS; i += 2) challenges.push(fromU64Words(out[i]!, out[i + 1]!))
  return challenges
}

export const blake3Hasher: Hasher = {
  name: 'blake3',
  digestWords: DIGEST_WORDS,
  hashRow: elements => hashWords(elements, DIGEST_WORDS),
  compress: (left, right) => hashWords([...left, ...right], DIGEST_WORDS),
  isDigest: words => {
    if (words.length !== DIGEST_WORDS) return false
    for (let i = 0; i < DIGEST_WORDS; i++) if (words[i]! >>> 0 !== words[i]) return false
    return true
  },
  firstChallenge: (state, words) => challengesOf(hashWords([...state, ...words], SQUEEZE_WORDS))[0]!,
  newTranscript: (label, field) => new Transcript(new Blake3Sponge(), field, label),
}

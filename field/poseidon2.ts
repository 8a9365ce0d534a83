/**
 * Poseidon2 over KoalaBear, width 16, as the hash of proofs that are verified inside a circuit (https://eprint.iacr.org/2023/323).
 *
 * Plain TypeScript for verifiers, witness generation and tests; the prover's rows and layers are hashed in
 * `kernels/poseidon2.c`. S-box x³, 4 + 20 + 4 rounds, linear layers and round constants as published by Plonky3
 * (`poseidon2-constants.ts`). All state is canonical.
 *
 * Modes, with rate 8 and capacity 8:
 * - `hashRow`: overwrite sponge. The capacity starts as (number of elements, 0, …, 0), blocks of 8 overwrite the rate, the
 *   last one filled with zeros: injective, because the length is fixed before the first block. The digest is the rate.
 * - `compress`: the permutation of (left ‖ right), truncated to 8, without feed-forward, as in Plonky3's
 *   TruncatedPermutation. It is a pseudo-compression: pairs with a common output are easy to find, but not pairs of
 *   *digests*. It is sound where depths are fixed and every leaf is a `hashRow` digest, as in our trees and chains.
 * - transcript: overwrite duplex sponge on whole blocks of 8 (zeros after the SQUEEZE header), 8 challenges per squeeze.
 *
 * @module
 */
import { DIGEST_WORDS, type Digest, type Hasher } from './hash.ts'
import { add, isCanonical, mul } from './koalabear.ts'
import { DIAGONAL, EXTERNAL_FINAL, EXTERNAL_INITIAL, INTERNAL } from './poseidon2-constants.ts'
import { type Sponge, Transcript } from './transcript.ts'

const POSEIDON2_WIDTH = 16
const RATE = 8

const cube = (x: number): number => mul(mul(x, x), x)

/** M4 = circ(2, 3, 1, 1) on each four, then every element plus the sum of its residue class modulo 4 (light MDS). */
export const externalLinear = (s: Uint32Array | number[]): void => {
  for (let i = 0; i < POSEIDON2_WIDTH; i += 4) {
    const [a, b, c, d] = [s[i]!, s[i + 1]!, s[i + 2]!, s[i + 3]!]
    const sum = add(add(a, b), add(c, d))
    s[i] = add(add(sum, a), add(b, b))
    s[i + 1] = add(add(sum, b), add(c, c))
    s[i + 2] = add(add(sum, c), add(d, d))
    s[i + 3] = add(add(sum, d), add(a, a))
  }
  for (let k = 0; k < 4; k++) {
    const sum = add(add(s[k]!, s[k + 4]!), add(s[k + 8]!, s[k + 12]!))
    for (let i = k; i < POSEIDON2_WIDTH; i += 4) s[i] = add(s[i]!, sum)
  }
}

/** The matrix of ones plus diag(DIAGONAL). */
export const internalLinear = (s: Uint32Array | number[]): void => {
  let sum = 0
  for (let i = 0; i < POSEIDON2_WIDTH; i++) sum = add(sum, s[i]!)
  for (let i = 0; i < POSEIDON2_WIDTH; i++) s[i] = add(sum, mul(s[i]!, DIAGONAL[i]!))
}

const externalRounds = (s: Uint32Array | number[], constants: readonly (readonly number[])[]): void => {
  for (const round of constants) {
    for (let i = 0; i < POSEIDON2_WIDTH; i++) s[i] = cube(add(s[i]!, round[i]!))
    externalLinear(s)
  }
}

/** The permutation, in place, on 16 canonical elements. */
export const permute = (s: Uint32Array | number[]): void => {
  externalLinear(s)
  externalRounds(s, EXTERNAL_INITIAL)
  for (const constant of INTERNAL) {
    s[0] = cube(add(s[0]!, constant))
    internalLinear(s)
  }
  externalRounds(s, EXTERNAL_FINAL)
}

const hashRow = (elements: ArrayLike<number>): Digest => {
  const state = new Uint32Array(POSEIDON2_WIDTH)
  state[RATE] = elements.length
  let start = 0
  do {
    for (let i = 0; i < RATE; i++) state[i] = elements[start + i] ?? 0
    permute(state)
    start += RATE
  } while (start < elements.length)
  return state.slice(0, DIGEST_WORDS)
}

export class Poseidon2Sponge implements Sponge {
  readonly hasher = poseidon2Hasher
  /** The rate part of `#state` beyond `#filled` is stale while words are pending. */
  readonly #state: Uint32Array
  #filled = 0

  constructor(state: Uint32Array = new Uint32Array(POSEIDON2_WIDTH), filled = 0) {
    this.#state = state
    this.#filled = filled
  }

  absorb(words: ArrayLike<number | Digest>): void {
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (typeof word !== 'number') this.absorb(word)
      else {
        if (this.#filled === RATE) this.#duplex()
        this.#state[this.#filled++] = word
      }
    }
  }

  squeeze(): Uint32Array {
    this.#state.fill(0, this.#filled, RATE)
    this.#duplex()
    return this.#state.slice(0, RATE)
  }

  state(): Uint32Array {
    return this.#state.slice()
  }

  clone(): Sponge {
    return new Poseidon2Sponge(this.#state.slice(), this.#filled)
  }

  #duplex(): void {
    permute(this.#state)
    this.#filled = 0
  }
}

export const poseidon2Hasher: Hasher = {
  name: 'poseidon2',
  digestWords: DIGEST_WORDS,
  hashRow,
  compress: (left, right) => {
    const state = new Uint32Array(POSEIDON2_WIDTH)
    state.set(left)
    state.set(right, DIGEST_WORDS)
    permute(state)
    return state.slice(0, DIGEST_WORDS)
  },
  isDigest: words => words.length === DIGEST_WORDS && Array.prototype.every.call(words, isCanonical),
  firstChallenge: (state, words) => {
    const next = state.slice()
    next.fill(0, 0, RATE)
    next.set(words)
    permute(next)
    return next[0]!
  },
  newTranscript: (label, field) => new Transcript(new Poseidon2Sponge(), field, label),
}

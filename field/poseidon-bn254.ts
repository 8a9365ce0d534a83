/**
 * Poseidon over BN254's scalars, circomlib's parameters with nine words (https://eprint.iacr.org/2019/458), as the hash of the last layer
 * of recursion, whose proofs a circuit over these scalars verifies.
 *
 * Plain TypeScript for verifiers and tests; the prover's rows and layers are hashed in `kernels/poseidon-bn254.c`. The first word of a
 * state is its capacity, the other eight are its rate. A digest is one scalar, canonical, in eight words, the lowest first. Words of 31
 * bits, elements of KoalaBear among them, go eight to a scalar, the first one lowest.
 *
 * Modes, told apart by the capacity that they start with:
 * - `compress`: capacity 0, up to eight digests and then zeros in the rate; the digest is the capacity after the permutation: circomlib's
 *   hash of eight inputs. Numbers of children and depths are fixed by the shape of a tree.
 * - `hashRow`: the capacity starts as the number of elements, which is at least 1 and below 2^32. Blocks of 64 elements, packed, overwrite
 *   the rate, the last one filled with zeros. The digest is the last capacity.
 * - transcript: the capacity starts as 2^32. Words and digests become scalars, a digest one of its own, before which a scalar that is not
 *   full is filled with zeros; blocks of eight scalars overwrite the rate, the last one filled with zeros after the SQUEEZE header. Each of
 *   the eight scalars of the rate then gives five challenges: its five lowest digits to the base p.
 *
 * @module
 */
import { R } from './bn254-scalar.ts'
import { DIGEST_WORDS, type Digest, type Hasher } from './hash.ts'
import { P } from './koalabear.ts'
import { permuteNine, RATE } from './poseidon-bn254-schedule.ts'
import { type Sponge, Transcript } from './transcript.ts'

const PACKED = 8
const WORD_BITS = 31n
/** p^5 is below 2^155: a five-tuple of digits has at most one more than r/p^5 scalars, which is a factor of 1 + 2^−98. */
const CHALLENGES = 5
const TRANSCRIPT_CAPACITY = 2n ** 32n

/** words[from .. from + 8), with zeros behind the end. */
function pack(words: ArrayLike<number>, from: number): bigint {
  let scalar = 0n
  for (let i = Math.min(PACKED, words.length - from) - 1; i >= 0; i--) {
    scalar = (scalar << WORD_BITS) | BigInt(words[from + i]!)
  }
  return scalar
}

const digestOf = (scalar: bigint): Digest =>
  Uint32Array.from({ length: DIGEST_WORDS }, (_, k) => Number((scalar >> BigInt(32 * k)) & 0xffffffffn))

const scalarOf = (digest: ArrayLike<number>): bigint => {
  let scalar = 0n
  for (let k = DIGEST_WORDS - 1; k >= 0; k--) scalar = (scalar << 32n) | BigInt(digest[k]!)
  return scalar
}

/** The state after a block of at most eight scalars. */
const absorbed = (capacity: bigint, block: readonly bigint[]): bigint[] =>
  permuteNine([capacity, ...block, ...new Array<bigint>(RATE - block.length).fill(0n)])

function hashRow(elements: ArrayLike<number>): Digest {
  let capacity = BigInt(elements.length)
  let start = 0
  do {
    const block = Array.from({ length: RATE }, (_, j) => pack(elements, start + PACKED * j))
    capacity = absorbed(capacity, block)[0]!
    start += PACKED * RATE
  } while (start < elements.length)
  return digestOf(capacity)
}

/** The five lowest digits to the base p. */
function digitsOf(scalar: bigint): number[] {
  const digits: number[] = []
  for (let i = 0, rest = scalar; i < CHALLENGES; i++, rest /= BigInt(P)) digits.push(Number(rest % BigInt(P)))
  return digits
}

class PoseidonBn254Sponge implements Sponge {
  readonly hasher = poseidonBn254Hasher
  #capacity: bigint
  /** Of the block that comes next, and words of its next scalar. */
  #block: bigint[]
  #words: number[]

  constructor(capacity = TRANSCRIPT_CAPACITY, block: bigint[] = [], words: number[] = []) {
    this.#capacity = capacity
    this.#block = block
    this.#words = words
  }

  absorb(words: ArrayLike<number | Digest>): void {
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (typeof word === 'number') {
        this.#words.push(word)
        if (this.#words.length === PACKED) this.#endScalar()
      } else {
        this.#endScalar()
        this.#absorbScalar(scalarOf(word))
      }
    }
  }

  squeeze(): number[] {
    this.#endScalar()
    const [capacity, ...rate] = absorbed(this.#capacity, this.#block)
    this.#capacity = capacity!
    this.#block = []
    return rate.flatMap(digitsOf)
  }

  state(): Uint32Array {
    return digestOf(this.#capacity)
  }

  clone(): Sponge {
    return new PoseidonBn254Sponge(this.#capacity, this.#block.slice(), this.#words.slice())
  }

  #endScalar(): void {
    if (this.#words.length > 0) this.#absorbScalar(pack(this.#words, 0))
    this.#words = []
  }

  #absorbScalar(scalar: bigint): void {
    if (this.#block.length === RATE) {
      this.#capacity = absorbed(this.#capacity, this.#block)[0]!
      this.#block = []
    }
    this.#block.push(scalar)
  }
}

export const poseidonBn254Hasher: Hasher = {
  name: 'poseidon-bn254',
  digestWords: DIGEST_WORDS,
  hashRow,
  compress: (...digests) => digestOf(absorbed(0n, digests.map(scalarOf))[0]!),
  isDigest: words => {
    if (words.length !== DIGEST_WORDS) return false
    for (let i = 0; i < DIGEST_WORDS; i++) if (words[i]! >>> 0 !== words[i]) return false
    return scalarOf(words) < R
  },
  firstChallenge: (state, words) => digitsOf(absorbed(scalarOf(state), [pack(words, 0)])[1]!)[0]!,
  newTranscript: (label, field) => new Transcript(new PoseidonBn254Sponge(), field, label),
}

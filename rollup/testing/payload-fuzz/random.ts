/** Random choices that a seed determines. */
import { bytesToHex, hexToBytes, keccak256, toHex } from 'viem'
import type { Hex } from '../../hex.ts'

export const MAX_U64 = 2n ** 64n - 1n
export const MAX_WORD = 2n ** 256n - 1n

/** Integers at the borders of what fields can hold, up to one that fits no word. */
const EXTREMES: readonly bigint[] = [
  ...[0n, 1n, 2n, 5_000n, 21_000n, 2n ** 24n, 2n ** 24n + 1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 53n],
  ...[2n ** 63n - 1n, 2n ** 63n, MAX_U64 - 1n, MAX_U64, 2n ** 64n, 2n ** 128n - 1n, 2n ** 128n, 2n ** 255n],
  ...[MAX_WORD - 1n, MAX_WORD, 2n ** 256n],
]

/** The generator sfc32, seeded with a hash of the seed's text. */
export class Random {
  readonly #state: Int32Array

  constructor(seed: string) {
    const hash = hexToBytes(keccak256(toHex(seed)))
    this.#state = new Int32Array(hash.buffer, hash.byteOffset, 4)
  }

  /** 32 bits. */
  #next(): number {
    const s = this.#state
    const sum = (s[0]! + s[1]! + s[3]!) | 0
    s[3] = s[3]! + 1
    s[0] = s[1]! ^ (s[1]! >>> 9)
    s[1] = s[2]! + (s[2]! << 3)
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + sum
    return sum >>> 0
  }

  /** A whole number from 0 to below a bound of at most 2^32. */
  below(bound: number): number {
    return Math.floor((this.#next() / 2 ** 32) * bound)
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.below(inTimes) === 0
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!
  }

  /** The result of one of several ways to make a thing. */
  do<T>(...ways: readonly (() => T)[]): T {
    return this.one(ways)()
  }

  many<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make)
  }

  bytes(length: number): Hex {
    return bytesToHex(Uint8Array.from({ length }, () => this.below(256)))
  }

  /** Of any size up to 257 bits, mostly at a border. */
  extreme(): bigint {
    return this.once(4) ? BigInt(this.bytes(1 + this.below(32))) : this.one(EXTREMES)
  }

  /** At most `most`, often a border. */
  upTo(most: bigint): bigint {
    const value = this.do(
      () => this.extreme(),
      () => BigInt(this.bytes(8)),
      () => most,
    )
    return value > most ? value % (most + 1n) : value
  }

  /** Bytes with a few of them changed, cut off, moved or doubled. */
  mutate(bytes: Hex): Hex {
    let digits = bytes.slice(2)
    for (let rounds = 1 + this.below(3); rounds > 0; rounds--) {
      const [a, b] = [this.#place(digits), this.#place(digits)].sort((x, y) => x - y) as [number, number]
      const chosen = digits.slice(a, b)
      digits = this.do(
        () => digits.slice(0, a) + this.#flip(digits.slice(a, a + 2)) + digits.slice(a + 2),
        () => digits.slice(0, a) + this.#flip(digits.slice(a, a + 2)) + digits.slice(a + 2),
        () => digits.slice(0, a),
        () => digits.slice(0, a) + digits.slice(b),
        () => digits.slice(0, b) + chosen + digits.slice(b),
        () => digits.slice(0, a) + this.bytes(1 + this.below(4)).slice(2) + digits.slice(a),
        () => chosen + digits.slice(0, a) + digits.slice(b),
      )
    }
    return `0x${digits}`
  }

  #place(digits: string): number {
    return 2 * this.below(digits.length / 2 + 1)
  }

  #flip(byte: string): string {
    if (byte === '') return '80'
    return (Number.parseInt(byte, 16) ^ (1 << this.below(8))).toString(16).padStart(2, '0')
  }
}

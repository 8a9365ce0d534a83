/**
 * A small deterministic random source for the fuzzer: the same numbers from the same seed on every machine. The generator is
 * sfc32 (Chris Doty-Humphrey, PractRand). Not for secrets.
 */
export class Random {
  #a: number
  #b: number
  #c = 0x9e37_79b9
  #counter = 1

  /** @param seed an integer below 2^53 */
  constructor(seed: number) {
    this.#a = seed | 0
    this.#b = Math.floor(seed / 2 ** 32) | 0
    for (let i = 0; i < 15; i++) this.u32()
  }

  u32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** An integer from 0 up to and without `end`, at most 2^32. */
  below(end: number): number {
    return Math.floor((this.u32() / 2 ** 32) * end)
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  /** True once in `n` times. */
  oneIn(n: number): boolean {
    return this.below(n) === 0
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    let at = this.below(choices.reduce((sum, [weight]) => sum + weight, 0))
    for (const [weight, value] of choices) {
      if (at < weight) return value
      at -= weight
    }
    throw new RangeError('nothing to choose from')
  }
}

/**
 * A seeded generator for tests and benchmarks: every run sees the same data. Not for secrets.
 *
 * @module
 */
import type { Ext } from './extension.ts'
import { P } from './koalabear.ts'

/** Values every arithmetic bug likes: both ends, and the neighbours of powers of two. */
export const EDGE_ELEMENTS: readonly number[] = [0, 1, 2, P - 1, P - 2, 2 ** 24, 2 ** 24 - 1, 2 ** 30, (P - 1) / 2]

export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A uniform u32 (splitmix32). */
  u32(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0
    let z = this.#state
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }

  below(bound: number): number {
    return this.u32() % bound
  }

  element(): number {
    return this.below(P)
  }

  /** An element of the extension of this degree. */
  ext(degree: number): Ext {
    return Array.from({ length: degree }, () => this.element())
  }

  elements(count: number): Uint32Array {
    return Uint32Array.from({ length: count }, () => this.element())
  }

  /** Like `elements`, one in four an edge value. */
  edgyElements(count: number): Uint32Array {
    return Uint32Array.from({ length: count }, () =>
      this.below(4) === 0 ? EDGE_ELEMENTS[this.below(EDGE_ELEMENTS.length)]! : this.element(),
    )
  }
}

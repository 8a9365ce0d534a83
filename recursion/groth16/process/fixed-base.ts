/**
 * Many multiples of one generator: tables of its multiples d·2^(w·k)·G for every digit d and window k, so that a multiple is a sum of 256/w
 * entries, added in affine coordinates with one inversion for a batch.
 *
 * No addition meets its exceptional case, equal x, which is e ≡ ±f modulo r for points e·G and f·G. To e, the digits so far, an entry
 * f = d·2^(w·k) > e is added, and e + f < r, as scalars are below r. In the tables, i·B and m·B are added with 0 < i < m < r.
 * @module
 */
import { type Address, type Curve, type GroupOperations, SCALAR_BYTES } from './curve.ts'

/** Bits of a digit: bytes for few multiples, pairs of bytes where 2^20 entries are worth making. */
export type WindowBits = 8 | 16

/** Additions that share an inversion. */
const BATCH = 2048

export class FixedBase {
  readonly #curve: Curve
  readonly #group: GroupOperations
  readonly #windowBits: WindowBits
  /** Entry d of window k at (k·2^w + d)·size; entry 0 is 2^w times entry 1, which the next window begins with. */
  readonly #table: Address
  readonly #denominators: Address
  /** Scratch: λ, and a coordinate. */
  readonly #lambda: Address
  readonly #other: Address
  readonly #left = new Uint32Array(BATCH)
  readonly #right = new Uint32Array(BATCH)
  readonly #out = new Uint32Array(BATCH)
  #pending = 0

  constructor(curve: Curve, group: GroupOperations, windowBits: WindowBits) {
    this.#curve = curve
    this.#group = group
    this.#windowBits = windowBits
    this.#denominators = curve.allocate(BATCH * group.field.size)
    this.#lambda = curve.allocate(group.field.size)
    this.#other = curve.allocate(group.field.size)
    this.#table = curve.allocate((256 / windowBits) * 2 ** windowBits * group.size)
    this.#fill()
  }

  get pointBytes(): number {
    return this.#group.size
  }

  /**
   * @param scalars address of `count` scalars below r, plain (not in Montgomery form)
   * @param out address of as many affine points, which are overwritten
   */
  multiply(scalars: Address, count: number, out: Address): void {
    const { size } = this.#group
    const { bytes } = this.#curve
    const digits = this.#windowBits === 8 ? bytes : new Uint16Array(bytes.buffer)
    const digitBytes = this.#windowBits / 8
    bytes.fill(0, out, out + count * size)
    for (let first = 0; first < count; first += BATCH) {
      const length = Math.min(BATCH, count - first)
      const started = new Uint8Array(length)
      for (let k = 0; k < SCALAR_BYTES / digitBytes; k++) {
        for (let i = 0; i < length; i++) {
          const digit = digits[(scalars + (first + i) * SCALAR_BYTES) / digitBytes + k]!
          if (digit === 0) continue
          const [entry, point] = [this.#entry(k, digit), out + (first + i) * size]
          if (started[i]) this.#add(point, entry, point)
          else this.#group.copy(entry, point)
          started[i] = 1
        }
        this.#flush()
      }
    }
  }

  #entry(window: number, digit: number): Address {
    return this.#table + (window * 2 ** this.#windowBits + digit) * this.#group.size
  }

  #fill(): void {
    const digits = 2 ** this.#windowBits
    this.#curve.bytes.set(this.#group.generator, this.#entry(0, 1))
    for (let k = 0; k < 256 / this.#windowBits; k++) {
      if (k > 0) this.#group.copy(this.#entry(k - 1, 0), this.#entry(k, 1))
      // m multiples give m more.
      for (let m = 1; m < digits; m *= 2) {
        this.#group.double(this.#entry(k, m), this.#entry(k, (2 * m) % digits))
        for (let i = 1; i < m; i++) this.#add(this.#entry(k, i), this.#entry(k, m), this.#entry(k, m + i))
        this.#flush()
      }
    }
  }

  #add(a: Address, b: Address, out: Address): void {
    this.#left[this.#pending] = a
    this.#right[this.#pending] = b
    this.#out[this.#pending++] = out
    if (this.#pending === BATCH) this.#flush()
  }

  /** λ = (y₂ − y₁)/(x₂ − x₁); x = λ² − x₁ − x₂; y = λ·(x₁ − x) − y₁. */
  #flush(): void {
    const { size, copy, sub, mul, square, batchInverse } = this.#group.field
    const count = this.#pending
    this.#pending = 0
    if (count === 0) return
    const [left, right, outs] = [this.#left, this.#right, this.#out]
    const [lambda, other] = [this.#lambda, this.#other]
    for (let i = 0; i < count; i++) sub(right[i]!, left[i]!, this.#denominators + i * size)
    batchInverse(this.#denominators, size, count, this.#denominators, size)
    for (let i = 0; i < count; i++) {
      const [a, b, out] = [left[i]!, right[i]!, outs[i]!]
      sub(b + size, a + size, lambda)
      mul(lambda, this.#denominators + i * size, lambda)
      square(lambda, other)
      sub(other, a, other)
      sub(other, b, other)
      // `out` may be `a`: its coordinates are written when they are read no more.
      sub(a, other, this.#denominators + i * size)
      mul(lambda, this.#denominators + i * size, lambda)
      sub(lambda, a + size, out + size)
      copy(other, out)
    }
  }
}

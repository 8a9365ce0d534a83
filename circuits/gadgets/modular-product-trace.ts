/**
 * Fills the cells of x·y = q·m + r.
 * @module
 */
import type { Cells } from '@zkmips/air/chip'
import type { LookupCounts } from '../tables/lookups.ts'
import { carryBits, type modularProductColumns } from './modular-product.ts'

type ModularProductCells = Cells<ReturnType<typeof modularProductColumns>, Uint32Array>

/** Fills rows, one after the other; what it works with is kept between them. */
export class ModularProductFiller {
  readonly #bytes: number
  readonly #cells: ModularProductCells
  readonly #lookups: LookupCounts | undefined
  readonly #factors: DataView
  readonly #quotient: DataView
  /** Bytes, least significant first; m has one more, for m = 0. */
  readonly #x: Uint8Array
  readonly #y: Uint8Array
  readonly #m: Uint8Array
  readonly #q: Uint8Array
  readonly #r: Uint8Array
  /** Of x·y − q·m, by byte. */
  readonly #sums: Float64Array

  /** @param lookups counts the lookups of the rows, if it is given */
  constructor(bytes: number, cells: ModularProductCells, lookups?: LookupCounts) {
    this.#bytes = bytes
    this.#cells = cells
    this.#lookups = lookups
    this.#x = new Uint8Array(bytes)
    this.#y = new Uint8Array(bytes)
    this.#m = new Uint8Array(bytes + 1)
    this.#q = new Uint8Array(2 * bytes)
    this.#r = new Uint8Array(bytes)
    this.#factors = new DataView(new ArrayBuffer(bytes))
    this.#quotient = new DataView(this.#q.buffer)
    this.#sums = new Float64Array(2 * bytes)
  }

  /**
   * @param words x, y, m from `start` on, each most significant word first
   */
  fill(row: number, words: Uint32Array, start: number): void {
    const bytes = this.#bytes
    const length = bytes / 4
    const x = this.#number(words, start, this.#x)
    const y = this.#number(words, start + length, this.#y)
    const m = this.#number(words, start + 2 * length, this.#m)
    this.#m[bytes] = Number(m === 0n)
    const modulus = m === 0n ? 1n << BigInt(8 * bytes) : m
    const product = x * y
    writeNumber(this.#quotient, product / modulus)
    writeNumber(new DataView(this.#r.buffer), product % modulus)
    this.#fillBytes(row)
    this.#fillCarries(row)
    this.#fillComparison(row)
  }

  /** A number of the words, and its bytes. */
  #number(words: Uint32Array, start: number, bytes: Uint8Array): bigint {
    const view = this.#factors
    const length = this.#bytes / 4
    for (let w = 0; w < length; w++) view.setUint32(4 * w, words[start + w]!)
    for (let i = 0; i < this.#bytes; i++) bytes[i] = view.getUint8(this.#bytes - 1 - i)
    let value = 0n
    for (let i = 0; i < this.#bytes; i += 8) value = (value << 64n) | view.getBigUint64(i)
    return value
  }

  #fillBytes(row: number): void {
    const { xBytes, yBytes, mBytes, quotient, mIsZero } = this.#cells
    const pairs = this.#lookups?.bytePair
    const limbs = this.#bytes / 2
    for (const [cells, bytes] of [
      [xBytes, this.#x],
      [yBytes, this.#y],
      [mBytes, this.#m],
    ] as const) {
      // biome-ignore format: one line
      for (let k = 0; k < limbs; k++) {
        cells[k]![row] = bytes[2 * k]!
        if (pairs) pairs[bytes[2 * k + 1]! * 256 + bytes[2 * k]!]!++
      }
    }
    for (let i = 0; i < this.#q.length; i++) quotient[i]![row] = this.#q[i]!
    if (pairs) for (let i = 0; i < this.#q.length; i += 2) pairs[this.#q[i + 1]! * 256 + this.#q[i]!]!++
    mIsZero[row] = this.#m[this.#bytes]!
  }

  #fillCarries(row: number): void {
    const sums = this.#sums.fill(0)
    addProducts(sums, this.#x, this.#y, 1)
    addProducts(sums, this.#q, this.#m, -1)
    const bits = carryBits(this.#bytes)
    const { carries, carrySigns } = this.#cells
    let carry = 0
    for (let k = 0; k < carries.length; k++) {
      const result = k < this.#bytes / 2 ? this.#limb(this.#r, k) : 0
      carry = (sums[2 * k]! + 256 * sums[2 * k + 1]! + carry - result) / 2 ** 16
      const cell = bits === 14 ? carry + 2 ** 13 : carry < 0 ? carry + 2 ** 14 : carry
      carries[k]![row] = cell
      if (bits === 15) carrySigns[k]![row] = Number(carry < 0)
      if (this.#lookups) this.#lookups.range14[cell]!++
    }
  }

  #fillComparison(row: number): void {
    const { decides, excess } = this.#cells
    const limbs = this.#bytes / 2
    const ranges = this.#lookups?.range16
    if (ranges) for (let k = 0; k < limbs; k++) ranges[this.#limb(this.#r, k)]!++
    if (this.#m[this.#bytes] === 1) return
    let k = limbs - 1
    while (this.#limb(this.#m, k) === this.#limb(this.#r, k)) k--
    decides[k]![row] = 1
    excess[row] = this.#limb(this.#m, k) - this.#limb(this.#r, k) - 1
    if (ranges) ranges[excess[row]!]!++
  }

  #limb(bytes: Uint8Array, k: number): number {
    return bytes[2 * k]! + 256 * bytes[2 * k + 1]!
  }
}

/** Adds the products of bytes to the sums at their places; those above all sums are 0. */
function addProducts(sums: Float64Array, left: Uint8Array, right: Uint8Array, sign: number): void {
  for (let i = 0; i < left.length; i++) {
    const byte = sign * left[i]!
    if (byte === 0) continue
    const end = Math.min(right.length, sums.length - i)
    for (let j = 0; j < end; j++) sums[i + j]! += byte * right[j]!
  }
}

/** Least significant byte first, in all of the view. */
function writeNumber(view: DataView, value: bigint): void {
  let rest = value
  for (let at = 0; at < view.byteLength; at += 8) {
    view.setBigUint64(at, BigInt.asUintN(64, rest), true)
    rest >>= 64n
  }
}

/**
 * SHA-256 (FIPS 180-4) over wires, for statements that a contract recomputes. Words are kept by their bits and by their halves of 16 bits, since
 * a sum of words is above the field's order: sums are of halves, with a carry between them.
 *
 * What it costs are gates: two for each bit of Σ, σ and Maj, whose sums are accumulated by the gate that makes the bit, one and a half for Ch;
 * and rows of the index chip for each sum.
 * @module
 */
import { inverse } from '@zkmips/field/koalabear'
import type { CircuitBuilder, Value } from './builder.ts'
import { isConstant } from './form.ts'

/** 32 bits, lowest first, with bits 0 to 15 and 16 to 31 as integers. */
export interface Word {
  readonly bits: readonly Value[]
  readonly low: Value
  readonly high: Value
}

const WORD = 32
const HALF_BITS = 16
const BLOCK_WORDS = 16
const ROUNDS = 64
const ONE_HALF = inverse(2)

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const primes = firstPrimes(ROUNDS)
const K = primes.map(p => fractionOfRoot(p, 3n))
const INITIAL = primes.slice(0, 8).map(p => fractionOfRoot(p, 2n))

/** @param message words of which it consists, the first byte of each the highest */
export function sha256(builder: CircuitBuilder, message: readonly Word[]): Word[] {
  const gadget = new Sha256(builder)
  const bits = WORD * message.length
  const zeros = (BLOCK_WORDS - ((message.length + 3) % BLOCK_WORDS)) % BLOCK_WORDS
  const padding = [0x80000000, ...new Array<number>(zeros).fill(0), Math.floor(bits / 2 ** 32), bits % 2 ** 32]
  const padded = [...message, ...padding.map(value => constantWord(builder, value))]
  let state = INITIAL.map(value => constantWord(builder, value))
  for (let at = 0; at < padded.length; at += BLOCK_WORDS) {
    state = gadget.compress(state, padded.slice(at, at + BLOCK_WORDS))
  }
  return state
}

export function constantWord(builder: CircuitBuilder, value: number): Word {
  return {
    bits: Array.from({ length: WORD }, (_, i) => builder.constant((value >>> i) & 1)),
    low: builder.constant(value & 0xffff),
    high: builder.constant(value >>> HALF_BITS),
  }
}

/** @param bits of the word, each 0 or 1 */
export function wordOfBits(builder: CircuitBuilder, bits: readonly Value[]): Word {
  return { bits, low: integer(builder, bits.slice(0, HALF_BITS)), high: integer(builder, bits.slice(HALF_BITS)) }
}

/** Σ 2^i·bits[i]. */
export const integer = (builder: CircuitBuilder, bits: readonly Value[]): Value =>
  bits.reduce((sum, bit, i) => builder.add(sum, builder.scale(bit, 2 ** i)), builder.constant(0))

class Sha256 {
  readonly #builder: CircuitBuilder
  /** No sum that the gadget makes can be out of range: a range is asserted for the bits. */
  readonly #assertion: number

  constructor(builder: CircuitBuilder) {
    this.#builder = builder
    this.#assertion = builder.assertion('sha256.range', 'a sum of halves is out of range')
  }

  compress(state: readonly Word[], block: readonly Word[]): Word[] {
    const schedule = [...block]
    for (let t = BLOCK_WORDS; t < ROUNDS; t++) {
      const [w2, w7, w15, w16] = [2, 7, 15, 16].map(k => schedule[t - k]!) as [Word, Word, Word, Word]
      schedule.push(this.#add([this.#mixed(w2, [17, 19], 10), w7, this.#mixed(w15, [7, 18], 3), w16]))
    }
    let [a, b, c, d, e, f, g, h] = state as [Word, Word, Word, Word, Word, Word, Word, Word]
    for (let t = 0; t < ROUNDS; t++) {
      const first = [
        h,
        this.#mixed(e, [6, 11, 25]),
        this.#choice(e, f, g),
        constantWord(this.#builder, K[t]!),
        schedule[t]!,
      ]
      const second = [this.#mixed(a, [2, 13, 22]), this.#majority(a, b, c)]
      const next = this.#add([...first, ...second])
      ;[h, g, f, e, d, c, b, a] = [g, f, e, this.#add([d, ...first]), c, b, a, next]
    }
    return [a, b, c, d, e, f, g, h].map((word, i) => this.#add([word, state[i]!]))
  }

  #xor(x: Value, y: Value): Value {
    const { add, sub, scale, mul } = this.#operations
    return sub(add(x, y), scale(mul(x, y), 2))
  }

  /** The exclusive or of two or three rotations, and of a shift. */
  #mixed({ bits }: Word, rotations: readonly number[], shift?: number): Halves {
    const { constant } = this.#operations
    return this.#halves(i => {
      const terms = rotations.map(r => bits[(i + r) % WORD]!)
      if (shift !== undefined) terms.push(i + shift < WORD ? bits[i + shift]! : constant(0))
      return this.#xor(this.#cell(this.#xor(terms[0]!, terms[1]!)), terms[2]!)
    })
  }

  /** (e ∧ f) ⊕ (¬e ∧ g) = g + e·(f − g). */
  #choice(e: Word, f: Word, g: Word): Halves {
    const { add, sub, mul } = this.#operations
    const { low, high } = this.#halves(i => this.#cell(mul(e.bits[i]!, sub(f.bits[i]!, g.bits[i]!))))
    return { low: add(low, g.low), high: add(high, g.high) }
  }

  /** With x = a ⊕ b a majority is ab + cx, and ab is (a + b − x)/2: only cx − x/2 is to be summed bit by bit. */
  #majority(a: Word, b: Word, c: Word): Halves {
    const { add, sub, mul, scale } = this.#operations
    const { low, high } = this.#halves(i => {
      const x = this.#cell(this.#xor(a.bits[i]!, b.bits[i]!))
      return sub(mul(c.bits[i]!, x), scale(x, ONE_HALF))
    })
    const half = (x: Value, y: Value): Value => scale(add(x, y), ONE_HALF)
    return { low: add(low, half(a.low, b.low)), high: add(high, half(a.high, b.high)) }
  }

  #halves(bit: (i: number) => Value): Halves {
    const { constant, add, scale } = this.#operations
    const half = (first: number): Value => {
      let sum = constant(0)
      for (let i = 0; i < HALF_BITS; i++) sum = add(sum, scale(bit(first + i), 2 ** i))
      return sum
    }
    return { low: half(0), high: half(HALF_BITS) }
  }

  /** The sum modulo 2^32. */
  #add(terms: readonly Halves[]): Word {
    const { add, sub, scale } = this.#operations
    const sumOf = (half: 'low' | 'high'): Value => terms.map(term => term[half]).reduce(add)
    const length = HALF_BITS + Math.ceil(Math.log2(terms.length))
    const split = (sum: Value): { bits: Value[]; rest: Value; carry: Value } => {
      const bits = this.#builder.bits(sum, length, this.#assertion).map(cell => this.#builder.ofBaseCell(cell))
      const carry = integer(this.#builder, bits.slice(HALF_BITS))
      return { bits: bits.slice(0, HALF_BITS), carry, rest: sub(sum, scale(carry, 2 ** HALF_BITS)) }
    }
    const low = split(sumOf('low'))
    // At most n·(2^16 − 1) + n − 1 for n terms: no more bits than without the carry.
    const high = split(add(sumOf('high'), low.carry))
    return { bits: [...low.bits, ...high.bits], low: low.rest, high: high.rest }
  }

  #cell(value: Value): Value {
    return isConstant(value.form) ? value : this.#builder.ofBaseCell(this.#builder.cellOf(value))
  }

  get #operations() {
    const builder = this.#builder
    return {
      constant: (value: number) => builder.constant(value),
      add: (x: Value, y: Value) => builder.add(x, y),
      sub: (x: Value, y: Value) => builder.sub(x, y),
      mul: (x: Value, y: Value) => builder.mul(x, y),
      scale: (x: Value, by: number) => builder.scale(x, by),
    }
  }
}

type Halves = Pick<Word, 'low' | 'high'>

function firstPrimes(count: number): bigint[] {
  const found: bigint[] = []
  for (let n = 2n; found.length < count; n++) if (found.every(p => n % p !== 0n)) found.push(n)
  return found
}

/** The first 32 bits of the fractional part of the square or cube root. */
function fractionOfRoot(n: bigint, root: 2n | 3n): number {
  const scaled = n << (32n * root)
  let [low, high] = [0n, 1n << 40n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** root <= scaled) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}

/**
 * Words as bits: what SHA-256 does with them (FIPS 180-4, sections 3.2 and 4.1.2), as sums by 16-bit limbs. All bits must be
 * booleans; a sum of 16 bits is then a limb.
 * @module
 */
import { constant, type Expr, inversePowerOfTwo, sum } from '@zkmips/air/expression'

export const WORD_BITS = 32

/** 32 bits, least significant first. */
export type Bits = readonly Expr[]

/** Two limbs, low and high. */
export type Limbs = readonly [Expr, Expr]

/** The words of consecutive cells. */
export const wordsOfCells = (cells: readonly Expr[]): Bits[] =>
  Array.from({ length: cells.length / WORD_BITS }, (_, w) => cells.slice(WORD_BITS * w, WORD_BITS * (w + 1)))

const byLimb = (bits: readonly Expr[]): Limbs => {
  const limb = (from: number): Expr => sum(bits.slice(from, from + 16).map((bit, i) => bit.mul(2 ** i)))
  return [limb(0), limb(16)]
}

/** The word itself: degree 1. */
export const limbsOf = (word: Bits): Limbs => byLimb(word)

/** 1 − 2·bit: the sign of an exclusive or is the product of signs. */
const sign = (bit: Expr): Expr => constant(1).sub(bit.add(bit))

const fromSign = (signs: Expr): Expr => constant(1).sub(signs).mul(inversePowerOfTwo(1))

/** The exclusive or of three bits each: degree 3, or 2 where one of them is missing. */
function xor(...words: readonly (readonly (Expr | undefined)[])[]): Limbs {
  const bits = Array.from({ length: WORD_BITS }, (_, i) => {
    const signs = words.flatMap(word => (word[i] ? [sign(word[i])] : []))
    return fromSign(signs.reduce((product, s) => product.mul(s)))
  })
  return byLimb(bits)
}

const rotate = (word: Bits, by: number): Bits => word.map((_, i) => word[(i + by) % WORD_BITS]!)
const shift = (word: Bits, by: number): (Expr | undefined)[] => word.map((_, i) => word[i + by])

/** Σ₀ and Σ₁ of the standard. */
export const sumA = (a: Bits): Limbs => xor(rotate(a, 2), rotate(a, 13), rotate(a, 22))
export const sumE = (e: Bits): Limbs => xor(rotate(e, 6), rotate(e, 11), rotate(e, 25))

/** σ₀ and σ₁ of the standard. */
export const sigma0 = (w: Bits): Limbs => xor(rotate(w, 7), rotate(w, 18), shift(w, 3))
export const sigma1 = (w: Bits): Limbs => xor(rotate(w, 17), rotate(w, 19), shift(w, 10))

/** Ch: g where e is 0, f where it is 1. Degree 2. */
export const choice = (e: Bits, f: Bits, g: Bits): Limbs =>
  byLimb(e.map((bit, i) => g[i]!.add(bit.mul(f[i]!.sub(g[i]!)))))

/** Maj: b where a and b are equal, else c. Degree 3. */
export const majority = (a: Bits, b: Bits, c: Bits): Limbs =>
  byLimb(a.map((bit, i) => b[i]!.add(fromSign(sign(bit).mul(sign(b[i]!))).mul(c[i]!.sub(b[i]!)))))

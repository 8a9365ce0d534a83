/**
 * x·y mod m of 256-bit numbers: the schoolbook product, and long division (Knuth, The Art of Computer Programming 2, section
 * 4.3.1, algorithms M and D). Limbs are 16 bits, least significant first, so that a product of two and two carries fit in 32 bits.
 * @module
 */

const WORDS = 8
const LIMBS = 2 * WORDS
const BASE = 0x10000

/**
 * x becomes x·y mod m, for every x and y, not only those below m.
 * @param words 24 words: x, y, m, each most significant word first; m = 0 stands for 2^256
 */
export function mulmod256(words: Uint32Array): void {
  const product = multiply(limbsOf(words, 0), limbsOf(words, 1))
  const remainder = reduce(product, limbsOf(words, 2))
  for (let i = 0; i < WORDS; i++) words[WORDS - 1 - i] = remainder[2 * i]! + BASE * remainder[2 * i + 1]!
}

/** @param index 0 for x, 1 for y, 2 for m @returns 16 limbs */
function limbsOf(words: Uint32Array, index: number): Uint32Array {
  const limbs = new Uint32Array(LIMBS)
  for (let i = 0; i < WORDS; i++) {
    const word = words[WORDS * (index + 1) - 1 - i]!
    limbs[2 * i] = word & 0xffff
    limbs[2 * i + 1] = word >>> 16
  }
  return limbs
}

/** @returns 33 limbs, the last of them 0 */
function multiply(x: Uint32Array, y: Uint32Array): Uint32Array {
  const product = new Uint32Array(2 * LIMBS + 1)
  for (let i = 0; i < LIMBS; i++) {
    let carry = 0
    for (let j = 0; j < LIMBS; j++) {
      const sum = x[i]! * y[j]! + product[i + j]! + carry
      product[i + j] = sum & 0xffff
      carry = Math.floor(sum / BASE)
    }
    product[i + LIMBS] = carry
  }
  return product
}

/**
 * @param dividend 33 limbs, the last of them 0; is used up
 * @param modulus 16 limbs, 0 standing for 2^256
 * @returns 16 limbs
 */
function reduce(dividend: Uint32Array, modulus: Uint32Array): Uint32Array {
  let length = LIMBS
  while (length > 0 && modulus[length - 1] === 0) length--
  if (length === 0) return dividend.slice(0, LIMBS)
  // The quotient's digits are estimated well only by a divisor whose top bit is set; the remainder is shifted back.
  const shift = Math.clz32(modulus[length - 1]!) - 16
  shiftLeft(dividend, shift)
  shiftLeft(modulus, shift)
  for (let at = dividend.length - 1 - length; at >= 0; at--) removeMultiple(dividend, modulus, length, at)
  const remainder = new Uint32Array(LIMBS)
  for (let i = 0; i < length; i++) {
    remainder[i] = ((dividend[i]! + BASE * dividend[i + 1]!) >>> shift) & 0xffff
  }
  return remainder
}

/** @param bits 0 to 15; none of them leaves at the top */
function shiftLeft(limbs: Uint32Array, bits: number): void {
  for (let i = limbs.length - 1; i > 0; i--) limbs[i] = ((limbs[i]! << bits) & 0xffff) | (limbs[i - 1]! >>> (16 - bits))
  limbs[0] = (limbs[0]! << bits) & 0xffff
}

/** Takes the largest multiple of divisor·BASE^at from the dividend, which is below divisor·BASE^(at + 1). */
function removeMultiple(dividend: Uint32Array, divisor: Uint32Array, length: number, at: number): void {
  const top = at + length
  // At least the digit, and at most two more (theorems A and B).
  const digit = Math.min(Math.floor((dividend[top]! * BASE + dividend[top - 1]!) / divisor[length - 1]!), BASE - 1)
  let carry = 0
  for (let i = 0; i < length; i++) {
    const difference = dividend[at + i]! - digit * divisor[i]! + carry
    carry = Math.floor(difference / BASE)
    dividend[at + i] = difference - carry * BASE
  }
  let rest = dividend[top]! + carry
  while (rest < 0) {
    carry = 0
    for (let i = 0; i < length; i++) {
      const sum = dividend[at + i]! + divisor[i]! + carry
      dividend[at + i] = sum & 0xffff
      carry = sum >>> 16
    }
    rest += carry
  }
  dividend[top] = rest
}

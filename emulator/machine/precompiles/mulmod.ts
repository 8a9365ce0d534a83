/**
 * x·y mod m of 256-bit and 384-bit numbers: the schoolbook product, and long division (Knuth, The Art of Computer Programming 2,
 * section 4.3.1, algorithms M and D). Limbs are 16 bits, least significant first, so that a product of two and two carries fit in
 * 32 bits.
 * @module
 */

const BASE = 0x10000

/**
 * x becomes x·y mod m, for every x and y, not only those below m.
 * @param words 24 words: x, y, m, each most significant word first; m = 0 stands for 2^256
 */
export const mulmod256 = (words: Uint32Array): void => mulmod(words, 8)

/**
 * The same of longer numbers.
 * @param words 36 words: x, y, m, each most significant word first; m = 0 stands for 2^384
 */
export const mulmod384 = (words: Uint32Array): void => mulmod(words, 12)

function mulmod(words: Uint32Array, length: number): void {
  const [x, y, m] = [0, 1, 2].map(index => limbsOf(words.subarray(length * index, length * (index + 1))))
  const remainder = reduce(multiply(x!, y!), m!)
  for (let i = 0; i < length; i++) words[length - 1 - i] = remainder[2 * i]! + BASE * remainder[2 * i + 1]!
}

/** Two limbs for each word. */
function limbsOf(words: Uint32Array): Uint32Array {
  const limbs = new Uint32Array(2 * words.length)
  for (let i = 0; i < words.length; i++) {
    const word = words[words.length - 1 - i]!
    limbs[2 * i] = word & 0xffff
    limbs[2 * i + 1] = word >>> 16
  }
  return limbs
}

/** @returns twice as many limbs as a factor has, and one more, which is 0 */
function multiply(x: Uint32Array, y: Uint32Array): Uint32Array {
  const length = x.length
  const product = new Uint32Array(2 * length + 1)
  for (let i = 0; i < length; i++) {
    const digit = x[i]!
    let carry = 0
    for (let j = 0; j < length; j++) {
      const sum = (Math.imul(digit, y[j]!) + product[i + j]! + carry) >>> 0
      product[i + j] = sum & 0xffff
      carry = sum >>> 16
    }
    product[i + length] = carry
  }
  return product
}

/**
 * @param dividend twice as many limbs as the modulus, and one more, which is 0; is used up
 * @param modulus 0 stands for one more than the largest number
 * @returns as many limbs as the modulus
 */
function reduce(dividend: Uint32Array, modulus: Uint32Array): Uint32Array {
  let length = modulus.length
  while (length > 0 && modulus[length - 1] === 0) length--
  if (length === 0) return dividend.slice(0, modulus.length)
  // The quotient's digits are estimated well only by a divisor whose top bit is set; the remainder is shifted back.
  const shift = Math.clz32(modulus[length - 1]!) - 16
  shiftLeft(dividend, shift)
  shiftLeft(modulus, shift)
  for (let at = dividend.length - 1 - length; at >= 0; at--) removeMultiple(dividend, modulus, length, at)
  const remainder = new Uint32Array(modulus.length)
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
  let borrow = 0
  for (let i = 0; i < length; i++) {
    const product = (Math.imul(digit, divisor[i]!) + borrow) >>> 0
    const difference = dividend[at + i]! - (product & 0xffff)
    dividend[at + i] = difference & 0xffff
    borrow = (product >>> 16) + (difference >>> 31)
  }
  let rest = dividend[top]! - borrow
  while (rest < 0) {
    let carry = 0
    for (let i = 0; i < length; i++) {
      const sum = dividend[at + i]! + divisor[i]! + carry
      dividend[at + i] = sum & 0xffff
      carry = sum >>> 16
    }
    rest += carry
  }
  dividend[top] = rest
}

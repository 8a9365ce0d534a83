/**
 * The instructions whose result is more than one JavaScript operator: pure functions over words. Arguments and results are
 * i32 (the same bits as the u32 the specification speaks of), shift amounts and positions 0–31.
 */

export const rotateRight = (value: number, amount: number) => (value >>> amount) | (value << (32 - amount))

export const countLeadingOnes = (value: number) => Math.clz32(~value)

/** The low `size` (1–32) bits set. */
const lowBits = (size: number) => (size === 32 ? -1 : (1 << size) - 1)

export const extractBits = (value: number, position: number, size: number) => (value >>> position) & lowBits(size)

export function insertBits(into: number, value: number, position: number, size: number): number {
  const mask = lowBits(size) << position
  return (into & ~mask) | ((value << position) & mask)
}

export const swapBytesInHalves = (value: number) => ((value & 0x00ff00ff) << 8) | ((value >>> 8) & 0x00ff00ff)

/** High word of the unsigned product, from four products of 16-bit halves; no partial sum reaches 2^53. */
export function multiplyHighUnsigned(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const middle2 = aLow * bHigh + (middle & 0xffff)
  return (aHigh * bHigh + (middle >>> 16) + (middle2 >>> 16)) | 0
}

/** High word of the signed product: a negative factor counts 2^32 too much of the other in the unsigned one. */
export function multiplyHighSigned(a: number, b: number): number {
  return (multiplyHighUnsigned(a, b) - (a < 0 ? b : 0) - (b < 0 ? a : 0)) | 0
}

/** Carry of the unsigned sum of two words: 0 or 1. */
export const addCarry = (a: number, b: number) => ((a + b) >>> 0 < a >>> 0 ? 1 : 0)
/** Borrow of the unsigned difference: 0 or 1. */
export const subtractBorrow = (a: number, b: number) => (a >>> 0 < b >>> 0 ? 1 : 0)

/** The shift that brings the byte (or the half, with the low bit ignored) at an address to the low end of its word. */
export const byteShift = (address: number) => 24 - (address & 3) * 8
export const halfShift = (address: number) => 16 - (address & 2) * 8

/** lwl: the bytes from the address to the end of its word go to the high end of the register. */
export function loadLeft(register: number, word: number, address: number): number {
  const shift = (address & 3) * 8
  return (register & ~(-1 << shift)) | (word << shift)
}

/** lwr: the bytes from the start of the word up to the address go to the low end of the register. */
export function loadRight(register: number, word: number, address: number): number {
  const shift = byteShift(address)
  return (register & ~(-1 >>> shift)) | (word >>> shift)
}

/** swl: the high bytes of the register go from the address to the end of its word. */
export function storeLeft(word: number, register: number, address: number): number {
  const shift = (address & 3) * 8
  return (word & ~(-1 >>> shift)) | (register >>> shift)
}

/** swr: the low bytes of the register go from the start of the word up to the address. */
export function storeRight(word: number, register: number, address: number): number {
  const shift = byteShift(address)
  return (word & ~(-1 << shift)) | (register << shift)
}

export function storeByte(word: number, register: number, address: number): number {
  const shift = byteShift(address)
  return (word & ~(0xff << shift)) | ((register & 0xff) << shift)
}

export function storeHalf(word: number, register: number, address: number): number {
  const shift = halfShift(address)
  return (word & ~(0xffff << shift)) | ((register & 0xffff) << shift)
}

/**
 * The compression function of SHA-256 (FIPS 180-4, section 6.2.2); names are the standard's.
 * @module
 */
import { SHA256_CONSTANTS } from '@zkmips/isa/sha256-constants'

const rotr = (x: number, n: number) => (x >>> n) | (x << (32 - n))

/**
 * Updates the state in place.
 * @param state 8 words @param block 16 words
 */
export function sha256Compress(state: Int32Array, block: Int32Array): void {
  const w = new Int32Array(64)
  w.set(block)
  for (let t = 16; t < 64; t++) {
    const [x, y] = [w[t - 15]!, w[t - 2]!]
    const sigma0 = rotr(x, 7) ^ rotr(x, 18) ^ (x >>> 3)
    const sigma1 = rotr(y, 17) ^ rotr(y, 19) ^ (y >>> 10)
    w[t] = sigma1 + w[t - 7]! + sigma0 + w[t - 16]!
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as readonly [
    number, number, number, number, number, number, number, number,
  ] // biome-ignore format: eight words
  for (let t = 0; t < 64; t++) {
    const sum1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + sum1 + choice + SHA256_CONSTANTS[t]! + w[t]!) | 0
    const sum0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + sum0 + majority) | 0
  }
  const worked = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i]! += worked[i]!
}

/**
 * The compression function of SHA-256 (FIPS 180-4, section 6.2.2); names are the standard's.
 * @module
 */

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2). */
export const SHA256_CONSTANTS: Readonly<Int32Array> = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
) // biome-ignore format: eight a line

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

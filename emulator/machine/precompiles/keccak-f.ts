/**
 * Keccak-f[1600], the permutation of SHA-3 and Keccak-256 (FIPS 202, section 3), on 32-bit halves of lanes. Rotations and round
 * constants are derived here as the standard derives them.
 * @module
 */

const LANES = 25
const ROUNDS = 24

/** Lane (x, y) of the standard. */
const lane = (x: number, y: number) => (x % 5) + 5 * (y % 5)

/** For each lane: where ρ and π take it, and by how many bits ρ rotates it to the left, 0 to 63 (sections 3.2.2 and 3.2.3). */
const TARGET = new Uint8Array(LANES)
const ROTATION = new Uint8Array(LANES)
{
  let [x, y] = [1, 0]
  for (let t = 0; t < 24; t++) {
    ROTATION[lane(x, y)] = (((t + 1) * (t + 2)) / 2) % 64
    TARGET[lane(x, y)] = lane(y, 2 * x + 3 * y)
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
  }
}

/** Of round r: the high half at 2r, the low half at 2r + 1 (section 3.2.5). */
const ROUND_CONSTANTS = new Int32Array(2 * ROUNDS)
{
  let register = 1
  for (let round = 0; round < ROUNDS; round++) {
    for (let j = 0; j <= 6; j++) {
      const bit = 2 ** j - 1
      if ((register & 1) === 1) ROUND_CONSTANTS[2 * round + (bit < 32 ? 1 : 0)]! |= 1 << (bit & 31)
      register = (register << 1) ^ (register >>> 7 === 1 ? 0x171 : 0)
    }
  }
}

/**
 * Permutes in place.
 * @param words 50 words: lane (x, y) at 2·(x + 5·y), its most significant word first
 */
export function keccakF(words: Int32Array): void {
  const moved = new Int32Array(2 * LANES)
  const parity = new Int32Array(10)
  for (let round = 0; round < ROUNDS; round++) {
    theta(words, parity)
    rhoPi(words, moved)
    chi(moved, words)
    words[0]! ^= ROUND_CONSTANTS[2 * round]!
    words[1]! ^= ROUND_CONSTANTS[2 * round + 1]!
  }
}

/** @param parity space for the five column parities */
function theta(a: Int32Array, parity: Int32Array): void {
  for (let i = 0; i < 10; i++) parity[i] = a[i]! ^ a[i + 10]! ^ a[i + 20]! ^ a[i + 30]! ^ a[i + 40]!
  for (let x = 0; x < 5; x++) {
    const left = 2 * ((x + 4) % 5)
    const right = 2 * ((x + 1) % 5)
    const high = parity[left]! ^ ((parity[right]! << 1) | (parity[right + 1]! >>> 31))
    const low = parity[left + 1]! ^ ((parity[right + 1]! << 1) | (parity[right]! >>> 31))
    for (let i = 2 * x; i < 50; i += 10) {
      a[i]! ^= high
      a[i + 1]! ^= low
    }
  }
}

function rhoPi(a: Int32Array, to: Int32Array): void {
  for (let i = 0; i < LANES; i++) {
    const bits = ROTATION[i]!
    // A rotation by 32 or more exchanges the halves; what is left of it is 0 to 31 bits.
    const swap = bits >>> 5
    const high = a[2 * i + swap]!
    const low = a[2 * i + 1 - swap]!
    const left = bits & 31
    const target = 2 * TARGET[i]!
    // In two shifts, because a shift by 32 would be one by 0.
    to[target] = (high << left) | ((low >>> 1) >>> (31 - left))
    to[target + 1] = (low << left) | ((high >>> 1) >>> (31 - left))
  }
}

function chi(a: Int32Array, to: Int32Array): void {
  for (let row = 0; row < 50; row += 10) {
    for (let i = row; i < row + 2; i++) {
      // The five lanes' high words, then their low words.
      const a0 = a[i]!
      const a1 = a[i + 2]!
      const a2 = a[i + 4]!
      const a3 = a[i + 6]!
      const a4 = a[i + 8]!
      to[i] = a0 ^ (~a1 & a2)
      to[i + 2] = a1 ^ (~a2 & a3)
      to[i + 4] = a2 ^ (~a3 & a4)
      to[i + 6] = a3 ^ (~a4 & a0)
      to[i + 8] = a4 ^ (~a0 & a1)
    }
  }
}

/**
 * The scalar field of BN254, in which the wrap's circuit computes. Plain big integers: for tests and for building circuits.
 * @module
 */

/** The order of BN254's groups. */
export const R = 21888242871839275222246405745257275088548364400416034343698204186575808495617n

export const mod = (a: bigint): bigint => {
  const remainder = a % R
  return remainder < 0n ? remainder + R : remainder
}

export function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let e = exponent, square = mod(base); e > 0n; e >>= 1n, square = mod(square * square)) {
    if (e & 1n) result = mod(result * square)
  }
  return result
}

/** @throws RangeError for 0 */
export function inverse(a: bigint): bigint {
  if (mod(a) === 0n) throw new RangeError('0 has no inverse in the scalar field')
  return power(a, R - 2n)
}

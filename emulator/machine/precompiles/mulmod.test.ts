import { describe, expect, it } from 'vitest'
import { mulmod256, mulmod384 } from './mulmod.ts'

/** Numbers at which carries, digits and lengths change. */
const corners = (top: bigint): readonly bigint[] => [
  ...[0n, 1n, 2n, 3n, 0xffffn, 0x1_0000n, 0x8000n, 0xffff_ffffn, 1n << 32n, (1n << 128n) - 1n, 1n << 128n],
  ...[top / 2n - 1n, top / 2n, top / 2n + 1n, top - 2n, top - 1n, top - (1n << 16n), top - (top >> 16n)],
  // Orders and characteristics of secp256k1 and BN254; the characteristic of BLS12-381.
  0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n,
  0xffffffff_ffffffff_ffffffff_ffffffff_ffffffff_ffffffff_fffffffe_fffffc2fn,
  0x30644e72_e131a029_b85045b6_8181585d_97816a91_6871ca8d_3c208c16_d87cfd47n,
  0x1a0111ea_397fe69a_4b1ba7b6_434bacd7_64774b84_f38512bf_6730d2a0_f6b0f624_1eabfffe_b153ffff_b9feffff_ffffaaabn % top,
]

describe.each([
  ['mulmod256', mulmod256, 8],
  ['mulmod384', mulmod384, 12],
] as const)('%s', (_, mulmod, length) => {
  const TOP = 1n << BigInt(32 * length)
  const CORNERS = corners(TOP)

  function words(...numbers: readonly bigint[]): Uint32Array {
    const wordsOf = (n: bigint) =>
      Array.from({ length }, (_, i) => Number((n >> BigInt(32 * (length - 1 - i))) & 0xffff_ffffn))
    return Uint32Array.from(numbers.flatMap(wordsOf))
  }

  function number(from: Uint32Array, index: number): bigint {
    const part = from.subarray(length * index, length * index + length)
    return part.reduce((sum, word) => (sum << 32n) | BigInt(word), 0n)
  }

  function check(x: bigint, y: bigint, m: bigint): void {
    const block = words(x, y, m)
    mulmod(block)
    const expected = (x * y) % (m === 0n ? TOP : m)
    expect(number(block, 0), `${x.toString(16)} * ${y.toString(16)} mod ${m.toString(16)}`).toBe(expected)
    expect([number(block, 1), number(block, 2)]).toEqual([y, m])
  }

  it('of corner cases: modulus 0 and 1, operands above the modulus, every length', () => {
    for (const x of CORNERS) for (const y of CORNERS) for (const m of CORNERS) check(x, y, m)
  })

  it('of numbers with runs of equal bits, on which estimated digits are wrong most often', () => {
    let seed = 0x9e37_79b9
    const random = () => {
      seed ^= seed << 13
      seed ^= seed >>> 17
      seed ^= seed << 5
      return seed >>> 0
    }
    const long = () => {
      let n = 0n
      for (let bits = 0; bits < 32 * length; ) {
        const run = 1 + (random() % 40)
        n = (n << BigInt(run)) | (random() % 2 === 0 ? 0n : (1n << BigInt(run)) - 1n)
        bits += run
      }
      return n % (1n << BigInt(1 + (random() % (32 * length))))
    }
    for (let i = 0; i < 5000; i++) check(long(), long(), long())
  })

  it('of a digit that is estimated too large by two', () => {
    // Top limbs 0x7fff…, 0x8000 over 0x8000 0000 ffff…: the estimate sees the divisor's first limb only.
    for (const low of [0n, 1n, 0xffffn, (TOP >> 32n) - 1n]) {
      check(TOP - 1n, (TOP >> 1n) + low, ((0x8000_ffffn * TOP) >> 32n) | low)
      check(((0x7fff_8000n * TOP) >> 32n) - 1n, (TOP >> 16n) - 1n, ((0x8000_ffffn * TOP) >> 32n) | low)
    }
  })
})

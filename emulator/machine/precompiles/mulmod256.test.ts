import { describe, expect, it } from 'vitest'
import { mulmod256 } from './mulmod256.ts'

const TOP = 1n << 256n

function words(...numbers: readonly bigint[]): Uint32Array {
  return Uint32Array.from(
    numbers.flatMap(n => Array.from({ length: 8 }, (_, i) => Number((n >> BigInt(32 * (7 - i))) & 0xffff_ffffn))),
  )
}

function number(from: Uint32Array, index: number): bigint {
  return from.subarray(8 * index, 8 * index + 8).reduce((sum, word) => (sum << 32n) | BigInt(word), 0n)
}

function check(x: bigint, y: bigint, m: bigint): void {
  const block = words(x, y, m)
  mulmod256(block)
  const expected = (x * y) % (m === 0n ? TOP : m)
  expect(number(block, 0), `${x.toString(16)} * ${y.toString(16)} mod ${m.toString(16)}`).toBe(expected)
  expect([number(block, 1), number(block, 2)]).toEqual([y, m])
}

/** Numbers at which carries, digits and lengths change. */
const CORNERS: readonly bigint[] = [
  ...[0n, 1n, 2n, 3n, 0xffffn, 0x1_0000n, 0x8000n, 0xffff_ffffn, 1n << 32n, (1n << 128n) - 1n, 1n << 128n],
  ...[TOP / 2n - 1n, TOP / 2n, TOP / 2n + 1n, TOP - 2n, TOP - 1n, TOP - (1n << 16n), TOP - (1n << 240n)],
  // Orders and characteristics of secp256k1 and BN254.
  0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n,
  0xffffffff_ffffffff_ffffffff_ffffffff_ffffffff_ffffffff_fffffffe_fffffc2fn,
  0x30644e72_e131a029_b85045b6_8181585d_97816a91_6871ca8d_3c208c16_d87cfd47n,
]

describe('mulmod256', () => {
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
      for (let bits = 0; bits < 256; ) {
        const run = 1 + (random() % 40)
        n = (n << BigInt(run)) | (random() % 2 === 0 ? 0n : (1n << BigInt(run)) - 1n)
        bits += run
      }
      return n % (1n << BigInt(1 + (random() % 256)))
    }
    for (let i = 0; i < 5000; i++) check(long(), long(), long())
  })

  it('of a digit that is estimated too large by two', () => {
    // Top limbs 0x7fff…, 0x8000 over 0x8000 0000 ffff…: the estimate sees the divisor's first limb only.
    for (const low of [0n, 1n, 0xffffn, (1n << 224n) - 1n]) {
      check(TOP - 1n, (TOP >> 1n) + low, (0x8000_ffffn << 224n) | low)
      check((0x7fff_8000n << 224n) - 1n, (1n << 240n) - 1n, (0x8000_ffffn << 224n) | low)
    }
  })
})

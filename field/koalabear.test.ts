import { describe, expect, it } from 'vitest'
import * as F from './koalabear.ts'
import { EDGE_ELEMENTS, Random } from './random.ts'

const p = BigInt(F.P)
const random = new Random(1)
const samples = [...EDGE_ELEMENTS, ...random.elements(60)]
const pairs = samples.flatMap(a => samples.map(b => [a, b] as const))

describe('KoalaBear', () => {
  it('has the published modulus and two-adicity', () => {
    expect(F.P).toBe(2 ** 31 - 2 ** 24 + 1)
    expect((F.P - 1) % 2 ** F.TWO_ADICITY).toBe(0)
    expect(((F.P - 1) / 2 ** F.TWO_ADICITY) % 2).toBe(1)
  })

  it.each([
    ['add', F.add, (a: bigint, b: bigint) => a + b],
    ['sub', F.sub, (a: bigint, b: bigint) => a - b + p],
    ['mul', F.mul, (a: bigint, b: bigint) => a * b],
  ] as const)('%s agrees with exact integers', (_, f, exact) => {
    for (const [a, b] of pairs) expect(f(a, b)).toBe(Number(exact(BigInt(a), BigInt(b)) % p))
  })

  it('multiplies exactly near multiples of p, where the estimated quotient is off by one', () => {
    for (let i = 0; i < 20_000; i++) {
      const a = random.below(F.P - 1) + 1
      const product = F.mul(a, F.inverse(a))
      expect(product).toBe(1)
      expect(F.mul(a, F.neg(F.inverse(a)))).toBe(F.P - 1)
    }
  })

  it('inverts, negates and takes powers', () => {
    for (const a of samples) {
      expect(F.add(a, F.neg(a))).toBe(0)
      expect(F.pow(a, 3)).toBe(F.mul(a, F.mul(a, a)))
      if (a !== 0) expect(F.mul(a, F.inverse(a))).toBe(1)
    }
    expect(F.pow(0, 0)).toBe(1)
    expect(() => F.inverse(0)).toThrow(F.DivisionByZeroError)
  })

  it('has the two-adic generators Plonky3 publishes', () => {
    // TWO_ADIC_GENERATORS of koala-bear/src/koala_bear.rs, orders 2, 4, 2^23 and 2^24.
    expect([1, 2, 23, 24].map(F.twoAdicGenerator)).toEqual([0x7f000000, 0x7e010002, 0x68e7dd49, 0x6ac49f88])
    for (let bits = 1; bits <= 24; bits++) {
      const g = F.twoAdicGenerator(bits)
      expect(F.mul(g, g)).toBe(F.twoAdicGenerator(bits - 1))
    }
    expect(() => F.twoAdicGenerator(25)).toThrow(RangeError)
  })

  it('generates the whole multiplicative group with 3', () => {
    expect(F.pow(F.GENERATOR, (F.P - 1) / 2)).not.toBe(1)
    expect(F.pow(F.GENERATOR, (F.P - 1) / 127)).not.toBe(1)
  })

  it('reduces 64-bit words', () => {
    for (let i = 0; i < 1000; i++) {
      const [low, high] = [random.u32(), random.u32()]
      expect(F.fromU64Words(low, high)).toBe(Number(((BigInt(high) << 32n) | BigInt(low)) % p))
    }
    expect(F.fromU64Words(0xffffffff, 0xffffffff)).toBe(Number((2n ** 64n - 1n) % p))
  })
})

import { R } from '@zkmips/field/bn254-scalar'
import { Random } from '@zkmips/field/random'
import { buildBn128 } from 'ffjavascript'
import { describe, expect, it } from 'vitest'
import { Curve, type GroupOperations } from './curve.ts'
import { FixedBase, type WindowBits } from './fixed-base.ts'

const curve = await Curve.load()
const reference = await buildBn128(true)
/** By ffjavascript's own multiplication. */
const multiple = (name: 'G1' | 'G2', s: bigint): Buffer => {
  const group = reference[name]
  return Buffer.from(group.toAffine(group.timesFr(group.g, reference.Fr.e(s))))
}
const random = new Random(3)
const scalar = (): bigint => Array.from({ length: 9 }).reduce<bigint>(x => (x << 32n) + BigInt(random.u32()), 0n) % R
const littleEndian = (x: bigint): Buffer => Buffer.from(x.toString(16).padStart(64, '0'), 'hex').reverse()

const multiples = (group: GroupOperations, windowBits: WindowBits, scalars: readonly bigint[]): Buffer[] => {
  const base = new FixedBase(curve, group, windowBits)
  const from = curve.place(Buffer.concat(scalars.map(littleEndian)))
  const out = curve.allocate(scalars.length * group.size)
  base.multiply(from, scalars.length, out)
  return scalars.map((_, i) => Buffer.from(curve.bytes.slice(out + i * group.size, out + (i + 1) * group.size)))
}

describe.each(['g1', 'g2'] as const)('multiples of the generator of %s', name => {
  const group = curve[name]
  const special = [0n, 1n, 2n, 255n, 256n, 257n, 2n ** 248n, 2n ** 253n, R - 1n, R - 2n, R / 2n, R / 2n + 1n]
  const scalars = [...special, ...Array.from({ length: 20 }, scalar)]
  const expected = scalars.map(s => multiple(name === 'g1' ? 'G1' : 'G2', s))

  it('are those that double and add gives, 0 as zeros', () => {
    expect(multiples(group, 8, scalars)).toEqual(expected)
    expect(expected[0]).toEqual(Buffer.alloc(group.size))
    expect(expected[1]).toEqual(Buffer.from(group.generator))
  })

  it('do not depend on the window, nor on batches', () => {
    const many = Array.from({ length: 2100 }, (_, i) => scalars[i % scalars.length]!)
    expect(multiples(group, 16, many)).toEqual(many.map((_, i) => expected[i % scalars.length]))
  })
})

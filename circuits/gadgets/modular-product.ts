/**
 * x·y = q·m + r with r < m, for numbers of some bytes: x, y any numbers, m = 0 standing for 2^(8·bytes), as the machine's mulmod
 * precompiles have it. q has twice as many bytes, because m may be small.
 *
 * The identity is one of integers: products of bytes are summed by limbs of 16 bits, each sum passes a carry on to the next
 * limb, and no sum is as large as p (`carryBits`). r < m is shown by its most significant limb that differs.
 *
 * On rows where `real` is 0 and every cell is 0 all rules hold, and nothing is sent.
 * @module
 */
import type { Cells, ChipBuilder, ColumnSpec, Rules } from '@zkmips/air/chip'
import { constant, type Expr, sum } from '@zkmips/air/expression'
import { P } from '@zkmips/field/koalabear'
import { bytePair, range14, range16 } from '../buses.ts'
import { highByteUnchecked } from './product.ts'

/** Cells of a row, besides the limbs of x, y, m and r. @param bytes of x, y, m and r: a multiple of 4, at least 8 */
export const modularProductColumns = (bytes: number) =>
  ({
    /** The low bytes of the limbs. */
    xBytes: bytes / 2,
    yBytes: bytes / 2,
    mBytes: bytes / 2,
    /** q, least significant byte first. */
    quotient: 2 * bytes,
    /** What each limb of x·y − q·m − r passes on to the next, as a number of 14 bits: `carry` says which. */
    carries: bytes - 1,
    /** Carries of 15 bits: 1 for a negative one. */
    carrySigns: carryBits(bytes) === 15 ? bytes - 1 : 0,
    mIsZero: 1,
    /** m ≠ 0: one of them is 1, for the most significant limb in which r and m differ, and `excess` is m − r − 1 there. */
    decides: bytes / 2,
    excess: 1,
  }) as const satisfies ColumnSpec

type Spec = ReturnType<typeof modularProductColumns>

/** Limbs of 16 bits, least significant first. */
export interface ModularProductLimbs {
  readonly x: readonly Expr[]
  readonly y: readonly Expr[]
  readonly m: readonly Expr[]
  readonly r: readonly Expr[]
}

type Builder = Rules & Pick<ChipBuilder<ColumnSpec, ColumnSpec, ColumnSpec>, 'send'>

/**
 * Bits of a carry with its sign, 14 or 15. A limb of x·y, or of q·m + r, is below `limb`; so a carry's size is at most
 * limb / (2^16 − 1).
 * @throws RangeError where a sum could wrap modulo p
 */
export function carryBits(bytes: number): 14 | 15 {
  const limb = bytes * 255 ** 2 * 257 + 0xffff
  for (const bits of [14, 15] as const) {
    const size = 2 ** (bits - 1)
    if (limb / 0xffff < size && limb + size + 2 ** 16 * size < P) return bits
  }
  throw new RangeError(`products of ${bytes} bytes do not fit the field`)
}

/** Carry k as an integer of `carryBits` bits: [−2^13, 2^13) by an offset, or [−2^14, 2^14) by a sign. */
function carry(c: Cells<Spec, Expr>, bytes: number, k: number, real: Expr): Expr {
  if (carryBits(bytes) === 14) return c.carries[k]!.sub(real.mul(2 ** 13))
  return c.carries[k]!.sub(c.carrySigns[k]!.mul(2 ** 14))
}

/**
 * Requires that r = x·y mod m where `real`, a boolean, is 1. Every limb of x, y, m and r is looked up to be 16 bits wide.
 * @param limbs `bytes / 2` of each number
 */
export function constrainModularProduct(
  b: Builder,
  bytes: number,
  limbs: ModularProductLimbs,
  c: Cells<Spec, Expr>,
  real: Expr,
): void {
  const x = bytesOf(b, 'x', limbs.x, c.xBytes, real)
  const y = bytesOf(b, 'y', limbs.y, c.yBytes, real)
  const m = [...bytesOf(b, 'm', limbs.m, c.mBytes, real), c.mIsZero]
  const q = c.quotient
  for (let i = 0; i < q.length; i += 2) {
    b.send(`quotient, bytes ${i} and ${i + 1}`, bytePair, { x: q[i + 1]!, y: q[i]! }, real)
  }
  limbs.r.forEach((limb, k) => {
    b.send(`limb ${k} of the result`, range16, { value: limb }, real)
  })

  // m = 0 stands for 2^(8·bytes): its byte number `bytes` is mIsZero.
  b.boolean('mIsZero is boolean', c.mIsZero)
  b.zero('m is zero where mIsZero', c.mIsZero.mul(sum(limbs.m)))

  // x·y − q·m − r = 0, limb by limb.
  c.carries.forEach((cell, k) => {
    b.send(`carry ${k}`, range14, { value: cell }, real)
  })
  c.carrySigns.forEach((sign, k) => {
    b.boolean(`sign of carry ${k} is boolean`, sign)
  })
  const product = (left: readonly Expr[], right: readonly Expr[], at: number): Expr =>
    sum(left.flatMap((byte, i) => (right[at - i] ? [byte.mul(right[at - i]!)] : [])))
  const difference = (at: number): Expr => product(x, y, at).sub(product(q, m, at))
  for (let k = 0; k < bytes; k++) {
    const before = k === 0 ? constant(0) : carry(c, bytes, k - 1, real)
    const after = k === bytes - 1 ? constant(0) : carry(c, bytes, k, real)
    const terms = [difference(2 * k), difference(2 * k + 1).mul(2 ** 8), before]
    const result = limbs.r[k] ?? constant(0)
    b.equal(`limb ${k} of the identity`, sum(terms), result.add(after.mul(2 ** 16)))
  }
  // The products above all limbs are not negative, and fewer than p together.
  const above = q.flatMap((byte, i) => m.flatMap((other, j) => (i + j >= 2 * bytes ? [byte.mul(other)] : [])))
  if (above.length * 255 ** 2 >= P) throw new RangeError('the products above all limbs do not fit the field')
  b.zero('no product above the limbs', sum(above))

  lessThan(b, limbs, c, real)
}

/** r < m, where m is not 0: then r is unique, and m is not 0 where mIsZero is not 1. */
function lessThan(b: Builder, { m, r }: ModularProductLimbs, c: Cells<Spec, Expr>, real: Expr): void {
  c.decides.forEach((flag, k) => {
    b.boolean(`limb ${k} decides: boolean`, flag)
  })
  const compared = real.sub(c.mIsZero)
  b.equal('one limb decides', sum(c.decides), compared)
  m.forEach((limb, k) => {
    if (k > 0) b.zero(`limb ${k} is equal above the one that decides`, sum(c.decides.slice(0, k)).mul(limb.sub(r[k]!)))
  })
  const differences = c.decides.map((flag, k) => flag.mul(m[k]!.sub(r[k]!).sub(1)))
  b.equal('the result is below m by', c.excess, sum(differences))
  b.send('the result is below m', range16, { value: c.excess }, compared)
}

/** All bytes of the limbs, least significant first, looked up as such. */
function bytesOf(b: Builder, name: string, limbs: readonly Expr[], low: readonly Expr[], real: Expr): Expr[] {
  return limbs.flatMap((limb, k) => {
    const high = highByteUnchecked(limb, low[k]!)
    b.send(`${name}, bytes of limb ${k}`, bytePair, { x: high, y: low[k]! }, real)
    return [low[k]!, high]
  })
}

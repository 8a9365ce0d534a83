/**
 * The shift table: receives `shift` and proves sll, srl, sra and rotr of a word by an amount modulo 32.
 *
 * Bit length lookups split each limb into two parts exactly; the result puts the parts together again. Why no other split
 * and no other result passes is in README.md.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { constant, inversePowerOfTwo } from '@zkmips/air/expression'
import { bitLength, range16, SHIFT, shift } from '../../buses.ts'
import { shiftColumns } from './columns.ts'

export const shiftChip = defineChip({
  name: 'shift',
  main: shiftColumns,
  build(b) {
    const c = b.main
    const { sll, srl, sra, rotr, wholeLimb, mIsZero, power, halfCopower, stayLow, stayHigh, moveLow, moveHigh } = c
    const { top, topPart, mixed, edge } = c
    const right = srl.add(sra).add(rotr)
    const real = right.add(sll)
    /** 2^(16 − m). */
    const copower = halfCopower.mul(2)

    // Each flag is 0 or 1, and so is their sum.
    for (const name of ['sll', 'srl', 'sra', 'rotr'] as const) b.boolean(`${name} is boolean`, c[name])
    b.boolean('at most one operation', real)

    // amount = 32·rest + 16·wholeLimb + m, with 0 ≤ rest < 2^16. The amount is a 16-bit limb, so these are integers.
    b.boolean('wholeLimb is boolean', wholeLimb)
    c.m.forEach((bit, i) => {
      b.boolean(`bit ${i} of m is boolean`, bit)
    })
    const [m0, m1, m2, m3] = [c.m[0]!, c.m[1]!, c.m[2]!, c.m[3]!]
    const m = m0.add(m1.mul(2)).add(m2.mul(4)).add(m3.mul(8))
    const rest = c.amount.sub(m).sub(wholeLimb.mul(16)).mul(inversePowerOfTwo(5))
    b.send('the rest of the amount', range16, { value: rest }, real)

    // mIsZero → m = 0. (The converse is the lookup of stayLow: there is no bit length 16.)
    b.boolean('mIsZero is boolean', mIsZero)
    b.zero('mIsZero only on real rows', mIsZero.mul(real.not()))
    b.zero('m is zero where mIsZero says so', mIsZero.mul(m0.add(m1).add(m2).add(m3)))

    // power = 2^m: the factors of bits 2 and 3 stand on the left by their inverses, to stay within degree 3.
    const inverseFactor = (bit: typeof m2, log2: number) =>
      constant(1).sub(bit.mul(inversePowerOfTwo(log2).neg().add(1)))
    b.equal(
      'power is two to the m',
      power.mul(inverseFactor(m2, 4)).mul(inverseFactor(m3, 8)),
      m0.add(1).mul(m1.mul(3).add(1)).mul(real),
    )
    b.equal('halfCopower is two to the 15 − m', power.mul(halfCopower), real.mul(2 ** 15))

    // right: x limb = stay·2^m + move          sll: x limb = move·2^(16 − m) + stay
    const join = (stay: typeof stayLow, move: typeof moveLow) =>
      right.mul(stay.mul(power).add(move)).add(sll.mul(move.mul(copower).add(stay)))
    b.equal('the low limb is its parts', c.xLow, join(stayLow, moveLow))
    b.equal('the high limb is its parts', c.xHigh, join(stayHigh, moveHigh))

    // stay < 2^(16 − m), move < 2^m. stayHigh < 2^(16 − m) is shown without its top bit, which so becomes known.
    b.boolean('top is boolean', top)
    b.equal('topPart is top in its place', topPart, top.mul(halfCopower))
    b.send(
      'stayLow is below 2^(16 − m)',
      bitLength,
      { log2: real.mul(16).sub(m), value: stayLow.add(copower) },
      real.sub(mIsZero),
    )
    b.send(
      'stayHigh without top is below 2^(15 − m)',
      bitLength,
      { log2: real.mul(15).sub(m), value: stayHigh.sub(topPart).add(halfCopower) },
      real,
    )
    b.send('moveLow is below 2^m', bitLength, { log2: m, value: moveLow.add(power) }, real)
    b.send('moveHigh is below 2^m', bitLength, { log2: m, value: moveHigh.add(power) }, real)

    // right: 2^16·(x >> m) = stayHigh:mixed:edge, the edge being what falls out, in its place.
    // sll:   x << m = (lost moveHigh:) mixed:edge.
    b.equal(
      'mixed holds bits of both limbs',
      mixed,
      right.mul(stayLow.add(moveHigh.mul(copower))).add(sll.mul(moveLow.add(stayHigh.mul(power)))),
    )
    b.equal('edge holds bits of the low limb', edge, right.mul(moveLow.mul(copower)).add(sll.mul(stayLow.mul(power))))

    // The sign fill of sra in stayHigh's limb: 2^16 − 2^(16 − m) where x is negative.
    const fill = top.mul(2 ** 16).sub(topPart.mul(2))
    //            low                high
    // srl  m       mixed              stayHigh
    //      16 + m  stayHigh           0
    // sra  m       mixed              stayHigh + fill
    //      16 + m  stayHigh + fill    0xffff·top
    // rotr m       mixed              stayHigh + edge
    //      16 + m  stayHigh + edge    mixed
    // sll  m       edge               mixed
    //      16 + m  0                  edge
    b.equal(
      'the low result',
      c.resultLow,
      right
        .mul(mixed.add(wholeLimb.mul(stayHigh.sub(mixed))))
        .add(sra.mul(wholeLimb).mul(fill))
        .add(rotr.mul(wholeLimb).mul(edge))
        .add(sll.mul(wholeLimb.not()).mul(edge)),
    )
    b.equal(
      'the high result',
      c.resultHigh,
      right
        .mul(wholeLimb.not())
        .mul(stayHigh)
        .add(sra.mul(wholeLimb.not().mul(fill).add(wholeLimb.mul(top).mul(0xffff))))
        .add(rotr.mul(edge.add(wholeLimb.mul(mixed.sub(edge)))))
        .add(sll.mul(mixed.add(wholeLimb.mul(edge.sub(mixed))))),
    )

    b.receive(
      'the request',
      shift,
      {
        operation: sll.mul(SHIFT.sll).add(srl.mul(SHIFT.srl)).add(sra.mul(SHIFT.sra)).add(rotr.mul(SHIFT.rotr)),
        amount: c.amount,
        xLow: c.xLow,
        xHigh: c.xHigh,
        resultLow: c.resultLow,
        resultHigh: c.resultHigh,
      },
      real,
    )
  },
})

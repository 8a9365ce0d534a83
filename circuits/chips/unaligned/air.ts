/**
 * The table of the accesses that a CPU row has no room for: receives `part` for lwl, lwr, swl, swr (big-endian) and sc.
 * The memory word itself is read or written by the CPU row; only sc's register is accessed here.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import { REGISTER_SINK } from '@zkmips/isa/accesses'
import { bytePair, PART } from '../../buses.ts'
import { receivePartRequest } from '../../gadgets/part-request.ts'
import { highByteUnchecked } from '../../gadgets/product.ts'
import { touchSideRegister } from '../../gadgets/side-register.ts'
import { unalignedColumns } from './columns.ts'

export const unalignedChip = defineChip({
  name: 'unaligned',
  main: unalignedColumns,
  build(b) {
    const c = b.main
    const { lwl, lwr, swl, swr, sc, isZero } = c
    /** b moves to the left (to more significant bytes), or to the right. */
    const left = lwl.add(swr)
    const right = lwr.add(swl)
    const merges = left.add(right)
    const real = merges.add(sc)

    for (const name of ['lwl', 'lwr', 'swl', 'swr', 'sc'] as const) b.boolean(`${name} is boolean`, c[name])
    b.boolean('at most one operation', real)

    // lwl and swl move by offset bytes, lwr and swr by 3 − offset. Offset bits are booleans of the sender.
    const [one, two, three] = [c.by[0]!, c.by[1]!, c.by[2]!]
    const offset = c.bit0.add(c.bit1.mul(2))
    c.by.forEach((flag, i) => {
      b.boolean(`by ${i + 1} is boolean`, flag)
    })
    b.boolean('at most one distance', sum(c.by))
    b.equal(
      'the distance is the offset, or what it lacks to 3',
      one.add(two.mul(2)).add(three.mul(3)),
      lwl
        .add(swl)
        .mul(offset)
        .add(lwr.add(swr).mul(offset.sub(3).neg())),
    )
    const zero = merges.sub(one).sub(two).sub(three)

    // Bytes, the least significant first.
    const x = [c.bByte0, highByteUnchecked(c.bLow, c.bByte0), c.bByte2, highByteUnchecked(c.bHigh, c.bByte2)]
    const old = [
      c.oldByte0,
      highByteUnchecked(c.oldLow, c.oldByte0),
      c.oldByte2,
      highByteUnchecked(c.oldHigh, c.oldByte2),
    ]
    b.send('bytes of bLow', bytePair, { x: x[0]!, y: x[1]! }, merges)
    b.send('bytes of bHigh', bytePair, { x: x[2]!, y: x[3]! }, merges)
    b.send('bytes of oldLow', bytePair, { x: old[0]!, y: old[1]! }, merges)
    b.send('bytes of oldHigh', bytePair, { x: old[2]!, y: old[3]! }, merges)

    // left:  result[i] = b[i − distance] for i ≥ distance, else old[i]
    // right: result[i] = b[i + distance] for i + distance ≤ 3, else old[i]
    // sc:    result = b
    const resultByte = (i: number): Expr =>
      sum(
        [zero, one, two, three].map((flag, distance) =>
          flag.mul(left.mul(x[i - distance] ?? old[i]!).add(right.mul(x[i + distance] ?? old[i]!))),
        ),
      )
    b.equal(
      'the low result',
      c.resultLow,
      resultByte(0)
        .add(resultByte(1).mul(2 ** 8))
        .add(sc.mul(c.bLow)),
    )
    b.equal(
      'the high result',
      c.resultHigh,
      resultByte(2)
        .add(resultByte(3).mul(2 ** 8))
        .add(sc.mul(c.bHigh)),
    )

    // sc: register becomes 1; isZero = [register = 0], and then the sink is touched and stays 0. Other rows do not read isZero.
    b.zero('isZero means register 0', isZero.mul(c.register))
    b.zero('isZero is not missing', sc.mul(c.register.mul(c.inverse).add(isZero).sub(1)))
    touchSideRegister(b, 'sc', {
      register: c.register.add(isZero.mul(REGISTER_SINK)),
      clock: c.clock,
      previousTime: c.registerTime,
      before: [c.registerLow, c.registerHigh],
      after: [sc.sub(isZero), 0],
    }, sc) // biome-ignore format: one word

    const operation = sum([lwl.mul(PART.lwl), lwr.mul(PART.lwr), swl.mul(PART.swl), swr.mul(PART.swr), sc.mul(PART.sc)])
    receivePartRequest(b, c, operation, real)
  },
})

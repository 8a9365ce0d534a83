/**
 * The table of rare pure operations: receives `alu` for counting, byte and sign operations, bit fields, signed comparisons and
 * traps that do not trap. Bit fields are cut out by requests to the shift table (`aluShiftRequests` of the filler lists them).
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { type Expr, type ExprLike, inversePowerOfTwo, sum } from '@zkmips/air/expression'
import { ALU, alu, bitLength, bytePair, range16, SHIFT, shift } from '../../buses.ts'
import { highByteUnchecked } from '../../gadgets/product.ts'
import { aluColumns } from './columns.ts'

const OPERATIONS = Object.keys(ALU) as (keyof typeof ALU)[]

export const aluChip = defineChip({
  name: 'alu',
  main: aluColumns,
  build(b) {
    const c = b.main
    const real = sum(OPERATIONS.map(name => c[name]))
    for (const name of OPERATIONS) b.boolean(`${name} is boolean`, c[name])
    b.boolean('at most one operation', real)

    // ── clz, clo: 31 − the place of the first one of v, 32 for v = 0; v = a or not a.
    const count = c.clz.add(c.clo)
    const complement = (limb: Expr): Expr => limb.add(c.clo.mul(limb.mul(-2).add(0xffff)))
    const [vLow, vHigh] = [complement(c.aLow), complement(c.aHigh)]
    const none = count.sub(c.firstInHigh).sub(c.firstInLow)
    b.boolean('firstInHigh is boolean', c.firstInHigh)
    b.boolean('firstInLow is boolean', c.firstInLow)
    b.boolean('firstInHigh, firstInLow or none', none)
    b.zero('limb is the high one', c.firstInHigh.mul(c.limb.sub(vHigh)))
    b.zero('limb is the low one', c.firstInLow.mul(c.limb.sub(vLow)))
    b.zero('no one in the high limb', count.sub(c.firstInHigh).mul(vHigh))
    b.zero('no one in the low limb', none.mul(vLow))
    const first = c.firstInHigh.add(c.firstInLow)
    const leading = c.firstInHigh.mul(15).add(c.firstInLow.mul(31)).add(none.mul(32)).sub(c.log2.mul(first))

    // ── wsbh, seb: bytes of b. seb, seh: the sign is the top bit of the byte or half (lookup below).
    const b1 = highByteUnchecked(c.bLow, c.bByte0)
    const b3 = highByteUnchecked(c.bHigh, c.bByte2)
    b.send('bytes of bLow', bytePair, { x: c.bByte0, y: b1 }, c.wsbh.add(c.seb))
    b.send('bytes of bHigh', bytePair, { x: c.bByte2, y: b3 }, c.wsbh)

    // ── Traps and slt. a − op2 = difference − 2^32·below over the integers; signed operands with bit 31 flipped.
    //    teq, tne do not trap if the difference is not 0, or is 0; tge(u) if below; tlt(u) if not. slt is `below`.
    const signed = sum([c.tge, c.tlt, c.slt])
    const mustBeBelow = c.tge.add(c.tgeu)
    const mustNotBeBelow = c.tlt.add(c.tltu)
    const compares = sum([c.teq, c.tne, mustBeBelow, mustNotBeBelow, c.slt])
    const op2Low = c.bLow.add(c.immLow)
    const op2High = c.bHigh.add(c.immHigh)
    for (const name of ['borrow', 'below', 'aSign', 'bSign'] as const) b.boolean(`${name} is boolean`, c[name])
    b.zero('aSign is for signs', c.aSign.mul(sum([signed, c.seb, c.seh]).not()))
    b.zero('bSign is for signed comparisons', c.bSign.mul(signed.not()))
    b.zero(
      'the low limb of the difference',
      compares.mul(
        c.aLow
          .sub(op2Low)
          .add(c.borrow.mul(2 ** 16))
          .sub(c.differenceLow),
      ),
    )
    b.zero(
      'the high limb of the difference',
      compares.mul(
        c.aHigh
          .sub(op2High)
          .sub(c.aSign.sub(c.bSign).mul(2 ** 16))
          .sub(c.borrow)
          .add(c.below.mul(2 ** 16))
          .sub(c.differenceHigh),
      ),
    )
    const distance = c.differenceLow.add(c.differenceHigh)
    b.zero('teq: the operands differ', c.teq.mul(distance.mul(c.inverse).sub(1)))
    b.zero('tne: the operands are equal', c.tne.mul(distance))
    b.zero('tge, tgeu: a is below', mustBeBelow.mul(c.below.not()))
    b.zero('tlt, tltu: a is not below', mustNotBeBelow.mul(c.below))
    b.send('differenceLow is a limb', range16, { value: c.differenceLow }, compares)
    b.send('differenceHigh is a limb', range16, { value: c.differenceHigh }, compares)

    // ── ext, ins: immLow = position + 32·(size − 1), position + size + above = 32, above ≥ 0.
    //    ext: ((a << above) >> (32 − size))                            32 − size = above + position
    //    ins: old − oldField + ((a << (32 − size)) >> above), oldField = (((old << above) >> (32 − size)) << position)
    const fields = c.ext.add(c.ins)
    const sizeLess1 = c.immLow.sub(c.position).mul(inversePowerOfTwo(5))
    b.zero('the field lies in the word', fields.mul(c.position.add(sizeLess1).add(c.above).sub(31)))
    b.equal('insPosition is the position for ins', c.insPosition, c.ins.mul(c.position))
    const shiftBy = (
      label: string,
      operation: number,
      amount: Expr,
      x: readonly ExprLike[],
      result: readonly ExprLike[],
      when: Expr,
    ): void =>
      b.send(
        label,
        shift,
        { operation, amount, xLow: x[0]!, xHigh: x[1]!, resultLow: result[0]!, resultHigh: result[1]! },
        when,
      )
    const a = [c.aLow, c.aHigh]
    const old = [c.oldLow, c.oldHigh]
    const notSize = c.above.add(c.position)
    shiftBy('a: push out', SHIFT.sll, c.above.add(c.insPosition), a, c.pushed, fields)
    shiftBy('a: move to place', SHIFT.srl, notSize.sub(c.insPosition), c.pushed, c.moved, fields)
    shiftBy('old: push out', SHIFT.sll, c.above, old, c.oldPushed, c.ins)
    shiftBy('old: move down', SHIFT.srl, notSize, c.oldPushed, c.oldMoved, c.ins)
    shiftBy('old: move to place', SHIFT.sll, c.position, c.oldMoved, c.oldField, c.ins)

    // ── Bit lengths, of which a row needs at most two. A sign bit shows itself by setting it where it is 0.
    const withTopBit = (x: Expr, sign: Expr, bit: number): Expr => x.add(sign.not().mul(2 ** bit))
    b.sendOneOf('first one, sign of a, seb or seh, or position', [
      { when: first, bus: bitLength, message: { log2: c.log2, value: c.limb } },
      { when: signed, bus: bitLength, message: { log2: 15, value: withTopBit(c.aHigh, c.aSign, 15) } },
      { when: c.seb, bus: bitLength, message: { log2: 7, value: withTopBit(c.bByte0, c.aSign, 7) } },
      { when: c.seh, bus: bitLength, message: { log2: 15, value: withTopBit(c.bLow, c.aSign, 15) } },
      { when: fields, bus: bitLength, message: { log2: 5, value: c.position.add(2 ** 5) } },
    ])
    b.sendOneOf('sign of op2, or above', [
      { when: signed, bus: bitLength, message: { log2: 15, value: withTopBit(op2High, c.bSign, 15) } },
      { when: fields, bus: bitLength, message: { log2: 5, value: c.above.add(2 ** 5) } },
    ])

    // ── Results.
    const signLimb = c.aSign.mul(0xffff)
    b.equal('the low result', c.resultLow, sum([
      leading,
      c.wsbh.mul(b1.add(c.bByte0.mul(2 ** 8))),
      c.seb.mul(c.bByte0.add(c.aSign.mul(0xff00))),
      c.seh.mul(c.bLow),
      c.slt.mul(c.below),
      c.ext.mul(c.moved[0]!),
      c.ins.mul(c.oldLow.sub(c.oldField[0]!).add(c.moved[0]!)),
    ])) // biome-ignore format: a line for each operation
    b.equal('the high result', c.resultHigh, sum([
      c.wsbh.mul(b3.add(c.bByte2.mul(2 ** 8))),
      c.seb.add(c.seh).mul(signLimb),
      c.ext.mul(c.moved[1]!),
      c.ins.mul(c.oldHigh.sub(c.oldField[1]!).add(c.moved[1]!)),
    ])) // biome-ignore format: a line for each operation

    b.receive(
      'the request',
      alu,
      {
        operation: sum(OPERATIONS.map(name => c[name].mul(ALU[name]))),
        aLow: c.aLow,
        aHigh: c.aHigh,
        bLow: c.bLow,
        bHigh: c.bHigh,
        immLow: c.immLow,
        immHigh: c.immHigh,
        oldLow: c.oldLow,
        oldHigh: c.oldHigh,
        resultLow: c.resultLow,
        resultHigh: c.resultHigh,
      },
      real,
    )
  },
})

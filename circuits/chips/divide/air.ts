/**
 * The division table: receives `hilo` for div and divu. There is no row for a divisor of 0.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { constant } from '@zkmips/air/expression'
import { REGISTER_HI, REGISTER_LO } from '@zkmips/isa/accesses'
import { bitLength, bytePair, HILO, hilo, range14, range16 } from '../../buses.ts'
import { type Bytes, highByteUnchecked, productByLimbs } from '../../gadgets/product.ts'
import { touchSideRegister } from '../../gadgets/side-register.ts'
import { divideColumns } from './columns.ts'

export const divideChip = defineChip({
  name: 'divide',
  main: divideColumns,
  build(b) {
    const c = b.main
    const { div, divu } = c
    const real = div.add(divu)
    b.boolean('div is boolean', div)
    b.boolean('divu is boolean', divu)
    b.boolean('at most one operation', real)

    // Signed values: word − 2^32·negative. For a and b the lookups decide; for quotient and remainder the division does.
    for (const name of ['aNegative', 'bNegative', 'quotientNegative', 'remainderNegative', 'sizeBorrow'] as const) {
      b.boolean(`${name} is boolean`, c[name])
    }
    b.zero('a is negative in div only', div.not().mul(c.aNegative))
    b.send('sign of a', bitLength, { log2: 15, value: c.aHigh.add(c.aNegative.not().mul(2 ** 15)) }, div)

    // Bytes of b, the high one in −128..127 in div and 0..255 in divu (this decides its sign); bytes of the quotient.
    const bHighSigned = c.bHigh.sub(c.bNegative.mul(2 ** 16))
    const y: Bytes = [c.bByte0, highByteUnchecked(c.bLow, c.bByte0), c.bByte2, highByteUnchecked(bHighSigned, c.bByte2)]
    const q: Bytes = [
      c.quotientByte0,
      highByteUnchecked(c.quotientLow, c.quotientByte0),
      c.quotientByte2,
      highByteUnchecked(c.quotientHigh, c.quotientByte2),
    ]
    b.send('bytes of bLow', bytePair, { x: y[0], y: y[1] }, real)
    b.send('bytes of bHigh', bytePair, { x: y[2], y: y[3].add(div.mul(128)) }, real)
    b.send('bytes of quotientLow', bytePair, { x: q[0], y: q[1] }, real)
    b.send('bytes of quotientHigh', bytePair, { x: q[2], y: q[3] }, real)

    // b·quotient + remainder = a over the integers, limb by limb; the product's quotient is that of the bytes,
    // less 2^32 if negative.
    const product = productByLimbs(y, q)
    const carry = c.carry as readonly [typeof div, typeof div, typeof div]
    b.equal('limb 0 of a', product[0].add(c.remainderLow), c.aLow.add(carry[0].mul(2 ** 16)))
    b.equal('limb 1 of a', product[1].add(c.remainderHigh).add(carry[0]), c.aHigh.add(carry[1].mul(2 ** 16)))
    b.equal(
      'limb 2 of a is its sign',
      product[2].sub(c.quotientNegative.mul(c.bLow)).sub(c.remainderNegative).add(carry[1]),
      carry[2].mul(2 ** 16).sub(c.aNegative),
    )
    b.equal('limb 3 of a is empty', product[3].sub(c.quotientNegative.mul(bHighSigned)).add(carry[2]), 0)
    carry.forEach((x, k) => {
      b.send(`carry ${k} is small`, range14, { value: x.add(2 ** 13) }, real)
    })

    // remainder = size, or −size where a is negative: it has the sign of a, or is 0.
    const aSign = constant(1).sub(c.aNegative.mul(2))
    b.equal(
      'remainder is size with the sign of a: low',
      c.remainderLow,
      aSign.mul(c.sizeLow).add(c.sizeBorrow.mul(2 ** 16)),
    )
    b.equal(
      'remainder is size with the sign of a: high',
      c.remainderHigh.sub(c.remainderNegative.mul(2 ** 16)),
      aSign.mul(c.sizeHigh).sub(c.sizeBorrow),
    )

    // slack = |b| − 1 − size ≥ 0.
    const bSign = constant(1).sub(c.bNegative.mul(2))
    const lent = c.slackCarry
    b.zero('slackCarry is 0, −1 or −2', lent.mul(lent.add(1)).mul(lent.add(2)))
    b.equal(
      'slack is what the remainder lacks: low',
      c.slackLow.add(lent.mul(2 ** 16)),
      bSign.mul(c.bLow).sub(real).sub(c.sizeLow),
    )
    b.equal('slack is what the remainder lacks: high', c.slackHigh, bSign.mul(bHighSigned).sub(c.sizeHigh).add(lent))
    for (const name of ['remainderLow', 'remainderHigh', 'sizeLow', 'sizeHigh', 'slackLow', 'slackHigh'] as const) {
      b.send(`${name} is a limb`, range16, { value: c[name] }, real)
    }

    const { clock } = c
    touchSideRegister(b, 'LO', {
      register: REGISTER_LO,
      clock,
      previousTime: c.loTime,
      before: [c.loLow, c.loHigh],
      after: [c.quotientLow, c.quotientHigh],
    }, real) // biome-ignore format: one word
    touchSideRegister(b, 'HI', {
      register: REGISTER_HI,
      clock,
      previousTime: c.hiTime,
      before: [c.hiLow, c.hiHigh],
      after: [c.remainderLow, c.remainderHigh],
    }, real) // biome-ignore format: one word
    b.receive(
      'the request',
      hilo,
      {
        operation: div.mul(HILO.div).add(divu.mul(HILO.divu)),
        clock,
        aLow: c.aLow,
        aHigh: c.aHigh,
        bLow: c.bLow,
        bHigh: c.bHigh,
        resultLow: 0,
        resultHigh: 0,
      },
      real,
    )
  },
})

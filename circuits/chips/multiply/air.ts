/**
 * The multiplication table: receives `hilo` for mult, multu, mul, madd, maddu, msub and msubu. Division is another chip.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { constant, sum } from '@zkmips/air/expression'
import { REGISTER_HI, REGISTER_LO } from '@zkmips/isa/accesses'
import { bytePair, HILO, hilo, range14, range16 } from '../../buses.ts'
import { type Bytes, highByteUnchecked, productByLimbs } from '../../gadgets/product.ts'
import { touchSideRegister } from '../../gadgets/side-register.ts'
import { multiplyColumns } from './columns.ts'

export const multiplyChip = defineChip({
  name: 'multiply',
  main: multiplyColumns,
  build(b) {
    const c = b.main
    const { real, unsigned, mul, add, subtract } = c
    const signed = real.sub(unsigned)

    // mult: no flag, multu: unsigned; mul; madd: add, maddu: add and unsigned; msub: subtract, msubu likewise.
    for (const name of ['real', 'unsigned', 'mul', 'add', 'subtract'] as const) b.boolean(`${name} is boolean`, c[name])
    b.boolean('at most one of mul, add, subtract', mul.add(add).add(subtract))
    b.zero('no flags on padding', real.not().mul(sum([unsigned, mul, add, subtract])))
    b.zero('mul is not unsigned', mul.mul(unsigned))

    // limb = low byte + 256·high byte (− 2^16 for the high limb of a negative factor, whose high byte is negative).
    // The lookup shifts a signed high byte by 128, so that only −128..127 pass, and unsigned only 0..255: this decides
    // `negative`, which is 0 for unsigned factors.
    b.boolean('aNegative is boolean', c.aNegative)
    b.boolean('bNegative is boolean', c.bNegative)
    const a: Bytes = [
      c.aByte0,
      highByteUnchecked(c.aLow, c.aByte0),
      c.aByte2,
      highByteUnchecked(c.aHigh.sub(c.aNegative.mul(2 ** 16)), c.aByte2),
    ]
    const y: Bytes = [
      c.bByte0,
      highByteUnchecked(c.bLow, c.bByte0),
      c.bByte2,
      highByteUnchecked(c.bHigh.sub(c.bNegative.mul(2 ** 16)), c.bByte2),
    ]
    b.send('bytes of aLow', bytePair, { x: a[0], y: a[1] }, real)
    b.send('bytes of aHigh', bytePair, { x: a[2], y: a[3].add(signed.mul(128)) }, real)
    b.send('bytes of bLow', bytePair, { x: y[0], y: y[1] }, real)
    b.send('bytes of bHigh', bytePair, { x: y[2], y: y[3].add(signed.mul(128)) }, real)

    // new + 2^64·carry₃ = [add or subtract]·old ± a·b, limb by limb. All numbers stay below 2^30.
    const product = productByLimbs(a, y)
    const sign = constant(1).sub(subtract.mul(2))
    for (let k = 0; k < 4; k++) {
      b.equal(
        `limb ${k} of the result`,
        c.new[k]!.add(c.carry[k]!.mul(2 ** 16)),
        sign
          .mul(product[k]!)
          .add(add.add(subtract).mul(c.old[k]!))
          .add(k === 0 ? 0 : c.carry[k - 1]!),
      )
      b.send(`new ${k} is a limb`, range16, { value: c.new[k]! }, real)
      b.send(`carry ${k} is small`, range14, { value: c.carry[k]!.add(2 ** 13) }, real)
    }

    // mul's result is its low word; the others' is 0, and they write HI and LO.
    const writes = real.sub(mul)
    const { clock } = c
    touchSideRegister(b, 'LO', {
      register: REGISTER_LO,
      clock,
      previousTime: c.loTime,
      before: [c.old[0]!, c.old[1]!],
      after: [c.new[0]!, c.new[1]!],
    }, writes) // biome-ignore format: one word
    touchSideRegister(b, 'HI', {
      register: REGISTER_HI,
      clock,
      previousTime: c.hiTime,
      before: [c.old[2]!, c.old[3]!],
      after: [c.new[2]!, c.new[3]!],
    }, writes) // biome-ignore format: one word
    b.receive(
      'the request',
      hilo,
      {
        operation: real
          .mul(HILO.mult)
          .add(unsigned.mul(HILO.multu - HILO.mult))
          .add(mul.mul(HILO.mul - HILO.mult))
          .add(add.mul(HILO.madd - HILO.mult))
          .add(subtract.mul(HILO.msub - HILO.mult)),
        clock,
        aLow: c.aLow,
        aHigh: c.aHigh,
        bLow: c.bLow,
        bHigh: c.bHigh,
        resultLow: mul.mul(c.new[0]!),
        resultHigh: mul.mul(c.new[1]!),
      },
      real,
    )
  },
})

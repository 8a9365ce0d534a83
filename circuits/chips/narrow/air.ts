/**
 * The table of loads and stores of bytes and halves (big-endian): receives `part` for lb, lbu, lh, lhu, sb, sh.
 * The memory word itself is read or written by the CPU row.
 * @module
 */
import { defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import { byteAnd, bytePair, PART, range16 } from '../../buses.ts'
import { receivePartRequest } from '../../gadgets/part-request.ts'
import { highByteUnchecked } from '../../gadgets/product.ts'
import { narrowColumns } from './columns.ts'

const select = (bit: Expr, one: Expr, zero: Expr): Expr => zero.add(bit.mul(one.sub(zero)))

export const narrowChip = defineChip({
  name: 'narrow',
  main: narrowColumns,
  build(b) {
    const c = b.main
    const { loadByte, loadHalf, storeByte, storeHalf, signed, bit0, bit1, halfByte0, halfByte1, byte, sign } = c
    const loads = loadByte.add(loadHalf)
    const bytes = loadByte.add(storeByte)
    const real = sum([loadByte, loadHalf, storeByte, storeHalf])
    for (const name of ['loadByte', 'loadHalf', 'storeByte', 'storeHalf', 'signed', 'sign'] as const) {
      b.boolean(`${name} is boolean`, c[name])
    }
    b.boolean('at most one operation', real)
    b.zero('only loads are signed', signed.mul(loads.not()))

    // The half at bit1, of the word that is loaded from, or of the word that is stored into; its bytes.
    const half = select(bit1, c.bLow, c.bHigh)
    const oldHalf = select(bit1, c.oldLow, c.oldHigh)
    const ofBytes = halfByte1.mul(2 ** 8).add(halfByte0)
    b.zero('loadByte: half', loadByte.mul(ofBytes.sub(half)))
    b.zero('loadByte: byte', loadByte.mul(byte.sub(select(bit0, halfByte0, halfByte1))))
    b.zero('storeByte: half', storeByte.mul(ofBytes.sub(oldHalf)))
    const replacedLow = halfByte1.mul(2 ** 8).add(byte)
    const replacedHigh = byte.mul(2 ** 8).add(halfByte0)
    b.zero('storeByte: new half', storeByte.mul(c.newHalf.sub(select(bit0, replacedLow, replacedHigh))))

    b.send('bytes of the half', bytePair, { x: halfByte0, y: halfByte1 }, bytes)
    // The sign of what is loaded; the low byte of what is stored.
    b.sendOneOf('sign or byte', [
      { when: loadHalf, bus: range16, message: { value: c.resultLow.mul(2).sub(sign.mul(2 ** 16)) } },
      { when: loadByte, bus: byteAnd, message: { x: byte, y: 128, and: sign.mul(128) } },
      { when: storeByte, bus: bytePair, message: { x: byte, y: highByteUnchecked(c.bLow, byte) } },
    ])

    const extension = signed.mul(sign)
    b.equal('the low result', c.resultLow, sum([
      loadByte.mul(byte.add(extension.mul(0xff00))),
      loadHalf.mul(half),
      storeByte.mul(select(bit1, c.newHalf, c.oldLow)),
      storeHalf.mul(select(bit1, c.bLow, c.oldLow)),
    ])) // biome-ignore format: a line for each operation
    b.equal('the high result', c.resultHigh, sum([
      loads.mul(extension).mul(0xffff),
      storeByte.mul(select(bit1, c.oldHigh, c.newHalf)),
      storeHalf.mul(select(bit1, c.oldHigh, c.bLow)),
    ])) // biome-ignore format: a line for each operation

    // lb and lh have the numbers before those of lbu and lhu.
    const operation = sum([
      loadByte.mul(PART.lbu),
      loadHalf.mul(PART.lhu),
      signed.neg(),
      storeByte.mul(PART.sb),
      storeHalf.mul(PART.sh),
    ])
    receivePartRequest(b, c, operation, real)
  },
})

/** The decoded cells of every opcode: what the CPU's constraints take for granted of the program table. */
import { REGISTER_COUNT, REGISTER_HI, REGISTER_LO, REGISTER_SINK } from '@zkmips/isa/accesses'
import { decode } from '@zkmips/isa/decode'
import { OPCODES, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import { describe, expect, it } from 'vitest'
import { UNALIGNED } from './buses.ts'
import { randomWords } from './chips/testing/side-table.ts'
import { DECODED_FIELDS, type Decoded, decodeRow, FLAGS } from './decode.ts'

const PC = 0x0040_0008
const flagsOf = (d: Decoded): string[] => FLAGS.filter(f => d[f] === 1)

/** Words of every opcode with random fields, and with each register field 0. */
function wordsOf(index: number): number[] {
  const { mask, value } = OPCODES[index]!
  const random = randomWords(index + 1)
  const free = ~mask >>> 0
  const words = Array.from({ length: 8 }, () => random())
  const withZeros = words.flatMap(w => [w, w & ~0x03e0_0000, w & ~0x001f_0000, w & ~0x0000_f800, w & ~0x03ff_f800])
  return withZeros.map(w => ((w & free) | value) >>> 0).filter(w => decode(w) === index)
}

describe.each(OPCODES.map((o, i) => [o.name, i] as const))('%s', (name, index) => {
  const opcode = OPCODES[index]!
  const decoded = wordsOf(index).map(word => [word, decodeRow(word, PC)] as const)

  if (name === 'break') {
    it('has no row', () => expect(decoded.every(([, d]) => d === undefined)).toBe(true))
    return
  }
  const rows = decoded as readonly (readonly [number, Decoded])[]

  it('has its fields in the order of the bus', () => {
    for (const [, d] of rows) expect(Object.keys(d)).toEqual(DECODED_FIELDS)
  })

  it('has one class at most, but a link beside a jump or branch', () => {
    expect(rows.length).toBeGreaterThan(4)
    for (const [, d] of rows) {
      const flags = flagsOf(d)
      for (const f of FLAGS) expect([0, 1]).toContain(d[f])
      expect(flags.filter(f => f !== 'link').length).toBeLessThanOrEqual(1)
      if (d.link) expect(d.branchSign + d.jump + d.jumpRegister).toBe(1)
      expect(d.pc).toBe(PC / 4)
      expect(d.immLow).toBeLessThan(2 ** 30)
      expect(d.immHigh).toBeLessThan(2 ** 16)
      if (!(d.branchEqual || d.branchSign || d.jump)) expect(d.immLow).toBeLessThan(2 ** 16)
    }
  })

  it('names registers that exist, and writes none that is register 0', () => {
    for (const [word, d] of rows) {
      for (const r of [d.registerA, d.registerB, d.registerC]) expect(r).toBeLessThan(REGISTER_COUNT)
      const stores = d.storeWord + d.storeHalf + d.storeByte + d.unalignedStore
      if (stores === 0) expect(d.registerC, word.toString(16)).not.toBe(0)
      else expect(d.registerC).toBe(0)
      if (d.loadWord + d.loadHalf + d.loadByte + d.unalignedLoad) expect(d.registerB).toBe(0)
      if (d.unalignedStore && d.p0 === UNALIGNED.sc) expect(d.p1).toBe((word >>> 16) & 31 || REGISTER_SINK)
      else if (d.unalignedStore || d.unalignedLoad) expect(d.p1).toBe(0)
      // HI and LO are written by name only.
      if (name !== 'mthi') expect(d.registerC).not.toBe(REGISTER_HI)
      if (name !== 'mtlo') expect(d.registerC).not.toBe(REGISTER_LO)
    }
  })

  it('is a row without effect only where it has none', () => {
    const noEffect = ['sync', 'pref']
    for (const [word, d] of rows) {
      if (flagsOf(d).length > 0) continue
      const destination = { rd: (word >>> 11) & 31, rt: (word >>> 16) & 31 }[opcode.c as 'rd' | 'rt']
      expect(noEffect.includes(name) || destination === 0).toBe(true)
      // Traps, stores, jumps, calls and HI, LO have effects whatever registers they name.
      expect([opcode.flow, opcode.side, opcode.access === 'store']).toEqual(['next', 'none', false])
      expect(d.registerC).toBe(REGISTER_SINK)
    }
  })

  it('adds an immediate or a register, never both', () => {
    for (const [, d] of rows) {
      if (d.add || d.logic || d.compare || d.alu) {
        expect(d.registerB === 0 || (d.immLow === 0 && d.immHigh === 0) || name === 'ext' || name === 'ins').toBe(true)
      }
      if (d.shift) expect(d.registerA === 0 || d.immLow === 0).toBe(true)
    }
  })
})

describe('words that are no instructions', () => {
  it('have no row', () => {
    const random = randomWords(99)
    let unknown = 0
    for (let k = 0; k < 2000; k++) {
      const word = random()
      const isUnknown = decode(word) === UNKNOWN_OPCODE
      unknown += Number(isUnknown)
      if (isUnknown) expect(decodeRow(word, PC)).toBeUndefined()
    }
    expect(unknown).toBeGreaterThan(200)
  })
})

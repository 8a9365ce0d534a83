/** The decoded cells of every opcode: what the CPU's constraints take for granted of the program table. */
import { P } from '@zkmips/field/koalabear'
import { REGISTER_COUNT, REGISTER_HI, REGISTER_LO, REGISTER_SINK } from '@zkmips/isa/accesses'
import { decode } from '@zkmips/isa/decode'
import { encode } from '@zkmips/isa/encode'
import { OPCODES, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import { describe, expect, it } from 'vitest'
import { randomWords } from './chips/testing/side-table.ts'
import { DECODED_FIELDS, type Decoded, decodeRow, FLAGS, immediate, packedFlags, packedRegisters } from './decode.ts'

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
      if (d.link) expect(d.branchSign + d.jumpRegister).toBe(1)
      expect(d.pc).toBe(PC / 4)
      expect(d.immLow).toBeLessThan(2 ** 30)
      if (!(d.branchEqual || d.branchSign || d.branchOrder)) expect(d.immLow).toBeLessThan(2 ** 16)
    }
  })

  it('names registers that exist, and writes none that is register 0', () => {
    for (const [word, d] of rows) {
      for (const r of [d.registerA, d.registerB, d.registerC]) expect(r).toBeLessThan(REGISTER_COUNT)
      const stores = d.storeWord + d.partStore
      if (stores === 0) expect(d.registerC, word.toString(16)).not.toBe(0)
      else expect(d.registerC).toBe(0)
      if (d.loadWord + d.partLoad) expect(d.registerB).toBe(0)
      if (d.partStore) expect(d.registerB).toBe((word >>> 16) & 31)
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
      if (d.add || d.compare || d.alu) {
        expect(d.registerB === 0 || immediate(d) === 0 || name === 'ext' || name === 'ins').toBe(true)
      }
      if (d.logic) expect(d.registerB === 0 || d.immLow === 0).toBe(true)
      // Where p1 is the high limb of an immediate, or of a link.
      if (!(d.logic || d.branchEqual || d.move)) expect(d.p1).toBeLessThan(2 ** 16)
      if (d.shift) expect(d.registerA === 0 || d.immLow === 0).toBe(true)
    }
  })
})

describe('the packed fields of the program bus', () => {
  it('are another number for every choice of registers, and of flags', () => {
    const registers = new Set<number>()
    for (let registerA = 0; registerA < REGISTER_COUNT; registerA++) {
      for (let registerB = 0; registerB < REGISTER_COUNT; registerB++) {
        for (let registerC = 0; registerC < REGISTER_COUNT; registerC++) {
          registers.add(packedRegisters({ registerA, registerB, registerC } as Decoded) % P)
        }
      }
    }
    expect(registers.size).toBe(REGISTER_COUNT ** 3)
    const none = Object.fromEntries(DECODED_FIELDS.map(field => [field, 0])) as Decoded
    FLAGS.forEach((flag, k) => void expect(packedFlags({ ...none, [flag]: 1 })).toBe(2 ** k))
    const all = { ...none, ...Object.fromEntries(FLAGS.map(flag => [flag, 1])) }
    expect(packedFlags(all)).toBe(2 ** FLAGS.length - 1)
    expect(2 ** FLAGS.length).toBeLessThan(P)
  })
})

describe('what is the same as another instruction', () => {
  it('a move, or a small constant, is a sum', () => {
    const sums = [encode('or', { rd: 9, rs: 8 }), encode('or', { rd: 9, rt: 8 }), encode('xor', { rd: 9, rs: 8 })]
    for (const word of [...sums, encode('ori', { rt: 9, imm: 0xffff }), encode('xori', { rt: 9, imm: 1 })]) {
      expect(flagsOf(decodeRow(word, PC)!)).toEqual(['add'])
    }
    for (const word of [
      encode('ori', { rt: 9, rs: 8 }),
      encode('nor', { rd: 9, rs: 8 }),
      encode('and', { rd: 9, rs: 8 }),
    ]) {
      expect(flagsOf(decodeRow(word, PC)!)).toEqual(['logic'])
    }
  })

  it('a jump is a branch of register 0 that is not negative', () => {
    const { registerA, p0, immLow } = decodeRow(encode('j', { index: 0x1234 }), PC)!
    expect([registerA, p0, immLow]).toEqual([0, 1, 0x1234])
  })
})

describe('a link beyond the address space', () => {
  it('has no row, as its limbs are taken from the row', () => {
    for (const word of [encode('jal', {}), encode('jalr', { rs: 8, rd: 31 }), encode('bgezal', { rs: 8 })]) {
      expect(decodeRow(word, 0xffff_fff4)?.p1).toBe(0xffff)
      expect(decodeRow(word, 0xffff_fff8)).toBeUndefined()
    }
    expect(decodeRow(encode('jr', { rs: 8 }), 0xffff_fff8)).toBeDefined()
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

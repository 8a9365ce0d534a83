import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { OPCODE_INDEX, OPCODES, UNKNOWN_OPCODE } from './opcodes.ts'

const matching = (word: number) =>
  OPCODES.flatMap(({ mask, value }, index) => (((word & mask) ^ value) === 0 ? [index] : []))

describe('decode', () => {
  it('finds every opcode by its value', () => {
    for (const [index, { name }] of OPCODES.entries()) {
      // ins with position and last bit 0 is a field of one bit.
      expect(decode(encode(name)), name).toBe(index)
    }
  })

  it.each(OPCODES.map(({ name, mask, value }) => [name, mask, value] as const))(
    '%s: a changed fixed bit is another opcode or none, a changed free bit stays',
    (name, mask, value) => {
      for (let bit = 0; bit < 32; bit++) {
        const changed = (value ^ (1 << bit)) >>> 0
        if ((mask >>> bit) & 1) expect(decode(changed)).not.toBe(OPCODE_INDEX[name])
        else if (name !== 'ins' || bit > 10 || bit < 6) expect(decode(changed)).toBe(OPCODE_INDEX[name])
      }
    },
  )

  it('agrees with a search of the whole table on pseudo-random words', () => {
    let word = 1
    for (let i = 0; i < 200_000; i++) {
      word = (Math.imul(word, 1664525) + 1013904223) >>> 0
      // Common primary opcodes more often than chance gives them.
      const tried = i % 2 === 0 ? word : (word & 0x03ffffff) | ([0, 1, 28, 31][(word >>> 28) & 3]! << 26)
      const found = decode(tried)
      const expected = matching(tried)
      if (found === UNKNOWN_OPCODE && expected.length === 1) expect(OPCODES[expected[0]!]!.name).toMatch(/^(ext|ins)$/)
      // An expectation per word would take longer than all the rest.
      else if (found !== (expected[0] ?? UNKNOWN_OPCODE)) expect(found, `word ${tried}`).toBe(expected[0])
    }
  })

  it('takes ext and ins only where the field lies within the word', () => {
    for (let position = 0; position < 32; position++) {
      for (let rd = 0; rd < 32; rd++) {
        const ext = decode(encode('ext', { rs: 1, rt: 2, sa: position, rd }))
        expect(ext).toBe(position + rd + 1 <= 32 ? OPCODE_INDEX.ext : UNKNOWN_OPCODE)
        const ins = decode(encode('ins', { rs: 1, rt: 2, sa: position, rd }))
        expect(ins).toBe(rd >= position ? OPCODE_INDEX.ins : UNKNOWN_OPCODE)
      }
    }
  })

  it('takes the free codes and hints', () => {
    expect(decode(encode('syscall', { code: 0xfffff }))).toBe(OPCODE_INDEX.syscall)
    expect(decode(encode('break', { code: 0xfffff }))).toBe(OPCODE_INDEX.break)
    expect(decode(encode('teq', { rs: 1, rt: 2, rd: 31, sa: 31 }))).toBe(OPCODE_INDEX.teq)
    expect(decode(encode('jr', { rs: 31, sa: 16 }))).toBe(OPCODE_INDEX.jr)
    expect(decode(encode('jalr', { rs: 25, rd: 31, sa: 16 }))).toBe(OPCODE_INDEX.jalr)
    expect(decode(encode('sync', { sa: 16 }))).toBe(OPCODE_INDEX.sync)
    expect(decode(encode('pref', { rs: 3, rt: 30, imm: -4 }))).toBe(OPCODE_INDEX.pref)
  })

  it.each([
    ['lwc1 (floating point)', 0xc4620000],
    ['add.s (floating point)', 0x46020000],
    ['movf (floating point)', 0x00401001],
    ['mfc0 (privileged)', 0x40026000],
    ['cache', 0xbc850000],
    ['beql (branch likely)', 0x50220003],
    ['bltzl (branch likely)', 0x04220003],
    ['synci', 0x041f0000],
    ['rdhwr $2', 0x7c02103b],
    ['ld (64 bits)', 0xdc820000],
    ['daddu (64 bits)', 0x0043102d],
    ['sdbbp', 0x7000003f],
    ['all ones', 0xffffffff],
  ])('does not know %s', (_name, word) => {
    expect(decode(word)).toBe(UNKNOWN_OPCODE)
  })

  it('reads words as signed numbers too', () => {
    expect(decode(encode('sw', { rs: 29, rt: 31, imm: 4 }) | 0)).toBe(OPCODE_INDEX.sw)
  })
})

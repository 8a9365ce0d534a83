import { describe, expect, it } from 'vitest'
import { OPCODE_INDEX, OPCODES, UNKNOWN_OPCODE } from './opcodes.ts'

const SPECIFIED =
  `add addi addiu addu sub subu and andi or ori xor xori nor lui slt slti sltu sltiu sll sllv srl srlv sra srav
mult multu div divu mul madd maddu msub msubu mfhi mthi mflo mtlo movz movn clz clo seb seh wsbh ext ins rotr rotrv
beq bne blez bgtz bltz bgez bltzal bgezal j jal jr jalr lb lbu lh lhu lw lwl lwr ll sb sh sw swl swr sc
syscall sync pref rdhwr teq tne tge tgeu tlt tltu teqi tnei tgei tgeiu tlti tltiu break`.split(/\s+/)

describe('the opcode table', () => {
  it('has the instructions of the specification, each once', () => {
    expect(OPCODES.map(({ name }) => name).sort()).toEqual([...SPECIFIED].sort())
  })

  it('has indexes that fit a byte and are not that of unknown', () => {
    expect(OPCODES.length).toBeLessThan(UNKNOWN_OPCODE)
    for (const [index, { name }] of OPCODES.entries()) expect(OPCODE_INDEX[name]).toBe(index)
  })

  it('has values within their masks, the primary opcode always in the mask', () => {
    for (const { name, mask, value } of OPCODES) {
      expect((value & ~mask) >>> 0, name).toBe(0)
      expect((mask & 0xfc000000) >>> 0, name).toBe(0xfc000000)
    }
  })

  it('has no two opcodes that match one word', () => {
    for (const first of OPCODES) {
      for (const second of OPCODES) {
        if (first === second) continue
        const differ = (first.value ^ second.value) & first.mask & second.mask
        expect(differ, `${first.name} and ${second.name}`).not.toBe(0)
      }
    }
  })

  it('gives memory roles exactly to what accesses memory', () => {
    for (const { name, access, width, b, c } of OPCODES) {
      expect(b === 'memory', name).toBe(access === 'load')
      expect(c === 'memory', name).toBe(access === 'store')
      expect(width === 'none', name).toBe(access === 'none')
    }
  })

  it('names register fields only where the encoding leaves them free', () => {
    const fields = { rs: 0x03e00000, rt: 0x001f0000, rd: 0x0000f800 }
    for (const { name, mask, a, b, c } of OPCODES) {
      for (const role of [a, b, c]) {
        if (role === 'rs' || role === 'rt' || role === 'rd') expect(mask & fields[role], `${role} of ${name}`).toBe(0)
      }
    }
  })
})

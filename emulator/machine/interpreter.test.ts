import { encode, type Fields } from '@zkmips/isa/encode'
import { OPCODES, type OpcodeName } from '@zkmips/isa/opcodes'
import { describe, expect, it } from 'vitest'
import type { Memory } from '../memory/memory.ts'
import {
  CASES,
  caseLabel,
  type InstructionCase,
  PANICS,
  prepare,
  RD,
  RS,
  RT,
  three,
} from '../testing/instruction-cases.ts'
import { CODE_ADDRESS, machineWith } from '../testing/programs.ts'

const contents = (memory: Memory) =>
  Array.from(memory.pages(), ({ address, words }) => [address, Buffer.from(words.buffer).toString('base64')])

function machineFor(one: InstructionCase) {
  const machine = machineWith([encode(one.name, one.fields)])
  prepare(one, machine.state)
  return machine
}

describe('every instruction', () => {
  it.each(CASES.map(one => [caseLabel(one), one] as const))('%s', (_label, one) => {
    const machine = machineFor(one)
    const expected = machine.state.clone()
    for (const [register, value] of Object.entries(one.after ?? {})) expected.registers[Number(register)] = value
    for (const [address, value] of Object.entries(one.afterMemory ?? {})) expected.memory.store(Number(address), value)
    expected.pc = CODE_ADDRESS + 4
    expected.nextPC = one.goesTo ?? CODE_ADDRESS + 8
    expected.step = 1
    machine.step()
    expect(machine.exitReason).toBeUndefined()
    expect(machine.state).toEqual(expected)
    expect(contents(machine.state.memory)).toEqual(contents(expected.memory))
  })

  it('is in the list above, or ends the run', () => {
    const tested = new Set<string>(CASES.map(({ name }) => name))
    expect(OPCODES.map(({ name }) => name).filter(name => !tested.has(name))).toEqual(['break'])
  })
})

describe('what ends with exit code 2', () => {
  const expectPanic = (machine: ReturnType<typeof machineWith>, kind: string) => {
    const expected = machine.state.clone()
    Object.assign(expected, { exited: true, exitCode: 2, step: expected.step + 1 })
    machine.step()
    expect(machine.state).toEqual(expected)
    expect(contents(machine.state.memory)).toEqual(contents(expected.memory))
    expect(machine.exitReason).toMatchObject({ kind, pc: expected.pc })
    expect(machine.exitReason?.message).toContain(expected.pc.toString(16).padStart(8, '0'))
    machine.step()
    expect(machine.state, 'an exited state is its own successor').toEqual(expected)
  }

  it.each(PANICS)('%s', (_name, one, kind) => {
    expectPanic(machineFor(one), kind)
  })

  it.each([
    ['an unknown opcode', 0xffffffff],
    ['a floating-point opcode', 0x46020000],
    ['a must-be-zero field', encode('addu', three) | (1 << 6)],
    ['ext past the end of the word', encode('ext', { rs: RS, rt: RT, sa: 16, rd: 16 })],
    ['ins of a negative size', encode('ins', { rs: RS, rt: RT, sa: 5, rd: 4 })],
  ])('%s', (_name, word) => {
    expectPanic(machineWith([word]), 'unknown-opcode')
  })

  it('a fetch from fresh memory is nop, not an error', () => {
    const machine = machineWith([])
    machine.step()
    expect(machine.state.pc).toBe(CODE_ADDRESS + 4)
  })

  const CONTROL: readonly [OpcodeName, Fields][] = [
    ['beq', { rs: RS, rt: RT, imm: 4 }],
    ['bne', { rs: RS, rt: RT, imm: 4 }],
    ['blez', { rs: RS, imm: 4 }],
    ['bgtz', { rs: RS, imm: 4 }],
    ['bltz', { rs: RS, imm: 4 }],
    ['bgez', { rs: RS, imm: 4 }],
    ['bltzal', { rs: RS, imm: 4 }],
    ['bgezal', { rs: RS, imm: 4 }],
    ['j', { index: 4 }],
    ['jal', { index: 4 }],
    ['jr', { rs: RS }],
    ['jalr', { rs: RS, rd: 31 }],
  ]
  it.each(CONTROL)('%s in the delay slot of a taken branch: no link, no jump', (name, fields) => {
    const machine = machineWith([encode('beq', { imm: 100 }), encode(name, fields)])
    machine.step()
    expectPanic(machine, 'delay-slot')
  })

  it.each(CONTROL)('%s in the delay slot of a branch that is not taken goes on', (name, fields) => {
    const machine = machineWith([encode('bne', { imm: 100 }), encode(name, fields)])
    machine.run(2)
    expect(machine.exitReason).toBeUndefined()
    expect(machine.state.step).toBe(2)
  })

  it('a fetch from an address that is not a multiple of 4, after the delay slot', () => {
    const machine = machineWith([encode('jr', { rs: RS }), encode('addiu', { rt: RT, imm: 1 })])
    machine.state.registers[RS] = CODE_ADDRESS + 2
    machine.run(2)
    expect(machine.state.registers[RT]).toBe(1)
    expect(machine.state.pc).toBe(CODE_ADDRESS + 2)
    expectPanic(machine, 'unaligned-fetch')
  })
})

describe('control flow', () => {
  it('executes the delay slot of a taken branch', () => {
    const add = (rt: number) => encode('addiu', { rs: rt, rt, imm: 1 })
    const machine = machineWith([encode('beq', { imm: 2 }), add(RS), add(RT), add(RD)])
    machine.run(3)
    expect([RS, RT, RD].map(register => machine.state.registers[register])).toEqual([1, 0, 1])
  })

  it('j takes the top four bits from the address of the delay slot', () => {
    const machine = machineWith([])
    machine.state.memory.store(0x0ffffffc, encode('j', { index: 1 }))
    machine.state.pc = 0x0ffffffc
    machine.state.nextPC = 0x10000000
    machine.run(2)
    expect(machine.state.pc).toBe(0x10000004)
  })

  it('pc wraps modulo 2^32', () => {
    const machine = machineWith([])
    machine.state.memory.store(0xfffffffc, encode('jal', { index: 2 }))
    machine.state.pc = 0xfffffffc
    machine.state.nextPC = 0
    machine.step()
    expect([machine.state.pc, machine.state.nextPC, machine.state.registers[31]]).toEqual([0, 8, 4])
  })

  it('executes what self-modifying code wrote', () => {
    const machine = machineWith([
      encode('addiu', { rs: RD, rt: RD, imm: 1 }),
      encode('sw', { rs: RS, rt: RT }),
      encode('beq', { imm: -3 }),
    ])
    machine.state.registers[RS] = CODE_ADDRESS
    machine.state.registers[RT] = encode('addiu', { rs: RD, rt: RD, imm: 0x100 })
    machine.run(5)
    expect(machine.state.registers[RD]).toBe(0x101)
  })

  it('run stops after the steps asked for, and at the exit', () => {
    const machine = machineWith([0, 0, encode('break')])
    expect(machine.run(2)).toBe(2)
    expect(machine.run(10)).toBe(1)
    expect(machine.run(10)).toBe(0)
    expect(machine.state.step).toBe(3)
  })
})

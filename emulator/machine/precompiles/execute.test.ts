/** Precompiles as instructions of the machine: operands in memory, what ends a run, and what else a call changes. */
import { encode } from '@zkmips/isa/encode'
import { PRECOMPILES } from '@zkmips/isa/precompiles'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { CODE_ADDRESS, machineWith } from '../../testing/programs.ts'
import { encodeState, type MachineState } from '../state.ts'
import { keccakF } from './keccak-f.ts'
import { mulmod256, mulmod384 } from './mulmod.ts'
import { sha256Compress } from './sha256-compress.ts'

const BASE = 0x0020_0000
const LAST = 2 ** 32

/** A machine at a call, with every other register and the words around `filled` set to something. */
function machineAt(number: number, a0: number, a1 = 0, filled: readonly number[] = [a0, a1], code?: readonly number[]) {
  const machine = machineWith(code ?? [encode('syscall')])
  const { registers, memory } = machine.state
  for (let i = 1; i < 32; i++) registers[i] = 0x0101_0101 * i
  registers[sys.REG_V0] = number
  registers[sys.REG_A0] = a0
  registers[sys.REG_A1] = a1
  for (const address of filled) {
    for (let at = Math.max(0, address - 256); at < Math.min(LAST, address + 512); at += 4) {
      if (at < CODE_ADDRESS || at >= CODE_ADDRESS + 64) memory.store(at, Math.imul(at + 1, 0x9e37_79b1))
    }
  }
  return machine
}

const read = (machine: ReturnType<typeof machineWith>, address: number, count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => machine.state.memory.loadSigned(address + 4 * i))

/** Everything of a state, memory by its root. */
const whole = (state: MachineState) => Buffer.from(encodeState(state)).toString('hex')

/** What each call should leave at a0. */
const EXPECTED: Record<number, (machine: ReturnType<typeof machineWith>, a0: number, a1: number) => Int32Array> = {
  [sys.SYS_KECCAK_F]: (machine, a0) => {
    const state = read(machine, a0, 50)
    keccakF(state)
    return state
  },
  [sys.SYS_SHA256_COMPRESS]: (machine, a0, a1) => {
    const state = read(machine, a0, 8)
    sha256Compress(state, read(machine, a1, 16))
    return state
  },
  [sys.SYS_MULMOD256]: (machine, a0) => {
    const numbers = Uint32Array.from(read(machine, a0, 24))
    mulmod256(numbers)
    return Int32Array.from(numbers.subarray(0, 8))
  },
  [sys.SYS_MULMOD384]: (machine, a0) => {
    const numbers = Uint32Array.from(read(machine, a0, 36))
    mulmod384(numbers)
    return Int32Array.from(numbers.subarray(0, 12))
  },
}

/** Executes the call and compares the whole state. */
function check(number: number, a0: number, a1: number): void {
  const machine = machineAt(number, a0, a1)
  const result = EXPECTED[number]!(machine, a0, a1)
  const expected = machine.state.clone()
  for (const [i, word] of result.entries()) expected.memory.store(a0 + 4 * i, word)
  expected.registers[sys.REG_V0] = 0
  expected.registers[sys.REG_A3] = 0
  expected.pc += 4
  expected.nextPC += 4
  expected.step = 1
  machine.step()
  expect(machine.exitReason).toBeUndefined()
  expect(whole(machine.state)).toBe(whole(expected))
}

function panics(number: number, a0: number, a1: number, text: string): void {
  const machine = machineAt(number, a0, a1)
  const expected = Object.assign(machine.state.clone(), { exited: true, exitCode: 2, step: 1 })
  machine.step()
  expect(whole(machine.state)).toBe(whole(expected))
  expect(machine.exitReason?.kind).toBe('precompile')
  expect(machine.exitReason?.message).toContain(text)
  expect(machine.exitReason?.message).toContain('0x00010000: syscall')
}

describe.each(PRECOMPILES)('$name', ({ number, name, operands }) => {
  const [first, second] = operands
  const apart = BASE + 0x1000

  it('changes its result, v0, a3 and nothing else', () => check(number, BASE, apart))

  it('takes operands at the bottom and at the top of memory', () => {
    check(number, 0, apart)
    check(number, LAST - first!.bytes, apart)
    if (second !== undefined) check(number, BASE, LAST - second.bytes)
  })

  it('of memory that was never written', () => {
    const machine = machineAt(number, BASE, apart, [])
    const result = EXPECTED[number]!(machine, BASE, apart)
    machine.step()
    expect(read(machine, BASE, result.length)).toEqual(result)
  })

  it('ends the run where an operand is not aligned', () => {
    for (const { name: operand, register, bytes } of operands) {
      for (const off of [1, 2, 4, bytes / 2, bytes - 4, bytes - 1]) {
        const [a0, a1] = register === sys.REG_A0 ? [BASE + off, apart] : [BASE, apart + off]
        panics(number, a0, a1, `${name}: ${operand} at 0x00`)
        panics(number, a0, a1, `must be at a multiple of ${bytes}`)
      }
      // No aligned operand reaches beyond the top.
      const [a0, a1] = register === sys.REG_A0 ? [LAST - 4, apart] : [BASE, LAST - 4]
      panics(number, a0, a1, 'at 0xfffffffc')
    }
  })

  it('is executed in the delay slot of a taken branch', () => {
    const code = [encode('beq', { imm: 3 }), encode('syscall')]
    const machine = machineAt(number, BASE, apart, [BASE, apart], code)
    const result = EXPECTED[number]!(machine, BASE, apart)
    machine.run(2)
    const { pc, nextPC, step, exited } = machine.state
    expect([pc, nextPC, step, exited]).toEqual([CODE_ADDRESS + 16, CODE_ADDRESS + 20, 2, false])
    expect(read(machine, BASE, result.length)).toEqual(result)
  })
})

describe('sha256_compress', () => {
  const compress = (a0: number, a1: number) => check(sys.SYS_SHA256_COMPRESS, a0, a1)

  it('ends the run where the state lies in the block', () => {
    for (const off of [0, 32]) {
      panics(sys.SYS_SHA256_COMPRESS, BASE + off, BASE, 'overlap')
      panics(sys.SYS_SHA256_COMPRESS, LAST - 64 + off, LAST - 64, 'overlap')
      panics(sys.SYS_SHA256_COMPRESS, off, 0, 'overlap')
    }
  })

  it('takes a state just before and just behind the block', () => {
    compress(BASE - 32, BASE)
    compress(BASE + 64, BASE)
    compress(LAST - 96, LAST - 64)
    compress(0, LAST - 64)
    compress(LAST - 32, 0)
  })
})

it('mulmod256 squares where x and y are the same number, and takes a modulus of 0 as 2^256', () => {
  const machine = machineAt(sys.SYS_MULMOD256, BASE, 0, [])
  for (const at of [0, 8]) machine.state.memory.store(BASE + 4 * (at + 0), 0x8000_0001)
  for (const at of [0, 8]) machine.state.memory.store(BASE + 4 * (at + 7), 3)
  machine.step()
  // (2^255 + 2^224 + 3)^2 = 9 + 6·(2^255 + 2^224) modulo 2^256
  expect([...read(machine, BASE, 8)]).toEqual([6, 0, 0, 0, 0, 0, 0, 9])
})

it('a call under a number that nobody has tells which there are', () => {
  panics(0x0001_0000, 0, 0, 'no precompile with the number 0x00010000; there are keccak_f 0x00010001')
})

it('can be overwritten: code that a precompile wrote is what is executed next', () => {
  // The state lies over the code: the instruction after the call is a result.
  const machine = machineAt(sys.SYS_MULMOD256, 0x0030_0000, 0, [])
  const { memory } = machine.state
  memory.store(0x0030_0000 + 28, encode('addiu', { rt: 9, rs: 0, imm: 77 }))
  memory.store(0x0030_0020 + 28, 1)
  machine.state.pc = 0x0030_0000 + 24
  machine.state.nextPC = machine.state.pc + 4
  memory.store(0x0030_0000 + 24, encode('syscall'))
  // x = syscall·2^32 + addiu, y = 1: the product is x itself modulo 2^256; a modulus of 2^32 leaves the last word only.
  memory.store(0x0030_0040 + 24, 1)
  machine.run(2)
  expect(machine.state.registers[9]).toBe(77)
  expect(memory.load(0x0030_0000 + 24)).toBe(0)
})

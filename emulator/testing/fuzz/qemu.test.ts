// Random programs against qemu-mips. Needs qemu-user; skipped where it is absent, but not in CI. Always the same programs;
// others are tried by `qemu.long.test.ts`.
import { decode } from '@zkmips/isa/decode'
import { rd } from '@zkmips/isa/fields'
import { OPCODE_INDEX, OPCODES } from '@zkmips/isa/opcodes'
import { describe, expect, it } from 'vitest'
import { Machine } from '../../machine/interpreter.ts'
import { initialState } from '../../program/image.ts'
import { noPreimages } from '../programs.ts'
import { linuxProgram } from './linux-programs.ts'
import { compareWithQemu, engineStart, hasQemu, type StartProgram, startReference } from './qemu.ts'

const SEED = 20_261_121
const LENGTH = 1500
const skip = !hasQemu && process.env.CI === undefined

/** Has the lowest bit of what rotrv gives wrong. */
const faulty: StartProgram = (image, host) => {
  const machine = new Machine(initialState(image), host)
  const { state } = machine
  const run = () => {
    while (!state.exited) {
      const word = state.memory.load(state.pc)
      machine.step()
      if (decode(word) === OPCODE_INDEX.rotrv && rd(word) !== 0) state.registers[rd(word)]! ^= 1
    }
    return state.step
  }
  return { state, run, exitReason: { kind: 'exit', pc: 0, message: '' } }
}

describe.skipIf(skip)('random programs and qemu-mips', () => {
  it('agree', () => {
    expect(compareWithQemu(SEED, 20, LENGTH, [startReference, engineStart()])).toBeGreaterThan(20_000)
  })

  it('do not agree where an executor is wrong', () => {
    expect(() => compareWithQemu(SEED, 3, LENGTH, [startReference, faulty])).toThrow(/^seed \d+, executor 1: word/)
  })
})

it('random programs for qemu-mips execute every instruction that ends no run', () => {
  const found = new Set<string>()
  for (let seed = SEED; seed < SEED + 20; seed++) {
    const machine = new Machine(initialState(linuxProgram(seed, LENGTH)), noPreimages())
    while (!machine.state.exited) {
      found.add(OPCODES[decode(machine.state.memory.load(machine.state.pc))]!.name)
      machine.step()
    }
    expect(machine.exitReason?.kind).toBe('exit')
  }
  expect(OPCODES.map(({ name }) => name).filter(name => !found.has(name))).toEqual(['break'])
})

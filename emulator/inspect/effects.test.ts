/** What is said of each step, against what has changed: nothing is left out, and nothing is made up. */
import { readFileSync } from 'node:fs'

import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { CollectingHost } from '../host/host.ts'
import { MemoryOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { loadElf } from '../program/elf.ts'
import { initialState } from '../program/image.ts'
import { CODE_ADDRESS, DATA_ADDRESS, machineWith } from '../testing/programs.ts'
import { effectText, registerName, stepWithEffect } from './effects.ts'

const fixture = (name: string): URL => new URL(`../../fixtures/${name}`, import.meta.url)

const oracle = () => new MemoryOracle().addLocal(1, new Uint8Array(32).fill(7)).addLocal(2, new Uint8Array(32).fill(7))

describe('the effect of a step', () => {
  // instructions has every instruction that compilers write, the others syscalls.
  it.each(['instructions', 'echo-claim', 'sort', 'regions-c'])('is what has changed: %s', name => {
    const image = loadElf(readFileSync(fixture(`elf/${name}.elf`)))
    const machine = new Machine(initialState(image), new CollectingHost(oracle()))
    const { state } = machine
    // The memory as the effects tell it.
    const told = initialState(image).memory
    const indexOf = new Map([...state.registers.keys()].map(index => [registerName(index), index]))
    // An expectation per value would take longer than all the rest.
    const check = (found: number | undefined, expected: number | undefined, step: number): void => {
      if (found !== expected) expect(found, `step ${step}`).toBe(expected)
    }
    while (!state.exited && state.step < 60_000) {
      const before = state.registers.slice()
      const { registers, memory, step } = stepWithEffect(machine)
      const expected = [...state.registers.keys()].filter(index => state.registers[index] !== before[index])
      const named = new Map(registers)
      for (const index of expected) check(named.get(registerName(index)), state.registers[index], step)
      for (const [register, value] of registers) check(state.registers[indexOf.get(register)!], value, step)
      for (const { access, address, value, bytes } of memory) {
        let found = 0
        for (let i = 0; i < bytes; i++) found = found * 256 + state.memory.loadByte(address + i)
        check(found, value, step)
        if (access === 'store')
          for (let i = 0; i < bytes; i++) told.storeByte(address + i, value >>> (8 * (bytes - 1 - i)))
      }
    }
    for (const { address, words } of state.memory.pages()) {
      for (let i = 0; i < words.length; i++) {
        if (told.loadSigned(address + 4 * i) !== words[i])
          expect.fail(`the word at ${address + 4 * i} has changed untold`)
      }
    }
  })

  const textOf = (word: number, values: Record<number, number>, memory: readonly number[] = []): string => {
    const machine = machineWith([word])
    for (const [register, value] of Object.entries(values)) machine.state.registers[Number(register)] = value
    for (const [i, value] of memory.entries()) machine.state.memory.store(DATA_ADDRESS + 4 * i, value)
    return effectText(stepWithEffect(machine))
  }
  const [A0, V0] = [4, 2]

  it.each([
    ['a byte', encode('sb', { rs: A0, rt: V0, imm: 2 }), '[00100002]=78'],
    ['a half', encode('sh', { rs: A0, rt: V0, imm: 3 }), '[00100002]=5678'],
    ['part of a word', encode('swl', { rs: A0, rt: V0, imm: 1 }), '[00100000]=01123456'],
    ['a word, conditionally', encode('sc', { rs: A0, rt: V0, imm: 0 }), 'v0=00000001 [00100000]=12345678'],
    ['nothing: register 0', encode('addiu', { rs: A0, rt: 0, imm: 1 }), ''],
    ['nothing: a move that is not made', encode('movz', { rd: V0, rs: A0, rt: A0 }), ''],
    ['HI and LO', encode('multu', { rs: A0, rt: V0 }), 'hi=00012345 lo=67800000'],
    ['the link of a branch not taken', encode('bltzal', { rs: A0, imm: 4 }), 'ra=00010008'],
  ])('tells of %s', (_name, word, text) => {
    const values = { [A0]: DATA_ADDRESS, [V0]: 0x12345678 }
    expect(textOf(word, values, [0x01020304])).toBe(text)
  })

  it('tells how a step ended the run', () => {
    expect(textOf(encode('break'), {})).toBe(
      'exit code 2 at 0x00010000: break: break: the program detected an error and stopped itself',
    )
    const machine = machineWith([])
    machine.state.pc = CODE_ADDRESS + 2
    expect(stepWithEffect(machine)).toMatchObject({ instruction: '(unaligned)', registers: [], memory: [] })
  })
})

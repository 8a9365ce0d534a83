/** Backtraces against the true call stack, which the profiler's call tree follows. */
import { readFileSync } from 'node:fs'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { isCall, isReturn } from '@zkmips/emulator/inspect/calls'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { loadElf } from '@zkmips/emulator/program/elf'
import { initialState } from '@zkmips/emulator/program/image'
import { readSymbols } from '@zkmips/emulator/program/symbols'
import { CODE_ADDRESS, machineWith } from '@zkmips/emulator/testing/programs'
import { encode } from '@zkmips/isa/encode'
import { REG_RA, REG_SP } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { fixture } from '../testing/spawn.ts'
import { backtrace } from './backtrace.ts'
import { Names } from './names.ts'

describe('a backtrace', () => {
  // Both of C and of Rust, at every call: the addresses that are to be returned to, from outside.
  it.each(['regions', 'sort', 'sorting', 'arithmetic'])('is the call stack: %s', name => {
    const file = readFileSync(fixture(`elf/${name}.elf`))
    const machine = new Machine(initialState(loadElf(file)), new CollectingHost(new MemoryOracle()))
    const names = new Names(readSymbols(file))
    const { state } = machine
    const { memory } = state
    const stack: number[] = []
    let compared = 0
    while (!state.exited && state.step < 200_000) {
      const { pc } = state
      const word = memory.load(pc)
      machine.step()
      if (state.nextPC === (state.pc + 4) >>> 0 || !(isCall(word) || isReturn(word))) continue
      machine.step()
      if (isReturn(word)) stack.length = stack.lastIndexOf(state.pc)
      else stack.push(pc + 8)
      // Every hundredth: a comparison reads the code of all functions on the stack.
      if (!isCall(word) || compared++ % 100 > 0) continue
      const found = backtrace(state, names).slice(1)
      expect(
        found.map(frame => frame.pc),
        `step ${state.step}`,
      ).toEqual(stack.toReversed())
    }
    expect(compared).toBeGreaterThan(5)
  })

  it('knows code that saves ra before it takes its stack, as Go does', () => {
    const save = encode('sw', { rt: REG_RA, rs: REG_SP, imm: -24 })
    const machine = machineWith([
      encode('jal', { index: CODE_ADDRESS >>> 2 }),
      0,
      save,
      encode('addiu', { rt: REG_SP, rs: REG_SP, imm: -24 }),
      0,
    ])
    const { state } = machine
    const symbols = [
      { name: 'caller', address: CODE_ADDRESS, size: 8, kind: 'function' as const },
      { name: 'callee', address: CODE_ADDRESS + 8, size: 12, kind: 'function' as const },
    ]
    Object.assign(state, { pc: CODE_ADDRESS + 8, nextPC: CODE_ADDRESS + 12 })
    state.registers[REG_SP] = 0x7fff_0000
    state.registers[REG_RA] = CODE_ADDRESS + 8
    for (let steps = 0; steps < 3; steps++) {
      const [, second] = backtrace(state, new Names(symbols))
      expect(second, `after ${steps} steps`).toEqual({ pc: CODE_ADDRESS + 8, sp: 0x7fff_0000 })
      machine.step()
      // Called code would use it for something else.
      if (steps > 0) state.registers[REG_RA] = 0
    }
  })
})

// Code that is made to be too much for one region: it is cut, and still runs as it should.
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { Machine } from '../machine/interpreter.ts'
import { MachineState, stateHash } from '../machine/state.ts'
import { CODE_ADDRESS, noPreimages } from '../testing/programs.ts'
import { FastMachine } from './fast-machine.ts'
import { LinearState } from './linear-state.ts'
import { findRegion, MAX_PATH } from './region.ts'

const [T0, T1, S0, SP, RA] = [8, 9, 16, 29, 31] as const
const nop = 0
const jumpTo = (name: 'j' | 'jal', to: number) => encode(name, { index: CODE_ADDRESS / 4 + to })

/** Branches that are never taken, one after the other: every block is within the one before. */
const chain = (length: number): number[] =>
  Array.from({ length: 2 * length }, (_, i) =>
    i % 2 === 0 ? encode('bne', { rs: 0, rt: 0, imm: -1 - i }) : encode('addiu', { rs: T0, rt: T0, imm: 1 }),
  )

/** Recursion, and at its bottom a call of the chain. */
const DEEP_CHAIN: readonly number[] = [
  jumpTo('jal', 4),
  nop,
  encode('beq', { rs: 0, rt: 0, imm: -1 }),
  nop,
  // 4: the function that calls itself
  encode('addiu', { rs: SP, rt: SP, imm: -8 }),
  encode('sw', { rs: SP, rt: RA }),
  encode('beq', { rs: S0, rt: 0, imm: 7 }),
  encode('addiu', { rs: S0, rt: S0, imm: -1 }),
  jumpTo('jal', 4),
  nop,
  // 10
  encode('lw', { rs: SP, rt: RA }),
  encode('jr', { rs: RA }),
  encode('addiu', { rs: SP, rt: SP, imm: 8 }),
  nop,
  // 14
  jumpTo('jal', 18),
  nop,
  jumpTo('j', 10),
  nop,
  // 18
  ...chain(1490),
  encode('jr', { rs: RA }),
  nop,
]

describe('a region', () => {
  it.each([0, 150, 2000])('of blocks within blocks, reached by %i calls', calls => {
    const states = [new MachineState(), new LinearState()] as const
    for (const state of states) {
      for (const [i, word] of DEEP_CHAIN.entries()) state.memory.store(CODE_ADDRESS + 4 * i, word)
      Object.assign(state, { pc: CODE_ADDRESS, nextPC: CODE_ADDRESS + 4 })
      state.registers[S0] = calls
      state.registers[SP] = 0x7fff_0000
    }
    const steps = 11 * calls + 20_000
    new Machine(states[0], noPreimages()).run(steps)
    new FastMachine(states[1], noPreimages(), { threshold: 1 }).run(steps)
    expect(states[1].registers[T0]).toBe(1490)
    expect(stateHash(states[1])).toEqual(stateHash(states[0]))
  })

  it('stays below its size where many long blocks are in sight', () => {
    // A tree of branches; what it leads to is long, and all of it is as far from the entry.
    const inner = 31
    const length = 900
    const placeOf = (node: number) => (node <= inner ? 4 * (node - 1) : 4 * inner + length * (node - inner - 1))
    const words = Array.from({ length: inner }, (_, i) => [
      encode('beq', { rs: T0, rt: T1, imm: placeOf(2 * i + 3) - placeOf(i + 1) - 1 }),
      nop,
      jumpTo('j', placeOf(2 * i + 2)),
      nop,
    ]).flat()
    for (let node = inner + 1; node <= 2 * inner + 1; node++) {
      for (let i = 0; i < length - 2; i++) words.push(encode('sw', { rs: SP, rt: T0, imm: 4 * i }))
      words.push(encode('jr', { rs: RA }), nop)
    }
    const region = findRegion(CODE_ADDRESS, {
      load: address => words[(address - CODE_ADDRESS) / 4] ?? nop,
      reached: () => true,
      banned: () => false,
    })
    const instructions = [...region.blocks.values()].reduce((sum, { steps }) => sum + steps, 0)
    expect(instructions).toBeGreaterThan(MAX_PATH / 2)
    expect(instructions).toBeLessThanOrEqual(MAX_PATH)
  })
})

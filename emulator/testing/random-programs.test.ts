// Whatever words and registers a machine starts with, it has exactly one next state and never fails; and what of it can be
// proved is traced as it ran.
import { encode, type Fields } from '@zkmips/isa/encode'
import { OPCODES, type OpcodeName } from '@zkmips/isa/opcodes'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeState, STATE_BYTES } from '../machine/state.ts'
import { NotProvableError, splitIntoShards } from '../trace/shards.ts'
import { traceShard } from '../trace/trace.ts'
import { CODE_ADDRESS, DATA_ADDRESS, exitWith, imageOf, loadConstant, machineWith, noPreimages } from './programs.ts'

const u32 = fc.integer({ min: 0, max: 0xffffffff })
/** Words that are instructions more often than chance has it. */
const anyWord = fc.oneof(
  u32,
  fc.tuple(fc.constantFrom(...OPCODES), u32).map(([{ mask, value }, random]) => (value | (random & ~mask)) >>> 0),
)

it('the machine is total', () => {
  fc.assert(
    fc.property(
      fc.array(anyWord, { minLength: 1, maxLength: 20 }),
      fc.array(u32, { minLength: 34, maxLength: 34 }),
      u32,
      (code, registers, nextPC) => {
        const machine = machineWith(code)
        const { state } = machine
        state.registers.set(registers)
        state.registers[0] = 0
        if (nextPC % 3 === 0) state.nextPC = nextPC
        for (let step = 1; step <= 30 && !state.exited; step++) {
          const before = state.clone()
          machine.step()
          expect(state.step).toBe(step)
          expect(state.registers[0]).toBe(0)
          if (!state.exited) expect(state.pc).toBe(before.nextPC)
          else expect(state).toEqual(Object.assign(before, { step, exited: true, exitCode: state.exitCode }))
        }
        expect(encodeState(state).length).toBe(STATE_BYTES)
      },
    ),
    { numRuns: 300 },
  )
})

// Registers 8–15 hold anything, 16 the data's address. Loads and stores stay within the data.
const register = fc.integer({ min: 8, max: 15 })
const destination = fc.oneof(register, fc.constant(0))
const offset = fc.integer({ min: 0, max: 63 })
const field = fc.integer({ min: 0, max: 31 })

const straight = OPCODES.filter(({ flow, name }) => flow === 'next' && !name.startsWith('div'))

/** One instruction that goes on and is provable. */
const instruction = fc
  .tuple(fc.constantFrom(...straight), register, register, destination, offset, field, field)
  .map(([{ name, mask, access, b, c }, rs, rt, rd, imm, low, high]) => {
    const memory = access !== 'none' && name !== 'rdhwr'
    const fields: { -readonly [F in keyof Fields]: number } = {}
    const free = (bits: number) => (mask & bits) === 0
    if (free(0x03e00000)) fields.rs = memory ? 16 : rs
    if (free(0x001f0000)) fields.rt = b === 'rt' || c !== 'rt' ? rt : rd
    if (free(0x0000ffff)) fields.imm = imm
    else if (free(0x0000f800)) {
      fields.rd = rd
      if (free(0x000007c0)) fields.sa = low
    } else if (free(0x000007c0)) fields.sa = low
    if (name === 'ext') Object.assign(fields, { sa: Math.min(low, high), rd: 31 - Math.max(low, high) })
    if (name === 'ins') Object.assign(fields, { sa: Math.min(low, high), rd: Math.max(low, high) })
    return encode(name as OpcodeName, fields)
  })

it('random programs are traced as they ran', () => {
  let instructions = 0
  fc.assert(
    fc.property(
      fc.array(instruction, { minLength: 20, maxLength: 60 }),
      fc.array(u32, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 5, max: 100 }),
      (body, values, shardCycles) => {
        const setup = values.flatMap((value, i) => loadConstant(8 + i, value))
        const image = imageOf([...setup, ...loadConstant(16, DATA_ADDRESS), ...body, ...exitWith()], values)
        const run = splitIntoShards(image, noPreimages(), { shardCycles })
        const machine = machineWith([])
        machine.state.memory.writeBytes(CODE_ADDRESS, image.segments[0]!.bytes)
        machine.state.memory.writeBytes(DATA_ADDRESS, image.segments[1]!.bytes)
        machine.run()
        expect(machine.exitReason?.kind).toBe('exit')
        expect(run.totalCycles).toBe(machine.state.step)
        for (let i = 0; i < 34; i++) {
          if (i !== 29) expect(run.finalState.registers[i]).toBe(machine.state.registers[i])
        }
        for (const record of run.shards) instructions += traceShard(image, record).cycles
      },
    ),
    { numRuns: 150 },
  )
  expect(instructions).toBeGreaterThan(5000)
})

it('random words are traced or refused, nothing else', () => {
  fc.assert(
    fc.property(fc.array(anyWord, { minLength: 1, maxLength: 20 }), code => {
      const image = imageOf([...loadConstant(16, DATA_ADDRESS), ...code, ...exitWith()], [1, 2, 3])
      try {
        const { shards } = splitIntoShards(image, noPreimages(), { shardCycles: 10, maxCycles: 1000 })
        for (const record of shards) traceShard(image, record)
      } catch (error) {
        if (error instanceof Error && error.name === 'CycleLimitError') return
        expect(error).toBeInstanceOf(NotProvableError)
      }
    }),
    { numRuns: 300 },
  )
})

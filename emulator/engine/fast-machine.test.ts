// The fast engine against the reference interpreter, with everything translated at its first visit. Random programs are in
// emulator/testing/fuzz.
import { encode } from '@zkmips/isa/encode'
import * as sys from '@zkmips/isa/syscalls'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Host, OracleHost } from '../host/host.ts'
import { keccakKey, MemoryOracle, MissingPreimageError } from '../host/oracle.ts'
import type { Machine } from '../machine/interpreter.ts'
import { type MachineState, stateHash } from '../machine/state.ts'
import { CASES, caseLabel, PANICS, prepare } from '../testing/instruction-cases.ts'
import { CODE_ADDRESS, DATA_ADDRESS, exitWith, loadConstant, machineWith, noPreimages } from '../testing/programs.ts'
import { createMachine, engineOf } from './create-machine.ts'
import { FastMachine } from './fast-machine.ts'
import { type EngineUnavailableError, LinearState, linearState } from './linear-state.ts'

const ZERO = 0
const V0 = 2
const [T0, T1, T2, T3, S0, S1, SP, RA] = [8, 9, 10, 11, 16, 17, 29, 31] as const

// Making one takes milliseconds: all tests use the same, and so test its being used again.
const shared = new LinearState()

beforeEach(() => {
  shared.clear()
})

const nop = 0
const addiu = (rt: number, rs: number, imm: number) => encode('addiu', { rt, rs, imm })
const move = (rd: number, rs: number) => encode('addu', { rd, rs, rt: ZERO })
/** A branch from instruction `from` to instruction `to` of the code. */
const branch = (name: 'beq' | 'bne' | 'bgezal', from: number, to: number, rs = ZERO, rt = ZERO) =>
  encode(name, { rs, ...(name === 'bgezal' ? {} : { rt }), imm: to - from - 1 })
const jumpTo = (name: 'j' | 'jal', to: number) => encode(name, { index: CODE_ADDRESS / 4 + to })
const addressOf = (index: number) => CODE_ADDRESS + 4 * index

interface Pair {
  readonly fast: FastMachine
  readonly reference: Machine
}

/** Both with the same code, registers and memory. */
function pair(
  code: readonly number[],
  setUp: (state: MachineState) => void = () => {},
  host = noPreimages,
  threshold = 1,
): Pair {
  const reference = machineWith(code, host())
  setUp(reference.state)
  shared.memory.copyFrom(reference.state.memory)
  shared.registers.set(reference.state.registers)
  const { pc, nextPC } = reference.state
  Object.assign(shared, { pc, nextPC })
  return { fast: new FastMachine(shared, host(), { threshold }), reference }
}

const contents = ({ memory }: MachineState) => [...memory.pages()].filter(({ words }) => words.some(word => word !== 0))
const plain = (state: MachineState) => {
  const { pc, nextPC, heap, exitCode, exited, step, preimageOffset, registers, preimageKey } = state
  const memory = contents(state).map(({ address, words }) => [address, Buffer.from(words).toString('base64')])
  return { pc, nextPC, heap, exitCode, exited, step, preimageOffset, memory, registers: [...registers], preimageKey: [...preimageKey] } // biome-ignore format: one line
}

function expectSame({ fast, reference }: Pair): void {
  expect(plain(fast.state)).toEqual(plain(reference.state))
  expect(fast.exitReason).toEqual(reference.exitReason)
}

/** Runs both and compares. @returns steps that the engine left to the interpreter */
function runBoth(both: Pair, steps = Number.MAX_SAFE_INTEGER): number {
  const before = both.fast.interpretedSteps
  expect(both.fast.run(steps)).toBe(both.reference.run(steps))
  expectSame(both)
  return both.fast.interpretedSteps - before
}

/** Runs both, stopping at pseudo-random steps. */
function runWithStops(both: Pair, seed: number, most: number): void {
  let random = seed
  while (!both.reference.state.exited) {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0
    runBoth(both, 1 + Math.floor((random / 2 ** 32) * most))
  }
}

const END_LESS_LOOP = [branch('beq', 0, 0), nop]

describe('every instruction, translated', () => {
  it.each(CASES.map(one => [caseLabel(one), one] as const))('%s', (_label, one) => {
    const both = pair([encode(one.name, one.fields), nop, ...END_LESS_LOOP], state => prepare(one, state))
    // Enough steps for any path through a region, which is left where the code jumps into fresh memory: all nops.
    const interpreted = runBoth(both, 20_000)
    // Jumps to addresses where blocks might wrap are not translated.
    if ((one.goesTo ?? 0) < 0x0f00_0000) expect(interpreted).toBeLessThan(10_000)
    expect(both.fast.statistics.regions).toBeGreaterThan(0)
  })

  it.each(CASES.filter(({ name }) => !/^[bj]/.test(name)).map(one => [caseLabel(one), one] as const))(
    'in a delay slot: %s',
    (_label, one) => {
      const code = [branch('beq', 0, 3), encode(one.name, one.fields), nop, ...END_LESS_LOOP]
      runBoth(
        pair(code, state => prepare(one, state)),
        1000,
      )
    },
  )

  it.each(PANICS)('%s', (_name, one) => {
    const before = [addiu(20, 20, 1), encode('sw', { rs: 21, rt: 20 })]
    const both = pair([...before, encode(one.name, one.fields), ...END_LESS_LOOP], state => {
      prepare(one, state)
      state.registers[21] = DATA_ADDRESS
    })
    runBoth(both, 1000)
    expect(both.fast.exitReason?.kind).toBeDefined()
    expect(both.fast.run(10)).toBe(0)
  })

  it.each(PANICS)('in the delay slot of a branch: %s', (_name, one) => {
    const both = pair([nop, branch('beq', 1, 3), encode(one.name, one.fields), ...END_LESS_LOOP], state =>
      prepare(one, state),
    )
    runBoth(both, 1000)
    expect(both.fast.exitReason?.kind).toBeDefined()
  })
})

/** Computes for some thousand steps: nested loops, calls, stores, HI and LO. */
const PROGRAM: readonly number[] = [
  ...loadConstant(S0, DATA_ADDRESS),
  addiu(S1, ZERO, 40),
  // 3: outer loop
  addiu(T1, ZERO, 7),
  // 4: inner loop
  encode('multu', { rs: T0, rt: T1 }),
  encode('mflo', { rd: T2 }),
  encode('madd', { rs: T2, rt: S1 }),
  encode('mfhi', { rd: T3 }),
  encode('xor', { rd: T0, rs: T2, rt: T3 }),
  addiu(T0, T0, 12345),
  addiu(T1, T1, -1),
  branch('bne', 11, 4, T1, ZERO),
  encode('sb', { rs: S0, rt: T0, imm: 3 }),
  jumpTo('jal', 22),
  encode('sw', { rs: S0, rt: T0, imm: 4 }),
  addiu(S1, S1, -1),
  branch('bne', 16, 3, S1, ZERO),
  addiu(S0, S0, 64),
  ...exitWith(3),
  nop,
  // 22: a function
  encode('lw', { rs: S0, rt: T2, imm: 0 }),
  encode('rotr', { rt: T2, rd: T2, sa: 7 }),
  encode('jr', { rs: RA }),
  encode('swl', { rs: S0, rt: T2, imm: 9 }),
]

describe('stops', () => {
  it.each([1, 2, 3, 7, 50, 1000])('after any number of steps, at most %i at a time', most => {
    runWithStops(pair(PROGRAM), most, most)
    expect(shared.exitCode).toBe(3)
  })

  it('translated code makes nearly all steps of a long run', () => {
    expect(runBoth(pair(PROGRAM))).toBeLessThan(60)
  })

  it('a loop that never ends stops exactly', () => {
    const both = pair([addiu(T0, T0, 1), branch('beq', 1, 0), addiu(T1, T1, 3)])
    for (const steps of [1, 2, 3, 4, 5, 100_001, 9_000_002]) {
      expect(both.fast.run(steps)).toBe(steps)
      both.reference.run(steps)
      expectSame(both)
    }
  })
})

describe('code that is translated when it is hot', () => {
  // For 500 rounds one arm of a condition is never executed, so it is not translated with the rest.
  const CHANGING = [
    encode('slti', { rs: T0, rt: T1, imm: 500 }),
    branch('bne', 1, 7, T1, ZERO),
    addiu(T0, T0, 1),
    encode('xori', { rs: T2, rt: T2, imm: 0x55 }),
    jumpTo('jal', 12),
    nop,
    nop,
    encode('slti', { rs: T0, rt: T1, imm: 3000 }),
    branch('bne', 8, 0, T1, ZERO),
    addiu(T2, T2, 7),
    ...END_LESS_LOOP,
    encode('jr', { rs: RA }),
    encode('sw', { rs: SP, rt: T2, imm: -4 }),
  ]
  const setUp = (state: MachineState) => {
    state.registers[SP] = sys.INITIAL_STACK_POINTER
  }

  it('takes up what is executed only later', () => {
    const both = pair(CHANGING, setUp, noPreimages, 60)
    const early = runBoth(both, 2000)
    const { regions } = both.fast.statistics
    const late = runBoth(both, 20_000)
    expect(both.fast.statistics.regions).toBeGreaterThan(regions)
    expect(early).toBeGreaterThan(100)
    expect(late).toBeLessThan(10_000)
  })

  it('stops anywhere while it does', () => {
    const both = pair(CHANGING, setUp, noPreimages, 20)
    for (let i = 0; i < 300; i++) runBoth(both, 1 + ((i * 37) % 101))
  })
})

describe('code that the guest writes', () => {
  const add = (imm: number) => addiu(T0, T0, imm)
  const withCode = (word: number) => (state: MachineState) => {
    state.registers[S0] = CODE_ADDRESS
    state.registers[S1] = word
  }

  it('before the store, in the same block', () => {
    const both = pair([add(1), encode('sw', { rs: S0, rt: S1 }), branch('beq', 2, 0), nop], withCode(add(0x100)))
    runBoth(both, 100)
    expect(shared.registers[T0]).toBeGreaterThan(0x100)
  })

  it('the next instruction', () => {
    const code = [nop, encode('sw', { rs: S0, rt: S1, imm: 8 }), add(1), branch('beq', 3, 0), nop]
    const both = pair(code, withCode(add(0x100)))
    runBoth(both, 100)
    expect(shared.registers[T0]! % 0x100).toBe(0)
  })

  it('in a delay slot, the branch target', () => {
    const code = [nop, branch('beq', 1, 4), encode('sw', { rs: S0, rt: S1, imm: 16 }), nop, add(1), branch('beq', 5, 0), nop] // biome-ignore format: one line
    runBoth(pair(code, withCode(add(0x100))), 100)
  })

  it('again and again: in the end it is interpreted', () => {
    const code = [add(1), encode('sw', { rs: S0, rt: S1 }), addiu(S1, S1, 1), branch('beq', 3, 0), nop]
    const both = pair(code, withCode(add(2)))
    runBoth(both, 1000)
    const { regions } = both.fast.statistics
    runBoth(both, 1000)
    expect(both.fast.statistics.regions).toBe(regions)
  })

  it('a function that was called before, while its caller is still running', () => {
    const code = [
      jumpTo('jal', 8),
      nop,
      encode('sw', { rs: S0, rt: S1, imm: 32 }),
      jumpTo('jal', 8),
      encode('sw', { rs: S0, rt: S1, imm: 40 }),
      addiu(T1, T1, 1),
      branch('bne', 6, 0, T1, T2),
      nop,
      add(1),
      encode('jr', { rs: RA }),
      nop,
    ]
    const both = pair(code, state => {
      withCode(add(0x10))(state)
      state.registers[T2] = 50
    })
    runBoth(both, 600)
  })

  it('the caller, from within a call', () => {
    const code = [
      jumpTo('jal', 6),
      nop,
      add(1),
      branch('bne', 3, 0, T1, T2),
      addiu(T1, T1, 1),
      nop,
      encode('sw', { rs: S0, rt: S1, imm: 8 }),
      encode('jr', { rs: RA }),
      nop,
    ]
    const both = pair(code, state => {
      withCode(add(0x10))(state)
      state.registers[T2] = 20
    })
    runBoth(both, 150)
    expect(shared.registers[T0]! % 0x10).toBe(0)
  })

  it('by a system call that reads into it', () => {
    const data = Uint8Array.from([0x25, 0x08, 0x01, 0x00])
    const oracle = new MemoryOracle().addKeccak(data)
    const code = [add(1), encode('syscall'), move(V0, S1), branch('beq', 3, 0), nop]
    const both = pair(
      code,
      state => {
        const values = { [V0]: sys.SYS_READ, [S1]: sys.SYS_READ, 4: sys.FD_PREIMAGE_READ, 5: CODE_ADDRESS, 6: 4 }
        for (const [register, value] of Object.entries(values)) state.registers[Number(register)] = value
        state.preimageKey.set(keccakKey(data))
        state.preimageOffset = 8
      },
      () => new OracleHost(oracle),
    )
    shared.preimageKey.set(keccakKey(data))
    shared.preimageOffset = 8
    runBoth(both, 203)
    expect(shared.registers[T0]).toBeGreaterThan(0x100)
  })

  it('memory that is replaced as a whole', () => {
    const both = pair([add(1), branch('beq', 1, 0), nop])
    runBoth(both, 1000)
    for (const { state } of [both.reference, both.fast]) {
      const other = machineWith([add(2), branch('beq', 1, 0), nop]).state
      state.memory.copyFrom(other.memory)
    }
    runBoth(both, 1000)
  })
})

describe('calls', () => {
  /** sum(n) = n + sum(n - 1), with a frame on the guest's stack. */
  const RECURSION = [
    jumpTo('jal', 4),
    nop,
    ...END_LESS_LOOP,
    // 4: sum
    branch('bne', 4, 8, T0, ZERO),
    addiu(SP, SP, -8),
    encode('jr', { rs: RA }),
    addiu(SP, SP, 8),
    encode('sw', { rs: SP, rt: RA }),
    encode('sw', { rs: SP, rt: T0, imm: 4 }),
    jumpTo('jal', 4),
    addiu(T0, T0, -1),
    encode('lw', { rs: SP, rt: T0, imm: 4 }),
    encode('lw', { rs: SP, rt: RA }),
    encode('addu', { rd: T1, rs: T1, rt: T0 }),
    encode('jr', { rs: RA }),
    addiu(SP, SP, 8),
  ]

  it.each([1, 100, 5000, 200_000])('%i deep', depth => {
    const both = pair(RECURSION, state => {
      state.registers[T0] = depth
      state.registers[SP] = sys.INITIAL_STACK_POINTER
    })
    runBoth(both, 13 * depth + 100)
    expect(shared.registers[T1]).toBe(((depth * (depth + 1)) / 2) % 2 ** 32)
  })

  it('by register, to many functions in turn', () => {
    const functions = 20
    const start = 12
    const code = [
      ...loadConstant(S0, addressOf(start)),
      // 2: loop
      encode('jalr', { rs: S0, rd: RA }),
      nop,
      addiu(S0, S0, 12),
      addiu(T1, T1, 1),
      encode('slti', { rs: T1, rt: T2, imm: functions }),
      branch('bne', 7, 2, T2, ZERO),
      nop,
      branch('beq', 9, 0),
      addiu(T1, ZERO, 0),
      nop,
      ...Array.from({ length: functions }, (_, i) => [
        encode('xori', { rs: T0, rt: T0, imm: i }),
        encode('jr', { rs: RA }),
        addiu(T0, T0, i),
      ]).flat(),
    ]
    expect(runBoth(pair(code), 10_000)).toBeLessThan(2000)
  })

  it('through a table of addresses, as a switch', () => {
    const code = [
      encode('andi', { rs: T1, rt: T2, imm: 3 }),
      encode('sll', { rt: T2, rd: T2, sa: 2 }),
      encode('addu', { rd: T2, rs: T2, rt: S0 }),
      encode('lw', { rs: T2, rt: T2 }),
      encode('jr', { rs: T2 }),
      addiu(T1, T1, 1),
      ...[0, 1, 2, 3].flatMap(i => [jumpTo('j', 0), addiu(T0, T0, 10 ** i)]),
    ]
    const both = pair(code, state => {
      state.registers[S0] = DATA_ADDRESS
      for (const i of [0, 1, 2, 3]) state.memory.store(DATA_ADDRESS + 4 * i, addressOf(6 + 2 * i))
    })
    runBoth(both, 10_000)
  })

  it('that return elsewhere than behind the call', () => {
    const code = [jumpTo('jal', 5), nop, addiu(T0, T0, 1), branch('beq', 3, 0), nop, addiu(RA, RA, 4), encode('jr', { rs: RA }), nop] // biome-ignore format: one line
    runBoth(pair(code), 1000)
  })

  it.each([1, 2, 3, CODE_ADDRESS + 9])('that return to the unaligned address %i', address => {
    const code = [jumpTo('jal', 4), nop, ...END_LESS_LOOP, encode('jr', { rs: T0 }), nop]
    const both = pair([...code.slice(0, 4), move(RA, T0), encode('jr', { rs: RA }), nop], state => {
      state.registers[T0] = address
    })
    runBoth(both, 100_000)
    expect(both.fast.exitReason?.kind).toBe('unaligned-fetch')
  })

  it('loops with two entries', () => {
    const code = [
      encode('andi', { rs: T1, rt: T2, imm: 1 }),
      branch('bne', 1, 5, T2, ZERO),
      addiu(T1, T1, 1),
      // 3 and 5 are entered from outside
      addiu(T0, T0, 1),
      nop,
      addiu(T0, T0, 3),
      encode('andi', { rs: T0, rt: T3, imm: 7 }),
      branch('bne', 7, 3, T3, ZERO),
      nop,
      branch('beq', 9, 0),
      nop,
    ]
    expect(runBoth(pair(code), 10_000)).toBeLessThan(1000)
  })
})

describe('the host', () => {
  const data = Uint8Array.from({ length: 40 }, (_, i) => i + 1)
  /** Reads a preimage word by word and adds it up, for ever. */
  const READ = [
    addiu(V0, ZERO, sys.SYS_READ),
    encode('syscall'),
    encode('lw', { rs: S0, rt: T1 }),
    branch('bne', 3, 0, V0, ZERO),
    encode('addu', { rd: T0, rs: T0, rt: T1 }),
    encode('break'),
  ]
  const setUp = (state: MachineState) => {
    const values = { [S0]: DATA_ADDRESS, 4: sys.FD_PREIMAGE_READ, 5: DATA_ADDRESS, 6: 4 }
    for (const [register, value] of Object.entries(values)) state.registers[Number(register)] = value
    state.preimageKey.set(keccakKey(data))
  }

  it('a missing preimage leaves the state as before the step, and the run can go on', () => {
    const oracle = new MemoryOracle()
    const both = pair(READ, setUp, () => new OracleHost(oracle))
    shared.preimageKey.set(keccakKey(data))
    for (const machine of [both.fast, both.reference]) expect(() => machine.run()).toThrow(MissingPreimageError)
    expectSame(both)
    for (const machine of [both.fast, both.reference]) expect(() => machine.run(5)).toThrow(MissingPreimageError)
    expectSame(both)
    oracle.addKeccak(data)
    runBoth(both)
    expect(both.fast.exitReason?.kind).toBe('break')
  })

  it('a missing preimage deep in calls', () => {
    const calls = 30
    // Function i calls function i + 1; the last one reads.
    const code = [
      jumpTo('jal', 4),
      nop,
      ...END_LESS_LOOP,
      ...Array.from({ length: calls }, (_, i) => [
        encode('sw', { rs: SP, rt: RA, imm: -4 }),
        jumpTo('jal', 4 + 7 * (i + 1)),
        addiu(SP, SP, -4),
        addiu(SP, SP, 4),
        encode('lw', { rs: SP, rt: RA, imm: -4 }),
        encode('jr', { rs: RA }),
        addiu(T3, T3, 1),
      ]).flat(),
      addiu(V0, ZERO, sys.SYS_READ),
      encode('syscall'),
      encode('jr', { rs: RA }),
      nop,
    ]
    const oracle = new MemoryOracle()
    const both = pair(
      code,
      state => {
        setUp(state)
        state.registers[SP] = sys.INITIAL_STACK_POINTER
      },
      () => new OracleHost(oracle),
    )
    shared.preimageKey.set(keccakKey(data))
    for (const machine of [both.fast, both.reference]) expect(() => machine.run(5000)).toThrow(MissingPreimageError)
    expectSame(both)
    oracle.addKeccak(data)
    runBoth(both, 5000)
    expect(shared.registers[T3]).toBe(calls)
  })

  it('sees memory that translated code has just written', () => {
    const code = [
      ...loadConstant(T0, 0x41424344),
      encode('sw', { rs: S0, rt: T0 }),
      addiu(V0, ZERO, sys.SYS_WRITE),
      encode('syscall'),
      addiu(S0, S0, 0x7000),
      addiu(S0, S0, 0x7000),
      branch('beq', 7, 0),
      move(5, S0),
    ]
    const outputs = [[], []] as string[][]
    let made = 0
    const host = (): Host => {
      const output = outputs[made++]!
      return {
        readPreimage: () => undefined,
        written: (_fd, { memory }, address, count) => {
          output.push(`${address} ${Buffer.from(memory.readBytes(address, count)).toString()}`)
        },
      }
    }
    const both = pair(
      code,
      state => {
        for (const [register, value] of [[S0, DATA_ADDRESS], [4, 1], [5, DATA_ADDRESS], [6, 4]] as const) state.registers[register] = value // biome-ignore format: one line
      },
      host,
    )
    runBoth(both, 900)
    expect(outputs[0]).toHaveLength(100)
    expect(outputs[0]).toEqual(outputs[1])
  })
})

describe('addresses', () => {
  it('code at the end of the address space is executed', () => {
    const both = pair([], state => {
      for (const [i, word] of [addiu(T0, T0, 1), nop, nop].entries()) state.memory.store(0xffff_fff4 + 4 * i, word)
      state.memory.store(0, jumpTo('j', 0))
      state.pc = 0xffff_fff4
      state.nextPC = 0xffff_fff8
    })
    runBoth(both, 50)
  })

  it('loads and stores wrap modulo 2^32, and hash as the reference does', () => {
    const code = [
      encode('sw', { rs: S0, rt: T0, imm: 16 }),
      encode('lw', { rs: S0, rt: T1, imm: 16 }),
      encode('sb', { rs: S0, rt: T0, imm: -32768 }),
      addiu(T0, T0, 257),
      branch('beq', 4, 0),
      addiu(S0, S0, 4),
    ]
    const both = pair(code, state => {
      state.registers[S0] = 0xffff_ffe0
    })
    runBoth(both, 600)
    expect(stateHash(both.fast.state)).toEqual(stateHash(both.reference.state))
    runBoth(both, 600)
    expect(stateHash(both.fast.state)).toEqual(stateHash(both.reference.state))
  })
})

describe('a linear state', () => {
  const image = {
    entry: CODE_ADDRESS,
    segments: [{ address: CODE_ADDRESS, bytes: bytesOf(PROGRAM), memSize: 4 * PROGRAM.length, writable: false, executable: true }], // biome-ignore format: one line
  }

  function bytesOf(words: readonly number[]): Uint8Array {
    const bytes = new Uint8Array(4 * words.length)
    for (const [i, word] of words.entries()) new DataView(bytes.buffer).setUint32(4 * i, word)
    return bytes
  }

  it('keeps translations of the same program when it is used again, and not those of another', () => {
    const state = linearState(image)
    const run = () => {
      const machine = new FastMachine(state, noPreimages(), { threshold: 1 })
      machine.run()
      return { ...machine.statistics, end: plain(machine.state) }
    }
    const first = run()
    state.reset(image)
    expect(run()).toEqual(first)
    const other = { ...image, segments: [{ ...image.segments[0]!, bytes: bytesOf([addiu(T0, T0, 1), ...PROGRAM]) }] }
    const reference = createMachine(other, noPreimages(), { engine: 'reference' })
    reference.run()
    state.reset(other)
    const { dropped, end } = run()
    expect(dropped).toBeGreaterThan(0)
    expect(end).toEqual(plain(reference.state))
  })

  it('the reference interpreter stands in where memory cannot be had', () => {
    const allocate = vi.spyOn(WebAssembly, 'Memory').mockImplementation(function refuse() {
      throw new RangeError('WebAssembly.Memory(): could not allocate memory')
    })
    try {
      const told: EngineUnavailableError[] = []
      const machine = createMachine(image, noPreimages(), { onUnavailable: error => told.push(error) })
      expect(engineOf(machine)).toBe('reference')
      expect(told.map(({ code }) => code)).toEqual(['NO_FAST_ENGINE'])
      expect(told[0]?.message).toContain('could not allocate memory')
      expect(machine.run(100)).toBe(100)
    } finally {
      allocate.mockRestore()
    }
  })

  it('the engine can be chosen', () => {
    const machines = (['fast', 'reference'] as const).map(engine => createMachine(image, noPreimages(), { engine }))
    expect(machines.map(engineOf)).toEqual(['fast', 'reference'])
    const ends = machines.map(machine => {
      machine.run()
      return plain(machine.state)
    })
    expect(ends[0]).toEqual(ends[1])
  })
})

import { encode } from '@zkmips/isa/encode'
import { REG_A0, REG_A1, REG_V0, SYS_MMAP } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { CollectingHost } from '../host/host.ts'
import { keccakKey, MemoryOracle, type PreimageOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { type MachineState, stateHash } from '../machine/state.ts'
import { initialState, type ProgramImage } from '../program/image.ts'
import { frozenImage, frozenOracle, frozenStates, frozenStep } from '../testing/frozen-states.ts'
import { DATA_ADDRESS, exitWith, imageOf, loadConstant } from '../testing/programs.ts'
import { type Condition, divergence, divergenceFromHashes, firstStep, lastStep } from './search.ts'
import { Timeline, type TimelineOptions } from './timeline.ts'

function timelineOf(image: ProgramImage, oracle: PreimageOracle = new MemoryOracle(), options: TimelineOptions = {}) {
  const host = new CollectingHost(oracle)
  return new Timeline(new Machine(initialState(image), host), host, options)
}

const T0 = 8
const T1 = 9

/** Counts in memory from 1 to 1,000, five steps for each; the store, in the delay slot, is the last of them. */
const COUNTED = 1000
const counter = imageOf(
  [
    ...loadConstant(T1, DATA_ADDRESS),
    encode('addiu', { rt: T0, rs: 0, imm: 0 }),
    encode('addiu', { rt: T0, rs: T0, imm: 1 }),
    encode('slti', { rt: 10, rs: T0, imm: COUNTED }),
    encode('sltiu', { rt: 11, rs: T0, imm: 7 }),
    encode('bne', { rs: 10, rt: 0, imm: 0xfffc }),
    encode('sw', { rt: T0, rs: T1 }),
    ...exitWith(),
  ],
  [0],
)
/** The step of the state in which the memory has counted to n. */
const storeStep = (n: number): number => 3 + 5 * n

const word: Condition['value'] = ({ memory }: MachineState) => memory.load(DATA_ADDRESS)
const all = { from: 0, to: Number.MAX_SAFE_INTEGER }
const changes = (now: number, before: number): boolean => now !== before

describe.each([
  ['few checkpoints', { every: 10_000 }],
  ['many', { every: 7, limit: 50 }],
] as const)('a search with %s', (_name, options) => {
  const timeline = () => timelineOf(counter, undefined, options)

  it.each([
    [1, { step: storeStep(1), value: 1, before: 0 }],
    [500, { step: storeStep(500), value: 500, before: 499 }],
    [1000, { step: storeStep(1000), value: 1000, before: 999 }],
  ])('finds the first state with %s', (wanted, expected) => {
    for (const staysTrue of [false, true]) {
      const condition = { value: word, holds: (now: number) => now >= wanted, staysTrue }
      expect(firstStep(timeline(), condition, all)).toEqual(expected)
    }
  })

  it('finds a state that comes and goes, first and last', () => {
    const condition = { value: word, holds: (now: number) => now > 300 && now < 400 }
    expect(firstStep(timeline(), condition, all)).toMatchObject({ step: storeStep(301) })
    expect(lastStep(timeline(), condition, all)).toMatchObject({ step: storeStep(400) - 1, value: 399, before: 399 })
  })

  it('finds the first and the last change', () => {
    const condition = { value: word, holds: changes }
    expect(firstStep(timeline(), condition, all)).toEqual({ step: storeStep(1), value: 1, before: 0 })
    expect(lastStep(timeline(), condition, all)).toEqual({ step: storeStep(1000), value: 1000, before: 999 })
    const range = { from: 100, to: storeStep(700) - 1 }
    expect(lastStep(timeline(), condition, range)).toMatchObject({ step: storeStep(699) })
    expect(firstStep(timeline(), condition, range)).toMatchObject({ step: storeStep(20) })
  })

  it('finds nothing where there is nothing, and the first state where it is so already', () => {
    for (const staysTrue of [false, true]) {
      const never = { value: word, holds: (now: number) => now > COUNTED, staysTrue }
      expect(firstStep(timeline(), never, all)).toBeUndefined()
      expect(lastStep(timeline(), never, all)).toBeUndefined()
      expect(firstStep(timeline(), never, { from: 9999, to: 99_999 })).toBeUndefined()
      const always = { value: word, holds: () => true, staysTrue }
      expect(firstStep(timeline(), always, { from: 50, to: 60 })).toEqual({ step: 50, value: 9, before: undefined })
    }
    expect(lastStep(timeline(), { value: word, holds: now => now === 0 }, { from: 2, to: 5 })).toMatchObject({
      step: 5,
    })
    expect(lastStep(timeline(), { value: word, holds: now => now === 0 }, { from: 5, to: 5 })).toMatchObject({
      step: 5,
    })
  })

  it('sees the state of an exit', () => {
    const exited = { value: ({ exited }: MachineState) => Number(exited), holds: (now: number) => now === 1 }
    expect(firstStep(timeline(), exited, all)).toMatchObject({ step: storeStep(1000) + 3 })
  })
})

describe('halving', () => {
  it('makes few single steps in a long run', () => {
    // mmap in a loop: the heap grows by a page every three steps.
    const image = imageOf([
      ...loadConstant(REG_A1, 4096),
      ...loadConstant(REG_V0, SYS_MMAP),
      encode('addiu', { rt: REG_A0, rs: 0, imm: 0 }),
      encode('syscall'),
      encode('beq', { imm: 0xfffc }),
      encode('ori', { rt: REG_V0, rs: 0, imm: SYS_MMAP }),
    ])
    const timeline = timelineOf(image, undefined, { every: 5000 })
    let looks = 0
    const value = ({ heap }: MachineState): number => {
      looks++
      return heap
    }
    const condition = { value, holds: (now: number) => now > 0x3000_0000, staysTrue: true }
    const found = firstStep(timeline, condition, { from: 0, to: 2_000_000 })
    expect(found).toMatchObject({ value: 0x3000_1000, before: 0x3000_0000 })
    expect(looks).toBeLessThan(101_000)
  })
})

describe('two runs', () => {
  const frozen = frozenStates('sha256-claim')
  const image = frozenImage('sha256-claim')
  const timeline = (oracle: PreimageOracle = frozenOracle()) => timelineOf(image, oracle, { every: 20_000 })

  it('that are the same never part', () => {
    expect(divergence(timeline(), timeline(), 0)).toBeUndefined()
  })

  it('part at the step that reads what differs, and the states around it prove it', () => {
    const original = frozenOracle()
    const claimed = {
      get: (key: Uint8Array) => (key[0] === 1 && key[31] === 2 ? new Uint8Array(32).fill(3) : original.get(key)),
    }
    const [one, other] = [timeline(), timeline(claimed)]
    const step = divergence(one, other, 0)!
    expect(stateHash(one.stateAt(step))).toEqual(stateHash(other.stateAt(step)))
    expect(stateHash(one.stateAt(step + 1))).not.toEqual(stateHash(other.stateAt(step + 1)))
    expect(one.stateAt(step).preimageKey[31]).toBe(2)
    expect(divergence(timeline(), timeline(claimed), step + 1)).toBe(step)
  })

  it('of which one ends early part there', () => {
    const data = Uint8Array.of(1)
    const [one, other] = [timeline(), timeline(new MemoryOracle().add(keccakKey(data), data))]
    const step = divergence(one, other, 0)!
    expect(other.stateAt(step + 1).exited).toBe(true)
    expect(one.stateAt(step + 1).exited).toBe(false)
  })

  it('of which one is known by hashes part between two of them', () => {
    const known = frozen.hashes.map((hash, i) => ({ step: frozenStep(frozen, i), hash: Buffer.from(hash, 'hex') }))
    expect(divergenceFromHashes(timeline(), known)).toBeUndefined()
    expect(divergenceFromHashes(timeline(), [])).toBeUndefined()
    const lie = new Uint8Array(32)
    for (const at of [0, 1, 17, known.length - 1]) {
      const lies = known.map((entry, i) => (i < at ? entry : { ...entry, hash: lie }))
      expect(divergenceFromHashes(timeline(), lies)).toEqual({ equal: at - 1, different: at })
    }
  })
})

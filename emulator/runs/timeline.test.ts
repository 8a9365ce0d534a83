import { encode } from '@zkmips/isa/encode'
import { REG_A0, REG_A1, REG_A2, REG_V0, SYS_WRITE } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { createMachine, type EngineName, engineOf } from '../engine/create-machine.ts'
import { CollectingHost } from '../host/host.ts'
import { MemoryOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { stateHash } from '../machine/state.ts'
import { initialState } from '../program/image.ts'
import { frozenImage, frozenOracle, frozenStates, frozenStep } from '../testing/frozen-states.ts'
import { CODE_ADDRESS, DATA_ADDRESS, exitWith, imageOf, loadConstant } from '../testing/programs.ts'
import { Timeline, type TimelineOptions } from './timeline.ts'

const frozen = frozenStates('sha256-claim')

function frozenTimeline(options: TimelineOptions, engine: EngineName = 'reference'): Timeline {
  const host = new CollectingHost(frozenOracle())
  return new Timeline(createMachine(frozenImage('sha256-claim'), host, { engine }), host, options)
}

const hashAt = (timeline: Timeline, step: number): string =>
  Buffer.from(stateHash(timeline.stateAt(step))).toString('hex')

/** Entries of the frozen hashes, in no order. */
const visits = Array.from({ length: 60 }, (_, i) => (i * 7919 + 13) % frozen.hashes.length)

describe('a timeline', () => {
  it.each([
    ['with few checkpoints', { every: 1000, limit: 5 }],
    ['with many checkpoints', { every: 3333, limit: 1000 }],
    ['with next to no memory', { every: 10_000, maxBytes: 1 }],
    ['without any on the way', { every: Number.MAX_SAFE_INTEGER }],
  ])('%s has the frozen states, whichever way it is walked', (_name, options) => {
    const timeline = frozenTimeline(options)
    for (const entry of visits) expect(hashAt(timeline, frozenStep(frozen, entry))).toBe(frozen.hashes[entry])
  })

  it('of the fast engine has them, too', () => {
    const timeline = frozenTimeline({ every: 5000, limit: 20 }, 'fast')
    expect(engineOf(timeline.machine)).toBe('fast')
    for (const entry of [...visits, ...visits]) {
      expect(hashAt(timeline, frozenStep(frozen, entry))).toBe(frozen.hashes[entry])
      expect(timeline.walk(timeline.machine.state.step, frozen.steps, () => true)).toBe(
        entry === frozen.hashes.length - 1 ? undefined : frozenStep(frozen, entry) + 1,
      )
    }
  })

  it('keeps as few checkpoints as it is told, spread over the run', () => {
    const timeline = frozenTimeline({ every: 1000, limit: 8 })
    timeline.finalState()
    const steps = timeline.checkpointSteps
    expect(steps.length).toBeLessThanOrEqual(8)
    expect(steps.length).toBeGreaterThan(3)
    expect(steps[0]).toBe(0)
    expect(steps.at(-1)).toBeGreaterThan(frozen.steps / 2)
  })

  it('knows the end once it has been there, and stays there', () => {
    const timeline = frozenTimeline({})
    timeline.stateAt(1000)
    expect(timeline.lastStep).toBeUndefined()
    expect(timeline.stateAt(frozen.steps + 5)).toMatchObject({ exited: true, step: frozen.steps })
    expect(timeline.machine.exitReason?.kind).toBe('exit')
    expect(timeline.stateAt(10)).toMatchObject({ exited: false, step: 10 })
    expect(timeline.machine.exitReason).toBeUndefined()
    expect(timeline.lastStep).toBe(frozen.steps)
    expect(hashAt(timeline, frozen.steps)).toBe(frozen.hashes.at(-1))
  })

  it('begins where its machine stands', () => {
    const host = new CollectingHost(frozenOracle())
    const machine = new Machine(initialState(frozenImage('sha256-claim')), host)
    machine.run(5000)
    const timeline = new Timeline(machine, host, { every: 100 })
    expect(hashAt(timeline, 6000)).toBe(frozen.hashes[6])
    expect(hashAt(timeline, 5000)).toBe(frozen.hashes[5])
    expect(() => timeline.stateAt(4999)).toThrow('begins at step 5000')
  })

  it('tells output once, however often it goes back, and within the cap', () => {
    const write = [
      ...loadConstant(REG_V0, SYS_WRITE),
      ...loadConstant(REG_A0, 1),
      ...loadConstant(REG_A1, DATA_ADDRESS),
    ]
    const five = [...write, ...loadConstant(REG_A2, 5), encode('syscall')]
    const two = [...write, ...loadConstant(REG_A2, 2), encode('syscall')]
    const image = imageOf([...five, ...two, ...five, ...exitWith()], [0x61626364, 0x65000000])
    let told = ''
    const onOutput = (_fd: number, data: Uint8Array): void => {
      told += Buffer.from(data).toString()
    }
    const host = new CollectingHost(new MemoryOracle(), { onOutput, outputCap: 9 })
    const timeline = new Timeline(new Machine(initialState(image), host), host, { every: 10 })
    for (const step of [18, 3, 9, 5, 1000, 0, 1000]) timeline.stateAt(step)
    expect(told).toBe('abcdeababc'.slice(0, 9))
  })

  it('undoes writes to pages that the run had not written before', () => {
    const far = 0x3000_0000
    const store = [...loadConstant(8, far), encode('sw', { rs: 8, rt: 8, imm: 4 })]
    const host = new CollectingHost(new MemoryOracle())
    const timeline = new Timeline(new Machine(initialState(imageOf([...store, ...exitWith()])), host), host)
    expect(timeline.stateAt(3).memory.load(far + 4)).toBe(far)
    expect(timeline.stateAt(2).memory.load(far + 4)).toBe(0)
    expect(timeline.stateAt(2).pc).toBe(CODE_ADDRESS + 8)
  })
})

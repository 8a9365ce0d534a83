import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CollectingHost, type HostProgress, NO_PROGRESS } from '../host/host.ts'
import { MemoryOracle, MissingPreimageError } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { encodeState, type MachineState, stateHash } from '../machine/state.ts'
import { initialState } from '../program/image.ts'
import {
  FROZEN_RUNS,
  type FrozenRun,
  frozenImage,
  frozenOracle,
  frozenStates,
  frozenStep,
} from '../testing/frozen-states.ts'
import { checkSameLocals, decodeSnapshot, encodeSnapshot, readSnapshotHeader, SnapshotError } from './snapshot.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function start(run: FrozenRun, oracle = frozenOracle()) {
  const host = new CollectingHost(oracle)
  const machine = new Machine(initialState(frozenImage(run)), host)
  return { host, machine, prestate: stateHash(machine.state) }
}

/** Written, read back, and given to a new machine. */
function resumed(snapshot: Uint8Array, prestate: Uint8Array, oracle = frozenOracle()) {
  const { state, host: progress } = decodeSnapshot(snapshot, prestate)
  const host = new CollectingHost(oracle)
  host.resume(progress)
  return { machine: new Machine(state, host), host, prestate }
}

describe.each(FROZEN_RUNS)('snapshots of %s', name => {
  const frozen = frozenStates(name)

  it('have the frozen state, at every one, and lead to the next', { timeout: 120_000 }, () => {
    let run = start(name)
    for (const [i, expected] of frozen.hashes.entries()) {
      run.machine.run(frozenStep(frozen, i) - run.machine.state.step)
      const snapshot = encodeSnapshot(run.machine.state, run.host.progress(), run.prestate)
      expect(hex(readSnapshotHeader(snapshot).stateHash)).toBe(expected)
      run = resumed(snapshot, run.prestate)
      expect(hex(stateHash(run.machine.state)), `at ${run.machine.state.step}`).toBe(expected)
    }
    expect(run.machine.state).toMatchObject({ exited: true, exitCode: 0, step: frozen.steps })
  })
})

function snapshotAt(step: number, progress?: HostProgress) {
  const { machine, host, prestate } = start('sha256-claim')
  machine.run(step)
  return { bytes: encodeSnapshot(machine.state, progress ?? host.progress(), prestate), machine, prestate }
}

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    expect(error).toBeInstanceOf(SnapshotError)
    return (error as SnapshotError).code
  }
  return 'none'
}

describe('a snapshot', () => {
  const { bytes, prestate, machine } = snapshotAt(20_000)

  it('is small', () => {
    expect(bytes.length).toBeLessThan(2 ** 16)
  })

  it('keeps what is the host’s: the hint begun, the output counted, the local preimages read', () => {
    const progress: HostProgress = {
      hint: Uint8Array.of(0, 0, 0, 9, 65),
      output: 1234,
      locals: new Map([[2, new Uint8Array(32).fill(7)]]),
    }
    expect(decodeSnapshot(snapshotAt(0, progress).bytes, prestate).host).toEqual(progress)
    const ignored = { ...NO_PROGRESS, hint: undefined }
    expect(decodeSnapshot(snapshotAt(0, ignored).bytes, prestate).host).toEqual(ignored)
  })

  it('goes on after a missing preimage, once it is there, to the same end', () => {
    const oracle = frozenOracle()
    const without = new MemoryOracle()
    for (const key of [2, 3]) without.addLocal(key, oracle.get(Uint8Array.of(1, ...new Array(30).fill(0), key))!)
    const run = start('sha256-claim', without)
    expect(() => run.machine.run()).toThrow(MissingPreimageError)
    const { machine } = resumed(encodeSnapshot(run.machine.state, run.host.progress(), run.prestate), run.prestate)
    machine.run()
    expect(hex(stateHash(machine.state))).toBe(frozenStates('sha256-claim').hashes.at(-1))
  })

  it('is refused by name where it is none, of another version, or of another program', () => {
    expect(codeOf(() => decodeSnapshot(new Uint8Array(0), prestate))).toBe('NOT_A_SNAPSHOT')
    expect(codeOf(() => decodeSnapshot(new TextEncoder().encode('milk, eggs'), prestate))).toBe('NOT_A_SNAPSHOT')
    const later = bytes.slice()
    later[11] = 2
    expect(codeOf(() => decodeSnapshot(later, prestate))).toBe('SNAPSHOT_VERSION')
    expect(() => decodeSnapshot(later, prestate)).toThrow('version 2')
    expect(codeOf(() => decodeSnapshot(bytes, start('sorting').prestate))).toBe('SNAPSHOT_FOREIGN')
  })

  it('is refused wherever it is cut or longer', () => {
    for (let length = 0; length < bytes.length; length += length < 600 ? 1 : 97) {
      expect(
        codeOf(() => decodeSnapshot(bytes.subarray(0, length), prestate)),
        `${length} bytes`,
      ).toMatch(length < 8 ? 'NOT_A_SNAPSHOT' : 'SNAPSHOT_DAMAGED')
    }
    expect(codeOf(() => decodeSnapshot(Buffer.concat([bytes, Uint8Array.of(0)]), prestate))).toBe('SNAPSHOT_DAMAGED')
  })

  it('is refused with any byte changed', () => {
    const copy = bytes.slice()
    for (let at = 0; at < bytes.length; at += at < 600 ? 1 : 131) {
      copy[at] = bytes[at]! ^ (1 << (at % 8))
      expect(
        codeOf(() => decodeSnapshot(copy, prestate)),
        `byte ${at}`,
      ).not.toBe('none')
      copy[at] = bytes[at]!
    }
  })

  it('with a forged checksum is refused, or has the very same state', () => {
    const expected = hex(encodeState(machine.state))
    const copy = Buffer.from(bytes)
    let refused = 0
    for (let at = 44; at < bytes.length; at += at < 600 ? 1 : 131) {
      copy[at] = bytes[at]! ^ 0x11
      createHash('sha256').update(copy.subarray(44)).digest().copy(copy, 12)
      const decoded = decodeOrCode(copy, prestate)
      if (typeof decoded === 'string') refused++
      else expect(hex(encodeState(decoded.state)), `byte ${at}`).toBe(expected)
      copy[at] = bytes[at]!
    }
    expect(refused).toBeGreaterThan(300)
  })

  it('of a state that no run has is refused, though it has its hash', () => {
    const impossible: readonly ((state: MachineState) => void)[] = [
      state => {
        state.registers[0] = 5
      },
      state => {
        state.exitCode = 3
      },
    ]
    for (const change of impossible) {
      const state = machine.state.clone()
      change(state)
      const forged = encodeSnapshot(state, NO_PROGRESS, prestate)
      expect(codeOf(() => decodeSnapshot(forged, prestate))).toBe('SNAPSHOT_DAMAGED')
    }
  })

  const decodeOrCode = (data: Uint8Array, of: Uint8Array) => {
    let decoded: ReturnType<typeof decodeSnapshot> | undefined
    const code = codeOf(() => {
      decoded = decodeSnapshot(data, of)
    })
    return decoded ?? code
  }

  it('of a run on other local preimages is told from one on the same', () => {
    const { host } = decodeSnapshot(bytes, prestate)
    expect([...host.locals.keys()]).toEqual([3])
    checkSameLocals(host, frozenOracle())
    const other = new MemoryOracle().addLocal(3, new Uint8Array(32))
    expect(codeOf(() => checkSameLocals(host, other))).toBe('SNAPSHOT_FOREIGN')
    expect(() => checkSameLocals(host, new MemoryOracle())).toThrow('not given now')
  })
})

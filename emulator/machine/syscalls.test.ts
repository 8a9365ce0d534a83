import { encode } from '@zkmips/isa/encode'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { CollectingHost, type HostOptions, OracleHost } from '../host/host.ts'
import { keccakKey, localKey, MemoryOracle, MissingPreimageError, sha256Key } from '../host/oracle.ts'
import { CODE_ADDRESS, DATA_ADDRESS, machineWith } from '../testing/programs.ts'

const data = Uint8Array.from({ length: 11 }, (_, i) => 0xa0 + i)
const claim = new Uint8Array(32).fill(7)
const oracle = new MemoryOracle().addKeccak(data).add(sha256Key(data), data).addLocal(sys.LOCAL_CLAIM, claim)

/** A machine that stands at a syscall with these arguments; a3 holds something that must go away. */
function syscallMachine(v0: number, a0 = 0, a1 = 0, a2 = 0, options: HostOptions = {}) {
  const machine = machineWith([encode('syscall'), encode('syscall')], new CollectingHost(oracle, options))
  const { registers } = machine.state
  registers[sys.REG_V0] = v0
  registers[sys.REG_A0] = a0
  registers[sys.REG_A1] = a1
  registers[sys.REG_A2] = a2
  registers[sys.REG_A3] = 0x5eed
  return machine
}

function answer(v0: number, a0 = 0, a1 = 0, a2 = 0): [number, number] {
  const machine = syscallMachine(v0, a0, a1, a2)
  machine.step()
  const { registers, pc, step, exited } = machine.state
  expect([pc, step, exited]).toEqual([CODE_ADDRESS + 4, 1, false])
  return [registers[sys.REG_V0]!, registers[sys.REG_A3]!]
}

const failed = (error: number): [number, number] => [sys.SYSCALL_ERROR, error]

describe('plain syscalls', () => {
  it.each([
    ['brk', [sys.SYS_BRK, 123], [0x40000000, 0]],
    ['clone', [sys.SYS_CLONE, 0x11], [1, 0]],
    ['an unknown number', [4999, 1, 2, 3], [0, 0]],
    ['number 0', [0], [0, 0]],
    ['the last number below the precompiles', [0xffff], [0, 0]],
    ['mmap at an address', [sys.SYS_MMAP, 0x12345, 99], [0x12345, 0]],
    ['mmap of nothing', [sys.SYS_MMAP, 0, 0], [sys.HEAP_START, 0]],
    ['read of stdin', [sys.SYS_READ, 0, DATA_ADDRESS, 9], [0, 0]],
    ['read of the hint descriptor', [sys.SYS_READ, 3, DATA_ADDRESS, 0xffffffff], [0xffffffff, 0]],
    ['read of stdout', [sys.SYS_READ, 1, DATA_ADDRESS, 9], failed(sys.EBADF)],
    ['read of the key descriptor', [sys.SYS_READ, 6, DATA_ADDRESS, 9], failed(sys.EBADF)],
    ['write to stdout', [sys.SYS_WRITE, 1, DATA_ADDRESS, 9], [9, 0]],
    ['write to stderr', [sys.SYS_WRITE, 2, DATA_ADDRESS, 0xffffffff], [0xffffffff, 0]],
    ['write to the hint descriptor', [sys.SYS_WRITE, 4, DATA_ADDRESS, 9], [9, 0]],
    ['write to stdin', [sys.SYS_WRITE, 0, DATA_ADDRESS, 9], failed(sys.EBADF)],
    ['write to fd 5', [sys.SYS_WRITE, 5, DATA_ADDRESS, 9], failed(sys.EBADF)],
    ['write to fd 7', [sys.SYS_WRITE, 7, DATA_ADDRESS, 9], failed(sys.EBADF)],
    ['fcntl F_DUPFD', [sys.SYS_FCNTL, 0, 0], failed(sys.EINVAL)],
    ['fcntl F_SETFD of a bad descriptor', [sys.SYS_FCNTL, 9, 2], failed(sys.EINVAL)],
    ['F_GETFD of a bad descriptor', [sys.SYS_FCNTL, 7, 1], failed(sys.EBADF)],
    ['F_GETFL of a bad descriptor', [sys.SYS_FCNTL, 0xffffffff, 3], failed(sys.EBADF)],
  ] as const)('%s', (_name, [v0, a0 = 0, a1 = 0, a2 = 0], expected) => {
    expect(answer(v0, a0, a1, a2)).toEqual(expected)
  })

  it('fcntl: no flags; writing descriptors are write-only', () => {
    const modes = [0, 1, 1, 0, 1, 0, 1]
    for (const [fd, mode] of modes.entries()) {
      expect(answer(sys.SYS_FCNTL, fd, 1)).toEqual([0, 0])
      expect(answer(sys.SYS_FCNTL, fd, 3)).toEqual([mode, 0])
    }
  })

  it('touches no other register and no memory', () => {
    const machine = syscallMachine(sys.SYS_WRITE, 1, DATA_ADDRESS, 9)
    const before = machine.state.registers.slice()
    machine.step()
    const changed = [...before.keys()].filter(i => machine.state.registers[i] !== before[i])
    expect(changed).toEqual([sys.REG_V0, sys.REG_A3])
    expect([...machine.state.memory.pages()].map(({ address }) => address)).toEqual([CODE_ADDRESS])
  })
})

describe('mmap', () => {
  it('rounds up to pages and moves the heap', () => {
    const machine = syscallMachine(sys.SYS_MMAP, 0, 4097)
    machine.step()
    expect(machine.state.heap).toBe(sys.HEAP_START + 8192)
    machine.state.registers[sys.REG_V0] = sys.SYS_MMAP
    machine.step()
    expect(machine.state.registers[sys.REG_V0]).toBe(sys.HEAP_START + 8192)
  })

  const room = sys.HEAP_END - sys.HEAP_START
  it.each([
    [room, true],
    [room - 1, true],
    [room + 1, false],
    [0x80000000, false],
    [0xfffff000, false],
    // rounding up wraps
    [0xfffff001, false],
    [0xffffffff, false],
  ])('of 0x%x bytes', (size, fits) => {
    const machine = syscallMachine(sys.SYS_MMAP, 0, size)
    machine.step()
    const { registers, heap } = machine.state
    expect([registers[sys.REG_V0], registers[sys.REG_A3]]).toEqual(fits ? [sys.HEAP_START, 0] : failed(sys.EINVAL))
    expect(heap).toBe(fits ? sys.HEAP_END : sys.HEAP_START)
  })

  it('at an address leaves the heap', () => {
    const machine = syscallMachine(sys.SYS_MMAP, 0x1000, 0xffffffff)
    machine.step()
    expect(machine.state.heap).toBe(sys.HEAP_START)
  })
})

describe('exit', () => {
  it.each([
    [sys.SYS_EXIT_GROUP, 0, 0],
    [sys.SYS_EXIT_GROUP, 1, 1],
    [sys.SYS_EXIT, 2, 2],
    [sys.SYS_EXIT, 0x1ff, 255],
    [sys.SYS_EXIT_GROUP, 0x100, 0],
  ])('%i with %i', (number, argument, code) => {
    const machine = syscallMachine(number, argument)
    const expected = machine.state.clone()
    machine.run()
    expect(machine.state).toEqual(Object.assign(expected, { exited: true, exitCode: code, step: 1 }))
    expect(machine.exitReason?.kind).toBe('exit')
    machine.step()
    expect(machine.state, 'its own successor').toEqual(expected)
  })
})

it('set_thread_area writes the word that rdhwr $29 reads', () => {
  const machine = syscallMachine(sys.SYS_SET_THREAD_AREA, 0xcafe)
  machine.state.memory.store(CODE_ADDRESS + 4, encode('rdhwr', { rt: 3 }))
  machine.run(2)
  expect(machine.state.memory.load(sys.THREAD_POINTER_ADDRESS)).toBe(0xcafe)
  expect(machine.state.registers[3]).toBe(0xcafe)
})

describe('preimage key', () => {
  it.each([
    [0, 4, 4],
    [0, 9, 4],
    [1, 4, 3],
    [2, 1, 1],
    [3, 0xffffffff, 1],
    [0, 0, 0],
  ])('at offset %i of a word, %i bytes: takes %i', (offset, count, taken) => {
    const machine = syscallMachine(sys.SYS_WRITE, 6, DATA_ADDRESS + offset, count)
    const { state } = machine
    state.memory.store(DATA_ADDRESS, 0xd0d1d2d3)
    state.preimageKey.set(Uint8Array.from({ length: 32 }, (_, i) => i))
    state.preimageOffset = 77
    const expected = [...state.preimageKey, 0xd0, 0xd1, 0xd2, 0xd3].slice(0, 32)
    expected.splice(0, taken)
    expected.push(...[0xd0, 0xd1, 0xd2, 0xd3].slice(offset, offset + taken))
    machine.step()
    expect([...state.preimageKey]).toEqual(expected)
    expect(state.preimageOffset).toBe(0)
    expect([state.registers[sys.REG_V0], state.registers[sys.REG_A3]]).toEqual([taken, 0])
  })
})

describe('preimage read', () => {
  function reading(key: Uint8Array, offset: number, address: number, count: number) {
    const machine = syscallMachine(sys.SYS_READ, 5, address, count)
    machine.state.preimageKey.set(key)
    machine.state.preimageOffset = offset
    machine.state.memory.store(DATA_ADDRESS, 0x11223344)
    return machine
  }

  // length 00 00 00 00 00 00 00 0b, then a0 a1 … aa
  it.each([
    ['the length', 4, 0, 4, 4, 0x0000000b],
    ['data', 8, 0, 4, 4, 0xa0a1a2a3],
    ['at most four bytes', 8, 0, 100, 4, 0xa0a1a2a3],
    ['not past the word', 8, 1, 4, 3, 0x11a0a1a2],
    ['into its last byte', 9, 3, 4, 1, 0x112233a1],
    ['fewer than asked for at the end', 16, 0, 4, 3, 0xa8a9aa44],
    ['as many as asked for', 8, 0, 2, 2, 0xa0a13344],
    ['two into the middle', 8, 1, 2, 2, 0x11a0a144],
    ['nothing at the end', 19, 0, 4, 0, 0x11223344],
    ['nothing past the end', 0xfffffff0, 0, 4, 0, 0x11223344],
    ['nothing when asked for nothing', 8, 0, 0, 0, 0x11223344],
  ])('%s', (_name, offset, alignment, count, got, word) => {
    for (const key of [keccakKey(data), sha256Key(data)]) {
      const machine = reading(key, offset, DATA_ADDRESS + alignment, count)
      machine.step()
      const { registers, memory, preimageOffset } = machine.state
      expect([registers[sys.REG_V0], registers[sys.REG_A3]]).toEqual([got, 0])
      expect(memory.load(DATA_ADDRESS)).toBe(word)
      expect(preimageOffset).toBe(offset + got)
    }
  })

  it('a local key', () => {
    const machine = reading(localKey(sys.LOCAL_CLAIM), 8, DATA_ADDRESS, 4)
    machine.step()
    expect(machine.state.memory.load(DATA_ADDRESS)).toBe(0x07070707)
  })

  it('sees a key that changes between reads', () => {
    const machine = reading(keccakKey(data), 8, DATA_ADDRESS, 4)
    machine.step()
    const { state } = machine
    state.preimageKey.set(localKey(sys.LOCAL_CLAIM))
    state.preimageOffset = 4
    state.registers[sys.REG_V0] = sys.SYS_READ
    machine.step()
    expect(state.memory.load(DATA_ADDRESS)).toBe(32)
  })

  const other = (type: number) => Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? type : 0))
  it.each([
    ['key type 0', other(0)],
    ['key type 3', other(3)],
    ['key type 5', other(5)],
    ['local key 0', localKey(0)],
    ['local key 1, not given in this run', localKey(1)],
    ['local key 6', localKey(6)],
    ['a local key with another byte set', localKey(2).with(9, 1)],
  ])('%s ends with exit code 2', (_name, key) => {
    const machine = reading(key, 0, DATA_ADDRESS, 4)
    const expected = machine.state.clone()
    machine.step()
    expect(machine.state).toEqual(Object.assign(expected, { exited: true, exitCode: 2, step: 1 }))
    expect(machine.exitReason?.kind).toBe('preimage-key')
  })

  it('a count of 0 never asks the oracle', () => {
    const machine = reading(keccakKey(new Uint8Array(5)), 0, DATA_ADDRESS, 0)
    machine.step()
    expect([machine.state.registers[sys.REG_V0], machine.state.exited]).toEqual([0, false])
  })

  it('a missing preimage is a host error and changes nothing', () => {
    const missing = keccakKey(Uint8Array.of(1))
    const machine = reading(missing, 0, DATA_ADDRESS, 4)
    const before = machine.state.clone()
    expect(() => machine.step()).toThrow(MissingPreimageError)
    expect(machine.state).toEqual(before)
    expect(machine.exitReason).toBeUndefined()
    oracle.addKeccak(Uint8Array.of(1))
    machine.step()
    expect(machine.state.step).toBe(1)
  })
})

it.each([0x10000, 0x10005, 0x10fa1, 0x20001, 0x7fffffff, 0x80010001, 0xffffffff])(
  'syscall 0x%x ends with exit code 2',
  number => {
    const machine = syscallMachine(number)
    const expected = machine.state.clone()
    machine.step()
    expect(machine.state).toEqual(Object.assign(expected, { exited: true, exitCode: 2, step: 1 }))
    expect(machine.exitReason?.kind).toBe('precompile')
    expect(machine.exitReason?.message).toContain(
      `no precompile with the number 0x${number.toString(16).padStart(8, '0')}`,
    )
  },
)

describe('the host', () => {
  const text = new TextEncoder().encode('hello, host')
  function writing(fd: number, count: number, options: HostOptions) {
    const machine = syscallMachine(sys.SYS_WRITE, fd, DATA_ADDRESS + 1, count, options)
    machine.state.memory.writeBytes(DATA_ADDRESS + 1, text)
    return machine
  }

  it('gets stdout and stderr, up to the cap', () => {
    const got: [number, string][] = []
    const options = {
      outputCap: 8,
      onOutput: (fd: number, bytes: Uint8Array) => got.push([fd, Buffer.from(bytes).toString()]),
    }
    const machine = writing(sys.FD_STDERR, 5, options)
    machine.step()
    machine.state.registers[sys.REG_V0] = sys.SYS_WRITE
    machine.state.registers[sys.REG_A0] = sys.FD_STDOUT
    machine.state.registers[sys.REG_A2] = 0xffffffff
    machine.step()
    expect(got).toEqual([
      [2, 'hello'],
      [1, 'hel'],
    ])
  })

  it('gets hints that come in several writes', () => {
    const got: string[] = []
    const stream = Uint8Array.from([0, 0, 0, 2, 0x61, 0x62, 0, 0, 0, 0, 0, 0, 0, 1, 0x63, 0, 0])
    for (const split of [1, 3, 4, 5, 6, 11, 17]) {
      const machine = syscallMachine(0, 0, 0, 0, { onHint: hint => got.push(Buffer.from(hint).toString()) })
      machine.state.memory.writeBytes(DATA_ADDRESS, stream)
      for (const [from, to] of [
        [0, split],
        [split, stream.length],
      ] as const) {
        machine.state.registers.set([sys.SYS_WRITE, 0, sys.FD_HINT_WRITE, DATA_ADDRESS + from, to - from], sys.REG_V0)
        machine.step()
      }
      expect(got.splice(0), `split at ${split}`).toEqual(['ab', '', 'c'])
    }
  })

  it('passes hints on to an oracle that takes them; one that fails leaves the state as before', () => {
    const got: string[] = []
    let broken = true
    const taking = {
      get: () => undefined,
      hint: (hint: Uint8Array) => {
        if (broken) throw new Error('not now')
        got.push(Buffer.from(hint).toString())
      },
    }
    const machine = machineWith([encode('syscall')], new CollectingHost(taking))
    machine.state.memory.writeBytes(DATA_ADDRESS, Uint8Array.of(0, 0, 0, 2, 0x61, 0x62))
    machine.state.registers.set([sys.SYS_WRITE, 0, sys.FD_HINT_WRITE, DATA_ADDRESS, 6], sys.REG_V0)
    const before = machine.state.clone()
    expect(() => machine.step()).toThrow('not now')
    expect(machine.state).toEqual(before)
    broken = false
    machine.step()
    expect(got).toEqual(['ab'])
    expect(machine.state.registers[sys.REG_V0]).toBe(6)
  })

  it('repeats the last hint when a run is taken up with another oracle, before it asks that for a preimage', () => {
    const asked: string[] = []
    const fresh = {
      get: () => {
        asked.push('key')
        return data
      },
      hint: (hint: Uint8Array) => asked.push(Buffer.from(hint).toString()),
    }
    const stream = Uint8Array.of(0, 0, 0, 1, 0x61, 0, 0, 0, 1, 0x62, 0, 0)
    const until = (length: number) => {
      const machine = syscallMachine(sys.SYS_WRITE, sys.FD_HINT_WRITE, DATA_ADDRESS, length)
      machine.state.memory.writeBytes(DATA_ADDRESS, stream)
      const first = new CollectingHost(oracle)
      first.written(sys.FD_HINT_WRITE, machine.state, DATA_ADDRESS, length)
      const next = new CollectingHost(fresh)
      next.resume(first.progress())
      return { next, state: machine.state }
    }
    const { next } = until(10)
    for (let i = 0; i < 2; i++) next.readPreimage(keccakKey(data), 0, 4)
    expect(asked.splice(0)).toEqual(['b', 'key'])

    // A hint that is not whole yet is no hint, and goes on where it was.
    const { next: within, state } = until(8)
    within.readPreimage(keccakKey(data), 0, 4)
    within.written(sys.FD_HINT_WRITE, state, DATA_ADDRESS + 8, 2)
    expect(asked.splice(0)).toEqual(['key', 'b'])

    // One that is followed by another is not repeated.
    const { next: followed, state: same } = until(5)
    followed.written(sys.FD_HINT_WRITE, same, DATA_ADDRESS + 5, 5)
    followed.readPreimage(keccakKey(data), 0, 4)
    expect(asked).toEqual(['b', 'key'])
  })

  it('ignores hints of gigabytes', () => {
    const machine = writing(sys.FD_HINT_WRITE, 0xffffffff, { onHint: () => expect.unreachable() })
    machine.step()
    expect(machine.state.registers[sys.REG_V0]).toBe(0xffffffff)
  })

  it('that only reads preimages serves too', () => {
    expect(new OracleHost(oracle).readPreimage(keccakKey(data), 8, 2)).toEqual(Uint8Array.of(0xa0, 0xa1))
  })
})

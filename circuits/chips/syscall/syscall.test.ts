import { mutateTable } from '@zkmips/air/testing/mutation'
import { localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { type Call, runCalls } from '../testing/calls.ts'
import { CORNER_WORDS, complaints, randomWords } from '../testing/side-table.ts'
import { KNOWN_NUMBERS, syscallChip } from './air.ts'
import { fillSyscall } from './trace.ts'

const random = randomWords(77)
const oracle = new MemoryOracle().addLocal(2, new Uint8Array(32).fill(9))
const arguments4 = () => ({ a0: random(), a1: random(), a2: random(), a3: random() })

const HEAPS = [sys.HEAP_START, 0x0fff_f000, sys.HEAP_END - 0x1000, sys.HEAP_END, 0x1234_5000]
const SIZES = [
  0, 1, 0xfff, 0x1000, 0x1001, 0xf000, 0xf001, 0xffff, 0x10000, 0x10001, 0x12345678, sys.HEAP_END - sys.HEAP_START,
  sys.HEAP_END - sys.HEAP_START + 1, 0x7fffffff, 0xfffff000, 0xfffff001, 0xffffffff,
] as const // biome-ignore format: a table
const DESCRIPTORS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 255, 0xffff, 0x10000, 0x10005, 0x7f00_0001, 0x7f00_0006, 0xffff_ffff]

const calls: Record<string, Call[]> = {
  exit: [sys.SYS_EXIT, sys.SYS_EXIT_GROUP].flatMap(number =>
    [0, 1, 2, 255, 256, 257, 0xffff_ff01, random()].map(a0 => ({ number, ...arguments4(), a0 })),
  ),
  read: DESCRIPTORS.filter(a0 => a0 !== 5).map(a0 => ({ number: sys.SYS_READ, ...arguments4(), a0 })),
  write: DESCRIPTORS.filter(a0 => a0 !== 6).map(a0 => ({ number: sys.SYS_WRITE, ...arguments4(), a0 })),
  preimages: [
    { number: sys.SYS_READ, a0: 5, a1: 0x4000, a2: 4, a3: 5, key: localKey(2), word: 7 },
    { number: sys.SYS_READ, a0: 5, a1: 0x4001, a2: 0, a3: 5, key: localKey(3), word: 7 },
    { number: sys.SYS_WRITE, a0: 6, a1: 0x4002, a2: 9, a3: 5, word: 7 },
  ],
  fcntl: DESCRIPTORS.flatMap(a0 =>
    [0, 1, 2, 3, 4, 0x10001, 0x10003, 0x7f00_0002].map(a1 => ({ number: sys.SYS_FCNTL, ...arguments4(), a0, a1 })),
  ),
  mmap: [
    ...HEAPS.flatMap(heap => SIZES.map(a1 => ({ number: sys.SYS_MMAP, ...arguments4(), a0: 0, a1, heap }))),
    ...[1, 0x10000, 0xffff, 0xffff_0001, 0x7f00_0001, 0xffff_ffff].map(a0 => ({
      number: sys.SYS_MMAP,
      ...arguments4(),
      a0,
    })),
  ],
  plain: [sys.SYS_BRK, sys.SYS_CLONE, sys.SYS_SET_THREAD_AREA].flatMap(number =>
    CORNER_WORDS.slice(0, 6).map(a0 => ({ number, ...arguments4(), a0 })),
  ),
  other: [0, 1, 4000, 0xffff, ...KNOWN_NUMBERS.flatMap(n => [n - 1, n + 1])]
    .filter(n => !KNOWN_NUMBERS.includes(n))
    .map(number => ({ number, ...arguments4() })),
}

describe('syscall chip', () => {
  for (const [name, list] of Object.entries(calls)) {
    it(`accepts ${name} as the interpreter executes it`, () => {
      const run = runCalls(list, oracle)
      expect(complaints(fillSyscall(run.events)!, run.syscall)).toEqual([])
    })
  }

  it('accepts random heaps and sizes', () => {
    const list = Array.from({ length: 500 }, () => {
      const pages = (sys.HEAP_END - sys.HEAP_START) / sys.PAGE_SIZE
      return {
        number: sys.SYS_MMAP,
        a0: 0,
        a1: random() >>> (random() % 20),
        heap: sys.HEAP_START + sys.PAGE_SIZE * (random() % (pages + 1)),
      }
    })
    const run = runCalls(list)
    expect(complaints(fillSyscall(run.events)!, run.syscall)).toEqual([])
    expect(new Set(run.events.a3New)).toEqual(new Set([0, sys.EINVAL]))
  })

  it('has no table without calls', () => {
    expect(fillSyscall(runCalls([]).events)).toBeUndefined()
  })
})

describe('syscall chip: no cell is free', () => {
  // Cells that mean nothing in a row, by the kind of its call: nothing reads them there.
  const idle =
    /^(exitCode|heap(Low|High|Time|NewLow|NewHigh)|pages|sizeCarry|heapCarry|endBorrow|thread.*|a0Inverse|numberInverse|commandInverse.*)$/
  const used: Record<string, RegExp> = {
    exit: /^exitCode$/,
    other: /^numberInverse$/,
    mmap: /^heap(Low|High|Time|NewLow|NewHigh)$/,
    plain: /^$/,
  }

  it('every mutated cell of a used row is noticed, and every constraint and message notices some', () => {
    const labels = [...syscallChip.constraints, ...syscallChip.interactions].map(i => i.label)
    const noticed = new Set<string>()
    for (const [name, list] of Object.entries(calls)) {
      const some = list.slice(0, 100)
      const report = mutateTable(syscallChip, fillSyscall(runCalls(some, oracle).events)!, {
        rows: some.map((_, k) => k),
      })
      const free = report.free.filter(f => !idle.test(f.column) || used[name]?.test(f.column))
      expect(free).toEqual([])
      const silent = new Set([...report.unusedConstraints, ...report.unusedMessages])
      for (const label of labels) if (!silent.has(label)) noticed.add(label)
    }
    expect(labels.filter(label => !noticed.has(label))).toEqual([])
  })

  it('the cells of mmap from the heap and of set_thread_area are noticed', () => {
    const grows: Call[] = [{ number: sys.SYS_MMAP, a0: 0, a1: 0x12345, heap: 0x0500_f000 }]
    const full: Call[] = [{ number: sys.SYS_MMAP, a0: 0, a1: 0x12345, heap: sys.HEAP_END }]
    const thread: Call[] = [{ number: sys.SYS_SET_THREAD_AREA, a0: 0x12345 }]
    for (const [list, allowed] of [
      [grows, /^(exitCode|thread.*|a0Inverse|numberInverse|commandInverse.*)$/],
      [full, /^(exitCode|thread.*|a0Inverse|numberInverse|commandInverse.*)$/],
      [thread, /^(exitCode|heap.*|pages|sizeCarry|endBorrow|a0Inverse|numberInverse|commandInverse.*)$/],
    ] as const) {
      const report = mutateTable(syscallChip, fillSyscall(runCalls(list).events)!, { rows: [0] })
      expect(report.free.filter(f => !allowed.test(f.column))).toEqual([])
    }
  })
})

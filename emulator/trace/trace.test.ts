import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  KIND_IMAGE,
  KIND_MEMORY,
  KIND_NONE,
  KIND_REGISTER,
  REGISTER_HI,
  REGISTER_LO,
  REGISTER_SINK,
  SPACE_MEMORY,
  SPACE_REGISTER,
  SPACE_SPECIAL,
  SPECIAL_HEAP,
  SPECIAL_PREIMAGE_KEY,
  SPECIAL_PREIMAGE_OFFSET,
} from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { OPCODE_INDEX, OPCODES } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { OracleHost } from '../host/host.ts'
import { keccakKey, MemoryOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { loadElf } from '../program/elf.ts'
import { imageWords, initialMemory, initialState, type ProgramImage } from '../program/image.ts'
import {
  CODE_ADDRESS,
  DATA_ADDRESS,
  exitWith,
  imageOf,
  loadConstant,
  noPreimages,
  segmentOf,
} from '../testing/programs.ts'
import { CycleLimitError, NotProvableError, type NotProvableReason, splitIntoShards } from './shards.ts'
import { registerSpace, specialSpace } from './spaces.ts'
import { ShardRecordError, traceShard } from './trace.ts'
import type * as t from './trace-types.ts'

const preimage = Uint8Array.from({ length: 9 }, (_, i) => 0x91 + i)
const oracle = new MemoryOracle().addKeccak(preimage)
for (const index of [1, 2]) oracle.addLocal(index, new Uint8Array(32).fill(7))
const host = () => new OracleHost(oracle)

const fixture = (name: string) => loadElf(readFileSync(join(import.meta.dirname, `../../fixtures/elf/${name}.elf`)))

const T0 = 8
const T1 = 9
const T2 = 10
const set = (register: number, value: number) => loadConstant(register, value)
const syscall = (v0: number, a0: number, a1: number, a2: number) => [
  ...set(sys.REG_V0, v0),
  ...set(sys.REG_A0, a0),
  ...set(sys.REG_A1, a1),
  ...set(sys.REG_A2, a2),
  encode('syscall'),
]

const KEY_ADDRESS = DATA_ADDRESS + 0x100
const keyWords = (() => {
  const key = keccakKey(preimage)
  return Array.from({ length: 8 }, (_, i) => new DataView(key.buffer).getUint32(4 * i))
})()

/** Touches everything a row can touch: all syscalls, sc, HI and LO, image and memory words, the sink, the thread pointer. */
function everything(): ProgramImage {
  const code = [
    ...set(T0, DATA_ADDRESS),
    ...set(T1, 0x12345678),
    encode('mult', { rs: T1, rt: T1 }),
    encode('madd', { rs: T0, rt: T1 }),
    encode('mfhi', { rd: T2 }),
    encode('mtlo', { rs: T0 }),
    encode('div', { rs: T1, rt: T0 }),
    encode('sw', { rs: T0, rt: T1, imm: 8 }),
    encode('lwl', { rs: T0, rt: T2, imm: 9 }),
    encode('swr', { rs: T0, rt: T2, imm: 5 }),
    encode('ll', { rs: T0, rt: T2, imm: 8 }),
    encode('sc', { rs: T0, rt: T2, imm: 8 }),
    encode('sc', { rs: T0, rt: 0, imm: 12 }),
    encode('addu', { rs: T0, rt: T0, rd: T0 }),
    encode('subu', { rs: T0, rt: T1, rd: 0 }),
    encode('ins', { rs: T1, rt: T2, sa: 3, rd: 9 }),
    encode('movz', { rs: T1, rt: T0, rd: T2 }),
    ...set(T0, CODE_ADDRESS),
    encode('lbu', { rs: T0, rt: T1, imm: 1 }),
    encode('bgezal', { rs: 0, imm: 1 }),
    0,
    ...syscall(sys.SYS_MMAP, 0, 5000, 0),
    ...syscall(sys.SYS_MMAP, 7, 5000, 0),
    ...syscall(sys.SYS_BRK, 0, 1, 2),
    ...syscall(sys.SYS_WRITE, 1, DATA_ADDRESS, 8),
    ...syscall(sys.SYS_SET_THREAD_AREA, 0x1234, 0, 0),
    encode('rdhwr', { rt: T2 }),
    ...Array.from({ length: 8 }, (_, i) =>
      syscall(sys.SYS_WRITE, sys.FD_PREIMAGE_WRITE, KEY_ADDRESS + 4 * i, 4),
    ).flat(),
    ...syscall(sys.SYS_READ, sys.FD_PREIMAGE_READ, DATA_ADDRESS + 16, 100),
    ...syscall(sys.SYS_READ, sys.FD_PREIMAGE_READ, DATA_ADDRESS + 16, 4),
    ...syscall(sys.SYS_READ, sys.FD_PREIMAGE_READ, DATA_ADDRESS + 21, 4),
    ...syscall(sys.SYS_READ, sys.FD_PREIMAGE_READ, DATA_ADDRESS + 24, 0),
    ...syscall(sys.SYS_READ, sys.FD_PREIMAGE_READ, DATA_ADDRESS + 24, 4),
    ...syscall(sys.SYS_READ, sys.FD_PREIMAGE_READ, DATA_ADDRESS + 28, 4),
    ...syscall(sys.SYS_READ, sys.FD_PREIMAGE_READ, DATA_ADDRESS + 32, 4),
    // a key from the read-only image, and one of no bytes
    ...syscall(sys.SYS_WRITE, sys.FD_PREIMAGE_WRITE, CODE_ADDRESS + 1, 4),
    ...syscall(sys.SYS_WRITE, sys.FD_PREIMAGE_WRITE, DATA_ADDRESS, 0),
    ...exitWith(1),
  ]
  const image = imageOf(code, [1, 2, 3])
  const key = segmentOf(KEY_ADDRESS, keyWords, { writable: true, executable: false })
  return { ...image, segments: [...image.segments.slice(0, 2), key, ...image.segments.slice(2)] }
}

interface Access {
  readonly space: number
  readonly address: number
  readonly time: number
  readonly previousTime: number
  readonly old: number
  readonly now: number
}

/** Every access of a trace to the three spaces, from its columns alone. */
function accesses(trace: t.ShardTrace): Access[] {
  const list: Access[] = []
  const access = (space: number, address: number, time: number, previousTime: number, old: number, now: number) =>
    list.push({ space, address, time, previousTime, old, now })
  const read = (space: number, address: number, time: number, previousTime: number, value: number) =>
    access(space, address, time, previousTime, value, value)
  const { a, b, c, multiplies: m, storeConditionals: sc, syscalls: s } = trace
  for (let i = 0; i < trace.cycles; i++) {
    const time = 4 * (i + 1)
    read(SPACE_REGISTER, a.register[i]!, time, a.previousTime[i]!, a.value[i]!)
    if (b.kind[i] !== KIND_IMAGE) read(b.kind[i]!, b.address[i]!, time + 1, b.previousTime[i]!, b.value[i]!)
    access(c.kind[i]!, c.address[i]!, time + 2, c.previousTime[i]!, c.oldValue[i]!, c.newValue[i]!)
  }
  for (let e = 0; e < m.length; e++) {
    const time = 4 * (m.row[e]! + 1) + 3
    access(SPACE_REGISTER, REGISTER_HI, time, m.previousTimeHi[e]!, m.oldHi[e]!, m.newHi[e]!)
    access(SPACE_REGISTER, REGISTER_LO, time, m.previousTimeLo[e]!, m.oldLo[e]!, m.newLo[e]!)
  }
  for (let e = 0; e < sc.length; e++) {
    const time = 4 * (sc.row[e]! + 1) + 3
    access(SPACE_REGISTER, sc.register[e]!, time, sc.previousTime[e]!, sc.oldValue[e]!, sc.newValue[e]!)
  }
  for (let e = 0; e < s.length; e++) {
    const time = 4 * (s.row[e]! + 1) + 3
    read(SPACE_REGISTER, sys.REG_A1, time, s.previousTimeA1[e]!, s.a1[e]!)
    read(SPACE_REGISTER, sys.REG_A2, time, s.previousTimeA2[e]!, s.a2[e]!)
    access(SPACE_REGISTER, sys.REG_A3, time, s.previousTimeA3[e]!, s.a3Old[e]!, s.a3New[e]!)
    if (s.memoryKind[e] === KIND_MEMORY) {
      access(SPACE_MEMORY, s.memoryAddress[e]!, time, s.previousTimeMemory[e]!, s.memoryOld[e]!, s.memoryNew[e]!)
    }
    if (s.touchesHeap[e] === 1) {
      access(SPACE_SPECIAL, SPECIAL_HEAP, time, s.previousTimeHeap[e]!, s.heapOld[e]!, s.heapNew[e]!)
    }
    if (s.touchesPreimage[e] === 1) {
      const special = SPECIAL_PREIMAGE_OFFSET
      access(SPACE_SPECIAL, special, time, s.previousTimeOffset[e]!, s.offsetOld[e]!, s.offsetNew[e]!)
      for (let k = 8 * e; k < 8 * e + 8; k++) {
        const word = SPECIAL_PREIMAGE_KEY + (k % 8)
        access(SPACE_SPECIAL, word, time, s.previousTimeKey[k]!, s.keyOld[k]!, s.keyNew[k]!)
      }
    }
  }
  return list.sort((x, y) => x.time - y.time)
}

/** The memory argument, checked naively: every access takes over what the last one, or the boundary, left. */
function checkMemoryArgument(record: t.ShardRecord, trace: t.ShardTrace): void {
  const { boundary } = record
  const cells = new Map<string, { time: number; value: number }>()
  const name = (space: number, address: number) => `${space}:${address}`
  for (let row = 0; row < boundary.length; row++) {
    cells.set(name(boundary.space[row]!, boundary.address[row]!), { time: 0, value: boundary.entryValue[row]! })
  }
  expect(cells.size).toBe(boundary.length)
  for (const { space, address, time, previousTime, old, now } of accesses(trace)) {
    const cell = cells.get(name(space, address))
    const where = `space ${space} address ${address} at time ${time}`
    if (cell === undefined) expect.fail(`${where} is not in the boundary`)
    if (previousTime !== cell.time || previousTime >= time)
      expect.fail(`${where}: previous time ${previousTime}, last ${cell.time}`)
    if (old !== cell.value) expect.fail(`${where}: takes over ${old}, last was ${cell.value}`)
    cells.set(name(space, address), { time, value: now })
  }
  for (let row = 0; row < boundary.length; row++) {
    const { time, value } = cells.get(name(boundary.space[row]!, boundary.address[row]!))!
    if (value !== boundary.exitValue[row] || time !== trace.boundaryLastTime[row]) {
      expect.fail(
        `boundary row ${row} leaves ${value} at ${time}, stated ${boundary.exitValue[row]} at ${trace.boundaryLastTime[row]}`,
      )
    }
  }
}

/** Checks records and traces of a run against the interpreter stepping through it. */
function checkRun(image: ProgramImage, shardCycles: number): void {
  const run = splitIntoShards(image, host(), { shardCycles })
  const machine = new Machine(initialState(image), host())
  const { state } = machine
  const image_ = new Map([...imageWords(image)].map(word => [word.wordAddress, word]))
  const last = new Map<number, { value: number; shard: number }>()
  const initial = initialMemory(image)
  for (const [i, record] of run.shards.entries()) {
    expect([record.index, record.startStep, record.startPc, record.startNextPc]).toEqual([
      i + 1,
      state.step,
      state.pc,
      state.nextPC,
    ])
    expect([...record.boundary.entryValue.subarray(0, 45)]).toEqual([...registerSpace(state), ...specialSpace(state)])
    const trace = traceShard(image, structuredClone(record))
    checkMemoryArgument(record, trace)
    for (let row = 0; row < record.cycles; row++) {
      const word = state.memory.load(state.pc)
      if (trace.pc[row] !== state.pc / 4 || trace.nextPc[row] !== state.nextPC / 4) expect.fail(`row ${row}: wrong pc`)
      if (trace.opcode[row] !== machine.opcodeAt(state.pc, word | 0)) expect.fail(`row ${row}: wrong opcode`)
      const { a } = OPCODES[trace.opcode[row]!]!
      if (a === 'rs' && trace.a.value[row] !== state.registers[(word >>> 21) & 31]) expect.fail(`row ${row}: wrong rs`)
      if (trace.b.kind[row] === KIND_IMAGE && image_.get(trace.b.address[row]!)?.value !== trace.b.value[row]) {
        expect.fail(`row ${row}: not the image's value`)
      }
      machine.step()
    }
    expect([record.endPc, record.endNextPc, record.exited, record.exitCode]).toEqual([
      state.pc,
      state.nextPC,
      state.exited,
      state.exitCode,
    ])
    expect([trace.endPc, trace.endNextPc]).toEqual([state.pc / 4, state.nextPC / 4])
    expect([...record.boundary.exitValue.subarray(0, 45)]).toEqual([...registerSpace(state), ...specialSpace(state)])
    for (let row = 45; row < record.boundary.length; row++) {
      const address = record.boundary.address[row]!
      const { value, shard } = last.get(address) ?? { value: initial.load(address * 4), shard: 0 }
      expect([record.boundary.space[row], record.boundary.entryValue[row], record.boundary.previousShard[row]]).toEqual(
        [0, value, shard],
      )
      expect(address, 'ascending').toBeGreaterThan(row === 45 ? -1 : record.boundary.address[row - 1]!)
      expect(image_.get(address)?.readOnly ?? false).toBe(false)
      last.set(address, { value: state.memory.load(address * 4), shard: record.index })
    }
    expect(new Set(record.boundary.previousShard.subarray(0, 45))).toEqual(new Set([i]))
  }
  expect(state.exited).toBe(true)
  expect([run.totalCycles, run.exitCode]).toEqual([state.step, state.exitCode])
  expect(run.finalState.registers).toEqual(state.registers)
  expect([...run.touched.address]).toEqual([...last.keys()].sort((x, y) => x - y))
  for (let row = 0; row < run.touched.length; row++) {
    const address = run.touched.address[row]!
    expect({ value: run.touched.finalValue[row], shard: run.touched.lastShard[row] }).toEqual(last.get(address))
    expect(run.touched.initialValue[row]).toBe(initial.load(address * 4))
  }
}

describe('records and traces agree with the interpreter and with each other', () => {
  it.each([1, 2, 7, 50, 1 << 16])('a program that touches everything, shards of %i cycles', shardCycles => {
    checkRun(everything(), shardCycles)
  })

  it.each([
    ['fibonacci', 1000],
    ['fibonacci', 1 << 16],
    ['echo-claim', 33],
    ['instructions', 40_000],
    ['sorting', 500_000],
  ])('%s, shards of %i cycles', (name, shardCycles) => {
    checkRun(fixture(name), shardCycles)
  })
})

describe('a trace, row by row', () => {
  const image = everything()
  const [record] = splitIntoShards(image, host(), { shardCycles: 1 << 16 }).shards
  const trace = traceShard(image, record!)
  const rowOf = (name: keyof typeof OPCODE_INDEX, nth = 0) => {
    const rows = [...trace.opcode.keys()].filter(row => trace.opcode[row] === OPCODE_INDEX[name])
    return rows.at(nth)!
  }
  const slots = (row: number) => ({
    a: [trace.a.register[row], trace.a.value[row]],
    b: [trace.b.kind[row], trace.b.address[row], trace.b.value[row]],
    c: [trace.c.kind[row], trace.c.address[row], trace.c.oldValue[row], trace.c.newValue[row]],
  })
  const [REGISTER, MEMORY, IMAGE, SINK] = [KIND_REGISTER, KIND_MEMORY, KIND_IMAGE, REGISTER_SINK]
  const data = DATA_ADDRESS / 4

  it.each([
    ['lui', 0, { a: [0, 0], b: [REGISTER, 0, 0], c: [REGISTER, T0, 0, DATA_ADDRESS] }],
    ['ori', 0, { a: [T0, DATA_ADDRESS], b: [REGISTER, 0, 0], c: [REGISTER, T0, DATA_ADDRESS, DATA_ADDRESS] }],
    ['mult', 0, { a: [T1, 0x12345678], b: [REGISTER, T1, 0x12345678], c: [REGISTER, SINK, 0, 0] }],
    ['mtlo', 0, { a: [T0, DATA_ADDRESS], b: [REGISTER, 0, 0], c: [REGISTER, REGISTER_LO, 0x8574d840, DATA_ADDRESS] }],
    ['sw', 0, { a: [T0, DATA_ADDRESS], b: [REGISTER, T1, 0x12345678], c: [MEMORY, data + 2, 3, 0x12345678] }],
    ['lwl', 0, { a: [T0, DATA_ADDRESS], b: [MEMORY, data + 2, 0x12345678], c: [REGISTER, T2, 0x014c8a21, 0x34567821] }],
    ['ll', 0, { a: [T0, DATA_ADDRESS], b: [MEMORY, data + 2, 0x12345678], c: [REGISTER, T2, 0x34567821, 0x12345678] }],
    ['sc', 0, { a: [T0, DATA_ADDRESS], b: [REGISTER, T2, 0x12345678], c: [MEMORY, data + 2, 0x12345678, 0x12345678] }],
    ['sc', 1, { a: [T0, DATA_ADDRESS], b: [REGISTER, 0, 0], c: [MEMORY, data + 3, 0, 0] }],
    [
      'addu',
      0,
      { a: [T0, DATA_ADDRESS], b: [REGISTER, T0, DATA_ADDRESS], c: [REGISTER, T0, DATA_ADDRESS, 2 * DATA_ADDRESS] },
    ],
    ['subu', 0, { a: [T0, 2 * DATA_ADDRESS], b: [REGISTER, T1, 0x12345678], c: [REGISTER, SINK, 0, 0] }],
    ['ins', 0, { a: [T1, 0x12345678], b: [REGISTER, 0, 0], c: [REGISTER, T2, 1, 0x3c1] }],
    ['movz', 0, { a: [T1, 0x12345678], b: [REGISTER, T0, 2 * DATA_ADDRESS], c: [REGISTER, T2, 0x3c1, 0x3c1] }],
    ['lbu', 0, { a: [T0, CODE_ADDRESS], b: [IMAGE, CODE_ADDRESS / 4, 0x3c080010], c: [REGISTER, T1, 0x12345678, 8] }],
    ['bgezal', 0, { a: [0, 0], b: [REGISTER, 0, 0], c: [REGISTER, 31, 0, CODE_ADDRESS + 4 * 24] }],
    ['rdhwr', 0, { a: [0, 0], b: [MEMORY, sys.THREAD_POINTER_ADDRESS / 4, 0x1234], c: [REGISTER, T2, 0x3c1, 0x1234] }],
    ['syscall', 0, { a: [2, sys.SYS_MMAP], b: [REGISTER, 4, 0], c: [REGISTER, 2, sys.SYS_MMAP, sys.HEAP_START] }],
    [
      'syscall',
      -1,
      { a: [2, sys.SYS_EXIT_GROUP], b: [REGISTER, 4, 1], c: [REGISTER, 2, sys.SYS_EXIT_GROUP, sys.SYS_EXIT_GROUP] },
    ],
  ] as const)('%s (%i)', (name, nth, expected) => {
    expect(slots(rowOf(name, nth))).toEqual(expected)
  })

  it('one register in all slots: times follow the slots', () => {
    const row = rowOf('addu')
    const time = 4 * (row + 1)
    expect([trace.b.previousTime[row], trace.c.previousTime[row]]).toEqual([time, time + 1])
  })

  it('side events', () => {
    expect([...trace.multiplies.opcode]).toEqual([OPCODE_INDEX.mult, OPCODE_INDEX.madd, OPCODE_INDEX.div])
    expect([...trace.multiplies.row]).toEqual([rowOf('mult'), rowOf('madd'), rowOf('div')])
    expect([trace.multiplies.newHi[2], trace.multiplies.newLo[2]]).toEqual([0x12345678 % DATA_ADDRESS, 0x123])
    expect([...trace.storeConditionals.register]).toEqual([T2, REGISTER_SINK])
    expect([...trace.storeConditionals.newValue]).toEqual([1, 0])
    expect(trace.syscalls.length).toBe(5 + 8 + 7 + 2 + 1)
    expect([...trace.syscalls.touchesHeap.subarray(0, 3)]).toEqual([1, 1, 0])
    expect([...trace.syscalls.heapNew.subarray(0, 2)]).toEqual([sys.HEAP_START + 8192, sys.HEAP_START + 8192])
    const { NONE, MEM, IMG } = { NONE: KIND_NONE, MEM: KIND_MEMORY, IMG: KIND_IMAGE }
    // mmap, mmap, brk, write, set_thread_area; the key; seven reads, of which one asks for nothing and one is past the end
    const kinds = [
      NONE,
      NONE,
      NONE,
      NONE,
      MEM,
      ...Array(8).fill(MEM),
      MEM,
      MEM,
      MEM,
      NONE,
      MEM,
      MEM,
      NONE,
      IMG,
      NONE,
      NONE,
    ]
    expect([...trace.syscalls.memoryKind]).toEqual(kinds)
    expect([...trace.syscalls.keyNew.subarray(12 * 8, 13 * 8)]).toEqual(keyWords)
    expect([...record!.reads.count]).toEqual([4, 4, 3, 0, 4, 2, 0])
    expect([...record!.reads.word]).toEqual([0, 9, 0x91929300, 0, 0x94959697, 0x98990000, 0])
    expect([...trace.syscalls.offsetNew.subarray(13, 20)]).toEqual([4, 8, 11, 11, 15, 17, 17])
  })
})

describe('what cannot be proved is refused with the reason', () => {
  const refusals: readonly [string, ProgramImage, NotProvableReason][] = [
    ['exit code 2', imageOf(exitWith(2)), 'exit-code'],
    ['break', imageOf([encode('break')]), 'panic'],
    ['division by zero', imageOf([encode('div', { rs: T0, rt: 0 })]), 'panic'],
    ['an unknown opcode', imageOf([0xffffffff]), 'panic'],
    ['a branch in a taken delay slot', imageOf([encode('beq', { imm: 4 }), encode('beq', { imm: 4 })]), 'panic'],
    [
      'mulmod256 into code',
      imageOf([...set(sys.REG_V0, sys.SYS_MULMOD256), ...set(sys.REG_A0, CODE_ADDRESS), encode('syscall')]),
      'writes-read-only',
    ],
    ['a precompile whose operands overlap', imageOf([...set(sys.REG_V0, 0x10002), encode('syscall')]), 'panic'],
    ['a precompile that does not exist', imageOf([...set(sys.REG_V0, 0x10005), encode('syscall')]), 'panic'],
    ['a preimage key of no type', imageOf([...syscall(sys.SYS_READ, 5, DATA_ADDRESS, 4)]), 'panic'],
    ['running off the end of the code', imageOf([0]), 'executes-data'],
    ['a jump into data', imageOf([...set(T0, DATA_ADDRESS), encode('jr', { rs: T0 }), 0], [0, 0]), 'executes-data'],
    ['a jump into fresh memory', imageOf([...set(T0, 0x02000000), encode('jr', { rs: T0 }), 0]), 'executes-data'],
    ['an unaligned jump', imageOf([...set(T0, CODE_ADDRESS + 2), encode('jr', { rs: T0 }), 0]), 'unaligned-jump'],
    [
      'an unaligned jump before the exit',
      imageOf([...exitWith().slice(0, 2), encode('jalr', { rs: sys.REG_V0, rd: 31 }), encode('syscall')]),
      'unaligned-jump',
    ],
    [
      'a store to the code',
      imageOf([...set(T0, CODE_ADDRESS), encode('sb', { rs: T0, rt: 0, imm: 9 })]),
      'writes-read-only',
    ],
    ['sc to the code', imageOf([...set(T0, CODE_ADDRESS), encode('sc', { rs: T0, rt: 0 })]), 'writes-read-only'],
    [
      'a preimage read into the code',
      imageOf(
        [
          ...set(T0, DATA_ADDRESS),
          ...keyWords.flatMap((_word, i) => syscall(sys.SYS_WRITE, 6, DATA_ADDRESS + 4 * i, 4)),
          ...syscall(sys.SYS_READ, 5, CODE_ADDRESS, 4),
        ],
        keyWords,
      ),
      'writes-read-only',
    ],
  ]
  it.each(refusals)('%s', (_name, image, reason) => {
    // exit_group is even, 4246 = 2 modulo 4: the unaligned jump above relies on it.
    try {
      splitIntoShards(image, host(), { shardCycles: 100 })
      expect.fail('it was accepted')
    } catch (error) {
      if (!(error instanceof NotProvableError)) throw error
      expect(error.reason).toBe(reason)
      expect(error.message).toContain('cannot be proved')
    }
  })

  it('writable and executable segments run, but cannot be proved', () => {
    const code = segmentOf(CODE_ADDRESS, exitWith(), { writable: true, executable: true })
    const image = { entry: CODE_ADDRESS, segments: [code] }
    const machine = new Machine(initialState(image), noPreimages())
    machine.run()
    expect(machine.state.exitCode).toBe(0)
    expect(() => splitIntoShards(image, noPreimages(), { shardCycles: 100 })).toThrow(NotProvableError)
  })

  it('an endless program, at the limit', () => {
    const endless = imageOf([encode('beq', { imm: -1 }), 0])
    expect(() => splitIntoShards(endless, host(), { shardCycles: 64, maxCycles: 1000 })).toThrow(CycleLimitError)
  })

  it('a shard size that has no times', () => {
    for (const shardCycles of [0, 1.5, 2 ** 22]) {
      expect(() => splitIntoShards(imageOf(exitWith()), host(), { shardCycles })).toThrow(RangeError)
    }
  })
})

describe('a record that does not fit is refused', () => {
  const image = fixture('echo-claim')
  const { shards } = splitIntoShards(image, host(), { shardCycles: 200 })
  const record = shards[1]!
  const { boundary, reads } = record
  const changes: readonly [string, t.ShardRecord][] = [
    ['another end', { ...record, endPc: record.endPc + 4 }],
    ['an exit that is none', { ...record, exited: true }],
    ['fewer cycles', { ...record, cycles: record.cycles - 1 }],
    ['more cycles', { ...shards.at(-1)!, cycles: shards.at(-1)!.cycles + 1 }],
    [
      'another entry value',
      { ...record, boundary: { ...boundary, entryValue: boundary.entryValue.map((v, i) => (i === 29 ? v + 4 : v)) } },
    ],
    [
      'another exit value',
      { ...record, boundary: { ...boundary, exitValue: boundary.exitValue.map((v, i) => (i === 46 ? v + 1 : v)) } },
    ],
    ['a word left out', { ...record, boundary: { ...boundary, length: boundary.length - 1 } }],
    [
      'a word exchanged',
      { ...record, boundary: { ...boundary, address: boundary.address.map((v, i) => (i === 46 ? 5 : v)) } },
    ],
    ['no answers', { ...record, reads: { ...reads, length: 0 } }],
    ['too long an answer', { ...record, reads: { ...reads, count: reads.count.map(() => 5) } }],
    ['another start', { ...record, startPc: shards[0]!.startPc, startNextPc: shards[0]!.startNextPc }],
  ]
  it.each(changes)('%s', (_name, changed) => {
    expect(reads.length).toBeGreaterThan(0)
    expect(() => traceShard(image, changed)).toThrow(ShardRecordError)
  })
})

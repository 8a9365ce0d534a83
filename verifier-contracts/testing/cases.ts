/**
 * Steps of every corner case of the machine: each instruction on operands at which results change, each encoding next to an
 * instruction's, each syscall and precompile with arguments at its limits. Not part of what the product runs.
 */

import { keccakKey, localKey, MemoryOracle, sha256Key } from '@zkmips/emulator/host/oracle'
import { HI, LO, MachineState } from '@zkmips/emulator/machine/state'
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { decode } from '@zkmips/isa/decode'
import { encode } from '@zkmips/isa/encode'
import { OPCODE_INDEX, OPCODES, type OpcodeName } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { hexToBytes } from 'viem'
import { nextStep, type Sample, TEST_LOCALS } from './samples.ts'

const CODE = 0x0001_0000
const DATA = 0x0010_0000
const CORNERS = [
  0, 1, 2, 31, 32, 0x7f, 0x80, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, 0xffff_ffff,
]

const random = new Random(4)

interface Start {
  readonly registers?: Readonly<Record<number, number>>
  readonly pc?: number
  readonly nextPC?: number
  readonly key?: Uint8Array
  readonly offset?: number
}

const oracle = new MemoryOracle()
for (const [i, value] of TEST_LOCALS.entries()) oracle.addLocal(i + 1, hexToBytes(value))

// One state for all, because making its memory is what takes time; what steps leave in it is as good as any other content.
const state = new MachineState()
for (let i = 0; i < 128; i++) state.memory.store(DATA + 4 * i, random.u32())
for (const address of [0, 4, 0xffff_fff8, 0xffff_fffc, sys.THREAD_POINTER_ADDRESS]) {
  state.memory.store(address, random.u32())
}

/** The step of one instruction, other registers random. */
function stepOf(word: number, { registers = {}, pc = CODE, nextPC = pc + 4, key, offset = 0 }: Start = {}): Sample {
  for (let i = 1; i < 34; i++) state.registers[i] = random.u32()
  for (const [i, value] of Object.entries(registers)) state.registers[Number(i)] = value
  state.registers[0] = 0
  state.preimageKey.set(key ?? new Uint8Array(32))
  state.memory.store(pc & ~3, word)
  const step = random.pick([0, 7, 2 ** 40])
  const preimageOffset = offset >>> 0
  const heap = sys.HEAP_START
  Object.assign(state, { pc, nextPC: nextPC >>> 0, preimageOffset, step, heap, exited: false, exitCode: 0 })
  return nextStep(state, oracle)
}

/** Any word of an opcode: its free fields random. */
function wordOf(name: OpcodeName): number {
  const { mask, value } = OPCODES[OPCODE_INDEX[name]]!
  for (;;) {
    const word = ((random.u32() & ~mask) | value) >>> 0
    if (decode(word) === OPCODE_INDEX[name]) return word
  }
}

const withRegisters = (word: number, rs: number, rt: number) =>
  ((word & ~((31 << 21) | (31 << 16))) | (rs << 21) | (rt << 16)) >>> 0

/** The step of a syscall. */
const call = (v0: number, a0: number, a1 = 0, a2 = 0, start: Start = {}) =>
  stepOf(encode('syscall'), { ...start, registers: { 2: v0, 4: a0, 5: a1, 6: a2 } })

const preimage = (length: number) => Uint8Array.from({ length }, (_, i) => 7 * i + length)
const PREIMAGES = [0, 1, 3, 5, 100].map(preimage)
for (const data of PREIMAGES) oracle.addKeccak(data).add(sha256Key(data), data)

/** By what they are about. Those of one entry are made one after the other: all share one state. */
export const CASES: Readonly<Record<string, () => Generator<Sample>>> = {
  *'every instruction on corner values'() {
    for (const { name, mask } of OPCODES) {
      const hasBoth = (mask & 0x03ff_0000) === 0
      for (const a of CORNERS) {
        for (const b of hasBoth ? CORNERS : [a]) {
          const word = hasBoth ? withRegisters(wordOf(name), 8, 9) : wordOf(name)
          const hiLo = { [HI]: random.pick(CORNERS), [LO]: random.pick(CORNERS) }
          yield stepOf(word, {
            registers: { [(word >>> 21) & 31]: a, [(word >>> 16) & 31]: b, ...hiLo, 8: a, 9: b, 2: 4045 },
          })
        }
      }
    }
  },
  *'operands that are one register, or register 0'() {
    for (const { name } of OPCODES) {
      if (name === 'syscall') continue
      for (const register of [0, 8]) {
        const fields = (register << 21) | (register << 16) | (register << 11)
        const { mask, value } = OPCODES[OPCODE_INDEX[name]]!
        const word = ((wordOf(name) & ~0x03ff_f800) | (fields & ~mask) | (value & 0x03ff_f800 & mask)) >>> 0
        for (const base of [DATA, DATA + 6, 0, 0xffff_fffe]) yield stepOf(word, { registers: { 8: base } })
      }
    }
  },
  *'every encoding next to one of an instruction'() {
    for (const { name, mask } of OPCODES) {
      if (name === 'syscall') continue
      for (let bit = 0; bit < 26; bit++) {
        if ((mask >>> bit) & 1) yield stepOf((wordOf(name) ^ (1 << bit)) >>> 0, { registers: { 2: sys.SYS_BRK } })
      }
    }
  },
  *'every primary opcode and function'() {
    for (let primary = 0; primary < 64; primary++) {
      for (let low = 0; low < 64; low++) {
        const word = ((primary << 26) | low) >>> 0
        yield stepOf(word, { registers: { 2: sys.SYS_BRK } })
        yield stepOf((word | (random.u32() & 0x03ff_ffc0)) >>> 0, { registers: { 2: sys.SYS_BRK } })
      }
    }
  },
  *'ext and ins of every position and size, out of range as well'() {
    for (const low of [0, 4]) {
      for (let rd = 0; rd < 32; rd++) {
        for (let sa = 0; sa < 32; sa++) {
          yield stepOf((0x7c00_0000 | (8 << 21) | (9 << 16) | (rd << 11) | (sa << 6) | low) >>> 0)
        }
      }
    }
  },
  *'loads and stores at every place in a word, at the ends of memory, and into their own instruction'() {
    const accesses = OPCODES.filter(({ access, width }) => access !== 'none' && width !== 'thread')
    for (const { name } of accesses) {
      for (const base of [DATA, DATA + 28, DATA + 32, 0, 0xffff_fffc, CODE, CODE - 4, CODE + 4]) {
        for (let low = 0; low < 4; low++) {
          for (const imm of [0, 0x7fff, 0x8000]) {
            const rs = (base + low - ((imm << 16) >> 16)) >>> 0
            yield stepOf(encode(name, { rs: 8, rt: 9, imm }), { registers: { 8: rs } })
          }
        }
      }
    }
  },
  *'branches and jumps: targets, links, in delay slots, at the ends of memory'() {
    const transfers = OPCODES.filter(({ flow }) => ['branch', 'jump', 'register'].includes(flow))
    for (const { name } of transfers) {
      for (const pc of [CODE, 0x0fff_fff8, 0x0fff_fffc, 0xffff_fff8, 0xffff_fffc, 0]) {
        for (const nextPC of [pc + 4, pc + 8, pc, 0x2000, 1]) {
          for (const rs of [0, 1, 0xffff_ffff, CODE + 2]) {
            const word = withRegisters(wordOf(name), 8, (wordOf(name) >>> 16) & 31)
            yield stepOf(word, { pc, nextPC, registers: { 8: rs } })
          }
        }
      }
    }
    for (const pc of [CODE + 1, CODE + 2, CODE + 3, 0xffff_ffff]) yield stepOf(0, { pc })
  },
  *syscalls() {
    const descriptors = [0, 1, 2, 3, 4, 5, 6, 7, 0xffff_ffff]
    const counts = [0, 1, 2, 3, 4, 5, 1000, 0xffff_ffff]
    const numbers = [4001, 4045, 4120, 4246, 4283, 0, 1, 4000, 4002, 4999, 5000, 0x7a01, 0x7a02, 0xffff]
    for (const v0 of numbers) for (const a0 of CORNERS) yield call(v0, a0)
    for (const fd of descriptors) {
      for (const count of counts) {
        for (let low = 0; low < 4; low++) {
          const key = random.pick([localKey(1), new Uint8Array(32)])
          yield call(sys.SYS_READ, fd, DATA + low, count, { key })
          yield call(sys.SYS_WRITE, fd, DATA + low, count, { key, offset: 9 })
        }
      }
      for (const command of [0, 1, 2, 3, 4, 0xffff_ffff]) yield call(sys.SYS_FCNTL, fd, command)
    }
    for (const size of [0, 1, 4095, 4096, 4097, 0x5b00_0000, 0x5b00_0001, 0x5aff_f001, 0x8000_0000, 0xffff_f001]) {
      for (const address of [0, 1, 0xffff_ffff]) yield call(sys.SYS_MMAP, address, size)
    }
    // Key and preimage at the last word of memory, and over the instruction.
    for (const address of [0xffff_fffd, 0xffff_ffff, CODE + 1, 3]) {
      yield call(sys.SYS_WRITE, 6, address, 4)
      yield call(sys.SYS_READ, 5, address, 4, { key: localKey(2) })
    }
  },
  *'preimage reads: every type of key, lengths, offsets, past the end, and where nothing is asked'() {
    const others = [0, 3, 5, 6, 7, 255].map(type => new Uint8Array(32).fill(type))
    const noLocals = [0, 6, 255].map(localKey)
    const oddLocal = localKey(1)
    oddLocal[1] = 1
    for (const data of PREIMAGES) {
      for (const key of [keccakKey(data), sha256Key(data)]) {
        const end = 8 + data.length
        for (const offset of [0, 1, 4, 5, 7, 8, end - 2, end - 1, end, end + 1, 0xffff_ffff]) {
          for (const [low, count] of [[0, 4], [1, 4], [2, 1], [3, 9], [0, 0], [0, 0xffff_ffff]] as const) // biome-ignore format: pairs
            yield call(sys.SYS_READ, 5, DATA + low, count, { key, offset })
        }
      }
    }
    for (const key of [1, 2, 3, 4, 5].map(localKey)) {
      for (const offset of [0, 3, 5, 8, 12, 35, 36, 37, 39, 40, 41, 0xffff_ffff]) {
        for (let low = 0; low < 4; low++) yield call(sys.SYS_READ, 5, DATA + low, 4, { key, offset })
      }
    }
    for (const key of [...others, ...noLocals, oddLocal]) {
      for (const count of [0, 1, 4]) yield call(sys.SYS_READ, 5, DATA, count, { key })
    }
  },
  *'precompiles: operands random, at limits, misaligned, overlapping, unknown'() {
    const numbers = [sys.SYS_KECCAK_F, sys.SYS_SHA256_COMPRESS, sys.SYS_MULMOD256, sys.SYS_MULMOD384]
    for (const v0 of [...numbers, 0x0001_0000, 0x0001_0005, 0xffff_ffff]) {
      for (const a0 of [0, 1, 4, 32, 64, 96, 128, 256, 0xffff_ff00 - DATA, -DATA].map(offset => DATA + offset)) {
        for (const a1 of [DATA, DATA + 32, DATA + 64, DATA + 68, 0xffff_ffc0]) yield call(v0, a0, a1)
      }
    }
  },
  *'mulmod256 of corner numbers'() {
    const numbers = [0n, 1n, 2n, (1n << 255n) - 1n, 1n << 255n, (1n << 256n) - 1n, (1n << 256n) - 189n]
    const put = (address: number, n: bigint) => {
      for (let i = 0; i < 8; i++)
        state.memory.store(address + 4 * i, Number((n >> BigInt(224 - 32 * i)) & 0xffff_ffffn))
    }
    for (const x of numbers) {
      for (const y of numbers) {
        for (const m of numbers) {
          for (const [k, n] of [x, y, m].entries()) put(DATA + 32 * k, n)
          yield call(sys.SYS_MULMOD256, DATA)
        }
      }
    }
  },
  *'mulmod384 of corner numbers'() {
    const top = 1n << 384n
    const numbers = [0n, 1n, top / 2n - 1n, top / 2n, top - 1n, (1n << 256n) - 1n, 1n << 128n, 0x7fn << 250n]
    const put = (address: number, n: bigint) => {
      for (let i = 0; i < 12; i++)
        state.memory.store(address + 4 * i, Number((n >> BigInt(352 - 32 * i)) & 0xffff_ffffn))
    }
    for (const x of numbers) {
      for (const y of numbers) {
        for (const m of [...numbers, top - 317n]) {
          for (const [k, n] of [x, y, m].entries()) put(DATA + 48 * k, n)
          yield call(sys.SYS_MULMOD384, DATA)
        }
      }
    }
  },
  *'an exited state leads to itself'() {
    for (const exitCode of [0, 1, 2, 3, 255]) {
      for (const pc of [CODE, CODE + 1]) {
        Object.assign(state, { exited: true, exitCode, pc })
        yield nextStep(state, oracle)
      }
    }
  },
}

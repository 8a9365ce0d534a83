/** System calls of whole programs: traced runs whose tables are checked together, honest and with lies about one call. */
import { readFileSync } from 'node:fs'
import { keccakKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { encode } from '@zkmips/isa/encode'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { CODE, CONSTANTS, complaintsOf, DATA, exit, lyingAt, programOf, runTables, set } from './run.ts'

const INSTRUCTIONS_PER_CALL = 9
const call = (number: number, a0 = 0, a1 = 0, a2 = 0): number[] => [
  ...set(sys.REG_V0, number),
  ...set(sys.REG_A0, a0),
  ...set(sys.REG_A1, a1),
  ...set(sys.REG_A2, a2),
  encode('syscall'),
]
const readPreimage = (a1: number, a2: number): number[] => call(sys.SYS_READ, sys.FD_PREIMAGE_READ, a1, a2)
const writeKey = (a1: number, a2: number): number[] => call(sys.SYS_WRITE, sys.FD_PREIMAGE_WRITE, a1, a2)

const preimage = Uint8Array.from({ length: 11 }, (_, i) => 7 * i + 1)
const oracle = new MemoryOracle().addKeccak(preimage)
const hashKey = keccakKey(preimage)
const keyWords = Array.from({ length: 8 }, (_, i) => new DataView(hashKey.buffer).getUint32(4 * i))
const locals = new Map([[3, Uint8Array.from({ length: 32 }, (_, i) => 255 - i)]])
const OUT = DATA + 0x40
const LOCAL = DATA
const data = [0x0100_0000, 0, 0, 0, 0, 0, 0, 3, ...Array(24).fill(0x0102_0304)]

const CALLS: Record<string, number[]> = {
  brk: call(sys.SYS_BRK, 7),
  clone: call(sys.SYS_CLONE, 7),
  'mmap from the heap': call(sys.SYS_MMAP, 0, 5000),
  'mmap without room': call(sys.SYS_MMAP, 0, 0xffff_ffff),
  'mmap at an address': call(sys.SYS_MMAP, 0x7f00_0001, 5000),
  set_thread_area: call(sys.SYS_SET_THREAD_AREA, 0x1234_5678),
  fcntl: call(sys.SYS_FCNTL, 1, sys.F_GETFL),
  'fcntl of a bad descriptor': call(sys.SYS_FCNTL, 7, sys.F_GETFD),
  'fcntl with a bad command': call(sys.SYS_FCNTL, 1, 2),
  'read stdin': call(sys.SYS_READ, 0, OUT, 9),
  'read hint': call(sys.SYS_READ, 3, OUT, 9),
  'read of a bad descriptor': call(sys.SYS_READ, 9, OUT, 9),
  'write stdout': call(sys.SYS_WRITE, 1, DATA, 9),
  'write to a bad descriptor': call(sys.SYS_WRITE, 3, DATA, 9),
  'another number': call(4200, 1, 2, 3),
  'key from read-only words': keyWords.flatMap((_, i) => writeKey(CONSTANTS + 4 * i, 4)),
  'read the length of a hash preimage': [...readPreimage(OUT, 4), ...readPreimage(OUT + 4, 100)],
  'read part of a word': readPreimage(OUT + 9, 0x1_0000),
  'read as much as asked': readPreimage(OUT + 12, 2),
  'read the end of a hash preimage': [16, 20, 24, 28].flatMap(at => readPreimage(OUT + at, 4)),
  'read nothing': readPreimage(OUT, 0),
  'key from memory': data.slice(0, 8).flatMap((_, i) => writeKey(LOCAL + 4 * i, 4)),
  'read a local preimage': Array.from({ length: 16 }, (_, i) => readPreimage(OUT + 3 * i, 4)).flat(),
  'key from code': writeKey(CODE, 4),
  'key of some bytes': [...writeKey(LOCAL + 1, 2), ...writeKey(LOCAL + 3, 9), ...writeKey(LOCAL + 2, 0)],
}
const program = (calls: readonly number[][]): ProgramImage => programOf([...calls.flat(), ...exit(1)], keyWords, data)
const everything = program(Object.values(CALLS))

/** Numbers of the steps that execute the calls of a group, from 0. */
const stepsOf = (name: string): number[] => {
  let first = 0
  for (const [other, words] of Object.entries(CALLS)) {
    const count = words.length / INSTRUCTIONS_PER_CALL
    if (other === name) return Array.from({ length: count }, (_, i) => INSTRUCTIONS_PER_CALL * (first + i + 1) - 1)
    first += count
  }
  throw new Error(`there is no call ${name}`)
}

const check = (image: ProgramImage, shardCycles?: number): string[] =>
  complaintsOf(runTables(image, { locals, oracle, ...(shardCycles === undefined ? {} : { shardCycles }) }))

describe('system calls of a program', () => {
  it('are accepted, all of them, in one shard', () => {
    expect(check(everything)).toEqual([])
  })

  it('are accepted when shards end between and on them', () => {
    expect(check(everything, 101)).toEqual([])
  })

  it('of echo-claim, compiled from C, are accepted: exit code 0 for equal claims, 1 for others', () => {
    const image = loadElf(readFileSync(new URL('../../fixtures/elf/echo-claim.elf', import.meta.url)))
    const claim = Uint8Array.from({ length: 32 }, (_, i) => i + 1)
    for (const agreed of [claim, new Uint8Array(32)]) {
      const run = runTables(image, { locals: new Map([[1, agreed], [2, claim]]) }) // biome-ignore format: a map
      expect(run.run.exitCode).toBe(agreed === claim ? 0 : 1)
      expect(complaintsOf(run)).toEqual([])
    }
  })
})

describe('a lie about one call is refused', () => {
  const add = (register: number, by: number) => (s: MachineState) => {
    s.registers[register]! += by
  }
  const wrongCount = (s: MachineState) => {
    s.registers[sys.REG_V0]! += s.registers[sys.REG_V0] === 0 ? 1 : -1
  }
  const groups = Object.keys(CALLS)

  it.each(groups)('%s: the result', name => {
    const step = stepsOf(name).at(-1)!
    expect(lyingAt(step, wrongCount, () => check(everything))).not.toEqual([])
  })

  it.each(groups)('%s: a3', name => {
    const step = stepsOf(name)[0]!
    expect(lyingAt(step, add(sys.REG_A3, 1), () => check(everything))).not.toEqual([])
  })

  it.each(['mmap from the heap', 'mmap without room', 'mmap at an address', 'brk'])('%s: the heap', name => {
    const step = stepsOf(name)[0]!
    for (const by of [1, 4096, -4096]) {
      const lie = (s: MachineState) => {
        s.heap += by
      }
      expect(lyingAt(step, lie, () => check(everything))).not.toEqual([])
    }
  })

  // No read under the wrong key follows these: it would end the run.
  it.each(['read a local preimage', 'read nothing', 'key of some bytes', 'brk'])(
    '%s: the preimage offset and key',
    name => {
      const step = stepsOf(name).at(-1)!
      const offset = (s: MachineState) => {
        s.preimageOffset += 1
      }
      expect(lyingAt(step, offset, () => check(everything))).not.toEqual([])
      for (const at of [0, 15, 31]) {
        const key = (s: MachineState) => {
          s.preimageKey[at]! ^= 4
        }
        expect(lyingAt(step, key, () => check(everything))).not.toEqual([])
      }
    },
  )

  it('a byte of a local preimage, and a byte of memory elsewhere', () => {
    const steps = stepsOf('read a local preimage')
    for (const [i, step] of steps.slice(0, 12).entries()) {
      const lie = (s: MachineState) => s.memory.store(OUT + 3 * i, s.memory.load(OUT + 3 * i) ^ 0x0101_0101)
      expect(lyingAt(step, lie, () => check(everything))).not.toEqual([])
      // A word that a later read touches: nothing else could notice.
      const later = OUT + 0x2c
      const elsewhere = (s: MachineState) => s.memory.store(later, s.memory.load(later) ^ 1)
      if (OUT + 3 * i + 4 <= later) expect(lyingAt(step, elsewhere, () => check(everything))).toContain('bus memory')
    }
  })

  it('the exit code', () => {
    const image = program([CALLS.brk!])
    const last = INSTRUCTIONS_PER_CALL + exit(1).length - 1
    const lie = (s: MachineState) => {
      s.exitCode = 0
    }
    expect(lyingAt(last, lie, () => check(image))).toContain('bus halt')
    expect(check(image)).toEqual([])
  })
})

describe('calls without a proof', () => {
  const refuses = (calls: readonly number[][]): void => {
    expect(() => check(program(calls))).toThrow()
  }

  it('a precompile number that does not exist, a key of another type, a local key that is not given', () => {
    refuses([call(0x1_0000)])
    refuses([readPreimage(OUT, 4)])
    refuses([...data.slice(0, 7).map((_, i) => writeKey(LOCAL + 4 * i, 4)), writeKey(LOCAL, 4), readPreimage(OUT, 4)])
  })

  it('a read of a preimage into a read-only word', () => {
    refuses([CALLS['key from memory']!, readPreimage(CONSTANTS, 4)])
    refuses([CALLS['key from memory']!, readPreimage(CODE, 4)])
  })

  it('another local preimage in the statement than in the run', () => {
    const run = runTables(everything, { locals, oracle })
    for (const present of [new Map([[3, new Uint8Array(32)]]), new Map<number, Uint8Array>()]) {
      expect(complaintsOf({ ...run, locals: present })).toContain('statement part.local')
    }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from '@zkmips/isa/encode'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Machine } from '../machine/interpreter.ts'
import { noPreimages } from '../testing/programs.ts'
import { ElfError, type ElfErrorCode, isHardFloat, loadElf } from './elf.ts'
import { imageWords, initialState } from './image.ts'

const PT_LOAD = 1
const [R, W, X] = [4, 2, 1]
interface Header {
  readonly type?: number
  readonly vaddr: number
  readonly bytes: readonly number[]
  readonly memsz?: number
  readonly flags: number
}
const CODE: Header = { vaddr: 0x10000, bytes: [0, 0, 0, 1, 0, 0, 0, 2], flags: R | X }
const DATA: Header = { vaddr: 0x11000, bytes: [9, 8, 7, 6, 5], memsz: 100, flags: R | W }

/** An ELF with these program headers, their bytes behind them in order. */
function elf(headers: readonly Header[] = [CODE, DATA], entry = 0x10000): Uint8Array {
  const start = 52 + 32 * headers.length
  const length = headers.reduce((sum, { bytes }) => sum + bytes.length, start)
  const file = new Uint8Array(length)
  const view = new DataView(file.buffer)
  file.set([0x7f, 0x45, 0x4c, 0x46, 1, 2, 1])
  for (const [offset, value] of [
    [16, 2],
    [18, 8],
    [40, 52],
    [42, 32],
    [44, headers.length],
  ] as const)
    view.setUint16(offset, value)
  for (const [offset, value] of [
    [20, 1],
    [24, entry],
    [28, 52],
    [36, 0x70001001],
  ] as const)
    view.setUint32(offset, value)
  let data = start
  for (const [i, { type = PT_LOAD, vaddr, bytes, memsz = bytes.length, flags }] of headers.entries()) {
    for (const [j, value] of [type, data, vaddr, vaddr, bytes.length, memsz, flags, 4].entries())
      view.setUint32(52 + 32 * i + 4 * j, value)
    file.set(bytes, data)
    data += bytes.length
  }
  return file
}

function refusal(file: Uint8Array): ElfError {
  try {
    loadElf(file)
  } catch (error) {
    if (error instanceof ElfError) return error
    throw error
  }
  throw new Error('the ELF was accepted')
}

describe('a valid ELF', () => {
  it('becomes segments and the initial stack', () => {
    const image = loadElf(elf())
    expect(image.entry).toBe(0x10000)
    expect(image.segments.slice(0, 2)).toEqual([
      { address: 0x10000, bytes: Uint8Array.from(CODE.bytes), memSize: 8, writable: false, executable: true },
      { address: 0x11000, bytes: Uint8Array.from(DATA.bytes), memSize: 100, writable: true, executable: false },
    ])
    expect(image.segments).toHaveLength(3)
  })

  it('has no bytes of a segment without any, wherever the file says they were', () => {
    const file = elf([CODE, { ...DATA, bytes: [] }])
    new DataView(file.buffer).setUint32(52 + 32 + 4, 0xffff_f000)
    const [, data] = loadElf(file).segments
    expect(data).toMatchObject({ address: 0x11000, bytes: new Uint8Array(0), memSize: 100 })
  })

  it('may have headers of other kinds, which say nothing that matters', () => {
    const note = { type: 4, vaddr: 0, bytes: [], memsz: 0xffff_ffff, flags: R }
    expect(loadElf(elf([note, CODE, { ...note, type: 0x6474_e551 }, DATA]))).toEqual(loadElf(elf()))
  })

  it('tells whether floating-point instructions were allowed', () => {
    const flags = (fpAbi: number): Uint8Array =>
      elf([CODE, { type: 0x7000_0003, vaddr: 0, bytes: [0, 0, 32, 2, 1, 1, 0, fpAbi, ...Array(16).fill(0)], flags: R }])
    expect([0, 1, 2, 3, 5].filter(fpAbi => isHardFloat(flags(fpAbi)))).toEqual([1, 2, 5])
    expect(isHardFloat(elf())).toBe(false)
  })

  it('starts with pc, stack pointer and heap where they belong', () => {
    const { memory, registers, pc, nextPC, heap, step } = initialState(loadElf(elf()))
    expect([pc, nextPC, heap, step]).toEqual([0x10000, 0x10004, 0x05000000, 0])
    expect([...registers].filter(value => value !== 0)).toEqual([0x7fffd000])
    expect(registers[29]).toBe(0x7fffd000)
    expect([memory.load(0x10004), memory.load(0x11000), memory.load(0x11004)]).toEqual([2, 0x09080706, 0x05000000])
  })

  it('gets the stack of Cannon', () => {
    const { memory } = initialState(loadElf(elf()))
    const sp = 0x7fffd000
    const words = Array.from({ length: 10 }, (_, i) => memory.load(sp + 4 * i))
    expect(words).toEqual([1, sp + 84, 0, sp + 56, 0, 6, 4096, 25, sp + 40, 0])
    const text = (address: number, length: number) => Buffer.from(memory.readBytes(address, length)).toString('latin1')
    expect(text(sp + 40, 16)).toBe('4;byfairdiceroll')
    expect(text(sp + 56, 28)).toBe('GODEBUG=memprofilerate=0\0\0\0\0')
    expect(text(sp + 84, 16)).toBe('op-program\0\0\0\0\0\0')
  })

  it('gives image words: all that are read-only, and those writable that are not 0', () => {
    const words = [...imageWords(loadElf(elf([{ ...CODE, bytes: [0, 0, 0, 0, 1, 2, 3, 4, 5], memsz: 14 }, DATA])))]
    expect(words.slice(0, 6)).toEqual([
      { wordAddress: 0x4000, value: 0, readOnly: true, executable: true },
      { wordAddress: 0x4001, value: 0x01020304, readOnly: true, executable: true },
      { wordAddress: 0x4002, value: 0x05000000, readOnly: true, executable: true },
      { wordAddress: 0x4003, value: 0, readOnly: true, executable: true },
      { wordAddress: 0x4400, value: 0x09080706, readOnly: false, executable: false },
      { wordAddress: 0x4401, value: 0x05000000, readOnly: false, executable: false },
    ])
    expect(words[6]).toEqual({ wordAddress: 0x7fffd000 / 4, value: 1, readOnly: false, executable: false })
    const addresses = words.map(({ wordAddress }) => wordAddress)
    expect(addresses).toEqual([...new Set(addresses)].sort((a, b) => a - b))
  })

  it('may have a word shared by two read-only segments, which then is in the image once', () => {
    const code = { ...CODE, bytes: [0, 0, 0, 1, 0xaa, 0xbb] }
    const image = loadElf(elf([code, { vaddr: 0x10006, bytes: [0xcc, 0xdd, 0xee], flags: R }]))
    expect([...imageWords(image)].slice(0, 3)).toEqual([
      { wordAddress: 0x4000, value: 1, readOnly: true, executable: true },
      { wordAddress: 0x4001, value: 0xaabbccdd, readOnly: true, executable: true },
      { wordAddress: 0x4002, value: 0xee000000, readOnly: true, executable: false },
    ])
  })

  it('may end exactly at the heap', () => {
    expect(() => loadElf(elf([CODE, { ...DATA, vaddr: 0x05000000 - 100 }]))).not.toThrow()
  })

  it('may be a real one', () => {
    for (const name of ['fibonacci', 'instructions', 'digests', 'sorting']) {
      const image = loadElf(readFileSync(join(import.meta.dirname, `../../fixtures/elf/${name}.elf`)))
      expect(image.entry).toBe(0x10000)
    }
  })
})

/** A copy with a 16- or 32-bit field changed. */
function changed(offset: number, bytes: 1 | 2 | 4, value: number): Uint8Array {
  const file = elf()
  const view = new DataView(file.buffer)
  if (bytes === 1) view.setUint8(offset, value)
  else if (bytes === 2) view.setUint16(offset, value)
  else view.setUint32(offset, value)
  return file
}

/** An x86 header: little-endian fields. */
const littleEndian = (machine: number) => {
  const file = changed(5, 1, 1)
  new DataView(file.buffer).setUint16(18, machine, true)
  return file
}

describe('refused', () => {
  const cases: readonly [string, Uint8Array, ElfErrorCode, string][] = [
    ['an empty file', new Uint8Array(0), 'NOT_ELF', '7f 45 4c 46'],
    ['text', new TextEncoder().encode('#!/bin/sh\n'.repeat(10)), 'NOT_ELF', '7f 45 4c 46'],
    ['a 64-bit ELF', changed(4, 1, 2), 'WRONG_CLASS', 'a 64-bit ELF'],
    ['an unknown class', changed(4, 1, 7), 'WRONG_CLASS', 'class 7'],
    ['a little-endian ELF', littleEndian(8), 'LITTLE_ENDIAN', 'mipsel'],
    ['an unknown byte order', changed(5, 1, 3), 'LITTLE_ENDIAN', 'byte order 3'],
    ['an x86 ELF', littleEndian(3), 'WRONG_MACHINE', 'x86'],
    ['a big-endian PowerPC ELF', changed(18, 2, 20), 'WRONG_MACHINE', 'PowerPC'],
    ['an unknown machine', changed(18, 2, 9999), 'WRONG_MACHINE', '9999'],
    ['an unknown ELF version', changed(6, 1, 2), 'MALFORMED', 'version 2'],
    ['an unknown file version', changed(20, 4, 3), 'MALFORMED', 'version 3'],
    ['an object file', changed(16, 2, 1), 'NOT_EXECUTABLE', 'an object file'],
    ['a shared library', changed(16, 2, 3), 'NOT_EXECUTABLE', 'position-independent'],
    ['ABI n32', changed(36, 4, 0x70000020), 'WRONG_ABI', 'o32'],
    ['ABI o64', changed(36, 4, 0x70002000), 'WRONG_ABI', 'o32'],
    ['microMIPS', changed(36, 4, 0x72001000), 'WRONG_ABI', 'microMIPS'],
    ['MIPS16', changed(36, 4, 0x74001000), 'WRONG_ABI', 'MIPS16'],
    ['mips32r6', changed(36, 4, 0x90001000), 'WRONG_ABI', 'mips32r2'],
    ['a wrong header size', changed(40, 2, 64), 'MALFORMED', '64'],
    ['a wrong program header size', changed(42, 2, 56), 'MALFORMED', '56'],
    ['no program headers', changed(44, 2, 0), 'MALFORMED', 'nothing to load'],
    ['program headers past the end', changed(28, 4, 0xfffffff0), 'TRUNCATED', 'program headers'],
    ['a segment past the end', changed(52 + 4, 4, 0xfffffff0), 'TRUNCATED', '0x10000'],
    ['more bytes in the file than in memory', changed(52 + 20, 4, 7), 'MALFORMED', '0x10000'],
    ['an interpreter', elf([CODE, { ...DATA, type: 3 }]), 'DYNAMIC', 'interp'],
    ['a dynamic section', elf([CODE, { ...DATA, type: 2 }]), 'DYNAMIC', 'dynamic'],
    ['only notes', elf([{ ...CODE, type: 4 }]), 'MALFORMED', 'nothing to load'],
    ['a segment in the heap', elf([CODE, { ...DATA, vaddr: 0x05000000 - 99 }]), 'BAD_LAYOUT', 'heap'],
    ['a segment around the end of memory', elf([CODE, { ...DATA, vaddr: 0xfffffff0 }]), 'BAD_LAYOUT', 'heap'],
    ['overlapping segments', elf([CODE, { ...DATA, vaddr: 0x10007 }]), 'BAD_LAYOUT', 'overlap'],
    [
      'a word shared by code and data',
      elf([
        { ...CODE, bytes: [0, 0, 0, 1, 2] },
        { ...DATA, vaddr: 0x10005 },
      ]),
      'BAD_LAYOUT',
      'share a word',
    ],
    [
      'a word shared by data and constants',
      elf([CODE, { ...DATA, memsz: 97 }, { vaddr: 0x11062, bytes: [1], flags: R }]),
      'BAD_LAYOUT',
      'share a word',
    ],
    ['an entry outside of the code', elf([CODE, DATA], 0x11000), 'BAD_ENTRY', '0x11000'],
    ['an entry at the end of the code', elf([CODE, DATA], 0x10008), 'BAD_ENTRY', '0x10008'],
    ['an unaligned entry', elf([CODE, DATA], 0x10002), 'BAD_ENTRY', '0x10002'],
  ]
  it.each(cases)('%s', (_name, file, code, found) => {
    const error = refusal(file)
    expect(error.code).toBe(code)
    expect(error.message).toContain(found)
    // The remedy: rebuild, link elsewhere, name the entry, copy again.
    expect(error.message).toMatch(/build|link|copy/)
  })

  it('an ELF cut off anywhere', () => {
    const file = elf()
    for (let length = 0; length < file.length; length++) {
      const { code } = refusal(file.slice(0, length))
      expect(code, `after ${length} bytes`).toBe(length < 4 ? 'NOT_ELF' : 'TRUNCATED')
    }
  })

  it('random changes: an image or a typed error, and never anything outside of the memory map', () => {
    const real = readFileSync(join(import.meta.dirname, '../../fixtures/elf/fibonacci.elf'))
    fc.assert(
      fc.property(
        fc.constantFrom(elf(), new Uint8Array(real)),
        fc.array(fc.tuple(fc.nat({ max: 115 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
        (original, changes) => {
          const file = original.slice()
          for (const [at, byte] of changes) file[at] = byte
          try {
            for (const { address, memSize } of loadElf(file).segments.slice(0, -1)) {
              expect(address + memSize).toBeLessThanOrEqual(0x05000000)
            }
          } catch (error) {
            expect(error).toBeInstanceOf(ElfError)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})

it('a loaded program runs', () => {
  const words = [encode('addiu', { rt: 4, imm: 1 }), encode('addiu', { rt: 2, imm: 4001 }), encode('syscall')]
  const bytes = words.flatMap(word => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255])
  const machine = new Machine(initialState(loadElf(elf([{ vaddr: 0x10000, bytes, flags: R | X }]))), noPreimages())
  expect(machine.run(100)).toBe(3)
  expect(machine.state.exitCode).toBe(1)
})

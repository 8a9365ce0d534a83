import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ElfError } from './elf.ts'
import { FunctionTable, readSymbols } from './symbols.ts'

const file = readFileSync(new URL('../../fixtures/elf/fibonacci.elf', import.meta.url))

describe('the symbols of an ELF', () => {
  it('name the functions of a program, by ascending address', () => {
    const symbols = readSymbols(file)
    expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['__start', 'guest_main']))
    expect(symbols.map(({ address }) => address)).toEqual(
      symbols.map(({ address }) => address).toSorted((a, b) => a - b),
    )
  })

  it('are none in a file without a table', () => {
    const stripped = Uint8Array.from(file)
    new DataView(stripped.buffer).setUint32(32, 0)
    expect(readSymbols(stripped)).toEqual([])
  })

  it('are refused where the table lies outside the file', () => {
    expect(() => readSymbols(Uint8Array.from(file).subarray(0, 0x100))).toThrow(ElfError)
    const sections = new DataView(file.buffer, file.byteOffset).getUint32(32)
    for (let length = sections; length < file.length; length += 7) {
      try {
        readSymbols(Uint8Array.from(file).subarray(0, length))
      } catch (error) {
        expect(error).toBeInstanceOf(ElfError)
      }
    }
  })
})

describe('the function at an address', () => {
  const table = new FunctionTable([
    { name: 'a', address: 0x100, size: 8, kind: 'function' },
    { name: 'inner', address: 0x104, size: 0, kind: 'label' },
    { name: 'data', address: 0x106, size: 4, kind: 'object' },
    { name: 'start', address: 0x110, size: 0, kind: 'label' },
    { name: 'b', address: 0x200, size: 0x10, kind: 'function' },
  ])

  it('is the one whose bytes it is among', () => {
    const names = [0xfc, 0x100, 0x104, 0x107, 0x108, 0x110, 0x1fc, 0x200, 0x20c, 0x210].map(
      address => table.find(address)?.name,
    )
    expect(names).toEqual([undefined, 'a', 'a', 'a', undefined, 'start', 'start', 'b', 'b', undefined])
  })
})

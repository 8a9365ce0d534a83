import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

  /** Why there are none. */
  function fault(change: (bytes: DataView, sections: number) => void, length = file.length): string | undefined {
    const copy = Uint8Array.from(file)
    const view = new DataView(copy.buffer)
    change(view, view.getUint32(32))
    let why: string | undefined
    expect(readSymbols(copy.subarray(0, length), text => (why = text))).toEqual([])
    return why
  }
  const SYMTAB = 2 * 40

  it.each([
    ['headers past the end of the file', /section headers end at byte/, bytes => bytes.setUint32(32, 0xffff_0000)],
    ['headers of another size', /section headers have 64 bytes/, bytes => bytes.setUint16(46, 64)],
    ['a table past the end', /symbol table end at byte/, (bytes, at) => bytes.setUint32(at + SYMTAB + 16, 2 ** 31)],
    ['a table that names no section', /names section 9 of 5/, (bytes, at) => bytes.setUint32(at + SYMTAB + 24, 9)],
    ['names past the end', /names of symbols end at/, (bytes, at) => bytes.setUint32(at + 3 * 40 + 20, 0xffff_ffff)],
  ] as const satisfies [string, RegExp, Parameters<typeof fault>[0]][])(
    'are none with %s, which is said',
    (...[, says, change]) => {
      expect(fault(change)).toMatch(says)
    },
  )

  it('are none, and never an exception, wherever the file is cut behind its header', () => {
    for (let length = 52; length < file.length; length += 7) fault(() => {}, length)
  })

  it('are none where there are no section headers, whatever else is said of them', () => {
    expect(fault(bytes => bytes.setUint16(48, 0))).toBeUndefined()
  })

  it('are none where a table says one long name over and over', () => {
    const [names, symbols] = [2 ** 20, 2 ** 16]
    const bytes = Buffer.alloc(52 + 3 * 40 + names + 16 * symbols, 0x61)
    Buffer.from(file.subarray(0, 52)).copy(bytes)
    bytes.writeUInt32BE(52, 32)
    bytes.writeUInt16BE(3, 48)
    bytes.fill(0, 52, 52 + 120)
    const [strings, table] = [52 + 120, 52 + 120 + names]
    for (const [i, value] of [0, 2, 0, 0, table, 16 * symbols, 2].entries()) bytes.writeUInt32BE(value, 52 + 40 + 4 * i)
    for (const [i, value] of [0, 3, 0, 0, strings, names].entries()) bytes.writeUInt32BE(value, 52 + 80 + 4 * i)
    for (let i = 0; i < symbols; i++) bytes.set([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 4, 2, 0, 0, 1], table + 16 * i)
    let why = ''
    expect(readSymbols(bytes, text => (why = text))).toEqual([])
    expect(why).toContain('more than 67108864 bytes')
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

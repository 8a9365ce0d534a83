/** Addresses from names, names from addresses, and what is said where there is none. */
import type { ElfSymbol } from '@zkmips/emulator/program/symbols'
import { describe, expect, it } from 'vitest'
import { CliError } from '../errors.ts'
import { Names, shorten } from './names.ts'

const symbol = (name: string, address: number, size: number, kind: ElfSymbol['kind'] = 'function'): ElfSymbol => ({
  ...{ name, address, size, kind },
})

const names = new Names([
  symbol('__start', 0x1000, 0, 'label'),
  symbol('main', 0x1010, 0x20),
  symbol('_RNvNtC4core3mem4swap', 0x1030, 0x10),
  symbol('_RNvNtC3std3mem4swap', 0x1040, 0x10),
  symbol('operator+1', 0x1050, 8),
  symbol('table', 0x2000, 0x40, 'object'),
])

const errorOf = (work: () => unknown): CliError => {
  try {
    work()
  } catch (error) {
    if (error instanceof CliError) return error
  }
  throw new Error('it was accepted')
}

describe('names', () => {
  it('say where an address is', () => {
    const places = [0x0fff, 0x1000, 0x1004, 0x1010, 0x1014, 0x1034, 0x1058, 0x2000].map(at => names.place(at))
    const swap = 'core::mem::swap+0x4'
    expect(places).toEqual([undefined, '__start', '__start+0x4', 'main', 'main+0x4', swap, undefined, undefined])
    expect([0x2000, 0x2010, 0x2040].map(at => names.label(at))).toEqual(['table', 'table+0x10', undefined])
  })

  it.each([
    ['0x1234', 0x1234],
    ['main', 0x1010],
    ['main+4', 0x1014],
    ['main+0x10', 0x1020],
    ['core::mem::swap', 0x1030],
    ['_RNvNtC4core3mem4swap+8', 0x1038],
    ['operator+1', 0x1050],
    ['operator+1+4', 0x1054],
    ['table+8', 0x2008],
  ])('%s is an address', (text, address) => {
    expect(names.address(text)).toBe(address)
  })

  it('give the code of a function, to the next one where it has no size', () => {
    expect(names.extent(names.function('main'))).toEqual({ start: 0x1010, end: 0x1030 })
    expect(names.extent(names.function('__start'))).toEqual({ start: 0x1000, end: 0x1010 })
  })

  it.each([
    ['mian', 'UNKNOWN_FUNCTION', 'did you mean main?'],
    ['swa', 'UNKNOWN_FUNCTION', 'did you mean std::mem::swap, core::mem::swap?'],
    ['xxxxxxxx', 'UNKNOWN_FUNCTION', 'zkmips disasm --list'],
    ['mem::swap', 'AMBIGUOUS_FUNCTION', 'core::mem::swap at 0x00001030'],
    ['0x123456789', 'BAD_ADDRESS', 'up to eight digits'],
    ['0xmain', 'BAD_ADDRESS', 'main+0x10'],
  ])('%s is refused', (text, code, says) => {
    const error = errorOf(() => names.address(text))
    expect(error.code).toBe(code)
    expect(error.message).toContain(says)
  })

  it('are not there in a program that was stripped', () => {
    const none = new Names([])
    expect(none.place(0x1000)).toBeUndefined()
    expect(none.address('0x1000')).toBe(0x1000)
    expect(errorOf(() => none.function('main')).code).toBe('NO_SYMBOLS')
  })

  it('stay as they are in the file where that is wanted', () => {
    const raw = new Names([symbol('_RNvNtC4core3mem4swap', 0x1030, 0x10)], { raw: true })
    expect(raw.place(0x1030)).toBe('_RNvNtC4core3mem4swap')
  })

  it('are shortened in the middle', () => {
    expect(shorten('abcdefghijklmnopqrstuvwxyz', 10)).toBe('abc…uvwxyz')
    expect(shorten('abc', 10)).toBe('abc')
  })
})

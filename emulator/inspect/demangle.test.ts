/** Names of Rust's two manglings: the examples of RFC 2603, and what rustc wrote into the shipped programs. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSymbols } from '../program/symbols.ts'
import { demangle } from './demangle.ts'

/** As v0 writes numbers: `_` is 0, `0_` is 1. */
function base62(value: number): string {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  if (value === 0) return '_'
  let text = ''
  for (let rest = value - 1; rest > 0 || text === ''; rest = Math.floor(rest / 62)) text = digits[rest % 62] + text
  return `${text}_`
}

describe('v0 names', () => {
  it.each([
    ['_RNvC6_123foo3bar', '123foo::bar'],
    ['_RNvNtC7mycrate3foo3bar', 'mycrate::foo::bar'],
    ['_RNvYNtC7mycrate8MyStructNtC7mycrate7MyTrait3foo', '<mycrate::MyStruct as mycrate::MyTrait>::foo'],
    ['_RNCNCNgCs6DXkGYLi8lr_2cc5spawn00B5_', 'cc::spawn::{closure#0}::{closure#0}'],
    ['_RMC0INtC8arrayvec8ArrayVechKj7b_E', '<arrayvec::ArrayVec<u8, 123>>'],
    ['_RNqCs4fqI2P2rA04_11utf8_identsu30____7hkackfecea1cbdathfdh9hlq6y', 'utf8_idents::საჭმელად_გემრიელი_სადილი'],
    [
      '_RINbNbCskIICzLVDPPb_5alloc5alloc8box_freeDINbNiB4_5boxed5FnBoxuEp6OutputuEL_ECs1iopQbuBiw2_3std',
      'alloc::alloc::box_free::<dyn alloc::boxed::FnBox<(), Output = ()>>',
    ],
    ['_RINvC1a1bFG_RL0_hReEuE', "a::b::<for<'a> fn(&'a u8, &str)>"],
    ['_RINvC1a1bFUKCPhEuE', 'a::b::<unsafe extern "C" fn(*const u8)>'],
    ['_RINvC1a1bKlnf_Kb1_Kc61_E', "a::b::<-15, true, 'a'>"],
    ['_RINvC1a1bTlETEATlmEj3_E', 'a::b::<(i32,), (), [(i32, u32); 3]>'],
    ['_RNvC1a1b.llvm.9D1C9369', 'a::b'],
    ['_RNvC1a1b.24', 'a::b.24'],
  ])('%s', (symbol, name) => {
    expect(demangle(symbol)).toBe(name)
  })

  it('are all read in the shipped programs', () => {
    const folder = new URL('../../fixtures/elf/', import.meta.url)
    const symbols = readdirSync(folder)
      .filter(name => name.endsWith('.elf'))
      .flatMap(name => readSymbols(readFileSync(new URL(name, folder))))
      .map(({ name }) => name)
      .filter(name => name.startsWith('_R'))
    expect(symbols.length).toBeGreaterThan(1000)
    expect(symbols.filter(symbol => demangle(symbol) === symbol)).toEqual([])
  })

  it('stay as they are where they are damaged, at any place', () => {
    const symbol = '_RINbNbCskIICzLVDPPb_5alloc5alloc8box_freeDINbNiB4_5boxed5FnBoxuEp6OutputuEL_ECs1iopQbuBiw2_3std'
    for (let length = 0; length < symbol.length; length++)
      expect(demangle(symbol.slice(0, length))).toBeTypeOf('string')
    for (const damaged of ['_R', '_RNvC', '_RB_', '_RNvB_1a', '_RINvC1a1bB9_E', '_RINvC1a1bKlzz_E', '_RC99a']) {
      expect(demangle(damaged)).toBe(damaged)
    }
  })

  it('do not blow up where each part repeats the one before', () => {
    // Each argument is a pair of the one before: the last one would name 2^40 units.
    let symbol = 'INvC1a1bTuuE'
    let before = 8
    for (let i = 0; i < 40; i++) {
      const reference = `B${base62(before)}`
      before = symbol.length
      symbol += `T${reference}${reference}E`
    }
    expect(demangle(`_R${symbol.slice(0, 28)}E`)).toBe(
      'a::b::<((), ()), (((), ()), ((), ())), ((((), ()), ((), ())), (((), ()), ((), ())))>',
    )
    expect(demangle(`_R${symbol}E`)).toBe(`_R${symbol}E`)
    expect(demangle(`_RINvC1a1b${'S'.repeat(500)}uE`)).toMatch(/^_R/)
  })
})

describe('legacy names', () => {
  it.each([
    ['_ZN4core3fmt9Formatter9write_str17h0123456789abcdefE', 'core::fmt::Formatter::write_str'],
    [
      '_ZN71_$LT$Test$u20$$u2b$$u20$$u27$static$u20$as$u20$foo..Bar$LT$Test$GT$$GT$3bar17h930b740aa94f1d3aE',
      "<Test + 'static as foo::Bar<Test>>::bar",
    ],
    ['_ZN9__gnu_cxx3fooE', '_ZN9__gnu_cxx3fooE'],
    ['_ZN99core17h0123456789abcdefE', '_ZN99core17h0123456789abcdefE'],
    ['guest_main', 'guest_main'],
    ['runtime.gcenable', 'runtime.gcenable'],
  ])('%s', (symbol, name) => {
    expect(demangle(symbol)).toBe(name)
  })
})

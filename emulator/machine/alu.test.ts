import { encode } from '@zkmips/isa/encode'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { machineWith } from '../testing/programs.ts'
import * as alu from './alu.ts'
import { HI, LO } from './state.ts'

const CORNERS = [0, 1, 2, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
const word = fc.oneof(fc.constantFrom(...CORNERS), fc.integer({ min: 0, max: 0xffffffff }))
const signed = (value: number) => BigInt(value | 0)
const unsigned = (value: number) => BigInt(value >>> 0)

it('high words of products', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(BigInt(alu.multiplyHighUnsigned(a | 0, b | 0))).toBe(BigInt.asIntN(32, (unsigned(a) * unsigned(b)) >> 32n))
      expect(BigInt(alu.multiplyHighSigned(a | 0, b | 0))).toBe(BigInt.asIntN(32, (signed(a) * signed(b)) >> 32n))
    }),
    { numRuns: 3000 },
  )
})

// What each instruction puts into HI:LO, as 64-bit arithmetic says it.
const DOUBLE_WORDS = {
  mult: (_acc: bigint, a: number, b: number) => signed(a) * signed(b),
  multu: (_acc: bigint, a: number, b: number) => unsigned(a) * unsigned(b),
  madd: (acc: bigint, a: number, b: number) => acc + signed(a) * signed(b),
  maddu: (acc: bigint, a: number, b: number) => acc + unsigned(a) * unsigned(b),
  msub: (acc: bigint, a: number, b: number) => acc - signed(a) * signed(b),
  msubu: (acc: bigint, a: number, b: number) => acc - unsigned(a) * unsigned(b),
  div: (_acc: bigint, a: number, b: number) =>
    (BigInt.asUintN(32, signed(a) % signed(b)) << 32n) | BigInt.asUintN(32, signed(a) / signed(b)),
  divu: (_acc: bigint, a: number, b: number) => ((unsigned(a) % unsigned(b)) << 32n) | (unsigned(a) / unsigned(b)),
} as const

it.each(Object.entries(DOUBLE_WORDS))('%s against 64-bit arithmetic', (name, model) => {
  const code = [encode(name as keyof typeof DOUBLE_WORDS, { rs: 8, rt: 9 })]
  const machine = machineWith(code)
  const { state } = machine
  const { pc, nextPC } = state
  fc.assert(
    fc.property(word, word, word, word, (a, b, hi, lo) => {
      fc.pre(b !== 0 || !name.startsWith('div'))
      Object.assign(state, { pc, nextPC })
      state.registers[8] = a
      state.registers[9] = b
      state.registers[HI] = hi
      state.registers[LO] = lo
      machine.step()
      const expected = BigInt.asUintN(64, model((BigInt(hi) << 32n) | BigInt(lo), a, b))
      expect((BigInt(state.registers[HI]!) << 32n) | BigInt(state.registers[LO]!)).toBe(expected)
    }),
    { numRuns: 2000 },
  )
})

it('ins and ext are inverse on their field and leave the rest', () => {
  const position = fc.integer({ min: 0, max: 31 })
  fc.assert(
    fc.property(word, word, position, position, (into, value, x, y) => {
      const [low, high] = [Math.min(x, y), Math.max(x, y)]
      const size = high - low + 1
      const inserted = alu.insertBits(into | 0, value | 0, low, size) >>> 0
      expect(alu.extractBits(inserted | 0, low, size) >>> 0).toBe(Number(BigInt.asUintN(size, BigInt(value))))
      for (let bit = 0; bit < 32; bit++) {
        if (bit < low || bit > high) expect((inserted >>> bit) & 1).toBe((into >>> bit) & 1)
      }
    }),
  )
})

it('the unaligned pairs move any four bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      word,
      fc.integer({ min: 0, max: 3 }),
      (bytes, value, at) => {
        const view = new DataView(bytes.slice().buffer)
        const [first, second] = [view.getInt32(0), view.getInt32(4)]
        const loaded = alu.loadRight(alu.loadLeft(0x5eed, first, at), at === 0 ? first : second, at + 3)
        expect(loaded | 0).toBe(view.getInt32(at))
        const left = alu.storeLeft(first, value | 0, at)
        const stored = new DataView(new ArrayBuffer(8))
        stored.setInt32(0, at === 0 ? alu.storeRight(left, value | 0, at + 3) : left)
        stored.setInt32(4, at === 0 ? second : alu.storeRight(second, value | 0, at + 3))
        view.setUint32(at, value)
        expect(new Uint8Array(stored.buffer)).toEqual(new Uint8Array(view.buffer))
      },
    ),
  )
})

/** Malicious rows of the table of mulmod256: each is refused by the rule that is there for it. */
import { MIN_HEIGHT, type Table } from '@zkmips/air/table'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import type { CallRecord } from '../../tables/precompile-calls.ts'
import { complaints, obligingMachine } from '../testing/side-table.ts'
import { mulmod256Chip } from './air.ts'
import { fillMulmod256 } from './trace.ts'

const MAX = 2n ** 256n - 1n

const wordsOf = (n: bigint): number[] =>
  Array.from({ length: 8 }, (_, w) => Number((n >> BigInt(32 * (7 - w))) & 0xffff_ffffn))
const reduced = (x: bigint, y: bigint, m: bigint): bigint => (x * y) % (m === 0n ? 2n ** 256n : m)

/** Calls of x, y, m, answered as they are, or otherwise. */
function callsOf(numbers: readonly (readonly [bigint, bigint, bigint])[], answer = reduced): CallRecord {
  return {
    machine: 3,
    length: numbers.length,
    shard: Uint32Array.from(numbers, (_, i) => 1 + i),
    clock: Uint32Array.from(numbers, (_, i) => 7 + i),
    before: Uint32Array.from(numbers.flatMap(n => n.flatMap(wordsOf))),
    after: Uint32Array.from(numbers.flatMap(([x, y, m]) => [answer(x, y, m), y, m].flatMap(wordsOf))),
  }
}

const X = 0xfedcba98_76543210_0f1e2d3c_4b5a6978_8796a5b4_c3d2e1f0_01234567_89abcdefn
const Y = 0x12345678_9abcdef0_deadbeef_cafebabe_00112233_44556677_8899aabb_ccddeeffn
const M = 0xffffffff_00000001_00000000_00000000_00000000_ffffffff_ffffffff_fffffffbn

const corners = [0n, 1n, 2n, 0xffffn, 0x10000n, 2n ** 128n, MAX - 1n, MAX]

/** The row of one call with cells changed by name; early ones, too. */
function row(numbers: readonly [bigint, bigint, bigint], cells: Readonly<Record<string, number>>): Table {
  const table = fillMulmod256(callsOf([numbers]))
  for (const [name, value] of Object.entries(cells)) {
    const group = mulmod256Chip.columns.early.includes(name) ? 'early' : 'main'
    const index = mulmod256Chip.columns[group].indexOf(name)
    if (index < 0) throw new Error(name)
    table[group][index]![0] = ((value % P) + P) % P
  }
  return table
}

/** What refuses the row where the rest of the machine agrees to everything: rules and lookups. */
const refusal = (table: Table): string[] => complaints(table, obligingMachine(table))

const limbsOf = (name: string, n: bigint): Record<string, number> =>
  Object.fromEntries(Array.from({ length: 16 }, (_, k) => [`${name}[${k}]`, Number((n >> BigInt(16 * k)) & 0xffffn)]))
const bytesOf = (name: string, n: bigint, count: number, step = 8): Record<string, number> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, k) => [`${name}[${k}]`, Number((n >> BigInt(step * k)) & 0xffn)]),
  )

/** The cells of a row that claims quotient and remainder: with the carries that the identity needs, as integers. */
function claimed([x, y, m]: readonly [bigint, bigint, bigint], q: bigint, r: bigint): Table {
  const table = row([x, y, m], { ...limbsOf('result', r), ...bytesOf('quotient', q, 64) })
  // Carries of x·y − q·m − r, which the filler has for the right q and r only.
  const modulus = m === 0n ? 2n ** 256n : m
  const at = (n: bigint, i: number): number => Number((n >> BigInt(8 * i)) & 0xffn)
  let carry = 0
  for (let k = 0; k < 31; k++) {
    let sum = carry - Number((r >> BigInt(16 * k)) & 0xffffn) * Number(k < 16)
    for (const [place, weight] of [
      [2 * k, 1],
      [2 * k + 1, 256],
    ] as const) {
      // biome-ignore format: one line
      for (let i = 0; i <= place; i++) {
        if (i < 32 && place - i < 32) sum += weight * at(x, i) * at(y, place - i)
        if (i < 64 && place - i < 33) sum -= weight * at(q, i) * at(modulus, place - i)
      }
    }
    carry = Math.floor(sum / 2 ** 16)
    table.main[mulmod256Chip.columns.main.indexOf(`carries[${k}]`)]![0] = carry + 2 ** 13
  }
  return table
}

describe('mulmod256: honest rows', () => {
  it('of corner numbers', () => {
    const numbers = corners.flatMap(x => corners.flatMap(y => corners.map(m => [x, y, m] as const)))
    expect(refusal(fillMulmod256(callsOf([...numbers, [X, Y, M], [X, Y, 0n]])))).toEqual([])
  })
})

describe('mulmod256: wrong answers', () => {
  it.each([
    [X, Y, M],
    [X, Y, 0n],
    [X, Y, 1n],
    [3n, 5n, 7n],
  ] as const)('%#: every limb off by one', (...numbers) => {
    const table = fillMulmod256(callsOf([numbers]))
    for (let k = 0; k < 16; k++) {
      const right = table.early[mulmod256Chip.columns.early.indexOf(`result[${k}]`)]![0]!
      const found = refusal(row(numbers, { [`result[${k}]`]: right === 0xffff ? right - 1 : right + 1 }))
      expect(found).toContain(`constraint limb ${k} of the identity`)
    }
  })

  it('a quotient that is too small: the remainder is not below m', () => {
    // (q − 1)·m + (r + m), where r + m fits.
    const numbers = [X, Y, 2n ** 200n + 12345n] as const
    const [q, r] = [(X * Y) / numbers[2], (X * Y) % numbers[2]]
    const found = refusal(claimed(numbers, q - 1n, r + numbers[2]))
    expect(found.filter(f => f.startsWith('constraint limb') && f.endsWith('identity'))).toEqual([])
    expect(found.some(f => /is equal above the one that decides|the result is below m/.test(f))).toBe(true)
  })

  it('no flag says which limb decides, or one below does, or two', () => {
    const decides = (cells: Readonly<Record<string, number>>): string[] => refusal(row([X, Y, M], cells))
    const table = fillMulmod256(callsOf([[X, Y, M]]))
    const k = Array.from({ length: 16 }, (_, i) => i).find(
      i => table.main[mulmod256Chip.columns.main.indexOf(`decides[${i}]`)]![0] === 1,
    )!
    expect(decides({ [`decides[${k}]`]: 0, excess: 0 })).toEqual(['constraint one limb decides'])
    const below = decides({ [`decides[${k}]`]: 0, 'decides[0]': 1 })
    expect(below).toContain(`constraint limb ${k} is equal above the one that decides`)
    expect(decides({ [`decides[${k}]`]: 2, 'decides[0]': -1 })).toContain(`constraint limb ${k} decides: boolean`)
  })

  it('m = 0 taken for a number, and a number for m = 0', () => {
    expect(refusal(row([X, Y, 0n], { mIsZero: 0 }))).toContain('constraint one limb decides')
    const top = Number(((X * Y) % 2n ** 256n) >> 240n)
    const below = refusal(row([X, Y, 0n], { mIsZero: 0, 'decides[15]': 1, excess: -top - 1 }))
    expect(below).toContain('lookup the result is below m')
    const found = refusal(claimed([X, Y, M], (X * Y) >> 256n, (X * Y) & MAX))
    expect(found.length).toBeGreaterThan(0)
    expect(refusal(row([X, Y, M], { mIsZero: 1 }))).toContain('constraint m is zero where mIsZero')
    expect(refusal(row([X, Y, 0n], { mIsZero: 2 }))).toContain('constraint mIsZero is boolean')
  })

  it('a quotient with a product above all limbs', () => {
    // q + 2^504 times m adds nothing below 2^512 but for its low bytes: the sum above sees the rest.
    const found = refusal(row([X, Y, M], { 'quotient[63]': 1 }))
    expect(found).toContain('constraint no product above the limbs')
  })

  it('carries and bytes that are out of range or fractions', () => {
    expect(refusal(row([X, Y, M], { 'carries[3]': 2 ** 14 }))).toContain('lookup carry 3')
    expect(refusal(row([X, Y, M], { 'quotient[5]': 256 }))).toContain('lookup quotient, bytes 4 and 5')
    expect(refusal(row([X, Y, M], { 'quotient[5]': (P + 1) / 2 }))).toContain('lookup quotient, bytes 4 and 5')
    expect(refusal(row([X, Y, M], { 'xBytes[2]': 0x132 }))).toContain('lookup x, bytes of limb 2')
    expect(refusal(row([X, Y, M], { 'xBytes[2]': 1 }))).toContain('lookup x, bytes of limb 2')
    expect(refusal(row([X, Y, M], { 'result[2]': 2 ** 16 }))).toContain('lookup limb 2 of the result')
    expect(refusal(row([X, Y, M], { 'm[2]': 2 ** 16 }))).toContain('lookup m, bytes of limb 2')
  })

  it('a limb of the identity that is p more: its carry is out of range', () => {
    // 2^16·carry + p has no carry of 14 bits: p/2^16 is 32,512 and a fraction.
    const table = row([X, Y, M], {})
    const k = mulmod256Chip.columns.main.indexOf('carries[0]')
    table.main[k]![0] = table.main[k]![0]! + 32512
    expect(refusal(table)).toContain('lookup carry 0')
  })
})

describe('mulmod256: rows', () => {
  it('that are real twice, or by a fraction', () => {
    expect(refusal(row([X, Y, M], { real: 2 }))).toContain('constraint real is boolean')
    expect(refusal(row([X, Y, M], { real: -1 }))).toContain('constraint real is boolean')
  })

  it('of padding answer nothing', () => {
    const table = fillMulmod256(callsOf([[X, Y, M]]))
    expect(table.height).toBe(MIN_HEIGHT)
    expect(obligingMachine(table)).toHaveLength(12)
  })

  it('have no cell that nothing notices', () => {
    const table = fillMulmod256(
      callsOf([
        [X, Y, M],
        [X, Y, 0n],
        [0n, 0n, 5n],
      ]),
    )
    const report = mutateTable(mulmod256Chip, table, { rows: [0, 1, 2] })
    expect(report.free).toEqual([])
    expect(report.unusedConstraints).toEqual([])
    expect(report.unusedMessages).toEqual([])
  })
})

import { constraintDegree, logUpLayout } from '@zkmips/air/logup'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { inverse } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { LookupCounts } from '../../tables/lookups.ts'
import {
  type Claim,
  claimed,
  MULMOD384,
  mulmodCall,
  mulmodComplaints,
  mulmodTable,
  numberOf,
  wordsOf,
} from '../testing/mulmod.ts'
import { cellsAt, edited, type SaidCall } from '../testing/precompile-side.ts'
import { randomWords } from '../testing/side-table.ts'
import { mulmod384Chip } from './air.ts'
import { earlyMulmod384, fillMulmod384 } from './trace.ts'

const TOP = 1n << 384n
const FIELD =
  0x1a0111ea_397fe69a_4b1ba7b6_434bacd7_64774b84_f38512bf_6730d2a0_f6b0f624_1eabfffe_b153ffff_b9feffff_ffffaaabn
type Operands = readonly [bigint, bigint, bigint]

const random = randomWords(48)
const number = (): bigint =>
  numberOf(Array.from({ length: 12 }, random), 0, 12) >> BigInt(random() % 3 === 0 ? random() % 384 : 0)

const factors = [0n, 1n, TOP / 2n, TOP - 1n, FIELD - 1n, 1n << 16n, TOP - (1n << 16n)]
const moduli = [0n, 1n, 2n, 255n, 1n << 16n, FIELD, TOP - 1n, TOP / 2n]
const extremes: readonly Operands[] = factors.flatMap(x => factors.flatMap(y => moduli.map((m): Operands => [x, y, m])))

const callsOf = (all: readonly Operands[]): SaidCall[] =>
  all.map((operands, k) => mulmodCall(MULMOD384, operands, { shard: 1 + (k >> 4), clock: 5 + k }))

describe('mulmod384 chip', () => {
  it('accepts extreme operands: m = 0, 1 and 2^384 − 1, factors above m, quotients of 768 bits', () => {
    const calls = callsOf(extremes)
    expect(mulmodComplaints(mulmodTable(MULMOD384, calls), MULMOD384, calls)).toEqual([])
  })

  it('accepts random operands of all lengths', () => {
    const calls = callsOf(Array.from({ length: 200 }, (): Operands => [number(), number(), number()]))
    expect(mulmodComplaints(mulmodTable(MULMOD384, calls), MULMOD384, calls)).toEqual([])
  })

  it('counts the lookups that its messages make, and commits early to what it commits to later', () => {
    const calls = callsOf([...extremes.filter((_, k) => k % 97 === 0), [5n, 7n, 0n]])
    const record = {
      machine: 5,
      length: calls.length,
      shard: Uint32Array.from(calls, c => c.shard),
      clock: Uint32Array.from(calls, c => c.clock),
      before: Uint32Array.from(calls.flatMap(c => Array.from(c.before))),
      after: Uint32Array.from(calls.flatMap(c => Array.from(c.after))),
    }
    const [counted, evaluated] = [new LookupCounts(), new LookupCounts()]
    const table = fillMulmod384(record, counted)
    evaluated.countTable(table, [])
    counted.columns.forEach((column, k) => {
      expect(column.every((count, row) => count === evaluated.columns[k]![row])).toBe(true)
    })
    expect(earlyMulmod384(record).early).toEqual(table.early)
  })

  it('takes 815 cells a call', () => {
    const { early, main } = mulmod384Chip.columns
    expect([early.length, main.length, logUpLayout(mulmod384Chip).width]).toEqual([99, 288, 105])
    expect(early.length + main.length + 4 * logUpLayout(mulmod384Chip).width + 8).toBe(815)
    expect(constraintDegree(mulmod384Chip)).toBe(3)
  })
})

describe('mulmod384 chip: no cell is free', () => {
  it('every cell of a call is noticed, and every rule notices some', () => {
    const calls = callsOf([
      [number(), number(), FIELD],
      [TOP - 1n, TOP - 1n, 1n],
      [TOP - 1n, TOP - 2n, 0n],
      [number(), number(), number() >> 40n],
    ])
    const table = mulmodTable(MULMOD384, calls)
    const report = mutateTable(mulmod384Chip, table, { rows: calls.map((_, row) => row) })
    expect(report.everyFree).toEqual([])
    expect([report.unusedConstraints, report.unusedMessages]).toEqual([[], []])
    const padding = mutateTable(mulmod384Chip, table, { rows: [calls.length] })
    expect([padding.unusedConstraints.includes('real is boolean')]).toEqual([false])
  })
})

describe('mulmod384 chip: wrong results', () => {
  const operands: Operands = [0xabcdefn ** 15n % TOP, 0x1234567n ** 13n % TOP, FIELD]
  const [x, y, m] = operands
  const product = x * y
  const right = { x, y, m, q: product / m, r: product % m }
  const honest = callsOf([operands])
  const table = mulmodTable(MULMOD384, honest)
  /** What is wrong with a row that claims so, when the shard agrees to it. */
  const verdict = (claim: Claim, change: Readonly<Record<string, number>> = {}): string[] => {
    const before = [claim.x, claim.y, claim.m].flatMap(n => wordsOf(n, 48))
    const said = { ...honest[0]!, before, after: [...wordsOf(claim.r, 48), ...before.slice(12)] }
    return mulmodComplaints(edited(claimed(table, 0, MULMOD384, claim), 0, change), MULMOD384, [said])
  }

  it('the right one is accepted as a claim', () => {
    expect(verdict(right)).toEqual([])
    expect(verdict({ x, y, m: 0n, q: product / TOP, r: product % TOP })).toEqual([])
    expect(verdict({ x, y, m: 1n, q: product, r: 0n })).toEqual([])
  })

  it('is not what the shard says', () => {
    const after = Uint32Array.from(honest[0]!.after)
    after[11]! ^= 1
    const said = { ...honest[0]!, after }
    expect(mulmodComplaints(table, MULMOD384, [said])).toEqual(['bus precompileWords'])
  })

  const isIdentity = (found: readonly string[]): boolean =>
    found.length > 0 && found.every(f => /^constraint limb \d+ of the identity$/.test(f))

  it('r is off', () => {
    for (const r of [right.r + 1n, right.r - 1n, right.r ^ (1n << 200n), 0n]) {
      expect(verdict({ ...right, r })).toSatisfy(isIdentity)
    }
  })

  it('a remainder of m and more', () => {
    for (const times of [1n, 2n, 5n]) {
      expect(verdict({ ...right, q: right.q - times, r: right.r + times * m })).toEqual([
        'lookup the result is below m',
      ])
    }
    // r = m: no limb differs.
    const exact = { x: m, y: 7n, m, q: 6n, r: m }
    expect(verdict(exact)).toEqual(['lookup the result is below m'])
    expect(verdict(exact, { 'decides[0]': 0, excess: 0 })).toEqual(['constraint one limb decides'])
  })

  it('a limb that decides below one that differs', () => {
    // The limbs of m and r at 23 differ the wrong way; limb 0 goes the right way.
    const r = m + (1n << 368n) - 1n
    const claim = { x: r, y: 1n, m, q: 0n, r }
    const top = { 'decides[23]': 0, 'decides[0]': 1, excess: Number((m & 0xffffn) - (r & 0xffffn)) - 1 }
    const found = verdict(claim, {
      ...Object.fromEntries(Array.from({ length: 24 }, (_, k) => [`decides[${k}]`, 0])),
      ...top,
    })
    expect(found).toContain('constraint limb 23 is equal above the one that decides')
    expect(found.filter(f => !/^constraint limb \d+ is equal above/.test(f))).toEqual([])
  })

  it('flags that decide by halves, or with a weight', () => {
    const half = inverse(2)
    const found = verdict(right, { 'decides[0]': half, 'decides[1]': half, 'decides[23]': 0 })
    expect(found).toContain('constraint limb 0 decides: boolean')
  })

  it('m is 0, and is taken for 0 or not as it pleases', () => {
    const zero = { x, y, m: 0n, q: 0n, r: 0n }
    expect(verdict({ ...zero, mIsZero: false, r: product % TOP })).toContain('lookup the result is below m')
    expect(verdict({ ...right, mIsZero: true, q: product / (TOP + m), r: (product % (TOP + m)) % TOP })).toContain(
      'constraint m is zero where mIsZero',
    )
    expect(verdict(right, { mIsZero: inverse(2) })).toContain('constraint mIsZero is boolean')
    // m = 0 has one quotient only.
    expect(verdict({ ...zero, q: product / TOP - 1n, r: product % TOP })).toSatisfy(isIdentity)
  })

  it('equal modulo 2^768 only: the quotient is chosen for a wrong result', () => {
    const big = 1n << 768n
    // m is odd, so there is a quotient for every result.
    let inverseOfM = 1n
    for (let bits = 1; bits < 768; bits *= 2) inverseOfM = (inverseOfM * (2n - m * inverseOfM)) % big
    inverseOfM = ((inverseOfM % big) + big) % big
    expect((inverseOfM * m) % big).toBe(1n)
    for (const r of [0n, 1n, right.r + 1n]) {
      const q = ((((product - r) % big) + big) * inverseOfM) % big
      const found = verdict({ ...right, q, r })
      expect(found).toContain('constraint no product above the limbs')
    }
  })

  it('a wrong limb that a carry pays for', () => {
    const cells = cellsAt(claimed(table, 0, MULMOD384, right), 0)
    // r + 1: the first carry becomes less by 2^−16, all following ones adapt.
    const r = right.r + 1n
    const wrong = claimed(table, 0, MULMOD384, { ...right, r })
    const before = wordsOf(x, 48).concat(wordsOf(y, 48), wordsOf(m, 48))
    const said = { ...honest[0]!, before, after: [...wordsOf(r, 48), ...before.slice(12)] }
    const paid = edited(wrong, 0, {
      ...Object.fromEntries(Object.entries(cells).filter(([name]) => name.startsWith('carr'))),
      'carries[0]': cells['carries[0]']! - inverse(2 ** 16),
    })
    const found = mulmodComplaints(paid, MULMOD384, [said])
    expect(found).toContain('lookup carry 0')
    expect(found).not.toContain('constraint limb 0 of the identity')
    // Limbs passed on twice over: 2^15 more in a carry are a sign and a bit.
    expect(verdict(right, { 'carrySigns[3]': 2 })).toContain('constraint sign of carry 3 is boolean')
  })

  it('bytes and limbs out of range', () => {
    const cells = cellsAt(table, 0)
    // The low byte 256 more, the high byte one less: the limb is the same, the product is not.
    expect(verdict(right, { 'xBytes[4]': cells['xBytes[4]']! + 256 })).toContain('lookup x, bytes of limb 4')
    expect(verdict(right, { 'yBytes[4]': cells['yBytes[4]']! + 1 })).toContain('lookup y, bytes of limb 4')
    expect(verdict(right, { 'mBytes[4]': cells['mBytes[4]']! + 1 })).toContain('lookup m, bytes of limb 4')
    const wide = { 'quotient[4]': cells['quotient[4]']! + 256, 'quotient[5]': cells['quotient[5]']! - 1 }
    expect(verdict(right, wide)).toContain('lookup quotient, bytes 4 and 5')
    const limbs = { 'result[0]': cells['result[0]']! + 2 ** 16, 'result[1]': cells['result[1]']! - 1 }
    expect(verdict(right, limbs)).toContain('lookup limb 0 of the result')
  })
})

describe('mulmod384 chip: rows', () => {
  const calls = callsOf([
    [3n, 5n, 7n],
    [TOP - 1n, TOP - 1n, FIELD],
    [number(), number(), 0n],
  ])
  const table = mulmodTable(MULMOD384, calls)
  const verdict = (cells: Readonly<Record<string, number>>, row = 0, said = calls): string[] =>
    mulmodComplaints(edited(table, row, cells), MULMOD384, said)

  it('an old word, the clock or the shard of another call', () => {
    for (const name of ['clock', 'shard']) expect(verdict({ [name]: 99 })).toEqual(['bus precompileWords'])
    expect(verdict({ 'y[3]': 1 })).toContain('bus precompileWords')
  })

  it('operands of two calls in one row', () => {
    const [one, two] = [calls[0]!, calls[1]!]
    const mix = (a: SaidCall, b: SaidCall): Operands => [
      numberOf(a.before, 0, 12),
      numberOf(b.before, 12, 12),
      numberOf(a.before, 24, 12),
    ]
    const mixed = [mix(one, two), mix(two, one)].map((operands, k) => mulmodCall(MULMOD384, operands, calls[k]!))
    const complaints = mulmodComplaints(mulmodTable(MULMOD384, [...mixed, calls[2]!]), MULMOD384, calls)
    expect(complaints).toEqual(['bus precompileWords'])
  })

  it('a call twice, left out, of nobody, of another machine', () => {
    const of = (rows: readonly SaidCall[]) => mulmodTable(MULMOD384, rows)
    for (const rows of [
      [...calls, calls[0]!],
      calls.slice(1),
      [...calls, mulmodCall(MULMOD384, [1n, 1n, 2n], { shard: 9, clock: 9 })],
    ]) {
      expect(mulmodComplaints(of(rows), MULMOD384, calls)).toEqual(['bus precompileWords'])
    }
    expect(mulmodComplaints(table, { ...MULMOD384, machine: 3 }, calls)).toEqual(['bus precompileWords'])
  })

  it('a row that counts twice, or padding that answers', () => {
    expect(verdict({ real: 2 })).toContain('constraint real is boolean')
    const padding = { ...cellsAt(table, 0), 'result[0]': 2 }
    const answers = verdict({ ...padding, real: 0 }, 5, [...calls, { ...calls[0]!, clock: 77 }])
    expect(answers).toContain('bus precompileWords')
    // As a row of its own, a wrong one.
    const wrong = verdict({ ...padding, clock: 77 }, 5)
    expect(wrong).toContain('constraint limb 0 of the identity')
    // A multiplicity of −1 on padding.
    expect(verdict({ mIsZero: 1 }, 5)).toEqual(['constraint one limb decides'])
  })
})

/** Malicious rows of the shift table. What each attack is up against is in the README's section on soundness. */
import { describe, expect, it } from 'vitest'
import { SHIFT, shift } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { forge, fraction, type Row } from '../testing/forge.ts'
import {
  cellsOfRow,
  complaints,
  high,
  low,
  type OtherMessage,
  obligingMachine,
  withCells,
  wrongLimbs,
} from '../testing/side-table.ts'
import { shiftChip } from './air.ts'
import { fillShift } from './trace.ts'

type Operation = keyof typeof SHIFT

const compute: Record<Operation, (x: number, n: number) => number> = {
  sll: (x, n) => (x << n) >>> 0,
  srl: (x, n) => x >>> n,
  sra: (x, n) => (x >> n) >>> 0,
  rotr: (x, n) => (n === 0 ? x : ((x >>> n) | (x << (32 - n))) >>> 0),
}
const OPERATIONS = Object.keys(SHIFT) as Operation[]
const AMOUNTS = [0, 1, 7, 15, 16, 17, 31, 0xffe0 + 5]
const WORDS = [0x80000001, 0x7fff8000, 0x12345678]

const tableOf = (operation: Operation, amount: number, x: number) =>
  fillShift([
    {
      length: 1,
      operation: Uint8Array.of(SHIFT[operation]),
      amount: Uint32Array.of(amount),
      x: Uint32Array.of(x),
      result: Uint32Array.of(compute[operation](x, amount & 31)),
    },
  ])!

/** The request as the attacker would like it to be answered; limbs may be any field elements. */
const asked = (
  operation: Operation,
  amount: number,
  x: number,
  resultLow: number,
  resultHigh: number,
): OtherMessage[] => [
  {
    bus: shift,
    message: { operation: SHIFT[operation], amount, xLow: low(x), xHigh: high(x), resultLow, resultHigh },
    multiplicity: 1,
  },
]

const REQUEST = ['sll', 'srl', 'sra', 'rotr', 'amount', 'xLow', 'xHigh', 'resultLow', 'resultHigh']

describe('shift: wrong results', () => {
  for (const operation of OPERATIONS) {
    it(`${operation}: every wrong limb is rejected by name`, () => {
      for (const amount of AMOUNTS) {
        for (const x of WORDS) {
          const right = compute[operation](x, amount & 31)
          for (const [resultLow, resultHigh] of wrongLimbs(right)) {
            const table = withCells(tableOf(operation, amount, x), 0, { resultLow, resultHigh })
            const expected = [
              ...(resultHigh === high(right) ? [] : ['constraint the high result']),
              ...(resultLow === low(right) ? [] : ['constraint the low result']),
            ]
            expect(complaints(table, asked(operation, amount, x, resultLow, resultHigh))).toEqual(expected)
          }
        }
      }
    })

    it(`${operation}: no adaptation of the other cells saves a wrong result`, () => {
      const stoppedBy = new Set<string>()
      for (const amount of [0, 5, 16, 31]) {
        const table = tableOf(operation, amount, 0x92345679)
        for (const [resultLow, resultHigh] of wrongLimbs(compute[operation](0x92345679, amount)).slice(0, 6)) {
          const verdict = adapt({ table, row: 0, lie: { resultLow, resultHigh }, pinned: REQUEST })
          expect(verdict.successes).toEqual([])
          for (const name of verdict.stoppedBy) stoppedBy.add(name)
        }
      }
      expect([...stoppedBy].some(name => name.endsWith('is below 2^m'))).toBe(true)
    })
  }
})

describe('shift: rows that only one rule rejects', () => {
  /** Cells of m's bits from the number; a forger may use others. */
  const bits = (m: number): Row => ({ 'm[0]': m & 1, 'm[1]': (m >> 1) & 1, 'm[2]': (m >> 2) & 1, 'm[3]': m >> 3 })
  /** A row with 0 < m < 16 and parts of the attacker's choice; the rest follows from the constraints. */
  const parts = (amount: number, more: Row): Row => ({
    amount,
    wholeLimb: (amount >> 4) & 1,
    ...bits(amount & 15),
    mIsZero: 0,
    top: 0,
    stayLow: 5,
    moveLow: 0,
    stayHigh: 3,
    moveHigh: 1,
    ...more,
  })
  const srl: Row = { sll: 0, srl: 1, sra: 0, rotr: 0 }
  const sra: Row = { sll: 0, srl: 0, sra: 1, rotr: 0 }
  const half = fraction(1, 2)
  /** For a power that is not 2^m: parts that pass their lookups all the same, because these only see the sums. */
  const passing = (m: number, power: number, copower: number, s: number, sHigh: number): Row => ({
    stayLow: 2 ** (16 - m) + s - copower,
    stayHigh: 2 ** (15 - m) + sHigh - fraction(copower, 2),
    moveLow: 2 ** m - power,
    moveHigh: 2 ** m - power,
  })
  /** One bit of m is v, the others are those of `others`; they add up to m. */
  const nonBit = (bit: number, v: number, others: number, m: number, power: number, s = 1, sHigh = s): Row => {
    const row = { ...parts(m, bits(others)), [`m[${bit}]`]: v, power }
    return { ...row, ...srl, ...passing(m, power, fraction(2 ** 16, power), s, sHigh) }
  }

  interface Forgery {
    readonly rule: string
    readonly rows: readonly Row[]
  }
  const forgeries: readonly Forgery[] = [
    // A combination of three operations that is called a fourth.
    { rule: 'constraint sll is boolean', rows: [parts(3, { sll: -1, srl: 1, sra: 1, rotr: 0, moveHigh: 0 })] },
    { rule: 'constraint srl is boolean', rows: [parts(3, { sll: 1, srl: -1, sra: 0, rotr: 1 })] },
    { rule: 'constraint sra is boolean', rows: [parts(3, { sll: 1, srl: 0, sra: -1, rotr: 1 })] },
    { rule: 'constraint rotr is boolean', rows: [parts(3, { sll: 0, srl: 1, sra: 1, rotr: -1 })] },
    // 32 = 16·2, by which the limbs are moved two places on.
    { rule: 'constraint wholeLimb is boolean', rows: [parts(34, { ...srl, wholeLimb: 2 })] },
    // m = 3 with 2^2, or with powers that are none; s is chosen so that the limbs are integers below 2^16.
    { rule: 'constraint bit 0 of m is boolean', rows: [nonBit(0, 3, 0, 3, 4, 2 ** 13 - 1, 2 ** 12 - 1)] },
    { rule: 'constraint bit 1 of m is boolean', rows: [nonBit(1, half, 0, 1, fraction(5, 2))] },
    { rule: 'constraint bit 2 of m is boolean', rows: [nonBit(2, fraction(-1, 4), 3, 2, fraction(512, 79), 49, 25)] },
    {
      rule: 'constraint bit 3 of m is boolean',
      rows: [nonBit(3, fraction(-1, 8), 2, 1, fraction(8192, 2303), 1778, 2041)],
    },
    // The row's own lookup of a bit length 16 is taken back by a second row.
    {
      rule: 'constraint mIsZero is boolean',
      rows: [0, 2].map(mIsZero => ({ ...parts(0, { ...srl, mIsZero, moveHigh: 0 }) })),
    },
    // Padding that takes an impossible lookup off the bus, so that a used row may have a wrong part.
    {
      rule: 'constraint mIsZero only on real rows',
      rows: [
        parts(0, { ...srl, mIsZero: 1, stayLow: 0x1234 - 777, moveLow: 777, moveHigh: 0 }),
        { ...bits(0), sll: 0, srl: 0, sra: 0, rotr: 0, mIsZero: 1, stayLow: 778, top: 0, halfCopower: 0, power: 0 },
      ],
    },
    // With m = 1, and stayLow's lookup off, a wrong bit falls out: stayLow = (x − 1)/2 for an even x.
    {
      rule: 'constraint m is zero where mIsZero says so',
      rows: [parts(1, { ...srl, mIsZero: 1, stayLow: fraction(0x1234 - 1, 2), moveLow: 1 })],
    },
    {
      rule: 'constraint power is two to the m',
      rows: [
        { ...parts(1, { ...srl, power: fraction(5, 2) }), ...passing(1, fraction(5, 2), fraction(2 ** 17, 5), 1, 1) },
      ],
    },
    {
      rule: 'constraint halfCopower is two to the 15 − m',
      rows: [parts(1, { ...srl, power: 2, halfCopower: 2 ** 14 + 5, stayLow: 90, stayHigh: 3, moveHigh: 1 })],
    },
    { rule: 'constraint the low limb is its parts', rows: [parts(3, { ...srl, xLow: 0x4321 })] },
    { rule: 'constraint the high limb is its parts', rows: [parts(3, { ...srl, xHigh: 0x4321 })] },
    { rule: 'constraint top is boolean', rows: [parts(3, { ...sra, top: half, stayHigh: 2 ** 11 })] },
    { rule: 'constraint topPart is top in its place', rows: [parts(3, { ...sra, top: 1, topPart: 0 })] },
    { rule: 'constraint mixed holds bits of both limbs', rows: [parts(3, { ...srl, mixed: 0x1111 })] },
    {
      rule: 'constraint edge holds bits of the low limb',
      rows: [parts(3, { sll: 1, srl: 0, sra: 0, rotr: 0, edge: 7 })],
    },
    { rule: 'constraint the low result', rows: [parts(3, { ...srl, resultLow: 7 })] },
    { rule: 'constraint the high result', rows: [parts(3, { ...srl, resultHigh: 7 })] },
    // The row is right for another amount; 3 = 32·rest with rest a field fraction, or below 0.
    { rule: 'lookup the rest of the amount', rows: [parts(4, { ...srl, ...bits(7) })] },
    { rule: 'lookup the rest of the amount', rows: [parts(4, { ...srl, amount: 7 })] },
    { rule: 'lookup the rest of the amount', rows: [parts(20, { ...srl, ...bits(4), wholeLimb: 0 })] },
    // Parts that borrow from each other.
    { rule: 'lookup stayLow is below 2^(16 − m)', rows: [parts(1, { ...srl, stayLow: half, moveLow: 1 })] },
    { rule: 'lookup stayLow is below 2^(16 − m)', rows: [parts(0, { ...srl, moveHigh: 0 })] },
    {
      rule: 'lookup stayHigh without top is below 2^(15 − m)',
      rows: [parts(1, { ...srl, stayHigh: half, moveHigh: 1 })],
    },
    { rule: 'lookup stayHigh without top is below 2^(15 − m)', rows: [parts(1, { ...sra, top: 1, stayHigh: 3 })] },
    {
      rule: 'lookup stayHigh without top is below 2^(15 − m)',
      rows: [parts(16, { ...sra, mIsZero: 1, stayHigh: 0x8000, moveHigh: 0 })],
    },
    { rule: 'lookup moveLow is below 2^m', rows: [parts(3, { ...srl, moveLow: 8 })] },
    { rule: 'lookup moveLow is below 2^m', rows: [parts(0, { ...srl, mIsZero: 1, moveLow: 1, moveHigh: 0 })] },
    { rule: 'lookup moveHigh is below 2^m', rows: [parts(3, { ...srl, moveHigh: -1 })] },
  ]

  for (const { rule, rows } of forgeries) {
    it(rule, () => {
      const breaking = rule.startsWith('constraint ') ? [rule.slice('constraint '.length)] : []
      const table = forge(shiftChip, rows, breaking)
      const { xLow, xHigh, amount } = cellsOfRow(table, 0)
      expect([xLow, xHigh, amount].every(limb => limb! < 1 << 16)).toBe(true)
      expect(complaints(table, obligingMachine(table))).toEqual([rule])
    })
  }

  it('every rule has such a row, except that at most one operation is on', () => {
    const rules = [
      ...shiftChip.constraints.map(c => `constraint ${c.label}`),
      ...shiftChip.interactions.map(i => `lookup ${i.label}`),
    ]
    expect(rules.filter(rule => !forgeries.some(f => f.rule === rule))).toEqual([
      'constraint at most one operation',
      'lookup the request',
    ])
  })
})

describe('shift: flags and padding', () => {
  const honest = tableOf('sll', 5, 0x12345678)

  it('two operations at once', () => {
    const table = withCells(honest, 0, { srl: 1 })
    expect(complaints(table, obligingMachine(table))).toContain('constraint at most one operation')
  })

  it('one operation answered as another', () => {
    const table = withCells(honest, 0, { sll: 0, srl: 1 })
    expect(complaints(table, obligingMachine(table))).toContain('constraint the low limb is its parts')
    const sra = withCells(tableOf('sra', 5, 0x92345678), 0, { sra: 0, srl: 1 })
    expect(complaints(sra, obligingMachine(sra))).toEqual(['constraint the high result'])
  })

  it('padding that answers a request nobody checked', () => {
    const table = withCells(honest, 3, { sll: 1, amount: 1, resultLow: 99 })
    expect(complaints(table, obligingMachine(table))).toContain('constraint power is two to the m')
  })

  it('a request that nobody made, or that is not answered', () => {
    const right = compute.sll(0x12345678, 5)
    const request = asked('sll', 5, 0x12345678, low(right), high(right))
    expect(complaints(honest, request)).toEqual([])
    expect(complaints(honest, [])).toEqual(['bus shift'])
    expect(complaints(honest, [...request, ...request])).toEqual(['bus shift'])
  })
})

describe('the adversary', () => {
  it('gets through as soon as a rule is missing', () => {
    for (const rule of ['moveHigh is below 2^m', 'the low limb is its parts', 'mixed holds bits of both limbs']) {
      const right = compute.srl(0x92345679, 5)
      const successes = wrongLimbs(right).flatMap(([resultLow, resultHigh]) => {
        const table = withoutRule(tableOf('srl', 5, 0x92345679), rule)
        return adapt({ table, row: 0, lie: { resultLow, resultHigh }, pinned: REQUEST }).successes
      })
      expect(successes.length).toBeGreaterThan(0)
    }
  })
})

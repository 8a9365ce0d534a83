/** Malicious rows of the division table. What each attack is up against is in the README's section on soundness. */
import { P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { field, forge, fraction, type Row } from '../testing/forge.ts'
import { type Claim, type HiloCase, hiloMessages, hiloRequests, limbs, rightClaim } from '../testing/hilo.ts'
import { cellsOfRow, complaints, high, low, obligingMachine, withCells, wrongLimbs } from '../testing/side-table.ts'
import { divideChip } from './air.ts'
import { fillDivide } from './trace.ts'

type Operation = 'div' | 'divu'

const caseOf = (operation: Operation, a: number, b: number): HiloCase => ({ operation, a, b, hi: 7, lo: 0x80000001 })
const tableOf = (c: HiloCase) => fillDivide(hiloRequests([c]))!
const REQUEST = [
  'div',
  'divu',
  'clock',
  'aLow',
  'aHigh',
  'bLow',
  'bHigh',
  'hiLow',
  'hiHigh',
  'loLow',
  'loHigh',
  'hiTime',
  'loTime',
]
const FIXED = [...REQUEST, 'quotientLow', 'quotientHigh', 'remainderLow', 'remainderHigh']

const CASES = [
  caseOf('div', 0x92345679, 0xfffffc19),
  caseOf('div', 0x80000000, 0xffffffff),
  caseOf('div', 7, 2),
  caseOf('divu', 0x92345679, 0x3e7),
  caseOf('divu', 0xfffffffe, 0xffffffff),
]

const lieCells = (claim: Claim): Row => ({
  quotientLow: claim.lo[0],
  quotientHigh: claim.lo[1],
  remainderLow: claim.hi[0],
  remainderHigh: claim.hi[1],
})

describe('divide: wrong results', () => {
  for (const c of CASES) {
    const right = rightClaim(c)
    const lies: Claim[] = (['lo', 'hi'] as const).flatMap(word =>
      wrongLimbs(right[word][0] + right[word][1] * 2 ** 16).map(lie => ({ ...right, [word]: lie })),
    )
    const name = `${c.operation} ${c.a.toString(16)} by ${c.b.toString(16)}`

    it(`${name}: every wrong limb breaks an equation, and is a message that nobody takes`, () => {
      for (const claim of lies) {
        expect(complaints(tableOf(c), hiloMessages([c], [claim]))).toEqual(['bus memory'])
        const found = complaints(withCells(tableOf(c), 0, lieCells(claim)), hiloMessages([c], [claim]))
        expect(found.some(f => /^constraint (limb|remainder)|^lookup bytes of quotient/.test(f))).toBe(true)
        expect(found).not.toContain('bus memory')
      }
    })

    it(`${name}: no adaptation of the other cells saves a wrong result`, () => {
      const stoppedBy = new Set<string>()
      // The remainder adapts to a wrong quotient, and the quotient to a wrong remainder.
      for (const word of ['quotient', 'remainder'] as const) {
        const [l, h] = right[word === 'quotient' ? 'lo' : 'hi']
        for (const [wrongLow, wrongHigh] of wrongLimbs(l + h * 2 ** 16).slice(0, 6)) {
          const lie = { [`${word}Low`]: wrongLow, [`${word}High`]: wrongHigh }
          const verdict = adapt({ table: tableOf(c), row: 0, lie, pinned: REQUEST })
          expect(verdict.successes).toEqual([])
          for (const stop of verdict.stoppedBy) stoppedBy.add(stop)
        }
      }
      expect(stoppedBy.size).toBeGreaterThan(0)
    })
  }
})

describe('divide: a divisor of 0', () => {
  it('has no row, whatever it answers', () => {
    for (const operation of ['div', 'divu'] as const) {
      for (const [q, r] of [
        [0, 0],
        [0, 7],
        [0xffffffff, 7],
        [0xffffffff, 0],
        [1, 7],
      ] as const) {
        const c = caseOf(operation, 7, 1)
        const table = withCells(tableOf(c), 0, {
          bLow: 0,
          bByte0: 0,
          ...lieCells({ lo: limbs(q), hi: limbs(r), result: [0, 0] }),
        })
        expect(adapt({ table, row: 0, lie: {}, pinned: FIXED, depth: 5 }).successes).toEqual([])
      }
    }
  })

  it('is rejected by the bound of the remainder when all else is adapted', () => {
    const row = { ...rowOf({ operation: 'divu', a: 7, b: 0, q: 0, r: 7 }) }
    const table = forge(divideChip, [row])
    expect(complaints(table, obligingMachine(table))).toEqual(['lookup slackHigh is a limb'])
  })
})

interface Division {
  readonly operation: Operation
  readonly a: number
  readonly b: number
  /** Any integers; a negative one, or one beyond 2^32, has its sign or excess in the cells for that. */
  readonly q: number
  readonly r: number
  readonly more?: Row
}

/** Cells for a claimed division: signs, bytes and carries of the bound as they should be; `forge` solves the rest. */
function rowOf({ operation, a, b, q, r, more = {} }: Division): Row {
  const signed = operation === 'div'
  const [aNegative, bNegative] = [signed ? a >>> 31 : 0, signed ? b >>> 31 : 0]
  const word = (v: number): number => v - 2 ** 32 * Math.floor(v / 2 ** 32)
  const [quotient, remainder] = [word(q), word(r)]
  const sizeLow = aNegative ? -low(remainder) & 0xffff : low(remainder)
  const bLow = bNegative ? -low(b) : low(b)
  const row: Record<string, number> = {
    div: Number(signed),
    divu: Number(!signed),
    clock: 1000,
    aLow: low(a),
    aHigh: high(a),
    bLow: low(b),
    bHigh: high(b),
    quotientLow: low(quotient),
    quotientHigh: high(quotient),
    remainderLow: low(remainder),
    remainderHigh: high(remainder),
    aNegative,
    bNegative,
    quotientNegative: Number(q < 0),
    remainderNegative: Number(r < 0),
    bByte0: b & 255,
    bByte2: high(b) & 255,
    quotientByte0: quotient & 255,
    quotientByte2: high(quotient) & 255,
    sizeBorrow: aNegative && sizeLow ? 1 : 0,
    slackCarry: Math.floor((bLow - 1 - sizeLow) / 2 ** 16),
    hiLow: 1,
    hiHigh: 2,
    loLow: 3,
    loHigh: 4,
    hiTime: 4002,
    loTime: 4001,
    ...more,
  }
  return row
}

describe('divide: rows that only one rule rejects', () => {
  /** a + excess divided by b: the equations hold but for an excess that wraps away. */
  const wrapping = (a: number, b: number, excess: number): Row => {
    const total = BigInt(a) + BigInt(excess)
    return rowOf({ operation: 'divu', a, b, q: Number(total / BigInt(b)), r: Number(total % BigInt(b)) })
  }
  /** 2^16·k/2^16: the number k·127·2^8 is −k/2^16 modulo p, so a "borrow" of 32512 takes 1 from the limb below. */
  const WRAP = 127 * 2 ** 8
  const zeros = Object.fromEntries(divideChip.columns.main.map(name => [name, 0]))
  /** Every cell of the row that `forge` makes. */
  const solved = (row: Row): Row => cellsOfRow(forge(divideChip, [row]), 0)
  const plain = solved(
    rowOf({ operation: 'divu', a: 0x92345679, b: 0x12345, q: 0x8080, r: 0x92345679 - 0x8080 * 0x12345 }),
  )
  // With byte 0 moved by d, and byte 1 by −d/256, only the carry out of limb 0 changes: by d·(quotient byte 1)/256.
  const wrapped = solved(wrapping(5, 0x12345, P))
  const misplaced = field(0x45 + fraction(-256 * (wrapped['carry[0]']! - P), wrapped.quotientLow! >>> 8))

  const forgeries: readonly { readonly rule: string; readonly rows: readonly Row[] }[] = [
    // The first row takes a for positive; the second, which answers nothing, takes the impossible lookup back.
    {
      rule: 'constraint div is boolean',
      rows: [
        rowOf({
          operation: 'div',
          a: 0x80000005,
          b: 5,
          q: 0x1999999a,
          r: 3,
          more: { aNegative: 0, sizeBorrow: 0, slackCarry: 0 },
        }),
        { ...zeros, div: -1, divu: 1, aHigh: 0x8000, remainderHigh: 0x8000, sizeHigh: 0x8000, slackHigh: -0x8000 },
      ],
    },
    // 0x7f000000 / 0x7f000000 = 0x20001: 2^32·65024 too much, which a sign of 2^−15 pays for.
    {
      rule: 'constraint aNegative is boolean',
      rows: [
        rowOf({
          operation: 'div', a: 0x7f000000, b: 0x7f000000, q: 0x20001, r: 0,
          more: { aNegative: fraction(1, 2 ** 15) },
        }), // biome-ignore format: the division in one line
      ],
    },
    // The divisor 0x4002_0000 is taken for 0x4000_0000.
    {
      rule: 'constraint bNegative is boolean',
      rows: [
        rowOf({
          operation: 'div', a: 0x40000000, b: 0x40020000, q: 1, r: 0,
          more: { bNegative: fraction(1, 2 ** 15), bByte2: 0 },
        }), // biome-ignore format: the division in one line
      ],
    },
    // 0x20000 / 0x30000 = (2^32 + 2) / 3, less 2^32·(1/3).
    {
      rule: 'constraint quotientNegative is boolean',
      rows: [
        rowOf({
          operation: 'divu', a: 0x20000, b: 0x30000, q: (2 ** 32 + 2) / 3, r: 0,
          more: { quotientNegative: fraction(1, 3) },
        }), // biome-ignore format: the division in one line
      ],
    },
    // b / b = 2^20 + 1: 2^32·32512 too much.
    {
      rule: 'constraint remainderNegative is boolean',
      rows: [
        rowOf({
          operation: 'divu', a: 0x07f00000, b: 0x07f00000, q: 2 ** 20 + 1, r: 0,
          more: { remainderNegative: fraction(-1, 2 ** 16) },
        }), // biome-ignore format: the division in one line
      ],
    },
    // A negative dividend with a positive remainder: size is p − remainder.
    {
      rule: 'constraint sizeBorrow is boolean',
      rows: [
        rowOf({
          operation: 'div', a: (-(2 ** 31) + 1 + 65536) >>> 0, b: 0x7fffffff, q: -1, r: 65536,
          more: { sizeBorrow: -WRAP, slackCarry: 0 },
        }), // biome-ignore format: the division in one line
      ],
    },
    // divu answers what div would.
    {
      rule: 'constraint a is negative in div only',
      rows: [
        rowOf({
          operation: 'divu',
          a: 0xfffffff9,
          b: 2,
          q: -3,
          r: -1,
          more: { aNegative: 1, sizeBorrow: 1, slackCarry: 0 },
        }),
      ],
    },
    { rule: 'constraint limb 0 of a', rows: [{ ...plain, aLow: 1 }] },
    { rule: 'constraint limb 1 of a', rows: [{ ...plain, aHigh: 1 }] },
    { rule: 'constraint limb 2 of a is its sign', rows: [{ ...wrapping(5, 0x12345, 2 ** 32), 'carry[2]': 0 }] },
    { rule: 'constraint limb 3 of a is empty', rows: [wrapping(5, 0x12345, 2 ** 48)] },
    // 7 / 2 = 0 remainder 7, and the like with high limbs.
    {
      rule: 'constraint remainder is size with the sign of a: low',
      rows: [rowOf({ operation: 'divu', a: 7, b: 2, q: 0, r: 7, more: { sizeLow: 1, slackCarry: 0 } })],
    },
    {
      rule: 'constraint remainder is size with the sign of a: high',
      rows: [rowOf({ operation: 'divu', a: 0x70000, b: 0x20000, q: 0, r: 0x70000, more: { sizeHigh: 1 } })],
    },
    {
      rule: 'constraint slackCarry is 0, −1 or −2',
      rows: [rowOf({ operation: 'divu', a: 0x70000, b: 0x20000, q: 0, r: 0x70000, more: { slackCarry: WRAP } })],
    },
    {
      rule: 'constraint slack is what the remainder lacks: low',
      rows: [rowOf({ operation: 'divu', a: 7, b: 2, q: 0, r: 7, more: { slackLow: 0, slackCarry: 0 } })],
    },
    {
      rule: 'constraint slack is what the remainder lacks: high',
      rows: [rowOf({ operation: 'divu', a: 0x70000, b: 0x20000, q: 0, r: 0x70000, more: { slackHigh: 0 } })],
    },
    // −7 / 2 as if unsigned, and 7 / −2 likewise.
    {
      rule: 'lookup sign of a',
      rows: [
        rowOf({
          operation: 'div',
          a: 0xfffffff9,
          b: 2,
          q: 0x7ffffffc,
          r: 1,
          more: { aNegative: 0, sizeBorrow: 0, slackCarry: 0 },
        }),
      ],
    },
    {
      rule: 'lookup bytes of bHigh',
      rows: [rowOf({ operation: 'div', a: 7, b: 0xfffffffe, q: 0, r: 7, more: { bNegative: 0, slackCarry: 0 } })],
    },
    // (5 + p) / b, as below, but the carry that would give it away is paid for by bytes that only add up modulo p.
    {
      rule: 'lookup bytes of bLow',
      rows: [{ ...wrapping(5, 0x12345, P), bByte0: misplaced }],
    },
    // Quotients whose limbs are not limbs.
    {
      rule: 'lookup bytes of quotientLow',
      rows: [
        {
          ...rowOf({ operation: 'divu', a: 0x92345679, b: 3, q: 0x30bc1cd3, r: 0 }),
          quotientLow: 0x1cd3 + 2 ** 16,
          quotientHigh: 0x30bb,
          quotientByte2: 0xbb,
        },
      ],
    },
    {
      rule: 'lookup bytes of quotientHigh',
      rows: [
        rowOf({ operation: 'divu', a: 9, b: 3, q: 3, r: 0, more: { quotientHigh: 2 ** 16, quotientNegative: 1 } }),
      ],
    },
    // (5 + p) / b, (5 + 2^16·p) / b and (x + 2^32·p) / b: the excess wraps away in one carry.
    { rule: 'lookup carry 0 is small', rows: [wrapping(5, 0x12345, P)] },
    { rule: 'lookup carry 1 is small', rows: [wrapping(5, 0x1234567, P * 2 ** 16)] },
    {
      rule: 'lookup carry 2 is small',
      rows: (() => {
        const b = 0xffff0001
        const q = (BigInt(P) << 32n) / BigInt(b) + 1n
        return [rowOf({ operation: 'divu', a: Number(q * BigInt(b) - (BigInt(P) << 32n)), b, q: Number(q), r: 0 })]
      })(),
    },
    // The remainder 0x10005 written as 0 and 0x10005; 5 written as 2^32 + 5 − 2^32.
    {
      rule: 'lookup remainderLow is a limb',
      rows: [
        rowOf({
          operation: 'divu',
          a: 0x10005,
          b: 0x20000,
          q: 0,
          r: 0x10005,
          more: { remainderLow: 0x10005, remainderHigh: 0, sizeBorrow: 1 },
        }),
      ],
    },
    {
      rule: 'lookup remainderHigh is a limb',
      rows: [
        rowOf({ operation: 'divu', a: 5, b: 9, q: 0, r: 5, more: { remainderHigh: 2 ** 16, remainderNegative: 1 } }),
      ],
    },
    // 7 / 5 = 2 remainder −3, and the like with high limbs.
    {
      rule: 'lookup sizeLow is a limb',
      rows: [rowOf({ operation: 'divu', a: 7, b: 5, q: 2, r: -3, more: { sizeBorrow: 1, slackCarry: 0 } })],
    },
    {
      rule: 'lookup sizeHigh is a limb',
      rows: [rowOf({ operation: 'divu', a: 0x40000, b: 0x50000, q: 1, r: -0x10000 })],
    },
    // A remainder that is not below the divisor.
    {
      rule: 'lookup slackLow is a limb',
      rows: [rowOf({ operation: 'divu', a: 7, b: 2, q: 0, r: 7, more: { slackCarry: 0 } })],
    },
    {
      rule: 'lookup slackHigh is a limb',
      rows: [rowOf({ operation: 'divu', a: 0x70000, b: 0x20000, q: 0, r: 0x70000 })],
    },
    { rule: 'lookup slackHigh is a limb', rows: [rowOf({ operation: 'divu', a: 7, b: 2, q: 2, r: 3 })] },
    // An access after its time.
    { rule: 'lookup LO: later', rows: [{ ...plain, loTime: 4003 }] },
    { rule: 'lookup HI: later', rows: [{ ...plain, hiTime: 5000 }] },
  ]

  for (const { rule, rows } of forgeries) {
    it(rule, () => {
      const breaking = rule.startsWith('constraint ') ? [rule.slice('constraint '.length)] : []
      const table = forge(divideChip, rows, breaking)
      const cells = cellsOfRow(table, 0)
      const [aLow, aHigh, bLow, bHigh] = ['aLow', 'aHigh', 'bLow', 'bHigh'].map(name => cells[name]!)
      expect([aLow, aHigh, bLow, bHigh].every(limb => limb! < 1 << 16)).toBe(true)
      if (!rule.endsWith('later')) {
        const c = caseOf(cells.div === 1 ? 'div' : 'divu', aLow! + aHigh! * 2 ** 16, bLow! + bHigh! * 2 ** 16)
        expect(cells).not.toMatchObject(lieCells(rightClaim(c)))
      }
      expect(complaints(table, obligingMachine(table))).toEqual([rule])
    })
  }

  it('every rule has such a row, but for the two that cannot be broken alone, and messages that others must agree to', () => {
    const rules = [
      ...divideChip.constraints.map(c => `constraint ${c.label}`),
      ...divideChip.interactions.map(i => `lookup ${i.label}`),
    ]
    expect(rules.filter(rule => !forgeries.some(f => f.rule === rule))).toEqual([
      // divu = −1 with div = 1 answers nothing; both at once have operation number 17, which nobody asks.
      'constraint divu is boolean',
      'constraint at most one operation',
      'lookup LO: take',
      'lookup LO: give',
      'lookup HI: take',
      'lookup HI: give',
      'lookup the request',
    ])
  })
})

describe('divide: flags, tokens and padding', () => {
  const c = CASES[3]!

  it('both operations, or one that is real twice', () => {
    for (const [cells, rule] of [
      [{ div: 1, divu: 1 }, 'constraint at most one operation'],
      [{ div: 0, divu: 2 }, 'constraint divu is boolean'],
    ] as const) {
      const table = withCells(tableOf(c), 0, cells)
      expect(complaints(table, obligingMachine(table))).toContain(rule)
    }
  })

  it('one operation answered as the other', () => {
    const table = withCells(tableOf(c), 0, { div: 1, divu: 0 })
    expect(complaints(table, obligingMachine(table))).toEqual(['lookup sign of a'])
    expect(complaints(tableOf(c), hiloMessages([{ ...c, operation: 'div' }]))).toContain('bus hilo')
  })

  it('quotient and remainder exchanged', () => {
    const { hi, lo, result } = rightClaim(c)
    expect(complaints(tableOf(c), hiloMessages([c], [{ hi: lo, lo: hi, result }]))).toEqual(['bus memory'])
  })

  it('padding that answers', () => {
    const cells = cellsOfRow(tableOf(c), 0)
    expect(complaints(withCells(tableOf(c), 5, cells), hiloMessages([c]))).toEqual(['bus hilo', 'bus memory'])
    const empty = withCells(tableOf(c), 5, { divu: 1 })
    expect(complaints(empty, obligingMachine(empty))).not.toEqual([])
  })
})

describe('the adversary', () => {
  it('gets through as soon as a rule is missing', () => {
    const c = caseOf('divu', 0x92345679, 0x3e7)
    const [q, r] = [rightClaim(c).lo, rightClaim(c).hi]
    // One less, the remainder one divisor more, and a borrow from nowhere.
    const lie = { quotientLow: q[0] - 1, quotientByte0: (q[0] - 1) & 255, remainderLow: r[0] + 0x3e7, slackCarry: -1 }
    const attack = { row: 0, lie, pinned: REQUEST, depth: 5 }
    const whole = adapt({ table: tableOf(c), ...attack })
    expect(whole.successes).toEqual([])
    expect(whole.stoppedBy).toContain('slackHigh is a limb')
    expect(adapt({ table: withoutRule(tableOf(c), 'slackHigh is a limb'), ...attack }).successes).not.toEqual([])
  })
})

/** Malicious rows of the multiplication table. What each attack is up against is in the README's section on soundness. */
import { add, mul, P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { field, forge, fraction, type Row } from '../testing/forge.ts'
import { type HiloCase, type HiloOperation, hiloMessages, hiloRequests, rightClaim } from '../testing/hilo.ts'
import { cellsOfRow, complaints, high, low, obligingMachine, withCells, wrongLimbs } from '../testing/side-table.ts'
import { multiplyChip } from './air.ts'
import { fillMultiply } from './trace.ts'

const OPERATIONS = ['mult', 'multu', 'mul', 'madd', 'maddu', 'msub', 'msubu'] as const satisfies HiloOperation[]
const OPERANDS = [
  [0x92345679, 0xf0e1d2c3],
  [0x80000000, 0xffffffff],
  [3, 5],
] as const
/** Cells that the CPU's request and the tokens of HI and LO fix. */
const FIXED = [
  'real',
  'unsigned',
  'mul',
  'add',
  'subtract',
  'clock',
  'aLow',
  'aHigh',
  'bLow',
  'bHigh',
  'old*',
  'hiTime',
  'loTime',
]

const caseOf = (operation: HiloOperation, [a, b]: readonly [number, number]): HiloCase => ({
  operation,
  a,
  b,
  hi: 0xfffffffe,
  lo: 0x80000001,
})
const tableOf = (c: HiloCase) => fillMultiply(hiloRequests([c]))!

describe('multiply: wrong results', () => {
  for (const operation of OPERATIONS) {
    const words = operation === 'mul' ? (['result'] as const) : (['lo', 'hi'] as const)

    it(`${operation}: every wrong limb is rejected by name`, () => {
      for (const operands of OPERANDS) {
        const c = caseOf(operation, operands)
        const right = rightClaim(c)
        for (const word of words) {
          const [r0, r1] = right[word]
          const at = word === 'hi' ? 2 : 0
          for (const lie of wrongLimbs(r0 + r1 * 2 ** 16)) {
            const table = withCells(tableOf(c), 0, { [`new[${at}]`]: lie[0], [`new[${at + 1}]`]: lie[1] })
            const found = complaints(table, hiloMessages([c], [{ ...right, [word]: lie }]))
            for (const [i, wrong] of [lie[0] !== r0, lie[1] !== r1].entries()) {
              expect(found.includes(`constraint limb ${at + i} of the result`)).toBe(wrong)
            }
            // A result that is not the cells' is a message that nobody takes.
            const unsaid = complaints(tableOf(c), hiloMessages([c], [{ ...right, [word]: lie }]))
            expect(unsaid).toEqual([word === 'result' ? 'bus hilo' : 'bus memory'])
          }
        }
      }
    })

    it(`${operation}: no adaptation of the other cells saves a wrong result`, () => {
      const stoppedBy = new Set<string>()
      for (const operands of OPERANDS.slice(0, 2)) {
        const c = caseOf(operation, operands)
        const right = rightClaim(c)
        for (const word of words) {
          const at = word === 'hi' ? 2 : 0
          for (const lie of wrongLimbs(right[word][0] + right[word][1] * 2 ** 16).slice(0, 8)) {
            const verdict = adapt({
              table: tableOf(c),
              row: 0,
              lie: { [`new[${at}]`]: lie[0], [`new[${at + 1}]`]: lie[1] },
              pinned: operation === 'mul' ? FIXED : [...FIXED, 'new*'],
            })
            expect(verdict.successes).toEqual([])
            for (const name of verdict.stoppedBy) stoppedBy.add(name)
          }
        }
      }
      expect([...stoppedBy].some(name => /^carry . is small$/.test(name))).toBe(true)
    })
  }
})

describe('multiply: rows that only one rule rejects', () => {
  const flags = { real: 1, unsigned: 0, mul: 0, add: 0, subtract: 0 }

  /** A row for these flags; cells that are not given are honest for the operands, and the result follows. */
  function rowOf(more: Row): Row {
    const row: Record<string, number> = {
      ...flags,
      clock: 1000,
      aLow: 0x5679,
      aHigh: 0x1234,
      bLow: 0xd2c3,
      bHigh: 0x70e1,
      aNegative: 0,
      bNegative: 0,
      'old[0]': 1,
      'old[1]': 2,
      'old[2]': 3,
      'old[3]': 4,
      hiTime: 4002,
      loTime: 4001,
      ...more,
    }
    for (const f of ['a', 'b']) {
      row[`${f}Byte0`] ??= row[`${f}Low`]! & 255
      row[`${f}Byte2`] ??= row[`${f}High`]! & 255
    }
    return settle(row)
  }

  /** Gives new and carry what the limb equations want, where they are not given: carry as small as it can be. */
  function settle(row: Record<string, number>): Row {
    const bytes = (f: string): number[] => {
      const [l, h] = [row[`${f}Low`]!, field(row[`${f}High`]! - mul(2 ** 16, field(row[`${f}Negative`]!)))]
      const [b0, b2] = [row[`${f}Byte0`]!, row[`${f}Byte2`]!]
      return [b0, fraction(l - b0, 256), b2, fraction(h - b2, 256)].map(field)
    }
    const [x, y] = [bytes('a'), bytes('b')]
    const addFlag = add(field(row.add!), field(row.subtract!))
    const sign = field(1 - 2 * row.subtract!)
    let carry = 0
    for (let k = 0; k < 4; k++) {
      let product = 0
      for (let i = 0; i < 4; i++) {
        const [even, odd] = [y[2 * k - i] ?? 0, y[2 * k + 1 - i] ?? 0]
        product = add(product, mul(x[i]!, add(even, mul(256, k < 3 ? odd : 0))))
      }
      const total = add(add(mul(sign, product), mul(addFlag, field(row[`old[${k}]`]!))), carry)
      const signed = total > P / 2 ? total - P : total
      row[`new[${k}]`] ??= signed & 0xffff
      row[`carry[${k}]`] ??= fraction(total - row[`new[${k}]`]!, 2 ** 16)
      carry = field(row[`carry[${k}]`]!)
    }
    return row
  }

  const lies = Array.from({ length: 64 }, (_, k) => k + 1)
  const forgeries: readonly { readonly rule: string; readonly rows: readonly Row[] }[] = [
    // Called mul, but writes HI and LO and answers 0.
    { rule: 'constraint unsigned is boolean', rows: [rowOf({ unsigned: 2, aHigh: 0x9234, bHigh: 0xf0e1 })] },
    // Called multu, and takes and gives everything twice.
    { rule: 'constraint mul is boolean', rows: [rowOf({ mul: -1, add: 1 })] },
    // Called mul.
    { rule: 'constraint add is boolean', rows: [rowOf({ add: -1, subtract: 1 })] },
    // Called mult, but leaves HI and LO alone.
    { rule: 'constraint subtract is boolean', rows: [rowOf({ subtract: -1, add: 1, mul: 1 })] },
    // Called msub, but leaves HI and LO alone.
    { rule: 'constraint at most one of mul, add, subtract', rows: [rowOf({ mul: 1, add: 1 })] },
    // Called madd, but leaves HI and LO alone.
    { rule: 'constraint mul is not unsigned', rows: [rowOf({ mul: 1, unsigned: 1 })] },
    // Takes the token that it should give, and gives the one that it should take: time runs backwards.
    { rule: 'constraint no flags on padding', rows: [rowOf({ real: 0, mul: 1, 'new[0]': 1234567 })] },
    // The sign is ignored.
    { rule: 'constraint aNegative is boolean', rows: [rowOf({ aNegative: fraction(1, 2) })] },
    { rule: 'constraint bNegative is boolean', rows: [rowOf({ bNegative: fraction(1, 2) })] },
    ...[0, 1, 2, 3].map(k => ({
      rule: `constraint limb ${k} of the result`,
      rows: [rowOf({ [`new[${k}]`]: 1, [`carry[${k}]`]: 1 })],
    })),
    // Bytes that only add up modulo p: 2^8·byte·byte then wraps to any number. One in a few lies works out.
    ...(['a', 'b'] as const).flatMap(f =>
      (
        [
          ['Low', 0],
          ['High', 2],
        ] as const
      ).map(([limb, i]) => ({
        rule: `lookup bytes of ${f}${limb}`,
        rows: lies.map(lie => rowOf({ [`${f}Byte${i}`]: lie * 0x1000001 })),
      })),
    ),
    // A wrong sign.
    { rule: 'lookup bytes of aHigh', rows: [rowOf({ aNegative: 1 })] },
    { rule: 'lookup bytes of bHigh', rows: [rowOf({ bHigh: 0x8001 })] },
    { rule: 'lookup bytes of aHigh', rows: [rowOf({ unsigned: 1, aNegative: 1, aHigh: 0xffff })] },
    // A limb with garbage above, paid for by the carry.
    ...[0, 1, 2, 3].map(k => ({
      rule: `lookup new ${k} is a limb`,
      rows: [rowOf({ [`new[${k}]`]: rowOf({})[`new[${k}]`]! + 2 ** 16 })],
    })),
    // A wrong limb, paid for by a carry that is a field fraction; the next limb takes it on if it can.
    ...[0, 1, 2, 3].map(k => ({
      rule: `lookup carry ${k} is small`,
      rows: lies.map(lie => rowOf({ [`new[${k}]`]: (rowOf({})[`new[${k}]`]! + lie) & 0xffff })),
    })),
    // An access after its time.
    { rule: 'lookup LO: later', rows: [rowOf({ loTime: 4003 })] },
    { rule: 'lookup HI: later', rows: [rowOf({ hiTime: 5000 })] },
  ]

  for (const { rule, rows } of forgeries) {
    it(rule, () => {
      const breaking = rule.startsWith('constraint ') ? [rule.slice('constraint '.length)] : []
      const found = rows.map(row => {
        const table = forge(multiplyChip, [row], breaking)
        const { aLow, aHigh, bLow, bHigh } = cellsOfRow(table, 0)
        expect([aLow, aHigh, bLow, bHigh].every(limb => limb! < 1 << 16)).toBe(true)
        const answer = complaints(table, obligingMachine(table))
        expect(answer).toContain(rule)
        return answer
      })
      expect(found).toContainEqual([rule])
    })
  }

  it('every rule has such a row, but that real is boolean, and the messages that others must agree to', () => {
    const rules = [
      ...multiplyChip.constraints.map(c => `constraint ${c.label}`),
      ...multiplyChip.interactions.map(i => `lookup ${i.label}`),
    ]
    expect(rules.filter(rule => !forgeries.some(f => f.rule === rule))).toEqual([
      'constraint real is boolean',
      'lookup LO: take',
      'lookup LO: give',
      'lookup HI: take',
      'lookup HI: give',
      'lookup the request',
    ])
  })
})

describe('multiply: flags, tokens and padding', () => {
  const c = caseOf('mult', OPERANDS[0])

  it('a row that is real twice', () => {
    const table = withCells(tableOf(c), 0, { real: 2 })
    expect(complaints(table, obligingMachine(table))).toContain('constraint real is boolean')
  })

  it('one operation answered as another', () => {
    const flagsOf = (operation: HiloOperation): Row => {
      const cells = cellsOfRow(tableOf(caseOf(operation, OPERANDS[0])), 0)
      return Object.fromEntries(['real', 'unsigned', 'mul', 'add', 'subtract'].map(f => [f, cells[f]!]))
    }
    for (const asked of OPERATIONS) {
      for (const done of OPERATIONS) {
        if (asked === done) continue
        const honest = caseOf(done, OPERANDS[0])
        const messages = hiloMessages([{ ...honest, operation: asked }], [rightClaim(honest)])
        expect(complaints(tableOf(honest), messages)).toContain('bus hilo')
        const relabelled = withCells(tableOf(honest), 0, flagsOf(asked))
        // mul's answer is the low word of mult's; as a row of the table that is no lie.
        if (asked === 'mul' && done === 'mult') continue
        expect(complaints(relabelled, obligingMachine(relabelled))).not.toEqual([])
      }
    }
  })

  it('other old values, or HI and LO exchanged', () => {
    const madd = caseOf('madd', OPERANDS[0])
    const table = withCells(tableOf(madd), 0, {
      'old[3]': high(madd.hi) ^ 1,
      'new[3]': high(rightClaim(madd).hi[1]) ^ 1,
    })
    expect(complaints(table, hiloMessages([madd]))).toContain('bus memory')
    const { hi, lo, result } = rightClaim(c)
    expect(complaints(tableOf(c), hiloMessages([c], [{ hi: lo, lo: hi, result }]))).toEqual(['bus memory'])
  })

  it('padding that answers', () => {
    const cells = cellsOfRow(tableOf(c), 0)
    const table = withCells(tableOf(c), 5, { ...cells, 'new[0]': low(cells['new[0]']! + 1) })
    expect(complaints(table, hiloMessages([c]))).toContain('constraint limb 0 of the result')
    expect(complaints(withCells(tableOf(c), 5, cells), hiloMessages([c]))).toEqual(['bus hilo', 'bus memory'])
  })
})

describe('the adversary', () => {
  it('gets through as soon as a rule is missing', () => {
    const c = caseOf('multu', OPERANDS[0])
    const [l, h] = rightClaim(c).hi
    for (const rule of ['limb 3 of the result', 'carry 3 is small']) {
      const table = withoutRule(tableOf(c), rule)
      const verdict = adapt({ table, row: 0, lie: { 'new[2]': l, 'new[3]': h ^ 1 }, pinned: [...FIXED, 'new*'] })
      expect(verdict.successes.length).toBeGreaterThan(0)
    }
  })
})

/** Malicious rows of the table for lwl, lwr, swl, swr and sc. What each is up against is in the README's section on soundness. */
import { describe, expect, it } from 'vitest'
import { PART, part } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { forge, fraction, type Row } from '../testing/forge.ts'
import { cellsOfRow, complaints, high, low, obligingMachine, withCells, wrongLimbs } from '../testing/side-table.ts'
import { unalignedChip } from './air.ts'
import { fillUnaligned } from './trace.ts'

const MERGES = ['lwl', 'lwr', 'swl', 'swr'] as const
type Operation = (typeof MERGES)[number] | 'sc'
const [B, OLD] = [0x91827364, 0xa5b6c7d8]
const REQUEST = [
  'lwl',
  'lwr',
  'swl',
  'swr',
  'sc',
  'clock',
  'register',
  'low',
  'bit1',
  'bit0',
  'bLow',
  'bHigh',
  'oldLow',
  'oldHigh',
]

const PICTURES: Record<(typeof MERGES)[number], readonly number[]> = {
  lwl: [0x91827364, 0x827364d8, 0x7364c7d8, 0x64b6c7d8],
  lwr: [0xa5b6c791, 0xa5b69182, 0xa5918273, 0x91827364],
  swl: [0x91827364, 0xa5918273, 0xa5b69182, 0xa5b6c791],
  swr: [0x64b6c7d8, 0x7364c7d8, 0x827364d8, 0x91827364],
}
const resultOf = (operation: Operation, offset: number): number =>
  operation === 'sc' ? B : PICTURES[operation][offset]!

const tableOf = (operation: Operation, offset: number, register = 9) =>
  fillUnaligned({
    length: 1,
    operation: Uint8Array.of(PART[operation]),
    clock: Uint32Array.of(1000),
    register: Uint8Array.of(operation.startsWith('l') ? 0 : register),
    low: Uint16Array.of(0x1230 + offset),
    b: Uint32Array.of(B),
    old: Uint32Array.of(OLD),
    result: Uint32Array.of(resultOf(operation, offset)),
    registerOld: Uint32Array.of(operation === 'sc' && register !== 0 ? B : 0),
    previousTimeRegister: Uint32Array.of(operation === 'sc' ? 4002 : 0),
  })!

describe('unaligned: wrong results', () => {
  for (const operation of [...MERGES, 'sc'] as const) {
    it(`${operation}: every wrong limb is rejected by name`, () => {
      for (const offset of [0, 1, 2, 3]) {
        const right = resultOf(operation, offset)
        const honest = tableOf(operation, offset)
        expect(complaints(honest, obligingMachine(honest))).toEqual([])
        for (const [resultLow, resultHigh] of wrongLimbs(right)) {
          const table = withCells(honest, 0, { resultLow, resultHigh })
          expect(complaints(table, obligingMachine(table))).toEqual([
            ...(resultHigh === high(right) ? [] : ['constraint the high result']),
            ...(resultLow === low(right) ? [] : ['constraint the low result']),
          ])
          expect(complaints(honest, obligingMachine(table))).toEqual(['bus part'])
        }
      }
    })

    it(`${operation}: no adaptation of the other cells saves a wrong result`, () => {
      const stoppedBy = new Set<string>()
      for (const offset of [0, 1, 2, 3]) {
        for (const [resultLow, resultHigh] of wrongLimbs(resultOf(operation, offset))) {
          const table = tableOf(operation, offset)
          const verdict = adapt({ table, row: 0, lie: { resultLow, resultHigh }, pinned: REQUEST, depth: 5 })
          expect(verdict.successes).toEqual([])
          for (const stop of verdict.stoppedBy) stoppedBy.add(stop)
        }
      }
      expect([...stoppedBy].some(stop => stop.startsWith('bytes of '))).toBe(operation !== 'sc')
    })
  }

  it('the result of another offset or another operation', () => {
    for (const operation of MERGES) {
      for (const asked of [0, 1, 2, 3]) {
        for (const done of MERGES) {
          for (const offset of [0, 1, 2, 3]) {
            const right = resultOf(operation, asked)
            const given = resultOf(done, offset)
            if (given === right) continue
            const cells = {
              ...cellsOfRow(tableOf(operation, asked), 0),
              resultLow: low(given),
              resultHigh: high(given),
            }
            // The bytes are moved as in the other row, with this row's flags and offset.
            const other = cellsOfRow(tableOf(done, offset), 0)
            const moved = Object.fromEntries([0, 1, 2].map(i => [`by[${i}]`, other[`by[${i}]`]!]))
            const table = withCells(tableOf(operation, asked), 0, { ...cells, ...moved })
            const found = complaints(table, obligingMachine(table))
            expect(found.some(f => /the distance is|result$/.test(f))).toBe(true)
          }
        }
      }
    }
  })
})

describe('unaligned: rows that only one rule rejects', () => {
  const flags = { lwl: 0, lwr: 0, swl: 0, swr: 0, sc: 0 }
  /** The low limb of the address goes with the bits. */
  const row = (more: Row): Row => {
    const cells: Record<string, number> = { ...plain, ...more }
    return { low: 0x1230 + 2 * cells.bit1! + cells.bit0!, ...cells }
  }
  const plain: Row = {
    ...flags,
    clock: 1000,
    register: 9,
    bit1: 0,
    bit0: 1,
    bLow: low(B),
    bHigh: high(B),
    oldLow: low(OLD),
    oldHigh: high(OLD),
    'by[0]': 0,
    'by[1]': 0,
    'by[2]': 0,
    bByte0: B & 255,
    bByte2: high(B) & 255,
    oldByte0: OLD & 255,
    oldByte2: high(OLD) & 255,
    registerLow: 5,
    registerHigh: 6,
    registerTime: 4001,
    isZero: 0,
  }
  const inverseOf = (register: number): number => fraction(1, register)
  const sc = (more: Row): Row => row({ sc: 1, inverse: inverseOf(9), ...more })
  /** lwl by 1 at offset 1. */
  const lwl = (more: Row): Row => row({ lwl: 1, 'by[0]': 1, ...more })

  const forgeries: readonly { readonly rule: string; readonly row: Row }[] = [
    // A combination of three operations that is called a fourth.
    { rule: 'constraint lwl is boolean', row: row({ lwl: -1, lwr: 1, swl: 1, 'by[1]': 1 }) },
    { rule: 'constraint lwr is boolean', row: row({ lwr: -1, lwl: 1, swr: 1, 'by[0]': 1 }) },
    { rule: 'constraint swl is boolean', row: row({ swl: -1, lwl: 1, swr: 1, 'by[1]': 1 }) },
    { rule: 'constraint swr is boolean', row: row({ swr: -1, lwr: 1, swl: 1, 'by[0]': 1, bit0: 1 }) },
    {
      rule: 'constraint sc is boolean',
      row: row({ sc: -1, swl: 1, swr: 1, bit0: 0, bit1: 0, 'by[2]': 1, inverse: inverseOf(9) }),
    },
    { rule: 'constraint at most one operation', row: row({ lwl: 1, lwr: 1, bit0: 1, bit1: 1, 'by[2]': 1 }) },
    // 1 = 2 − 1, 2 = 3 + 1 − 2, 0 = 1 + 2 − 3.
    { rule: 'constraint by 1 is boolean', row: lwl({ 'by[0]': -1, 'by[1]': 1 }) },
    { rule: 'constraint by 2 is boolean', row: lwl({ bit1: 1, bit0: 0, 'by[1]': -1, 'by[2]': 1 }) },
    { rule: 'constraint by 3 is boolean', row: lwl({ bit0: 0, 'by[1]': 1, 'by[2]': -1 }) },
    // 3 = 1 + 2.
    { rule: 'constraint at most one distance', row: lwl({ bit1: 1, bit0: 1, 'by[0]': 1, 'by[1]': 1 }) },
    { rule: 'constraint the distance is the offset, or what it lacks to 3', row: lwl({ bit1: 1 }) },
    { rule: 'constraint the low result', row: lwl({ resultLow: 1 }) },
    { rule: 'constraint the high result', row: lwl({ resultHigh: 1 }) },
    // sc that leaves its register at 0.
    { rule: 'constraint isZero means register 0', row: sc({ isZero: 1, inverse: 0 }) },
    // sc that writes 1 into register 0, which then reads as 1 everywhere.
    { rule: 'constraint isZero is not missing', row: sc({ register: 0, isZero: 0 }) },
    // Bytes that borrow from each other.
    { rule: 'lookup bytes of bLow', row: lwl({ bByte0: (B & 255) + 256 }) },
    { rule: 'lookup bytes of bHigh', row: lwl({ bByte2: (high(B) & 255) - 1 }) },
    { rule: 'lookup bytes of oldLow', row: lwl({ oldByte0: 0 }) },
    { rule: 'lookup bytes of oldHigh', row: lwl({ oldByte2: fraction(1, 2) }) },
    { rule: 'lookup sc: later', row: sc({ registerTime: 4003 }) },
    // An address between two words, and one whose limb is no limb.
    { rule: 'lookup the address, low limb', row: lwl({ low: 0x1230 }) },
    { rule: 'lookup the address, low limb', row: lwl({ low: 2 ** 16 + 1 }) },
  ]

  for (const { rule, row } of forgeries) {
    it(rule, () => {
      const breaking = rule.startsWith('constraint ') ? [rule.slice('constraint '.length)] : []
      const table = forge(unalignedChip, [row], breaking)
      expect(complaints(table, obligingMachine(table))).toEqual([rule])
    })
  }

  it('every rule has such a row, but for messages that others must agree to', () => {
    const rules = [
      ...unalignedChip.constraints.map(c => `constraint ${c.label}`),
      ...unalignedChip.interactions.map(i => `lookup ${i.label}`),
    ]
    expect(rules.filter(rule => !forgeries.some(f => f.rule === rule))).toEqual([
      'lookup sc: take',
      'lookup sc: give',
      'lookup the request',
    ])
  })
})

describe('unaligned: sc, flags and padding', () => {
  const others = (table: ReturnType<typeof tableOf>) => obligingMachine(table)

  it('sc writes 1 and nothing else, into its own register, at its own time', () => {
    const honest = others(tableOf('sc', 0))
    for (const [field, value] of [
      ['low', 0],
      ['low', 2],
      ['high', 1],
      ['address', 10],
      ['space', 0],
      ['time', 4004],
    ] as const) {
      const wanted = honest.map(m =>
        m.bus.name === 'memory' && m.message.time === 4003 ? { ...m, message: { ...m.message, [field]: value } } : m,
      )
      expect(complaints(tableOf('sc', 0), wanted)).toEqual(['bus memory'])
    }
  })

  it('no adaptation lets sc keep its register, or register 0 take a 1', () => {
    for (const [register, isZero] of [
      [9, 1],
      [0, 0],
    ] as const) {
      const verdict = adapt({ table: tableOf('sc', 0, register), row: 0, lie: { isZero }, pinned: REQUEST })
      expect(verdict.successes).toEqual([])
    }
    const weak = withoutRule(tableOf('sc', 0, 9), 'isZero means register 0')
    expect(adapt({ table: weak, row: 0, lie: { isZero: 1 }, pinned: REQUEST }).successes).not.toEqual([])
  })

  it('a load that touches a register at the side time', () => {
    const table = withCells(tableOf('lwl', 1), 0, { sc: 1 })
    expect(complaints(table, others(table))).toContain('constraint at most one operation')
  })

  it('padding that answers', () => {
    const honest = tableOf('lwl', 1)
    const copy = withCells(honest, 7, cellsOfRow(honest, 0))
    expect(complaints(copy, others(honest))).toEqual(['bus part'])
    const invented = withCells(honest, 7, { swl: 1, resultLow: 5 })
    expect(complaints(invented, others(invented))).not.toEqual([])
  })

  it('an answer under another operation number', () => {
    const lie = others(tableOf('lwl', 1)).map(m => ({ ...m, message: { ...m.message, operation: PART.swr } }))
    expect(lie[0]!.bus).toBe(part)
    expect(complaints(tableOf('lwl', 1), lie)).toEqual(['bus part'])
  })
})

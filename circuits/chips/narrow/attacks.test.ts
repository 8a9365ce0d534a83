/** Malicious rows of the table of loads and stores of bytes and halves. What each is up against is in the README. */
import { describe, expect, it } from 'vitest'
import { PART } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { forge, fraction, type Row } from '../testing/forge.ts'
import { cellsOfRow, complaints, high, low, obligingMachine, withCells, wrongLimbs } from '../testing/side-table.ts'
import { narrowChip } from './air.ts'
import { fillNarrow } from './trace.ts'

const [B, OLD] = [0x9182f364, 0xa5b6c7d8]
type Operation = 'lb' | 'lbu' | 'lh' | 'lhu' | 'sb' | 'sh'
/** Results at offsets 0 to 3. */
const RESULTS: Record<Operation, readonly number[]> = {
  lb: [0xffffff91, 0xffffff82, 0xfffffff3, 0x64],
  lbu: [0x91, 0x82, 0xf3, 0x64],
  lh: [0xffff9182, 0xffff9182, 0xfffff364, 0xfffff364],
  lhu: [0x9182, 0x9182, 0xf364, 0xf364],
  sb: [0x64b6c7d8, 0xa564c7d8, 0xa5b664d8, 0xa5b6c764],
  sh: [0xf364c7d8, 0xf364c7d8, 0xa5b6f364, 0xa5b6f364],
}
const OPERATIONS = Object.keys(RESULTS) as Operation[]
const REQUEST = [
  'loadByte', 'loadHalf', 'storeByte', 'storeHalf', 'signed', 'clock', 'register', 'low', 'bit1', 'bit0', 'bLow', 'bHigh',
  'oldLow', 'oldHigh', 'resultLow', 'resultHigh',
] // biome-ignore format: a list

const tableOf = (operation: Operation, offset: number) =>
  fillNarrow({
    length: 1,
    operation: Uint8Array.of(PART[operation]),
    clock: Uint32Array.of(1000),
    register: Uint8Array.of(operation.startsWith('l') ? 0 : 9),
    low: Uint16Array.of(0x1230 + offset),
    b: Uint32Array.of(B),
    old: Uint32Array.of(OLD),
    result: Uint32Array.of(RESULTS[operation][offset]!),
    registerOld: Uint32Array.of(0),
    previousTimeRegister: Uint32Array.of(0),
  })!

describe('narrow: wrong results', () => {
  for (const operation of OPERATIONS) {
    it(`${operation}: every wrong limb is rejected by name`, () => {
      for (const offset of [0, 1, 2, 3]) {
        const right = RESULTS[operation][offset]!
        const honest = tableOf(operation, offset)
        expect(complaints(honest, obligingMachine(honest))).toEqual([])
        for (const [resultLow, resultHigh] of wrongLimbs(right)) {
          const table = withCells(honest, 0, { resultLow, resultHigh })
          const found = complaints(table, obligingMachine(table))
          const wrong = [
            ...(resultHigh === high(right) ? [] : ['constraint the high result']),
            ...(resultLow === low(right) ? [] : ['constraint the low result']),
          ]
          // The sign of a half is that of the result.
          expect(found.filter(f => f !== 'lookup sign or byte')).toEqual(wrong)
          expect(complaints(honest, obligingMachine(table))).toEqual(['bus part'])
        }
      }
    })

    it(`${operation}: no adaptation of the other cells saves a wrong result`, () => {
      const signs = [0xffff, 0].map(resultHigh => [low(RESULTS[operation][1]!), resultHigh] as const)
      for (const offset of [0, 1, 2, 3]) {
        const right = RESULTS[operation][offset]!
        for (const [resultLow, resultHigh] of [...wrongLimbs(right), ...signs]) {
          if (resultLow === low(right) && resultHigh === high(right)) continue
          const attack = { table: tableOf(operation, offset), row: 0, lie: { resultLow, resultHigh }, depth: 5 }
          expect(adapt({ ...attack, pinned: REQUEST }).successes).toEqual([])
        }
      }
    })
  }

  it('a byte of another place, of another operation, or with another sign', () => {
    for (const asked of OPERATIONS) {
      for (const done of OPERATIONS) {
        for (const [at, from] of [[0, 1], [1, 3], [2, 2], [3, 0]] as const) {
          const [right, given] = [RESULTS[asked][at]!, RESULTS[done][from]!]
          if (given === right) continue
          const lie = { resultLow: low(given), resultHigh: high(given) }
          const attack = { table: tableOf(asked, at), row: 0, lie, pinned: REQUEST, depth: 5 }
          expect(adapt(attack).successes, `${asked} ${at} as ${done} ${from}`).toEqual([])
        }
      } // biome-ignore format: one line of offsets
    }
  })

  it('would pass without the rules that bind bytes', () => {
    const attempts = [
      ['bytes of the half', 'lbu', 1, { resultLow: 0x83, resultHigh: 0 }],
      ['loadByte: half', 'lbu', 1, { resultLow: 0x83, resultHigh: 0 }],
      ['loadByte: byte', 'lbu', 1, { resultLow: 0x83, resultHigh: 0 }],
      ['sign or byte', 'lb', 3, { resultLow: 0xff64, resultHigh: 0xffff }],
      ['sign or byte', 'sb', 1, { resultLow: low(RESULTS.sb[1]!), resultHigh: high(RESULTS.sb[1]!) + 1 }],
      ['storeByte: half', 'sb', 1, { resultLow: low(OLD), resultHigh: 0xa664 }],
      ['storeByte: new half', 'sb', 1, { resultLow: low(OLD), resultHigh: 0xa664 }],
    ] as const
    for (const [rule, operation, offset, lie] of attempts) {
      const attack = { row: 0, lie, pinned: REQUEST, depth: 5 }
      expect(adapt({ table: tableOf(operation, offset), ...attack }).successes, rule).toEqual([])
      const weak = withoutRule(tableOf(operation, offset), rule)
      expect(adapt({ table: weak, ...attack }).successes, rule).not.toEqual([])
    }
  })
})

describe('narrow: rows that only one rule rejects', () => {
  const plain: Row = {
    loadByte: 0, loadHalf: 0, storeByte: 0, storeHalf: 0, signed: 0, clock: 1000, register: 9, bit1: 0, bit0: 1,
    bLow: low(B), bHigh: high(B), oldLow: low(OLD), oldHigh: high(OLD), sign: 0, halfByte0: 0, halfByte1: 0, byte: 0,
  } // biome-ignore format: a table
  const row = (more: Row): Row => {
    // Of a store of a byte the new half is left to `forge`.
    const cells: Record<string, number> = { ...plain, ...(more.storeByte ? {} : { newHalf: 0 }), ...more }
    return { low: 0x1230 + 2 * cells.bit1! + cells.bit0!, ...cells }
  }
  const byte1 = { halfByte0: 0x82, halfByte1: 0x91, byte: 0x82, sign: 1 }
  const store1 = { halfByte0: 0xb6, halfByte1: 0xa5, byte: 0x64 }

  const forgeries: readonly { readonly rule: string; readonly row: Row }[] = [
    { rule: 'constraint at most one operation', row: row({ loadHalf: 1, storeHalf: 1, bLow: 0, bHigh: 0, sign: 1 }) },
    { rule: 'constraint signed is boolean', row: row({ loadByte: 1, signed: 2, ...byte1 }) },
    { rule: 'constraint only loads are signed', row: row({ storeHalf: 1, signed: 1 }) },
    { rule: 'constraint loadByte: half', row: row({ loadByte: 1, ...byte1, halfByte1: 0x92 }) },
    { rule: 'constraint loadByte: byte', row: row({ loadByte: 1, ...byte1, byte: 0x91 }) },
    { rule: 'constraint storeByte: half', row: row({ storeByte: 1, ...store1, halfByte1: 0xa6 }) },
    { rule: 'constraint storeByte: new half', row: row({ storeByte: 1, ...store1, newHalf: 0x64b6 }) },
    { rule: 'constraint the low result', row: row({ loadByte: 1, ...byte1, resultLow: 0x83 }) },
    { rule: 'constraint the high result', row: row({ loadByte: 1, ...byte1, resultHigh: 1 }) },
    // A byte that borrows from the one beside it, and is chosen no more.
    {
      rule: 'lookup bytes of the half',
      row: row({ loadByte: 1, ...byte1, halfByte0: 0x182, halfByte1: 0x90, bit0: 0, byte: 0x90 }),
    },
    // 130 is 0x82: a sign that is not its top bit.
    { rule: 'lookup sign or byte', row: row({ loadByte: 1, signed: 1, ...byte1, sign: 0 }) },
    { rule: 'lookup sign or byte', row: row({ loadHalf: 1, signed: 1, sign: 0 }) },
    { rule: 'lookup sign or byte', row: row({ storeByte: 1, ...store1, byte: 0x65 }) },
    // An address between two words, and one whose limb is no limb.
    { rule: 'lookup the address, low limb', row: row({ loadHalf: 1, sign: 1, low: 0x1230 }) },
    { rule: 'lookup the address, low limb', row: row({ loadHalf: 1, sign: 1, low: 2 ** 16 + 1 }) },
    { rule: 'lookup the address, low limb', row: row({ loadHalf: 1, sign: 1, low: fraction(1, 2) }) },
  ]

  for (const { rule, row } of forgeries) {
    it(rule, () => {
      const breaking = rule.startsWith('constraint ') ? [rule.slice('constraint '.length)] : []
      const table = forge(narrowChip, [row], breaking)
      expect(complaints(table, obligingMachine(table))).toEqual([rule])
    })
  }

  it('flags that are no booleans', () => {
    for (const flag of ['loadByte', 'loadHalf', 'storeByte', 'storeHalf', 'sign']) {
      const table = withCells(tableOf('lb', 1), 0, { [flag]: 2 })
      expect(complaints(table, obligingMachine(table))).toContain(`constraint ${flag} is boolean`)
    }
  })
})

describe('narrow: what the rest of the machine said', () => {
  it('an answer under another operation, address or operand', () => {
    for (const operation of OPERATIONS) {
      const honest = tableOf(operation, 1)
      for (const field of ['operation', 'clock', 'register', 'addressLow', 'bit1', 'bit0', 'bLow', 'bHigh', 'oldLow', 'oldHigh']) {
        const lie = obligingMachine(honest).map(m => ({ ...m, message: { ...m.message, [field]: m.message[field]! + 1 } }))
        expect(complaints(honest, lie), field).toEqual(['bus part'])
      } // biome-ignore format: one line of fields
    }
  })

  it('padding that answers', () => {
    const honest = tableOf('lbu', 1)
    const copy = withCells(honest, 7, cellsOfRow(honest, 0))
    expect(complaints(copy, obligingMachine(honest))).toEqual(['bus part'])
    const invented = withCells(honest, 7, { signed: 1 })
    expect(complaints(invented, obligingMachine(honest))).toEqual(['constraint only loads are signed'])
  })
})

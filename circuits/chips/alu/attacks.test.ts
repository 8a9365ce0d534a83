/** Malicious rows of the table of rare operations. What each is up against is in the README's section on soundness. */
import { describe, expect, it } from 'vitest'
import { ALU, SHIFT, shift } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { forge, fraction, type Row } from '../testing/forge.ts'
import { cellsOfRow, complaints, high, low, obligingMachine, withCells, wrongLimbs } from '../testing/side-table.ts'
import { aluChip } from './air.ts'
import { fillAlu } from './trace.ts'

type Operation = keyof typeof ALU

interface Case {
  readonly operation: Operation
  readonly a?: number
  readonly b?: number
  readonly imm?: number
  readonly old?: number
  readonly result?: number
}

const tableOf = ({ operation, a = 0, b = 0, imm = 0, old = 0, result = 0 }: Case) =>
  fillAlu({
    length: 1,
    operation: Uint8Array.of(ALU[operation]),
    a: Uint32Array.of(a),
    b: Uint32Array.of(b),
    imm: Uint32Array.of(imm),
    old: Uint32Array.of(old),
    result: Uint32Array.of(result),
  })!

const field = (position: number, size: number): number => position + 32 * (size - 1)
const HONEST: readonly Case[] = [
  { operation: 'clz', a: 0x00012345, result: 15 },
  { operation: 'clz', a: 0x00000345, result: 22 },
  { operation: 'clz', a: 0, result: 32 },
  { operation: 'clo', a: 0xfffe1234, result: 15 },
  { operation: 'clo', a: 0xffffffff, result: 32 },
  { operation: 'wsbh', b: 0x12345678, result: 0x34127856 },
  { operation: 'seb', b: 0x12345680, result: 0xffffff80 },
  { operation: 'seb', b: 0x1234567f, result: 0x7f },
  { operation: 'seh', b: 0x12348678, result: 0xffff8678 },
  { operation: 'ext', a: 0x92345678, imm: field(4, 8), result: 0x67 },
  { operation: 'slt', a: 0x80000000, b: 3, result: 1 },
  { operation: 'slt', a: 3, b: 0x80000000, result: 0 },
  { operation: 'slt', a: 0x1ffff, imm: 0x20000, result: 1 },
  { operation: 'slt', a: 0xffff8000, imm: 0xffff8000, result: 0 },
  { operation: 'ins', a: 0x923456a5, imm: field(4, 8), old: 0x11112222, result: 0x11112a52 },
]
const QUIET: readonly Case[] = [
  { operation: 'teq', a: 5, b: 6 },
  { operation: 'tne', a: 0x12345, imm: 0x12345 },
  { operation: 'tge', a: 0x80000000, b: 3 },
  { operation: 'tgeu', a: 3, b: 0x80000000 },
  { operation: 'tlt', a: 3, b: 0x80000000 },
  { operation: 'tltu', a: 0x80000000, b: 3 },
]
/** Traps that fire: there must be no row. */
const FIRING: readonly Case[] = [
  { operation: 'teq', a: 5, b: 5 },
  { operation: 'teq', a: 0xffffffff, imm: 0xffffffff },
  { operation: 'tne', a: 5, b: 0x10005 },
  // Equal modulo p, and equal as sums of limbs.
  { operation: 'tne', a: 5, b: 0x7f000006 },
  { operation: 'tne', a: 0x10005, b: 0x50001 },
  { operation: 'tge', a: 3, b: 3 },
  { operation: 'tge', a: 3, b: 0x80000000 },
  { operation: 'tgeu', a: 0x80000000, b: 3 },
  { operation: 'tgeu', a: 0, b: 0 },
  { operation: 'tlt', a: 0x80000000, b: 3 },
  { operation: 'tlt', a: 0xfffffffe, b: 0xffffffff },
  { operation: 'tltu', a: 3, b: 0x80000000 },
  { operation: 'tltu', a: 0x1ffff, b: 0x20000 },
]
const REQUEST = [
  ...Object.keys(ALU), 'aLow', 'aHigh', 'bLow', 'bHigh', 'immLow', 'immHigh', 'oldLow', 'oldHigh', 'resultLow', 'resultHigh',
] // biome-ignore format: one line of names

/** What the shift table proves: x and the amount are limbs, and the result is right. */
function isShift(message: ArrayLike<number>): boolean {
  const [, operation, amount, xLow, xHigh, resultLow, resultHigh] = Array.from(message) as [
    number, number, number, number, number, number, number,
  ] // biome-ignore format: one line of types
  if ([amount, xLow, xHigh].some(limb => limb >= 1 << 16)) return false
  const x = (xLow | (xHigh << 16)) >>> 0
  const result = operation === SHIFT.sll ? (x << (amount & 31)) >>> 0 : x >>> (amount & 31)
  return [SHIFT.sll, SHIFT.srl].some(o => o === operation) && resultLow === low(result) && resultHigh === high(result)
}
const relations = new Map([[shift.id, isShift]])

describe('alu: wrong results', () => {
  for (const c of [...HONEST, ...QUIET]) {
    const name = `${c.operation} of ${(c.a ?? c.b ?? 0).toString(16)}`
    const right = c.result ?? 0

    it(`${name}: every wrong limb is rejected by name`, () => {
      const honest = tableOf(c)
      expect(complaints(honest, obligingMachine(honest))).toEqual([])
      for (const [resultLow, resultHigh] of wrongLimbs(right)) {
        const table = withCells(honest, 0, { resultLow, resultHigh })
        expect(complaints(table, obligingMachine(table))).toEqual([
          ...(resultHigh === high(right) ? [] : ['constraint the high result']),
          ...(resultLow === low(right) ? [] : ['constraint the low result']),
        ])
        expect(complaints(honest, obligingMachine(table))).toEqual(['bus alu'])
      }
    })

    it(`${name}: no adaptation of the other cells saves a wrong result`, () => {
      for (const [resultLow, resultHigh] of [...wrongLimbs(right), [31, 0] as const, [0x20, 0] as const]) {
        if (resultLow === low(right) && resultHigh === high(right)) continue
        const verdict = adapt({ table: tableOf(c), row: 0, lie: { resultLow, resultHigh }, pinned: REQUEST, relations })
        expect(verdict.successes).toEqual([])
      }
    })
  }
})

describe('alu: traps that fire', () => {
  for (const c of FIRING) {
    it(`${c.operation} of ${c.a!.toString(16)} and ${(c.b ?? c.imm!).toString(16)} has no row`, () => {
      const table = tableOf(c)
      const rule = {
        teq: 'constraint teq: the operands differ',
        tne: 'constraint tne: the operands are equal',
        tge: 'constraint tge, tgeu: a is below',
        tgeu: 'constraint tge, tgeu: a is below',
        tlt: 'constraint tlt, tltu: a is not below',
        tltu: 'constraint tlt, tltu: a is not below',
      }[c.operation as 'teq' | 'tne' | 'tge' | 'tgeu' | 'tlt' | 'tltu']
      expect(complaints(table, obligingMachine(table))).toEqual([rule])
      for (const borrow of [0, 1]) {
        const verdict = adapt({ table, row: 0, lie: { borrow }, pinned: REQUEST, relations, depth: 5 })
        expect(verdict.successes).toEqual([])
      }
    })
  }
})

describe('alu: rows that only one rule rejects', () => {
  const zeros: Row = Object.fromEntries(aluChip.columns.main.map(name => [name, 0]))
  /** Free cells of a row: those that constraints give are left to `forge`. */
  const SOLVED = ['resultLow', 'resultHigh', 'insPosition', 'differenceLow', 'differenceHigh', 'above']
  const row = (more: Row): Row => {
    const cells: Record<string, number> = { ...zeros }
    for (const name of SOLVED) delete cells[name]
    const isField = more.ext || more.ins
    const isTrap = ['teq', 'tne', 'tge', 'tgeu', 'tlt', 'tltu', 'slt'].some(t => more[t])
    if (!isField) cells.above = 0
    if (!isTrap) Object.assign(cells, { differenceLow: 0, differenceHigh: 0 })
    return { ...cells, ...more }
  }
  /** Honest bytes of b = 0x1234_5678 for operations that look at them. */
  const b = { bLow: 0x5678, bHigh: 0x1234, bByte0: 0x78, bByte2: 0x34 }
  const WRAP = 127 * 2 ** 8
  /** ext or ins at 4, size 8: above is 20. */
  const aField = { aLow: 0x5678, aHigh: 0x1234, immLow: field(4, 8), position: 4 }

  const forgeries: readonly { readonly rule: string; readonly row: Row }[] = [
    // Combinations of three operations that are called a fourth; all their own rules hold.
    { rule: 'constraint clz is boolean', row: row({ clz: -1, clo: 1, wsbh: 1, ...b }) },
    { rule: 'constraint clo is boolean', row: row({ clo: -1, clz: 1, seb: 1, ...b }) },
    { rule: 'constraint wsbh is boolean', row: row({ wsbh: -1, seb: 1, seh: 1, ...b }) },
    { rule: 'constraint seb is boolean', row: row({ seb: -1, wsbh: 1, seh: 1, ...b }) },
    { rule: 'constraint seh is boolean', row: row({ seh: -1, wsbh: 1, seb: 1, ...b }) },
    { rule: 'constraint ext is boolean', row: row({ ext: -1, ins: 1, wsbh: 1, ...b, above: 0 }) },
    { rule: 'constraint ins is boolean', row: row({ ins: -1, ext: 1, seb: 1, ...b, above: 0 }) },
    {
      rule: 'constraint teq is boolean',
      row: row({ teq: -1, tltu: 1, wsbh: 1, ...b, differenceLow: 1, differenceHigh: 0, inverse: 1 }),
    },
    {
      rule: 'constraint tne is boolean',
      row: row({ tne: -1, tltu: 1, wsbh: 1, ...b, differenceLow: 0, differenceHigh: 0 }),
    },
    {
      rule: 'constraint tge is boolean',
      row: row({ tge: -1, ext: 1, tgeu: 1, ...aField, differenceLow: 0, differenceHigh: 0 }),
    },
    {
      rule: 'constraint tgeu is boolean',
      row: row({ tgeu: -1, tge: 1, wsbh: 1, ...b, differenceLow: 0, differenceHigh: 0 }),
    },
    {
      rule: 'constraint tlt is boolean',
      row: row({ tlt: -1, ext: 1, tltu: 1, ...aField, differenceLow: 0, differenceHigh: 0 }),
    },
    {
      rule: 'constraint tltu is boolean',
      row: row({ tltu: -1, tlt: 1, wsbh: 1, ...b, differenceLow: 0, differenceHigh: 0 }),
    },
    {
      rule: 'constraint slt is boolean',
      row: row({ slt: -1, tltu: 1, wsbh: 1, ...b, differenceLow: 0, differenceHigh: 0 }),
    },
    { rule: 'constraint at most one operation', row: row({ wsbh: 1, seh: 1, ...b }) },

    // clz(0) = 48, and 16.
    { rule: 'constraint firstInHigh is boolean', row: row({ clz: 1, firstInHigh: -1, firstInLow: 1 }) },
    { rule: 'constraint firstInLow is boolean', row: row({ clz: 1, firstInHigh: 1, firstInLow: -1 }) },
    // The shared slot then sends on the bus with twice the number: a memory token out of nothing.
    {
      rule: 'constraint firstInHigh, firstInLow or none',
      row: row({ clz: 1, firstInHigh: 1, firstInLow: 1, log2: 1 }),
    },
    { rule: 'constraint limb is the high one', row: row({ clz: 1, aHigh: 1, firstInHigh: 1, limb: 0x8000, log2: 15 }) },
    { rule: 'constraint limb is the low one', row: row({ clo: 1, aHigh: 0xffff, firstInLow: 1, limb: 1, log2: 0 }) },
    {
      rule: 'constraint no one in the high limb',
      row: row({ clz: 1, aHigh: 1, aLow: 1, firstInLow: 1, limb: 1, log2: 0 }),
    },
    { rule: 'constraint no one in the low limb', row: row({ clz: 1, aLow: 1 }) },

    // Equal, but the borrow takes −1 from the low limb: 2^16·127·2^8 = −1 modulo p.
    {
      rule: 'constraint borrow is boolean',
      row: row({ teq: 1, aLow: 5, bLow: 5, borrow: -WRAP, inverse: fraction(1, WRAP + 1) }),
    },
    {
      rule: 'constraint below is boolean',
      row: row({ teq: 1, aLow: 5, bLow: 5, below: fraction(1, 2 ** 16), inverse: 1 }),
    },
    // 0x10005 is not below 0, and 0 not at least 0x10000: a sign of 2^−15 takes 2 from the high limb.
    {
      rule: 'constraint aSign is boolean',
      row: row({ tge: 1, aLow: 5, aHigh: 1, below: 1, aSign: fraction(1, 2 ** 15) }),
    },
    { rule: 'constraint bSign is boolean', row: row({ tlt: 1, bHigh: 1, bSign: fraction(1, 2 ** 15) }) },
    { rule: 'constraint aSign is for signs', row: row({ tgeu: 1, aLow: 5, below: 1, aSign: 1 }) },
    { rule: 'constraint bSign is for signed comparisons', row: row({ tltu: 1, bHigh: 5, bSign: 1 }) },
    { rule: 'constraint the low limb of the difference', row: row({ teq: 1, differenceLow: 1, inverse: 1 }) },
    { rule: 'constraint the high limb of the difference', row: row({ teq: 1, differenceHigh: 1, inverse: 1 }) },
    { rule: 'constraint teq: the operands differ', row: row({ teq: 1, aLow: 5, bLow: 5, inverse: 7 }) },
    { rule: 'constraint tne: the operands are equal', row: row({ tne: 1, aLow: 5 }) },
    { rule: 'constraint tge, tgeu: a is below', row: row({ tge: 1, aLow: 5 }) },
    { rule: 'constraint tlt, tltu: a is not below', row: row({ tlt: 1, bHigh: 5, below: 1 }) },

    // One bit more of a, and a field in another place.
    { rule: 'constraint the field lies in the word', row: row({ ext: 1, ...aField, above: 19 }) },
    { rule: 'constraint insPosition is the position for ins', row: row({ ins: 1, ...aField, insPosition: 0 }) },
    { rule: 'constraint the low result', row: row({ seh: 1, ...b, resultLow: 1 }) },
    { rule: 'constraint the high result', row: row({ seh: 1, ...b, resultHigh: 1 }) },

    { rule: 'lookup bytes of bLow', row: row({ wsbh: 1, ...b, bByte0: 0x79 }) },
    { rule: 'lookup bytes of bLow', row: row({ seb: 1, ...b, bByte0: 0x77 }) },
    { rule: 'lookup bytes of bHigh', row: row({ wsbh: 1, ...b, bByte2: 0x1234 }) },
    // 3 is not below 5, and 0x3_0000 not below 0x5_0000.
    { rule: 'lookup differenceLow is a limb', row: row({ tltu: 1, aLow: 3, bLow: 5 }) },
    { rule: 'lookup differenceHigh is a limb', row: row({ tltu: 1, aHigh: 3, bHigh: 5 }) },
    // A wrong place of the first one, wrong signs, a field in another place.
    {
      rule: 'lookup first one, sign of a, seb or seh, or position',
      row: row({ clz: 1, aHigh: 1, firstInHigh: 1, limb: 1, log2: 1 }),
    },
    {
      rule: 'lookup first one, sign of a, seb or seh, or position',
      row: row({ clz: 1, firstInLow: 1, limb: 0, log2: 0 }),
    },
    { rule: 'lookup first one, sign of a, seb or seh, or position', row: row({ tge: 1, aLow: 5, below: 1, aSign: 1 }) },
    { rule: 'lookup first one, sign of a, seb or seh, or position', row: row({ seb: 1, ...b, aSign: 1 }) },
    { rule: 'lookup first one, sign of a, seb or seh, or position', row: row({ seh: 1, bLow: 0x8000 }) },
    {
      rule: 'lookup first one, sign of a, seb or seh, or position',
      row: row({ ext: 1, ...aField, above: 3, position: fraction(32 * 28 - field(4, 8), 31) }),
    },
    { rule: 'lookup sign of op2, or above', row: row({ tlt: 1, aLow: 3, bLow: 5, borrow: 1, bSign: 1 }) },
    // A field beyond the word, which the decoder refuses.
    { rule: 'lookup sign of op2, or above', row: row({ ext: 1, ...aField, immLow: field(28, 5), position: 28 }) },
    { rule: 'lookup sign of op2, or above', row: row({ ins: 1, ...aField, immLow: field(31, 32), position: 31 }) },
  ]

  for (const { rule, row } of forgeries) {
    it(rule, () => {
      const breaking = rule.startsWith('constraint ') ? [rule.slice('constraint '.length)] : []
      const table = forge(aluChip, [row], breaking)
      const cells = cellsOfRow(table, 0)
      const operands = ['aLow', 'aHigh', 'bLow', 'bHigh', 'immLow', 'oldLow'].map(name => cells[name]!)
      expect(operands.every(limb => limb < 1 << 16)).toBe(true)
      expect(complaints(table, obligingMachine(table))).toEqual([rule])
    })
  }

  it('every rule has such a row, but for requests and their answers', () => {
    const rules = [
      ...aluChip.constraints.map(c => `constraint ${c.label}`),
      ...aluChip.interactions.map(i => `lookup ${i.label}`),
    ]
    expect(rules.filter(rule => !forgeries.some(f => f.rule === rule))).toEqual([
      'lookup a: push out',
      'lookup a: move to place',
      'lookup old: push out',
      'lookup old: move down',
      'lookup old: move to place',
      'lookup the request',
    ])
  })
})

describe('alu: shifts, flags and padding', () => {
  const ext = HONEST.find(c => c.operation === 'ext')!
  const ins = HONEST.find(c => c.operation === 'ins')!

  it('an answer of the shift table that it does not give', () => {
    for (const [c, cells] of [
      [ext, { 'moved[0]': 0x66, resultLow: 0x66 }],
      [ins, { 'moved[0]': 0xa60, resultLow: 0x2a62 }],
      [ins, { 'oldField[0]': 0x230, resultLow: 0x2a42 }],
    ] as const) {
      const honest = tableOf(c)
      const table = withCells(honest, 0, cells)
      const others = obligingMachine(honest).map(m =>
        m.bus.name === 'alu' ? { ...m, message: { ...m.message, resultLow: cells.resultLow } } : m,
      )
      expect(complaints(table, others)).toEqual(['bus shift'])
    }
  })

  it('an operation answered as another', () => {
    for (const c of [...HONEST, ...QUIET]) {
      for (const operation of Object.keys(ALU) as Operation[]) {
        if (operation === c.operation) continue
        const lie = obligingMachine(tableOf(c)).map(m =>
          m.bus.name === 'alu' ? { ...m, message: { ...m.message, operation: ALU[operation] } } : m,
        )
        expect(complaints(tableOf(c), lie)).toEqual(['bus alu'])
      }
    }
  })

  it('padding that answers', () => {
    const honest = tableOf(HONEST[0]!)
    const copy = withCells(honest, 9, cellsOfRow(honest, 0))
    expect(complaints(copy, obligingMachine(honest))).toEqual(['bus alu'])
    const invented = withCells(honest, 9, { clz: 1, resultLow: 5 })
    expect(complaints(invented, obligingMachine(invented))).toEqual(['constraint the low result'])
    const lookup = withCells(honest, 9, { firstInLow: 1, limb: 1 })
    expect(complaints(lookup, obligingMachine(lookup))).toContain('constraint firstInHigh, firstInLow or none')
  })
})

describe('the adversary', () => {
  it('gets through as soon as a rule is missing', () => {
    const attempts = [
      ['differenceHigh is a limb', { operation: 'tltu', a: 0x30000, b: 0x50000 }, { below: 0 }],
      ['no one in the low limb', { operation: 'clz', a: 3, result: 32 }, { firstInLow: 0 }],
      ['tne: the operands are equal', { operation: 'tne', a: 3, b: 4 }, {}],
    ] as const
    for (const [rule, c, lie] of attempts) {
      const attack = { row: 0, lie, pinned: REQUEST, relations }
      expect(adapt({ table: tableOf(c), ...attack }).successes).toEqual([])
      expect(adapt({ table: withoutRule(tableOf(c), rule), ...attack }).successes).not.toEqual([])
    }
  })
})

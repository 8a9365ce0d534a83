/**
 * An adaptive adversary against CPU rows, class by class: a wrong result, address, branch or bit is set, and the row's helper
 * cells (low, inverse, bits, taken) are adapted. Operands, decoded cells and neighbours are fixed by the rest of the
 * machine; receivers of requests answer as they should.
 */

import { mutateTable } from '@zkmips/air/testing/mutation'
import { rowEvaluator } from '@zkmips/air/testing/row-evaluator'
import { add, mul, P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { alu, hilo, logic, memory, part, shift, syscall } from '../../buses.ts'
import { FLAGS, type Flag, REGISTER_B_WEIGHT, REGISTER_C_WEIGHT } from '../../decode.ts'
import { type Case, caseTitle, instructionCases } from '../../testing/instructions.ts'
import { runTables } from '../../testing/run.ts'
import { adapt, type Verdict, withoutRule } from '../testing/adversary.ts'
import { field, fraction } from '../testing/forge.ts'
import { cellsOfRow, withCells, wrongLimbs } from '../testing/side-table.ts'
import { cpuChip } from './air.ts'

const HELPERS = ['taken', 'low', 'bits[0]', 'bits[1]', 'inverse']

interface Victim {
  readonly title: string
  readonly flag: Exclude<Flag, 'link'> | undefined
  readonly table: Parameters<typeof adapt>[0]['table']
  readonly row: number
  readonly publicValues: readonly number[]
  readonly cells: Readonly<Record<string, number>>
}

function victimOf(c: Case): Victim {
  const { tables, publicValues } = runTables(c.image).shards[0]!
  const table = tables[0]!
  const cells = cellsOfRow(table, c.step)
  const flag = FLAGS.find(f => f !== 'link' && cells[f] === 1) as Victim['flag']
  return { title: caseTitle(c), flag, table, row: c.step, publicValues, cells }
}
const victims = instructionCases().map(victimOf)

const REQUESTS = [shift, alu, logic, hilo, part, syscall]

/** What the receivers of this row's requests agree to: the honest request. */
function honestRequests({ table, row, publicValues }: Victim): Set<string> {
  const slots = cpuChip.interactions.filter(i => i.buses.some(b => REQUESTS.includes(b as (typeof REQUESTS)[number])))
  const expressions = slots.flatMap(i => i.message)
  const values = new Uint32Array(expressions.length)
  rowEvaluator(expressions, table, publicValues)(row, values)
  const messages = new Set<string>()
  let at = 0
  for (const { message } of slots) {
    messages.add(wire(values.subarray(at, at + message.length)))
    at += message.length
  }
  return messages
}

function wire(message: ArrayLike<number>): string {
  return Array.from(message)
    .join()
    .replace(/(,0)+$/, '')
}

interface Lie {
  readonly cells: Readonly<Record<string, number>>
  /** Cells beside the helpers that may follow the lie. */
  readonly free?: readonly string[]
  /** Changes to the next row: where the run is to go on. */
  readonly next?: Readonly<Record<string, number>>
  /** A rule that is left out, to see that the adversary is able. */
  readonly without?: string
}

function attack(v: Victim, { cells, free = [], next, without }: Lie, depth = 4): Verdict {
  const changed = next ? withCells(v.table, v.row + 1, next) : { ...v.table, main: v.table.main.map(c => c.slice()) }
  const requests = honestRequests(v)
  const anything = (): boolean => true
  return adapt({
    table: without ? withoutRule(changed, without) : changed,
    row: v.row,
    lie: cells,
    pinned: cpuChip.columns.main.filter(name => !HELPERS.includes(name) && !free.includes(name)),
    depth,
    publicValues: v.publicValues,
    relations: new Map([
      ...REQUESTS.map(b => [b.id, (m: ArrayLike<number>) => requests.has(wire(m))] as const),
      // Whoever keeps the tokens goes along with the lie: only the row itself can refuse it.
      [memory.id, anything],
    ]),
  })
}

const flip = (v: number): number => (v === 0 ? 1 : 0)
const word = (v: Victim, name: string): number => v.cells[`${name}Low`]! + 2 ** 16 * v.cells[`${name}High`]!
const C = ['cLow', 'cHigh'] as const

// Lies by what is wrong.

const wrongResults = (v: Victim): Lie[] =>
  wrongLimbs(word(v, 'c')).map(([cLow, cHigh]) => ({ cells: { cLow, cHigh } })) // biome-ignore format: one line

/** Another address with all that goes with it, the packed registers among it. */
const movedAddress = (v: Victim, by: number, bits: Readonly<Record<string, number>> = {}): Lie => {
  const [name, weight] = v.flag!.endsWith('Load') || v.flag!.startsWith('load') ? ['bAddress', REGISTER_B_WEIGHT] : ['cAddress', REGISTER_C_WEIGHT] // biome-ignore format: one line
  const memoryPlace = add(v.cells.memoryPlace!, mul(field(by), weight as number))
  return { cells: { [name as string]: v.cells[name as string]! + by, memoryPlace, ...bits }, free: C }
}

const BITS = ['bits[0]', 'bits[1]'] as const

/** Other words: at a distance, and where a low bit of the address that is no bit makes up for the next word. */
const wrongAddresses = (v: Victim): Lie[] => [
  ...[1, -1, 2 ** 14, -(2 ** 14), 2 ** 30, -(2 ** 30)].map(by => movedAddress(v, by)),
  ...BITS.flatMap((bit, k) => [1, -1].map(by => movedAddress(v, by, { [bit]: v.cells[bit]! - (4 * by) / 2 ** k }))),
]

/** A bit that is not what it says, whatever follows for the result, and the fraction that the address would be. */
const wrongBits =
  (...bits: readonly number[]) =>
  (v: Victim): Lie[] =>
    bits.flatMap(k => {
      const bit = BITS[k]!
      const flipped = flip(v.cells[bit]!)
      const plain = { cells: { [bit]: flipped }, free: C }
      if (!/oad|tore/.test(v.flag!)) return [plain]
      return [plain, movedAddress(v, fraction((v.cells[bit]! - flipped) * 2 ** k, 4), { [bit]: flipped })]
    })

/** The run goes on where it should not. */
const wrongTurns = (v: Victim): Lie[] => {
  const { nextPc, immLow, taken } = v.cells as Record<string, number>
  const step = nextPc! + 1
  const right = cellsOfRow(v.table, v.row + 1).nextPc!
  const targets = [step, immLow!, right + 1, right - 1, right + 2 ** 14, right + 2 ** 30, right + (P + 1) / 2]
  return [
    ...targets.filter(t => t !== right).map(nextPc => ({ cells: {}, next: { nextPc }, free: C })),
    ...[flip(taken!), 2, -1].map(t => ({ cells: { taken: t }, next: { nextPc: step + t * (immLow! - step) } })),
  ]
}

/** Signs and zero tests that are wrong, and the turn that follows from them. */
const wrongConditions = (v: Victim): Lie[] =>
  wrongTurns(v).flatMap(lie => wrongBits(0, 1)(v).map(b => ({ ...lie, ...b, cells: { ...lie.cells, ...b.cells } })))

/** Operands that differ in one limb are called equal, and the turn follows. */
const equalButForALimb = (v: Victim): Lie[] =>
  [0, 1].map(limb => {
    const { nextPc, immLow, p0, p1, bLow, bHigh } = v.cells as Record<string, number>
    const taken = (p0! + p1!) % P
    const operands = { aLow: bLow! + 1 - limb, aHigh: bHigh! + limb }
    const next = { nextPc: nextPc! + 1 + taken * (immLow! - nextPc! - 1) }
    return { cells: { ...operands, 'bits[1]': 1, low: 0, inverse: 0, taken }, next }
  })

interface Section {
  readonly classes: readonly (Victim['flag'] | undefined)[]
  readonly lies: (v: Victim) => readonly Lie[]
  /** Rules without any one of which some of these lies would be accepted. */
  readonly stops: readonly string[]
}

const RESULT = ['low limb of the result', 'high limb of the result']
const TURN = ['nextPc follows', 'only branches are taken']

const sections: Readonly<Record<string, Section>> = {
  'a wrong result of add': {
    classes: ['add'],
    lies: wrongResults,
    stops: ['add: carry 0 is boolean', 'add: carry 1 is boolean', 'slot 1', 'slot 2'],
  },
  'a wrong result of sub': {
    classes: ['sub'],
    lies: wrongResults,
    stops: ['sub: borrow 0 is boolean', 'sub: borrow 1 is boolean', 'slot 1', 'slot 2'],
  },
  'a wrong result of logic': { classes: ['logic'], lies: wrongResults, stops: [...RESULT, 'slot 1'] },
  'a wrong result of compare': {
    classes: ['compare'],
    lies: wrongResults,
    stops: ['compare: the result is boolean', 'high limb of the result', 'slot 2'],
  },
  'a result of a branch without link': { classes: ['branchEqual', 'branchOrder'], lies: wrongResults, stops: RESULT },
  'a wrong link': { classes: ['branchSign', 'jumpRegister'], lies: wrongResults, stops: RESULT },
  'a wrong result of loadWord': { classes: ['loadWord'], lies: wrongResults, stops: RESULT },
  'a wrong result of storeWord': { classes: ['storeWord'], lies: wrongResults, stops: RESULT },
  'a wrong result of move': { classes: ['move'], lies: wrongResults, stops: RESULT },
  'a wrong answer to a request': {
    classes: ['shift', 'alu', 'hilo', 'syscall', 'partLoad', 'partStore'],
    lies: wrongResults,
    stops: ['slot 1'],
  },
  'a result of a row without effect': { classes: [undefined], lies: wrongResults, stops: RESULT },

  'a wrong address of loadWord': {
    classes: ['loadWord'],
    lies: wrongAddresses,
    stops: ['load address: carry 1 is boolean', 'bits[0] is boolean', 'bits[1] is boolean', 'slot 2'],
  },
  'a wrong address of storeWord': {
    classes: ['storeWord'],
    lies: wrongAddresses,
    stops: ['store address: carry 1 is boolean', 'bits[0] is boolean', 'bits[1] is boolean', 'slot 2'],
  },
  'a wrong address of a load or store of part of a word': {
    classes: ['partLoad', 'partStore'],
    lies: wrongAddresses,
    stops: ['load address: carry 1 is boolean', 'store address: carry 1 is boolean', 'slot 2'],
  },
  'wrong low bits of an address': { classes: ['loadWord', 'storeWord'], lies: wrongBits(0, 1), stops: ['slot 1'] },
  'wrong low bits of an address that the request has': {
    classes: ['partLoad', 'partStore'],
    lies: wrongBits(0, 1),
    stops: [],
  },
  'a wrong choice of move': { classes: ['move'], lies: wrongBits(0, 1), stops: ['move: choice'] },
  'a halt that is none': { classes: ['syscall'], lies: wrongBits(0), stops: [] },
  'wrong tests of branchEqual': { classes: ['branchEqual'], lies: wrongBits(1), stops: [] },
  'wrong tests of branches by sign': {
    classes: ['branchSign', 'branchOrder'],
    lies: v => (v.flag === 'branchSign' ? wrongBits(0)(v) : wrongBits(0, 1)(v)),
    stops: [],
  },

  'a wrong turn of branchEqual': {
    classes: ['branchEqual'],
    lies: v => [...wrongTurns(v), ...wrongConditions(v), ...equalButForALimb(v)],
    stops: [
      'nextPc follows',
      'branchEqual: a difference has an inverse',
      'branchEqual: equal low limbs',
      'branchEqual: equal high limbs',
      'branchEqual: taken is the condition',
    ],
  },
  'a wrong turn of branchSign': {
    classes: ['branchSign'],
    lies: v => [...wrongTurns(v), ...wrongConditions(v)],
    stops: ['nextPc follows', 'bits[0] is boolean', 'branchSign: taken is the condition', 'slot 1'],
  },
  'a wrong turn of branchOrder': {
    classes: ['branchOrder'],
    lies: v => [...wrongTurns(v), ...wrongConditions(v)],
    stops: [
      'nextPc follows',
      'branchOrder: not zero has an inverse',
      'branchOrder: zero or not',
      'branchOrder: taken is the condition',
      'slot 1',
    ],
  },
  'a wrong turn of other classes': {
    classes: ['jumpRegister', 'add', 'partStore', 'alu', undefined],
    lies: wrongTurns,
    stops: TURN,
  },
}

describe.each(Object.entries(sections))('%s', (_title, { classes, lies, stops }) => {
  const attacked = victims.filter(v => classes.includes(v.flag))

  it('is refused however the row is adapted', () => {
    expect(attacked.length).toBeGreaterThan(0)
    for (const v of attacked) {
      for (const lie of lies(v)) expect(attack(v, lie).successes, `${v.title} ${JSON.stringify(lie)}`).toEqual([])
    }
  })

  for (const rule of stops) {
    it(`would be accepted without: ${rule}`, () => {
      const without = { without: rule }
      expect(attacked.some(v => lies(v).some(lie => attack(v, { ...lie, ...without }).successes.length > 0))).toBe(true)
    })
  }
})

/** Helper cells that a class needs; the others are free in its rows, as nothing reads them there. */
const ADDRESS = ['low', 'bits[0]', 'bits[1]']
const USED: Readonly<Partial<Record<Flag, readonly string[]>>> = {
  logic: ['low', 'inverse'],
  compare: ['low'],
  branchEqual: ['bits[1]'],
  branchSign: ['bits[0]'],
  branchOrder: ['bits[0]', 'bits[1]', 'inverse'],
  loadWord: ADDRESS,
  storeWord: ADDRESS,
  partLoad: ADDRESS,
  partStore: ADDRESS,
  move: ['bits[0]', 'bits[1]', 'inverse'],
  syscall: ['bits[0]'],
}

describe('mutated cells', () => {
  const labels = [...cpuChip.constraints, ...cpuChip.interactions].map(r => r.label)
  const reports = victims.map(v => mutateTable(cpuChip, v.table, { publicValues: v.publicValues, rows: [v.row] }))

  it('are noticed, but for helpers that the class does not need', () => {
    for (const [k, v] of victims.entries()) {
      const used = new Set(FLAGS.flatMap(f => (v.cells[f] === 1 ? (USED[f] ?? []) : [])))
      // The inverse of zero is any number.
      if (v.cells['bits[1]'] === 1) used.delete('inverse')
      const free = reports[k]!.free.map(f => f.column)
      expect(
        free.filter(name => !HELPERS.includes(name) || used.has(name)),
        v.title,
      ).toEqual([])
      expect(free).not.toContain('taken')
    }
  })

  it('make every rule speak', () => {
    const edges = victims[0]!
    const everyRow = mutateTable(cpuChip, edges.table, { publicValues: edges.publicValues })
    const silent = [...reports, everyRow].map(r => [...r.unusedConstraints, ...r.unusedMessages])
    const unnoticed = labels.filter(label => silent.every(r => r.includes(label)))
    expect(unnoticed).toEqual([])
  })
})

import { mutateTable } from '@zkmips/air/testing/mutation'
import { describe, expect, it } from 'vitest'
import { ALU, alu, SHIFT, shift } from '../../buses.ts'
import type { AluRequests } from '../../tables/requests.ts'
import { CORNER_WORDS, complaints, high, low, type OtherMessage, randomWords } from '../testing/side-table.ts'
import { aluChip } from './air.ts'
import { aluShiftRequests, fillAlu } from './trace.ts'

type Operation = keyof typeof ALU

interface Case {
  readonly operation: Operation
  readonly a: number
  readonly b: number
  readonly imm: number
  readonly old: number
}

const mask = (size: number): number => (size === 32 ? 0xffffffff : (1 << size) - 1) >>> 0

/** The operations as JavaScript has them; traps answer 0. */
function resultOf({ operation, a, b, imm, old }: Case): number {
  const position = imm & 31
  const size = (imm >>> 5) + 1
  switch (operation) {
    case 'clz':
      return Math.clz32(a)
    case 'clo':
      return Math.clz32(~a)
    case 'wsbh':
      return (((b & 0x00ff00ff) << 8) | ((b >>> 8) & 0x00ff00ff)) >>> 0
    case 'seb':
      return ((b << 24) >> 24) >>> 0
    case 'seh':
      return ((b << 16) >> 16) >>> 0
    case 'ext':
      return ((a >>> position) & mask(size)) >>> 0
    case 'ins': {
      const field = (mask(size) << position) >>> 0
      return ((old & ~field) | ((a << position) & field)) >>> 0
    }
    case 'slt':
      return Number((a | 0) < ((b + imm) | 0))
    default:
      return 0
  }
}

function traps({ operation, a, b, imm }: Case): boolean {
  const op2 = (b + imm) >>> 0
  switch (operation) {
    case 'teq':
      return a === op2
    case 'tne':
      return a !== op2
    case 'tge':
      return (a | 0) >= (op2 | 0)
    case 'tgeu':
      return a >= op2
    case 'tlt':
      return (a | 0) < (op2 | 0)
    case 'tltu':
      return a < op2
    default:
      return false
  }
}

function requestsOf(cases: readonly Case[]): AluRequests {
  return {
    length: cases.length,
    operation: Uint8Array.from(cases, c => ALU[c.operation]),
    a: Uint32Array.from(cases, c => c.a),
    b: Uint32Array.from(cases, c => c.b),
    imm: Uint32Array.from(cases, c => c.imm),
    old: Uint32Array.from(cases, c => c.old),
    result: Uint32Array.from(cases, resultOf),
  }
}

/** The CPU's requests, and the shift table that takes those of ext and ins: the shifts are computed here once more. */
function messagesOf(cases: readonly Case[]): OtherMessage[] {
  const asked = cases.map((c): OtherMessage => {
    const result = resultOf(c)
    const message = {
      operation: ALU[c.operation],
      aLow: low(c.a),
      aHigh: high(c.a),
      bLow: low(c.b),
      bHigh: high(c.b),
      immLow: low(c.imm),
      immHigh: high(c.imm),
      oldLow: low(c.old),
      oldHigh: high(c.old),
      resultLow: low(result),
      resultHigh: high(result),
    }
    return { bus: alu, message, multiplicity: 1 }
  })
  const s = aluShiftRequests(requestsOf(cases))
  const taken = Array.from({ length: s.length }, (_, i): OtherMessage => {
    const [x, amount] = [s.x[i]!, s.amount[i]!]
    expect(amount).toBeLessThan(32)
    const result = s.operation[i] === SHIFT.sll ? (x << amount) >>> 0 : x >>> amount
    const message = {
      operation: s.operation[i]!,
      amount,
      xLow: low(x),
      xHigh: high(x),
      resultLow: low(result),
      resultHigh: high(result),
    }
    return { bus: shift, message, multiplicity: -1 }
  })
  return [...asked, ...taken]
}

const check = (cases: readonly Case[]): string[] => complaints(fillAlu(requestsOf(cases))!, messagesOf(cases))

const random = randomWords(3)
const words = [...CORNER_WORDS, ...Array.from({ length: 20 }, random)]
const unary = (['clz', 'clo', 'wsbh', 'seb', 'seh'] as const).flatMap(operation =>
  words.map(x => {
    const onA = operation.startsWith('c')
    return { operation, a: onA ? x : 0, b: onA ? 0 : x, imm: 0, old: random() }
  }),
)
const powers: Case[] = Array.from({ length: 32 }, (_, k) => (2 ** k + (random() % 2 ** k)) >>> 0).flatMap(x => [
  { operation: 'clz', a: x, b: 0, imm: 0, old: 0 },
  { operation: 'clo', a: ~x >>> 0, b: 0, imm: 0, old: 0 },
])
const fields: Case[] = Array.from({ length: 32 }, (_, position) =>
  [1, 2, 15, 16, 17, 31, 32, 32 - position].flatMap(size =>
    position + size > 32
      ? []
      : (['ext', 'ins'] as const).map(operation => ({
          operation,
          a: random(),
          b: 0,
          imm: position + 32 * (size - 1),
          old: random(),
        })),
  ),
).flat()
const trapCases: Case[] = (['teq', 'tne', 'tge', 'tgeu', 'tlt', 'tltu'] as const).flatMap(operation =>
  words.flatMap((a, k) =>
    [a, words[(k * 7 + 3) % words.length]!, random(), (a + 0x10000) >>> 0, (a ^ 0x80000000) >>> 0].flatMap(op2 => [
      { operation, a, b: op2, imm: 0, old: 0 },
      { operation, a, b: 0, imm: op2, old: 0 },
    ]),
  ),
)
const quiet = trapCases.filter(c => !traps(c))
const signed: Case[] = trapCases.filter(c => c.operation === 'tlt').map(c => ({ ...c, operation: 'slt' }))

describe('alu chip', () => {
  it('accepts clz, clo, wsbh, seb, seh', () => {
    expect(check([...unary, ...powers])).toEqual([])
  })

  it('accepts ext and ins at every position', () => {
    expect(fields.length).toBeGreaterThan(250)
    expect(check(fields)).toEqual([])
  })

  it('accepts traps that do not trap', () => {
    for (const operation of ['teq', 'tne', 'tge', 'tgeu', 'tlt', 'tltu']) {
      expect(quiet.filter(c => c.operation === operation).length).toBeGreaterThan(10)
    }
    expect(check(quiet)).toEqual([])
  })

  it('accepts slt', () => {
    expect(new Set(signed.map(resultOf))).toEqual(new Set([0, 1]))
    expect(check(signed)).toEqual([])
  })

  it('has no table without requests', () => {
    expect(fillAlu(requestsOf([]))).toBeUndefined()
  })
})

describe('alu chip: no cell is free', () => {
  /** The operations that use a column; columns that are not listed are used by all. */
  const COUNT = ['clz', 'clo']
  const FIELDS = ['ext', 'ins']
  const TRAPS = ['teq', 'tne', 'tge', 'tgeu', 'tlt', 'tltu', 'slt']
  const USERS: Readonly<Record<string, readonly string[]>> = {
    limb: COUNT,
    log2: COUNT,
    bByte0: ['wsbh', 'seb'],
    bByte2: ['wsbh'],
    differenceLow: TRAPS,
    differenceHigh: TRAPS,
    borrow: TRAPS,
    below: TRAPS,
    inverse: ['teq'],
    position: FIELDS,
    above: FIELDS,
    'pushed[0]': FIELDS,
    'pushed[1]': FIELDS,
    'moved[0]': FIELDS,
    'moved[1]': FIELDS,
    ...Object.fromEntries(['oldPushed', 'oldMoved', 'oldField'].flatMap(w => [0, 1].map(i => [`${w}[${i}]`, ['ins']]))),
  }

  it('every mutated cell that an operation uses is noticed, and every constraint and message notices some', () => {
    const noticed = new Set<string>()
    // For 0 (clo: for all ones) there is no first one, and its cells are not used.
    const all = [...unary, ...fields, ...quiet, ...signed].filter(
      c => !COUNT.includes(c.operation) || (c.a !== 0 && c.a !== 0xffffffff),
    )
    for (const operation of Object.keys(ALU)) {
      const cases = all.filter(c => c.operation === operation).slice(0, 24)
      const report = mutateTable(aluChip, fillAlu(requestsOf(cases))!, { rows: cases.map((_, k) => k) })
      expect(report.free.filter(f => USERS[f.column]?.includes(operation) ?? true)).toEqual([])
      const unused = new Set([...report.unusedConstraints, ...report.unusedMessages])
      for (const { label } of [...aluChip.constraints, ...aluChip.interactions])
        if (!unused.has(label)) noticed.add(label)
    }
    const labels = [...aluChip.constraints, ...aluChip.interactions].map(i => i.label)
    expect(labels.filter(label => !noticed.has(label))).toEqual([])
  })
})

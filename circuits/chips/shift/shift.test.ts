import { logUpLayout } from '@zkmips/air/logup'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { describe, expect, it } from 'vitest'
import { SHIFT, shift } from '../../buses.ts'
import { LookupCounts } from '../../tables/lookups.ts'
import type { ShiftRequests } from '../../tables/requests.ts'
import { CORNER_WORDS, complaints, high, low, type OtherMessage, randomWords } from '../testing/side-table.ts'
import { shiftChip } from './air.ts'
import { fillShift } from './trace.ts'

type Operation = keyof typeof SHIFT
const OPERATIONS = Object.keys(SHIFT) as Operation[]

/** The operations as JavaScript has them. */
const compute: Record<Operation, (x: number, n: number) => number> = {
  sll: (x, n) => (x << n) >>> 0,
  srl: (x, n) => x >>> n,
  sra: (x, n) => (x >> n) >>> 0,
  rotr: (x, n) => (n === 0 ? x : ((x >>> n) | (x << (32 - n))) >>> 0),
}

interface Request {
  readonly operation: Operation
  readonly amount: number
  readonly x: number
}

function requestsOf(list: readonly Request[]): ShiftRequests {
  return {
    length: list.length,
    operation: Uint8Array.from(list, r => SHIFT[r.operation]),
    amount: Uint32Array.from(list, r => r.amount),
    x: Uint32Array.from(list, r => r.x),
    result: Uint32Array.from(list, r => compute[r.operation](r.x, r.amount & 31)),
  }
}

const asked = (list: readonly Request[]): OtherMessage[] =>
  list.map(({ operation, amount, x }) => {
    const result = compute[operation](x, amount & 31)
    const message = {
      operation: SHIFT[operation],
      amount,
      xLow: low(x),
      xHigh: high(x),
      resultLow: low(result),
      resultHigh: high(result),
    }
    return { bus: shift, message, multiplicity: 1 }
  })

const random = randomWords(7)
const everyAmount = OPERATIONS.flatMap(operation =>
  Array.from({ length: 32 }, (_, n) => [
    { operation, amount: n, x: random() },
    { operation, amount: 32 * (random() & 0x7ff) + n, x: CORNER_WORDS[n % CORNER_WORDS.length]! },
    { operation, amount: 0xffe0 + n, x: random() | 0x80000000 },
  ]).flat(),
).map(r => ({ ...r, x: r.x >>> 0 }))

describe('shift chip', () => {
  it('accepts every operation with every amount', () => {
    expect(complaints(fillShift([requestsOf(everyAmount)])!, asked(everyAmount))).toEqual([])
  })

  it('accepts corner words and takes several lists of requests', () => {
    const list = CORNER_WORDS.flatMap(x =>
      OPERATIONS.flatMap(operation => [0, 1, 15, 16, 17, 31].map(amount => ({ operation, amount, x }))),
    )
    const [a, b] = [list.slice(0, 7), list.slice(7)]
    expect(complaints(fillShift([requestsOf(a), requestsOf([]), requestsOf(b)])!, asked(list))).toEqual([])
  })

  it('has no table without requests', () => {
    expect(fillShift([requestsOf([])])).toBeUndefined()
  })

  it('counts its lookups as its messages have them', () => {
    const [counted, evaluated] = [new LookupCounts(), new LookupCounts()]
    const table = fillShift([requestsOf(everyAmount)], counted)!
    evaluated.countTable(table, [])
    expect(counted.columns).toEqual(evaluated.columns)
  })

  it('is narrow: it serves every fifth instruction', () => {
    expect(shiftChip.columns.main.length).toBe(25)
    expect(logUpLayout(shiftChip).width).toBe(3)
  })
})

describe('shift chip: no cell is free', () => {
  it('every mutated cell of a used row is noticed, and every constraint and message notices some', () => {
    const report = mutateTable(shiftChip, fillShift([requestsOf(everyAmount.slice(0, 256))])!)
    expect(report.free).toEqual([])
    expect(report.unusedConstraints).toEqual([])
    expect(report.unusedMessages).toEqual([])
  })
})

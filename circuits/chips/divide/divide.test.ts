import { mutateTable } from '@zkmips/air/testing/mutation'
import { describe, expect, it } from 'vitest'
import { type HiloCase, hiloMessages, hiloRequests } from '../testing/hilo.ts'
import { CORNER_WORDS, complaints, randomWords } from '../testing/side-table.ts'
import { divideChip } from './air.ts'
import { fillDivide } from './trace.ts'

const OPERATIONS = ['div', 'divu'] as const

const random = randomWords(13)
const corners: HiloCase[] = CORNER_WORDS.flatMap(a =>
  CORNER_WORDS.flatMap(b =>
    b === 0 ? [] : OPERATIONS.map(operation => ({ operation, a, b, hi: random(), lo: random() })),
  ),
)
/** Divisors of every length, so that quotients have every length too. */
const randoms: HiloCase[] = Array.from({ length: 120 }, (_, k) => {
  const b = (random() >>> (k % 32)) | 1
  return { operation: OPERATIONS[k & 1]!, a: random(), b: (k % 3 === 0 ? -b : b) >>> 0, hi: random(), lo: random() }
})

describe('divide chip', () => {
  it('accepts corner cases', () => {
    expect(complaints(fillDivide(hiloRequests(corners))!, hiloMessages(corners))).toEqual([])
  })

  it('accepts random operands', () => {
    expect(complaints(fillDivide(hiloRequests(randoms))!, hiloMessages(randoms))).toEqual([])
  })

  it('gives the most negative number back when it is divided by −1', () => {
    const cases: HiloCase[] = [{ operation: 'div', a: 0x80000000, b: 0xffffffff, hi: 5, lo: 6 }]
    const table = fillDivide(hiloRequests(cases))!
    expect(complaints(table, hiloMessages(cases))).toEqual([])
    const cell = (name: string): number => table.main[divideChip.columns.main.indexOf(name)]![0]!
    expect([cell('quotientHigh'), cell('quotientLow'), cell('remainderHigh'), cell('remainderLow')]).toEqual([
      0x8000, 0, 0, 0,
    ])
  })

  it('has no table without requests, and no row for a divisor of 0', () => {
    expect(fillDivide(hiloRequests([]))).toBeUndefined()
    const byZero = { ...hiloRequests([{ operation: 'divu', a: 1, b: 1, hi: 0, lo: 0 }]), b: Uint32Array.of(0) }
    expect(() => fillDivide(byZero)).toThrow(/divides by 0/)
  })
})

describe('divide chip: no cell is free', () => {
  it('every mutated cell of a used row is noticed, and every constraint and message notices some', () => {
    const report = mutateTable(divideChip, fillDivide(hiloRequests(randoms.slice(0, 64)))!)
    expect(report.free).toEqual([])
    expect(report.unusedConstraints).toEqual([])
    expect(report.unusedMessages).toEqual([])
  })
})

import { logUpLayout } from '@zkmips/air/logup'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { describe, expect, it } from 'vitest'
import { type HiloCase, type HiloOperation, hiloMessages, hiloRequests } from '../testing/hilo.ts'
import { CORNER_WORDS, complaints, randomWords } from '../testing/side-table.ts'
import { multiplyChip } from './air.ts'
import { fillMultiply } from './trace.ts'

const OPERATIONS = ['mult', 'multu', 'mul', 'madd', 'maddu', 'msub', 'msubu'] as const satisfies HiloOperation[]

const random = randomWords(11)
const corners: HiloCase[] = [0, 1, 0x7fff, 0x80000000, 0x7fffffff, 0xffffffff, 0xffff0000, 0x8000ffff].flatMap(a =>
  [0, 1, 0xff80, 0x80000000, 0xffffffff, 0x7fffffff].flatMap(b =>
    OPERATIONS.map(operation => ({ operation, a, b, hi: 0xffffffff, lo: a === b ? 0 : 0x80000001 })),
  ),
)
const randoms: HiloCase[] = Array.from({ length: 40 }, (_, k) =>
  OPERATIONS.map(operation => ({
    operation,
    a: k % 3 === 0 ? CORNER_WORDS[random() % CORNER_WORDS.length]! : random(),
    b: k % 4 === 0 ? CORNER_WORDS[random() % CORNER_WORDS.length]! : random(),
    hi: random(),
    lo: random(),
  })),
).flat()

describe('multiply chip', () => {
  it('accepts corner cases of every operation', () => {
    expect(complaints(fillMultiply(hiloRequests(corners))!, hiloMessages(corners))).toEqual([])
  })

  it('accepts random operands', () => {
    expect(complaints(fillMultiply(hiloRequests(randoms))!, hiloMessages(randoms))).toEqual([])
  })

  it('has no table without requests', () => {
    expect(fillMultiply(hiloRequests([]))).toBeUndefined()
  })

  it('is narrow', () => {
    expect(multiplyChip.columns.main.length).toBe(30)
    expect(logUpLayout(multiplyChip).width).toBe(10)
  })
})

describe('multiply chip: no cell is free', () => {
  it('every mutated cell of a used row is noticed, and every constraint and message notices some', () => {
    // mul neither reads nor writes HI and LO: its cells for them are unused.
    const rows = randoms.filter(c => c.operation !== 'mul').slice(0, 64)
    const report = mutateTable(multiplyChip, fillMultiply(hiloRequests(rows))!)
    expect(report.free).toEqual([])
    expect(report.unusedConstraints).toEqual([])
    expect(report.unusedMessages).toEqual([])
  })
})

import { sha256 } from '@noble/hashes/sha2.js'
import { constraintDegree, logUpLayout } from '@zkmips/air/logup'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { describe, expect, it } from 'vitest'
import { cellsAt } from '../testing/precompile-side.ts'
import { sha256Call, sha256Complaints, sha256Record, sha256Tables } from '../testing/sha256.ts'
import { CORNER_WORDS, randomWords } from '../testing/side-table.ts'
import { ROWS, SCHEDULE_ROWS } from './layout.ts'
import { earlySha256Words } from './trace.ts'

const random = randomWords(384)
const wordsOf = (word: (i: number) => number): number[] => Array.from({ length: 24 }, (_, i) => word(i) >>> 0)

const randomCalls = (count: number) =>
  Array.from({ length: count }, (_, k) =>
    sha256Call(
      wordsOf(() => (random() % 4 === 0 ? CORNER_WORDS[random() % CORNER_WORDS.length]! : random())),
      { shard: 1 + (k >> 2), clock: 7 + 3 * k },
    ),
  )

const extremes = [
  wordsOf(() => 0),
  wordsOf(() => 0xffffffff),
  wordsOf(() => 0xffff0000),
  wordsOf(() => 0x0000ffff),
  wordsOf(i => (i < 8 ? 0xffffffff : 0)),
  wordsOf(i => (i < 8 ? 0 : 0xffffffff)),
  wordsOf(i => (i % 2 === 0 ? 0xaaaaaaaa : 0x55555555)),
].map((words, k) => sha256Call(words, { shard: 65535, clock: 2 ** 21 - k }))

describe('the SHA-256 machine', () => {
  it.each([1, 4, 15])('accepts %i calls: heights with and without room', count => {
    const calls = randomCalls(count)
    expect(sha256Complaints(sha256Tables(calls), calls)).toEqual([])
  })

  it('accepts extreme words', () => {
    expect(sha256Complaints(sha256Tables(extremes), extremes)).toEqual([])
  })

  it('hashes as noble does', () => {
    const message = Uint8Array.from({ length: 64 * 3 - 9 }, (_, i) => 7 * i)
    const padded = new DataView(new ArrayBuffer(64 * 3))
    new Uint8Array(padded.buffer).set(message)
    padded.setUint8(message.length, 0x80)
    padded.setUint32(padded.byteLength - 4, 8 * message.length)
    let state: ArrayLike<number> = Uint32Array.of(
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ) // biome-ignore format: a table
    const calls = [0, 1, 2].map(block => {
      const words = wordsOf(i => (i < 8 ? state[i]! : padded.getUint32(64 * block + 4 * (i - 8))))
      const call = sha256Call(words, { shard: 1, clock: 1 + block })
      state = Array.from(call.after).slice(0, 8)
      return call
    })
    const tables = sha256Tables(calls)
    expect(sha256Complaints(tables, calls)).toEqual([])
    const last = cellsAt(tables.words, 2)
    const words = Array.from({ length: 8 }, (_, w) =>
      Array.from({ length: 32 }, (_, i) => last[`result[${32 * w + i}]`]! * 2 ** i).reduce((a, b) => a + b),
    )
    const view = new DataView(new ArrayBuffer(32))
    words.forEach((word, w) => {
      view.setUint32(4 * w, word)
    })
    expect(new Uint8Array(view.buffer)).toEqual(sha256(message))
  })

  it('commits early to what it commits to with all columns', () => {
    const record = sha256Record(randomCalls(5))
    const { words } = sha256Tables(randomCalls(0))
    expect(words.early.every(column => column.every(cell => cell === 0))).toBe(true)
    const calls = randomCalls(5)
    expect(earlySha256Words(sha256Record(calls)).early).toEqual(sha256Tables(calls).words.early)
    expect(earlySha256Words(record).main).toEqual([])
  })

  it('takes 8,055 cells for a block', () => {
    const { words, schedule, rounds } = sha256Tables(randomCalls(1))
    const cells = [words, schedule, rounds].map(({ chip }) => {
      const { early, main } = chip.columns
      return early.length + main.length + 4 * logUpLayout(chip).width + 8
    })
    expect(cells).toEqual([364, 601, 311])
    expect(cells[0]! + SCHEDULE_ROWS * cells[1]! + ROWS * cells[2]!).toBe(8055)
    for (const { chip } of [words, schedule, rounds]) expect(constraintDegree(chip)).toBe(3)
  })
})

describe('no cell is free', () => {
  // Two calls leave padding in each table.
  const { words, schedule, rounds } = sha256Tables([...randomCalls(1), extremes[6]!])
  const mutate = (table: typeof words, ...rows: readonly (readonly [number, number])[]) =>
    mutateTable(table.chip, table, {
      rows: rows.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k)),
    })

  it('of a call: every cell; of a row without one: all but its position', () => {
    const report = mutate(words, [0, words.height])
    expect(report.everyFree.filter(({ row }) => row < 2)).toEqual([])
    expect(new Set(report.everyFree.map(f => f.column.replace(/\[.*/, '')))).toEqual(
      // Words that nobody receives, and bits of them.
      new Set(['shard', 'clock', 'state', 'block', 'result', 'carry']),
    )
    expect([report.unusedConstraints, report.unusedMessages]).toEqual([[], []])
  })

  it('of the schedule: every cell but the position of padding', () => {
    const report = mutate(schedule, [0, schedule.height])
    const used = SCHEDULE_ROWS * 2
    expect(report.everyFree.filter(({ row, column }) => row < used || column !== 'position')).toEqual([])
    expect([report.unusedConstraints, report.unusedMessages]).toEqual([[], []])
  })

  it('of the rounds: every cell, those of padding too', () => {
    const report = mutate(rounds, [0, rounds.height])
    expect(report.everyFree).toEqual([])
    expect([report.unusedConstraints, report.unusedMessages]).toEqual([[], []])
  })
})

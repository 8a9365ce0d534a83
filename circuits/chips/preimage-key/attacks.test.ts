/** Malicious rows of the table of preimage keys. What each attack is up against is in the README's section on soundness. */

import type { Table } from '@zkmips/air/table'
import { FD_PREIMAGE_WRITE, SYS_WRITE } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { preimageKey } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { type Call, runCalls } from '../testing/calls.ts'
import { fraction, type Row } from '../testing/forge.ts'
import { cellsOfRow, complaints, LOOKUPS, obligingMachine, withCells, wrongLimbs } from '../testing/side-table.ts'
import { preimageKeyChip } from './air.ts'
import { fillPreimageKey } from './trace.ts'

const key = Uint8Array.from({ length: 32 }, (_, i) => 0x20 + 5 * i)
const write = (a1: number, a2: number, isImage = false): Call => ({
  number: SYS_WRITE, a0: FD_PREIMAGE_WRITE, a1, a2, key, offset: 0x5_0007, word: 0x11223344, isImage,
}) // biome-ignore format: one call
const tableOf = (a1: number, a2: number, isImage = false): Table =>
  fillPreimageKey(runCalls([write(a1, a2, isImage)]).events)!
const cell = (table: Table, name: string): number => cellsOfRow(table, 0)[name]!

const word = tableOf(0x9000, 9)
/** No byte, and a word that could be touched. */
const nothing = (start: number): Table => withCells(tableOf(0x9000 + start, 0), 0, { wordTime: 80_000 })

const flags = (name: string, values: readonly number[]): Row =>
  Object.fromEntries(values.map((v, j) => [`${name}[${j}]`, v]))

/** 2^16 · FACTOR = −1: a "borrow" of −FACTOR adds 1 to the low limb and FACTOR to the high one. */
const FACTOR = 32512

/**
 * The key's limbs after a write as their rules want them: the sum of weights[n] times the limbs of key ‖ bytes from byte n on.
 */
function keyAfter(weights: readonly number[], bytes: readonly number[] = []): Row {
  const cells: Record<string, number> = {}
  const joined = [...key, ...bytes]
  const limb = (i: number): number =>
    weights.reduce((sum, w, n) => sum + w * (256 * (joined[i + n] ?? 0) + (joined[i + n + 1] ?? 0)), 0)
  for (let k = 0; k < 8; k++) {
    cells[`afterHigh[${k}]`] = limb(4 * k)
    cells[`afterLow[${k}]`] = limb(4 * k + 2)
  }
  return cells
}
const unit = (n: number): number[] => [0, 1, 2, 3, 4].map(m => Number(m === n))
const BYTES = [0x11, 0x22, 0x33, 0x44]
/** Cells of a write of n bytes from `start` on. */
const taken = (start: number, n: number): Row => ({
  ...flags('run', [0, 1, 2, 3].map(j => Number(j >= start && j < start + n))), // biome-ignore format: one line
  ...flags('count', unit(n)),
  ...keyAfter(unit(n), BYTES.slice(start)),
})

/** Cells of a row of `nothing` that takes n bytes, which are 0; the run is the attacker's. */
const some = (n: number, touches: number): Row => ({
  a2Low: n,
  fromMemory: touches,
  ...flags('count', unit(n)),
  ...keyAfter(unit(n)),
})

interface Forgery {
  readonly rule: string
  readonly table: Table
  readonly cells: Row
}

const KEY_WORDS = [0, 1, 2, 3, 4, 5, 6, 7]
const forgeries: readonly Forgery[] = [
  // A row that takes place twice: two starts, two counts, two readings of the word.
  {
    rule: 'real is boolean',
    table: word,
    cells: {
      real: 2,
      ...flags('at', [1, 1]),
      a1Low: 0x9001,
      fromImage: 1,
      ...flags('count', [1, 0, 0, 0, 1]),
      ...keyAfter([1, 0, 0, 0, 1], [0x33, 0x55, 0x77, 0x44]),
    },
  },
  { rule: 'asked is boolean', table: tableOf(0x9000, 4), cells: { asked: 2 } },
  { rule: 'start 0 is boolean', table: nothing(0), cells: { ...flags('at', [-1, 1, 1, 0]), a1Low: 0x9003 } },
  { rule: 'start 1 is boolean', table: nothing(0), cells: { ...flags('at', [1, -1, 1, 0]), a1Low: 0x9001 } },
  { rule: 'start 2 is boolean', table: nothing(0), cells: { ...flags('at', [1, 1, -1, 0]), a1Low: 0x8fff } },
  { rule: 'start 3 is boolean', table: nothing(0), cells: { ...flags('at', [0, 1, 1, -1]), a1Low: 0x9000 } },
  { rule: 'a row has one start', table: nothing(0), cells: { 'at[0]': 0 } },
  // One byte that counts twice.
  ...[0, 1, 2, 3].map(j => ({
    rule: `byte ${j} in the run is boolean`,
    table: nothing(j),
    cells: { ...some(2, 1), fromImage: 1, [`run[${j}]`]: 2 },
  })),
  // Bytes outside of the run.
  {
    rule: 'byte 0 is in the run only as the first',
    table: nothing(1),
    cells: { ...some(2, 1), ...flags('run', [1, 1]) },
  },
  {
    rule: 'byte 1 continues the run or starts it',
    table: nothing(0),
    cells: { ...some(1, 0), ...flags('run', [0, 1]) },
  },
  {
    rule: 'byte 2 continues the run or starts it',
    table: nothing(0),
    cells: { ...some(2, 1), ...flags('run', [1, 0, 1]) },
  },
  {
    rule: 'byte 3 continues the run or starts it',
    table: nothing(0),
    cells: { ...some(3, 1), ...flags('run', [1, 1, 0, 1]) },
  },
  // The word before, in quarters.
  {
    rule: 'the address is a word and the start',
    table: tableOf(0x9001, 9),
    cells: { ...flags('at', [1, 0]), ...taken(0, 4) },
  },
  // More bytes than asked for, or fewer.
  { rule: 'borrow is boolean', table: tableOf(0x9000, 3), cells: { ...taken(0, 4), asked: 0, borrow: -FACTOR } },
  { rule: 'what is left of the count, low', table: tableOf(0x9000, 3), cells: { ...taken(0, 4), asked: 0 } },
  {
    rule: 'what is left of the count, high',
    table: tableOf(0x9000, 3),
    cells: { ...taken(0, 4), asked: 0, borrow: 1 },
  },
  { rule: 'a write to the end of the word gets there', table: word, cells: taken(0, 3) },
  { rule: 'a write as asked has the low count', table: tableOf(0x9000, 3), cells: taken(0, 2) },
  { rule: 'a write as asked has no high count', table: tableOf(0x9000, 3), cells: { a2High: 1 } },
  // Combinations of shifts instead of one.
  ...(
    [
      [0, 3, [-1, 1, 1, 0, 0]],
      [1, 3, [1, -1, 0, 0, 1]],
      [2, 3, [0, 1, -1, 0, 1]],
      [3, 3, [0, 0, 1, -1, 1]],
      [4, 1, [0, 0, 1, 1, -1]],
    ] as const
  ).map(([n, length, weights]) => ({
    rule: `count ${n} is boolean`,
    table: tableOf(0x9000, length),
    cells: { ...flags('count', weights), ...keyAfter(weights, BYTES) },
  })),
  { rule: 'a row has one count', table: nothing(0), cells: { 'count[0]': 0, ...keyAfter([]) } },
  {
    rule: 'the count is the length of the run',
    table: tableOf(0x9000, 3),
    cells: { ...flags('count', unit(1)), ...keyAfter(unit(1), BYTES) },
  },
  // A token that is given back before it was taken, or a word of the image that is served to somebody else.
  { rule: 'fromMemory is boolean', table: nothing(0), cells: { fromMemory: -1, fromImage: 1 } },
  { rule: 'fromImage is boolean', table: nothing(0), cells: { fromMemory: 1, fromImage: -1 } },
  // A word that is made up.
  { rule: 'the word is read once if a byte is taken', table: word, cells: { fromMemory: 0 } },
  { rule: 'the word is read once if a byte is taken', table: nothing(0), cells: { fromImage: 1 } },
  // Bytes that borrow from each other: the same limbs, split in another way.
  {
    rule: 'high bytes of the word',
    table: tableOf(0x9000, 1),
    cells: { 'word[0]': 0x10, 'word[1]': 0x122, ...keyAfter(unit(1), [0x10]) },
  },
  {
    rule: 'low bytes of the word',
    table: tableOf(0x9000, 3),
    cells: { 'word[2]': 0x34, 'word[3]': -0xbc, ...keyAfter(unit(3), [0x11, 0x22, 0x34]) },
  },
  ...KEY_WORDS.flatMap(k =>
    ['high', 'low'].map((half, h) => {
      const i = 4 * k + 2 * h
      return {
        rule: `${half} bytes of key word ${k}`,
        table: nothing(0),
        cells: { [`before[${i}]`]: key[i]! - 1, [`before[${i + 1}]`]: key[i + 1]! + 256 },
      }
    }),
  ),
  // Another key afterwards.
  ...KEY_WORDS.flatMap(k =>
    (['High', 'Low'] as const).map(limb => ({
      rule: `key word ${k} after, ${limb === 'High' ? 'high' : 'low'}`,
      table: word,
      cells: { [`after${limb}[${k}]`]: cell(word, `after${limb}[${k}]`) + 1 },
    })),
  ),
  // Accesses that are not later than the last one.
  ...[
    ...KEY_WORDS.map(k => [`key word ${k}`, `keyTime[${k}]`] as const),
    ['offset', 'offsetTime'] as const,
    ['word', 'wordTime'] as const,
  ].flatMap(([name, column]) => {
    const now = 4 * cell(word, 'clock') + 3
    return [now, now + 1, now - 2 ** 16 - 1, fraction(1, 2)].map(time => ({
      rule: `${name}: later`,
      table: word,
      cells: { [column]: time },
    }))
  }),
]

const isConstraint = (label: string): boolean => preimageKeyChip.constraints.some(c => c.label === label)
const named = (label: string): string => `${isConstraint(label) ? 'constraint' : 'lookup'} ${label}`

describe('preimageKey: rows that only one rule rejects, whatever the other tables say', () => {
  it.each(forgeries.map(f => [f.rule, f] as const))('%s', (_, { rule, table, cells }) => {
    const forged = withCells(table, 0, cells)
    expect(complaints(forged, obligingMachine(forged))).toEqual([named(rule)])
  })

  it('there is one for every rule', () => {
    const lookups = preimageKeyChip.interactions.filter(i => LOOKUPS.has(i.buses[0]!.id))
    const labels = [...preimageKeyChip.constraints, ...lookups].map(r => r.label)
    const forged = new Set(forgeries.map(f => f.rule))
    expect(labels.filter(label => !forged.has(label))).toEqual([])
  })
})

describe('preimageKey: another key', () => {
  // The request fixes the count and the addresses, the tokens fix the limbs before.
  const pinned = ['clock', 'a1*', 'a2*', 'offset*', 'keyTime*', 'wordTime']

  it.each([1, 2, 3, 4])('no adaptation of the other cells saves a wrong key after %i bytes', count => {
    const table = tableOf(0x9004 - count, 9)
    for (const k of [0, 6, 7]) {
      const right = cell(table, `afterLow[${k}]`) + 2 ** 16 * cell(table, `afterHigh[${k}]`)
      for (const [afterLow, afterHigh] of wrongLimbs(right)) {
        const lie = { [`afterLow[${k}]`]: afterLow, [`afterHigh[${k}]`]: afterHigh }
        expect(adapt({ table, row: 0, lie, pinned, depth: 3 }).successes).toEqual([])
      }
    }
  })

  it('the rule is needed: without it a key word is free', () => {
    const weaker = withoutRule(word, 'key word 7 after, low')
    const verdict = adapt({ table: weaker, row: 0, lie: { 'afterLow[7]': 5 }, pinned, depth: 1 })
    expect(verdict.successes.length).toBeGreaterThan(0)
  })
})

describe('preimageKey: what the rest of the machine said', () => {
  it('another address, count or word is another message', () => {
    const run = runCalls([write(0x9002, 9)])
    const table = fillPreimageKey(run.events)!
    const lies: [Row, string[]][] = [
      [{ a1Low: 0x9006 }, ['bus memory', 'bus preimageKey']],
      [{ a1High: 1 }, ['bus memory', 'bus preimageKey']],
      [{ a2Low: 8 }, ['bus preimageKey']],
      [{ a2High: 1 }, ['bus preimageKey']],
      [{ clock: cell(table, 'clock') + 1 }, ['bus memory', 'bus preimageKey']],
      [{ offsetLow: 0 }, ['bus memory']],
      [{ 'word[0]': 0 }, ['bus memory']],
      // A word with a token is not in the image.
      [{ fromMemory: 0, fromImage: 1 }, ['bus memory']],
    ]
    for (const [lie, expected] of lies) expect(complaints(withCells(table, 0, lie), run.preimageKey)).toEqual(expected)
  })

  it('a read-only word cannot be changed by who reads it', () => {
    const run = runCalls([write(0x9000, 9, true)])
    const table = fillPreimageKey(run.events)!
    const cells = { 'word[3]': 0x45, 'afterLow[7]': 0x3345 }
    expect(complaints(withCells(table, 0, cells), run.preimageKey)).toEqual(['bus memory'])
    expect(complaints(withCells(table, 0, { fromMemory: 1, fromImage: 0, wordTime: 80_000 }), run.preimageKey)).toEqual(
      ['bus memory'],
    )
  })

  it('a row answers once, and padding does not answer', () => {
    const run = runCalls([write(0x9000, 9)])
    const table = fillPreimageKey(run.events)!
    const unasked = run.preimageKey.filter(m => m.bus !== preimageKey)
    expect(complaints(table, unasked)).toEqual(['bus preimageKey'])
    const padding: [Row, string][] = [
      [{ real: 1 }, 'bus preimageKey'],
      [{ asked: 1 }, 'constraint a write to the end of the word gets there'],
      [{ fromMemory: 1 }, 'constraint the word is read once if a byte is taken'],
      [{ fromImage: 1 }, 'constraint the word is read once if a byte is taken'],
      [{ 'at[1]': 1 }, 'constraint a row has one start'],
      [{ 'run[0]': 1 }, 'constraint byte 0 is in the run only as the first'],
      [{ 'count[1]': 1 }, 'constraint a row has one count'],
    ]
    for (const [cells, expected] of padding)
      expect(complaints(withCells(table, 3, cells), run.preimageKey)).toContain(expected)
  })
})

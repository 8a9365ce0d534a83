/** Malicious rows of the table of preimage reads. What each attack is up against is in the README's section on soundness. */

import type { Table } from '@zkmips/air/table'
import { keccakKey, localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { FD_PREIMAGE_READ, SYS_READ } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { localByte, preimageRead } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { type Call, runCalls } from '../testing/calls.ts'
import { fraction, type Row } from '../testing/forge.ts'
import { cellsOfRow, complaints, LOOKUPS, obligingMachine, withCells } from '../testing/side-table.ts'
import { KINDS, preimageReadChip } from './air.ts'
import { fillPreimageRead } from './trace.ts'

const data = Uint8Array.from({ length: 100 }, (_, i) => 3 * i + 1)
const local = Uint8Array.from({ length: 32 }, (_, i) => 200 + i)
const oracle = new MemoryOracle().addKeccak(data).addLocal(2, local)
/** Local preimage 2 as it is read. */
const preimage = [0, 0, 0, 0, 0, 0, 0, 32, ...local]

const read = (key: Uint8Array, offset: number, a1: number, a2: number): Call => ({
  number: SYS_READ, a0: FD_PREIMAGE_READ, a1, a2, key, offset, word: 0x11223344,
}) // biome-ignore format: one call
const tableOf = (call: Call): Table => fillPreimageRead(runCalls([call], oracle).events)!
const cell = (table: Table, name: string): number => cellsOfRow(table, 0)[name]!

const hash = (a1: number, a2: number, offset = 60): Table => tableOf(read(keccakKey(data), offset, a1, a2))
/** At the end of the preimage: no byte, and a word that could be touched. */
const hashEnd = (start: number): Table => withCells(hash(0x9000 + start, 4, 108), 0, { wordTime: 80_000 })
const idle = tableOf(read(new Uint8Array(32).fill(0x77), 30, 0x9000, 0))
const localWord = tableOf(read(localKey(2), 8, 0x9000, 100))
const localAsked = tableOf(read(localKey(2), 9, 0x9001, 2))
const localEnd = tableOf(read(localKey(2), 40, 0x9000, 4))

const flags = (name: string, values: readonly number[]): Row =>
  Object.fromEntries(values.map((v, j) => [`${name}[${j}]`, v]))

/** 2^16 · FACTOR = −1: a "borrow" of −FACTOR adds 1 to the low limb and FACTOR to the high one. */
const FACTOR = 32512

interface Forgery {
  readonly rule: string
  readonly table: Table
  readonly cells: Row
}

const forgeries: readonly Forgery[] = [
  // A kind that is taken back by another one, to leave its rules.
  { rule: 'keccak is boolean', table: localAsked, cells: { keccak: -1, sha256: 1 } },
  { rule: 'sha256 is boolean', table: localAsked, cells: { sha256: -1, keccak: 1 } },
  { rule: 'idle is boolean', table: idle, cells: { idle: -1, keccak: 1, sha256: 1, 'keyHigh[0]': 0x0600 } },
  { rule: 'localWordEnd is boolean', table: hash(0x9000, 4), cells: { localWordEnd: -1, localAsked: 1 } },
  { rule: 'localAsked is boolean', table: hash(0x9000, 4), cells: { localAsked: -1, localWordEnd: 1 } },
  { rule: 'localDataEnd is boolean', table: hash(0x9000, 4), cells: { localDataEnd: -1, localAsked: 1 } },
  // A row that answers twice.
  {
    rule: 'at most one kind',
    table: idle,
    cells: { keccak: 1, 'keyHigh[0]': 0x0277, 'at[1]': 1, a1Low: 0x9001 },
  },
  { rule: 'start 0 is boolean', table: idle, cells: { ...flags('at', [-1, 1, 1, 0]), a1Low: 0x9003 } },
  { rule: 'start 1 is boolean', table: idle, cells: { ...flags('at', [1, -1, 1, 0]), a1Low: 0x9001 } },
  { rule: 'start 2 is boolean', table: idle, cells: { ...flags('at', [1, 1, -1, 0]), a1Low: 0x8fff } },
  { rule: 'start 3 is boolean', table: idle, cells: { ...flags('at', [0, 1, 1, -1]), a1Low: 0x9000 } },
  { rule: 'a row has one start', table: idle, cells: { 'at[0]': 0 } },
  // One byte that counts twice.
  ...[0, 1, 2, 3].map(j => ({
    rule: `byte ${j} in the run is boolean`,
    table: hashEnd(j),
    cells: { [`run[${j}]`]: 2, touches: 2 },
  })),
  // Bytes outside of the run.
  {
    rule: 'byte 0 is in the run only as the first',
    table: hashEnd(1),
    cells: { ...flags('run', [1, 1]), touches: 1, 'after[0]': 99 },
  },
  { rule: 'byte 1 continues the run or starts it', table: hashEnd(0), cells: { ...flags('run', [0, 1]) } },
  {
    rule: 'byte 2 continues the run or starts it',
    table: hashEnd(0),
    cells: { ...flags('run', [1, 0, 1]), touches: 1 },
  },
  {
    rule: 'byte 3 continues the run or starts it',
    table: hashEnd(0),
    cells: { ...flags('run', [1, 1, 0, 1]), touches: 1 },
  },
  { rule: 'touches means that there is a byte', table: hash(0x9000, 4), cells: { touches: 0 } },
  { rule: 'touches means that there is a byte', table: hashEnd(0), cells: { touches: 1 } },
  // The word before or after, in quarters.
  {
    rule: 'the address is a word and the start',
    table: hash(0x9001, 9),
    cells: { ...flags('at', [1, 0]), 'run[0]': 1 },
  },
  // More bytes than asked for.
  { rule: 'borrow is boolean', table: hash(0x9000, 3), cells: { 'run[3]': 1, borrow: -FACTOR } },
  { rule: 'what is left of the count, low', table: hash(0x9000, 3), cells: { 'run[3]': 1 } },
  { rule: 'what is left of the count, high', table: hash(0x9000, 3), cells: { 'run[3]': 1, borrow: 1 } },
  // Keys.
  ...[0, 1, 3, 5, 6, 255].map(type => ({
    rule: 'a hash key has a hash type',
    table: hash(0x9000, 4),
    cells: { 'keyHigh[0]': 256 * type + 0x77 },
  })),
  { rule: 'an idle read has a count of zero', table: idle, cells: { a2Low: 1 } },
  { rule: 'an idle read has a count of zero', table: idle, cells: { a2High: 1 } },
  { rule: 'a local key has the local type', table: localEnd, cells: { 'keyHigh[0]': 0x0200 } },
  { rule: 'a local key has the local type', table: localEnd, cells: { 'keyHigh[0]': 0x0101 } },
  ...[0, 1, 2, 3, 4, 5, 6].flatMap(k =>
    [`keyLow[${k}]`, `keyHigh[${k + 1}]`].map(name => ({
      rule: 'a local key is zero up to its index',
      table: localEnd,
      cells: { [name]: 0xffff },
    })),
  ),
  // Local reads that stop early.
  {
    rule: 'a local read to the end of the word gets there',
    table: localWord,
    cells: { 'run[3]': 0, 'local[3]': 0, 'after[3]': 0x44 },
  },
  {
    rule: 'a local read as asked has the low count',
    table: localAsked,
    cells: { 'run[2]': 0, 'local[2]': 0, 'after[2]': 0x33 },
  },
  { rule: 'a local read as asked has no high count', table: localAsked, cells: { a2High: 1 } },
  { rule: 'endBorrow is boolean', table: localEnd, cells: { offsetLow: 39, endBorrow: -FACTOR } },
  { rule: 'the new offset is at the end or past it, low', table: localEnd, cells: { offsetLow: 39 } },
  {
    rule: 'the new offset is at the end or past it, high',
    table: localEnd,
    cells: { offsetLow: 39, endBorrow: 1 },
  },
  // Offsets.
  { rule: 'carry is boolean', table: hash(0x9000, 4), cells: { carry: FACTOR } },
  { rule: 'the new offset, low', table: hash(0x9000, 4), cells: { offsetLow: 0xfffe } },
  { rule: 'the new offset, low', table: hash(0x9000, 4), cells: { carry: 1 } },
  {
    rule: 'the new offset, high',
    table: hash(0x9000, 4),
    cells: { offsetLow: 0xfffe, offsetHigh: 0xffff, carry: 1 },
  },
  // Bytes that borrow from each other: the same limbs, split in another way.
  { rule: 'high bytes before', table: hash(0x9000, 4), cells: flags('before', [0x10, 0x122]) },
  { rule: 'low bytes before', table: hash(0x9000, 4), cells: { 'before[2]': 0x34, 'before[3]': -0xbc } },
  { rule: 'high bytes after', table: hash(0x9000, 4), cells: { 'after[0]': 256 } },
  { rule: 'high bytes after', table: hash(0x9000, 4), cells: { 'after[1]': fraction(1, 256) } },
  { rule: 'low bytes after', table: hash(0x9000, 4), cells: { 'after[2]': -1 } },
  { rule: 'low bytes after', table: hash(0x9000, 4), cells: { 'after[3]': 256 } },
  // A byte that changes although nothing is written there.
  { rule: 'byte 0 stays unless it is written', table: hash(0x9001, 1), cells: { 'after[0]': 9 } },
  { rule: 'byte 1 stays unless it is written', table: hash(0x9002, 1), cells: { 'after[1]': 9 } },
  { rule: 'byte 2 stays unless it is written', table: hash(0x9001, 1), cells: { 'after[2]': 9 } },
  { rule: 'byte 3 stays unless it is written', table: hash(0x9000, 2), cells: { 'after[3]': 9 } },
  // A byte under a local key that is not looked up.
  ...[0, 1, 2, 3].map(j => ({
    rule: `byte ${j} is local if it is written under a local key`,
    table: localWord,
    cells: { [`local[${j}]`]: 0, [`after[${j}]`]: 99 },
  })),
  // 8 + p = 2^16·0x7f00 + 9.
  { rule: 'a local byte has a small offset', table: localWord, cells: { offsetLow: 9, offsetHigh: 0x7f00 } },
  // Accesses that are not later than the last one.
  ...[
    ...Array.from({ length: 8 }, (_, k) => [`key word ${k}`, `keyTime[${k}]`] as const),
    ['offset', 'offsetTime'] as const,
    ['word', 'wordTime'] as const,
  ].flatMap(([word, column]) => {
    const now = 4 * cell(localWord, 'clock') + 3
    return [now, now + 1, now - 2 ** 16 - 1, fraction(1, 2)].map(time => ({
      rule: `${word}: later`,
      table: localWord,
      cells: { [column]: time },
    }))
  }),
]

const isConstraint = (label: string): boolean => preimageReadChip.constraints.some(c => c.label === label)
const named = (label: string): string => `${isConstraint(label) ? 'constraint' : 'lookup'} ${label}`

describe('preimageRead: rows that only one rule rejects, whatever the other tables say', () => {
  it.each(forgeries.map(f => [f.rule, f] as const))('%s', (_, { rule, table, cells }) => {
    const forged = withCells(table, 0, cells)
    expect(complaints(forged, obligingMachine(forged))).toEqual([named(rule)])
  })

  it('there is one for every rule', () => {
    const lookups = preimageReadChip.interactions.filter(i => LOOKUPS.has(i.buses[0]!.id))
    const labels = [...preimageReadChip.constraints, ...lookups].map(r => r.label)
    const forged = new Set(forgeries.map(f => f.rule))
    expect(labels.filter(label => !forged.has(label))).toEqual([])
  })
})

/** The table of local preimages serves the bytes of key 2 and nothing else. */
const isServed = (key: number, offset: number, byte: number): boolean => key === 2 && preimage[offset] === byte
const relations = new Map([[localByte.id, (m: ArrayLike<number>) => isServed(m[1]!, m[2]!, m[3]!)]])

/** What is wrong with a row if the rest of the machine agrees to everything but local bytes that are not there. */
const rejectedBy = (table: Table, lie: Row): string[] => {
  const forged = withCells(table, 0, lie)
  return complaints(
    forged,
    obligingMachine(forged).filter(({ bus, message: m }) => bus !== localByte || isServed(m.key!, m.offset!, m.byte!)),
  )
}

/** Cells that the rest of the machine fixes. */
const GIVEN = ['clock', 'a1*', 'a2*', 'key*', 'offset*', 'before*', 'wordTime']

function expectNoAdaptation(table: Table, lie: Row, depth = 4): void {
  expect(adapt({ table, row: 0, lie, pinned: GIVEN, depth, relations }).successes).toEqual([])
}

/** Cells of a local read of `count` bytes. */
function localRead(table: Table, count: number, kind: string): Row {
  const start = cell(table, 'a1Low') & 3
  const offset = cell(table, 'offsetLow')
  const cells: Record<string, number> = { touches: Number(count > 0) }
  for (const other of KINDS) cells[other] = Number(other === kind)
  for (let j = 0; j < 4; j++) {
    const written = j >= start && j < start + count
    cells[`run[${j}]`] = cells[`local[${j}]`] = Number(written)
    cells[`after[${j}]`] = written ? (preimage[offset + j - start] ?? 0) : cell(table, `before[${j}]`)
  }
  return cells
}

const LOCAL_CALLS: Record<string, Call> = {
  word: read(localKey(2), 8, 0x9000, 4),
  'to the end of the word': read(localKey(2), 9, 0x9001, 100),
  'as asked': read(localKey(2), 9, 0x9001, 2),
  'to the end of the preimage': read(localKey(2), 38, 0x9001, 0x20000),
  'past the end': read(localKey(2), 40, 0x9000, 4),
}

describe('preimageRead: local preimages', () => {
  for (const [name, call] of Object.entries(LOCAL_CALLS)) {
    const table = tableOf(call)
    const count = runCalls([call], oracle).events.v0New[0]!

    it(`${name}: a read of another length is rejected, also with the right bytes`, () => {
      for (let wrong = 0; (call.a1! & 3) + wrong <= 4; wrong++) {
        if (wrong === count) continue
        for (const kind of ['localWordEnd', 'localAsked', 'localDataEnd']) {
          const lie = localRead(table, wrong, kind)
          expect(rejectedBy(table, lie)).not.toEqual([])
          const { a1Low: _, ...adaptable } = lie
          expectNoAdaptation(table, adaptable, 3)
        }
      }
    })

    it(`${name}: no other byte is read`, () => {
      for (let j = 0; j < 4; j++) {
        const right = cell(table, `after[${j}]`)
        for (const value of [right + 1, 255, 256, -1]) {
          const lie = { [`after[${j}]`]: value }
          const written = cell(table, `run[${j}]`) === 1
          expect(rejectedBy(table, lie)).toContain(
            written ? 'bus localByte' : `constraint byte ${j} stays unless it is written`,
          )
          expectNoAdaptation(table, lie)
        }
      }
    })

    it(`${name}: the key does not pass as another kind, which would make its bytes free`, () => {
      for (const kind of ['keccak', 'sha256', 'idle']) {
        const lie = Object.fromEntries(KINDS.map(k => [k, Number(k === kind)]))
        expect(rejectedBy(table, lie)).not.toEqual([])
        expectNoAdaptation(table, lie)
      }
    })
  }

  it('an unlisted or absent key is not read, even past the end', () => {
    for (const index of [0, 1, 3, 6, 0x102])
      for (const table of [localEnd, localWord, localAsked])
        expect(rejectedBy(table, { 'keyLow[7]': index })).toEqual(['bus localByte'])
  })

  it('another offset is not read', () => {
    for (const offsetLow of [7, 9, 12, 37, 40]) expect(rejectedBy(localWord, { offsetLow })).toEqual(['bus localByte'])
  })

  it('the lookups are needed: without them a byte is free', () => {
    const lie = { 'after[2]': 0 }
    const weaker = withoutRule(localWord, 'local byte 2')
    expect(adapt({ table: weaker, row: 0, lie, pinned: GIVEN, relations }).successes.length).toBeGreaterThan(0)
    expectNoAdaptation(localWord, lie)
  })
})

describe('preimageRead: what the rest of the machine said', () => {
  const call = read(keccakKey(data), 20, 0x9002, 2)
  const run = runCalls([call], oracle)
  const table = fillPreimageRead(run.events)!

  it('another address, count, key or offset is another message', () => {
    const lies: [Row, string[]][] = [
      [{ a1Low: 0x9006 }, ['bus memory', 'bus preimageRead']],
      [{ a1High: 1 }, ['bus memory', 'bus preimageRead']],
      [{ a2Low: 3 }, ['bus preimageRead']],
      [{ a2High: 1 }, ['bus preimageRead']],
      [{ clock: cell(table, 'clock') + 1 }, ['bus memory', 'bus preimageRead']],
      [{ 'keyLow[5]': 7 }, ['bus memory']],
      [{ 'keyHigh[5]': 7 }, ['bus memory']],
      [{ offsetLow: 21 }, ['bus memory']],
      [{ 'before[0]': 0, 'after[0]': 0 }, ['bus memory']],
    ]
    for (const [lie, expected] of lies) expect(complaints(withCells(table, 0, lie), run.preimageRead)).toEqual(expected)
  })

  it('a row answers once, and padding does not answer', () => {
    const unasked = run.preimageRead.filter(m => m.bus !== preimageRead)
    expect(complaints(table, unasked)).toEqual(['bus preimageRead'])
    for (const kind of KINDS)
      expect(complaints(withCells(table, 3, { [kind]: 1 }), run.preimageRead)).toContain('bus preimageRead')
    // Nor does it touch a word, or look up local bytes.
    expect(complaints(withCells(table, 3, { touches: 1 }), run.preimageRead)).toContain(
      'constraint touches means that there is a byte',
    )
    expect(complaints(withCells(table, 3, { 'run[2]': 1 }), run.preimageRead)).toContain(
      'constraint byte 2 continues the run or starts it',
    )
    expect(complaints(withCells(table, 3, { 'at[2]': 1 }), run.preimageRead)).toContain(
      'constraint a row has one start',
    )
    expect(complaints(withCells(table, 3, { 'local[2]': 1 }), run.preimageRead)).toContain(
      'constraint byte 2 is local if it is written under a local key',
    )
  })
})

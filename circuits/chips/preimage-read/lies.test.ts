/**
 * Reads that lie about a whole outcome (count, bytes, key, offset) and then adapt every other cell as well as they can. Rules one
 * by one are in `attacks.test.ts`.
 */

import type { Table } from '@zkmips/air/table'
import { keccakKey, localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { P } from '@zkmips/field/koalabear'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { localByte, preimageRead } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { type Call, runCalls } from '../testing/calls.ts'
import { fraction } from '../testing/forge.ts'
import { cellsOfRow, complaints, obligingMachine, withCells } from '../testing/side-table.ts'
import { fillPreimageRead } from './trace.ts'

const data = Uint8Array.from({ length: 100 }, (_, i) => 3 * i + 1)
const long = new Uint8Array(0x10000).fill(5)
const local = Uint8Array.from({ length: 32 }, (_, i) => 200 + i)
const oracle = new MemoryOracle().addKeccak(data).addKeccak(long).addLocal(2, local)

const read = (key: Uint8Array, offset: number, a1: number, a2: number): Call => ({
  number: sys.SYS_READ, a0: sys.FD_PREIMAGE_READ, a1, a2, key, offset, word: 0x11223344,
}) // biome-ignore format: one call

const CALLS: Record<string, Call> = {
  'local word': read(localKey(2), 8, 0x9000, 4),
  'local bytes to the end of the word': read(localKey(2), 9, 0x9001, 100),
  'local bytes as many as asked': read(localKey(2), 9, 0x9001, 2),
  'local bytes to the end of the preimage': read(localKey(2), 38, 0x9001, 0x20000),
  'local end': read(localKey(2), 40, 0x9000, 4),
  'hash word': read(keccakKey(data), 20, 0x9000, 4),
  'hash bytes': read(keccakKey(data), 20, 0x9002, 2),
  'hash bytes to the next limb': read(keccakKey(long), 0xffff, 0x9002, 2),
  'hash end': read(keccakKey(data), 108, 0x9003, 4),
  idle: read(new Uint8Array(32).fill(0x77), 30, 0x9002, 0),
}
const LOCALS = Object.entries(CALLS).filter(([name]) => name.startsWith('local'))

const tableOf = (call: Call): Table => fillPreimageRead(runCalls([call], oracle).events)!
const cell = (table: Table, name: string): number => cellsOfRow(table, 0)[name]!

/** Cells that the rest of the machine fixes. */
const GIVEN = ['clock', 'a1*', 'a2*', 'key*', 'offset*', 'before*', 'wordTime']
const LOCAL_KINDS = ['localWordEnd', 'localAsked', 'localDataEnd']

/** The table of local preimages serves any byte of key 2 and nothing else. */
const relations = new Map([
  [
    localByte.id,
    (m: ArrayLike<number>) => {
      const bytes = [0, 0, 0, 0, 0, 0, 0, 32, ...local]
      return m[1] === 2 && m[2]! < bytes.length && bytes[m[2]!] === m[3]
    },
  ],
])

const rejectedBy = (table: Table, lie: Record<string, number>): string[] => {
  const forged = withCells(table, 0, lie)
  const served = obligingMachine(forged).filter(
    ({ bus, message: m }) => bus !== localByte || relations.get(localByte.id)!([0, m.key!, m.offset!, m.byte!]),
  )
  return complaints(forged, served)
}

const cannot = (call: Call, lie: Record<string, number>, depth = 4): ReadonlySet<string> => {
  const verdict = adapt({ table: tableOf(call), row: 0, lie, pinned: GIVEN, depth, relations })
  expect(verdict.successes).toEqual([])
  return verdict.stoppedBy
}

const timeBefore = (table: Table): number => 4 * cell(table, 'clock') + 2

/** Cells for a read of `count` bytes that writes `bytes` from the start on, of a kind, or of the row's own. */
function readOf(table: Table, count: number, bytes: readonly number[] = [], kind?: string): Record<string, number> {
  const start = cell(table, 'a1Low') & 3
  const cells: Record<string, number> = {
    touches: Number(count > 0),
    wordTime: timeBefore(table),
    borrow: Number(cell(table, 'a2Low') < count),
  }
  const isLocal = LOCAL_KINDS.some(k => cell(table, k) === 1)
  for (let j = 0; j < 4; j++) {
    const written = j >= start && j < start + count
    cells[`run[${j}]`] = Number(written)
    cells[`local[${j}]`] = Number(written && isLocal)
    cells[`after[${j}]`] = written ? (bytes[j - start] ?? 0) : cell(table, `before[${j}]`)
  }
  const offset = cell(table, 'offsetLow') + count
  cells.carry = Number(offset > 0xffff)
  if (kind === undefined) return cells
  for (const k of LOCAL_KINDS) cells[k] = Number(k === kind)
  cells.endBorrow = Number(kind === 'localDataEnd' && offset < 40)
  return cells
}

describe('preimageRead: counts', () => {
  it('a local read of another length is rejected, even with the right bytes', () => {
    const preimage = [0, 0, 0, 0, 0, 0, 0, 32, ...local]
    for (const [, call] of LOCALS) {
      const table = tableOf(call)
      const count = runCalls([call], oracle).events.v0New[0]!
      for (let wrong = 0; (call.a1! & 3) + wrong <= 4; wrong++) {
        if (wrong === count) continue
        for (const kind of LOCAL_KINDS) {
          const lie = readOf(table, wrong, preimage.slice(call.offset!), kind)
          expect(rejectedBy(table, lie)).not.toEqual([])
          cannot(call, lie)
        }
      }
    }
  })

  it('names what ends the read', () => {
    const word = tableOf(CALLS['local word']!)
    const bytes = [...local]
    expect(rejectedBy(word, readOf(word, 2, bytes, 'localDataEnd'))).toEqual([
      'lookup the new offset is at the end or past it, high',
    ])
    expect(rejectedBy(word, { ...readOf(word, 2, bytes, 'localDataEnd'), endBorrow: 0 })).toEqual([
      'lookup the new offset is at the end or past it, low',
    ])
    expect(rejectedBy(word, readOf(word, 2, bytes, 'localAsked'))).toEqual([
      'constraint a local read as asked has the low count',
    ])
    expect(rejectedBy(word, readOf(word, 2, bytes, 'localWordEnd'))).toEqual([
      'constraint a local read to the end of the word gets there',
    ])
    const asked = tableOf(CALLS['local bytes as many as asked']!)
    expect(rejectedBy(asked, readOf(asked, 3, bytes.slice(1), 'localWordEnd'))).toEqual([
      'lookup what is left of the count, high',
    ])
    expect(rejectedBy(asked, { ...readOf(asked, 3, bytes.slice(1), 'localWordEnd'), borrow: 0 })).toEqual([
      'lookup what is left of the count, low',
    ])
    const end = tableOf(CALLS['local bytes to the end of the preimage']!)
    expect(rejectedBy(end, readOf(end, 3, bytes.slice(30), 'localWordEnd'))).toEqual(['bus localByte'])
    const many = tableOf({ ...CALLS['local bytes to the end of the preimage']!, a2: 0x10001 })
    expect(rejectedBy(many, readOf(many, 1, bytes.slice(30), 'localAsked'))).toEqual([
      'constraint a local read as asked has no high count',
    ])
  })

  it('a hash read is not longer than asked, and a read of nothing reads nothing', () => {
    const hash = tableOf(CALLS['hash bytes']!)
    expect(rejectedBy(hash, readOf(hash, 1, [9]))).toEqual([])
    const asksOne = tableOf({ ...CALLS['hash bytes']!, a2: 1 })
    expect(rejectedBy(asksOne, readOf(asksOne, 2, [9, 9]))).toEqual(['lookup what is left of the count, high'])
    expect(rejectedBy(asksOne, { ...readOf(asksOne, 2, [9, 9]), borrow: fraction(1, 2 ** 16) })).toContain(
      'constraint borrow is boolean',
    )
    const idle = tableOf(CALLS.idle!)
    expect(rejectedBy(idle, readOf(idle, 1, [9]))).toEqual(['lookup what is left of the count, high'])
    for (let n = 1; n <= 2; n++) cannot(CALLS.idle!, readOf(idle, n, [1, 2]))
    // Somebody who asks for something is not idle, whatever the key.
    const asks = { localDataEnd: 0, idle: 1, 'keyHigh[0]': 0x0300 }
    expect(rejectedBy(tableOf(CALLS['local end']!), asks)).toEqual(['constraint an idle read has a count of zero'])
  })

  it('the run is not moved, split, or begun before its start', () => {
    const table = tableOf(CALLS['hash bytes']!)
    expect(rejectedBy(table, { 'at[2]': 0, 'at[1]': 1 })).toContain('lookup the address is a word and the start')
    expect(rejectedBy(table, { ...readOf(table, 2, [9, 9]), 'run[1]': 1 })).toContain(
      'constraint byte 1 continues the run or starts it',
    )
    expect(rejectedBy(table, { 'run[0]': 1 })).toContain('constraint byte 0 is in the run only as the first')
    const first = tableOf({ ...CALLS['hash word']!, a2: 3 })
    const gap = { ...readOf(first, 1, [9]), 'run[2]': 1, 'after[2]': 9 }
    expect(rejectedBy(first, gap)).toEqual(['constraint byte 2 continues the run or starts it'])
    expect(rejectedBy(table, { 'run[2]': 2, 'run[3]': 0 })).toContain('constraint byte 2 in the run is boolean')
    expect(rejectedBy(table, { 'run[2]': fraction(1, 2) })).toContain('constraint byte 2 in the run is boolean')
    expect(rejectedBy(table, { 'at[2]': 0 })).toContain('constraint a row has one start')
    expect(rejectedBy(table, { 'at[2]': 2, 'at[0]': P - 1 })).toContain('constraint start 2 is boolean')
    expect(rejectedBy(table, { 'at[3]': fraction(2, 3), 'at[2]': 0, 'at[0]': fraction(1, 3) })).toContain(
      'constraint start 3 is boolean',
    )
  })

  it('the word of a1 is the one touched', () => {
    const call = CALLS['hash bytes']!
    const table = tableOf(call)
    const run = runCalls([call], oracle)
    for (const a1 of [0x8ffe, 0x9006, 0x19002]) {
      const forged = withCells(table, 0, { a1Low: a1 & 0xffff, a1High: a1 >>> 16 })
      expect(complaints(forged, run.preimageRead)).toEqual(['bus memory', 'bus preimageRead'])
    }
    // Not touching it at all while bytes are read, or touching it for nothing.
    expect(rejectedBy(table, { touches: 0 })).toEqual(['constraint touches means that there is a byte'])
    expect(
      rejectedBy(tableOf(CALLS['hash end']!), { touches: 1, wordTime: timeBefore(tableOf(CALLS['hash end']!)) }),
    ).toEqual(['constraint touches means that there is a byte'])
  })
})

describe('preimageRead: bytes', () => {
  it('bytes under a local key are those of the table of local preimages', () => {
    for (const [, call] of LOCALS) {
      const table = tableOf(call)
      if (cell(table, 'touches') === 0) continue
      for (let j = 0; j < 4; j++) {
        const name = `after[${j}]`
        for (const value of [cell(table, name) + 1, 0, 255, 256, P - 1]) {
          if (value === cell(table, name)) continue
          const written = cell(table, `run[${j}]`) === 1
          expect(rejectedBy(table, { [name]: value })).toContain(
            written ? 'bus localByte' : `constraint byte ${j} stays unless it is written`,
          )
          cannot(call, { [name]: value })
        }
        // Not to look it up.
        expect(rejectedBy(table, { [`local[${j}]`]: 1 - cell(table, `local[${j}]`) })).toContain(
          `constraint byte ${j} is local if it is written under a local key`,
        )
      }
    }
  })

  it('bytes under a hash key are bytes, and the rest of the word stays', () => {
    const table = tableOf(CALLS['hash bytes']!)
    expect(rejectedBy(table, { 'after[2]': 77 })).toEqual([])
    expect(rejectedBy(table, { 'after[2]': 256 })).toEqual(['lookup low bytes after'])
    expect(rejectedBy(table, { 'after[3]': P - 1 })).toEqual(['lookup low bytes after'])
    expect(rejectedBy(table, { 'after[0]': 77 })).toEqual(['constraint byte 0 stays unless it is written'])
    // The same limb split into other "bytes" would let an unwritten byte carry into its neighbour.
    const [b0, b1] = [cell(table, 'before[0]'), cell(table, 'before[1]')]
    const split = { 'before[0]': b0 - 1, 'before[1]': b1 + 256, 'after[0]': b0 - 1, 'after[1]': b1 + 256 }
    expect(rejectedBy(table, split)).toEqual(['lookup high bytes before'])
  })
})

describe('preimageRead: key and offset', () => {
  it('a row with a key of another type does not exist', () => {
    for (const type of [0, 1, 3, 5, 6, 255]) {
      const table = withCells(tableOf(CALLS['hash word']!), 0, { 'keyHigh[0]': type * 256 + 0x11 })
      for (const kind of ['keccak', 'sha256', 'idle', ...LOCAL_KINDS])
        expect(rejectedBy(table, { keccak: 0, [kind]: 1 })).not.toEqual([])
      const verdict = adapt({ table, row: 0, lie: {}, pinned: GIVEN, depth: 4, relations })
      expect(verdict.successes).toEqual([])
    }
    expect(rejectedBy(tableOf(CALLS['hash word']!), { 'keyHigh[0]': 0x0311 })).toEqual([
      'lookup a hash key has a hash type',
    ])
  })

  it('a local key does not pass as a hash key, which would make its bytes free', () => {
    for (const [, call] of LOCALS) {
      const table = tableOf(call)
      const own = LOCAL_KINDS.find(k => cell(table, k) === 1)!
      for (const kind of ['keccak', 'sha256', 'idle']) {
        const lie = { [own]: 0, [kind]: 1, 'local[0]': 0, 'local[1]': 0, 'local[2]': 0, 'local[3]': 0 }
        const rule =
          kind === 'idle' ? 'constraint an idle read has a count of zero' : 'lookup a hash key has a hash type'
        expect(rejectedBy(table, lie)).toEqual([rule])
        cannot(call, lie)
      }
    }
  })

  it('a key that only looks local, an unlisted or an absent one cannot be read', () => {
    const table = tableOf(CALLS['local end']!)
    expect(rejectedBy(table, { 'keyLow[3]': 1 })).toEqual(['constraint a local key is zero up to its index'])
    expect(rejectedBy(table, { 'keyHigh[7]': 1 })).toEqual(['constraint a local key is zero up to its index'])
    expect(rejectedBy(table, { 'keyHigh[0]': 0x0101 })).toEqual(['constraint a local key has the local type'])
    for (const call of ['local end', 'local word', 'local bytes as many as asked'])
      for (const index of [0, 1, 3, 6, 0x102])
        expect(rejectedBy(tableOf(CALLS[call]!), { 'keyLow[7]': index })).toEqual(['bus localByte'])
  })

  it('the key stays as it is', () => {
    const run = runCalls([CALLS['hash word']!], oracle)
    const table = fillPreimageRead(run.events)!
    for (let w = 0; w < 8; w++)
      expect(complaints(withCells(table, 0, { [`keyLow[${w}]`]: 7 }), run.preimageRead)).toContain('bus memory')
  })

  it('the offset goes up by the count, below 2^32', () => {
    // From 0xffff by 2.
    const table = tableOf(CALLS['hash bytes to the next limb']!)
    expect(rejectedBy(table, { carry: 0 })).toEqual(['lookup the new offset, low'])
    expect(rejectedBy(table, { carry: 2 })).toEqual(['constraint carry is boolean', 'lookup the new offset, low'])
    expect(rejectedBy(table, { carry: fraction(1, 2 ** 16) })).toContain('constraint carry is boolean')
    expect(rejectedBy(table, { offsetHigh: 0xffff })).toEqual(['lookup the new offset, high'])
    expect(rejectedBy(tableOf(CALLS['hash word']!), { carry: 1 })).toEqual(['lookup the new offset, low'])
  })

  it('an offset that is small modulo p does not read a local preimage', () => {
    // offsetLow would be looked up as it is: 8 + 2^16 · anything is not offset 8.
    const table = tableOf(CALLS['local word']!)
    for (const offsetHigh of [1, 0x7f00, 0xffff])
      expect(rejectedBy(table, { offsetHigh })).toEqual(['constraint a local byte has a small offset'])
  })

  it('the read of another key or offset is not served', () => {
    for (const lie of [{ offsetLow: 12 }, { 'keyLow[7]': 3 }] as Record<string, number>[])
      expect(rejectedBy(tableOf(CALLS['local word']!), lie)).toEqual(['bus localByte'])
  })

  it('an offset past the end reads nothing', () => {
    for (const offset of [41, 44, 0xffff, 0x10000, 0x10008, 0xffff_fff0]) {
      const call = read(localKey(2), offset, 0x9000, 4)
      const table = tableOf(call)
      expect(rejectedBy(table, {})).toEqual([])
      expect(rejectedBy(table, readOf(table, 4, [0, 0, 0, 0], 'localWordEnd'))).not.toEqual([])
      cannot(call, readOf(table, 4, [...local], 'localWordEnd'))
    }
  })
})

describe('preimageRead: rows', () => {
  it('at most one kind, boolean', () => {
    const table = tableOf(CALLS['hash word']!)
    expect(rejectedBy(table, { sha256: 1 })).toContain('constraint at most one kind')
    expect(rejectedBy(table, { keccak: 2, sha256: P - 1 })).toContain('constraint keccak is boolean')
    expect(rejectedBy(table, { keccak: fraction(1, 2), sha256: fraction(1, 2) })).toContain(
      'constraint sha256 is boolean',
    )
  })

  it('answers once, and padding does not answer', () => {
    const run = runCalls([CALLS['hash word']!], oracle)
    const table = fillPreimageRead(run.events)!
    expect(
      complaints(
        table,
        run.preimageRead.filter(m => m.bus !== preimageRead),
      ),
    ).toEqual(['bus preimageRead'])
    const padding = (cells: Record<string, number>): string[] =>
      complaints(withCells(table, 3, cells), run.preimageRead)
    for (const kind of ['keccak', 'sha256', 'idle', ...LOCAL_KINDS])
      expect(padding({ [kind]: 1 })).toContain('bus preimageRead')
    expect(padding({ touches: 1 })).toContain('constraint touches means that there is a byte')
    expect(padding({ 'at[0]': 1 })).toContain('constraint a row has one start')
    expect(padding({ 'run[0]': 1 })).toContain('constraint byte 0 is in the run only as the first')
    expect(padding({ 'local[0]': 1 })).toContain('constraint byte 0 is local if it is written under a local key')
  })

  it('every access is later than the last one of its word', () => {
    const table = tableOf(CALLS['hash word']!)
    const now = 4 * cell(table, 'clock') + 3
    const words = { wordTime: 'word', offsetTime: 'offset', 'keyTime[0]': 'key word 0', 'keyTime[7]': 'key word 7' }
    for (const [column, word] of Object.entries(words))
      for (const time of [now, now + 1, now - 2 ** 16 - 1])
        expect(rejectedBy(table, { [column]: time })).toEqual([`lookup ${word}: later`])
  })

  it('the adversary is able: without the lookup of a byte its value is free', () => {
    const table = tableOf(CALLS['local word']!)
    const weaker = withoutRule(table, 'local byte 2')
    const attack = { row: 0, lie: { 'after[2]': 0 }, pinned: GIVEN, relations }
    expect(adapt({ table: weaker, ...attack }).successes.length).toBeGreaterThan(0)
    expect(adapt({ table, ...attack }).successes).toEqual([])
  })
})

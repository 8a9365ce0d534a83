import { constant } from '@zkmips/air/expression'
import type { Table } from '@zkmips/air/table'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { P } from '@zkmips/field/koalabear'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { localByte, localWord } from '../../buses.ts'
import { LOCAL_KEYS, LOCAL_WORDS, localLimbName, localPresentName } from '../../public-values.ts'
import { type Call, runCalls } from '../testing/calls.ts'
import {
  complaints,
  LOOKUPS,
  type OtherMessage,
  obligingMachine,
  randomWords,
  withCells,
} from '../testing/side-table.ts'
import { localPreimageChip, localPreimageMessages } from './air.ts'
import { fillLocalPreimage, localPreimageTable } from './trace.ts'

const random = randomWords(19)
const locals = new Map([1, 2, 4, 5].map(key => [key, Uint8Array.from({ length: 32 }, () => random() & 0xff)]))
const oracle = new MemoryOracle()
for (const [key, data] of locals) oracle.addLocal(key, data)

const read = (key: number, offset: number, a1 = 0x4000, a2 = 4): Call => ({
  number: sys.SYS_READ, a0: sys.FD_PREIMAGE_READ, a1, a2, key: localKey(key), offset, word: random(),
}) // biome-ignore format: one call

/** The bytes that reads get are what `runCalls` says the table of reads looks up. */
const lookupsOf = (calls: readonly Call[]): OtherMessage[] =>
  runCalls(calls, oracle)
    .preimageRead.filter(m => m.bus === localByte)
    .map(m => ({ ...m, multiplicity: -m.multiplicity }))

/** What the verifier sends for these preimages: every word once. */
const wordsOf = (present: ReadonlyMap<number, Uint8Array>): OtherMessage[] =>
  [...present].flatMap(([key, data]) =>
    Array.from({ length: LOCAL_WORDS }, (_, word) => ({
      bus: localWord,
      message: {
        key,
        word,
        high: data[4 * word]! * 256 + data[4 * word + 1]!,
        low: data[4 * word + 2]! * 256 + data[4 * word + 3]!,
      },
      multiplicity: 1,
    })),
  )

const CALLS = [
  ...[1, 2, 4, 5].flatMap(key => Array.from({ length: 11 }, (_, w) => read(key, 4 * w))),
  read(2, 7, 0x4001, 9),
  read(2, 39, 0x4002, 0x10000),
  read(5, 13, 0x4003, 1),
  read(1, 44),
]
const ONE = [read(2, 12)]

const tableOf = (calls: readonly Call[]): Table => fillLocalPreimage(runCalls(calls, oracle).events, locals)!
const rowOf = (key: number, offset: number): number => 10 * (key - 1) + (offset >>> 2)
/** Complaints of a table with some cells changed, when reads and verifier say what they honestly say. */
const rejectedBy = (calls: readonly Call[], row: number, cells: Record<string, number>): string[] =>
  complaints(withCells(tableOf(calls), row, cells), [...lookupsOf(calls), ...wordsOf(locals)])

describe('localPreimage chip', () => {
  it('serves every byte of every key that is there, the length included', () => {
    expect(complaints(tableOf(CALLS), [...lookupsOf(CALLS), ...wordsOf(locals)])).toEqual([])
  })

  it('stands only where a local preimage is read', () => {
    const other: Call[] = [{ number: sys.SYS_BRK }, { ...read(3, 0), a2: 0 }, { number: sys.SYS_WRITE, a0: 6, a2: 4 }]
    expect(fillLocalPreimage(runCalls(other, oracle).events, locals)).toBeUndefined()
    expect(fillLocalPreimage(runCalls([], oracle).events, locals)).toBeUndefined()
  })

  it('has the same fixed columns for every program: ten words for each of five keys', () => {
    const [real, key, offset] = localPreimageTable()
    const rows = Array.from(real!, (r, row) => (r === 1 ? [key![row], offset![row]] : [])).filter(r => r.length > 0)
    expect(rows).toEqual(LOCAL_KEYS.flatMap(k => Array.from({ length: 10 }, (_, w) => [k, 4 * w])))
    expect(tableOf(ONE).preprocessed).toEqual(localPreimageTable())
  })

  it('refuses to fill a read of a key that is not given', () => {
    const { events } = runCalls(ONE, oracle)
    expect(() => fillLocalPreimage(events, new Map([[1, locals.get(1)!]]))).toThrow(RangeError)
  })

  it('the public messages are the words of the keys, when the table stands in the proof', () => {
    const values = new Map<string, number>()
    const messages = localPreimageMessages(name => {
      if (!values.has(name)) values.set(name, values.size + 1)
      return constant(values.get(name)!)
    })
    expect(messages).toHaveLength(LOCAL_KEYS.length * LOCAL_WORDS)
    const number = (e: (typeof messages)[number]['multiplicity']): number =>
      e.node.op === 'constant' ? e.node.value : e.node.op === 'mul' ? number(e.node.left) * number(e.node.right) : NaN
    let k = 0
    for (const key of LOCAL_KEYS) {
      for (let word = 0; word < LOCAL_WORDS; word++) {
        const { multiplicity, message, scope, buses } = messages[k++]!
        expect(number(multiplicity)).toBe(values.get(localPresentName(key))! * values.get('localTable')!)
        const limbs = (['Low', 'High'] as const).map(l => values.get(localLimbName(key, word, l)))
        expect([scope, ...buses, ...message.map(number)]).toEqual([
          'shard',
          localWord,
          localWord.id,
          key,
          word,
          ...limbs,
        ])
      }
    }
  })
})

describe('localPreimage chip: no cell is free', () => {
  it('every mutated cell of a present key is noticed, and every constraint and message notices some', () => {
    const report = mutateTable(localPreimageChip, tableOf(CALLS))
    // Nobody can read the bytes of an absent key.
    const absent = (row: number): boolean => row >= rowOf(3, 0) && row < rowOf(4, 0)
    expect(report.free.filter(f => !(f.column.startsWith('bytes') && absent(f.row)))).toEqual([])
    expect([...report.unusedConstraints, ...report.unusedMessages]).toEqual([])
  })
})

describe('localPreimage chip: attacks', () => {
  it('another byte than the public one is not served', () => {
    for (let offset = 8; offset < 40; offset++) {
      const calls = [read(2, offset, 0x4000 + (offset & 3), 1)]
      const row = rowOf(2, offset)
      const name = `bytes[${offset & 3}]`
      const right = locals.get(2)![offset - 8]!
      for (const byte of [right ^ 1, 255 - right, 256 + right, P - 1]) {
        const forged = withCells(tableOf(calls), row, { [name]: byte })
        // The reads would like to have the other byte.
        const wishes = lookupsOf(calls).map(m =>
          m.message.offset === offset ? { ...m, message: { ...m.message, byte } } : m,
        )
        expect(complaints(forged, [...wishes, ...wordsOf(locals)])).toContain('bus localWord')
      }
    }
  })

  it('a limb is not split into other bytes', () => {
    const row = rowOf(2, 12)
    const data = locals.get(2)!
    for (const [i, j, lookup] of [[0, 1, 'high'], [2, 3, 'low']] as const) {
      for (const d of [1, -1]) {
        const bytes = { [`bytes[${i}]`]: data[4 + i]! - d, [`bytes[${j}]`]: data[4 + j]! + 256 * d }
        const forged = withCells(tableOf(ONE), row, bytes)
        expect(complaints(forged, obligingMachine(forged))).toEqual([`lookup ${lookup} bytes`])
      }
    } // biome-ignore format: the two limbs
  })

  it('the length is 32', () => {
    for (const [offset, byte] of [[0, 1], [1, 1], [2, 1], [3, 1], [4, 1], [5, 1], [6, 1], [7, 33]] as const) {
      const forged = withCells(tableOf(ONE), rowOf(2, offset), { [`bytes[${offset & 3}]`]: byte })
      expect(complaints(forged, obligingMachine(forged))).toEqual([`constraint byte ${offset & 3} of the length`])
    } // biome-ignore format: offsets and bytes
  })

  it('an absent key is not served, not even its length', () => {
    // Key 3 is absent. Wanted: its length; a word of it.
    for (const offset of [0, 4, 12]) {
      const reads = rejectedBy(ONE, rowOf(3, offset), { 'reads[0]': 1 })
      expect(reads).toContain('constraint byte 0 of an absent key is not read')
    }
    const row = rowOf(3, 0)
    expect(rejectedBy(ONE, row, { present: 1, 'reads[0]': 1 })).toContain('constraint a key is present as a whole')
    // Present as a whole, and then the verifier does not send its words.
    let whole = tableOf(ONE)
    for (let offset = 0; offset < 40; offset += 4) whole = withCells(whole, rowOf(3, offset), { present: 1 })
    whole = withCells(whole, row, { 'reads[0]': 1 })
    const wish: OtherMessage = { bus: localByte, message: { key: 3, offset: 0, byte: 0 }, multiplicity: 1 }
    expect(complaints(whole, [...lookupsOf(ONE), wish, ...wordsOf(locals)])).toEqual(['bus localWord'])
    // Only some rows of it.
    for (const offset of [4, 8, 20, 36])
      expect(rejectedBy(ONE, rowOf(3, offset), { present: 1 })).toContain('constraint a key is present as a whole')
  })

  it('a present key is not left out, and presence is a boolean', () => {
    let without = tableOf(ONE)
    for (let offset = 0; offset < 40; offset += 4) without = withCells(without, rowOf(5, offset), { present: 0 })
    expect(complaints(without, [...lookupsOf(ONE), ...wordsOf(locals)])).toEqual(['bus localWord'])
    let twice = tableOf(ONE)
    for (let offset = 0; offset < 40; offset += 4) twice = withCells(twice, rowOf(2, offset), { present: 2 })
    expect(complaints(twice, [...lookupsOf(ONE), ...wordsOf(locals)])).toContain('bus localWord')
  })

  it('the table without its words, or the words without the table, do not balance', () => {
    expect(complaints(tableOf(ONE), lookupsOf(ONE))).toEqual(['bus localWord'])
    const swapped = new Map([...locals, [2, locals.get(1)!], [1, locals.get(2)!]])
    expect(complaints(tableOf(ONE), [...lookupsOf(ONE), ...wordsOf(swapped)])).toEqual(['bus localWord'])
  })

  it('padding is no key: key 0 at offset 0 would have the byte 0', () => {
    expect(rejectedBy(ONE, 55, { 'reads[0]': 1 })).toContain('constraint byte 0 of an absent key is not read')
    expect(rejectedBy(ONE, 55, { 'reads[0]': 1, present: 1 })).toContain('constraint padding is not present')
  })
})

describe('localPreimage chip: tables that only one rule rejects, whatever the other tables say', () => {
  const wholeKey = (key: number, present: number): [row: number, cells: Record<string, number>][] =>
    Array.from({ length: 10 }, (_, w) => [rowOf(key, 4 * w), { present }])
  const bytesOf = (i: number, by: number): Record<string, number> => ({
    [`bytes[${i}]`]: locals.get(2)![4 + i]! + by,
    [`bytes[${i + 1}]`]: locals.get(2)![5 + i]! - 256 * by,
  })
  const forgeries: [rule: string, changes: [row: number, cells: Record<string, number>][]][] = [
    ['constraint present is boolean', wholeKey(4, 2)],
    ['constraint padding is not present', [[50, { present: 1 }]]],
    ['constraint a key is present as a whole', [[rowOf(3, 36), { present: 1 }]]],
    ...[0, 1, 2, 3].flatMap((i): typeof forgeries => [
      [`constraint byte ${i} of the length`, [[rowOf(2, 4), { [`bytes[${i}]`]: 33 }]]],
      [`constraint byte ${i} of the length`, [[60, { [`bytes[${i}]`]: 1 }]]],
      [`constraint byte ${i} of an absent key is not read`, [[rowOf(3, 12), { [`reads[${i}]`]: 1 }]]],
    ]),
    ['lookup high bytes', [[rowOf(2, 12), bytesOf(0, 1)]]],
    ['lookup low bytes', [[rowOf(2, 12), bytesOf(2, -1)]]],
  ]

  it.each(forgeries)('%s', (rule, changes) => {
    const forged = changes.reduce((table, [row, cells]) => withCells(table, row, cells), tableOf(ONE))
    expect(complaints(forged, obligingMachine(forged))).toEqual([rule])
  })

  it('there is one for every rule', () => {
    const lookups = localPreimageChip.interactions.filter(i => LOOKUPS.has(i.buses[0]!.id))
    const labels = [
      ...localPreimageChip.constraints.map(c => `constraint ${c.label}`),
      ...lookups.map(i => `lookup ${i.label}`),
    ]
    const forged = new Set(forgeries.map(([rule]) => rule))
    expect(labels.filter(label => !forged.has(label))).toEqual([])
  })
})

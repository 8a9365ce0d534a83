import { mutateTable } from '@zkmips/air/testing/mutation'
import { REGISTER_SINK, SLOT_SIDE, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { describe, expect, it } from 'vitest'
import { memory, PART, part } from '../../buses.ts'
import type { PartRequests } from '../../tables/requests.ts'
import { CORNER_WORDS, complaints, high, low, type OtherMessage, randomWords } from '../testing/side-table.ts'
import { unalignedChip } from './air.ts'
import { fillUnaligned } from './trace.ts'

type Operation = 'lwl' | 'lwr' | 'swl' | 'swr' | 'sc'

interface Case {
  readonly operation: Operation
  readonly offset: number
  readonly b: number
  readonly old: number
  /** sc only. */
  readonly register: number
  readonly registerOld: number
}

/** Written byte by byte, most significant first, from the manual's big-endian pictures: b is the source, old the target. */
function merge({ operation, offset, b, old }: Case): number {
  const source = bytesOf(b)
  const target = bytesOf(old)
  for (let k = 0; k < 4; k++) {
    // Memory byte `offset + k` and register byte k are a pair for lwl and swl; memory byte k and register byte
    // k + 3 − offset for lwr and swr.
    const [inMemory, inRegister] = operation.endsWith('l') ? [offset + k, k] : [k, k + 3 - offset]
    if (inMemory > 3 || inRegister > 3) continue
    if (operation.startsWith('lw')) target[inRegister] = source[inMemory]!
    else target[inMemory] = source[inRegister]!
  }
  return target.reduce((w, byte) => w * 256 + byte, 0)
}

const bytesOf = (word: number): number[] => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]
const resultOf = (c: Case): number => (c.operation === 'sc' ? c.b : merge(c))
const clockOf = (k: number): number => 20_000 + 3 * k
/** Low limb of the address: also the least and the greatest one. */
const lowOf = ({ offset }: Case, k: number): number => [0, 0xfffc, 0x1234][k % 3]! + offset
const timeOf = (k: number): number => 4 * clockOf(k) + SLOT_SIDE - (k % 2 === 0 ? 1 : 2 ** 16)

function requestsOf(cases: readonly Case[]): PartRequests {
  return {
    length: cases.length,
    operation: Uint8Array.from(cases, c => PART[c.operation]),
    clock: Uint32Array.from(cases, (_, k) => clockOf(k)),
    register: Uint8Array.from(cases, c => c.register),
    low: Uint16Array.from(cases, (c, k) => lowOf(c, k)),
    b: Uint32Array.from(cases, c => c.b),
    old: Uint32Array.from(cases, c => c.old),
    result: Uint32Array.from(cases, resultOf),
    registerOld: Uint32Array.from(cases, c => (c.operation === 'sc' ? c.registerOld : 0)),
    previousTimeRegister: Uint32Array.from(cases, (c, k) => (c.operation === 'sc' ? timeOf(k) : 0)),
  }
}

function messagesOf(cases: readonly Case[]): OtherMessage[] {
  return cases.flatMap((c, k): OtherMessage[] => {
    const result = resultOf(c)
    const request = {
      operation: PART[c.operation],
      clock: clockOf(k),
      register: c.register,
      addressLow: lowOf(c, k),
      bit1: c.offset >>> 1,
      bit0: c.offset & 1,
      bLow: low(c.b),
      bHigh: high(c.b),
      oldLow: low(c.old),
      oldHigh: high(c.old),
      resultLow: low(result),
      resultHigh: high(result),
    }
    const token = (value: number, time: number, multiplicity: 1 | -1): OtherMessage => ({
      bus: memory,
      message: {
        space: SPACE_REGISTER,
        address: c.register || REGISTER_SINK,
        low: low(value),
        high: high(value),
        time,
      },
      multiplicity,
    })
    const after = c.register === 0 ? 0 : 1
    const tokens =
      c.operation === 'sc' ? [token(c.registerOld, timeOf(k), 1), token(after, 4 * clockOf(k) + SLOT_SIDE, -1)] : []
    return [{ bus: part, message: request, multiplicity: 1 }, ...tokens]
  })
}

const random = randomWords(5)
const merges: Case[] = (['lwl', 'lwr', 'swl', 'swr'] as const).flatMap(operation =>
  [0, 1, 2, 3].flatMap(offset => {
    const register = operation.startsWith('s') ? 1 + (random() % 31) : 0
    const common = { operation, offset, register, registerOld: 0 }
    return [
      { ...common, b: 0x11223344, old: 0xaabbccdd },
      { ...common, b: 0xffffffff, old: 0 },
      { ...common, b: 0, old: 0xffffffff },
      { ...common, b: random(), old: random() },
    ]
  }),
)
const conditional: Case[] = [1, 2, 29, 31, 0, 0].flatMap((register, k) =>
  CORNER_WORDS.slice(0, 8).map((b, j) => ({
    operation: 'sc' as const,
    offset: (j + k) % 4,
    b,
    old: random(),
    register,
    registerOld: register === 0 ? 0 : j === 0 ? 1 : b,
  })),
)

describe('unaligned chip', () => {
  it('agrees with the pictures of the manual', () => {
    const picture = (operation: Operation, offset: number): string =>
      resultOf({ operation, offset, b: 0x11223344, old: 0xaabbccdd, register: 0, registerOld: 0 }).toString(16)
    expect([0, 1, 2, 3].map(o => picture('lwl', o))).toEqual(['11223344', '223344dd', '3344ccdd', '44bbccdd'])
    expect([0, 1, 2, 3].map(o => picture('lwr', o))).toEqual(['aabbcc11', 'aabb1122', 'aa112233', '11223344'])
    expect([0, 1, 2, 3].map(o => picture('swl', o))).toEqual(['11223344', 'aa112233', 'aabb1122', 'aabbcc11'])
    expect([0, 1, 2, 3].map(o => picture('swr', o))).toEqual(['44bbccdd', '3344ccdd', '223344dd', '11223344'])
  })

  it('accepts every operation at every offset', () => {
    expect(complaints(fillUnaligned(requestsOf(merges))!, messagesOf(merges))).toEqual([])
  })

  it('accepts sc into registers, and into the sink for register 0', () => {
    expect(complaints(fillUnaligned(requestsOf(conditional))!, messagesOf(conditional))).toEqual([])
  })

  it('has no table without requests', () => {
    expect(fillUnaligned(requestsOf([]))).toBeUndefined()
  })
})

describe('unaligned chip: no cell is free', () => {
  it('every mutated cell of a used row is noticed, and every constraint and message notices some', () => {
    const labels = [...unalignedChip.constraints, ...unalignedChip.interactions].map(i => i.label)
    // sc splits no bytes, a merge accesses no register, and 0 has no inverse; nothing reads those cells there.
    const noticed = new Set<string>()
    for (const [cases, unused] of [
      [merges, (column: string) => /^register[A-Z]|^isZero|^inverse/.test(column)],
      [conditional.filter(c => c.register !== 0), (column: string) => column.includes('Byte')],
      [conditional.filter(c => c.register === 0), (column: string) => /Byte|^inverse/.test(column)],
    ] as const) {
      const report = mutateTable(unalignedChip, fillUnaligned(requestsOf(cases))!, { rows: cases.map((_, k) => k) })
      expect(report.free.filter(f => !unused(f.column))).toEqual([])
      const silent = new Set([...report.unusedConstraints, ...report.unusedMessages])
      for (const label of labels) if (!silent.has(label)) noticed.add(label)
    }
    expect(labels.filter(label => !noticed.has(label))).toEqual([])
  })
})

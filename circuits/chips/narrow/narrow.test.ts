import { mutateTable } from '@zkmips/air/testing/mutation'
import { describe, expect, it } from 'vitest'
import { PART, part } from '../../buses.ts'
import type { PartRequests } from '../../tables/requests.ts'
import { CORNER_WORDS, complaints, high, low, type OtherMessage, randomWords } from '../testing/side-table.ts'
import { narrowChip } from './air.ts'
import { fillNarrow } from './trace.ts'

const OPERATIONS = ['lb', 'lbu', 'lh', 'lhu', 'sb', 'sh'] as const
type Operation = (typeof OPERATIONS)[number]

interface Case {
  readonly operation: Operation
  /** Low limb of the address. */
  readonly low: number
  readonly b: number
  readonly old: number
}

/** By views of bytes, as big-endian memory is; bit 0 of the address of a half does not count. */
function resultOf({ operation, low, b, old }: Case): number {
  const view = new DataView(new ArrayBuffer(4))
  const [byte, half] = [low & 3, low & 2]
  view.setUint32(0, operation.startsWith('l') ? b : old)
  switch (operation) {
    case 'lb':
      return view.getInt8(byte) >>> 0
    case 'lbu':
      return view.getUint8(byte)
    case 'lh':
      return view.getInt16(half) >>> 0
    case 'lhu':
      return view.getUint16(half)
    case 'sb':
      view.setUint8(byte, b & 255)
      break
    case 'sh':
      view.setUint16(half, b & 0xffff)
  }
  return view.getUint32(0)
}

const clockOf = (k: number): number => 20_000 + 3 * k
const registerOf = ({ operation }: Case): number => (operation.startsWith('l') ? 0 : 9)

function requestsOf(cases: readonly Case[]): PartRequests {
  return {
    length: cases.length,
    operation: Uint8Array.from(cases, c => PART[c.operation]),
    clock: Uint32Array.from(cases, (_, k) => clockOf(k)),
    register: Uint8Array.from(cases, registerOf),
    low: Uint16Array.from(cases, c => c.low),
    b: Uint32Array.from(cases, c => c.b),
    old: Uint32Array.from(cases, c => c.old),
    result: Uint32Array.from(cases, resultOf),
    registerOld: new Uint32Array(cases.length),
    previousTimeRegister: new Uint32Array(cases.length),
  }
}

const messagesOf = (cases: readonly Case[]): OtherMessage[] =>
  cases.map((c, k) => {
    const result = resultOf(c)
    const address = { addressLow: c.low, bit1: (c.low >>> 1) & 1, bit0: c.low & 1 }
    const words = { bLow: low(c.b), bHigh: high(c.b), oldLow: low(c.old), oldHigh: high(c.old) }
    const answer = { resultLow: low(result), resultHigh: high(result) }
    const operation = PART[c.operation]
    const message = { operation, clock: clockOf(k), register: registerOf(c), ...address, ...words, ...answer }
    return { bus: part, message, multiplicity: 1 }
  })

const random = randomWords(5)
const cases: Case[] = OPERATIONS.flatMap(operation =>
  [0, 1, 2, 3, 0xfffc, 0xffff, 0x1236].flatMap(low => [
    { operation, low, b: 0x11a2b344, old: 0xaabbccdd },
    { operation, low, b: 0xffffffff, old: 0 },
    { operation, low, b: 0, old: 0xffffffff },
    ...CORNER_WORDS.map(b => ({ operation, low, b, old: random() })),
    { operation, low, b: random(), old: random() },
  ]),
)

describe('narrow chip', () => {
  it('accepts every operation at every offset', () => {
    expect(complaints(fillNarrow(requestsOf(cases))!, messagesOf(cases))).toEqual([])
  })

  it('has no table without requests', () => {
    expect(fillNarrow(requestsOf([]))).toBeUndefined()
  })

  it('has no free cell among those that an operation uses, and no rule that speaks of none', () => {
    const USERS: Readonly<Record<string, readonly Operation[]>> = {
      halfByte0: ['lb', 'lbu', 'sb'],
      halfByte1: ['lb', 'lbu', 'sb'],
      byte: ['lb', 'lbu', 'sb'],
      newHalf: ['sb'],
      sign: ['lb', 'lbu', 'lh', 'lhu'],
    }
    const noticed = new Set<string>()
    for (const operation of OPERATIONS) {
      const some = cases.filter(c => c.operation === operation).slice(0, 40)
      const report = mutateTable(narrowChip, fillNarrow(requestsOf(some))!, { rows: some.map((_, k) => k) })
      expect(report.free.filter(f => USERS[f.column]?.includes(operation) ?? true)).toEqual([])
      const silent = new Set([...report.unusedConstraints, ...report.unusedMessages])
      for (const { label } of [...narrowChip.constraints, ...narrowChip.interactions])
        if (!silent.has(label)) noticed.add(label)
    }
    const labels = [...narrowChip.constraints, ...narrowChip.interactions].map(i => i.label)
    expect(labels.filter(label => !noticed.has(label))).toEqual([])
  })
})

import { mutateTable } from '@zkmips/air/testing/mutation'
import { FD_PREIMAGE_WRITE, SYS_WRITE } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { type Call, runCalls } from '../testing/calls.ts'
import { complaints, randomWords } from '../testing/side-table.ts'
import { preimageKeyChip } from './air.ts'
import { fillPreimageKey } from './trace.ts'

const random = randomWords(12)
const write = (a1: number, a2: number, isImage = false): Call => ({
  number: SYS_WRITE,
  a0: FD_PREIMAGE_WRITE,
  a1,
  a2,
  key: Uint8Array.from({ length: 32 }, () => random()),
  offset: random(),
  word: random(),
  isImage,
})
const STARTS = [0, 1, 2, 3]
const COUNTS = [0, 1, 2, 3, 4, 5, 0xffff, 0x10000, 0x10001, 0xffff_ffff]
const everyWay = (isImage: boolean): Call[] =>
  STARTS.flatMap(start => COUNTS.map(count => write(((random() & ~3) | start) >>> 0, count, isImage)))

describe('preimageKey chip', () => {
  it.each([
    ['memory', false],
    ['the image', true],
  ])('accepts every start and count from %s as the interpreter executes it', (_, isImage) => {
    const run = runCalls(everyWay(isImage))
    expect(complaints(fillPreimageKey(run.events)!, run.preimageKey)).toEqual([])
  })

  it('appends the bytes to the key', () => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => i)
    const call = { ...write(0x5001, 2), key, word: 0xaabb_ccdd }
    const run = runCalls([call])
    expect([...run.after[0]!.preimageKey]).toEqual([...key.slice(2), 0xbb, 0xcc])
    const table = fillPreimageKey(run.events)!
    const after = (name: string) => table.main[preimageKeyChip.columns.main.indexOf(name)]![0]
    expect([after('afterHigh[0]'), after('afterLow[7]')]).toEqual([0x0203, 0xbbcc])
  })

  it('has no table without writes', () => {
    expect(fillPreimageKey(runCalls([]).events)).toBeUndefined()
  })
})

describe('preimageKey chip: no cell is free', () => {
  it('every mutated cell of a used row is noticed, and every constraint and message notices some', () => {
    const groups: [calls: Call[], unused: RegExp | undefined][] = [
      [STARTS.flatMap(start => [write(0x5000 + start, 9), write(0x5000 + start, 0x1_0000)]), undefined],
      [[write(0x5000, 3), write(0x5001, 2), write(0x5002, 1)], undefined],
      // A word of the image has no time.
      [STARTS.map(start => write(0x5000 + start, 9, true)), /^wordTime$/],
      // Without a byte no word is read.
      [STARTS.map(start => write(0x5000 + start, 0)), /^word(Time|\[.\])$/],
    ]
    const silent = new Set([...preimageKeyChip.constraints, ...preimageKeyChip.interactions].map(i => i.label))
    for (const [calls, unused] of groups) {
      const table = fillPreimageKey(runCalls(calls).events)!
      const report = mutateTable(preimageKeyChip, table, { rows: calls.map((_, k) => k) })
      expect(report.free.filter(f => !unused?.test(f.column))).toEqual([])
      const here = new Set([...report.unusedConstraints, ...report.unusedMessages])
      for (const label of silent) if (!here.has(label)) silent.delete(label)
    }
    expect([...silent]).toEqual([])
  })
})

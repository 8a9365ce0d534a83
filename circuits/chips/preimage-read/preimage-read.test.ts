import { mutateTable } from '@zkmips/air/testing/mutation'
import { keccakKey, localKey, MemoryOracle, sha256Key } from '@zkmips/emulator/host/oracle'
import { FD_PREIMAGE_READ, SYS_READ } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { type Call, runCalls } from '../testing/calls.ts'
import { complaints, randomWords } from '../testing/side-table.ts'
import { preimageReadChip } from './air.ts'
import { fillPreimageRead } from './trace.ts'

const random = randomWords(11)
const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => random())
const short = bytes(10)
const long = bytes(70_000)
const oracle = new MemoryOracle().addKeccak(short).addKeccak(long).add(sha256Key(short), short)
for (const index of [1, 2, 3, 4, 5]) oracle.addLocal(index, bytes(32))

const STARTS = [0, 1, 2, 3]
const COUNTS = [0, 1, 2, 3, 4, 5, 0xffff, 0x10000, 0x10001, 0xffff_ffff]
const read = (key: Uint8Array, offset: number, a1: number, a2: number): Call => ({
  number: SYS_READ,
  a0: FD_PREIMAGE_READ,
  a1,
  a2,
  key,
  offset,
  word: random(),
})
const everyWay = (key: Uint8Array, offsets: readonly number[]): Call[] =>
  offsets.flatMap(offset =>
    STARTS.flatMap(start => COUNTS.map(count => read(key, offset, ((random() & ~3) | start) >>> 0, count))),
  )
const unlisted = Uint8Array.from({ length: 32 }, (_, i) => 7 + i)

const cases: Record<string, Call[]> = {
  'a keccak256 key': everyWay(keccakKey(short), [0, 5, 14, 15, 16, 17, 18, 19, 0xffff, 0x1_0000, 0xffff_ffff]),
  'a sha256 key': everyWay(sha256Key(short), [0, 8, 16, 18]),
  'a long preimage': everyWay(keccakKey(long), [0xfffb, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0x1_0000, 70_007]),
  'a local key': everyWay(localKey(2), [0, 7, 8, 36, 37, 38, 39, 40, 41, 0xffff, 0x1_0000, 0x1_0005, 0xffff_ffff]),
  'every local key': [1, 2, 3, 4, 5].flatMap(index =>
    Array.from({ length: 11 }, (_, w) => read(localKey(index), 4 * w, 0x5000, 4)),
  ),
  'nothing asked, under keys that name nothing': [unlisted, localKey(6), new Uint8Array(32)].flatMap(key =>
    STARTS.map(start => read(key, 0xffff, 0x5000 + start, 0)),
  ),
}

describe('preimageRead chip', () => {
  for (const [name, list] of Object.entries(cases)) {
    it(`accepts ${name} as the interpreter executes it`, () => {
      const run = runCalls(list, oracle)
      expect(complaints(fillPreimageRead(run.events)!, run.preimageRead)).toEqual([])
    })
  }

  it('has no row for keys that end the run with exit code 2', () => {
    const { events } = runCalls([read(localKey(1), 0, 0x5000, 4)], oracle)
    events.keyOld[0] = 0x0300_0000
    expect(() => fillPreimageRead(events)).toThrow(RangeError)
  })

  it('has no table without reads', () => {
    expect(fillPreimageRead(runCalls([]).events)).toBeUndefined()
  })
})

describe('preimageRead chip: no cell is free', () => {
  it('every mutated cell of a used row is noticed, and every constraint and message notices some', () => {
    const groups: [calls: Call[], unused: RegExp | undefined][] = [
      // The borrow of the end of local preimages is used by localDataEnd only, the memory word where a byte is moved.
      [[read(keccakKey(short), 3, 0x5001, 9), read(sha256Key(short), 17, 0x5002, 2)], /^endBorrow$/],
      [[read(keccakKey(long), 0xffff, 0x5003, 1), read(localKey(3), 8, 0x5000, 0x1_0000)], /^endBorrow$/],
      [[read(localKey(3), 8, 0x5001, 1), read(localKey(4), 20, 0x5001, 7)], /^endBorrow$/],
      [[read(localKey(5), 38, 0x5000, 4)], undefined],
      [[read(localKey(5), 44, 0x5000, 4)], /^wordTime$/],
      [[read(unlisted, 44, 0x5000, 0)], /^(endBorrow|wordTime)$/],
    ]
    const silent = new Set([...preimageReadChip.constraints, ...preimageReadChip.interactions].map(i => i.label))
    for (const [calls, unused] of groups) {
      const table = fillPreimageRead(runCalls(calls, oracle).events)!
      const report = mutateTable(preimageReadChip, table, { rows: calls.map((_, k) => k) })
      expect(report.free.filter(f => !unused?.test(f.column))).toEqual([])
      const here = new Set([...report.unusedConstraints, ...report.unusedMessages])
      for (const label of silent) if (!here.has(label)) silent.delete(label)
    }
    expect([...silent]).toEqual([])
  })
})

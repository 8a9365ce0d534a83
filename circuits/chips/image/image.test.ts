/** Forged reads of read-only words: of code by the program table, of constants by the image table. */
import { SPACE_IMAGE, SPACE_MEMORY, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { decodeRow, packedFlags, packedRegisters } from '../../decode.ts'
import { type Forgery, forge } from '../../testing/forgery.ts'
import { CODE, CONSTANTS, DATA, exit, programOf, runTables, set } from '../../testing/run.ts'
import { programColumns } from '../program/air.ts'

const load = (base: number): number => encode('lw', { rs: base, rt: 11, imm: 0 })
const code = [
  ...set(8, CONSTANTS), // 0, 1
  ...set(9, CODE), // 2, 3
  ...set(10, DATA), // 4, 5
  load(8), // 6
  load(9), // 7
  encode('sw', { rs: 10, rt: 8, imm: 0 }), // 8
  load(10), // 9
  ...exit(),
]
const image = programOf(code, [42, 43], [5])
const run = runTables(image)
const CONSTANT_READ = 6
const CODE_READ = 7
const STORE = 8
const DATA_READ = 9

/** The read sees another value; the next read overwrites register 11, or it ends there. */
function readAs({ shards, pieces }: Forgery, row: number, value: number): void {
  const cpu = shards[0]!.table('cpu')
  const [bLow, bHigh] = [value & 0xffff, value >>> 16]
  cpu.set(row, { bLow, bHigh, cLow: bLow, cHigh: bHigh })
  if (row !== DATA_READ) {
    // The next row that writes register 11.
    const next = row === CONSTANT_READ ? CODE_READ : DATA_READ
    cpu.set(next, { oldLow: bLow, oldHigh: bHigh })
    return
  }
  const boundary = shards[0]!.table('boundary')
  const register = boundary.find({ space: SPACE_REGISTER, address: 11 })
  boundary.set(register, { exitLow: bLow, exitHigh: bHigh })
  pieces[0]!.table('registers').set(11, { finalLow: bLow, finalHigh: bHigh })
}

describe('the fixed tables', () => {
  it('are the words of the image', () => {
    const { program } = run
    const [real, address, low, high] = program.preprocessed.image
    expect([...real!.subarray(0, 3)]).toEqual([1, 1, 0])
    expect([...address!.subarray(0, 3)]).toEqual([CONSTANTS / 4, CONSTANTS / 4 + 1, 0])
    expect([...low!.subarray(0, 3)]).toEqual([42, 43, 0])
    expect(high!.every(h => h === 0)).toBe(true)
    const columns = program.preprocessed.program
    const names = Object.keys(programColumns)
    const column = (name: string): Uint32Array => columns[names.indexOf(name)]!
    for (const [row, word] of code.entries()) {
      const decoded = decodeRow(word, CODE + 4 * row)!
      const packed = { registers: packedRegisters(decoded), flags: packedFlags(decoded) }
      const { pc, immLow, p0, p1 } = decoded
      for (const [field, value] of Object.entries({ pc, immLow, p0, p1, ...packed })) {
        expect(column(field)[row]).toBe(value)
      }
      expect(column('low')[row]! + column('high')[row]! * 2 ** 16).toBe(word)
      expect([column('isWord')[row], column('isInstruction')[row]]).toEqual([1, 1])
    }
    for (const c of columns) expect(c.subarray(code.length).every(cell => cell === 0)).toBe(true)
  })
})

describe('reads', () => {
  it('are honest in the run', () => {
    const { shards } = run
    const bImage = shards[0]!.tables[0]!.main[shards[0]!.tables[0]!.chip.columns.main.indexOf('bImage')]!
    expect([CONSTANT_READ, CODE_READ, DATA_READ].map(row => bImage[row])).toEqual([1, 1, 0])
    expect(forge(run, () => {})).toEqual([])
  })

  it('of another value', () => {
    expect(forge(run, f => readAs(f, CONSTANT_READ, 43))).toEqual(['bus memory'])
    expect(forge(run, f => readAs(f, CONSTANT_READ, 0))).toEqual(['bus memory'])
    expect(forge(run, f => readAs(f, CODE_READ, 0))).toEqual(['bus memory'])
  })

  it('of another address', () => {
    const found = forge(run, f => {
      readAs(f, CONSTANT_READ, 43)
      f.shards[0]!.table('cpu').set(CONSTANT_READ, { bAddress: CONSTANTS / 4 + 1 })
    })
    expect(found).toEqual([
      'bus program',
      'cpu: load address: carry 1 is boolean',
      'cpu: memoryPlace is the memory address in its place',
      'lookup cpu: slot 2',
    ])
  })

  it('of a writable word as it was in the image, or as it is now', () => {
    for (const value of [5, CONSTANTS]) {
      const found = forge(run, f => {
        readAs(f, DATA_READ, value)
        f.shards[0]!.table('cpu').set(DATA_READ, { bImage: 1 })
        const boundary = f.shards[0]!.table('boundary')
        const word = boundary.find({ space: SPACE_MEMORY, address: DATA / 4, real: 1 })
        boundary.set(word, { exitTime: 4 * (STORE + 1) + 2 })
      })
      expect(found).toEqual(['bus memory'])
    }
  })

  it('of code through a token that somebody made', () => {
    const found = forge(run, f => {
      readAs(f, CODE_READ, 0)
      f.shards[0]!.table('cpu').set(CODE_READ, { bImage: 0, bTime: 0 })
      const boundary = f.shards[0]!.table('boundary')
      boundary.set(boundary.free, {
        real: 1,
        space: SPACE_MEMORY,
        address: CODE / 4,
        exitTime: 4 * (CODE_READ + 1) + 1,
      })
      const memory = f.pieces[0]!.table('memory')
      memory.insertCopyOf(0)
      const zero = { isImage: 0, readOnly: 0, initialLow: 0, initialHigh: 0, finalLow: 0, finalHigh: 0, lastShard: 1 }
      memory.set(0, zero)
    })
    expect(found).toEqual(['lookup memory: low limb goes up'])
  })

  it('of a constant through a token that a boundary row made', () => {
    // The last token that the row takes is one of the image's, so within the shard all is in order.
    const found = forge(run, f => {
      readAs(f, CONSTANT_READ, 43)
      const boundary = f.shards[0]!.table('boundary')
      const word = { real: 1, space: SPACE_IMAGE, address: CONSTANTS / 4, previousShard: 0, exitTime: 0 }
      boundary.set(boundary.free, { ...word, entryLow: 43, exitLow: 42 })
    })
    expect(found).toEqual(['cross-shard bus shardMemory'])
  })

  it('of a constant through a refresh: at another time, but not as another value', () => {
    const refreshed = (value: number): string[] =>
      forge(run, f => {
        readAs(f, CONSTANT_READ, value)
        f.shards[0]!.table('cpu').set(CONSTANT_READ, { bTime: 1000 })
        const word = { space: SPACE_IMAGE, address: CONSTANTS / 4, low: value }
        f.shards[0]!.table('refresh').set(0, { real: 1, ...word, oldTime: 0, newTime: 1000 })
      })
    expect(refreshed(42)).toEqual([])
    expect(refreshed(43)).toEqual(['bus memory'])
  })

  it('of a row that holds no word', () => {
    // The padding of the fixed tables says (0, 0, 0): multiplicities there switch nothing on.
    const zero = programOf([encode('lw', { rs: 0, rt: 11, imm: 0 }), ...exit()], [42])
    const found = forge(runTables(zero), f => {
      f.shards[0]!.table('cpu').set(0, { bImage: 1 })
      const boundary = f.shards[0]!.table('boundary')
      boundary.set(boundary.find({ space: SPACE_MEMORY, address: 0, real: 1 }), { exitTime: 0 })
    })
    expect(found).toEqual(['bus memory'])
  })
})

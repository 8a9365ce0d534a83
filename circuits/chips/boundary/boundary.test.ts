/** Forged boundaries of runs in several shards: every word lives once at each cut. */
import { SPACE_MEMORY, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { type Forgery, forge } from '../../testing/forgery.ts'
import { DATA, exit, programOf, runTables, set } from '../../testing/run.ts'

const lw = (rt: number): number => encode('lw', { rs: 10, rt, imm: 0 })
const sw = (rt: number): number => encode('sw', { rs: 10, rt, imm: 0 })
const addiu = (rt: number, imm: number): number => encode('addiu', { rs: 0, rt, imm })

// The word at DATA is 1; shard 1 reads it, shard 2 writes 2, shard 3 reads it. Register 11 is cleared after each read.
const SHARD = 6
const code = [
  ...set(10, DATA), addiu(9, 2), 0, lw(11), addiu(11, 0),
  0, sw(9), 0, 0, 0, 0,
  0, lw(11), addiu(11, 0), 0, 0, 0,
  ...exit(),
] // biome-ignore format: a line a shard
const run = runTables(programOf(code, [], [1]), { shardCycles: SHARD })
const WORD = { space: SPACE_MEMORY, address: DATA / 4, real: 1 }
const boundary = ({ shards }: Forgery, shard: number) => shards[shard - 1]!.table('boundary')
const wordRow = (f: Forgery, shard: number): number => boundary(f, shard).find(WORD)
const memoryRow = (f: Forgery): number => f.pieces[0]!.table('memory').find({ addressLow: DATA / 4, addressHigh: 0 })

/** The read in row `row` of a shard sees another value. */
function readAs(f: Forgery, shard: number, row: number, value: number): void {
  const cpu = f.shards[shard - 1]!.table('cpu')
  expect(cpu.get(row, 'loadWord')).toBe(1)
  cpu.set(row, { bLow: value, cLow: value })
  cpu.set(row + 1, { oldLow: value })
}

describe('the life of a word', () => {
  it('is honest in the run', () => {
    expect(forge(run, f => expect(wordRow(f, 2)).toBeGreaterThan(0))).toEqual([])
  })

  it('a word taken from a later shard', () => {
    // The order of the tokens is 0, 2, 1, 3: the first shard reads what the second will write.
    const found = forge(run, f => {
      boundary(f, 2).set(wordRow(f, 2), { previousShard: 0 })
      boundary(f, 1).set(wordRow(f, 1), { previousShard: 2, entryLow: 2, exitLow: 2 })
      boundary(f, 3).set(wordRow(f, 3), { previousShard: 1 })
      readAs(f, 1, 4, 2)
    })
    expect(found).toEqual(['lookup boundary: from an earlier shard'])
  })

  it('a shard that skips what was written before', () => {
    // The third shard reads the value of the first; the token of the second is what the memory table takes at the end.
    const found = forge(run, f => {
      boundary(f, 3).set(wordRow(f, 3), { previousShard: 1, entryLow: 1, exitLow: 1 })
      boundary(f, 2).set(wordRow(f, 2), { previousShard: 1 })
      readAs(f, 3, 1, 1)
    })
    expect(found).toEqual(['cross-shard bus shardMemory'])
  })

  it('two rows for one word in a shard', () => {
    const twice = (previousShard: number): string[] =>
      forge(run, f => {
        const { exitLow, exitHigh } = boundary(f, 2).row(wordRow(f, 2)) as { exitLow: number; exitHigh: number }
        // The second row takes what the first one gives, and nobody accesses the word between.
        const cells = { ...WORD, entryLow: exitLow, entryHigh: exitHigh, exitLow, exitHigh, exitTime: 0, previousShard }
        boundary(f, 2).set(boundary(f, 2).free, cells)
      })
    expect(twice(2)).toEqual(['lookup boundary: from an earlier shard'])
    expect(twice(1)).toEqual(['cross-shard bus shardMemory'])
    expect(twice(0)).toEqual(['cross-shard bus shardMemory'])
    expect(twice(3)).toEqual(['cross-shard bus shardMemory', 'lookup boundary: from an earlier shard'])
  })

  it('two lives of one word, each with its own values', () => {
    // Both shards take the initial token: one of them is not there.
    const found = forge(run, f => {
      boundary(f, 3).set(wordRow(f, 3), { previousShard: 0, entryLow: 1, exitLow: 1 })
      const memory = f.pieces[0]!.table('memory')
      memory.set(memoryRow(f), { lastShard: 2 })
      readAs(f, 3, 1, 1)
    })
    expect(found).toEqual(['cross-shard bus shardMemory'])
  })

  it('shards that do not exist, or are not below', () => {
    for (const previousShard of [-1, -60_000, 2 ** 16, 0x7f000000]) {
      const found = forge(run, f => boundary(f, 2).set(wordRow(f, 2), { previousShard }))
      expect(found).toContain('cross-shard bus shardMemory')
    }
    expect(forge(run, f => f.shards[1]!.setPublic({ shard: 5 }))).toContain('part.shard')
  })

  it('a word that is left out of the boundary', () => {
    const found = forge(run, f => {
      boundary(f, 3).set(wordRow(f, 3), { real: 0 })
      f.pieces[0]!.table('memory').set(memoryRow(f), { lastShard: 2 })
    })
    expect(found).toEqual(['bus memory'])
  })

  it('real is boolean', () => {
    for (const real of [2, -1]) {
      expect(forge(run, f => boundary(f, 2).set(wordRow(f, 2), { real }))).toContain('boundary: real is boolean')
    }
    // An untouched word that lives minus one times: nothing but this rule minds.
    const minus = forge(run, f => {
      const idle = { space: SPACE_MEMORY, address: 77, entryLow: 5, exitLow: 5, previousShard: 1, exitTime: 0 }
      boundary(f, 2).set(boundary(f, 2).free, { ...idle, real: 1 })
      boundary(f, 2).set(boundary(f, 2).free, { ...idle, real: -1 })
    })
    expect(minus).toEqual(['boundary: real is boolean'])
  })
})

describe('values and places', () => {
  it('entries are words of two limbs', () => {
    for (const [cells, name] of [
      [{ entryLow: 2 ** 16 + 1, exitLow: 2 ** 16 + 1 }, 'low'],
      [{ entryHigh: 2 ** 16, exitHigh: 2 ** 16 }, 'high'],
    ] as const) {
      // A word that nobody accesses in its first shard, so that only its entry says what it may be.
      const found = forge(run, f => {
        const idle = { space: SPACE_MEMORY, address: DATA / 4 + 9, previousShard: 0, exitTime: 0, real: 1 }
        boundary(f, 2).set(boundary(f, 2).free, { ...idle, ...cells })
      })
      expect(found).toEqual(['cross-shard bus shardMemory', `lookup boundary: entry, ${name} limb`])
    }
  })

  it('a register that does not exist', () => {
    for (const address of [35, 99, -1]) {
      const found = forge(run, f => {
        const word = { space: SPACE_REGISTER, address, previousShard: 0, entryLow: 7, exitLow: 7, exitTime: 0, real: 1 }
        boundary(f, 1).set(boundary(f, 1).free, word)
      })
      expect(found).toEqual(['cross-shard bus shardMemory'])
    }
  })

  it('a store that reaches a register', () => {
    // The store goes to word 8; the forger puts its value into register 8 instead.
    const store = [addiu(9, 77), encode('sw', { rs: 0, rt: 9, imm: 32 }), ...exit()]
    const found = forge(runTables(programOf(store)), f => {
      const table = boundary(f, 1)
      table.set(table.find({ space: SPACE_REGISTER, address: 8 }), { exitLow: 77, exitTime: 4 * 2 + 2 })
      table.set(table.find({ space: SPACE_MEMORY, address: 8 }), { exitLow: 0, exitTime: 0 })
      f.pieces[0]!.table('registers').set(8, { finalLow: 77 })
      f.pieces[0]!.table('memory').set(f.pieces[0]!.table('memory').find({ addressLow: 8 }), { finalLow: 0 })
    })
    expect(found).toEqual(['bus memory'])
  })

  it('a register that sticks to a value it never had', () => {
    // Register 0, and any other, from one shard to the next.
    for (const address of [0, 9]) {
      const found = forge(run, f => {
        const row = boundary(f, 2).find({ space: SPACE_REGISTER, address })
        boundary(f, 2).set(row, { entryLow: 123 })
      })
      expect(found).toContain('cross-shard bus shardMemory')
      expect(found).toContain('bus memory')
    }
  })
})

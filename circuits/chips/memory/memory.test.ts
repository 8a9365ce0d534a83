/** Forged tables of all memory words: order, pieces, and where a word comes from. */
import { SPACE_MEMORY, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { type ForgedTable, type Forgery, forge } from '../../testing/forgery.ts'
import { CONSTANTS, DATA, exit, programOf, runTables, set } from '../../testing/run.ts'

/** Words: code, a constant (42), data 1, 0 (so no image word), 3, untouched; two zero words that are read; the stack. */
const FRESH = 0xa000
const code = [
  ...set(10, DATA), // 0, 1
  ...set(12, CONSTANTS), // 2, 3
  encode('lw', { rs: 12, rt: 11, imm: 0 }), // 4
  encode('lw', { rs: 10, rt: 9, imm: 0x1000 }), // 5
  encode('lw', { rs: 10, rt: 9, imm: 0x1004 }), // 6
  ...exit(),
]
const image = programOf(code, [42], [1, 0, 3])
const run = runTables(image)
const memory = ({ pieces }: Forgery, piece = 0): ForgedTable => pieces[piece]!.table('memory')
/** The row of a word. */
const rowOf = (table: ForgedTable, byteAddress: number): number =>
  table.find({ real: 1, addressHigh: byteAddress >>> 16, addressLow: (byteAddress >>> 2) & 0x3fff })

describe('order', () => {
  it('is honest in the run', () => {
    expect(forge(run, f => expect(rowOf(memory(f), FRESH)).toBeGreaterThan(0))).toEqual([])
  })

  it('an address twice', () => {
    const found = forge(run, f => {
      // A word of the image that starts as zero in a row of its own, too.
      const row = rowOf(memory(f), DATA + 8)
      memory(f).insertCopyOf(row)
      memory(f).set(row + 1, { isImage: 0, initialLow: 0, finalLow: 0 })
    })
    expect(found).toEqual(['lookup memory: low limb goes up'])
  })

  it('an address twice, called another high limb', () => {
    const found = forge(run, f => {
      const row = rowOf(memory(f), DATA + 8)
      memory(f).insertCopyOf(row)
      memory(f).set(row, { sameHigh: 0 })
      memory(f).set(row + 1, { isImage: 0, initialLow: 0, finalLow: 0 })
    })
    expect(found).toEqual(['lookup memory: high limb goes up'])
  })

  it('an address twice, once with a low limb above 14 bits', () => {
    const found = forge(run, f => {
      // The first word of the stack is (h, l); (h − 1, l + 2^14) is the same word and stands right before it.
      const row = rowOf(memory(f), 0x7fffd000)
      memory(f).insertCopyOf(row)
      const { addressLow, addressHigh } = memory(f).row(row) as { addressLow: number; addressHigh: number }
      const alias = { addressLow: addressLow + 2 ** 14, addressHigh: addressHigh - 1, sameHigh: 0 }
      memory(f).set(row, { ...alias, isImage: 0, initialLow: 0, initialHigh: 0, finalLow: 0, finalHigh: 0 })
    })
    expect(found).toEqual(['lookup memory: address, low limb'])
  })

  it('an address beyond the memory', () => {
    const found = forge(run, f => {
      const row = memory(f).free
      const last = { addressHigh: 2 ** 16, addressLow: 5 }
      memory(f).set(row - 1, { sameHigh: 0 })
      for (let i = row; i < memory(f).height; i++) memory(f).set(i, last)
      memory(f).set(row, { real: 1 })
      f.pieces[0]!.setPublic({ lastHigh: 2 ** 16, lastLow: 5 })
    })
    expect(found).toEqual(['lookup memory: address, high limb', 'part.memory-range'])
  })

  it('high limbs that differ and are called the same', () => {
    // Between a word of the data and the stack, with low limbs that go up: then the stack could come again.
    const found = forge(run, f => memory(f).set(rowOf(memory(f), FRESH + 4), { sameHigh: 1 }))
    expect(found).toEqual(['memory: sameHigh: equal high limbs'])
  })

  it('sameHigh is boolean, and 0 beside padding', () => {
    expect(forge(run, f => memory(f).set(rowOf(memory(f), DATA), { sameHigh: 2 }))).toContain(
      'memory: sameHigh is boolean',
    )
    expect(forge(run, f => memory(f).set(memory(f).free - 1, { sameHigh: 1 }))).toContain(
      'memory: sameHigh only between real rows',
    )
  })

  it('a hole after which addresses start again', () => {
    const found = forge(run, f => {
      const row = rowOf(memory(f), FRESH + 4)
      const again = memory(f).row(rowOf(memory(f), DATA + 8))
      memory(f).insertCopyOf(row + 1)
      memory(f).insertCopyOf(row + 1)
      // A padding row repeats the last address; the next one steps back.
      const { addressHigh, addressLow } = memory(f).row(row) as { addressHigh: number; addressLow: number }
      const empty = Object.fromEntries(Object.keys(again).map(name => [name, 0]))
      memory(f).set(row, { sameHigh: 0 })
      memory(f).set(row + 1, { ...empty, addressHigh, addressLow })
      memory(f).set(row + 2, { ...again, isImage: 0, initialLow: 0, finalLow: 0, sameHigh: 0 })
    })
    expect(found).toEqual(['memory: real never rises'])
  })

  it('a full table, whose last row has no next', () => {
    const found = forge(run, f => {
      const table = memory(f)
      const honestRows = table.free
      // Untouched words up to the end of the table, then the end of the table is real as well.
      const last = table.row(honestRows - 1) as { addressHigh: number; addressLow: number }
      table.set(honestRows - 1, { sameHigh: 1 })
      for (let row = honestRows; row < table.height; row++) {
        const addressLow = last.addressLow + 1 + row - honestRows
        table.set(row, { real: 1, addressHigh: last.addressHigh, addressLow, sameHigh: 1 })
      }
      table.set(table.height - 1, { sameHigh: 0 })
      f.pieces[0]!.setPublic({ lastLow: table.get(table.height - 1, 'addressLow') })
    })
    // The last row's next is the first, which lies below.
    expect(found).toEqual(['lookup memory: high limb goes up', 'memory: the last row is padding'])
  })
})

describe('pieces', () => {
  const split = runTables(image, { pieceWords: 12 })
  const firstLow = (f: Forgery, piece: number): number => memory(f, piece).get(0, 'addressLow')

  it('are in order in the run', () => {
    expect(split.pieces.length).toBeGreaterThan(2)
    expect(forge(split, () => {})).toEqual([])
  })

  /** Puts a row for the last word of the piece before in front of a piece: it starts as zero there. */
  function startAgain(f: Forgery): void {
    const before = memory(f, 0)
    const { addressHigh, addressLow } = before.row(before.free - 1) as { addressHigh: number; addressLow: number }
    const table = memory(f, 1)
    table.insertCopyOf(0)
    table.set(0, { addressHigh, addressLow, isImage: 0, readOnly: 0, sameHigh: 1, initialLow: 0, initialHigh: 0 })
    table.set(0, { finalLow: 0, finalHigh: 0, lastShard: 0 })
    f.pieces[1]!.setPublic({ firstHigh: addressHigh, firstLow: addressLow })
  }

  it('that share a word', () => {
    expect(forge(split, startAgain)).toEqual(['part.memory-order'])
  })

  it('that share a word, and one says another last address', () => {
    const shorter = (all: boolean): string[] =>
      forge(split, f => {
        startAgain(f)
        const table = memory(f, 0)
        const lastLow = firstLow(f, 1) - 1
        for (let row = all ? table.free : table.height - 1; row < table.height; row++) {
          table.set(row, { addressLow: lastLow })
        }
        f.pieces[0]!.setPublic({ lastLow })
      })
    expect(shorter(true)).toEqual(['memory: padding repeats the low limb'])
    expect(shorter(false)).toEqual(['memory: padding repeats the low limb'])
    const says = forge(split, f => {
      startAgain(f)
      f.pieces[0]!.setPublic({ lastLow: firstLow(f, 1) - 1 })
    })
    expect(says).toEqual(['memory: last address, low'])
  })

  it('that say another first address', () => {
    const says = forge(split, f => {
      startAgain(f)
      f.pieces[1]!.setPublic({ firstLow: firstLow(f, 1) + 1 })
    })
    expect(says).toEqual(['memory: first address, low'])
  })

  it('that move their edges by a high limb', () => {
    expect(forge(split, f => f.pieces[1]!.setPublic({ firstHigh: 1 }))).toContain('memory: first address, high')
    expect(forge(split, f => f.pieces[0]!.setPublic({ lastHigh: 1 }))).toContain('memory: last address, high')
    const padded = forge(split, f => {
      const table = memory(f, 0)
      for (let row = table.free; row < table.height; row++) table.set(row, { addressHigh: 3 })
      f.pieces[0]!.setPublic({ lastHigh: 3 })
    })
    expect(padded).toContain('memory: padding repeats the high limb')
  })

  it('that bring the image twice, or never', () => {
    const brings = (piece: number, isFirst: number) => forge(split, f => f.pieces[piece]!.setPublic({ isFirst }))
    for (const found of [brings(1, 1), brings(0, 0), brings(0, 2)]) {
      expect(found).toContain('part.image')
      expect(found).toContain('cross-shard bus shardMemory')
    }
  })

  it('in another order, or without any', () => {
    const swapped = {
      ...split,
      pieces: [split.pieces[0]!, split.pieces[2]!, split.pieces[1]!, ...split.pieces.slice(3)],
    }
    expect(forge(swapped, () => {})).toEqual(['part.memory-order'])
    expect(forge({ ...split, pieces: [] }, () => {})).toContain('execution.image')
  })
})

describe('where a word comes from', () => {
  it('a word of the image that starts as zero', () => {
    const found = forge(run, f => {
      memory(f).set(rowOf(memory(f), DATA + 8), { isImage: 0, initialLow: 0, finalLow: 0 })
    })
    expect(found).toEqual(['cross-shard bus initialImage'])
  })

  it('a word of the image with another value', () => {
    const found = forge(run, f => memory(f).set(rowOf(memory(f), DATA + 8), { initialLow: 4, finalLow: 4 }))
    expect(found).toEqual(['cross-shard bus initialImage'])
  })

  it('a fresh word that is not zero', () => {
    for (const [limb, name] of [
      ['Low', 'low'],
      ['High', 'high'],
    ] as const) {
      // The word is read into register 9 and so ends in it; the next load overwrites it.
      const found = forge(run, f => {
        memory(f).set(rowOf(memory(f), FRESH), { [`initial${limb}`]: 9, [`final${limb}`]: 9 })
        const boundary = f.shards[0]!.table('boundary')
        const word = boundary.find({ space: SPACE_MEMORY, address: FRESH / 4 })
        boundary.set(word, { [`entry${limb}`]: 9, [`exit${limb}`]: 9 })
        f.shards[0]!.table('cpu').set(5, { [`b${limb}`]: 9, [`c${limb}`]: 9 })
        f.shards[0]!.table('cpu').set(6, { [`old${limb}`]: 9 })
      })
      expect(found).toEqual([`memory: other words start as zero: ${name}`])
    }
  })

  /** A load of the constant reads 0 through a token that the forger makes. */
  function readThroughToken(f: Forgery): void {
    const [cpu, boundary] = [f.shards[0]!.table('cpu'), f.shards[0]!.table('boundary')]
    expect(cpu.get(4, 'bImage')).toBe(1)
    cpu.set(4, { bImage: 0, bLow: 0, cLow: 0, bTime: 0 })
    boundary.set(boundary.free, { real: 1, space: SPACE_MEMORY, address: CONSTANTS / 4, exitTime: 4 * 5 + 1 })
    boundary.set(boundary.find({ space: SPACE_REGISTER, address: 11 }), { exitLow: 0 })
    f.pieces[0]!.table('registers').set(11, { finalLow: 0 })
  }

  it('a constant that is read as what somebody stored there', () => {
    expect(forge(run, readThroughToken)).toEqual(['cross-shard bus shardMemory'])
  })

  it('a constant with a zero word beside it', () => {
    const found = forge(run, f => {
      readThroughToken(f)
      const row = rowOf(memory(f), CONSTANTS)
      memory(f).insertCopyOf(row)
      memory(f).set(row + 1, { isImage: 0, readOnly: 0, initialLow: 0, finalLow: 0, lastShard: 1 })
      memory(f).set(row, { sameHigh: 1 })
    })
    expect(found).toEqual(['lookup memory: low limb goes up'])
  })

  it('a constant with a zero word in its place', () => {
    const found = forge(run, f => {
      readThroughToken(f)
      const zero = { isImage: 0, readOnly: 0, initialLow: 0, finalLow: 0, lastShard: 1 }
      memory(f).set(rowOf(memory(f), CONSTANTS), zero)
    })
    expect(found).toEqual(['cross-shard bus initialImage'])
  })

  it('a constant that is called writable', () => {
    const found = forge(run, f => memory(f).set(rowOf(memory(f), CONSTANTS), { readOnly: 0 }))
    expect(found).toEqual(['cross-shard bus initialImage'])
    expect(forge(run, f => memory(f).set(rowOf(memory(f), DATA + 8), { readOnly: 1 }))).toEqual([
      'cross-shard bus initialImage',
    ])
  })

  it('an image word taken by padding, so that its own row is zero', () => {
    const found = forge(run, f => {
      const table = memory(f)
      const padding = table.free
      const last = table.row(padding - 1)
      expect(last.isImage).toBe(1)
      const { initialLow, initialHigh } = last as { initialLow: number; initialHigh: number }
      table.set(padding, { isImage: 1, initialLow, initialHigh })
      table.set(padding - 1, { isImage: 0, initialLow: 0, initialHigh: 0, finalLow: 0, finalHigh: 0 })
    })
    expect(found).toEqual(['memory: padding is no image word'])
  })

  it('a word without token that the image does not have', () => {
    const found = forge(run, f => {
      const row = memory(f).free
      for (let i = row; i < memory(f).height; i++) memory(f).set(i, { addressHigh: 0xffff, addressLow: 3 })
      memory(f).set(row, { real: 1, readOnly: 1 })
      f.pieces[0]!.setPublic({ lastHigh: 0xffff, lastLow: 3 })
    })
    expect(found).toEqual(['memory: read-only words are image words'])
  })

  it('flags are booleans', () => {
    const flag = (cells: Record<string, number>) => forge(run, f => memory(f).set(rowOf(memory(f), DATA + 8), cells))
    expect(flag({ isImage: 2 })).toContain('memory: isImage is boolean')
    expect(flag({ readOnly: 2 })).toContain('memory: readOnly is boolean')
    expect(flag({ readOnly: -1 })).toContain('memory: readOnly is boolean')
    expect(flag({ real: 2 })).toContain('memory: real is boolean')
  })

  it('another end of a word', () => {
    const found = forge(run, f => memory(f).set(rowOf(memory(f), DATA + 8), { finalLow: 4 }))
    expect(found).toEqual(['cross-shard bus shardMemory'])
  })
})

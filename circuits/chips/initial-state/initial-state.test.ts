/** The fixed tables of initial registers and of the image, and forged starts and ends of registers. */
import { imageWords } from '@zkmips/emulator/program/image'
import { REGISTER_COUNT, SPACE_REGISTER, SPACE_SPECIAL, SPECIAL_COUNT, SPECIAL_HEAP } from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { HEAP_START, INITIAL_STACK_POINTER } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { forge } from '../../testing/forgery.ts'
import { exit, programOf, runTables } from '../../testing/run.ts'

const image = programOf([encode('addiu', { rs: 9, rt: 9, imm: 1 }), 0, 0, 0, 0, ...exit()], [42], [0, 5])
const run = runTables(image, { shardCycles: 5 })

describe('the fixed tables', () => {
  it('hold each register and special word once, with its value at step 0', () => {
    const [real, space, address, low, high] = run.program.preprocessed.registers
    const rows = REGISTER_COUNT + SPECIAL_COUNT
    const places = new Set<string>()
    for (let row = 0; row < rows; row++) {
      expect(real![row]).toBe(1)
      places.add(`${space![row]} ${address![row]}`)
      const value = low![row]! + 2 ** 16 * high![row]!
      const isStack = space![row] === SPACE_REGISTER && address![row] === 29
      const isHeap = space![row] === SPACE_SPECIAL && address![row] === SPECIAL_HEAP
      expect(value).toBe(isStack ? INITIAL_STACK_POINTER : isHeap ? HEAP_START : 0)
    }
    expect(places.size).toBe(rows)
    expect(real!.subarray(rows).every(r => r === 0)).toBe(true)
  })

  it('hold each word of the image once', () => {
    const [real, address, low, high, readOnly] = run.program.preprocessed.initialImage
    const words = [...imageWords(image)]
    words.forEach((word, row) => {
      expect([real![row], address![row], readOnly![row]]).toEqual([1, word.wordAddress, Number(word.readOnly)])
      expect(low![row]! + 2 ** 16 * high![row]!).toBe(word.value)
    })
    expect(real!.subarray(words.length).every(r => r === 0)).toBe(true)
    expect(new Set(words.map(w => w.wordAddress)).size).toBe(words.length)
  })
})

describe('forged registers', () => {
  it('that start with another value', () => {
    for (const register of [0, 9, 29]) {
      const found = forge(run, f => {
        // Untouched in the first shard but for register 9: everybody after agrees to the value.
        const boundary = f.shards[0]!.table('boundary')
        const row = boundary.find({ space: SPACE_REGISTER, address: register })
        boundary.set(row, { entryLow: boundary.get(row, 'entryLow') + 1 })
        if (register === 29) {
          boundary.set(row, { exitLow: boundary.get(row, 'exitLow') + 1 })
          const next = f.shards[1]!.table('boundary')
          next.set(row, { entryLow: next.get(row, 'entryLow') + 1, exitLow: next.get(row, 'exitLow') + 1 })
          const end = f.pieces[0]!.table('registers')
          end.set(29, { finalLow: end.get(29, 'finalLow') + 1 })
        }
      })
      expect(found).toContain('cross-shard bus shardMemory')
      if (register === 29) expect(found).toEqual(['cross-shard bus shardMemory'])
    }
  })

  it('that end with another value, or in another shard', () => {
    const ends = (cells: Record<string, number>) => forge(run, f => f.pieces[0]!.table('registers').set(9, cells))
    expect(ends({ finalLow: 7 })).toEqual(['cross-shard bus shardMemory'])
    expect(ends({ finalHigh: 7 })).toEqual(['cross-shard bus shardMemory'])
    expect(ends({ lastShard: 1 })).toEqual(['cross-shard bus shardMemory'])
    expect(ends({ lastShard: 0, finalLow: 0 })).toEqual(['cross-shard bus shardMemory'])
  })

  it('on rows that hold none', () => {
    const row = REGISTER_COUNT + SPECIAL_COUNT
    expect(forge(run, f => f.pieces[0]!.table('registers').set(row, { finalLow: 7, lastShard: 1 }))).toEqual([])
  })
})

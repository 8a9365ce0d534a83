/** Malicious tables of precompile calls, in a run in which all else is made to fit. What refuses each is in the README. */

import { mutateTable } from '@zkmips/air/testing/mutation'
import { encode } from '@zkmips/isa/encode'
import { SYS_KECCAK_F, SYS_MULMOD256, SYS_SHA256_COMPRESS } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { type ForgedTable, type Forgery, forge } from '../../testing/forgery.ts'
import { CODE, CONSTANTS, complaintsOf, DATA, exit, lyingAt, programOf, runTables, set } from '../../testing/run.ts'
import { precompileChip } from './air.ts'

/** Of a call: twelve pairs of words, two in a row. */
const ROWS = 6
const call = (address: number): number[] => [...set(2, SYS_MULMOD256), ...set(4, address), encode('syscall')]
const random = (count: number): number[] => Array.from({ length: count }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
/** Two calls on two blocks. */
const run = runTables(programOf([...call(DATA), ...call(DATA + 128), ...exit()], [], random(64)))

/** Refuses: labels of the chip's constraints, and buses. */
const refusal = (change: (t: ForgedTable, f: Forgery) => void): string[] =>
  forge(run, f => change(f.shards[0]!.table('precompile'), f))

const WORDS = 'cross-shard bus precompileWords'

it('an honest run has no complaints', () => {
  expect(complaintsOf(run)).toEqual([])
  expect(refusal(() => {})).toEqual([])
})

describe('the kind', () => {
  it('is left out, or is a fraction, or is two', () => {
    expect(refusal(t => t.set(3, { mulmod256: 0 }))).toContain('precompile: a row follows just where the call goes on')
    expect(refusal(t => t.set(3, { mulmod256: 2 }))).toContain('precompile: mulmod256 is boolean')
  })

  it('of the syscall row is another, or its request goes out twice', () => {
    const found = forge(run, f => {
      const row = f.shards[0]!.table('syscall').find({ mulmod256: 1 })
      f.shards[0]!.table('syscall').set(row, { mulmod256: 0, other: 1 })
    })
    expect(found).toContain('bus precompile')
    expect(found).toContain('bus syscall')
    const doubled = forge(run, f => {
      const table = f.shards[0]!.table('syscall')
      table.set(table.find({ mulmod256: 1 }), { mulmod256: 2 })
    })
    expect(doubled).toContain('syscall: mulmod256 is boolean')
  })
})

describe('the rows of a call', () => {
  it('lack the first one, the last one, or one between', () => {
    const without = (at: number, more: (t: ForgedTable) => void = () => {}): string[] =>
      refusal(t => {
        for (const column of [...t.table.early, ...t.table.main]) column.copyWithin(at, at + 1)
        more(t)
      })
    expect(without(0)).toContain('precompile: a row follows just where the call goes on')
    expect(without(0, t => t.set(0, { first: 1 }))).toContain('precompile: the first row has pair 0')
    expect(without(ROWS - 1)).toContain('precompile: a row follows just where the call goes on')
    expect(without(ROWS - 1, t => t.set(ROWS - 2, { last: 1 }))).toContain('precompile: the last row has the last pair')
    expect(without(3)).toContain('precompile: the next row has the next pair')
  })

  it('are mixed with those of another call', () => {
    const found = refusal(t => {
      const [a, b] = [t.row(4), t.row(ROWS + 4)]
      t.set(4, b)
      t.set(ROWS + 4, a)
    })
    expect(found).toEqual([
      'precompile: the next row has the next address',
      'precompile: the next row has the same clock',
    ])
  })

  it('are in another order', () => {
    const found = refusal(t => {
      const [a, b] = [t.row(4), t.row(5)]
      t.set(4, b)
      t.set(5, a)
    })
    expect(found).toContain('precompile: the next row has the next pair')
  })

  it('go round the end of the table without a first one', () => {
    // Every row real, none first or last: the numbers of the pairs would have to close a circle.
    const found = refusal(t => {
      t.resize(16)
      for (let row = 0; row < 16; row++)
        t.set(row, { ...t.row(1), pair: 2 * row, address: t.get(1, 'address') + 4 * row })
    })
    expect(found).toContain('precompile: the next row has the next pair')
  })

  it('are those of a call that was not made: a second time, or on padding', () => {
    const again = refusal(t => {
      t.resize(32)
      for (let row = 0; row < ROWS; row++) t.set(2 * ROWS + row, t.row(row))
    })
    expect(again).toContain('bus precompile')
    expect(again).toContain(WORDS)
    expect(refusal(t => t.set(t.height - 1, { first: 1 }))).toContain(
      'precompile: padding is not the first row of a call',
    )
    expect(refusal(t => t.set(t.height - 1, { last: 1 }))).toContain(
      'precompile: padding is not the last row of a call',
    )
    expect(refusal(t => t.set(t.height - 1, { 'fromImage[0]': 1 }))).toContain(
      'precompile: word 0 is read-only: on a row that has it',
    )
    expect(refusal(t => t.set(t.height - 1, { second: 1 }))).toContain(
      'precompile: only kinds with two operands have a second',
    )
  })

  it('say that a call of one operand has a second one', () => {
    expect(refusal(t => t.set(4, { second: 1 }))).toContain('precompile: only kinds with two operands have a second')
  })
})

describe('a row with one pair', () => {
  /** keccak_f has 25 pairs: the thirteenth row has one. */
  const keccak = runTables(
    programOf([...set(2, SYS_KECCAK_F), ...set(4, DATA), encode('syscall'), ...exit()], [], random(64)),
  )
  const LAST = 12
  const refused = (change: (t: ForgedTable) => void): string[] =>
    forge(keccak, f => change(f.shards[0]!.table('precompile')))
  const BOTH = 'precompile: a row has both pairs, but the last one of an odd number'

  it('is the last one of an odd number of pairs', () => {
    expect(refused(() => {})).toEqual([])
    expect(
      refused(t => expect([t.get(LAST - 1, 'both'), t.get(LAST, 'both'), t.get(LAST, 'last')]).toEqual([1, 0, 1])),
    ).toEqual([])
  })

  it('has no second pair that could be sent', () => {
    const found = refused(t => t.set(LAST, { both: 1 }))
    expect(found).toEqual([BOTH, 'bus memory', WORDS].sort())
    expect(refused(t => t.set(LAST, { 'fromImage[2]': 1 }))).toContain(
      'precompile: word 2 is read-only: on a row that has it',
    )
  })

  it('is no other row: a call would lose a pair', () => {
    expect(refused(t => t.set(3, { both: 0 }))).toContain(BOTH)
    expect(refusal(t => t.set(ROWS - 1, { both: 0 }))).toContain(BOTH)
    expect(refusal(t => t.set(t.height - 1, { both: 1 }))).toContain(BOTH)
  })

  it('is not the last one of a call that has one row more or less', () => {
    const shorter = refused(t => {
      t.set(LAST - 1, { last: 1, both: 0 })
      t.set(LAST, Object.fromEntries(t.table.chip.columns.early.map(name => [name, 0])))
      t.set(LAST, { last: 0 })
    })
    expect(shorter).toContain('precompile: the last row has the last pair')
  })

  it('and all others have no free cell but what no message and no rule reads', () => {
    for (const [tables, rows] of [[keccak, LAST + 1], [run, 2 * ROWS]] as const) {
      const { tables: filled, publicValues } = tables.shards[0]!
      const table = filled.find(t => t?.chip.name === 'precompile')!
      const report = mutateTable(precompileChip, table, { publicValues, rows: Array.from({ length: rows }, (_, k) => k) })
      const takes = (row: number): boolean => ['first', 'second'].some(name => table.main[precompileChip.columns.main.indexOf(name)]![row] === 1)
      const unexplained = report.everyFree.filter(({ column, row }) => {
        // Rows that take no pointer have none, and the second pair of the last row of keccak_f is none.
        if (/^(pointer|aligned)/.test(column)) return takes(row)
        if (/^(before|after)[23]|^previousTime\[[23]\]/.test(column)) return !(tables === keccak && row === LAST)
        return true
      })
      expect(unexplained).toEqual([])
    } // biome-ignore format: one line of tables
  })
})

describe('what a row says', () => {
  const cells = ['pair', 'clock', 'before0[0]', 'before0[1]', 'before1[0]', 'before1[1]', 'after0[0]', 'after0[1]', 'after1[0]', 'after1[1]',
    'before2[0]', 'before2[1]', 'before3[0]', 'before3[1]', 'after2[0]', 'after2[1]', 'after3[0]', 'after3[1]', 'both'] // biome-ignore format: names
  it.each(cells)('another %s is not what the part received', name => {
    expect(refusal(t => t.set(5, { [name]: t.get(5, name) + 1 }))).toContain(WORDS)
  })

  it('another clock in all rows of a call: the request and the accesses are at another time', () => {
    const found = refusal(t => {
      for (let row = 0; row < ROWS; row++) t.set(row, { clock: t.get(row, 'clock') + 1 })
    })
    expect(found).toEqual([WORDS, 'bus memory', 'bus precompile'].sort())
  })

  it('another shard: the words are of another part of the run', () => {
    expect(forge(run, f => f.shards[0]!.setPublic({ shard: 2 }))).toContain(WORDS)
  })

  it('a word that is not written back, or another one that is', () => {
    expect(refusal(t => t.set(0, { 'after0[0]': t.get(0, 'before0[0]') }))).toEqual(['bus memory', WORDS].sort())
  })

  it('the address of another block, or of the next word', () => {
    const moved = (by: number): string[] =>
      refusal(t => {
        for (let row = 0; row < ROWS; row++) t.set(row, { address: t.get(row, 'address') + by })
      })
    expect(moved(32)).toContain('precompile: the address is the pointer')
    expect(moved(1)).toContain('precompile: the address is the pointer')
    expect(refusal(t => t.set(5, { address: t.get(5, 'address') + 2 }))).toContain(
      'precompile: the next row has the next address',
    )
  })

  it('another pointer than a0', () => {
    const found = refusal(t => {
      for (let row = 0; row < ROWS; row++) t.set(row, { address: t.get(row, 'address') + 32 })
      t.set(0, { pointerLow: t.get(0, 'pointerLow') + 128, aligned: t.get(0, 'aligned') + 1 })
    })
    expect(found).toContain('bus precompile')
  })

  it('an access before the last one', () => {
    expect(refusal(t => t.set(5, { 'previousTime[1]': 4 * t.get(5, 'clock') + 3 }))).toContain(
      'lookup precompile: word 1: later',
    )
  })
})

describe('operands', () => {
  it('that are not aligned have no quotient of 16 bits', () => {
    for (const by of [1, 2, 4, 32, 64, 127]) {
      // The run of a machine that takes any address: everything fits but the alignment.
      const found = refusal(t => {
        const low = t.get(0, 'pointerLow') + by
        t.set(0, { pointerLow: low, aligned: Math.floor(low / 128) })
      })
      expect(found).toContain('precompile: the first operand is aligned')
      const solved = refusal(t => {
        const low = t.get(0, 'pointerLow') + by
        t.set(0, { pointerLow: low, aligned: fractionOf128(low) })
      })
      expect(solved).toContain('lookup precompile: the multiple of the alignment')
    }
  })

  it('in memory are not constants', () => {
    const found = refusal(t => {
      t.set(0, { 'fromImage[0]': 1 })
      t.set(4, { 'fromImage[0]': 1 })
    })
    expect(found).toContain('precompile: word 0 is read-only: same low limb')
    expect(found).toContain('bus memory')
  })

  it('that are only read may be constants', () => {
    const { entry, segments } = programOf([...call(DATA), ...exit()], [], random(8))
    const bytes = new Uint8Array(64).map((_, i) => 3 * i + 1)
    const constants = { address: DATA + 32, bytes, memSize: 64, writable: false, executable: false }
    const image = { entry, segments: [...segments.slice(0, -1), constants, ...segments.slice(-1)] }
    const tables = runTables(image)
    expect(complaintsOf(tables)).toEqual([])
    const table = tables.shards[0]!.tables.find(t => t?.chip.name === 'precompile')!
    expect(table.main[table.chip.columns.main.indexOf('fromImage[0]')]!.subarray(1, 4)).toEqual(Uint32Array.of(0, 1, 1))
    const change = (cells: Readonly<Record<string, number>>): string[] =>
      forge(tables, f => f.shards[0]!.table('precompile').set(5, cells))
    expect(change({ 'fromImage[0]': 0 })).toEqual(['bus memory'])
    expect(change({ 'fromImage[0]': 2 })).toContain('precompile: word 0 is read-only: boolean')
    const other = { 'before0[0]': 5, 'after0[0]': 5 }
    expect(change(other)).toEqual(['bus memory', WORDS])
  })

  it('in a read-only segment are refused where they would be written', () => {
    const block = (at: number) => programOf([...call(at), ...exit()], random(64), random(8))
    expect(() => runTables(block(CONSTANTS))).toThrow('read-only segment')
    expect(() => runTables(block(CODE))).toThrow('read-only segment')
  })
})

describe('calls of two operands', () => {
  const STATE_ROWS = 2
  const hash = (state: number, block: number): number[] => [
    ...set(2, SYS_SHA256_COMPRESS), ...set(4, state), ...set(5, block), encode('syscall'),
  ] // biome-ignore format: one line
  // The first block lies behind its state, the second one among the constants.
  const two = runTables(
    programOf([...hash(DATA + 32, DATA + 64), ...hash(DATA, CONSTANTS), ...exit()], random(16), random(64)),
  )
  const hashing = (change: (t: ForgedTable) => void): string[] =>
    forge(two, f => change(f.shards[0]!.table('precompile')))
  const pointer = (t: ForgedTable, row: number) => {
    const { pointerLow, pointerHigh, aligned } = t.row(row)
    return { pointerLow: pointerLow!, pointerHigh: pointerHigh!, aligned: aligned! }
  }

  it('are honest in the run', () => {
    expect(hashing(() => {})).toEqual([])
  })

  it('without the second pointer, though its words are those that follow', () => {
    expect(hashing(t => t.set(STATE_ROWS, { second: 0 }))).toEqual(['bus precompile'])
  })

  it('with a second pointer at another pair, or a second time', () => {
    const label = 'precompile: the second operand has its first pair'
    expect(hashing(t => t.set(STATE_ROWS + 1, { second: 1 }))).toContain(label)
    expect(hashing(t => t.set(0, { second: 1 }))).toContain(label)
    const half = hashing(t => t.set(STATE_ROWS, { second: -1 }))
    expect(half).toContain('precompile: second is boolean')
  })

  it('with the block of another call, or with the operands exchanged', () => {
    const other = hashing(t => {
      const at = STATE_ROWS + ROWS
      const words = Array.from({ length: ROWS - STATE_ROWS }, (_, k) => t.get(STATE_ROWS + k, 'address'))
      t.set(at, pointer(t, STATE_ROWS))
      words.forEach((address, k) => void t.set(at + k, { address }))
    })
    expect(other).toEqual(['bus memory', 'bus precompile'])
    const exchanged = hashing(t => {
      const [a, b] = [pointer(t, 0), pointer(t, STATE_ROWS)]
      t.set(0, { ...b, aligned: 2 * b.aligned })
      t.set(STATE_ROWS, { ...a, aligned: a.aligned / 2 })
    })
    expect(exchanged).toContain('bus precompile')
  })

  it('with a block that is not aligned', () => {
    for (const by of [4, 32]) {
      const found = hashing(t => t.set(STATE_ROWS, { pointerLow: t.get(STATE_ROWS, 'pointerLow') + by }))
      expect(found).toContain('precompile: the second operand is aligned')
    }
  })

  it('with operands that overlap: the second access of a word is no later than the first', () => {
    const found = hashing(t => {
      for (let row = 0; row < STATE_ROWS; row++) t.set(row, { address: t.get(row, 'address') + 8 })
      const { pointerLow, aligned } = pointer(t, 0)
      t.set(0, { pointerLow: pointerLow + 32, aligned: aligned + 1 })
      const time = 4 * t.get(0, 'clock') + 3
      for (let row = STATE_ROWS; row < 2 * STATE_ROWS; row++) {
        for (const w of [0, 1, 2, 3]) t.set(row, { [`previousTime[${w}]`]: time })
      }
    })
    expect(found).toContain('lookup precompile: word 0: later')
    expect(found).toContain('lookup precompile: word 1: later')
    expect(found.filter(f => f.startsWith('precompile: '))).toEqual([])
  })

  it('with another constant than the image has', () => {
    const row = ROWS + STATE_ROWS + 1
    const found = hashing(t => {
      expect(t.get(row, 'fromImage[1]')).toBe(1)
      t.set(row, { 'before1[0]': t.get(row, 'before1[0]') ^ 1, 'after1[0]': t.get(row, 'after1[0]') ^ 1 })
    })
    expect(found).toEqual(['bus memory', WORDS].sort())
  })
})

describe('answers', () => {
  it('that a machine gives wrongly at the call, with all memory after it', () => {
    const lying = lyingAt(4, state => state.memory.store(DATA, state.memory.load(DATA) ^ 1), () => runTables(run.image)) // biome-ignore format: one call
    const found = complaintsOf(lying)
    expect(found.some(complaint => complaint.startsWith('mulmod256: '))).toBe(true)
  })
})

/** low / 128 in the field: 1/128 = (p·127 + 1)/128, because p is 1 modulo 128. */
function fractionOf128(low: number): number {
  const P = 2 ** 31 - 2 ** 24 + 1
  const rest = low % 128
  return Math.floor(low / 128) + (rest === 0 ? 0 : (rest + P * (128 - rest)) / 128)
}

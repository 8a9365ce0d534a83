/** Malicious tables of the SHA-256 machine, each refused by a rule that is named. Why nothing else passes is in the README. */
import type { Table } from '@zkmips/air/table'
import { checkConstraints } from '@zkmips/air/testing/checker'
import { inverse, mul, P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { precompileWords } from '../../buses.ts'
import { cellsAt, edited, partComplaints, rearranged, shardSide } from '../testing/precompile-side.ts'
import { type Sha256Tables, sha256Call, sha256Complaints, sha256Tables, sha256TestMachine } from '../testing/sha256.ts'
import { randomWords } from '../testing/side-table.ts'
import { ROWS } from './layout.ts'

const random = randomWords(9)
const call = (clock: number, shard = 3) =>
  sha256Call(
    Array.from({ length: 24 }, () => random()),
    { shard, clock },
  )
const calls = [call(5), call(9), call(5, 4)]
const honest = sha256Tables(calls)

/** What is wrong with the tables of the three calls after a change. */
const complaints = (changes: Partial<Sha256Tables>, said = calls): string[] =>
  sha256Complaints({ ...honest, ...changes }, said)

const flipped = (table: Table, row: number, ...names: readonly string[]): Table => {
  const cells = cellsAt(table, row)
  return edited(table, row, Object.fromEntries(names.map(name => [name, 1 - cells[name]!])))
}

/** Whether a row follows from the one before by this rule. */
const follows = (table: Table, row: number, label: string): boolean =>
  !checkConstraints(table.chip, table).some(f => f.label === label && f.row === row - 1)

describe('words of a call', () => {
  it('a result that is not the rounds’', () => {
    expect(complaints({ words: flipped(honest.words, 1, 'result[37]') })).toEqual([
      'bus precompileWords',
      'bus sha256State',
    ])
    // The shard claims it, too.
    const after = Uint32Array.from(calls[1]!.after)
    after[1]! ^= 1 << 5
    const said = calls.map((c, k) => (k === 1 ? { ...c, after } : c))
    expect(complaints({ words: flipped(honest.words, 1, 'result[37]') }, said)).toEqual(['bus sha256State'])
    expect(complaints({}, said)).toEqual(['bus precompileWords'])
  })

  it('a limb of the result that is too wide, or bits that only add up to it', () => {
    const cells = cellsAt(honest.words, 0)
    const limb = Array.from({ length: 16 }, (_, k) => k).find(k => cells[`carry[${k}]`] === 1)!
    // The limb with 2^16 more, and no carry out of it: its last bit, of weight 2^15, would be 2 or 3.
    const top = cells[`result[${16 * limb + 15}]`]!
    const wide = edited(honest.words, 0, { [`carry[${limb}]`]: 0, [`result[${16 * limb + 15}]`]: top + 2 })
    expect(complaints({ words: wide })).toContain(`constraint sha256Words: result bit ${16 * limb + 15} is boolean`)
    // A bit moved up: half of the next one.
    const low = Array.from({ length: 15 }, (_, k) => k).find(k => cells[`result[${k}]`] === 1)!
    const half = cells[`result[${low + 1}]`]! + inverse(2)
    const moved = edited(honest.words, 0, { [`result[${low}]`]: 0, [`result[${low + 1}]`]: half })
    expect(complaints({ words: moved })).toEqual([`constraint sha256Words: result bit ${low + 1} is boolean`])
    expect(complaints({ words: edited(honest.words, 0, { 'carry[3]': 2 }) })).toContain(
      'constraint sha256Words: carry 3 is boolean',
    )
  })

  it('an old word, the clock or the shard is another one', () => {
    for (const name of ['state[4]', 'block[31]']) {
      const other = (cellsAt(honest.words, 2)[name]! + 1) & 0xffff
      const bus = name.startsWith('state') ? 'bus sha256State' : 'bus sha256Block'
      expect(complaints({ words: edited(honest.words, 2, { [name]: other }) })).toEqual(['bus precompileWords', bus])
    }
    for (const name of ['clock', 'shard']) {
      const other = cellsAt(honest.words, 2)[name]! + 1
      expect(complaints({ words: edited(honest.words, 2, { [name]: other }) })).toEqual(['bus precompileWords'])
    }
  })

  it('words of two calls in one row', () => {
    const block = Object.entries(cellsAt(honest.words, 1)).filter(([name]) => name.startsWith('block['))
    // The blocks of calls 0 and 1 exchanged, everything computed for that.
    const mixed = sha256Tables([
      sha256Call([...Array.from(calls[0]!.before).slice(0, 8), ...Array.from(calls[1]!.before).slice(8)], calls[0]!),
      sha256Call([...Array.from(calls[1]!.before).slice(0, 8), ...Array.from(calls[0]!.before).slice(8)], calls[1]!),
      calls[2]!,
    ])
    expect(cellsAt(mixed.words, 0)).toMatchObject(Object.fromEntries(block))
    expect(sha256Complaints(mixed, calls)).toEqual(['bus precompileWords'])
  })

  it('a call twice, a call left out, a call of nobody', () => {
    expect(sha256Complaints(sha256Tables([...calls, calls[0]!]), calls)).toEqual(['bus precompileWords'])
    expect(sha256Complaints(sha256Tables(calls.slice(1)), calls)).toEqual(['bus precompileWords'])
    expect(sha256Complaints(sha256Tables([...calls, call(77)]), calls)).toEqual(['bus precompileWords'])
    // Received twice in one row.
    const found = complaints({ words: edited(honest.words, 0, { real: 2 }) })
    expect(found).toContain('constraint sha256Words: real is boolean')
  })

  it('in two parts, each once: accepted; the same call in both: not', () => {
    const [one, two] = [sha256Tables(calls.slice(0, 1)), sha256Tables(calls.slice(1))]
    const parts = (...all: readonly Sha256Tables[]) => all.map(t => [t.words, t.schedule, t.rounds])
    expect(partComplaints(sha256TestMachine, parts(one, two), shardSide(4, calls))).toEqual([])
    expect(partComplaints(sha256TestMachine, parts(one, one, two), shardSide(4, calls))).toEqual([
      'bus precompileWords',
    ])
  })

  it('a call of another machine', () => {
    for (const id of [2, 3, 5]) {
      const parts = [[honest.words, honest.schedule, honest.rounds]]
      expect(partComplaints(sha256TestMachine, parts, shardSide(id, calls))).toEqual([`bus ${precompileWords.name}`])
    }
  })

  it('padding that is taken as a call', () => {
    const extra = call(100)
    const words = edited(honest.words, 5, { ...cellsAt(sha256Tables([extra]).words, 0), position: 5 * ROWS })
    expect(complaints({ words }, [...calls, extra])).toEqual(['bus sha256Block', 'bus sha256State'])
    // Taken as the result of the rounds of another call: the position differs.
    const twin = edited(honest.words, 5, { ...cellsAt(honest.words, 0), position: 0, shard: 9 })
    expect(complaints({ words: twin }, [...calls, { ...calls[0]!, shard: 9 }])).toContain(
      'constraint sha256Words: each position is a block further',
    )
  })

  it('two calls with one position: the rounds would serve two calls', () => {
    const positions = edited(honest.words, 1, { position: 0 })
    expect(complaints({ words: positions })).toContain('constraint sha256Words: each position is a block further')
    const shifted = { ...honest.words, main: honest.words.main.map((c, k) => (k === 0 ? c.map(v => v + 17) : c)) }
    expect(complaints({ words: shifted })).toContain('constraint sha256Words: the first position is 0')
  })
})

describe('the schedule', () => {
  const { schedule } = honest

  it('words that do not follow', () => {
    // Word 20 of the first block: word 4 of row 1; the rounds take it as it is.
    expect(complaints({ schedule: flipped(schedule, 1, 'words[128]') })).toContain(
      'constraint sha256Schedule: word 4, low limb',
    )
    // Paid for by a carry that is a field fraction.
    const cells = cellsAt(schedule, 1)
    const change = cells['words[128]'] === 1 ? 1 : -1
    const twos = cells['twos[8]']! + mul((change + P) % P, inverse(2 ** 17))
    const paid = edited(flipped(schedule, 1, 'words[128]'), 1, { 'twos[8]': twos })
    expect([schedule, paid].map(t => follows(t, 1, 'word 4, low limb'))).toEqual([true, true])
    expect(complaints({ schedule: paid })).toContain('constraint sha256Schedule: twos 8 is boolean')
    const ones = cells['ones[8]']! + mul((change + P) % P, inverse(2 ** 16))
    expect(complaints({ schedule: edited(flipped(schedule, 1, 'words[128]'), 1, { 'ones[8]': ones }) })).toContain(
      'constraint sha256Schedule: ones 8 is boolean',
    )
  })

  it('bits that are none', () => {
    expect(complaints({ schedule: edited(schedule, 0, { 'words[3]': 2 }) })).toContain(
      'constraint sha256Schedule: bit 3 is boolean',
    )
  })

  it('a block that begins again in the middle: free words', () => {
    // Row 2 is called the first row of a block, so that nothing ties it to row 1.
    const again = edited(schedule, 2, { 'at[0]': 1, 'at[2]': 0 })
    expect(complaints({ schedule: again })).toContain('constraint sha256Schedule: row 2 follows row 1')
  })

  it('half a block, its first or last row missing, rows exchanged', () => {
    const silent = edited(edited(schedule, 2, { 'at[2]': 0 }), 3, { 'at[3]': 0 })
    expect(complaints({ schedule: silent })).toContain('constraint sha256Schedule: row 2 follows row 1')
    expect(complaints({ schedule: edited(schedule, 3, { 'at[3]': 0 }) })).toContain(
      'constraint sha256Schedule: row 3 follows row 2',
    )
    expect(complaints({ schedule: edited(schedule, 0, { 'at[0]': 0 }) })).toContain(
      'constraint sha256Schedule: row 1 follows row 0',
    )
    const exchanged = rearranged(schedule, row => (row === 1 ? 2 : row === 2 ? 1 : row))
    expect(complaints({ schedule: exchanged })).toContain('constraint sha256Schedule: row 1 follows row 0')
  })

  it('rows of two blocks mixed', () => {
    const mixed = rearranged(schedule, row =>
      row === 2 || row === 3 ? row + 4 : row === 6 || row === 7 ? row - 4 : row,
    )
    expect(complaints({ schedule: mixed })).toContain(
      'constraint sha256Schedule: the rows of a block have one position',
    )
    const relabelled = [2, 3, 6, 7].reduce((table, row) => edited(table, row, { position: row < 4 ? 0 : ROWS }), mixed)
    expect(complaints({ schedule: relabelled })).toContain('constraint sha256Schedule: word 0, low limb')
  })

  it('two places in one row, a place half', () => {
    const both = edited(schedule, 0, { 'at[2]': 1 })
    expect(complaints({ schedule: both })).toContain('constraint sha256Schedule: a row has one place')
    const half = inverse(2)
    expect(complaints({ schedule: edited(schedule, 0, { 'at[0]': half, 'at[1]': half }) })).toContain(
      'constraint sha256Schedule: row 0 is boolean',
    )
  })

  it('a second schedule for a call, with other words', () => {
    // A fourth block at the position of the first: it receives what nobody sends, and its words are too many.
    const other = sha256Tables([...calls, call(50)]).schedule
    const twin = [12, 13, 14, 15].reduce((table, row) => edited(table, row, { position: 0 }), other)
    expect(complaints({ schedule: twin })).toEqual(['bus sha256Block', 'bus sha256Schedule'])
  })

  it('a block across the end of the table is as good as any', () => {
    const rotated = rearranged(schedule, row => (row + 2) % schedule.height)
    expect(complaints({ schedule: rotated })).toEqual([])
  })
})

describe('the rounds', () => {
  const { rounds } = honest

  it('a and e that do not follow', () => {
    expect(complaints({ rounds: flipped(rounds, 4, 'a[40]') })).toContain(
      'constraint sha256Rounds: round 1: a, low limb',
    )
    expect(complaints({ rounds: flipped(rounds, 4, 'e[90]') })).toContain(
      'constraint sha256Rounds: round 2: e, high limb',
    )
  })

  it('paid for by carries that are fractions, or by another word of the schedule', () => {
    const wrong = flipped(rounds, 4, 'a[96]')
    const cells = cellsAt(rounds, 4)
    const change = cells['a[96]'] === 1 ? 1 : P - 1
    const fraction = mul(change, inverse(2 ** 16))
    for (const [name, sign, rule] of [
      ['ups[6]', 1, 'ups 6 is 0, 1 or 2'],
      ['downs[6]', P - 1, 'downs 6 is boolean'],
    ] as const) {
      const paid = edited(wrong, 4, { [name]: cells[name]! + mul(sign, fraction) })
      const found = complaints({ rounds: paid })
      expect(follows(paid, 4, 'round 3: a, low limb')).toBe(true)
      expect(found).toContain(`constraint sha256Rounds: ${rule}`)
    }
    const wrongE = flipped(rounds, 4, 'e[96]')
    const changeE = cells['e[96]'] === 1 ? 1 : P - 1
    for (const [name, divisor, rule] of [
      ['units[6]', 2 ** 16, 'units 6 is 0, 1 or 2'],
      ['threes[6]', 3 * 2 ** 16, 'threes 6 is boolean'],
    ] as const) {
      const paid = edited(wrongE, 4, { [name]: cells[name]! + mul(changeE, inverse(divisor)) })
      const found = complaints({ rounds: paid })
      expect(follows(paid, 4, 'round 3: e, low limb')).toBe(true)
      expect(found).toContain(`constraint sha256Rounds: ${rule}`)
    }
    const added = edited(wrongE, 4, { 'added[6]': cells['added[6]']! + (P - changeE) })
    expect(follows(added, 4, 'round 3: e, low limb')).toBe(true)
    expect(complaints({ rounds: added })).toContain('bus sha256Schedule')
  })

  it('bits that are none', () => {
    expect(complaints({ rounds: edited(rounds, 0, { 'a[5]': P - 1 }) })).toContain(
      'constraint sha256Rounds: a, bit 5 is boolean',
    )
    expect(complaints({ rounds: edited(rounds, 0, { 'e[5]': 2 }) })).toContain(
      'constraint sha256Rounds: e, bit 5 is boolean',
    )
  })

  it('rows exchanged, repeated, or of another call', () => {
    const exchanged = rearranged(rounds, row => (row === 5 ? 6 : row === 6 ? 5 : row))
    expect(complaints({ rounds: exchanged })).toContain('constraint sha256Rounds: positions count the rows')
    // With the numbers of their new places: what a row says of the one before does not hold.
    const renumbered = { ...exchanged, main: exchanged.main.map((c, k) => (k === 0 ? rounds.main[0]! : c)) }
    expect(complaints({ rounds: renumbered })).toContain('constraint sha256Rounds: round 0: e, low limb')
    expect(complaints({ rounds: renumbered })).toContain('bus sha256Schedule')
    const swapped = rearranged(rounds, row => (row < 2 * ROWS ? (row + ROWS) % (2 * ROWS) : row))
    const main = swapped.main.map((c, k) => (k === 0 ? rounds.main[0]! : c))
    expect(complaints({ rounds: { ...swapped, main } })).toContain('bus sha256State')
  })

  it('half an operation: the state is given away early, or not at all', () => {
    expect(complaints({ rounds: edited(rounds, 8, { edge: 1 }) })).toEqual(['bus sha256State'])
    expect(complaints({ rounds: edited(rounds, 16, { edge: 0 }) })).toEqual(['bus sha256State'])
    const early = edited(edited(rounds, 16, { edge: 0 }), 8, { edge: 1 })
    expect(complaints({ rounds: early })).toEqual(['bus sha256State'])
    expect(complaints({ rounds: edited(rounds, 0, { edge: 0 }) })).toEqual(['bus sha256State'])
    expect(complaints({ rounds: edited(rounds, 0, { edge: 2 }) })).toContain('constraint sha256Rounds: edge is boolean')
  })

  it('a row without rounds in the middle: a free state', () => {
    // The state after any rounds is made up, and a row that needs no rounds starts from it.
    const off = edited(rounds, 9, { round: 0 })
    expect(complaints({ rounds: off })).toEqual(['bus sha256Schedule'])
    expect(complaints({ rounds: edited(rounds, 9, { round: inverse(2) }) })).toContain(
      'constraint sha256Rounds: round is boolean',
    )
  })

  it('rounds where there are none: the first row of a call, and padding', () => {
    expect(complaints({ rounds: edited(rounds, 0, { round: 1 }) })).toContain('bus sha256Schedule')
    expect(complaints({ rounds: edited(rounds, 60, { round: 1 }) })).toEqual(['bus sha256Schedule'])
    expect(complaints({ rounds: edited(rounds, 60, { edge: 1 }) })).toEqual(['bus sha256State'])
  })

  it('rows numbered from elsewhere', () => {
    const shifted = { ...rounds, main: rounds.main.map((c, k) => (k === 0 ? c.map(v => v + ROWS) : c)) }
    expect(complaints({ rounds: shifted })).toContain('constraint sha256Rounds: the first position is 0')
  })
})

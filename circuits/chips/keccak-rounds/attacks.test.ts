/** Forged tables of keccak_f: what stops each forgery, by name. */
import { forEachMessage } from '@zkmips/air/messages'
import type { Table } from '@zkmips/air/table'
import { checkMachine } from '@zkmips/air/testing/checker'
import { P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { precompileWords } from '../../buses.ts'
import { keccakMachine } from '../../machines.ts'
import { KECCAK_MACHINE } from '../keccak-words/air.ts'
import type { KeccakCalls } from '../keccak-words/trace.ts'
import { keccakTables, randomCalls } from '../testing/keccak.ts'
import { bit, column, ROUNDS } from './layout.ts'
import { CALL_WORDS } from './trace.ts'

const calls = randomCalls(2, 7)

/** Tables of two calls, to be forged. */
class Forgery {
  readonly tables: Table[]
  constructor(of: KeccakCalls = calls) {
    this.tables = keccakTables(of)
  }

  cells(chip: 'keccakRounds' | 'keccakWords', name: string): Uint32Array {
    const table = this.tables.find(t => t.chip.name === chip)!
    const { early, main } = table.chip.columns
    return early.includes(name) ? table.early[early.indexOf(name)]! : table.main[main.indexOf(name)]!
  }

  round(name: string): Uint32Array {
    return this.cells('keccakRounds', name)
  }

  /** Row `to` of the rounds becomes what row `from` is, or all zeros. */
  copyRow(from: number | undefined, to: number, table = this.tables[3]!): void {
    for (const cells of table.main) cells[to] = from === undefined ? 0 : cells[from]!
  }

  swapRows(a: number, b: number): void {
    for (const cells of this.tables[3]!.main) [cells[a], cells[b]] = [cells[b]!, cells[a]!]
  }

  /** Constraints and buses that stop it; `made` are the calls that shards have sent. Labels that differ in a number are one. */
  stoppedBy(made: KeccakCalls = calls, tag = 64 * KECCAK_MACHINE): string[] {
    const found = new Set<string>()
    for (const f of checkMachine(keccakMachine, this.tables, [], { messages: 200 })) {
      if (f.kind === 'constraint') found.add(f.label.replace(/\d+/g, 'k'))
      else if (f.kind === 'balance') found.add(`bus ${f.bus}`)
      else throw new Error(f.text)
    }
    const sent = new Map<string, number>()
    const count = (message: ArrayLike<number>, sign: number): void => {
      const key = Array.from(message).join()
      sent.set(key, (sent.get(key) ?? 0) + sign)
    }
    for (const message of wordMessages(made, tag)) count(message, 1)
    for (const table of this.tables) {
      forEachMessage(table.chip, table, (i, _row, multiplicity, message) => {
        if (i.scope === 'global') count(message, multiplicity === P - 1 ? -1 : Number.NaN)
      })
    }
    if ([...sent.values()].some(v => v !== 0)) found.add('bus precompileWords')
    return [...found].sort()
  }
}

/** What the shards of calls send. */
function wordMessages({ length, shard, clock, before, after }: KeccakCalls, tag: number): number[][] {
  const limbs = (words: Uint32Array, at: number): number[] =>
    [words[at]!, words[at + 1]!].flatMap(word => [word >>> 16, word & 0xffff])
  return Array.from({ length: (length * CALL_WORDS) / 2 }, (_, k) => {
    const [call, pair] = [Math.floor(k / 25), k % 25]
    return [precompileWords.id, tag + pair, shard[call]!, clock[call]!, ...limbs(before, 2 * k), ...limbs(after, 2 * k)]
  })
}

const changed = (words: Uint32Array, at: number): Uint32Array => words.map((w, k) => (k === at ? (w ^ 1) >>> 0 : w))

describe('forged calls of keccak_f', () => {
  it('nothing stops honest tables', () => {
    expect(new Forgery().stoppedBy()).toEqual([])
  })

  it.each([0, 49, 50, 99])('another result: word %i', word => {
    const made = { ...calls, after: changed(calls.after, word) }
    const forgery = new Forgery(made)
    expect(forgery.stoppedBy(made)).toEqual(['bus keccakOutput'])
    // Rounds that say so contradict themselves.
    const [limb, row] = [2 * ((word % CALL_WORDS) ^ 1), ROUNDS * (word < 50 ? 1 : 2) - 1]
    forgery.round(`result[${limb}]`)[row]! ^= 1
    expect(forgery.stoppedBy(made)).toEqual(['result: limb k'])
  })

  it('another input than the shard’s', () => {
    const made = { ...calls, before: changed(calls.before, 61) }
    expect(new Forgery().stoppedBy(made)).toEqual(['bus precompileWords'])
    const forgery = new Forgery()
    const limb = forgery.cells('keccakWords', 'old[20]')
    limb[1]! ^= 1
    expect(forgery.stoppedBy(made)).toContain('bus keccakInput')
  })

  it('rounds in another order', () => {
    const forgery = new Forgery()
    forgery.swapRows(4, 5)
    expect(forgery.stoppedBy()).toEqual(['limb k goes on', 'the next round follows'])
    // The order as it should be, the constants not.
    for (const name of ['round', 'first', 'continues', 'last']) {
      const cells = forgery.round(name)
      ;[cells[4], cells[5]] = [cells[5]!, cells[4]!]
    }
    expect(forgery.stoppedBy()).toEqual(['bus keccakRound', 'limb k goes on'])
  })

  it('a round’s constant left out, and put in again', () => {
    const forgery = new Forgery()
    forgery.round('constant[0]')[0] = 0
    expect(forgery.stoppedBy()).toEqual(['bus keccakRound', 'result: limb k'])
  })

  it('a call that ends early', () => {
    const forgery = new Forgery()
    forgery.round('last')[11] = 1
    forgery.round('continues')[11] = 0
    for (let row = 12; row < ROUNDS; row++) forgery.copyRow(undefined, row)
    expect(forgery.stoppedBy()).toEqual(['bus keccakOutput', 'bus keccakParity', 'bus keccakRound'])
    // An honest row 12 before padding.
    forgery.round('last')[11] = 0
    forgery.round('continues')[11] = 1
    expect(forgery.stoppedBy()).toContain('the next round follows')
  })

  it('a call without its first round, or its last', () => {
    const first = new Forgery()
    first.copyRow(undefined, ROUNDS)
    expect(first.stoppedBy()).toEqual([
      'a call begins with its first round',
      'bus keccakInput',
      'bus keccakParity',
      'bus keccakRound',
    ])
    const last = new Forgery()
    last.copyRow(undefined, 2 * ROUNDS - 1)
    expect(last.stoppedBy()).toEqual(
      expect.arrayContaining(['bus keccakOutput', 'limb k goes on', 'the call goes on', 'the next round follows']),
    )
  })

  it('rows of two calls mixed', () => {
    const forgery = new Forgery()
    for (let row = 12; row < ROUNDS; row++) forgery.swapRows(row, ROUNDS + row)
    expect(forgery.stoppedBy()).toEqual(['limb k goes on', 'the call goes on'])
    const call = forgery.round('call')
    for (let row = 0; row < 2 * ROUNDS; row++) call[row] = Math.floor(row / ROUNDS)
    expect(forgery.stoppedBy()).toEqual(['bus keccakOutput', 'limb k goes on'])
  })

  it('one call’s result for another', () => {
    const swapped = calls.after.slice()
    swapped.set(calls.after.subarray(CALL_WORDS), 0)
    swapped.set(calls.after.subarray(0, CALL_WORDS), CALL_WORDS)
    const made = { ...calls, after: swapped }
    const forgery = new Forgery(made)
    expect(forgery.stoppedBy(made)).toEqual(['bus keccakOutput'])
    // Both calls under one number: then the messages would cancel.
    forgery.cells('keccakWords', 'call')[1] = 0
    forgery.round('call').fill(0)
    expect(forgery.stoppedBy(made)).toEqual(['calls are numbered on'])
  })

  it('numbers of calls that do not begin at 0', () => {
    const forgery = new Forgery()
    const numbers = forgery.cells('keccakWords', 'call')
    numbers.set(numbers.map(v => v + 1))
    for (let row = 0; row < 2 * ROUNDS; row++) forgery.round('call')[row]!++
    expect(forgery.stoppedBy()).toEqual(['calls are numbered from k'])
  })

  it('padding taken as a result, or as a round', () => {
    const padding = 2 * ROUNDS
    const output = new Forgery()
    output.round('last')[padding] = 1
    expect(output.stoppedBy()).toEqual(['bus keccakOutput', 'bus keccakParity', 'bus keccakRound'])
    const input = new Forgery()
    input.round('first')[padding] = 1
    expect(input.stoppedBy()).toEqual(['bus keccakInput', 'padding is no first round'])
    const numbered = new Forgery()
    numbered.round('round')[padding] = 2
    expect(numbered.stoppedBy()).toEqual(['a call begins with its first round', 'padding has no round'])
    const constant = new Forgery()
    constant.round('constant[3]')[padding] = 1
    expect(constant.stoppedBy()).toEqual(expect.arrayContaining(['padding has no constant: bit k']))
  })

  it('a call received twice, or by the machine of another precompile', () => {
    const twice: KeccakCalls = {
      length: 2,
      shard: calls.shard.map(() => calls.shard[0]!),
      clock: calls.clock.map(() => calls.clock[0]!),
      before: Uint32Array.from([...calls.before.slice(0, CALL_WORDS), ...calls.before.slice(0, CALL_WORDS)]),
      after: Uint32Array.from([...calls.after.slice(0, CALL_WORDS), ...calls.after.slice(0, CALL_WORDS)]),
    }
    const once = { ...twice, length: 1 }
    expect(new Forgery(twice).stoppedBy(once)).toEqual(['bus precompileWords'])
    expect(new Forgery().stoppedBy(calls, 64 * 3)).toEqual(['bus precompileWords'])
    const fraction = new Forgery()
    fraction.cells('keccakWords', 'real')[0] = 2
    expect(fraction.stoppedBy()).toContain('real is boolean')
  })

  it('bits that are no bits', () => {
    // The limb of the state before the round stays: 2·2^z = 2^(z+1) where both columns add nothing.
    const forgery = new Forgery()
    forgery.round('theta[3]')[0] = 2
    expect(forgery.stoppedBy()).toContain('theta bit k is boolean')
    forgery.round('state[3]')[5] = P - 1
    expect(forgery.stoppedBy()).toContain('state bit k is boolean')
  })

  it('another theta: what it adds changed in a column, and its five bits with it', () => {
    const forgery = new Forgery()
    const row = 0
    forgery.round(`theta[${column(2, 17)}]`)[row]! ^= 1
    for (let y = 0; y < 5; y++) forgery.round(`state[${bit(2, y, 17)}]`)[row]! ^= 1
    // The input is as before, and the sums are odd.
    const stopped = forgery.stoppedBy()
    expect(stopped).toContain('theta: sums of group k are twice the looked up')
    expect(stopped).not.toContain('bus keccakInput')
    // Halves of odd sums are field elements, but no digits.
    const halves = new Forgery()
    halves.round('parity[4]')[row] = (P + 1) / 2
    expect(halves.stoppedBy()).toEqual(['bus keccakParity', 'theta: sums of group k are twice the looked up'])
  })
})

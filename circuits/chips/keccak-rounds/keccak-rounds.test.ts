/** The tables of keccak_f's machine: honest ones, against an oracle, and what notices a changed cell. */

import { constraintDegree } from '@zkmips/air/logup'
import type { Table } from '@zkmips/air/table'
import { checkMachine } from '@zkmips/air/testing/checker'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { keccakF } from '@zkmips/emulator/machine/precompiles/keccak-f'
import { describe, expect, it } from 'vitest'
import { keccakMachine } from '../../machines.ts'
import { keccakTables, permuted, randomCalls } from '../testing/keccak.ts'
import { LIMBS, ROUNDS } from './layout.ts'
import { BATCH } from './permutation.ts'
import { CALL_WORDS } from './trace.ts'

const named = (tables: readonly Table[], name: string): Table => tables.find(t => t.chip.name === name)!

describe('the tables of keccak_f', () => {
  it.each([1, 2, 3, BATCH + 1])('hold for %i calls', calls => {
    const tables = keccakTables(randomCalls(calls, calls))
    expect(checkMachine(keccakMachine, tables, [])).toEqual([])
  })

  it('end with what the oracle and the emulator say', () => {
    const calls = randomCalls(20)
    const rounds = named(keccakTables(calls), 'keccakRounds')
    const first = rounds.chip.columns.main.indexOf('result[0]')
    for (let call = 0; call < calls.length; call++) {
      const words = calls.before.slice(CALL_WORDS * call, CALL_WORDS * (call + 1))
      const state = Int32Array.from(words)
      keccakF(state)
      expect(Uint32Array.from(state)).toEqual(permuted(words))
      const row = ROUNDS * (call + 1) - 1
      const limbs = Array.from({ length: LIMBS }, (_, k) => rounds.main[first + k]![row]!)
      const expected = Array.from({ length: LIMBS }, (_, k) => (state[(k >> 1) ^ 1]! >>> (16 * (k & 1))) & 0xffff)
      expect(limbs).toEqual(expected)
    }
  })

  it('have padding that is in no message but the fixed tables’ own', () => {
    const tables = keccakTables(randomCalls(1))
    const rounds = named(tables, 'keccakRounds')
    expect(rounds.height).toBe(32)
    for (const column of rounds.main) expect([...column.subarray(ROUNDS)]).toEqual(Array(8).fill(0))
  })

  it('have constraints of degree 3 at most', () => {
    for (const { chip } of keccakMachine.chips) expect(constraintDegree(chip), chip.name).toBeLessThanOrEqual(3)
  })
})

describe('a changed cell', () => {
  const tables = keccakTables(randomCalls(1))
  const flip = (v: number): readonly number[] => [v === 0 ? 1 : 0]

  it('of a round or of padding is noticed, every one', () => {
    const table = named(tables, 'keccakRounds')
    const { free, mutations } = mutateTable(table.chip, table, { values: flip })
    expect(free).toEqual([])
    expect(mutations).toBe(table.height * table.main.length)
  })

  it('of a call is noticed, and of a row without a call only real and the number matter', () => {
    const table = named(tables, 'keccakWords')
    expect(mutateTable(table.chip, table, { rows: [0] }).free).toEqual([])
    const bound = mutateTable(table.chip, table, { rows: [1, 15] }).free.map(f => f.column)
    expect(table.chip.columns.early.filter(name => !bound.includes(name))).toEqual(['real'])
    expect(bound).not.toContain('call')
  })

  it('of a fixed table’s multiplicities is noticed where the row serves anything', () => {
    const constants = named(tables, 'keccakConstants')
    const served = Array.from({ length: ROUNDS }, (_, row) => row)
    expect(mutateTable(constants.chip, constants, { rows: served }).free).toEqual([])
    const parity = named(tables, 'keccakParity')
    expect(mutateTable(parity.chip, parity).free).toEqual([])
  })
})

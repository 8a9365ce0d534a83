import { describe, expect, it } from 'vitest'
import { forEachMessage } from '../messages.ts'
import type { Table } from '../table.ts'
import { checkGlobalBalance, checkMachine } from './checker.ts'
import { exampleMachine, exampleShard } from './example-machine.ts'
import { mutateTable } from './mutation.ts'

const steps = [3, 5, -1, 31, 0, -1, 7, 7, 7, 2]
const tableOf = (shard: { tables: readonly (Table | undefined)[] }, k: number): Table => shard.tables[k]!

describe('checkMachine', () => {
  it('accepts valid tables, with and without the optional chip', () => {
    const withCubes = exampleShard(steps, 100, 0)
    expect(checkMachine(exampleMachine, withCubes.tables, withCubes.publicValues)).toEqual([])
    const without = exampleShard(Array(1000).fill(9), 2130706000, 3)
    expect(without.tables[2]).toBeUndefined()
    expect(checkMachine(exampleMachine, without.tables, without.publicValues)).toEqual([])
  })

  it('names every broken constraint with row and cells', () => {
    const shard = exampleShard(steps, 100, 0)
    tableOf(shard, 0).main[4]![5] = 2
    const constraints = checkMachine(exampleMachine, shard.tables, shard.publicValues).filter(
      f => f.kind === 'constraint',
    )
    expect(constraints.map(f => f.label)).toEqual(['cubed is boolean', 'no bits without a cube'])
    expect(constraints[0]).toMatchObject({ chip: 'adder', row: 5, rows: 1, cells: { cubed: 2 } })
  })

  it('sees the next row, cyclically', () => {
    const shard = exampleShard(steps, 100, 0)
    tableOf(shard, 0).main[2]![4] = 1
    const failures = checkMachine(exampleMachine, shard.tables, shard.publicValues)
    expect(failures.filter(f => f.kind === 'constraint').map(f => [f.label, f.row])).toEqual([
      ['total goes on', 3],
      ['total goes on', 4],
    ])
  })

  it('decodes unbalanced messages and says who used them', () => {
    const shard = exampleShard(steps, 100, 0)
    tableOf(shard, 1).main[0]![7] = 2
    const failures = checkMachine(exampleMachine, shard.tables, shard.publicValues)
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatchObject({ kind: 'balance', bus: 'range', fields: { value: 7 }, balance: 1 })
    const balance = failures[0]!
    if (balance.kind !== 'balance') throw new Error('expected a balance failure')
    expect(balance.uses.map(u => [u.chip, u.multiplicity])).toEqual([
      ['adder', 1],
      ['adder', 1],
      ['adder', 1],
      ['range', -2],
    ])
  })

  it('includes public messages', () => {
    const shard = exampleShard(steps, 100, 0)
    const failures = checkMachine(exampleMachine, shard.tables, [101, steps.length, 0])
    expect(failures.map(f => f.kind === 'balance' && [f.bus, f.fields.value, f.balance])).toEqual([
      ['entry', 100, -1],
      ['entry', 101, 1],
    ])
  })

  it('checks shapes', () => {
    const shard = exampleShard(steps, 100, 0)
    const [adder, range, cube, boundary] = shard.tables
    const texts = (tables: (Table | undefined)[]): string[] =>
      checkMachine(exampleMachine, tables, shard.publicValues).map(f => f.text)
    expect(texts([adder, undefined, cube, boundary])[0]).toMatch(/range: the table is missing/)
    expect(texts([adder, range, adder, boundary])[0]).toMatch(/a table of chip adder/)
    expect(texts([{ ...adder!, main: adder!.main.slice(1) }, range, cube, boundary])[0]).toMatch(
      /7 main columns are declared/,
    )
    adder!.main[1]![3] = 2130706433
    expect(texts([adder, range, cube, boundary])[0]).toMatch(/time in row 3 is 2130706433, not a canonical/)
  })
})

describe('checkGlobalBalance', () => {
  it('links shards, and leaves the two ends open', () => {
    const a = exampleShard([1, 2, 3], 50, 0)
    const b = exampleShard([4, 5], a.total, 1)
    const proofs = [a, b].map(s => ({ machine: exampleMachine, tables: s.tables, publicValues: s.publicValues }))
    const open = checkGlobalBalance(proofs)
    expect(open.map(f => [f.fields, f.balance])).toEqual(
      expect.arrayContaining([
        [{ address: 7, value: 50, shard: 0 }, -1],
        [{ address: 7, value: 65, shard: 2 }, 1],
      ]),
    )
    expect(open).toHaveLength(2)
  })
})

describe('forEachMessage', () => {
  it('lists what a table sends, skipping multiplicity zero', () => {
    const shard = exampleShard([3, -1], 0, 0)
    const seen: [string, number, number[]][] = []
    const adder = tableOf(shard, 0)
    forEachMessage(
      adder.chip,
      adder,
      (i, row, m, message) => {
        expect(m).toBe(1)
        seen.push([i.label, row, [...message]])
      },
      { select: i => i.label.startsWith('step') },
    )
    expect(seen).toEqual([
      ['step is in range or a cube', 0, [1, 3, 0]],
      ['step is in range or a cube', 1, [2, 1, 1]],
    ])
  })
})

describe('mutateTable', () => {
  it('finds unbound cells and unused constraints, and restores the table', () => {
    const shard = exampleShard(steps, 100, 0)
    const adder = tableOf(shard, 0)
    const before = adder.main.map(c => c.slice())
    const report = mutateTable(adder.chip, adder, { publicValues: shard.publicValues })
    expect(adder.main).toEqual(before)
    expect(report.free).toEqual([])
    expect(report.unusedConstraints).toEqual([])
    expect(report.unusedMessages).toEqual([])
    expect(report.caughtAlone.get('constraint time goes on')?.column).toBe('time')
    const cube = tableOf(shard, 2)
    const free = mutateTable(cube.chip, { ...cube, main: [cube.main[0]!, cube.main[1]!, new Uint32Array(16)] })
    expect(free.free).toEqual([])
    const weak = { ...cube.chip, constraints: [] }
    expect(mutateTable(weak, cube).free.map(f => f.column)).toEqual(['x', 'y'])
  })
})

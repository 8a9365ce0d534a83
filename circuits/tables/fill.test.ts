import { defineChip } from '@zkmips/air/chip'
import type { ChipsWith, MachineChip } from '@zkmips/air/machine'
import type { Table } from '@zkmips/air/table'
import { describe, expect, it } from 'vitest'
import { executionMachine, type memoryMachine } from '../machines.ts'
import { type EarlyFillers, type Fillers, fillEarlyTables, fillTables } from './fill.ts'

const plain = defineChip({ name: 'plain', main: { x: 1 }, build: () => {} })
const early = defineChip({ name: 'early', early: { y: 1 }, build: () => {} })
const always: MachineChip<typeof plain, 'always'> = { chip: plain, presence: 'always', maxLogHeight: 4 }
const optional: MachineChip<typeof early, 'optional'> = { chip: early, presence: 'optional', maxLogHeight: 4 }
const machine = { name: 'two', chips: [always, optional], publicValues: [], publicMessages: [] }

const plainTable: Table = { chip: plain, height: 16, preprocessed: [], early: [], main: [new Uint32Array(16)] }
const earlyTable: Table = { chip: early, height: 16, preprocessed: [], early: [new Uint32Array(16)], main: [] }
const fillers: Fillers<typeof machine, number> = {
  early: facts => (facts > 0 ? earlyTable : undefined),
  plain: () => plainTable,
}

describe('a list of fillers', () => {
  it('is complete by type', () => {
    // @ts-expect-error a chip without a filler
    const missing: Fillers<typeof machine, number> = { plain: () => plainTable }
    const extra: Fillers<typeof machine, number> = {
      plain: () => plainTable,
      early: () => earlyTable,
      // @ts-expect-error a filler without a chip
      other: () => plainTable,
    }
    // @ts-expect-error a chip that is always there is always filled
    const absent: Fillers<typeof machine, number> = { ...fillers, plain: () => undefined }
    // @ts-expect-error a chip with early columns that is not committed early
    const late: EarlyFillers<typeof machine, number> = {}
    expect([missing, extra, absent, late]).toHaveLength(4)
  })

  it('fills the tables in the machine’s order, whatever its own is', () => {
    expect(fillTables(machine, fillers, 1)).toEqual([plainTable, earlyTable])
    expect(fillTables(machine, fillers, 0)).toEqual([plainTable, undefined])
    expect(fillEarlyTables(machine, fillers, 1)).toEqual([undefined, earlyTable])
  })

  it('refuses a filler that stands at another chip', () => {
    const swapped = { ...fillers, plain: () => earlyTable }
    expect(() => fillTables(machine, swapped, 1)).toThrow('the filler of plain fills the table of early')
  })
})

describe('the lists of the machines', () => {
  it('know the names of their chips: one of type string would take every list for complete', () => {
    type Names = (typeof executionMachine | typeof memoryMachine)['chips'][number]['chip']['name']
    // @ts-expect-error no chip of this name
    const unknown: Names = 'no such chip'
    const keyed: readonly ChipsWith<typeof executionMachine, 'preprocessed'>[] = ['program', 'image', 'bytes', 'localPreimage'] // biome-ignore format: one line
    // @ts-expect-error a chip without preprocessed columns
    const unkeyed: ChipsWith<typeof executionMachine, 'preprocessed'> = 'cpu'
    const names = executionMachine.chips
      .filter(({ chip }) => chip.columns.preprocessed.length > 0)
      .map(c => c.chip.name)
    expect(names).toEqual(keyed)
    expect([unknown, unkeyed]).toHaveLength(2)
  })
})

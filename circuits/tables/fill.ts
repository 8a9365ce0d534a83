/**
 * Fillers of a machine's tables as a list that is complete by type: a chip of the machine without a filler, or one that may be
 * absent from a proof where the machine wants it always, does not type-check.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import type { ChipsWith, Machine } from '@zkmips/air/machine'
import type { Table } from '@zkmips/air/table'

/** What fills each chip's table from the facts of a part. An optional chip without rows has no table. */
export type Fillers<M extends Machine, Facts> = {
  readonly [C in M['chips'][number] as C['chip']['name']]: (
    facts: Facts,
  ) => C['presence'] extends 'always' ? Table : Table | undefined
}

/** Those of the chips with early columns, which are committed before the cross-shard challenge. */
export type EarlyFillers<M extends Machine, Facts> = Pick<Fillers<M, Facts>, ChipsWith<M, 'early'>>

type Filler<Facts> = (facts: Facts) => Table | undefined

/** The tables in the machine's order. */
export function fillTables<M extends Machine, Facts>(
  machine: M,
  fillers: Fillers<M, Facts>,
  facts: Facts,
): (Table | undefined)[] {
  const byName = new Map<string, Filler<Facts>>(Object.entries(fillers))
  return machine.chips.map(({ chip }) => fillTable(chip, byName.get(chip.name)!, facts))
}

/** The tables with early columns, in the machine's order; the others are left out. */
export function fillEarlyTables<M extends Machine, Facts>(
  machine: M,
  fillers: EarlyFillers<M, Facts>,
  facts: Facts,
): (Table | undefined)[] {
  const byName = new Map<string, Filler<Facts>>(Object.entries(fillers))
  return machine.chips.map(({ chip }) =>
    chip.columns.early.length > 0 ? fillTable(chip, byName.get(chip.name)!, facts) : undefined,
  )
}

function fillTable<Facts>(chip: Chip, fill: Filler<Facts>, facts: Facts): Table | undefined {
  const table = fill(facts)
  if (table && table.chip !== chip) throw new Error(`the filler of ${chip.name} fills the table of ${table.chip.name}`)
  return table
}

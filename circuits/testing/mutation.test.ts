/** Each cell of the core tables of a whole run is changed, and something must notice; side tables do this in their folders. */

import type { Table } from '@zkmips/air/table'
import { type FreeCell, mutateTable } from '@zkmips/air/testing/mutation'
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { CODE, CONSTANTS, DATA, exit, programOf, type RunTables, runTables, set } from './run.ts'

const code = [
  ...set(8, CONSTANTS),
  ...set(9, CODE),
  ...set(10, DATA),
  encode('lw', { rs: 8, rt: 11, imm: 0 }),
  encode('lw', { rs: 9, rt: 11, imm: 0 }),
  encode('sw', { rs: 10, rt: 8, imm: 0 }),
  encode('lw', { rs: 10, rt: 11, imm: 0x2000 }),
  ...exit(),
]
const run: RunTables = runTables(programOf(code, [42, 43], [5, 6]), { shardCycles: 8 })

/** What nothing notices in the used rows of a table, as column and row. */
function freeCells(part: 'shards' | 'pieces', chip: string): { table: Table; free: readonly FreeCell[] } {
  const { tables, publicValues } = run[part].at(-1)!
  const table = tables.find(t => t?.chip.name === chip)!
  // One column and row at a time, so that every free cell is seen.
  const rows = Array.from({ length: Math.min(table.height, 300) }, (_, row) => row)
  const free = rows.flatMap(row => mutateTable(table.chip, table, { publicValues, rows: [row] }).free)
  return { table, free }
}

const cell = (table: Table, name: string, row: number): number => {
  for (const group of ['preprocessed', 'early', 'main'] as const) {
    const index = table.chip.columns[group].indexOf(name)
    if (index >= 0) return table[group][index]![row]!
  }
  throw new Error(name)
}

describe('cells that nothing notices', () => {
  it('boundary: none on real rows', () => {
    const { table, free } = freeCells('shards', 'boundary')
    expect(free.filter(f => cell(table, 'real', f.row) === 1)).toEqual([])
  })

  it('memory: what a word without token ends as, and ends on padding', () => {
    const { table, free } = freeCells('pieces', 'memory')
    const isEnd = (f: FreeCell): boolean => ['finalLow', 'finalHigh', 'lastShard'].includes(f.column)
    const hasToken = (f: FreeCell): boolean => cell(table, 'real', f.row) === 1 && cell(table, 'readOnly', f.row) === 0
    expect(free.filter(f => !isEnd(f) || hasToken(f))).toEqual([])
    expect(free.length).toBeGreaterThan(0)
  })

  it('registers, image, program, bytes: those of rows that hold nothing', () => {
    const registers = freeCells('pieces', 'registers')
    expect(registers.free.filter(f => cell(registers.table, 'real', f.row) === 1)).toEqual([])
    const image = freeCells('shards', 'image')
    expect(image.free.filter(f => cell(image.table, 'real', f.row) === 1)).toEqual([])
    const program = freeCells('shards', 'program')
    expect(program.free.filter(f => cell(program.table, 'isWord', f.row) === 1)).toEqual([])
    const bytes = freeCells('shards', 'bytes')
    const switchedOff = {
      range16: () => false,
      range14: () => false,
      range8: (v: number) => v >= 256,
      bitLength: (v: number) => v === 0,
    }
    const mayBeFree = ({ column, row }: FreeCell): boolean =>
      switchedOff[column as keyof typeof switchedOff]?.(row) ?? false
    expect(bytes.free.filter(f => !mayBeFree(f))).toEqual([])
  })
})

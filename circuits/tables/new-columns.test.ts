import { columnsOnHeap, type FilledTables, type NewColumns } from '@zkmips/air/table'
import { OracleHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oracleOf } from '../testing/fuzz.ts'
import { randomProgram } from '../testing/random-programs.ts'
import { callParts } from './precompile-calls.ts'
import { maxCallsOf, precompilePart } from './precompile-parts.ts'
import { provableProgram } from './provable-program.ts'
import { shardTables } from './shard.ts'

/** Columns as they come from where others have worked. */
const used: NewColumns = (count, height) => columnsOnHeap(count, height).map(column => column.fill(0x0eadbeef))

/** Names of the columns that differ. */
function differences(given: FilledTables, expected: FilledTables): string[] {
  return expected.tables.flatMap((table, k) =>
    (['early', 'main'] as const).flatMap(group =>
      (table?.[group] ?? []).flatMap((column, c) =>
        Buffer.compare(bytesOf(column), bytesOf(given.tables[k]![group][c]!)) === 0
          ? []
          : [`${table!.chip.name}: ${table!.chip.columns[group][c]}`],
      ),
    ),
  )
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)

it('fillers leave nothing of what was in columns that they are given', () => {
  const machines = new Set<number>()
  const programs = randomProgram({ maxFragments: 60, maxShards: 1, maxPieces: 1 })
  for (const program of fc.sample(programs, { seed: 20_261_130, numRuns: 12 })) {
    const { image, locals } = program
    const { shards } = splitIntoShards(image, new OracleHost(oracleOf(program)), { shardCycles: 20_000 })
    const provable = provableProgram(image)
    for (const record of shards) {
      const [given, expected] = [used, undefined].map(newColumns =>
        shardTables(provable, record, traceShard(image, record), locals, newColumns),
      )
      expect(differences(given!, expected!)).toEqual([])
    }
    for (const calls of callParts(shards, maxCallsOf)) {
      const { tables } = precompilePart(calls.machine)
      expect(differences(tables(provable, calls, used), tables(provable, calls))).toEqual([])
      machines.add(calls.machine)
    }
  }
  expect(machines.size).toBe(4)
})

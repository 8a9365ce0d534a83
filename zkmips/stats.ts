/**
 * What a run costs to prove, without proving it: the tables of every shard, their heights and widths.
 * @module
 */
import type { Table } from '@zkmips/air/table'
import { memoryWords } from '@zkmips/circuits/chips/memory/trace'
import { PRECOMPILE_KINDS } from '@zkmips/circuits/precompiles'
import { memoryPieces } from '@zkmips/circuits/tables/piece'
import type { CallRecord, ShardCalls } from '@zkmips/circuits/tables/precompile-calls'
import { precompilePart } from '@zkmips/circuits/tables/precompile-parts'
import { type ProvableProgram, provableProgram } from '@zkmips/circuits/tables/provable-program'
import { shardTables } from '@zkmips/circuits/tables/shard'
import type { Host } from '@zkmips/emulator/host/host'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { runShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import { OPCODES } from '@zkmips/isa/opcodes'
import { core100Blake3 } from '@zkmips/prover/parameters'
import { columnCounts, committedCells } from './cells.ts'
import { callsOf } from './execute.ts'
import { type Padding, PaddingCount } from './padding.ts'
import { TemplateRule } from './template-shards.ts'
import type { Locals, TableStats } from './types.ts'

export interface RunStats {
  readonly cycles: number
  readonly shards: number
  readonly exitCode: number
  /** By mnemonic, most frequent first. */
  readonly instructions: readonly { readonly name: string; readonly count: number }[]
  /** Every table of every shard. */
  readonly tables: readonly TableStats[]
  /** Committed cells of all shards' tables divided by cycles; the memory pieces and the parts of precompiles are not in it. */
  readonly cellsPerCycle: number
  readonly precompiles: readonly PrecompileStats[]
  /** What the templates of the parts cost, memory pieces and precompiles included; undefined without templates. */
  readonly padding?: Padding
}

/** What the parts of one precompile cost; what moving the words of its calls costs the shards is in their table 'precompile'. */
export interface PrecompileStats {
  readonly name: string
  readonly calls: number
  readonly parts: number
  /** Committed cells of the parts, the fixed tables and padding included. */
  readonly cells: number
}

export interface RunStatsOptions {
  readonly shardCycles: number
  /** Parts have the heights of templates. */
  readonly templates?: boolean
  readonly onShard?: (shard: number) => void
}

export function runStats(
  image: ProgramImage,
  host: Host,
  locals: Locals,
  { shardCycles, templates = false, onShard }: RunStatsOptions,
): RunStats {
  const program = provableProgram(image, templates)
  const rule = templates ? new TemplateRule(program, shardCycles) : undefined
  const padding = rule && new PaddingCount(rule.size, program)
  const counts = new Float64Array(OPCODES.length)
  const tables: TableStats[] = []
  const calls: ShardCalls[] = []
  let cells = 0
  const run = runShards(image, host, { shardCycles, ...(rule && { rule }) })
  for (let shard = 1; ; shard++) {
    const { done, value } = run.next()
    if (done) {
      const instructions = OPCODES.map(({ name }, i) => ({ name, count: counts[i]! })).filter(x => x.count > 0)
      instructions.sort((a, b) => b.count - a.count)
      const { totalCycles, exitCode, touched } = value
      const parts = callsOf(calls, rule?.size)
      if (padding) {
        for (const { length } of memoryPieces(memoryWords(image, touched))) padding.piece(length)
        for (const part of parts) padding.calls(part)
      }
      return {
        cycles: totalCycles,
        shards: shard - 1,
        exitCode,
        instructions,
        tables,
        cellsPerCycle: cells / totalCycles,
        precompiles: precompileStats(program, parts),
        ...(padding && { padding: padding.result() }),
      }
    }
    calls.push({ index: value.index, calls: value.calls })
    const trace = traceShard(image, value)
    for (const opcode of trace.opcode) counts[opcode]!++
    const filled = shardTables(program, value, trace, locals)
    cells += committedCells(filled.tables, core100Blake3.extensionDegree)
    padding?.shard(value.template!, shardRows(filled.tables))
    for (const table of filled.tables) {
      if (!table) continue
      tables.push({
        name: table.chip.name,
        shard,
        rows: usedRows(table),
        height: table.height,
        ...columnCounts(table.chip, core100Blake3.extensionDegree),
      })
    }
    onShard?.(shard)
  }
}

/** Rows of the tables whose heights a shard decides. */
function shardRows(tables: readonly (Table | undefined)[]): Record<string, number> {
  const rows = tables.flatMap(table => {
    if (!table || table.preprocessed.length > 0) return []
    // The CPU's table has a row of padding at least.
    return [[table.chip.name, usedRows(table) + (table.chip.name === 'cpu' ? 1 : 0)] as const]
  })
  return Object.fromEntries(rows)
}

function precompileStats(program: ProvableProgram, parts: readonly CallRecord[]): PrecompileStats[] {
  const byName = new Map<string, PrecompileStats>()
  for (const calls of parts) {
    const { name } = PRECOMPILE_KINDS.find(kind => kind.machine === calls.machine)!.precompile
    const sum = byName.get(name) ?? { name, calls: 0, parts: 0, cells: 0 }
    const { tables } = precompilePart(calls.machine).tables(program, calls)
    const cells = committedCells(tables, core100Blake3.extensionDegree)
    byName.set(name, { name, calls: sum.calls + calls.length, parts: sum.parts + 1, cells: sum.cells + cells })
  }
  return [...byName.values()]
}

/** Rows that are marked real, or else rows up to the last one with a cell that is not zero. */
export function usedRows({ chip, early, main, height }: Table): number {
  const columns = [...early, ...main]
  const real = [...chip.columns.early, ...chip.columns.main].indexOf('real')
  let used = 0
  for (const column of real < 0 ? columns : [columns[real]!]) {
    for (let row = height - 1; row >= used; row--) {
      if (column[row] === 0) continue
      used = row + 1
      break
    }
  }
  return used
}

/**
 * `zkmips stats`: what a run would cost to prove: instructions, and the tables with their cells.
 * @module
 */
import { type ProgramNames, programNames } from '@zkmips/package/program-names'
import { stats as runStats } from '@zkmips/package/stats'
import type { Padding } from '@zkmips/zkmips/padding'
import { DEFAULT_SHARD_CYCLES, LEAST_TEMPLATE_CYCLES, MAX_PROVABLE_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { RunStats } from '@zkmips/zkmips/stats'
import { type Command, Option } from 'commander'
import { about, usageError } from '../errors.ts'
import { readRunInput } from '../input.ts'
import { jsonOption, type ParsedInputOptions, takesRunInput, wholeNumber } from '../options.ts'
import { printJson } from '../output/answer.ts'
import { count, facts, table } from '../output/format.ts'
import { namesAsFacts } from '../output/program-names.ts'
import { Progress, progressMode } from '../output/progress.ts'

interface StatsOptions extends ParsedInputOptions {
  readonly shardCycles: number
  readonly templates?: boolean
}

/** One chip's tables, of all shards together. */
export interface ChipStats {
  readonly name: string
  readonly rows: number
  /** Padding included. */
  readonly height: number
  readonly main: number
  readonly logUp: number
  readonly quotient: number
  readonly cells: number
  readonly cellsPerCycle: number
  /** Of all cells, 0 to 1. */
  readonly share: number
}

export function registerStats(program: Command): void {
  takesRunInput(program.command('stats'))
    .description('show what a proof of this run would cost: instructions, tables, cells')
    .addOption(
      new Option('--shard-cycles <n>', 'cycles per shard')
        .argParser(wholeNumber(1, MAX_PROVABLE_SHARD_CYCLES))
        .default(DEFAULT_SHARD_CYCLES),
    )
    .option('--templates', 'with the heights that parts have which are to be aggregated, and what that costs')
    .addOption(jsonOption())
    .action(stats)
}

async function stats(file: string, options: StatsOptions): Promise<void> {
  if (options.templates && options.shardCycles < LEAST_TEMPLATE_CYCLES) {
    throw usageError(
      `with --templates a shard has ${LEAST_TEMPLATE_CYCLES} cycles at least, not ${options.shardCycles}: raise --shard-cycles`,
    )
  }
  const input = await readRunInput(file, options)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const result = await about(file, () =>
    runStats(input, {
      shardCycles: options.shardCycles,
      templates: options.templates === true,
      onShard: shard => progress.show({ phase: 'tables', text: `tables  shard ${count(shard)}`, facts: { shard } }),
    }),
  ).finally(() => {
    progress.clear()
    return input.close()
  })
  const chips = chipStats(result)
  const names = await programNames(input.image)
  if (options.json) {
    const { tables: _, ...rest } = result
    printJson({ file, ...names, ...rest, chips })
  } else process.stdout.write(textAnswer(names, result, chips))
}

/** Adds up the shards. */
export function chipStats({ tables, cycles }: Pick<RunStats, 'tables' | 'cycles'>): ChipStats[] {
  const chips = new Map<
    string,
    { name: string; rows: number; height: number; main: number; logUp: number; quotient: number }
  >()
  for (const { shard: _, rows, height, ...chip } of tables) {
    const sum = chips.get(chip.name) ?? { ...chip, rows: 0, height: 0 }
    chips.set(chip.name, { ...sum, rows: sum.rows + rows, height: sum.height + height })
  }
  const cellsOf = (chip: { height: number; main: number; logUp: number; quotient: number }): number =>
    chip.height * (chip.main + chip.logUp + chip.quotient)
  const all = [...chips.values()].reduce((sum, chip) => sum + cellsOf(chip), 0)
  return [...chips.values()]
    .map(chip => ({ ...chip, cells: cellsOf(chip), cellsPerCycle: cellsOf(chip) / cycles, share: cellsOf(chip) / all }))
    .sort((a, b) => b.cells - a.cells)
}

function textAnswer(
  names: ProgramNames,
  { cycles, shards, exitCode, instructions, cellsPerCycle, precompiles, padding }: RunStats,
  chips: readonly ChipStats[],
): string {
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`
  return [
    facts([
      ...namesAsFacts(names),
      ['cycles', count(cycles)],
      ['shards', count(shards)],
      ['exit code', String(exitCode)],
      ['cells per cycle', cellsPerCycle.toFixed(1)],
      ...(padding
        ? [['padding', `${percent(padding.cells / padding.leastCells - 1)} of the cells of least heights`] as const]
        : []),
    ]),
    table(
      ['table', 'rows', 'height', 'main', 'LogUp', 'quotient', 'cells/cycle', 'share'],
      chips.map(({ name, rows, height, main, logUp, quotient, ...cells }) => [
        name,
        count(rows),
        count(height),
        ...[main, logUp, quotient].map(String),
        cells.cellsPerCycle.toFixed(1),
        percent(cells.share),
      ]),
    ),
    ...(precompiles.length > 0
      ? [
          table(
            ['precompile', 'calls', 'parts', 'cells', 'cells/call'],
            precompiles.map(({ name, calls, parts, cells }) => [
              name,
              ...[calls, parts, cells, Math.round(cells / calls)].map(count),
            ]),
          ),
        ]
      : []),
    ...(padding ? paddingTables(padding, percent) : []),
    table(
      ['instruction', 'count', 'share'],
      instructions.map(({ name, count: times }) => [name, count(times), percent(times / cycles)]),
    ),
  ].join('\n')
}

/** Tables that are padded by less than this part of all cells are left out. */
const LEAST_SHOWN = 0.001

function paddingTables({ templates, tables, leastCells }: Padding, percent: (part: number) => string): string[] {
  const short = (machine: string): string => machine.replace('zkmips-', '')
  const part = (t: Padding['tables'][number]): number => (t.cells - t.leastCells) / leastCells
  return [
    table(
      ['parts of', 'template', 'parts'],
      templates.map(({ machine, name, parts }) => [short(machine), name, count(parts)]),
    ),
    table(
      ['padding in', 'table', 'cells', 'of all'],
      tables
        .filter(t => part(t) >= LEAST_SHOWN)
        .map(t => [short(t.machine), t.name, count(t.cells - t.leastCells), percent(part(t))]),
    ),
  ]
}

/**
 * What a proof of a run would cost.
 * @module
 */
import { CollectingHost } from '@zkmips/emulator/host/host'
import { DEFAULT_SHARD_CYCLES, LEAST_TEMPLATE_CYCLES, MAX_PROVABLE_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { RunStats } from '@zkmips/zkmips/stats'
import { checkWhole } from './errors.ts'
import type { Run } from './run.ts'

export interface StatsOptions {
  /** Cycles in a shard, 1 to 2^20 − 1; 2^19 − 1 unless given. */
  readonly shardCycles?: number
  /** Parts have the heights of templates, as those that are to be aggregated must: shards then have 2^16 − 1 cycles at least. */
  readonly templates?: boolean
  /** Told after each shard, by its number from 1. */
  readonly onShard?: (shard: number) => void
}

/**
 * Executes a run and fills the tables of a proof, without proving: instructions by name, and rows, height and columns of each table.
 *
 * @throws NotProvableError, MissingPreimageError, InputError for an option out of its range
 *
 * @example
 * import { openInput, stats } from 'zkmips'
 *
 * const { cycles, instructions, tables } = await stats(await openInput('program.elf'))
 * const [most] = instructions
 * console.log(`${cycles} cycles, ${most?.count} of them ${most?.name}; ${tables.length} tables`)
 */
export async function stats({ image, locals, oracle }: Run, options: StatsOptions = {}): Promise<RunStats> {
  const { templates = false, onShard } = options
  const cycles = options.shardCycles ?? DEFAULT_SHARD_CYCLES
  const shardCycles = checkWhole(
    'shardCycles',
    cycles,
    templates ? LEAST_TEMPLATE_CYCLES : 1,
    MAX_PROVABLE_SHARD_CYCLES,
  )
  const { runStats } = await import('@zkmips/zkmips/stats')
  return runStats(image, new CollectingHost(oracle), locals, { shardCycles, templates, ...(onShard && { onShard }) })
}

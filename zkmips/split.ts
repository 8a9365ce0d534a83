/**
 * Into which shards a run is cut. The emulator cuts it into units, an eighth of the longest shard each; here they are joined to shards of 1, 2,
 * 4 or 8 units (tables are as high as powers of two), so that the workers end at about the same time. In the middle of a long
 * run all shards have 8 units; only the end is cut with care, when the run's length is known.
 *
 * Invariant: the shards follow from the run, the longest shard and the number of workers, and from nothing that happens while it is proved.
 * @module
 */
import { tableHeight } from '@zkmips/air/table'
import { joinShards } from '@zkmips/emulator/trace/join'
import type { ShardRecord } from '@zkmips/emulator/trace/trace-types'
import { cyclesCost } from './part-cost.ts'

const MAX_UNITS = 8
/** Shorter units are not worth a shard: the tables of fixed heights cost more. */
const MIN_UNIT_CYCLES = 2 ** 11 - 1
/**
 * A process pays for memory that it touches first: what a row takes, about 2 KiB, costs as much time as so many cells. That is 1.6 s for
 * a GiB; where a system has its memory at hand it is a tenth of a second, on a virtual machine that has to ask for it two.
 */
const FIRST_TOUCH_CELLS = 100
/** Every shard makes the proof larger and slower to verify: one less is worth so many cells. */
const SHARD_CELLS = 8e6

export interface SplitRules {
  /** Longest shard. */
  readonly shardCycles: number
  /** Units of the longest shard, a power of two: `unitsOf`, or 1 for a run that is cut without care. */
  readonly units: number
  readonly workers: number
  /** What every shard costs besides its cycles, in cells (`part-cost.ts`). */
  readonly fixedCost: number
}

/** Into how many units the longest shard is cut. */
export const unitsOf = (shardCycles: number): number =>
  cyclesOfUnit(shardCycles, MAX_UNITS) < MIN_UNIT_CYCLES ? 1 : MAX_UNITS

/** All units and a row of padding are as many rows as the longest shard and its row of padding. */
export function cyclesOfUnit(shardCycles: number, units: number): number {
  return units === 1 ? shardCycles : Math.floor((shardCycles + 1) / units) - 1
}

/** Makes shards of units, which are numbered as shards of their own, from 1. */
export class Splitter {
  readonly #rules: SplitRules
  readonly #shards: ShardRecord[] = []
  readonly #units: ShardRecord[] = []
  /** The shard of each unit; that of 0, the initial state, is 0. */
  readonly #shardOf: number[] = [0]

  constructor(rules: SplitRules) {
    this.#rules = rules
  }

  /** Shards, and units that are none yet. */
  get records(): readonly ShardRecord[] {
    return [...this.#shards, ...this.#units]
  }

  add(unit: ShardRecord): void {
    this.#units.push(unit)
    // So many decide about the end; a run that is longer has a beginning, too.
    const { units, workers } = this.#rules
    if (this.#units.length > units * (2 * Math.max(1, workers) + 1)) this.#join(units)
  }

  /** @param others costs of the parts that are no shards */
  finish(others: readonly number[]): { records: readonly ShardRecord[]; shardOf: readonly number[] } {
    const lengths = this.#units.map(({ cycles }) => cycles)
    for (const units of planEnd(lengths, this.#shards.length, others, this.#rules)) this.#join(units)
    return { records: this.#shards, shardOf: this.#shardOf }
  }

  #join(units: number): void {
    const index = this.#shards.length + 1
    const records = this.#units.splice(0, units)
    for (const record of records) this.#shardOf[record.index] = index
    this.#shards.push(this.#rules.units === 1 ? records[0]! : joinShards(records, index, this.#shardOf))
  }
}

/**
 * @param lengths cycles of the units
 * @param before longest shards that are cut already
 * @returns units of each shard
 */
export function planEnd(
  lengths: readonly number[],
  before: number,
  others: readonly number[],
  { shardCycles, units: longest, workers, fixedCost }: SplitRules,
): number[] {
  const shard = (cycles: number): Cost => ({
    cost: fixedCost + cyclesCost(cycles),
    touch: FIRST_TOUCH_CELLS * tableHeight(cycles, 1),
  })
  const rest = [...Array<Cost>(before).fill(shard(shardCycles)), ...others.map(cost => ({ cost, touch: 0 }))]
  const plans = candidates(lengths.length, longest, Math.max(1, workers)).map(sizes => {
    let at = 0
    const shards = sizes.map(units => {
      const cycles = lengths.slice(at, at + units).reduce((sum, n) => sum + n, 0)
      at += units
      return shard(cycles)
    })
    return { sizes, price: makespan([...shards, ...rest], Math.max(1, workers)) + SHARD_CELLS * sizes.length }
  })
  return plans.reduce((best, plan) => (plan.price < best.price ? plan : best)).sizes
}

/** Ways to cut so many units into shards of at most `size`, longest first: as many as there is room for, or fewer by up to one for each worker. */
function candidates(units: number, size: number, workers: number): number[][] {
  const most = Math.floor(units / size)
  if (size === 1) return [Array<number>(most).fill(1)]
  const fewer = new Set([0, 1, 2, 3, 4].map(quarter => Math.ceil((quarter * workers) / 4)))
  return [...fewer]
    .filter(less => less <= most)
    .flatMap(less => {
      const longest = Array<number>(most - less).fill(size)
      return candidates(units - size * longest.length, size / 2, workers).map(rest => [...longest, ...rest])
    })
}

interface Cost {
  readonly cost: number
  /** Of memory, once for the largest part of a worker. */
  readonly touch: number
}

/** The time of the last worker if each takes the most expensive part that is left. */
function makespan(parts: readonly Cost[], workers: number): number {
  const loads = Array.from({ length: workers }, () => ({ sum: 0, touch: 0 }))
  for (const { cost, touch } of [...parts].sort((a, b) => b.cost - a.cost)) {
    const least = loads.reduce((a, b) => (a.sum + a.touch <= b.sum + b.touch ? a : b))
    least.sum += cost
    least.touch = Math.max(least.touch, touch)
  }
  return Math.max(...loads.map(({ sum, touch }) => sum + touch))
}

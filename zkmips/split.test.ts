import { describe, expect, it } from 'vitest'
import { cyclesCost } from './part-cost.ts'
import { cyclesOfUnit, planEnd, unitsOf } from './split.ts'

const shardCycles = 2 ** 19 - 1
const units = unitsOf(shardCycles)
const unit = cyclesOfUnit(shardCycles, units)

/** @param cycles of the run */
function plan(cycles: number, { workers = 2, fixedCost = 2e6, others = [] as number[], before = 0 } = {}): number[] {
  const lengths = Array.from({ length: Math.ceil(cycles / unit) }, (_, i) => Math.min(unit, cycles - i * unit))
  return planEnd(lengths, before, others, { shardCycles, units, workers, fixedCost })
}

describe('the shards of a run', () => {
  it('have units that fill a table', () => {
    expect([units, unit]).toEqual([8, 2 ** 16 - 1])
    expect(unitsOf(1000)).toBe(1)
    expect(cyclesOfUnit(1000, 1)).toBe(1000)
  })

  it('have all units, once', () => {
    for (const workers of [1, 2, 3, 64]) {
      for (const cycles of [1, unit, unit + 1, 1_355_196, 3_000_000]) {
        const sizes = plan(cycles, { workers })
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(Math.ceil(cycles / unit))
        for (const size of sizes) expect([1, 2, 4, 8]).toContain(size)
      }
    }
  })

  it('keep all workers busy: 21 units on two are not 8, 8 and 5 in a table for 8', () => {
    const sizes = plan(1_355_196)
    // Taking turns, the two have 12 units at most and not 16.
    expect(sizes).toEqual([8, 4, 4, 4, 1])
  })

  it('are few where that is as good', () => {
    expect(plan(16 * unit, { fixedCost: 1e7, before: 20 })).toEqual([8, 8])
    expect(plan(8 * unit, { workers: 1, before: 20 })).toEqual([8])
  })

  it('leave room for the other parts', () => {
    expect(plan(8 * unit)).toEqual([4, 4])
    expect(plan(8 * unit, { others: [3 * cyclesCost(8 * unit)] })).toEqual([8])
  })
})

/**
 * The regions that a guest marked, as a table.
 * @module
 */
import type { RegionReport } from '../inside/regions.ts'
import { count, table } from './format.ts'
import { visible } from './visible.ts'

/** @param steps of the whole run */
export function regionTable({ regions, problems }: RegionReport, steps: number): string {
  const rows = regions.map(({ name, depth, times, steps: own }) => [
    `${'  '.repeat(depth)}${name}`,
    ...[count(times), count(own), `${((100 * own) / steps).toFixed(1)} %`],
  ])
  return table(['region', 'times', 'steps', ''], rows) + problems.map(problem => `${visible(problem)}\n`).join('')
}

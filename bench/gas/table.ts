/**
 * The table that the bench writes and rollup/blocks/worst-case.ts is made from.
 * @module
 */
import type { Case, Cost } from './measure.ts'

export interface Row extends Omit<Case, 'measure'> {
  /** Of one. */
  readonly gas: number
  readonly steps: number
  readonly stepsPerGas: number
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

export function rowOf({ measure: _, ...facts }: Case, { gas, steps }: Cost): Row {
  return { ...facts, gas: round(gas, 2), steps: round(steps, 1), stepsPerGas: round(steps / gas, 1) }
}

/** The worst input of each thing, the worst thing first. */
export function summary(rows: readonly Row[]): Row[] {
  const worst = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.group} ${row.name} ${row.fork ?? ''}`
    if ((worst.get(key)?.stepsPerGas ?? -1) < row.stepsPerGas) worst.set(key, row)
  }
  return [...worst.values()].sort((a, b) => b.stepsPerGas - a.stepsPerGas)
}

/** The figures of the worst case: those of the bench, and what a configuration makes of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  EVM_STEPS_PER_GAS,
  RECOMMENDED_PRICES,
  SKIPPED_STEPS_PER_GAS,
  STEPS_PER_BYTE,
  TARGET_STEPS_PER_GAS,
  worstContracts,
  worstSteps,
  worstStepsPerGas,
} from './worst-case.ts'

interface Row {
  readonly group: string
  readonly name: `0x${string}`
  readonly fork?: string
  readonly stepsPerGas: number
}

const path = join(import.meta.dirname, '../../bench/gas/steps-per-gas.json')
const { rows } = JSON.parse(readFileSync(path, 'utf8')) as { rows: readonly Row[] }
const contracts = rows.filter(({ group }) => group === 'precompiled contract')
const highest = (of: readonly Row[]) => Math.max(...of.map(({ stepsPerGas }) => stepsPerGas))
const forks = (...names: ('shanghai' | 'cancun' | 'prague' | 'osaka')[]) =>
  names.map((name, i) => ({ time: BigInt(i), name }))
const unpriced = { forks: forks('prague', 'osaka'), precompilePrices: [] }

it("are the bench's: of everything but precompiled contracts the highest", () => {
  const others = rows.filter(({ group }) => group !== 'precompiled contract' && group !== 'unpaid')
  expect(EVM_STEPS_PER_GAS).toBe(highest(others))
})

it("are above the bench's for what nobody pays, with a margin", () => {
  const unpaid = (name: string) => highest(rows.filter(row => row.group === 'unpaid' && (row.name as string) === name))
  for (const [name, figure] of [
    ['skipped transaction', SKIPPED_STEPS_PER_GAS],
    ['byte', STEPS_PER_BYTE],
  ] as const) {
    expect(Number(figure) / unpaid(name), name).toBeGreaterThan(1.05)
    expect(Number(figure) / unpaid(name), name).toBeLessThan(1.5)
  }
})

it.each(worstContracts(unpriced))("are the bench's: $name", ({ address, stepsPerGas }) => {
  expect(stepsPerGas).toBe(highest(contracts.filter(({ name }) => name === address)))
})

it('cover every contract that the bench has', () => {
  const covered = worstContracts(unpriced).map(({ address }) => address)
  expect(new Set(covered)).toEqual(new Set(contracts.map(({ name }) => name)))
})

describe('a configuration', () => {
  it('has the contracts of its forks, and is as dear as the dearest', () => {
    const names = (...of: Parameters<typeof forks>) =>
      worstContracts({ forks: forks(...of), precompilePrices: [] }).map(({ name }) => name)
    expect(names('shanghai')).toHaveLength(9)
    expect(names('shanghai', 'cancun')).toContain('POINT_EVALUATION')
    expect(names('prague')).not.toContain('P256VERIFY')
    const modexp = (...of: Parameters<typeof forks>) =>
      worstContracts({ forks: forks(...of), precompilePrices: [] }).find(({ name }) => name === 'MODEXP')!.stepsPerGas
    expect(modexp('prague', 'osaka')).toBeGreaterThan(modexp('osaka'))
    const worst = Math.max(EVM_STEPS_PER_GAS, worstContracts(unpriced)[0]!.stepsPerGas)
    expect(Number(worstStepsPerGas(unpriced)) / worst).toBeCloseTo(1.05, 2)
  })

  it('prices and switches off contracts', () => {
    const [dearest, second] = worstContracts(unpriced)
    const priced = (factor: bigint) => ({ ...unpriced, precompilePrices: [{ address: dearest!.address, factor }] })
    expect(worstContracts(priced(0n))[0]).toEqual(second)
    expect(worstContracts(priced(1_000n)).find(({ name }) => name === dearest!.name)!.stepsPerGas).toBe(
      dearest!.stepsPerGas / 1_000,
    )
  })

  it('with the recommended prices has nothing above the target; from Osaka on the worst is code that is loaded', () => {
    const recommended = { ...unpriced, precompilePrices: RECOMMENDED_PRICES }
    expect(EVM_STEPS_PER_GAS).toBeLessThanOrEqual(TARGET_STEPS_PER_GAS)
    expect(worstContracts(recommended)[0]!.stepsPerGas).toBeLessThanOrEqual(TARGET_STEPS_PER_GAS)
    const osaka = { ...recommended, forks: forks('osaka') }
    expect(Number(worstStepsPerGas(osaka)) / EVM_STEPS_PER_GAS).toBeCloseTo(1.05, 2)
  })

  it('pays for gas, bytes, and blocks', () => {
    const bounds = { ...unpriced, gasLimitCeiling: 1_000n, maxPayloadBytes: 10n, maxQueueEntries: 1n }
    const one = worstSteps(bounds, 1n)
    expect(worstSteps(bounds, 3n)).toBe(3n * one)
    for (const name of ['gasLimitCeiling', 'maxPayloadBytes', 'maxQueueEntries'] as const)
      expect(worstSteps({ ...bounds, [name]: bounds[name] + 1n }, 1n)).toBeGreaterThan(one)
  })
})

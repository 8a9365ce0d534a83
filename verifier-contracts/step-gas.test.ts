// Gas of each kind of step: as in the committed table, and within its limits.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { StepContract } from './testing/step-contract.ts'
import { gasTables, measureLoads, measureSteps } from './testing/step-gas.ts'

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')

let contract: StepContract
beforeAll(async () => {
  contract = await StepContract.start()
})
afterAll(() => contract.stop())

it('is that of gas/steps.json and docs/contracts.md (run: npx tsx scripts/measure-step-gas.ts)', async () => {
  const steps = await measureSteps(contract)
  const loads = await measureLoads(contract)
  expect({ steps, loads }).toEqual(JSON.parse(text('gas/steps.json')))
  expect(text('../docs/contracts.md')).toContain(gasTables({ steps, loads }))

  const isPrecompile = (kind: string) => /^(keccak_f|sha256_compress|mulmod256|mulmod384)$/.test(kind)
  for (const { kind, transaction } of steps) {
    if (isPrecompile(kind)) expect(transaction, kind).toBeLessThanOrEqual(3_000_000)
    else expect(transaction, kind).toBeLessThanOrEqual(150_000)
  }
})

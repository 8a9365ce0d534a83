// Every planted fault in MipsStep is found by comparing it with the interpreter.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CASES } from './testing/cases.ts'
import { FAULTS, faultyBytecode } from './testing/faults.ts'
import { compare, type Sample, stepsOfPrograms } from './testing/samples.ts'
import { StepContract } from './testing/step-contract.ts'

let contract: StepContract
let samples: Sample[]
beforeAll(async () => {
  contract = await StepContract.start()
  samples = [...stepsOfPrograms(20_261_121, 2000), ...Object.values(CASES).flatMap(make => [...make()])]
})
afterAll(() => contract.stop())

it.each(Object.entries(FAULTS))('%s', { timeout: 300_000 }, async (_, fault) => {
  const faulty = await contract.withBytecode(faultyBytecode(fault))
  await expect(compare(faulty, samples)).rejects.toThrow('the interpreter goes to')
})

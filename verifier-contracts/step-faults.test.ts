// The comparison of MipsStep with the interpreter finds planted faults. Here the first ones; all of them in the long run.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CASES } from './testing/cases.ts'
import { FAULTS, faultyBytecode } from './testing/faults.ts'
import { compare, type Sample, stepsOfPrograms } from './testing/samples.ts'
import { StepContract } from './testing/step-contract.ts'

let contract: StepContract
let samples: Sample[]
beforeAll(async () => {
  contract = await StepContract.start()
  const cases = Object.entries(CASES).filter(([name]) => /corner values|branches/.test(name))
  samples = [...stepsOfPrograms(20_261_121, 1000), ...cases.flatMap(([, make]) => [...make()])]
})
afterAll(() => contract.stop())

it.each(Object.entries(FAULTS).slice(0, 6))('%s', { timeout: 300_000 }, async (_, fault) => {
  const faulty = await contract.withBytecode(faultyBytecode(fault))
  await expect(compare(faulty, samples)).rejects.toThrow('the interpreter goes to')
})

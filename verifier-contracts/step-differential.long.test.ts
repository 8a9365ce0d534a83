// A million steps of random programs that no other run has tried, executed by MipsStep and by the interpreter.
// ZKMIPS_FUZZ_SEED says where they start, ZKMIPS_FUZZ_STEPS how many there are.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { erc20Block, randomSteps } from './testing/block.ts'
import { compare, stepsOfPrograms } from './testing/samples.ts'
import { StepContract } from './testing/step-contract.ts'

const SEED = Number(process.env.ZKMIPS_FUZZ_SEED ?? Date.now())
const STEPS = Number(process.env.ZKMIPS_FUZZ_STEPS ?? 1_000_000)

let contract: StepContract
beforeAll(async () => {
  contract = await StepContract.start()
})
afterAll(() => contract.stop())

const total = (kinds: ReadonlyMap<string, number>) => [...kinds.values()].reduce((sum, count) => sum + count, 0)

it(`${STEPS} steps of random programs from seed ${SEED}`, { timeout: 86_400_000 }, async () => {
  expect(total(await compare(contract, stepsOfPrograms(SEED, STEPS)))).toBe(STEPS)
})

it(`${STEPS / 10} random steps of the block executor`, { timeout: 86_400_000 }, async () => {
  const block = erc20Block()
  const kinds = await compare(contract, randomSteps(block, STEPS / 10, SEED), block.locals)
  expect(total(kinds)).toBe(STEPS / 10)
})

// Blocks under Ethereum's rules, valid and not, of every fork: the block executor and ethereumjs must see them alike.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { describe, expect, it } from 'vitest'
import { WarmExecutor } from '../testing/ethereum-tests/warm-executor.ts'
import { EVERYDAY } from '../testing/made-blocks/everyday.ts'
import { FORK_SCENARIOS } from '../testing/made-blocks/forks.ts'
import { REFUSALS } from '../testing/made-blocks/refusals.ts'
import { runScenario } from '../testing/made-blocks/scenario.ts'

const executor = new WarmExecutor(
  loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf'))),
)

let blocks = 0

const SCENARIOS = [...EVERYDAY, ...REFUSALS, ...FORK_SCENARIOS]

describe.each(SCENARIOS.map(scenario => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  it.each(scenario.rules)('%s', async rules => {
    blocks += await runScenario(executor, scenario, rules)
  })
})

it('these are several hundred blocks', () => {
  expect(blocks).toBeGreaterThan(400)
})

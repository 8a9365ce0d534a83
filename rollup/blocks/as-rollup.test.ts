/** Blocks of anvil as those of a rollup: the same hashes, alone and as a span. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { expect, it } from 'vitest'
import { rollupFixture } from '../testing/block-subject.ts'
import { SCENARIOS } from '../testing/scenarios.ts'
import { executeBlock } from './execute-block.ts'
import { DEFAULT_ROLLUP_BOUNDS } from './rollup-bounds.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

const unpriced = { ...DEFAULT_ROLLUP_BOUNDS, precompilePrices: [] }

it.each(SCENARIOS.map(({ name }) => name))('%s has the same hash under the rules of a rollup', name => {
  expect(executeBlock(program, rollupFixture(name, unpriced))).toMatchObject({ exitCode: 0, log: '' })
})

it('has another hash where it calls contracts that the rollup prices', () => {
  expect(executeBlock(program, rollupFixture('precompiles')).exitCode).toBe(1)
})

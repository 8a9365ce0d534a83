/** `zkmips block rollup`: what disputes are about, made of what was captured. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { rollupConfigOf } from '@zkmips/rollup/deploy/chain-rules'
import { expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory } = scratch('block-rollup')
const output = join(directory, 'rollup.json')
const rollup = (...args: string[]) => zkmips(['block', 'rollup', '-o', output, ...args], pinnedNode)

it('states a block under the rules of a rollup, with bounds of one’s own', async () => {
  const made = await rollup(fixture('blocks/transfer.json'), '--max-blocks', '3', '--max-queue-gas', '70000', '--json')
  expect(`${made.code} ${made.stderr}`).toBe('0 ')
  expect(JSON.parse(made.stdout)).toMatchObject({ output, rules: 'rollup', first: 2, last: 2, transactions: 1 })
  const config = rollupConfigOf(parseBlockTrace(readFileSync(output, 'utf8')))
  expect(config).toMatchObject({ maxBlocks: 3n, maxQueueGas: 70_000n, gasLimitCeiling: 30_000_000n, keepsEmpty: true })
  expect((await zkmips(['run', output], pinnedNode)).code).toBe(codes.EXIT_OK)
}, 60_000)

it('refuses blocks that do not follow each other, and bounds that the blocks exceed', async () => {
  const apart = await rollup(fixture('blocks/transfer.json'), fixture('blocks/logs.json'))
  expect(apart.stderr).toMatch(/block 3 does not follow that of block 2/)
  expect(apart.code).toBe(codes.EXIT_BAD_INPUT)
  const tooLow = await rollup(fixture('blocks/transfer.json'), '--gas-limit-ceiling', '20000000')
  expect(tooLow.stderr).toMatch(/transfer\.json: under the rules of a rollup the blocks do not come out with the hash/)
  expect(tooLow.code).toBe(codes.EXIT_BAD_INPUT)
  const noRoom = await rollup(fixture('blocks/transfer.json'), '--gas-limit-ceiling', '9999999')
  expect(noRoom.stderr).toMatch(/gasLimitCeiling is 9999999, expected at least 10000000: .* twice maxQueueGas/)
  expect(noRoom.code).toBe(codes.EXIT_BAD_INPUT)
}, 60_000)

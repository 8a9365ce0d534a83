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
  expect(tooLow.stderr).toContain('the gas limit of block 2 is 30000000, above --gas-limit-ceiling 20000000; give')
  expect(tooLow.code).toBe(codes.EXIT_BAD_INPUT)
}, 60_000)

it('says which bound a block exceeds, or what it has that a rollup does not', async () => {
  const small = ['--max-queue-gas', '16000000', '--gas-limit-ceiling', '32000000', '--max-payload-bytes', '225']
  const several = await rollup(fixture('blocks/transfer.json'), ...small)
  expect(several.stderr).toContain('the gas limit of block 2 is 30000000, below 32000000, twice --max-queue-gas')
  expect(several.stderr).toContain("the number of bytes of block 2's payload is 226, above --max-payload-bytes 225")
  const blobs = await rollup(fixture('blocks/geth-blobs.json'), '--gas-limit-ceiling', '40000000')
  expect(blobs.stderr).toContain('block 13 has blob transactions, which a rollup does not have')
  const dear = await rollup(fixture('blocks/precompiles.json'))
  expect(dear.stderr).toMatch(/they call MODEXP \(0x0{39}5, times 4\), whose gas/)
  for (const { code } of [several, blobs, dear]) expect(code).toBe(codes.EXIT_BAD_INPUT)
}, 60_000)

it('refuses bounds that no configuration has as what they are: a wrong command line', async () => {
  const noRoom = await rollup(fixture('blocks/transfer.json'), '--gas-limit-ceiling', '9999999')
  expect(noRoom.stderr).toMatch(/--gas-limit-ceiling is 9999999, expected at least 10000000: .* twice --max-queue-gas/)
  const none = await rollup(fixture('blocks/transfer.json'), '--max-blocks', '0')
  expect(none.stderr).toContain('--max-blocks is 0, expected 1 to')
  for (const { code } of [noRoom, none]) expect(code).toBe(codes.EXIT_USAGE)
}, 60_000)

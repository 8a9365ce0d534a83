/** `zkmips block capture` from a live node, and what it says when the node has no such block. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { pinnedNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-block-'))
const file = join(directory, 'block.json')

describe('zkmips block capture', () => {
  let anvil: Anvil
  let number: number
  beforeAll(async () => {
    anvil = await startAnvil({ port: 18_600 })
    const [from, to] = anvil.accounts
    await anvil.request('eth_sendTransaction', [{ from: from!.address, to: to!.address, value: '0x5' }])
    number = await anvil.mine()
  })
  afterAll(async () => {
    await anvil?.stop()
    rmSync(directory, { recursive: true })
  })

  const capture = (block: number, ...more: string[]) =>
    zkmips(['block', 'capture', '--rpc', anvil.url, '--number', String(block), '-o', file, ...more], pinnedNode)

  it('writes a block trace that runs, and whose hash is the chain’s', async () => {
    const captured = await capture(number, '--json')
    const { hash } = (await anvil.request('eth_getBlockByNumber', [`0x${number.toString(16)}`, false])) as {
      hash: string
    }
    expect(JSON.parse(captured.stdout)).toMatchObject({ output: file, number, transactions: 1, gasUsed: 21_000, hash })
    expect(captured.code).toBe(codes.EXIT_OK)
    const run = await zkmips(['run', file, '--json'], pinnedNode)
    expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 0, block: { computedHash: hash } })
  })

  it('says it in words', async () => {
    const { stdout } = await capture(number)
    expect(stdout).toMatch(/^block +2: 1 transaction, 21,000 gas$/m)
    expect(stdout).toContain('as the block executor computes it')
  })

  it('says that there is no such block, and leaves no file', async () => {
    rmSync(file, { force: true })
    const { code, stderr } = await capture(99)
    expect(stderr).toMatch(/^zkmips: .*does not have block 99/)
    expect(code).toBe(codes.EXIT_UNAVAILABLE)
    expect(readdirSync(directory)).toEqual([])
  })
})

/** `zkmips block capture` from a live node, `zkmips block import` of a file, and what is said when a node has no such block. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { pinnedNode, startZkmips, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-block-'))
const file = join(directory, 'block.json')

describe('zkmips block capture', () => {
  let anvil: Anvil
  let number: number
  beforeAll(async () => {
    // A fork whose blocks a file can be made of: anvil has none of the contracts of later ones.
    anvil = await startAnvil({ port: 18_600, flags: ['--hardfork', 'cancun'] })
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
    const only = { first: number, last: number }
    const { hash } = (await anvil.request('eth_getBlockByNumber', [`0x${number.toString(16)}`, false])) as {
      hash: string
    }
    expect(JSON.parse(captured.stdout)).toMatchObject({ output: file, ...only, transactions: 1, gasUsed: 21_000, hash })
    expect(captured.code).toBe(codes.EXIT_OK)
    const run = await zkmips(['run', file, '--json'], pinnedNode)
    expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 0, block: { computedHash: hash } })
  })

  it('says it in words', async () => {
    const { stdout } = await capture(number)
    expect(stdout).toMatch(/^block +2: 1 transaction, 21,000 gas$/m)
    expect(stdout).toContain('as the block executor computes it')
    expect(stdout).toMatch(/^rules +cancun, by anvil_nodeInfo$/m)
  })

  it('makes one trace of a range', async () => {
    const [from, to] = anvil.accounts
    await anvil.request('eth_sendTransaction', [{ from: from!.address, to: to!.address, value: '0x6' }])
    const last = await anvil.mine()
    const range = ['block', 'capture', '--rpc', anvil.url, '--range', `${number}..${last}`, '-o', file]
    const { stdout, stderr } = await zkmips(range, pinnedNode)
    expect(stderr).toContain(`block 1 of ${last - number + 1}`)
    expect(stdout).toMatch(/^blocks +2 to 3: 2 transactions, 42,000 gas$/m)
    const run = await zkmips(['run', file, '--json'], pinnedNode)
    expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 0 })
  })

  it('reads URLs one after another', async () => {
    const both = [
      'block',
      'capture',
      '--rpc',
      `http://127.0.0.1:9,${anvil.url}`,
      '--number',
      String(number),
      '-o',
      file,
    ]
    expect((await zkmips(both, pinnedNode)).code).toBe(codes.EXIT_OK)
  })

  it('refuses a hardfork that contradicts the node', async () => {
    const { code, stderr } = await capture(number, '--hardfork', 'osaka')
    expect(stderr).toContain('--hardfork osaka contradicts anvil_nodeInfo')
    expect(code).toBe(codes.EXIT_USAGE)
  })

  it('makes the same trace from a file with the block and its witness', async () => {
    await capture(number)
    const captured = JSON.parse(readFileSync(file, 'utf8'))
    const block = await anvil.request('eth_getBlockByNumber', [`0x${number.toString(16)}`, true])
    const pieces = Object.values(captured.preimages)
    const witness = join(directory, 'witness.json')
    writeFileSync(witness, JSON.stringify({ witness: { state: pieces, headers: pieces }, block }))
    const imported = join(directory, 'imported.json')
    const args = ['block', 'import', witness, '--hardfork', 'cancun', '-o', imported]
    const { code, stderr } = await zkmips(args, pinnedNode)
    expect([code, stderr.includes('zkmips:')]).toEqual([codes.EXIT_OK, false])
    const { local } = JSON.parse(readFileSync(imported, 'utf8'))
    expect({ ...local, chainConfigDigest: 0 }).toEqual({ ...captured.local, chainConfigDigest: 0 })
    for (const path of [file, witness, imported]) rmSync(path)
  })

  it('ends at once when it is interrupted, and leaves no file', async () => {
    rmSync(file, { force: true })
    const silent = createServer(() => undefined)
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    try {
      const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
      const asked = new Promise(resolve => silent.once('request', resolve))
      const running = startZkmips(['block', 'capture', '--rpc', url, '--number', '1', '-o', file], pinnedNode)
      await asked
      running.kill('SIGINT')
      const { code, stderr } = await running.done
      expect([code, stderr]).toEqual([codes.EXIT_INTERRUPTED, 'zkmips: interrupted\n'])
      expect(readdirSync(directory)).toEqual([])
    } finally {
      silent.closeAllConnections()
      silent.close()
    }
  })

  it('says that there is no such block, and leaves no file', async () => {
    rmSync(file, { force: true })
    const { code, stderr } = await capture(99)
    expect(stderr).toMatch(/^zkmips: .*does not have block 99/)
    expect(code).toBe(codes.EXIT_UNAVAILABLE)
    expect(readdirSync(directory)).toEqual([])
  })
})

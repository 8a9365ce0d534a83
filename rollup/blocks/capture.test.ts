// Captures from a live anvil, and what a capture says when it cannot be made.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { numberToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Anvil, startAnvil } from '../l1/anvil.ts'
import { Node } from '../node/node.ts'
import { Chain, SCENARIOS } from '../testing/scenarios.ts'
import { formatBlockTrace, parseBlockTrace } from './block-trace.ts'
import { type CaptureOptions, captureBlocks } from './capture.ts'
import { executeBlock } from './execute-block.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

/** Captures from an anvil, through a `fetch` that changes answers where one is given. */
function capture(anvil: Anvil, first: number, options: Partial<CaptureOptions> & { change?: Change } = {}) {
  const { change, ...rest } = options
  const node = new Node([anvil.url], { retries: 0, ...(change && { fetchFn: changing(change) }) })
  return captureBlocks({ node, first: BigInt(first), last: BigInt(first), program, ...rest })
}

type Change = (method: string, result: unknown) => unknown

/** What `change` throws is an error of the node's. */
const changing =
  (change: Change): typeof fetch =>
  async (url, init) => {
    const { id, method } = JSON.parse(String(init?.body)) as { id: number; method: string }
    const { result, error } = (await (await fetch(url, init)).json()) as { result?: unknown; error?: object }
    if (error !== undefined) return Response.json({ jsonrpc: '2.0', id, error })
    try {
      return Response.json({ jsonrpc: '2.0', id, result: change(method, result) })
    } catch (thrown) {
      return Response.json({ jsonrpc: '2.0', id, error: { code: -32000, message: (thrown as Error).message } })
    }
  }

describe('capturing blocks', () => {
  let anvil: Anvil
  let number: number

  beforeAll(async () => {
    anvil = await startAnvil({ accounts: 3 })
    number = await SCENARIOS.find(({ name }) => name === 'storage-delete')!.run(new Chain(anvil, 31_337))
  })

  afterAll(() => anvil.stop())

  it('gives a complete trace of a true claim', async () => {
    const { trace, execution, rules } = await capture(anvil, number)
    const block = (await anvil.request('eth_getBlockByNumber', [numberToHex(number), false])) as { hash: string }
    expect(trace.local.claimedHash).toBe(block.hash)
    expect(trace.about).toMatchObject({ chainId: '31337', hardfork: 'osaka', first: number, last: number })
    expect(rules.source).toBe('anvil_nodeInfo')
    expect(execution.exitCode).toBe(0)
    const again = executeBlock(program, parseBlockTrace(formatBlockTrace(trace)))
    expect(again).toMatchObject({ exitCode: 0, steps: execution.steps })
  })

  it('gives the same trace without the prestate tracer', async () => {
    const { trace, sources } = await capture(anvil, number, { sources: [] })
    expect(sources).toEqual(['proof'])
    expect(trace).toEqual((await capture(anvil, number)).trace)
  })

  it('makes one trace of several blocks', async () => {
    const first = number - 1
    const { trace, execution } = await capture(anvil, first, { last: BigInt(number) })
    expect(trace.about).toMatchObject({ first, last: number })
    expect(execution.exitCode).toBe(0)
    const header = (await anvil.request('eth_getBlockByNumber', [numberToHex(number), false])) as { hash: string }
    expect(trace.local.claimedHash).toBe(header.hash)
  })

  it('states them under the rules of a rollup', async () => {
    const { trace, execution } = await capture(anvil, number - 1, { last: BigInt(number), rules: 'rollup' })
    expect([trace.about.rules, execution.exitCode]).toEqual(['rollup', 0])
  })

  it('writes transactions from their JSON, and asks for their bytes where that has no use', async () => {
    const asked: string[] = []
    const hashes = (method: string, result: unknown) => {
      asked.push(method)
      if (method !== 'eth_getBlockByNumber') return result
      const block = result as { transactions: { hash: string }[] }
      return { ...block, transactions: block.transactions.map(({ hash }) => hash) }
    }
    const honest = await capture(anvil, number, {
      change: (method, result) => {
        asked.push(method)
        return result
      },
    })
    expect(asked.filter(method => /Raw/.test(method))).toEqual([])
    expect((await capture(anvil, number, { change: hashes })).trace).toEqual(honest.trace)
    expect(asked.filter(method => /Raw/.test(method)).length).toBeGreaterThan(0)
  })

  it('says why when the executor does not come to the same block', async () => {
    // Anvil has no contracts of requests; taken for another chain, its blocks are invalid without them.
    const other = capture(anvil, number, {
      hardfork: 'osaka',
      change: (method, result) => {
        if (method === 'anvil_nodeInfo') throw new Error('no such method')
        return method === 'web3_clientVersion' ? 'other/1.0' : result
      },
    })
    await expect(other).rejects.toMatchObject({
      code: 'OTHER_BLOCK',
      message: expect.stringContaining('holds block 4 to be invalid (a contract of requests has no code)'),
    })
  })

  it('refuses a hardfork that contradicts the node, and a network of another chain', async () => {
    await expect(capture(anvil, number, { hardfork: 'prague' })).rejects.toThrow(
      '--hardfork prague contradicts anvil_nodeInfo: block 4 follows the rules of osaka',
    )
    await expect(capture(anvil, number, { network: 'mainnet' })).rejects.toThrow(
      'the blocks are of chain 31337, and the network mainnet is of chain 1',
    )
  })

  it('tells a pruned node from one that answers wrongly', async () => {
    const pruned = capture(anvil, number, {
      change: (method, result) => {
        if (method === 'eth_getProof') throw new Error('missing trie node 12 (path 34)')
        return result
      },
    })
    await expect(pruned).rejects.toMatchObject({ code: 'NO_STATE', message: expect.stringContaining('archive node') })
  })

  it('says that a block is of a hardfork that it does not know', async () => {
    const later = capture(anvil, number, {
      change: (method, result) =>
        method === 'eth_getBlockByNumber'
          ? { ...(result as object), inclusionListRoot: `0x${'00'.repeat(32)}`, hash: `0x${'11'.repeat(32)}` }
          : result,
    })
    await expect(later).rejects.toMatchObject({
      code: 'UNKNOWN_FORK',
      message: expect.stringMatching(/inclusionListRoot.*later hardfork/),
    })
  })

  it('refuses blocks that are not there', async () => {
    await expect(capture(anvil, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(capture(anvil, 0)).rejects.toMatchObject({ code: 'NO_PARENT' })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const stopped = capture(anvil, number, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe("anvil's own rules", () => {
  let anvil: Anvil
  let chain: Chain

  beforeAll(async () => {
    anvil = await startAnvil({ accounts: 3 })
    chain = new Chain(anvil, 31_337)
  })

  afterAll(() => anvil.stop())

  it('block 1 has no parent that states its state', async () => {
    await expect(capture(anvil, 1)).rejects.toMatchObject({
      code: 'OTHER_STATE',
      message: expect.stringContaining('capture block 2 or a later one'),
    })
  })

  it('a state that was set by cheat codes is told apart', async () => {
    await anvil.request('anvil_setBalance', [chain.account(2).address, '0x5'])
    await chain.send(chain.account(0), { to: chain.account(1).address, value: 1n, gas: 21_000n })
    const number = await anvil.mine()
    await expect(capture(anvil, number)).rejects.toMatchObject({
      code: 'OTHER_STATE',
      message: expect.stringContaining('anvil_setBalance'),
    })
    await chain.send(chain.account(0), { to: chain.account(1).address, value: 1n, gas: 21_000n })
    expect((await capture(anvil, await anvil.mine())).execution.exitCode).toBe(0)
  })

  it.each(['shanghai', 'cancun', 'prague', 'osaka'] as const)('finds out the hardfork: %s', async hardfork => {
    const other = await startAnvil({ accounts: 2, flags: ['--hardfork', hardfork] })
    try {
      const chain = new Chain(other, 31_337)
      await chain.send(chain.account(0), { to: chain.account(1).address, value: 1n, gas: 21_000n })
      const { rules, execution } = await capture(other, await other.mine())
      expect([rules.hardfork, execution.exitCode]).toEqual([hardfork, 0])
    } finally {
      await other.stop()
    }
  })

  it('a fork of another chain is refused', async () => {
    const fork = await startAnvil({ flags: ['--fork-url', anvil.url, '--fork-block-number', '0'] })
    try {
      const number = Number(await fork.request('eth_blockNumber'))
      await expect(capture(fork, number)).rejects.toMatchObject({
        code: 'UNSUPPORTED',
        message: expect.stringContaining('this anvil forks another chain'),
      })
    } finally {
      await fork.stop()
    }
  })

  it('chain ids above 2^53', async () => {
    const chainId = 2n ** 63n - 25n
    const other = await startAnvil({ accounts: 2, flags: ['--chain-id', String(chainId)] })
    try {
      const [from, to] = other.accounts
      await other.request('eth_sendTransaction', [{ from: from!.address, to: to!.address, value: '0x1' }])
      const { trace, execution } = await capture(other, await other.mine())
      expect([trace.about.chainId, execution.exitCode]).toEqual([String(chainId), 0])
    } finally {
      await other.stop()
    }
  })
})

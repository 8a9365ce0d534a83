/** `zkmips block follow` on a real node: verdicts, reorganisations, interruptions, a node that breaks, and one that lies. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BlockHeader, headerHash } from '@zkmips/rollup/blocks/header'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { Geth, skipsGeth } from '@zkmips/rollup/testing/geth'
import { makeGethBlocks } from '@zkmips/rollup/testing/geth/blocks'
import { FORK_TIMES, gethGenesis } from '@zkmips/rollup/testing/geth/genesis'
import { GethChain } from '@zkmips/rollup/testing/geth/transactions'
import { Broken, type Change, startProxy } from '@zkmips/rollup/testing/proxy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { pinnedNode, startZkmips, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-follow-'))
const state = join(directory, 'state.json')
let anvil: Anvil

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 3 })
})

afterAll(async () => {
  await anvil?.stop()
  rmSync(directory, { recursive: true })
})

/** Makes a block with a transfer. */
async function mine(value: string): Promise<void> {
  const [from, to] = anvil.accounts
  await anvil.request('eth_sendTransaction', [{ from: from!.address, to: to!.address, value, gasPrice: '0x77359400' }])
  await anvil.mine()
}

const baseFee = async (number: string) =>
  ((await anvil.request('eth_getBlockByNumber', [number, false])) as { baseFeePerGas: string }).baseFeePerGas

const follow = (url: string, ...more: string[]) => zkmips(['block', 'follow', '--rpc', url, ...more], pinnedNode)
const parsed = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)

describe('zkmips block follow', () => {
  it('executes new blocks, notices a reorganisation, and goes on after an interruption', {
    timeout: 300_000,
  }, async () => {
    await mine('0x1')
    const snapshot = await anvil.request('evm_snapshot')
    await mine('0x2')
    const options = ['--from', '2', '--poll', '1', '--state', state, '--json']
    const running = startZkmips(['block', 'follow', '--rpc', anvil.url, ...options], pinnedNode)
    await running.says('"next":4')
    // Anvil takes the base fee that would have followed the blocks that are gone.
    const fee = await baseFee('0x3')
    await anvil.request('evm_revert', [snapshot])
    await anvil.request('anvil_setNextBlockBaseFeePerGas', [fee])
    await mine('0x3')
    await mine('0x4')
    await running.says('"next":5')
    running.kill('SIGINT')
    const { code, stdout, stderr } = await running.done
    expect(code).toBe(codes.EXIT_INTERRUPTED)
    expect(stderr).toContain('interrupted')
    const events = parsed(stdout)
    expect(events.map(({ kind, first, last, verdict }) => [kind, first, last, verdict])).toEqual([
      ['blocks', 2, 2, 'equal'],
      ['blocks', 3, 3, 'equal'],
      ['reorganisation', 3, 3, undefined],
      ['blocks', 3, 3, 'equal'],
      ['blocks', 4, 4, 'equal'],
    ])
    expect(events[0]).toMatchObject({ transactions: 1, gasUsed: '21000' })
    expect(events[2]).toMatchObject({ ancestor: { number: 2, hash: events[0]!.hash } })

    await mine('0x5')
    const resumed = await follow(anvil.url, ...options, '--to', '5')
    expect(resumed.code).toBe(codes.EXIT_OK)
    expect(parsed(resumed.stdout)).toMatchObject([{ first: 5, verdict: 'equal' }])
    expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ counts: { equal: 5, different: 0, unchecked: 0 } })
    expect(readdirSync(directory)).toEqual(['state.json'])
  })

  it('says it in words, and takes several blocks at once where it is behind', async () => {
    const { code, stdout } = await follow(anvil.url, '--from', '2', '--to', '5', '--span', '3')
    expect(stdout).toMatch(
      /^blocks 2 to 4: equal \(3 transactions, .* gas; .* steps, .*s\) 0x[0-9a-f]{64}\nblock 5: equal/,
    )
    expect(code).toBe(codes.EXIT_OK)
  })

  const through = async (change: Change, ...more: string[]) => {
    const proxy = await startProxy(anvil.url, change)
    try {
      return await follow(proxy.url, ...more)
    } finally {
      proxy.stop()
    }
  }

  it('waits for a node that breaks, in whatever way', { timeout: 300_000 }, async () => {
    let asked = 0
    const broken = [
      () => new Broken(),
      () => new Broken('<html>502</html>'),
      () => new Broken('{}'),
      () => null,
      () => [],
    ]
    const { code, stdout, stderr } = await through(
      (method, result) => {
        if (method === 'eth_chainId' || asked >= 6) return result
        return broken[asked++ % broken.length]!()
      },
      ...['--from', '2', '--to', '3'],
    )
    expect(stdout).toMatch(/^block 2: equal.*\nblock 3: equal.*\n$/)
    expect(stderr).toMatch(/^zkmips: .*; trying again in /m)
    expect(code).toBe(codes.EXIT_OK)
  })

  it('waits for a node that is of another chain for a while, and takes nothing of that chain', async () => {
    let asked = 0
    const noted = join(directory, 'chains.json')
    const { code, stdout, stderr } = await through(
      // The first answer says which chain is followed; then block 2 is executed.
      (method, result) => (method === 'eth_chainId' && ++asked > 3 && asked < 6 ? '0x5' : result),
      ...['--from', '2', '--to', '3', '--state', noted],
    )
    expect(stderr).toMatch(/is of chain 5 now, and the blocks that are followed of chain 31337; trying again/)
    expect(stdout).toMatch(/^block 2: equal.*\nblock 3: equal.*\n$/)
    expect(code).toBe(codes.EXIT_OK)
    expect(JSON.parse(readFileSync(noted, 'utf8'))).toMatchObject({ chainId: '31337', counts: { equal: 2 } })
  })

  it('reads no more of an answer than it can have', async () => {
    let asked = 0
    const { code, stdout, stderr } = await through(
      (method, result) => (method === 'eth_blockNumber' && asked++ === 0 ? `0x${'f'.repeat(2 ** 24)}` : result),
      ...['--from', '2', '--to', '2'],
    )
    expect(stderr).toMatch(/eth_blockNumber.*more than 65536 bytes.*trying again/)
    expect(stdout).toMatch(/^block 2: equal/)
    expect(code).toBe(codes.EXIT_OK)
  })

  it('is interrupted while a node never answers', { timeout: 60_000 }, async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    let hangs = false
    const proxy = createServer(async (request, response) => {
      if (hangs) return
      let body = ''
      for await (const chunk of request) body += chunk
      const answer = await fetch(anvil.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      response.end(await answer.text())
    })
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
    const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const beginning = startZkmips(['block', 'follow', '--rpc', urlOf(silent), '--json'], pinnedNode)
      const following = startZkmips(['block', 'follow', '--rpc', urlOf(proxy), '--from', '5', '--json'], pinnedNode)
      await following.says('"next":6')
      hangs = true
      await new Promise(resolve => proxy.once('request', resolve))
      for (const { kill } of [beginning, following]) kill('SIGINT')
      expect((await beginning.done).code).toBe(codes.EXIT_INTERRUPTED)
      const { code, stdout } = await following.done
      expect(code).toBe(codes.EXIT_INTERRUPTED)
      expect(parsed(stdout)).toMatchObject([{ first: 5, verdict: 'equal' }])
    } finally {
      for (const server of [silent, proxy]) {
        server.close()
        server.closeAllConnections()
      }
    }
  })

  it('goes on where it was when it was killed', { timeout: 60_000 }, async () => {
    const noted = join(directory, 'killed.json')
    const options = ['--from', '2', '--poll', '1', '--state', noted, '--json']
    const running = startZkmips(['block', 'follow', '--rpc', anvil.url, ...options], pinnedNode)
    await running.says('"next":6')
    running.kill('SIGKILL')
    await running.done
    await mine('0x6')
    const resumed = await follow(anvil.url, ...options, '--to', '6')
    expect(parsed(resumed.stdout)).toMatchObject([{ first: 6, last: 6, verdict: 'equal' }])
    expect(JSON.parse(readFileSync(noted, 'utf8'))).toMatchObject({ counts: { equal: 5, different: 0, unchecked: 0 } })
  })

  /** Another gas used in block 3, with the hash of that header. */
  const lie: Change = (method, result, [number]) => {
    if (method !== 'eth_getBlockByNumber' || number !== '0x3') return result
    const block = { ...(result as object as BlockHeader), gasUsed: '0x5209' } as const
    return { ...block, hash: headerHash(block) }
  }

  it('says which fields differ of a block that is not what executing it gives', async () => {
    const kept = join(directory, 'kept')
    const { code, stdout } = await through(lie, '--from', '3', '--to', '3', '--keep', kept)
    expect(stdout).toBe('block 3: DIFFERENT: gasUsed is 0x5209 at the node, 0x5208 as executed\n')
    expect(code).toBe(codes.EXIT_CLAIM_FALSE)
    const [trace] = readdirSync(kept)
    expect(trace).toMatch(/^block-3-[0-9a-f]{8}\.json$/)
    expect(await zkmips(['run', join(kept, trace!)], pinnedNode)).toMatchObject({ code: codes.EXIT_CLAIM_FALSE })
  })

  it('finds the block of a span that is not what executing it gives, and goes on', async () => {
    const { code, stdout } = await through(lie, '--from', '2', '--to', '5', '--span', '4')
    const [before, different, after, last] = stdout.split('\n')
    expect(before).toMatch(/^block 2: equal/)
    expect(different).toBe('block 3: DIFFERENT: gasUsed is 0x5209 at the node, 0x5208 as executed')
    // The block after it names the true one as its parent.
    expect(after).toMatch(/^block 4: not checked: the node contradicts itself about block 4 or its parent/)
    expect(last).toMatch(/^block 5: equal/)
    expect(code).toBe(codes.EXIT_CLAIM_FALSE)
  })

  it('never takes an error for a verdict', async () => {
    const blind: Change = (method, result) => {
      if (/^eth_getProof|^debug_/.test(method)) throw new Error('gone')
      return result
    }
    const { code, stdout } = await through(blind, '--from', '3', '--to', '3')
    expect(stdout).toMatch(/^block 3: not checked: .*eth_getProof/)
    expect(code).toBe(codes.EXIT_UNAVAILABLE)
  })

  it('refuses a last block that is before the first, given or not', async () => {
    const before = await follow(anvil.url, '--from', '5', '--to', '3')
    expect(before.stderr).toMatch(/^zkmips: --to 3 is before --from 5/)
    const passed = await follow(anvil.url, '--to', '3')
    expect(passed.stderr).toMatch(/^zkmips: --to 3 is before the node's last block, 6, .*; give --from/)
    for (const { code, stdout } of [before, passed]) expect(`${code} ${stdout}`).toBe(`${codes.EXIT_USAGE} `)
    // It is no wrong command line to go on where all is done.
    const done = await follow(anvil.url, '--to', '3', '--state', state)
    expect(`${done.code} ${done.stdout}`).toBe(`${codes.EXIT_OK} `)
  })

  it('refuses options and files that do not fit', async () => {
    const other = join(directory, 'other.json')
    const text = (await follow(anvil.url, '--from', '2', '--hardfork', 'prague')).stderr
    expect(text).toMatch(/^zkmips: --hardfork prague contradicts/)
    writeFileSync(other, readFileSync(state, 'utf8').replace('"31337"', '"5"'))
    const mixed = await follow(anvil.url, '--state', other)
    expect(mixed.stderr).toContain('is of chain 5, and the node of chain 31337')
    expect(mixed.code).toBe(codes.EXIT_BAD_INPUT)
    writeFileSync(other, '{"format": 5}')
    expect((await follow(anvil.url, '--state', other)).code).toBe(codes.EXIT_BAD_INPUT)
    expect((await follow(anvil.url, '--state', join(directory, 'none/state'))).code).toBe(codes.EXIT_OUTPUT)
    expect((await follow('http://127.0.0.1:1')).code).toBe(codes.EXIT_UNAVAILABLE)
  })
})

describe.skipIf(skipsGeth)('zkmips block follow, on geth', () => {
  it('survives restarts and reorganisations, over every fork', { timeout: 300_000 }, async () => {
    const genesis = gethGenesis()
    const first = await Geth.start(genesis)
    const last = BigInt((await makeGethBlocks(new GethChain(first))).size)
    const options = ['--rpc', first.url, '--from', '1', '--span', '8', '--poll', '1', '--json']
    const running = startZkmips(['block', 'follow', ...options], pinnedNode)
    await running.says(`"next":${last + 1n},`)
    const folder = await first.stop(true)
    await running.says('"phase":"trouble"')
    const geth = await Geth.start(genesis, { folder, port: Number(new URL(first.url).port) })
    try {
      const at = (block: number) => ({ timestamp: FORK_TIMES.bpo2 + 100 + block })
      for (const block of [1, 2]) await geth.block(at(block))
      await running.says(`"next":${last + 3n},`)
      await geth.rewind(Number(last) + 1)
      for (const block of [3, 4, 5]) await geth.block(at(block))
      await running.says(`"next":${last + 5n},`)
    } finally {
      running.kill('SIGTERM')
      await geth.stop()
    }
    const { code, stdout } = await running.done
    expect(code).toBe(codes.EXIT_INTERRUPTED)
    const events = parsed(stdout)
    expect(events.filter(({ kind }) => kind === 'blocks').every(({ verdict }) => verdict === 'equal')).toBe(true)
    expect(events.slice(0, 4)).toMatchObject([
      { first: 1, last: 8 },
      { first: 9, last: 16 },
      { first: 17, last: 24 },
      { first: 25, last: Number(last) },
    ])
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'reorganisation', first: Number(last) + 2, last: Number(last) + 2 }),
    )
  })
})

/**
 * A node that answers each question wrongly in turn, in every way that there is: a capture ends with an error that has an exit code
 * of its own, or with exactly the trace that the honest node gives. All through the library, some through the real command.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { type BlockTrace, formatBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { captureBlocks } from '@zkmips/rollup/blocks/capture'
import { decodeHeader } from '@zkmips/rollup/blocks/header'
import { type Anvil, startAnvil } from '@zkmips/rollup/l1/anvil'
import { Node } from '@zkmips/rollup/node/node'
import { Geth, skipsGeth } from '@zkmips/rollup/testing/geth'
import { GETH_BLOCKS, makeGethBlocks } from '@zkmips/rollup/testing/geth/blocks'
import { gethGenesis } from '@zkmips/rollup/testing/geth/genesis'
import { GethChain } from '@zkmips/rollup/testing/geth/transactions'
import { never, RememberedNode, type WrongKind, wrongKinds } from '@zkmips/rollup/testing/hostile-node'
import { Chain } from '@zkmips/rollup/testing/scenarios'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reportError } from './errors.ts'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

// The guest is deterministic: of runs with the same local preimages only the first is made, the others are replayed from what it read.
vi.mock('@zkmips/rollup/blocks/execute-block', async importOriginal => {
  const real = await importOriginal<typeof import('@zkmips/rollup/blocks/execute-block')>()
  const { replayedRuns } = await import('@zkmips/rollup/testing/replayed-run')
  return { ...real, BlockRun: replayedRuns(real.BlockRun) }
})

const program = loadElf(readFileSync(fixture('elf/block-executor.elf')))
const { directory } = scratch('hostile-node')

let anvil: Anvil
let number: bigint
/** The honest trace, as a file. */
let honest: string
/** What a node with a witness gives, and one that gives transactions by their hashes. */
let witness: object

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 2 })
  const chain = new Chain(anvil, 31_337)
  // Returns one slot: code, a storage trie, and nothing that takes long.
  await anvil.request('anvil_setCode', ['0x00000000000000000000000000000000000c0de0', '0x60005460005260206000f3'])
  await anvil.request('anvil_setStorageAt', [
    '0x00000000000000000000000000000000000c0de0',
    '0x0',
    `0x${'07'.repeat(32)}`,
  ])
  await anvil.mine()
  await chain.send(chain.account(0), { to: '0x00000000000000000000000000000000000c0de0', gas: 50_000n })
  number = BigInt(await anvil.mine())
  const { trace } = await captureBlocks({ node: new Node([anvil.url]), first: number, last: number, program })
  honest = formatBlockTrace(trace)
  const all = Object.values(trace.preimages)
  const headers = all.filter(data => decodeHeader(data) !== undefined)
  witness = { state: all.filter(data => !headers.includes(data)), codes: [], headers, keys: null }
})

afterAll(() => anvil.stop())

const FAST = { retries: 1, retryDelay: 1, maxAnswerBytes: 2 ** 20 }

interface Expected {
  readonly block: bigint
  readonly check: (trace: BlockTrace) => void
}

interface Outcome {
  readonly exitCode: number
  readonly message: string
}

/** Captures through a node; the trace must be the honest one. @returns how it ended */
async function capture(
  fetchFn: typeof fetch,
  urls = ['http://node'],
  options = {},
  expected: Expected = { block: number, check: trace => expect(formatBlockTrace(trace)).toBe(honest) },
): Promise<Outcome> {
  try {
    const node = new Node(urls, { ...FAST, ...options, fetchFn })
    const { trace } = await captureBlocks({ node, first: expected.block, last: expected.block, program })
    expected.check(trace)
    return { exitCode: codes.EXIT_OK, message: '' }
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AssertionError') throw error
    return reportError(error)
  }
}

/** Every kind of wrong answer to each of the methods, or some kinds. @returns how many of each exit code */
async function everyKind(
  node: RememberedNode,
  methods: (asked: string[]) => string[],
  expected?: Expected,
  most = Number.POSITIVE_INFINITY,
): Promise<Record<number, number>> {
  expect((await capture(node.fetchWith(), undefined, {}, expected)).message).toBe('')
  const ends: Record<number, number> = {}
  for (const method of methods([...node.firstAnswers.keys()])) {
    const kinds = wrongKinds(node.firstAnswers.get(method))
    const step = Math.ceil(kinds.length / Math.min(most, kinds.length))
    for (const kind of kinds.filter((_, i) => i % step === 0)) {
      const { exitCode, message } = await capture(node.fetchWith({ method, kind }), undefined, {}, expected)
      const what = `${method}, ${kind.name}: ${message}`
      expect(exitCode, what).not.toBe(codes.EXIT_BUG)
      expect(message.length, what).toBeLessThan(700)
      if (exitCode !== 0) expect(message, what).toMatch(/; |node|chain|hardfork/)
      ends[exitCode] = (ends[exitCode] ?? 0) + 1
    }
  }
  return ends
}

describe('a node that answers each question wrongly in turn', () => {
  it('asked for blocks and proofs', async () => {
    const node = new RememberedNode(anvil.url)
    const ends = await everyKind(node, asked => {
      expect(asked).toEqual(
        expect.arrayContaining([
          'eth_getBlockByNumber',
          'eth_getBlockByHash',
          'eth_chainId',
          'eth_getProof',
          'eth_getCode',
        ]),
      )
      return asked
    })
    expect(ends[codes.EXIT_UNAVAILABLE]).toBeGreaterThan(100)
  })

  it('asked for a witness', async () => {
    const node = new RememberedNode(anvil.url, { debug_executionWitness: witness })
    const ends = await everyKind(node, () => ['debug_executionWitness'])
    // What it does not give, the proofs do.
    expect(Object.keys(ends)).toEqual(['0'])
  })

  it('asked for the bytes of transactions', async () => {
    const base = new RememberedNode(anvil.url)
    const { result } = await base.ask('eth_getBlockByNumber', [`0x${number.toString(16)}`, false])
    const byHash = { eth_getBlockByNumber: result }
    const either = await everyKind(new RememberedNode(anvil.url, byHash), asked =>
      asked.filter(name => /Raw/.test(name)),
    )
    // One stands in for the other.
    expect(Object.keys(either)).toEqual(['0'])
    const none = { ...byHash, debug_getRawTransaction: null }
    const one = await everyKind(new RememberedNode(anvil.url, none), () => ['eth_getRawTransactionByHash'])
    expect(Object.keys(one)).toEqual([String(codes.EXIT_UNAVAILABLE)])
  })

  it('asked for its rules', async () => {
    // A node that is no anvil, on a fork for which anvil's blocks are those of any node.
    const other = await startAnvil({ accounts: 2, flags: ['--hardfork', 'cancun'] })
    try {
      const chain = new Chain(other, 31_337)
      await chain.send(chain.account(0), { to: chain.account(1).address, value: 1n, gas: 21_000n })
      const block = BigInt(await other.mine())
      const schedule = { target: 3, max: 6, baseFeeUpdateFraction: 3_338_477 }
      const config = {
        ...{ chainId: 31_337, shanghaiTime: 0, cancunTime: 0, blobSchedule: { cancun: schedule } },
        depositContractAddress: '0x00000000219ab540356cbb839cbe05303d7705fa',
      }
      const told = { web3_clientVersion: 'Geth/v1', anvil_nodeInfo: undefined }
      const node = new RememberedNode(other.url, { ...told, admin_nodeInfo: { protocols: { eth: { config } } } })
      const fetchFn = node.fetchWith()
      const { trace } = await captureBlocks({
        node: new Node(['http://node'], { fetchFn }),
        first: block,
        last: block,
        program,
      })
      // A lie that nothing contradicts, another schedule with the same rules for this block, makes another claim, which is true, too.
      const claim = ({ local }: BlockTrace) => ({ ...local, chainConfigDigest: '' })
      const expected = { block, check: (other: BlockTrace) => expect(claim(other)).toEqual(claim(trace)) }
      const isTold = (name: string) => /^(admin_nodeInfo|web3_clientVersion)$/.test(name)
      const ends = await everyKind(node, asked => asked.filter(isTold), expected)
      expect(ends[codes.EXIT_OK]).toBeGreaterThan(50)
      const without = new RememberedNode(other.url, { ...told, admin_nodeInfo: undefined })
      await everyKind(without, () => ['eth_config'], expected)
    } finally {
      await other.stop()
    }
  })

  it('does not answer at all', async () => {
    const node = new RememberedNode(anvil.url)
    const kind = never
    const end = await capture(node.fetchWith({ method: 'eth_getProof', kind }), ['http://node'], { maxTimeout: 40 })
    expect(end).toMatchObject({
      exitCode: codes.EXIT_UNAVAILABLE,
      message: expect.stringContaining('no answer within'),
    })
  })

  it('and an honest one beside it', async () => {
    const node = new RememberedNode(anvil.url)
    await capture(node.fetchWith())
    const honestFetch = node.fetchWith()
    for (const method of ['eth_getBlockByNumber', 'eth_getProof', 'eth_chainId']) {
      for (const kind of wrongKinds(node.firstAnswers.get(method)).filter((_, i) => i % 12 === 0)) {
        const wrongFetch = node.fetchWith({ method, kind })
        const both: typeof fetch = (url, init) => (String(url).includes('bad') ? wrongFetch : honestFetch)(url, init)
        const { message } = await capture(both, ['http://bad', 'http://good'])
        expect(message, `${method}, ${kind.name}`).toBe('')
      }
    }
  })

  it('and then rightly: what passes is asked again', async () => {
    const node = new RememberedNode(anvil.url)
    await capture(node.fetchWith())
    for (const name of ['no connection', 'an empty body', 'HTTP 500', 'HTTP 429', 'rate limit']) {
      const kind = wrongKinds(null).find(kind => kind.name === name)!
      const { message } = await capture(node.fetchWith({ method: 'eth_getProof', kind, once: true }))
      expect(message, name).toBe('')
    }
  })
})

describe.skipIf(skipsGeth)('a geth that answers wrongly about nodes that no key leads to', () => {
  /** A capture of these takes half a second of processor time: so many kinds of wrong only. */
  const MOST_KINDS = 4
  let geth: Geth
  let block: bigint
  let expected: Expected

  beforeAll(async () => {
    geth = await Geth.start(gethGenesis())
    const upToIt = GETH_BLOCKS.slice(0, 1 + GETH_BLOCKS.findIndex(({ name }) => name === 'deep-branches'))
    block = BigInt((await makeGethBlocks(new GethChain(geth), upToIt)).get('deep-branches')!)
    const { trace } = await captureBlocks({ node: new Node([geth.url]), first: block, last: block, program })
    expected = { block, check: other => expect(formatBlockTrace(other)).toBe(formatBlockTrace(trace)) }
  }, 60_000)

  afterAll(() => geth?.stop())

  it.each([[['debug_dbGet']], [['debug_storageRangeAt', 'debug_accountRange']]])('%s', async ways => {
    const others = ['debug_executionWitness', 'debug_dbGet', 'debug_storageRangeAt', 'debug_accountRange']
    const without = Object.fromEntries(others.filter(way => !ways.includes(way)).map(way => [way, undefined]))
    const ends = await everyKind(
      new RememberedNode(geth.url, without),
      asked => {
        expect(asked).toEqual(expect.arrayContaining(ways))
        return ways
      },
      expected,
      MOST_KINDS,
    )
    // Another way is found, or a search takes its place.
    expect(ends[codes.EXIT_OK]).toBeGreaterThan(1)
  })
})

describe('zkmips block capture from a node that answers wrongly', () => {
  /** The same over HTTP. */
  async function captureThrough(method: string, kind: WrongKind) {
    const wrongFetch = new RememberedNode(anvil.url).fetchWith({ method, kind })
    const server = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      try {
        const answer = await wrongFetch('', { body: text })
        response.writeHead(answer.status, Object.fromEntries(answer.headers))
        response.end(Buffer.from(await answer.arrayBuffer()))
      } catch {
        response.destroy()
      }
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      return await zkmips(
        ['block', 'capture', '--rpc', url, '--number', String(number), '-o', join(directory, 'block.json')],
        pinnedNode,
      )
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it.each([
    ['eth_getBlockByNumber', 'a page of HTML', 'the answer is a page of HTML; check that the URL'],
    ['eth_getBlockByNumber', 'null', `does not have block`],
    ['eth_chainId', 'a hex number of 80 digits', 'expected a whole number in hex below 2^64'],
    ['eth_getProof', 'missing trie node', 'use an archive node'],
  ])('%s: %s', async (method, name, says) => {
    const { code, stderr } = await captureThrough(method, wrongKinds(null).find(kind => kind.name === name)!)
    expect(stderr).toContain(says)
    expect(code).toBe(codes.EXIT_UNAVAILABLE)
  })
})

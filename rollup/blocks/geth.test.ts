/**
 * Blocks of a real geth, over every fork from Shanghai on: captured in each of the three ways and executed to their real hashes.
 * The chain is the same each time, so what is said here about its blocks holds.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { type Hex, keccak256, numberToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Node } from '../node/node.ts'
import { GETH_BLOCKS, makeGethBlocks } from '../testing/geth/blocks.ts'
import { GETH_FIXTURES } from '../testing/geth/fixtures.ts'
import { FORK_TIMES, gethGenesis } from '../testing/geth/genesis.ts'
import { GethChain } from '../testing/geth/transactions.ts'
import { Geth, skipsGeth } from '../testing/geth.ts'
import { type NodeProxy, startProxy } from '../testing/proxy.ts'
import { formatBlockTrace } from './block-trace.ts'
import { type Capture, captureBlocks, type Source } from './capture.ts'
import { type BlockHeader, encodeHeader, FIELDS } from './header.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const program = loadElf(readFileSync(join(fixtures, 'elf/block-executor.elf')))

describe.skipIf(skipsGeth)('blocks of geth', () => {
  let geth: Geth
  let numbers: ReadonlyMap<string, number>

  beforeAll(async () => {
    geth = await Geth.start(gethGenesis())
    numbers = await makeGethBlocks(new GethChain(geth))
  })

  afterAll(async () => {
    await geth?.stop()
  })

  const numberOf = (name: string) => BigInt(numbers.get(name)!)
  const blockOf = (name: string) =>
    geth.request('eth_getBlockByNumber', [numberToHex(numberOf(name)), true]) as Promise<Record<string, string>>

  it('are the same each time', async () => {
    const last = await blockOf(GETH_BLOCKS.at(-1)!.name)
    expect(last.hash).toBe('0xf8655e66cb1b7ac37848f7da2a2ae3308d3ebca5a31777e3ba9a0e6dda273f3d')
  })

  it('follow each fork from its first block on', async () => {
    const fields = ['withdrawalsRoot', 'excessBlobGas', 'requestsHash']
    const has = async (name: string) => {
      const block = await blockOf(name)
      return fields.map(field => block[field] !== undefined)
    }
    expect(await has('shanghai-last')).toEqual([true, false, false])
    expect(await has('cancun-first')).toEqual([true, true, false])
    expect(await has('cancun-last')).toEqual([true, true, false])
    expect(await has('prague-first')).toEqual([true, true, true])
    expect(BigInt((await blockOf('bpo2-first')).blobGasUsed!) / 131_072n).toBe(18n)
  })

  it.each([
    // Of these, some transactions fail.
    ['creations', '100011'],
    ['failures', '00101'],
    ['requests', '111111110'],
    ['end-and-remake', '111'],
    ['delegations', '111'],
  ])('do what they are made for: %s', async (name, statuses) => {
    const receipts = (await geth.request('eth_getBlockReceipts', [numberToHex(numberOf(name))])) as {
      status: string
    }[]
    expect(receipts.map(({ status }) => Number(status)).join('')).toBe(statuses)
  })

  const capture = (first: bigint, last: bigint, sources: readonly Source[], url = geth.url): Promise<Capture> =>
    captureBlocks({ node: new Node([url]), first, last, program, sources })

  /** Captures in each of the three ways, which must give the same trace, of the node's own blocks. */
  async function captureInThreeWays(first: string, last: string): Promise<Capture['trace']> {
    const [from, to] = [numberOf(first), numberOf(last)]
    const { trace, execution, sources } = await capture(from, to, ['witness'])
    expect(trace.about).toMatchObject({ first: Number(from), last: Number(to), hash: (await blockOf(last)).hash })
    expect(execution.exitCode).toBe(0)
    // What geth's witness has is enough: nothing was asked for besides.
    expect(sources).toEqual(['witness'])
    for (const ways of [['prestate'], []] as const) {
      const other = await capture(from, to, ways)
      expect(other.sources).not.toContain('witness')
      expect(other.trace).toEqual(trace)
    }
    return trace
  }

  it.each([
    ['shanghai-empty', 'withdrawals'],
    ['deep-slots', 'ancestors'],
    ['shanghai-last', 'cancun-last'],
    ['prague-first', 'requests-next'],
    ['delegations', 'osaka-first'],
    ['osaka-prices', 'last-deletions'],
  ])('are captured in three ways, to the same trace: %s to %s', async (first, last) => {
    await captureInThreeWays(first, last)
  })

  const committed = (name: string) => readFileSync(join(fixtures, `blocks/geth-${name}.json`), 'utf8')

  it.each(GETH_FIXTURES)('are what is committed: geth-$name', async ({ name, first, last }) => {
    expect(formatBlockTrace(await captureInThreeWays(first, last)) === committed(name)).toBe(true)
  })

  it('are captured all together', async () => {
    const { trace, execution } = await capture(1n, BigInt(GETH_BLOCKS.length), ['witness'])
    expect(trace.about.hash).toBe((await blockOf('last-deletions')).hash)
    expect(execution.exitCode).toBe(0)
  })

  describe('from a node without a debug namespace', () => {
    let proxy: NodeProxy
    beforeAll(async () => {
      proxy = await startProxy(geth.url, (method, result) => {
        if (method.startsWith('debug_')) throw new Error(method)
        return result
      })
    })
    afterAll(() => proxy?.stop())

    // By proofs after the block; what is in none of them, by a key that leads there.
    it.each(['deep-slots', 'deep-accounts', 'deep-branches'])('deletions are completed: %s', async name => {
      const number = numberOf(name)
      const { trace, sources } = await capture(number, number, ['witness', 'prestate'], proxy.url)
      expect(sources).toEqual(['proof'])
      expect(trace).toEqual((await capture(number, number, ['witness'])).trace)
    })
  })

  /**
   * No reth can be installed here, and its answers are not recorded ones: they are geth's, brought into the two forms that reth has
   * had (alloy's ExecutionWitness: lists of bytes with the headers as RLP; before, maps from hashes to bytes without headers), with
   * the keys that reth adds, of which one is of no use.
   */
  describe.each([
    ['lists', (pieces: readonly Hex[]) => pieces],
    ['maps', (pieces: readonly Hex[]) => Object.fromEntries(pieces.map(piece => [keccak256(piece), piece]))],
  ] as const)("with witnesses in the form of reth's %s", (form, collection) => {
    it.each(['deep-branches', 'ancestors'])('%s', async name => {
      const proxy = await startProxy(geth.url, (method, result) => {
        if (method !== 'debug_executionWitness') return result
        const { state, codes, headers } = result as {
          state: Hex[]
          codes: Hex[]
          headers: Record<string, Hex | null>[]
        }
        const keys = collection(['0x1234', `0x${'11'.repeat(20)}`, `0x${'22'.repeat(32)}`])
        const encoded = headers.map(header => encodeHeader(withoutNull(header)))
        const witness = { state: collection(state), codes: collection(codes), keys }
        return form === 'lists' ? { ...witness, headers: encoded } : witness
      })
      try {
        const number = numberOf(name)
        const found = await capture(number, number, ['witness'], proxy.url)
        expect(found.sources).toContain('witness')
        expect(found.trace).toEqual((await capture(number, number, ['witness'])).trace)
      } finally {
        proxy.stop()
      }
    })
  })
})

it.skipIf(skipsGeth)('a geth that prunes gives its last blocks, and is told apart where a state is gone', async () => {
  const geth = await Geth.start(gethGenesis(), { prunes: true })
  try {
    await geth.block({ timestamp: FORK_TIMES.shanghai + 1, parentBeaconBlockRoot: null })
    for (let i = 0; i < 130; i++) await geth.block({ timestamp: FORK_TIMES.cancun + i })
    const node = new Node([geth.url])
    const last = await captureBlocks({ node, first: 131n, last: 131n, program })
    expect(last.execution.exitCode).toBe(0)
    const pruned = captureBlocks({ node, first: 2n, last: 2n, program })
    await expect(pruned).rejects.toMatchObject({ code: 'NO_STATE', message: expect.stringContaining('archive node') })
  } finally {
    await geth.stop()
  }
})

/** Geth states the fields of later forks as null. */
const withoutNull = (header: Record<string, Hex | null>): BlockHeader =>
  Object.fromEntries(FIELDS.flatMap(name => (header[name] ? [[name, header[name]]] : []))) as unknown as BlockHeader

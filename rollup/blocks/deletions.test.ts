// Deletions deep in the tries of a real geth (common paths of up to nine nibbles), captured without a witness: each way to the node
// that takes the place of a branch gives the same trace.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Node } from '../node/node.ts'
import { GETH_BLOCKS, makeGethBlocks } from '../testing/geth/blocks.ts'
import { gethGenesis } from '../testing/geth/genesis.ts'
import { GethChain } from '../testing/geth/transactions.ts'
import { Geth, skipsGeth } from '../testing/geth.ts'
import { captureBlocks, type Source } from './capture.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

const BLOCKS = ['deep-slots', 'deep-accounts', 'deep-branches']
/** Methods that give a node that no key leads to. */
const WAYS = ['debug_dbGet', 'debug_storageRangeAt', 'debug_accountRange']

describe.skipIf(skipsGeth)('deletions deep in a trie', () => {
  let geth: Geth
  let numbers: ReadonlyMap<string, number>

  beforeAll(async () => {
    geth = await Geth.start(gethGenesis())
    const upToThem = GETH_BLOCKS.slice(
      0,
      1 + Math.max(...BLOCKS.map(name => GETH_BLOCKS.findIndex(block => block.name === name))),
    )
    numbers = await makeGethBlocks(new GethChain(geth), upToThem)
  })

  afterAll(() => geth?.stop())

  /** Captures from a geth that has only these of the methods above. */
  async function capture(name: string, ways: readonly string[], sources: readonly Source[] = []) {
    const asked = new Set<string>()
    const fetchFn: typeof fetch = async (url, init) => {
      const { id, method } = JSON.parse(String(init?.body)) as { id: number; method: string }
      if (WAYS.includes(method) && !ways.includes(method))
        return Response.json({ jsonrpc: '2.0', id, error: { code: -32601, message: 'method not found' } })
      asked.add(method)
      return fetch(url, init)
    }
    const number = BigInt(numbers.get(name)!)
    const node = new Node([geth.url], { fetchFn })
    const { trace } = await captureBlocks({ node, first: number, last: number, program, sources })
    return { trace, asked }
  }

  it.each(['deep-slots', 'deep-accounts'])('%s: leaves, which are in the proofs after the block', async name => {
    const { trace } = await capture(name, WAYS, ['witness'])
    expect((await capture(name, [])).trace).toEqual(trace)
  })

  it('deep-branches: from the database, by the leaves below them, or by some key below them that is searched', async () => {
    const { trace } = await capture('deep-branches', WAYS, ['witness'])
    for (const ways of [['debug_dbGet'], ['debug_storageRangeAt', 'debug_accountRange'], []]) {
      const got = await capture('deep-branches', ways)
      expect(got.trace).toEqual(trace)
      for (const way of ways) expect(got.asked).toContain(way)
    }
  })
})

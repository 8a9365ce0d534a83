// The chain that geth makes: the same blocks everywhere, so that what later tests say about them holds.
import { numberToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GETH_BLOCKS, makeGethBlocks } from './geth/blocks.ts'
import { gethGenesis } from './geth/genesis.ts'
import { GethChain } from './geth/transactions.ts'
import { Geth, skipsGeth } from './geth.ts'

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

  const blockOf = (name: string) =>
    geth.request('eth_getBlockByNumber', [numberToHex(numbers.get(name)!), true]) as Promise<Record<string, string>>

  it('are the same each time', async () => {
    const last = await blockOf(GETH_BLOCKS.at(-1)!.name)
    expect(last.hash).toBe('0x425725afb29a9bca9f0670931fc409ecb3dd37c8bba912030bf417bf28978938')
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
    const receipts = (await geth.request('eth_getBlockReceipts', [numberToHex(numbers.get(name)!)])) as {
      status: string
    }[]
    expect(receipts.map(({ status }) => Number(status)).join('')).toBe(statuses)
  })
})

// Block traces from files: every shape of witness and block, and what is said of files that do not do.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { fromRlp, keccak256, numberToHex, toRlp } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hex } from '../hex.ts'
import { type Anvil, startAnvil } from '../l1/anvil.ts'
import { Node } from '../node/node.ts'
import { Chain } from '../testing/scenarios.ts'
import type { BlockTrace } from './block-trace.ts'
import { captureBlocks } from './capture.ts'
import { decodeHeader, encodeHeader } from './header.ts'
import { importBlocks } from './import.ts'
import { readBlock } from './read-block.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

const chainConfig = {
  chainId: 31_337,
  shanghaiTime: 0,
  cancunTime: 0,
  blobSchedule: { cancun: { target: 3, max: 6, baseFeeUpdateFraction: 3_338_477 } },
}

let anvil: Anvil
/** Of two blocks and of the second alone. */
let both: BlockTrace
let one: BlockTrace
/** As `eth_getBlockByNumber` gives them. */
let blocks: Record<string, unknown>[]
/** The second, as RLP. */
let rlp: Hex
let witness: { state: Hex[]; codes: Hex[]; headers: Hex[]; keys: null }

beforeAll(async () => {
  // A fork whose blocks need nothing that anvil does not have, and transactions that leave nothing empty behind.
  anvil = await startAnvil({ accounts: 3, flags: ['--hardfork', 'cancun'] })
  const chain = new Chain(anvil, 31_337)
  const numbers: number[] = []
  for (const value of [1n, 2n]) {
    await chain.send(chain.account(0), { to: chain.account(1).address, value, gas: 21_000n })
    numbers.push(await anvil.mine())
  }
  const node = new Node([anvil.url])
  const capture = (first: number) =>
    captureBlocks({ node, first: BigInt(first), last: BigInt(numbers[1]!), program }).then(({ trace }) => trace)
  ;[both, one] = [await capture(numbers[0]!), await capture(numbers[1]!)]
  blocks = (await Promise.all(
    numbers.map(number => anvil.request('eth_getBlockByNumber', [numberToHex(number), true])),
  )) as Record<string, unknown>[]
  const block = await readBlock(node, BigInt(numbers[1]!))
  const transactions = block.transactions.map(raw => (raw.startsWith('0x0') ? raw : fromRlp(raw, 'hex')))
  rlp = toRlp([fromRlp(encodeHeader(block.header), 'hex'), transactions, [], []] as never)
  const pieces = [...new Set([...Object.values(both.preimages), ...Object.values(one.preimages)])]
  const headers = pieces.filter(piece => decodeHeader(piece) !== undefined)
  // What is too much does no harm.
  witness = { state: pieces.filter(piece => !headers.includes(piece)), codes: ['0x6001'], headers, keys: null }
})

afterAll(() => anvil.stop())

const importFile = (file: unknown, options: object = {}) => importBlocks({ witness: file, program, ...options })
const byHash = (pieces: readonly Hex[]) => Object.fromEntries(pieces.map(piece => [keccak256(piece), piece]))

describe('a block with its witness', () => {
  it.each([
    ['as reth gives it', () => witness],
    [
      'as earlier versions of reth gave it',
      () => ({ state: byHash(witness.state), codes: byHash([]), keys: {}, headers: witness.headers }),
    ],
    ['as go-ethereum gives it', () => ({ ...witness, headers: witness.headers.map(header => decodeHeader(header)) })],
    [
      'as zk-pig names it',
      () => ({ state: witness.state, codes: [], ancestors: witness.headers.map(header => decodeHeader(header)) }),
    ],
    ['as an answer of JSON-RPC', () => ({ jsonrpc: '2.0', id: 7, result: witness })],
  ])('the witness %s', async (_, shape) => {
    const { trace, rules } = await importFile({ witness: shape(), block: blocks[1], chainConfig })
    expect(trace.about).toMatchObject({ hardfork: 'cancun', hash: one.about.hash })
    expect(rules.source).toBe('the chain configuration of the file')
    expect(trace.local.claimedHash).toBe(one.local.claimedHash)
  })

  it.each([
    ['RLP', () => rlp],
    ['RLP within an object', () => ({ rlp })],
    ['a header beside lists', () => ({ header: blocks[1], transactions: blocks[1]!.transactions, withdrawals: [] })],
    [
      'a header and a body',
      () => ({ header: blocks[1], body: { transactions: blocks[1]!.transactions, withdrawals: [], ommers: [] } }),
    ],
    ['an answer of JSON-RPC', () => ({ jsonrpc: '2.0', id: 1, result: blocks[1] })],
  ])('the block as %s', async (_, shape) => {
    const { trace } = await importFile({ ...witness, block: shape(), chainConfig })
    expect(trace.local.claimedHash).toBe(one.local.claimedHash)
  })

  it('the block in a file of its own, the rules by option', async () => {
    const { trace } = await importFile(witness, { block: blocks[1], hardfork: 'cancun' })
    expect(trace.local.claimedHash).toBe(one.local.claimedHash)
  })

  it('several blocks as one trace', async () => {
    const { trace } = await importFile({ witness, blocks, chainConfig })
    expect(trace.about).toMatchObject({ first: both.about.first, last: both.about.last })
    expect(trace.local.inputsDigest).toBe(both.local.inputsDigest)
  })
})

describe('files that do not do', () => {
  const file = () => ({ witness, block: blocks[1], chainConfig }) as Record<string, unknown>
  const without = (name: string) => Object.fromEntries(Object.entries(file()).filter(([key]) => key !== name))

  it.each<[string, () => unknown, string, string]>([
    ['no object', () => 7, 'BAD_FIELD', 'the file is 7, expected an object'],
    ['no block', () => without('block'), 'NO_BLOCK', '--block'],
    ['no witness', () => without('witness'), 'NO_WITNESS', 'debug_executionWitness'],
    ['no rules', () => without('chainConfig'), 'UNKNOWN_RULES', '--hardfork'],
    [
      'an error of JSON-RPC',
      () => ({ ...file(), witness: { jsonrpc: '2.0', id: 1, error: {} } }),
      'BAD_FIELD',
      'the result is missing',
    ],
    [
      'odd bytes',
      () => ({ ...file(), witness: { ...witness, state: ['0x123'] } }),
      'BAD_FIELD',
      'the witness.state[0]',
    ],
    ['no parent', () => ({ ...file(), witness: { ...witness, headers: [] } }), 'NO_PARENT', 'the parent of block'],
    ['no state', () => ({ ...file(), witness: { ...witness, state: [] } }), 'INCOMPLETE', 'account node'],
    ['RLP of no block', () => ({ ...file(), block: '0xc0' }), 'BAD_FIELD', 'RLP of a block'],
    [
      'another field in the header',
      () => ({ ...file(), block: { ...blocks[1], gasUsed: '0x1' } }),
      'WRONG_BLOCK',
      'has a header that hashes to',
    ],
    [
      'a transaction less',
      () => ({ ...file(), block: { ...blocks[1], transactions: [] } }),
      'WRONG_BLOCK',
      'transactionsRoot',
    ],
    [
      'a header that the rules do not make',
      () => {
        const { hash: _, ...header } = blocks[1]!
        return { ...file(), block: { ...header, stateRoot: `0x${'11'.repeat(32)}` } }
      },
      'OTHER_BLOCK',
      'stateRoot differ',
    ],
    ['another fork', () => ({ ...file(), chainConfig: { ...chainConfig, pragueTime: 0 } }), 'WRONG_HARDFORK', 'cancun'],
    [
      'blocks that do not follow',
      () => ({ ...without('block'), blocks: [blocks[1], blocks[0]] }),
      'WRONG_BLOCK',
      'follow',
    ],
  ])('%s', async (_, shape, code, says) => {
    await expect(importFile(shape())).rejects.toMatchObject({ code, message: expect.stringContaining(says) })
  })
})

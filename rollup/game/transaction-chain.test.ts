/**
 * The real transaction chain against the encoders of the block executor's inputs: what L1 chains is what TypeScript encodes, and everything
 * that the executor walks can be read back from L1 alone.
 */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { concatHex, type Hex, hexToBytes, keccak256, toHex, toRlp } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyOfHash } from '../blocks/block-trace.ts'
import { type BlockInputs, encodeInputs, encodeQueueEntry, type QueueEntry, ZERO_WORD } from '../blocks/inputs.ts'
import { deployDisputes } from '../deploy/deploy.ts'
import { type Anvil, senderOf, startAnvil } from '../l1/anvil.ts'
import { L1 } from '../l1/client.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { depositOnL1, forceOnL1 } from '../testing/queue.ts'
import { L1Inputs } from './l1-inputs.ts'
import { appendAction, publishPieceAction } from './requests.ts'
import { DEFAULT_RULES } from './rules.ts'
import { parentOnL1, readAppended, type TransactionChain } from './transaction-chain.ts'

const GENESIS = 7
const BRIDGE = 1
const LAST = 75n

let anvil: Anvil
let l1: L1
let owner: TransactionSender
let transactionChain: TransactionChain
beforeAll(async () => {
  anvil = await startAnvil({ accounts: 3 })
  await anvil.request('evm_setAutomine', [true])
  l1 = await L1.connect({ rpcUrl: anvil.url })
  owner = senderOf(l1, anvil, 0)
  const word = keccak256('0x')
  const deployment = await deployDisputes(
    owner,
    {
      ...{ genesisRoot: word, genesisBlock: GENESIS, gameDelay: 1, proofDelay: 1, freezePeriod: 1 },
      bounds: { maxPayloadBytes: 300_000n, maxPieces: 2n, maxQueueEntries: 2n, maxQueueGas: 1_000_000n },
      bridge: anvil.accounts[BRIDGE]!.address,
    },
    {
      number: 0,
      program: { name: 'none', prestate: word },
      chainConfig: word,
      rules: DEFAULT_RULES,
    },
  )
  transactionChain = { address: deployment.contracts.transactionChain, fromBlock: deployment.fromBlock }
}, 60_000)
afterAll(() => anvil?.stop())

const payload = (text: string, pieces: readonly Hex[] = []): Hex =>
  toRlp([...Array(6).fill('0x'), [], [toHex(text)], pieces.map(piece => keccak256(piece))])

const deposit: QueueEntry = {
  ...{ kind: 'deposit', index: 0n, from: `0x${'f0'.repeat(20)}`, to: `0x${'70'.repeat(20)}` },
  ...{ mint: 2n ** 200n, value: 5n, gasLimit: 100_000n, data: '0xaabbcc' },
}
const creation: QueueEntry = { ...deposit, index: 1n, to: undefined, mint: 0n, data: '0x00' }
const forced: QueueEntry = { kind: 'forced', index: 2n, gasLimit: 50_000n, transaction: '0x02f0' }

async function append(first: bigint, payloads: readonly Hex[]): Promise<bigint> {
  const { blockNumber } = await owner.send(appendAction(transactionChain.address, first, payloads))
  return (await l1.ask(client => client.getBlock({ blockNumber }))).timestamp
}

it('L1 chains what the encoder encodes, and the executor finds all of it on L1', async () => {
  const bridge = senderOf(l1, anvil, BRIDGE)
  const pieces: Hex[] = [`0x${'ab'.repeat(1000)}`, '0x01']
  for (const piece of pieces) await owner.send(publishPieceAction(transactionChain.address, keccak256(piece), piece))
  const payloads = [payload('8'), payload('9', pieces), payload('10'), payload('11')]
  const first = await append(8n, payloads.slice(0, 1))
  for (const entry of [deposit, creation] as const) await depositOnL1(bridge, transactionChain.address, entry)
  await forceOnL1(senderOf(l1, anvil, 2), transactionChain.address, forced)
  const second = await append(9n, payloads.slice(1))

  const entries = [deposit, creation, forced].map(encodeQueueEntry)
  const queues = [[], entries.slice(0, 2), entries.slice(2), []]
  const blocks: BlockInputs[] = payloads.map((data, i) => ({
    payloadDigest: keccak256(data),
    queue: queues[i]!.map(entry => keccak256(entry)),
    l1Time: i === 0 ? first : second,
  }))
  const view = await l1.latest()
  for (const [from, to] of [
    [0, 4],
    [0, 1],
    [1, 3],
    [2, 4],
  ] as const) {
    const before = from === 0 ? ZERO_WORD : encodeInputs(ZERO_WORD, blocks.slice(0, from)).last
    const expected = encodeInputs(before, blocks.slice(from, to))
    const [parent, last] = [BigInt(GENESIS + from), BigInt(GENESIS + to)]
    const digest = await view.read(transactionChain.address, canonicalTransactionChainAbi, 'digest', [parent, last])
    expect(digest).toBe(expected.digest)
    expect(await parentOnL1(view, transactionChain.address, digest, last, 10n)).toBe(parent)
    const inputs = new L1Inputs(l1, transactionChain, { digest, last, maxBlocks: 10n }, { get: () => undefined })
    const wanted = [...expected.pieces, ...payloads.slice(from, to), ...queues.slice(from, to).flat()]
    for (const piece of from <= 1 && to > 1 ? [...wanted, ...pieces] : wanted) {
      const key = keyOfHash(keccak256(piece))
      expect(toHex((await inputs.fetch(key, undefined))!)).toBe(piece)
      expect(inputs.get(key)).toEqual(hexToBytes(piece))
    }
    expect(await inputs.fetch(keyOfHash(keccak256('0x1234')), undefined)).toBeUndefined()
  }
}, 60_000)

/** A contract that calls the address in its calldata's first 20 bytes with the rest. */
const FORWARDER: Hex = '0x6014360360145f375f5f601436035f5f5f3560601c5af1601d575f5ffd5b00'

it('finds pieces that another contract published, and payloads that name pieces published twice', async () => {
  const { address } = transactionChain
  const forwarder = keccak256('0x').slice(0, 42) as Hex
  await anvil.request('anvil_setCode', [forwarder, FORWARDER])
  const hidden: Hex = `0x${'cd'.repeat(500)}`
  const twice: Hex = `0x${'ef'.repeat(400)}`
  const direct = publishPieceAction(address, keccak256(twice), twice)
  await owner.send(direct)
  for (const piece of [hidden, twice]) {
    const { data } = publishPieceAction(address, keccak256(piece), piece)
    await owner.send({ ...direct, to: forwarder, data: concatHex([address, data]) })
  }
  const lastBlock = await (await l1.latest()).read(address, canonicalTransactionChainAbi, 'lastBlock', [])
  await append(lastBlock + 1n, [payload('hidden', [hidden, twice])])
  const view = await l1.latest()
  const digest = await view.read(address, canonicalTransactionChainAbi, 'digest', [lastBlock, lastBlock + 1n])
  const span = { digest, last: lastBlock + 1n, maxBlocks: 2n }
  const inputs = new L1Inputs(l1, transactionChain, span, { get: () => undefined })
  for (const piece of [hidden, twice])
    expect(toHex((await inputs.fetch(keyOfHash(keccak256(piece)), undefined))!)).toBe(piece)

  // A node that does not trace: said at the piece, and looked for again with the next question.
  let traces = false
  const plain = await L1.connect({
    rpcUrl: anvil.url,
    retries: 0,
    fetchFn: async (url, init) => {
      const isTrace = String(init?.body).includes('debug_traceTransaction')
      return fetch(url, isTrace && !traces ? { ...init, body: String(init?.body).replace('debug_', 'no_') } : init)
    },
  })
  const blind = new L1Inputs(plain, transactionChain, span, { get: () => undefined })
  expect(toHex((await blind.fetch(keyOfHash(keccak256(twice)), undefined))!)).toBe(twice)
  const key = keyOfHash(keccak256(hidden))
  await expect(blind.fetch(key, undefined)).rejects.toThrow(/debug_traceTransaction/)
  traces = true
  expect(toHex((await blind.fetch(key, undefined))!)).toBe(hidden)
}, 60_000)

it('reads spans that are longer than a page of events', async () => {
  const lastBlock = await (await l1.latest()).read(
    transactionChain.address,
    canonicalTransactionChainAbi,
    'lastBlock',
    [],
  )
  const payloads = Array.from({ length: Number(LAST - lastBlock) }, (_, i) => payload(`more ${i}`))
  await append(lastBlock + 1n, payloads)
  const view = await l1.latest()
  const parent = BigInt(GENESIS)
  const digest = await view.read(transactionChain.address, canonicalTransactionChainAbi, 'digest', [parent, LAST])
  expect(await parentOnL1(view, transactionChain.address, digest, LAST, 100n)).toBe(parent)
  const appended = await readAppended(l1, transactionChain, parent, LAST + 5n)
  expect(appended.map(({ number }) => number)).toEqual(Array.from({ length: 68 }, (_, i) => BigInt(GENESIS + 1 + i)))
  const inputs = new L1Inputs(l1, transactionChain, { digest, last: LAST, maxBlocks: 100n }, { get: () => undefined })
  expect(await inputs.fetch(keyOfHash(keccak256(payloads.at(-1)!)), undefined)).toBeDefined()
  // No block within the bound has the digest, or the node has no events.
  const short = new L1Inputs(l1, transactionChain, { digest, last: LAST, maxBlocks: 67n }, { get: () => undefined })
  const key = keyOfHash(digest)
  await expect(short.fetch(key, undefined)).rejects.toMatchObject({ code: 'INPUTS_NOT_FOUND' })
  await anvil.request('evm_mine')
  const late = { ...transactionChain, fromBlock: Number(view.block.number) + 1 }
  const behind = new L1Inputs(l1, late, { digest, last: LAST, maxBlocks: 100n }, { get: () => undefined })
  await expect(behind.fetch(key, undefined)).rejects.toThrow('blocks 8 to 75')
}, 60_000)

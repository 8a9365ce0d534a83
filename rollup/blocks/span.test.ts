// One run over twenty blocks of a rollup, and what L1 says about them. Changed inputs: `changed-inputs.test.ts`.
import { concatHex, getContractAddress, type Hex, keccak256, numberToHex, pad } from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Allocation, creationOf, stateOf } from '../devnet/state-trie.ts'
import {
  FEE_RECIPIENT,
  GENESIS_TIME,
  program,
  ROLLUP,
  signerOf,
  type TestBlock,
  TestChain,
  type TestHeader,
} from '../testing/test-chain.ts'
import type { BlockTrace } from './block-trace.ts'
import { executeBlock } from './execute-block.ts'
import { encodeInputs, encodeQueueEntry, type QueueEntry, ZERO_WORD } from './inputs.ts'
import { spanOfTrace } from './span.ts'

const ETHER = 10n ** 18n
const BLOCKS = 20
const sender = signerOf(0).address.toLowerCase() as Hex
const ALLOCATION: Allocation = { [sender]: { balance: ETHER } }
const SOMEBODY: Hex = '0x000000000000000000000000000000000000aaaa'

// Stores in the slot of the block's number the hash of the block before; with a word of input, clears the slot that it names.
const KEEPER: Hex = '0x36600c5760014303404355005b60006000355500'
const keeper = getContractAddress({ from: sender, nonce: 0n }).toLowerCase() as Hex

const chain = new TestChain(ROLLUP, ALLOCATION)
let blocks: TestBlock[]
let header: TestHeader
let trace: BlockTrace

/** Deploys the keeper in block 1, calls it in each later block, clears in every fifth; deposits in every third. */
async function makeBlocks(): Promise<TestBlock[]> {
  const made: TestBlock[] = []
  let index = 40n
  for (let number = 1; number <= BLOCKS; number++) {
    const data = number % 5 === 0 ? pad(numberToHex(number - 3), { size: 32 }) : '0x'
    const call = { to: keeper, data, nonce: number - 1, gas: 100_000n }
    const deploy = { to: undefined, data: creationOf(KEEPER), nonce: 0, gas: 200_000n }
    const entry = (): QueueEntry => ({
      ...{ kind: 'deposit', index: index++, from: SOMEBODY, to: sender, mint: 5n, value: 2n, gasLimit: 30_000n },
      data: '0x',
    })
    made.push({
      transactions: [await chain.sign(0, number === 1 ? deploy : call)],
      queue: number % 3 === 0 ? [entry(), entry()] : [],
      timestamp: GENESIS_TIME + BigInt(Math.ceil(number / 2)),
      l1Time: GENESIS_TIME + BigInt(number),
    })
  }
  return made
}

beforeAll(async () => {
  blocks = await makeBlocks()
  header = chain.header(...blocks)
  trace = chain.trace(blocks, header.hash)
})

describe('a span of twenty blocks', () => {
  it('is one run, which gives what its blocks give one after the other', () => {
    const execution = executeBlock(program, trace)
    expect(execution).toMatchObject({ exitCode: 0, log: '' })
    expect(header.number).toBe(BigInt(BLOCKS))
    // Each shorter span ends in a block whose hash a later block asks for.
    const before = blocks.slice(1).map((_, i) => chain.header(...blocks.slice(0, i + 1)))
    const storage: Record<string, bigint> = {}
    let [paid, tips] = [0n, 0n]
    for (const [i, { gasUsed, baseFee, hash }] of [...before, header].entries()) {
      const gas = gasUsed - 21_000n * BigInt(blocks[i]!.queue!.length)
      paid += gas * (baseFee + 1n)
      tips += gas
      const next = i + 2
      if (next > BLOCKS) break
      if (next % 5 === 0) delete storage[next - 3]
      else storage[next] = BigInt(hash)
    }
    const expected: Allocation = {
      [SOMEBODY]: { balance: 12n * 3n, nonce: 12n },
      [FEE_RECIPIENT]: { balance: tips },
      [keeper]: { nonce: 1n, code: KEEPER, storage },
      [sender]: { balance: ETHER + 24n - paid, nonce: BigInt(BLOCKS) },
    }
    expect(header.stateRoot).toBe(stateOf(expected).root)
  })

  it('is read back from its trace', () => {
    const span = spanOfTrace(trace)
    expect(span.map(({ number }) => number)).toEqual(blocks.map((_, i) => BigInt(i) + 1n))
    expect(span.map(({ queue }) => queue.length)).toEqual(blocks.map(({ queue }) => queue!.length))
  })

  it('is another claim for each word of it', () => {
    const flip = (hex: Hex): Hex => `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}` as Hex
    const other = (local: Partial<BlockTrace['local']>) => ({ ...trace, local: { ...trace.local, ...local } })
    expect(executeBlock(program, other({ claimedHash: flip(header.hash) })).exitCode).toBe(1)
    for (const number of [BLOCKS - 1, BLOCKS + 1, 0, 2 ** 40]) {
      const blockNumber = pad(numberToHex(number), { size: 32 })
      expect(executeBlock(program, other({ blockNumber })).exitCode, `${number}`).toBe(1)
    }
    for (const name of ['parentHash', 'inputsDigest', 'chainConfigDigest'] as const)
      expect(() => executeBlock(program, other({ [name]: flip(trace.local[name]) })), name).toThrow(/missing/)
  })

  it('is refused in another order, with a block more, less, or twice', () => {
    const swapped = blocks.with(3, blocks[4]!).with(4, blocks[3]!)
    for (const other of [swapped, [...blocks, {}], blocks.slice(1), [...blocks, blocks.at(-1)!]])
      expect(chain.run(other, header.hash).exitCode).toBe(1)
  })

  it('needs every piece of the chain of inputs, and refuses each that is corrupted', () => {
    const span = spanOfTrace(trace)
    const queue = blocks.flatMap(block => block.queue!.map(entry => keccak256(encodeQueueEntry(entry))))
    const chained = encodeInputs(ZERO_WORD, span).pieces.map(piece => keccak256(piece))
    const hashes = [...chained, ...queue, ...span.map(({ payloadDigest }) => payloadDigest)]
    expect(new Set(hashes).size).toBe(hashes.length)
    // A few of each kind: the ends, links and inputs, entries, payloads.
    for (const hash of [0, 1, 2, 20, 41, 42, 47, 48, 60, 70].map(i => hashes[i]!)) {
      const { [hash]: data, ...preimages } = trace.preimages
      expect(() => executeBlock(program, { ...trace, preimages })).toThrow(/missing/)
      const corrupted: Hex = `${data!.slice(0, -1)}${data!.endsWith('0') ? '1' : '0'}` as Hex
      const bad = { ...trace, preimages: { ...preimages, [hash]: corrupted } }
      expect(executeBlock(program, bad)).toMatchObject({ exitCode: 2, log: 'a preimage does not have its hash' })
    }
  })
})

describe('a chain of inputs that L1 would not build makes the claim false', () => {
  /** A claim of some blocks whose key 3 is the hash of these bytes. */
  const claimOf = (ends: Hex, count = 2, pieces: readonly Hex[] = []) => {
    const { local, preimages } = chain.trace([{}, {}])
    const added = Object.fromEntries([ends, ...pieces].map(piece => [keccak256(piece), piece]))
    const blockNumber = pad(numberToHex(count), { size: 32 })
    return executeBlock(program, {
      ...chain.trace([{}, {}]),
      local: { ...local, inputsDigest: keccak256(ends), blockNumber },
      preimages: { ...preimages, ...added },
    })
  }
  const malformed = { exitCode: 1, log: 'a link of the chain of inputs is malformed' }
  const otherCount = { exitCode: 1, log: 'the chain of inputs has another number of blocks than the claim' }
  const [ends] = encodeInputs(ZERO_WORD, []).pieces as [Hex]

  it('with a link of another length', () => {
    expect(claimOf('0x')).toMatchObject(malformed)
    expect(claimOf(concatHex([ends, '0x00']))).toMatchObject(malformed)
    for (const link of ['0x', ZERO_WORD, concatHex([ends, ZERO_WORD])] as Hex[])
      expect(claimOf(concatHex([ZERO_WORD, keccak256(link)]), 2, [link])).toMatchObject(malformed)
    const inputs = concatHex([ZERO_WORD, ZERO_WORD])
    const link = concatHex([ZERO_WORD, keccak256(inputs)])
    expect(claimOf(concatHex([ZERO_WORD, keccak256(link)]), 1, [link, inputs])).toMatchObject(malformed)
  })

  it('that does not arrive, or arrives too early', () => {
    const { last, pieces } = encodeInputs(
      ZERO_WORD,
      [1n, 2n].map(l1Time => ({ payloadDigest: ZERO_WORD, queue: [], l1Time })),
    )
    const other = concatHex([keccak256('0x01'), last])
    expect(claimOf(other, 2, pieces)).toMatchObject(otherCount)
    for (const count of [1, 3, 30])
      expect(claimOf(concatHex([ZERO_WORD, last]), count, pieces)).toMatchObject(otherCount)
    expect(claimOf(ends, 1)).toMatchObject(otherCount)
  })

  it('of no blocks, or of more than a claim may have', () => {
    const most = Number(ROLLUP.maxBlocks)
    const span = (count: number) => chain.run(Array.from({ length: count }, () => ({ timestamp: GENESIS_TIME })))
    expect(span(most).header.length).toBeGreaterThan(0)
    const outside = {
      exitCode: 1,
      log: 'the last block’s number is not in the span that may follow the parent'.replace('’', "'"),
    }
    expect(span(most + 1)).toMatchObject(outside)
    expect(claimOf(ends, 0)).toMatchObject(outside)
  })

  it('with a list of queue entries that is none', () => {
    for (const list of ['0x', '0x12', concatHex([ZERO_WORD, '0x00'])] as Hex[]) {
      const inputs = concatHex([ZERO_WORD, keccak256(list), ZERO_WORD])
      const link = concatHex([ZERO_WORD, keccak256(inputs)])
      const execution = claimOf(concatHex([ZERO_WORD, keccak256(link)]), 1, [link, inputs, list])
      expect(execution).toMatchObject({ exitCode: 1, log: 'a list of queue entries is malformed' })
    }
  })
})

// A span of twenty blocks: single changes of one input, of the blocks' order and number, and of what the claim says. Every change of every
// block: changed-inputs.long.test.ts.
import { concatHex, type Hex, keccak256, numberToHex, pad } from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import { ChangedSpan, changesOf, endsOf, flip, makeBlocks } from '../testing/changed-inputs.ts'
import type { BlockTrace } from './block-trace.ts'

let span: ChangedSpan
beforeAll(async () => {
  span = new ChangedSpan(await makeBlocks())
})

const numbers = Array.from({ length: 20 }, (_, i) => i + 1)

/** Deposits and forced transactions, transactions, pieces, the first and the last block. */
const SAMPLE = [1, 3, 5, 20]

it.each(SAMPLE)('block %i: each field of its inputs', number => {
  expect(changesOf(span.blocks[number - 1]!).flatMap(change => span.try(number - 1, change))).toEqual([])
})

it('has among these every kind of change that there is', () => {
  const kinds = (blocks: typeof span.blocks) => new Set(blocks.flatMap(changesOf).map(({ what }) => what))
  expect(kinds(SAMPLE.map(number => span.blocks[number - 1]!))).toEqual(kinds(span.blocks))
})

describe('the blocks', () => {
  const codeOf = (blocks: typeof span.blocks) => span.run(span.traceOfOthers(blocks)).exitCode

  it.each(numbers)('without block %i, with it twice, and with it before the one before it', number => {
    const { blocks } = span
    const [at, block] = [number - 1, blocks[number - 1]!]
    const others = [blocks.toSpliced(at, 1), blocks.toSpliced(at, 0, block)]
    if (at > 0) others.push(blocks.with(at, blocks[at - 1]!).with(at - 1, block))
    expect(others.map(codeOf)).toEqual(others.map(() => 1))
    // Under the number of blocks that is claimed, too.
    const { trace } = span
    for (const other of others.slice(0, 2)) {
      const { local, preimages } = span.traceOfOthers(other)
      const claim = { ...trace, local: { ...local, blockNumber: trace.local.blockNumber }, preimages }
      expect(span.run(claim)).toMatchObject({ exitCode: 1, log: expect.stringMatching(/another number of blocks/) })
    }
  })
})

describe('the claim', () => {
  const withLocal = (local: Partial<BlockTrace['local']>) => ({
    ...span.trace,
    local: { ...span.trace.local, ...local },
  })

  it('with any local key changed', () => {
    const { local, preimages } = span.trace
    expect(span.run(withLocal({ claimedHash: flip(local.claimedHash) })).exitCode).toBe(1)
    for (const number of [0, 19, 21, 2 ** 32 + 20])
      expect(span.run(withLocal({ blockNumber: pad(numberToHex(number), { size: 32 }) })).exitCode).toBe(1)
    for (const name of ['parentHash', 'inputsDigest', 'chainConfigDigest'] as const) {
      expect(span.run(withLocal({ [name]: flip(local[name]) })).exitCode).toBe(undefined)
      // Nor with the piece that the key named before.
      const trace = withLocal({ [name]: flip(local[name]) })
      const given = { ...preimages, [flip(local[name])]: preimages[local[name]]! }
      expect(span.run({ ...trace, preimages: given }).exitCode).toBe(2)
    }
  })

  it('with another end of the chain of inputs', () => {
    const [first, last] = [0, 1].map(i => `0x${endsOf(span.trace).slice(2 + 64 * i, 66 + 64 * i)}` as Hex) as [Hex, Hex]
    const withEnds = (ends: Hex): BlockTrace => {
      const preimages = { ...span.trace.preimages, [keccak256(ends)]: ends }
      return { ...withLocal({ inputsDigest: keccak256(ends) }), preimages }
    }
    expect(span.run(withEnds(concatHex([first, last]))).exitCode).toBe(0)
    expect(span.run(withEnds(concatHex([flip(first), last]))).exitCode).toBe(1)
    expect(span.run(withEnds(concatHex([first, flip(last)]))).exitCode).toBe(undefined)
    expect(span.run(withEnds(concatHex([first, first]))).exitCode).toBe(1)
  })
})

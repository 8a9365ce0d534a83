// Which output the proposer is given of the traces that it has.
import { type Hex, numberToHex, pad } from 'viem'
import { expect, it } from 'vitest'
import type { BlockTrace } from '../../blocks/block-trace.ts'
import { BlockStore } from './block-store.ts'

const hash = (name: number): Hex => pad(numberToHex(name), { size: 32 })
const CONFIG = hash(99)
/** Of a claim that block `number`, after the block with output `parent`, has this output. */
function traceOf(parent: number, claimed: number, number: number): BlockTrace {
  const [parentHash, claimedHash, blockNumber] = [parent, claimed, number].map(hash) as [Hex, Hex, Hex]
  const local = { parentHash, claimedHash, blockNumber, inputsDigest: hash(0), chainConfigDigest: CONFIG }
  return { local, preimages: {} } as unknown as BlockTrace
}

const outputOf = async (traces: BlockTrace[], mostBlocks = 5n) => {
  const range = { parentRoot: hash(10), parentBlock: 10n, mostBlocks, chainConfig: CONFIG }
  const output = await new BlockStore(traces).output(range)
  return output && [Number(output.outputRoot), output.blockNumber]
}

it('is the last that they lead to, within the range', async () => {
  const traces = [traceOf(12, 13, 13), traceOf(10, 11, 11), traceOf(11, 12, 12)]
  expect(await outputOf(traces)).toEqual([13, 13n])
  expect(await outputOf(traces, 2n)).toEqual([12, 12n])
  expect(await outputOf(traces.slice(0, 1))).toBeUndefined()
})

it('is that of a span rather than of its first block alone', async () => {
  expect(await outputOf([traceOf(10, 11, 11), traceOf(10, 13, 13)])).toEqual([13, 13n])
  expect(await outputOf([traceOf(10, 11, 11), traceOf(10, 13, 13)], 2n)).toEqual([11, 11n])
})

it('is found although traces state each other or themselves as their parent, or go back', async () => {
  expect(await outputOf([traceOf(10, 10, 11)])).toEqual([10, 11n])
  expect(await outputOf([traceOf(10, 11, 11), traceOf(11, 10, 12)])).toEqual([10, 12n])
  expect(await outputOf([traceOf(10, 11, 10), traceOf(10, 12, 9)])).toBeUndefined()
})

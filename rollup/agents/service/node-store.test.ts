/** Runs and outputs from an L2 node, and from a folder that changes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { hexToBytes, keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asRollup } from '../../blocks/as-rollup.ts'
import { type BlockTrace, formatBlockTrace, keyOfHash } from '../../blocks/block-trace.ts'
import { captureBlocks } from '../../blocks/capture.ts'
import { encodeInputs, ZERO_WORD } from '../../blocks/inputs.ts'
import { spanOfTrace } from '../../blocks/span.ts'
import type { LocalWords } from '../../game/game-preimages.ts'
import { MachineTrace, prestateOf } from '../../game/machine-trace.ts'
import type { Hex } from '../../hex.ts'
import { type Anvil, startAnvil } from '../../l1/anvil.ts'
import { Node } from '../../node/node.ts'
import { rollupFixture } from '../../testing/block-subject.ts'
import { Chain } from '../../testing/scenarios.ts'
import { BlockFolder } from './block-folder.ts'
import { BlockStore } from './block-store.ts'
import { NodeStore } from './node-store.ts'

const image = loadElf(readFileSync(join(import.meta.dirname, '../../../fixtures/elf/block-executor.elf')))
const LAST = 1n << 62n

describe('an L2 node', () => {
  let anvil: Anvil
  let block: BlockTrace
  /** What only the traces and L1 have: configuration and inputs. */
  let rest: BlockStore
  beforeAll(async () => {
    anvil = await startAnvil({ accounts: 3 })
    const chain = new Chain(anvil, 31_337)
    await chain.send(chain.account(1), { to: chain.account(2).address, value: 1n, gas: 21_000n })
    const last = BigInt(await anvil.mine())
    const { trace } = await captureBlocks({ node: new Node([anvil.url]), first: last, last, program: image })
    block = asRollup([trace])
    const blocks = spanOfTrace(block)
    const pieces = [...encodeInputs(ZERO_WORD, blocks).pieces, ...blocks.flatMap(b => [b.payload, ...b.pieces])]
    const config = block.local.chainConfigDigest
    const preimages = Object.fromEntries(pieces.map(piece => [keccak256(piece), piece]))
    rest = new BlockStore([{ ...block, preimages: { ...preimages, [config]: block.preimages[config]! } }])
  }, 60_000)
  afterAll(() => anvil?.stop())

  const locals = (): LocalWords => {
    const { parentHash, claimedHash, inputsDigest, blockNumber, chainConfigDigest } = block.local
    return [parentHash, claimedHash, inputsDigest, blockNumber, chainConfigDigest]
  }
  const store = (urls = [anvil.url]) => new NodeStore(new Node(urls, { retries: 0 }), rest)
  const traceOf = (source = store().forRun(locals())) =>
    new MachineTrace({ image, prestate: prestateOf(image), locals: locals(), source })

  it('has what the run of a block reads of the state', async () => {
    expect((await traceOf().stateHash(LAST)).slice(0, 4)).toBe('0x00')
    await expect(traceOf(rest as never).stateHash(LAST)).rejects.toMatchObject({ code: 'MISSING_PREIMAGE' })
  })

  it('that does not answer makes the run fail, not the claim', async () => {
    const gone = store(['http://127.0.0.1:9']).forRun(locals())
    await expect(traceOf(gone).stateHash(LAST)).rejects.toThrow('127.0.0.1:9')
  })

  it('has the output of the last block in the range, if it is on the parent', async () => {
    const number = BigInt(block.local.blockNumber)
    const range = {
      parentRoot: block.local.parentHash,
      parentBlock: number - 1n,
      mostBlocks: 3n,
      chainConfig: '0x',
    } as const
    expect(await store().output(range)).toMatchObject({ outputRoot: block.local.claimedHash, blockNumber: number })
    expect(await store().output({ ...range, parentRoot: keccak256('0x') })).toBeUndefined()
    const before = { ...range, parentRoot: keccak256('0x'), parentBlock: number }
    expect(await store().output(before)).toBeUndefined()
  })
})

describe('a folder of block traces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-traces-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const block = rollupFixture('transfer')
  const [hash, data] = Object.entries(block.preimages)[0] as [Hex, Hex]
  const key = keyOfHash(hash)

  it('is looked at again whenever something is missing, and says once what is no trace', async () => {
    const bad: string[] = []
    const watched = new BlockFolder(folder, file => bad.push(file))
    const file = join(folder, 'block.json')
    const fetched = () => watched.fetch(key)
    expect(await fetched()).toBeUndefined()
    const text = formatBlockTrace(block)
    writeFileSync(file, text.slice(0, 100))
    expect([await fetched(), await fetched()]).toEqual([undefined, undefined])
    expect(bad).toEqual([file])
    writeFileSync(file, text)
    expect(await fetched()).toEqual(hexToBytes(data))
    expect(watched.get(key)).toEqual(hexToBytes(data))
    rmSync(file)
    expect(await fetched()).toBeUndefined()
    expect(watched.get(key)).toBeUndefined()
  })

  it('has the outputs of what is put there', async () => {
    const watched = new BlockFolder(folder)
    const { parentHash: parentRoot, blockNumber, claimedHash, chainConfigDigest: chainConfig } = block.local
    const range = { parentRoot, parentBlock: BigInt(blockNumber) - 1n, mostBlocks: 2n, chainConfig }
    expect(await watched.output(range)).toBeUndefined()
    writeFileSync(join(folder, 'new.json'), formatBlockTrace(block))
    expect(await watched.output(range)).toMatchObject({ outputRoot: claimedHash })
  })
})

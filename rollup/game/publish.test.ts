/** Spans of blocks on the real contracts: published, claimed, proposed; and refused, before anything is sent, where L1 would make other blocks of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { fromRlp, type Hex, keccak256, numberToHex, toRlp } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Proposer } from '../agents/proposer/proposer.ts'
import { BlockStore } from '../agents/service/block-store.ts'
import { createLog } from '../agents/service/log.ts'
import { AgentMetrics } from '../agents/service/metrics.ts'
import { type BlockTrace, parseBlockTrace } from '../blocks/block-trace.ts'
import { decodeChainConfig, type RollupConfig } from '../blocks/chain-config.ts'
import { encodeInputs, ZERO_WORD } from '../blocks/inputs.ts'
import { spanOfTrace } from '../blocks/span.ts'
import { deployDisputes } from '../deploy/deploy.ts'
import { type Anvil, senderOf, startAnvil } from '../l1/anvil.ts'
import { L1 } from '../l1/client.ts'
import type { Deployment } from '../l1/deployment.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { forceOnL1 } from '../testing/queue.ts'
import { claimBlock } from './claim-block.ts'
import { prestateOf } from './machine-trace.ts'
import { publishPayloads } from './publish.ts'
import { appendAction } from './requests.ts'
import { DEFAULT_RULES } from './rules.ts'
import { transactionChainOf } from './transaction-chain.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const image = loadElf(readFileSync(join(fixtures, 'elf/block-executor.elf')))
const trace = parseBlockTrace(readFileSync(join(fixtures, 'blocks/rollup.json'), 'utf8'))
const blocks = spanOfTrace(trace)
const config = decodeChainConfig(trace.preimages[trace.local.chainConfigDigest]!) as RollupConfig
const [FIRST, LAST] = [blocks[0]!.number, blocks.at(-1)!.number]

/** The last blocks of the span; they are no evidence, for the parent is not theirs. */
function tail(from: number): BlockTrace {
  const inputs = encodeInputs(ZERO_WORD, blocks.slice(from))
  const pieces = Object.fromEntries(inputs.pieces.map(piece => [keccak256(piece), piece]))
  const local = { ...trace.local, inputsDigest: inputs.digest }
  return { ...trace, local, preimages: { ...trace.preimages, ...pieces } }
}

let anvil: Anvil
let l1: L1
let owner: TransactionSender
beforeAll(async () => {
  anvil = await startAnvil({ accounts: 4 })
  await anvil.request('evm_setAutomine', [true])
  l1 = await L1.connect({ rpcUrl: anvil.url })
  owner = senderOf(l1, anvil, 0)
}, 60_000)
afterAll(() => anvil?.stop())

let deployments = 0

/** Contracts of their own each time. */
async function deploy(maxBlocks: bigint): Promise<Deployment> {
  const salt = numberToHex(++deployments, { size: 32 })
  const { parentHash, chainConfigDigest } = trace.local
  const delays = { gameDelay: 100, proofDelay: 100, freezePeriod: 100 }
  const settings = { genesisRoot: parentHash, genesisBlock: Number(FIRST) - 1, bounds: config, ...delays, salt }
  const program = { name: 'block executor', prestate: prestateOf(image) }
  const rules = { ...DEFAULT_RULES, maxBlocks }
  return deployDisputes(owner, settings, { number: 0, program, chainConfig: chainConfigDigest, rules })
}

const lastBlock = async ({ contracts }: Deployment) =>
  (await l1.latest()).read(contracts.transactionChain, canonicalTransactionChainAbi, 'lastBlock', [])

describe('a span', () => {
  let deployment: Deployment
  beforeEach(async () => {
    await anvil.request('evm_increaseTime', [3600])
    await anvil.request('evm_mine')
    deployment = await deploy(4n)
  })

  it('is published in one transaction, once, and claimed as one', async () => {
    expect(await publishPayloads(owner, transactionChainOf(deployment), trace)).toHaveLength(1)
    expect(await lastBlock(deployment)).toBe(LAST)
    expect(await publishPayloads(owner, transactionChainOf(deployment), trace)).toEqual([])
    const claimed = await claimBlock(senderOf(l1, anvil, 1), deployment, { image, block: trace }, { gameType: 0 })
    expect(claimed.proposal).toMatchObject({ blockNumber: LAST, outputRoot: trace.local.claimedHash })
    // Not the trace's own: L1's times are in it.
    expect(claimed.proposal.inputsDigest).not.toBe(trace.local.inputsDigest)
    const falseHash = { gameType: 0, outputRoot: keccak256('0x') }
    const refused = claimBlock(senderOf(l1, anvil, 1), deployment, { image, block: trace }, falseHash)
    await expect(refused).rejects.toMatchObject({ code: 'CLAIM_FALSE' })
  }, 60_000)

  it('is proposed as far as there are traces of what L1 has, and one claim covers', async () => {
    const transactionChain = transactionChainOf(deployment)
    const { stateChain } = deployment.contracts
    const sender = senderOf(l1, anvil, 2)
    const signal = new AbortController().signal
    const log = createLog({ name: 'proposer', level: 'silent' })
    const basics = {
      l1,
      sender,
      stateChain,
      fromBlock: deployment.fromBlock,
      signal,
      log,
      metrics: new AgentMetrics('p'),
    }
    const proposer = new Proposer({ ...basics, gameType: 0, image, outputs: new BlockStore([trace]) })
    expect(await proposer.round()).toBe('no block to claim')
    await owner.send(appendAction(transactionChain.address, FIRST, [blocks[0]!.payload]))
    // The trace ends behind what L1 has.
    expect(await proposer.round()).toBe('no output yet')
    await publishPayloads(owner, transactionChain, tail(1))
    // One block more than there is a trace of.
    await owner.send(appendAction(transactionChain.address, LAST + 1n, [blocks[0]!.payload]))
    expect(await proposer.round()).toBe('proposing')
    await sender.settled()
    expect(await (await l1.latest()).read(stateChain, stateCommitmentChainAbi, 'gameCount', [])).toBe(1n)
    expect(await proposer.round()).toBe('waiting')
  }, 60_000)

  it('is not claimed where a claim covers fewer blocks, or L1 has agreed on another block', async () => {
    deployment = await deploy(2n)
    await publishPayloads(owner, transactionChainOf(deployment), trace)
    const claim = (block: BlockTrace) => claimBlock(owner, deployment, { image, block }, { gameType: 0 })
    await expect(claim(trace)).rejects.toMatchObject({
      code: 'TOO_MANY_BLOCKS',
      message: expect.stringContaining(`blocks ${FIRST} to ${LAST}, but a claim of this game type covers at most 2`),
    })
    await expect(claim(tail(1))).rejects.toMatchObject({ code: 'NOT_THE_NEXT_BLOCK' })
  })

  it('is refused where L1 has another payload, or not the blocks before', async () => {
    await expect(publishPayloads(owner, transactionChainOf(deployment), tail(2))).rejects.toMatchObject({
      code: 'BLOCKS_BEFORE',
      message: expect.stringContaining(`L1 does not have the payload of blocks ${FIRST} to ${LAST - 1n} yet`),
    })
    await owner.send(appendAction(deployment.contracts.transactionChain, FIRST, [blocks[1]!.payload]))
    await expect(publishPayloads(owner, transactionChainOf(deployment), trace)).rejects.toMatchObject({
      code: 'ANOTHER_PAYLOAD',
    })
    expect(await lastBlock(deployment)).toBe(FIRST)
  })

  it('is refused where L1 would put entries of its queue into it, or has', async () => {
    const { transactionChain } = deployment.contracts
    const transaction: Hex = `0x${'02'.repeat(100)}`
    await forceOnL1(senderOf(l1, anvil, 3), transactionChain, { gasLimit: 30_000n, transaction })
    await expect(publishPayloads(owner, transactionChainOf(deployment), trace)).rejects.toMatchObject({
      code: 'OTHER_QUEUE_ENTRIES',
      message: expect.stringContaining('1 deposits or forced transactions wait'),
    })
    await owner.send(appendAction(transactionChain, FIRST, [blocks[0]!.payload]))
    await expect(publishPayloads(owner, transactionChainOf(deployment), trace)).rejects.toMatchObject({
      code: 'OTHER_QUEUE_ENTRIES',
      message: expect.stringContaining(`1 entries of the queue`),
    })
  })

  it('is refused while its blocks are ahead of L1, and nothing is sent', async () => {
    const [, ...items] = fromRlp(blocks[2]!.payload, 'hex') as Hex[]
    const payload = toRlp(['0x01ffffffff', ...items])
    const ahead = [...blocks.slice(0, 2), { ...blocks[2]!, payload, payloadDigest: keccak256(payload) }]
    const inputs = encodeInputs(ZERO_WORD, ahead)
    const preimages = Object.fromEntries([...inputs.pieces, payload].map(piece => [keccak256(piece), piece]))
    const local = { ...trace.local, inputsDigest: inputs.digest }
    const future = { local, preimages: { ...trace.preimages, ...preimages } }
    await expect(publishPayloads(owner, transactionChainOf(deployment), future)).rejects.toMatchObject({
      code: 'AHEAD_OF_L1',
      message: expect.stringMatching(
        /block 5 has the timestamp 8589934591, and L1's time is 17\d+:.*when L1 has got that far/,
      ),
    })
    expect(await lastBlock(deployment)).toBe(FIRST - 1n)
  })
})

/** A sequencer that appends nothing: anybody gets what waits into a block, which everybody can execute from what L1 has. */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { fromRlp, type Hex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectRefused } from '../testing/adversary.ts'
import { BRIDGE, DisputeChain } from '../testing/dispute-chain.ts'
import { depositOnL1 } from '../testing/queue.ts'
import { GENESIS_BLOCK, ROLLUP, rollupSubject } from '../testing/rollup-subject.ts'
import { executeUpTo } from '../testing/totality.ts'
import { emptyPayload } from './payloads.ts'
import { appendEmptyAction } from './requests.ts'

const DAY = 86_400
const account: Hex = `0x${'d0'.repeat(20)}`
/** Of a header's fields. */
const [NUMBER, GAS_LIMIT, GAS_USED, TIMESTAMP] = [8, 9, 10, 11]

let on: DisputeChain
beforeAll(async () => {
  // A payload of the queue's kind, so that the blocks differ in nothing but what was queued.
  const first = emptyPayload(1n)
  on = await DisputeChain.start(rollupSubject({ account, balance: 1n, payloads: [first] }))
}, 120_000)
afterAll(() => on?.stop())

it('a deposit gets in without the sequencer, and the executor reads the block from what L1 has', async () => {
  const { transactionChain } = on.deployment.contracts
  const stranger = await on.account(5)
  await expectRefused(stranger.send(appendEmptyAction(transactionChain, GENESIS_BLOCK + 2n)), 'SequencerNotSilent')
  const deposit = { from: account, to: account, mint: 7n, value: 2n, gasLimit: 50_000n, data: '0x' } as const
  await depositOnL1(await on.account(BRIDGE), transactionChain, deposit)
  await on.skip(DAY)
  const { blockNumber } = await stranger.send(appendEmptyAction(transactionChain, GENESIS_BLOCK + 2n))
  await expectRefused(stranger.send(appendEmptyAction(transactionChain, GENESIS_BLOCK + 2n)), 'NothingWaits')
  const { timestamp } = await on.l1.ask(client => client.getBlock({ blockNumber }))
  const onL1 = await on.read(transactionChain, canonicalTransactionChainAbi, 'emptyPayload', [timestamp])
  expect(onL1).toBe(emptyPayload(timestamp))

  const { header, exitCodes, log } = await executeUpTo(on, GENESIS_BLOCK + 2n)
  expect(log).toBe('')
  expect(exitCodes).toEqual([1, 0])
  const fields = fromRlp(header, 'hex') as Hex[]
  expect(BigInt(fields[NUMBER]!)).toBe(GENESIS_BLOCK + 2n)
  expect(BigInt(fields[TIMESTAMP]!)).toBe(timestamp)
  expect(BigInt(fields[GAS_USED]!)).toBe(21_000n)
  expect(BigInt(fields[GAS_LIMIT]!)).toBe(ROLLUP.gasLimitCeiling)
}, 120_000)

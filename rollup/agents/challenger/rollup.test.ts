/**
 * A rollup on the real contracts: blocks with deposits, a forced transaction and payloads go through the real transaction chain; what the block
 * executor makes of them is upheld, and what it does not is disputed down to a step and falls. Of the inputs the challenger has what L1 has.
 */
import { type Hex, keccak256, toHex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { afterEach, expect, it } from 'vitest'
import { encodePayload, type Payload } from '../../blocks/payload.ts'
import { GAME_CHALLENGER_WINS, GAME_DEFENDER_WINS } from '../../game/read.ts'
import { GENESIS_TIMESTAMP, senderOf } from '../../l1/anvil.ts'
import { expectEnd, fight } from '../../testing/adversary.ts'
import { lie, startChallenger } from '../../testing/agents.ts'
import { BRIDGE, DisputeChain, lyingTrace } from '../../testing/dispute-chain.ts'
import { depositOnL1, forceOnL1 } from '../../testing/queue.ts'
import { ROLLUP, rollupSubject } from '../../testing/rollup-subject.ts'
import { executeWhatIsTaken } from '../../testing/totality.ts'

const subject = () =>
  rollupSubject({ account: user.address, balance: 10n * ETHER, payloads: [encodePayload(payload([], 1)).pieces[0]!] })

const ETHER = 10n ** 18n
const user = mnemonicToAccount('test test test test test test test test test test test junk')
const [LIAR, HONEST] = [1, 2]

let on: DisputeChain
afterEach(() => on?.stop())

const payload = (transactions: readonly Hex[], seconds: number): Payload => ({
  timestamp: BigInt(GENESIS_TIMESTAMP + seconds),
  feeRecipient: `0x${'fe'.repeat(20)}`,
  gasLimit: ROLLUP.gasLimitCeiling,
  prevRandao: keccak256(toHex(seconds)),
  parentBeaconBlockRoot: keccak256('0x'),
  extraData: '0x',
  withdrawals: [],
  transactions,
})

const transfer = (nonce: number, to: Hex, value: bigint): Promise<Hex> =>
  user.signTransaction({
    ...{ type: 'eip1559', chainId: Number(ROLLUP.chainId), nonce, to, value, gas: 21_000n },
    ...{ maxFeePerGas: 3_000_000_000n, maxPriorityFeePerGas: 0n },
  }) as Promise<Hex>

it('blocks with deposits and a forced transaction: true claims are upheld, false ones fall', async () => {
  const rich: Hex = `0x${'d0'.repeat(20)}`
  const forced = await transfer(1, rich, ETHER)
  const deposits = [
    { from: rich, to: user.address, mint: 7n * ETHER, value: 2n * ETHER, gasLimit: 50_000n, data: '0x' as Hex },
    // Its call cannot be paid; the mint stays.
    { from: rich, to: user.address, mint: 1n, value: 100n * ETHER, gasLimit: 50_000n, data: '0x' as Hex },
    { from: user.address, to: undefined, mint: 0n, value: 0n, gasLimit: 100_000n, data: '0x6001600055' as Hex },
  ]
  const payloads = [
    payload([await transfer(0, rich, ETHER)], 2),
    // The second cannot be paid for by then, and is skipped; its timestamp is beyond L1's time.
    payload([await transfer(3, rich, ETHER), await transfer(9, rich, ETHER)], 10_000_000),
    payload([], 0),
  ].map(encodePayload)
  on = await DisputeChain.start(
    rollupSubject({
      account: user.address,
      balance: 10n * ETHER,
      payloads: payloads.map(({ pieces }) => pieces[0]!),
      fill: async (l1, anvil, transactionChain) => {
        const bridge = senderOf(l1, anvil, BRIDGE)
        for (const deposit of deposits) await depositOnL1(bridge, transactionChain, deposit)
        await forceOnL1(senderOf(l1, anvil, 3), transactionChain, { gasLimit: 30_000n, transaction: forced })
      },
    }),
  )
  const { maxDepth } = on.subject.rules
  const end = 1n << BigInt(maxDepth)
  const liar = await on.account(LIAR)
  const agent = await startChallenger(on, { account: HONEST })
  const truth = on.trace()
  const final = await truth.stateHash(end)
  expect(final.slice(0, 4)).toBe('0x00')

  const believed = lyingTrace(truth, BigInt(await truth.length()) / 2n, maxDepth)
  const upheld = await on.propose(await on.account(3), final)
  await lie(liar, upheld, believed)
  await fight(agent, liar, upheld, believed)

  const falseOutput = keccak256('0x')
  const otherEnd = lyingTrace(on.trace(falseOutput), end, maxDepth)
  const fallen = await on.propose(liar, await otherEnd.stateHash(end), falseOutput)
  await fight(agent, liar, fallen, otherEnd)

  await on.skip(on.subject.rules.maxClock)
  await expectEnd(on, agent, upheld, GAME_DEFENDER_WINS)
  await expectEnd(on, agent, fallen, GAME_CHALLENGER_WINS)
}, 120_000)

it('of whatever the transaction chain takes, the executor makes blocks: random payloads, deposits and forced transactions', async () => {
  on = await DisputeChain.start(subject())
  const { taken, refused, exitCodes, log } = await executeWhatIsTaken(on, 'a seed')
  expect(log).toBe('')
  expect(exitCodes).toEqual([1, 0])
  expect(taken).toBe(Number(ROLLUP.maxBlocks) - 1)
  expect(new Set(refused)).toEqual(new Set(['MalformedPayload']))
}, 120_000)

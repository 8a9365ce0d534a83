/**
 * Ether and tokens from L1 to L2 and back on real parts: the contracts on anvil, blocks of L2 by the block executor from what L1 has queued, a final output root by the
 * game, and proofs from the executed state.
 */

import { bridgeAbi } from '@zkmips/verifier-contracts/generated/bridge'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { plainTokenAbi, plainTokenBytecode } from '@zkmips/verifier-contracts/generated/plain-token'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { targetAbi, targetBytecode } from '@zkmips/verifier-contracts/generated/target'
import {
  type Address,
  encodeDeployData,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  keccak256,
  parseEther,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { executeBlock } from '../blocks/execute-block.ts'
import { DEFAULT_DELAYS, deployDisputes } from '../deploy/deploy.ts'
import { DevRollup } from '../devnet/dev-rollup.ts'
import type { Outcome } from '../devnet/l2-state.ts'
import { prestateOf } from '../game/machine-trace.ts'
import { createGame } from '../game/moves.ts'
import { finaliseAction, resolveAction } from '../game/requests.ts'
import { DEFAULT_RULES } from '../game/rules.ts'
import { type Anvil, senderOf, startAnvil } from '../l1/anvil.ts'
import { L1 } from '../l1/client.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { Node } from '../node/node.ts'
import { CHAIN_ID, FEE_RECIPIENT, GENESIS_TIME, program, ROLLUP, signerOf, TestChain } from '../testing/test-chain.ts'
import { type BridgeAddresses, bridgeAddresses } from './addresses.ts'
import { hasOtherEnd } from './deploy-bridge.ts'
import { type BridgeRoute, hashToL1, hashToL2 } from './message.ts'
import { proveMessage } from './proof.ts'
import { receivedOnL2, type SentMessage, sentOnL1, sentOnL2 } from './receipts.ts'
import {
  deliverRequest,
  depositRequest,
  depositTokenRequest,
  retryMessageOnL2,
  sendMessageOnL2,
  sendMessageRequest,
  withdrawTokenOnL2,
} from './requests.ts'

const GAME_TYPE = 1
const RULES = { ...DEFAULT_RULES, maxBlocks: 32n }
/** An account of L2 with a key, to which the bridge brings all that it has. */
const USER = signerOf(0).address
const ETHER = parseEther('1')

/** Signs. */
const chain = new TestChain(ROLLUP, {})
let anvil: Anvil
let l1: L1
let deployer: TransactionSender
let alice: TransactionSender
let contracts: Awaited<ReturnType<typeof deployDisputes>>['contracts']
let addresses: BridgeAddresses
let route: BridgeRoute
let rollup: DevRollup

beforeAll(async () => {
  anvil = await startAnvil()
  await anvil.request('evm_setAutomine', [true])
  l1 = await L1.connect({ rpcUrl: anvil.url })
  deployer = senderOf(l1, anvil, 0)
  alice = senderOf(l1, anvil, 1)
  const rules = { config: ROLLUP, allocation: {}, genesisTime: GENESIS_TIME, feeRecipient: FEE_RECIPIENT }
  rollup = await DevRollup.create({ program, ...rules })
  const { maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas } = ROLLUP
  const bounds = { maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas }
  const bridge = { l2ChainId: CHAIN_ID }
  const settings = { genesisRoot: rollup.genesisHash, genesisBlock: 0, ...DEFAULT_DELAYS, bridge, bounds }
  const executor = { name: 'the block executor', prestate: prestateOf(program) }
  const type = { number: GAME_TYPE, program: executor, chainConfig: rollup.configDigest, rules: RULES }
  ;({ contracts } = await deployDisputes(deployer, settings, type))
  addresses = bridgeAddresses(contracts.bridge!)
  route = { l1ChainId: BigInt(l1.chainId), l2ChainId: CHAIN_ID, bridge: addresses.bridge }
}, 300_000)
afterAll(() => anvil?.stop())

const addBlock = (transactions: readonly Hex[] = []): Promise<Outcome[]> =>
  rollup.addBlock(deployer, { address: contracts.transactionChain, fromBlock: 0 }, transactions)

/** Has the newest block's root claimed and made final, by the game. */
async function makeFinal(): Promise<{ number: bigint; hash: Hex }> {
  const number = BigInt(rollup.height)
  const hash = rollup.hashOf(rollup.height)
  const trace = rollup.trace(1, rollup.height)
  const inputsDigest = await (await l1.latest()).read(
    contracts.transactionChain,
    canonicalTransactionChainAbi,
    'digest',
    [0n, number],
  )
  expect(trace.local.inputsDigest, 'L1 and the executor have the same inputs').toBe(inputsDigest)
  expect(executeBlock(program, trace).exitCode, 'the claim is true').toBe(0)
  const rootClaim: Hex = `0x00${keccak256(hash).slice(4)}`
  const about = { parent: zeroAddress, parentRoot: rollup.genesisHash, inputsDigest }
  const proposal = { ...about, outputRoot: hash, blockNumber: number, rootClaim }
  const { game } = await createGame(deployer, contracts, GAME_TYPE, proposal, RULES.proposerBond)
  await skip(RULES.maxClock + 1)
  await deployer.send(resolveAction(game, 0))
  await skip(DEFAULT_DELAYS.gameDelay + 1)
  await deployer.send(finaliseAction(contracts.stateChain, game))
  expect(await (await l1.latest()).read(contracts.stateChain, stateCommitmentChainAbi, 'latestRoot', [])).toBe(hash)
  return { number, hash }
}

async function skip(seconds: number): Promise<void> {
  await anvil.request('evm_increaseTime', [seconds])
  await anvil.request('evm_mine')
}

const tokensOf = async (token: Address, account: Address): Promise<bigint> =>
  (await l1.latest()).read(token, plainTokenAbi, 'balanceOf', [account])

it('brings ether, tokens and calls to L2 and back', async () => {
  expect(addresses).toEqual(bridgeAddresses(addresses.bridge))
  const view = await l1.latest()
  expect(await view.read(addresses.bridge, bridgeAbi, 'l2Bridge', [])).toBe(addresses.l2Bridge)
  expect(await view.read(addresses.bridge, bridgeAbi, 'tokenBridge', [])).toBe(addresses.tokenBridge)

  // L1: a token, and what goes to L2.
  const { bridge } = addresses
  const tokenData = encodeDeployData({ abi: plainTokenAbi, bytecode: plainTokenBytecode, args: [alice.address] })
  const token = (await alice.send({ what: 'a token', data: tokenData })).contractAddress!
  const approve = { abi: plainTokenAbi, functionName: 'approve', args: [addresses.tokenBridge, 1000n] } as const
  await alice.send({ what: 'approve', to: token, data: encodeFunctionData(approve) })
  const at = () => l1.latest()
  const paid = await alice.send(
    await sendMessageRequest(await at(), bridge, { target: USER, value: 5n * ETHER, gasLimit: 0n }),
  )
  const [sent] = sentOnL1(bridge, paid.logs)
  await alice.send(await depositTokenRequest(await at(), bridge, token, USER, 700n))
  const creation = { to: undefined, gasLimit: 1_500_000n, data: targetBytecode } as const
  await alice.send(await depositRequest(await at(), bridge, creation))
  // To the contract that comes before it, which takes more gas than the message has.
  const l2Target = getContractAddress({ from: alice.address, nonce: 0n })
  const l2Call = encodeFunctionData({ abi: targetAbi, functionName: 'onL2', args: ['0x5afe'] })
  const order = { target: l2Target, value: ETHER, gasLimit: 20_000n, data: l2Call }
  const short = sentOnL1(bridge, (await alice.send(await sendMessageRequest(await at(), bridge, order))).logs)[0]!
  expect(short).toEqual({ ...order, sender: alice.address, nonce: 2n, hash: hashToL2(route, short) })

  // L2: the other end of the bridge, ether, tokens, a contract of Alice's, and a message whose call fails.
  const outcomes: Outcome[] = []
  while (await rollup.hasWaiting(deployer, { address: contracts.transactionChain, fromBlock: 0 }))
    outcomes.push(...(await addBlock()))
  expect(outcomes.map(({ succeeded }) => succeeded)).toEqual([true, true, true, true, true])
  const received = new Map(outcomes.flatMap(({ logs }) => [...receivedOnL2(bridge, logs)]))
  expect([received.size, received.get(sent!.hash), received.get(short.hash)]).toEqual([3, true, false])

  // Back: ether to a new account of L1, a call of a contract there with ether, tokens to Alice.
  const receiver: Address = '0x00000000000000000000000000000000000ab1e5'
  const target = (await alice.send({ what: 'a target', data: targetBytecode })).contractAddress!
  const call = encodeFunctionData({ abi: targetAbi, functionName: 'onL1', args: ['0xc0de'] })
  const orders = [
    sendMessageOnL2(bridge, { target: receiver, value: 2n * ETHER, gasLimit: 0n }),
    sendMessageOnL2(bridge, { target, value: ETHER, gasLimit: 300_000n, data: call }),
    withdrawTokenOnL2(bridge, token, alice.address, 600n),
    retryMessageOnL2(bridge, short),
  ]
  const signed = await Promise.all(
    orders.map((order, nonce) => chain.sign(0, { ...order, nonce, gas: 300_000n, maxFeePerGas: 10n ** 9n })),
  )
  const done = await addBlock(signed)
  const messages = done.flatMap(({ logs }) => sentOnL2(bridge, logs))
  expect(messages.map(message => hashToL1(route, message))).toEqual(messages.map(({ hash }) => hash))
  expect(messages).toHaveLength(3)
  expect(receivedOnL2(bridge, done[3]!.logs).get(short.hash), 'now with gas').toBe(true)

  const node = await rollup.serve()
  try {
    const l2 = new Node([node.url], { retries: 0 })
    expect([await hasOtherEnd(l2, bridge), await hasOtherEnd(l2, addresses.tokenBridge)]).toEqual([true, false])
    await deliverAll(l2, messages)
  } finally {
    await node.stop()
  }
  const after = await l1.latest()
  expect(await after.balance(receiver)).toBe(2n * ETHER)
  expect(await after.balance(target)).toBe(ETHER)
  expect(await after.read(target, targetAbi, 'sender', [])).toBe(USER)
  expect(await after.read(target, targetAbi, 'data', [])).toBe('0xc0de')
  expect(await tokensOf(token, alice.address)).toBe(10n ** 24n - 100n)
  expect(await tokensOf(token, addresses.tokenBridge)).toBe(100n)
}, 600_000)

/** Delivers messages once their block is final, not before, and each once. */
async function deliverAll(node: Node, messages: readonly SentMessage[]): Promise<void> {
  const { bridge } = addresses
  const number = BigInt(rollup.height)
  const hash = rollup.hashOf(rollup.height)
  const early = await proveMessage(node, route, messages[0]!, { number, hash })
  await expect(deployer.send(deliverRequest(bridge, messages[0]!, early))).rejects.toMatchObject({
    revert: { name: 'NotPaying' },
  })
  const final = await makeFinal()
  for (const message of messages) {
    const proof = await proveMessage(node, route, message, final)
    await deployer.send(deliverRequest(bridge, message, proof))
    await expect(deployer.send(deliverRequest(bridge, message, proof))).rejects.toMatchObject({
      revert: { name: 'AlreadyDelivered', args: [message.hash] },
    })
  }
  // What was not sent, what another block's hash is said to be, and what the node does not have.
  const other = { ...messages[0]!, nonce: 77n }
  await expect(proveMessage(node, route, other, final)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const lie = { number, hash: keccak256(hash) }
  await expect(proveMessage(node, route, messages[0]!, lie)).rejects.toMatchObject({ code: 'BAD_ANSWER' })
  const later = { number: number + 1n, hash }
  await expect(proveMessage(node, route, messages[0]!, later)).rejects.toMatchObject({ code: 'NOT_FOUND' })
}

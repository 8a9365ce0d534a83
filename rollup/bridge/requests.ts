/**
 * Every transaction of the bridge: on L1 as `TransactionSender` sends it, on L2 as a call for any wallet. Pure, but for fees, which L1 says.
 * @module
 */
import { bridgeAbi } from '@zkmips/verifier-contracts/generated/bridge'
import { l2BridgeAbi } from '@zkmips/verifier-contracts/generated/l2-bridge'
import { l2TokenBridgeAbi } from '@zkmips/verifier-contracts/generated/l2-token-bridge'
import { tokenBridgeAbi } from '@zkmips/verifier-contracts/generated/token-bridge'
import { type Address, encodeFunctionData, type Hex } from 'viem'
import type { L1View } from '../l1/client.ts'
import type { TransactionRequest } from '../l1/sender.ts'
import { bridgeAddresses } from './addresses.ts'
import type { BridgeMessage } from './message.ts'
import type { MessageProof } from './proof.ts'

/** A transaction to a contract. */
export interface BridgeRequest extends TransactionRequest {
  readonly to: Address
}

/** What goes to L2: a call, with some wei. */
export interface MessageOrder {
  readonly target: Address
  /** Wei; none unless given. */
  readonly value?: bigint
  /** That the call gets at least. */
  readonly gasLimit: bigint
  readonly data?: Hex
}

/** Fees rise while others wait: so much more is sent along, and what is too much comes back. */
const FEE_MARGIN = 2n

/**
 * Sends a message to L2, which is how ether gets there.
 * @example
 * const view = await l1.latest()
 * await sender.send(await sendMessageRequest(view, bridge, { target: account, value: parseEther('1'), gasLimit: 0n }))
 */
export async function sendMessageRequest(view: L1View, bridge: Address, order: MessageOrder): Promise<BridgeRequest> {
  const { target, value = 0n, gasLimit, data = '0x' } = order
  const fee = await view.read(bridge, bridgeAbi, 'messageFee', [gasLimit, BigInt(data.length / 2 - 1)])
  return {
    what: `a message to ${target} on L2`,
    to: bridge,
    data: encodeFunctionData({
      abi: bridgeAbi,
      functionName: 'sendMessage',
      args: [target, value, gasLimit, data],
    }),
    value: value + FEE_MARGIN * fee,
  }
}

/** A transaction of the caller's own on L2: past the sequencer, for example a withdrawal that it leaves out. */
export interface DepositOrder {
  /** Undefined for a creation. */
  readonly to: Address | undefined
  /** Wei that the caller gets on L2 first; none unless given. */
  readonly mint?: bigint
  /** Wei that the call takes along; none unless given. */
  readonly value?: bigint
  readonly gasLimit: bigint
  readonly data?: Hex
}

const ZERO_ADDRESS: Address = `0x${'00'.repeat(20)}`

export async function depositRequest(view: L1View, bridge: Address, order: DepositOrder): Promise<BridgeRequest> {
  const { to, mint = 0n, value = 0n, gasLimit, data = '0x' } = order
  const fee = await view.read(bridge, bridgeAbi, 'depositFee', [gasLimit])
  const args = [to === undefined, to ?? ZERO_ADDRESS, mint, value, gasLimit, data] as const
  return {
    what: `a transaction for L2, to ${to ?? 'a new contract'}`,
    to: bridge,
    data: encodeFunctionData({ abi: bridgeAbi, functionName: 'deposit', args }),
    value: mint + FEE_MARGIN * fee,
  }
}

/** @param to who gets the tokens on L2. The caller has approved the bridge of tokens, `bridgeAddresses(bridge).tokenBridge`, before. */
export async function depositTokenRequest(
  view: L1View,
  bridge: Address,
  token: Address,
  to: Address,
  amount: bigint,
): Promise<BridgeRequest> {
  const { tokenBridge } = bridgeAddresses(bridge)
  const fee = await view.read(tokenBridge, tokenBridgeAbi, 'depositFee', [token])
  return {
    what: `tokens of ${token} to ${to} on L2`,
    to: tokenBridge,
    data: encodeFunctionData({ abi: tokenBridgeAbi, functionName: 'deposit', args: [token, to, amount] }),
    value: FEE_MARGIN * fee,
  }
}

/** Delivers a message from L2, by a proof that `proveMessage` made. */
export function deliverRequest(bridge: Address, message: BridgeMessage, proof: MessageProof): BridgeRequest {
  const { blockNumber, header, accountProof, storageProof } = proof
  const args = [message, blockNumber, { header, accountProof, storageProof }] as const
  return {
    key: `${bridge} deliver ${message.nonce}`,
    what: `deliver message ${message.nonce} of L2 to ${message.target}`,
    to: bridge,
    data: encodeFunctionData({ abi: bridgeAbi, functionName: 'deliverMessage', args }),
  }
}

/** On L2: sends a message to L1, which is how ether gets back. @param bridge the one on L1 */
export function sendMessageOnL2(bridge: Address, { target, value = 0n, gasLimit, data = '0x' }: MessageOrder) {
  const call = { abi: l2BridgeAbi, functionName: 'sendMessage', args: [target, gasLimit, data] } as const
  return { to: bridgeAddresses(bridge).l2Bridge, data: encodeFunctionData(call), value }
}

/** On L2: sends tokens back. @param bridge the one on L1 @param token of L1 @param to who gets them there */
export function withdrawTokenOnL2(bridge: Address, token: Address, to: Address, amount: bigint) {
  const call = { abi: l2TokenBridgeAbi, functionName: 'withdraw', args: [token, to, amount] } as const
  return { to: bridgeAddresses(bridge).l2TokenBridge, data: encodeFunctionData(call), value: 0n }
}

/** On L2: tries a message from L1 again whose call has failed. @param bridge the one on L1 */
export function retryMessageOnL2(bridge: Address, message: BridgeMessage) {
  const call = { abi: l2BridgeAbi, functionName: 'retryMessage', args: [message] } as const
  return { to: bridgeAddresses(bridge).l2Bridge, data: encodeFunctionData(call), value: 0n }
}

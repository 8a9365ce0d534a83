/**
 * Messages by the logs of a transaction's receipt, of either layer.
 * @module
 */
import { bridgeAbi } from '@zkmips/verifier-contracts/generated/bridge'
import { l2BridgeAbi } from '@zkmips/verifier-contracts/generated/l2-bridge'
import { type Address, type Hex, isAddressEqual, type Log, parseEventLogs } from 'viem'
import { bridgeAddresses } from './addresses.ts'
import type { BridgeMessage } from './message.ts'

export interface SentMessage extends BridgeMessage {
  readonly hash: Hex
}

/** What of a log is looked at. */
type ReceiptLog = Pick<Log, 'address' | 'topics' | 'data'>

/** Messages to L1 that a transaction on L2 has sent, in order. @param bridge the one on L1 */
export function sentOnL2(bridge: Address, logs: readonly ReceiptLog[]): SentMessage[] {
  const { l2Bridge } = bridgeAddresses(bridge)
  const own = logs.filter(({ address }) => isAddressEqual(address, l2Bridge)) as Log[]
  return parseEventLogs({ abi: l2BridgeAbi, eventName: 'MessageSent', logs: own }).map(({ args }) => args)
}

/** Messages to L2 that a transaction on L1 has sent, in order. */
export function sentOnL1(bridge: Address, logs: readonly ReceiptLog[]): SentMessage[] {
  const own = logs.filter(({ address }) => isAddressEqual(address, bridge)) as Log[]
  return parseEventLogs({ abi: bridgeAbi, eventName: 'MessageSent', logs: own }).map(
    ({ args: { entry, ...message } }) => message,
  )
}

/** What became of messages to L2, by a receipt of L2: whether each call succeeded, by the message's hash. @param bridge the one on L1 */
export function receivedOnL2(bridge: Address, logs: readonly ReceiptLog[]): ReadonlyMap<Hex, boolean> {
  const { l2Bridge } = bridgeAddresses(bridge)
  const own = logs.filter(({ address }) => isAddressEqual(address, l2Bridge)) as Log[]
  const events = parseEventLogs({ abi: l2BridgeAbi, eventName: 'MessageReceived', logs: own })
  return new Map(events.map(({ args: { hash, success } }) => [hash, success]))
}

/**
 * Puts a bridge on L1. The queue must be told of it before it exists, so its place comes first:
 *
 *     const place = await placeBridge(sender)
 *     const deployment = await deployDisputes(sender, { …, bridge: place.bridge }, type)
 *     await deployBridge(sender, place, { queue, finalRoots, l2ChainId })
 *
 * The other end, on L2, is created by the first deposit, as soon as a block of L2 takes it (`hasOtherEnd`).
 * @module
 */
import { bridgeAbi, bridgeBytecode } from '@zkmips/verifier-contracts/generated/bridge'
import { contractPlaceAbi, contractPlaceBytecode } from '@zkmips/verifier-contracts/generated/contract-place'
import { type Address, encodeDeployData, encodeFunctionData, getAddress } from 'viem'
import type { TransactionSender } from '../l1/sender.ts'
import type { Node } from '../node/node.ts'
import { type BridgeAddresses, bridgeAddresses } from './addresses.ts'

/** Where a bridge will be. */
export interface BridgePlace {
  /** The contract that creates it. */
  readonly place: Address
  readonly bridge: Address
}

export interface BridgeSettings {
  /** The contract with the queue of deposits, which has the bridge's address. */
  readonly queue: Address
  /** The contract that says which output roots are final. */
  readonly finalRoots: Address
  readonly l2ChainId: bigint
}

/** Deploys a place. Only the same account can put the bridge there. @throws L1Error */
export async function placeBridge(sender: TransactionSender): Promise<BridgePlace> {
  const data = encodeDeployData({ abi: contractPlaceAbi, bytecode: contractPlaceBytecode })
  const { contractAddress } = await sender.send({ what: 'create the place of the bridge', data })
  const place = getAddress(contractAddress!)
  return { place, bridge: await (await sender.l1.latest()).read(place, contractPlaceAbi, 'place', []) }
}

/** Puts the bridge into its place. @throws L1Error where the queue belongs to another bridge, or its blocks have too little gas */
export async function deployBridge(
  sender: TransactionSender,
  { place, bridge }: BridgePlace,
  { queue, finalRoots, l2ChainId }: BridgeSettings,
): Promise<BridgeAddresses> {
  const creation = encodeDeployData({
    abi: bridgeAbi,
    bytecode: bridgeBytecode,
    args: [queue, finalRoots, l2ChainId],
  })
  const data = encodeFunctionData({ abi: contractPlaceAbi, functionName: 'create', args: [creation] })
  await sender.send({ what: 'create the bridge', to: place, data })
  return bridgeAddresses(bridge)
}

/** Whether L2 has the other end. A chain with another id than L1 was told never has it, and ether for it would be lost. @param bridge the one on L1 @throws NodeError */
export async function hasOtherEnd(node: Node, bridge: Address): Promise<boolean> {
  return (await node.ask('eth_getCode', [bridgeAddresses(bridge).l2Bridge, 'latest'])) !== '0x'
}

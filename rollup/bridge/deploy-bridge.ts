/**
 * Puts a bridge on L1, as a part of a deployment (deploy/deploy.ts). The queue must be told of it before it exists, so its place comes first.
 * The other end, on L2, is created by the first deposit, as soon as a block of L2 takes it (`hasOtherEnd`).
 * @module
 */
import { bridgeAbi, bridgeBytecode } from '@zkmips/verifier-contracts/generated/bridge'
import { contractPlaceAbi, contractPlaceBytecode } from '@zkmips/verifier-contracts/generated/contract-place'
import { type Address, encodeDeployData, encodeFunctionData, type Hex, zeroHash } from 'viem'
import { createContract } from '../deploy/create2.ts'
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
export async function placeBridge(sender: TransactionSender, salt: Hex = zeroHash): Promise<BridgePlace> {
  const data = encodeDeployData({ abi: contractPlaceAbi, bytecode: contractPlaceBytecode, args: [sender.address] })
  const place = await createContract(sender, salt, 'place of the bridge', data)
  return { place, bridge: await (await sender.l1.latest()).read(place, contractPlaceAbi, 'place', []) }
}

/**
 * Puts the bridge into its place, unless it is there.
 * @throws L1Error where the queue belongs to another bridge, its blocks have too little gas, or L2 has the chain id of L1
 */
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
  if (!(await (await sender.l1.latest()).hasContract(bridge)))
    await sender.send({ what: 'create the bridge', to: place, data })
  return bridgeAddresses(bridge)
}

/** Whether L2 has the other end. A chain with another id than L1 was told never has it, and ether for it would be lost. @param bridge the one on L1 @throws NodeError */
export async function hasOtherEnd(node: Node, bridge: Address): Promise<boolean> {
  return (await node.ask('eth_getCode', [bridgeAddresses(bridge).l2Bridge, 'latest'])) !== '0x'
}

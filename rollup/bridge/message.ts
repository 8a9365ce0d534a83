/**
 * Messages between L1 and L2, and their hashes, as the contracts have them (Message.sol).
 * @module
 */
import { type Address, encodeAbiParameters, type Hex, keccak256 } from 'viem'
import { bridgeAddresses } from './addresses.ts'

export interface BridgeMessage {
  /** Of the sending bridge, from 0. */
  readonly nonce: bigint
  /** On the sending layer. */
  readonly sender: Address
  /** On the other. */
  readonly target: Address
  /** Wei. */
  readonly value: bigint
  /** That the call gets at least. */
  readonly gasLimit: bigint
  readonly data: Hex
}

/** A bridge between two chains. */
export interface BridgeRoute {
  readonly l1ChainId: bigint
  readonly l2ChainId: bigint
  /** On L1. */
  readonly bridge: Address
}

const PARAMETERS = [
  ...[{ type: 'uint256' }, { type: 'address' }, { type: 'uint256' }, { type: 'address' }],
  {
    type: 'tuple',
    components: [
      { type: 'uint256', name: 'nonce' },
      { type: 'address', name: 'sender' },
      { type: 'address', name: 'target' },
      { type: 'uint256', name: 'value' },
      { type: 'uint64', name: 'gasLimit' },
      { type: 'bytes', name: 'data' },
    ],
  },
] as const

type End = readonly [chainId: bigint, bridge: Address]

const endsOf = ({ l1ChainId, l2ChainId, bridge }: BridgeRoute): { l1: End; l2: End } => ({
  l1: [l1ChainId, bridge],
  l2: [l2ChainId, bridgeAddresses(bridge).l2Bridge],
})

const hashOf = (from: End, to: End, message: BridgeMessage): Hex =>
  keccak256(encodeAbiParameters(PARAMETERS as never, [...from, ...to, message] as never))

/** The name of a message from L1 to L2. */
export function hashToL2(route: BridgeRoute, message: BridgeMessage): Hex {
  const { l1, l2 } = endsOf(route)
  return hashOf(l1, l2, message)
}

/** The name of a message from L2 to L1. */
export function hashToL1(route: BridgeRoute, message: BridgeMessage): Hex {
  const { l1, l2 } = endsOf(route)
  return hashOf(l2, l1, message)
}
